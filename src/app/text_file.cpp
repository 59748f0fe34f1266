#include "app/text_file.hpp"

#include <array>
#include <cerrno>
#include <fstream>

#include "app/problem_notice.hpp"
#include "store/atomic_file.hpp"
#include "store/whole_file.hpp"

namespace tandem {

TextFile read_text_file(const std::filesystem::path& path, std::uint64_t most_bytes) {
    PosixFileSystem files;
    auto whole = read_whole_file(path, files, most_bytes);
    if (whole) return {std::move(whole->bytes), {}};
    Notice notice = notice_of(whole.problem(), Notice::Kind::error);
    // What the store advises is about projects.
    for (Label& line : notice.lines)
        if (line.key == problem_keys(whole.problem()).next) line = {"file.unread.next", {}};
    notice.path = shown_path(path);
    return {{}, std::move(notice)};
}

TextFile read_given_text(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_fifo(path, error)) return read_text_file(path);
    TextFile text;
    std::ifstream in(path, std::ios::binary);
    std::array<char, 65536> part{};
    while (text.bytes.size() < most_text_bytes && (in.read(part.data(), part.size()), in.gcount() > 0))
        text.bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    return text;
}

namespace {

Notice unwritten_for(const std::filesystem::path& path, ProblemValues values) {
    values.emplace_back("file", shown_path(path));
    return {Notice::Kind::error,
            {"file.unwritten.what", values},
            {{"problem.cause.reason", values}, {"file.unwritten.kept", {}}, {"file.unwritten.next", {}}},
            shown_path(path),
            {}};
}

// Into a terminal, a pipe or a device.
std::optional<Notice> pass_on(const std::filesystem::path& path, std::string_view bytes) {
    errno = 0;
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return std::nullopt;
    return unwritten(path, errno != 0 ? errno : EIO);
}

}  // namespace

Notice unwritten(const std::filesystem::path& path, int error_number) {
    return unwritten_for(path, system_reason(error_number));
}

std::optional<Notice> write_text_file(const std::filesystem::path& path, std::string_view bytes) {
    PosixFileSystem files;
    AtomicWrite write{path, bytes, {}, 0666, {}};
    if (const auto there = files.facts(path); there.ok()) {
        if (there.value.kind == FileKind::folder) return unwritten(path, EISDIR);
        if (there.value.kind != FileKind::file) return pass_on(path, bytes);
        if (!files.may_write(path)) return unwritten(path, EACCES);
        // Through a link, which stays one.
        const auto real = files.real_path(path);
        if (!real.ok()) return unwritten(path, real.error);
        write.target = real.value;
        write.old = there.value;
    }
    const AtomicOutcome outcome = write_atomically(write, files);
    // What is there but not yet confirmed by the disk can be exported again.
    if (outcome.problem) return unwritten_for(path, outcome.problem->values);
    return std::nullopt;
}

}  // namespace tandem

#include "app/text_file.hpp"

#include <array>
#include <fstream>

#include "app/file_set.hpp"
#include "app/problem_notice.hpp"
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

Notice unwritten(const std::filesystem::path& path, std::vector<std::pair<std::string, std::string>> reason) {
    reason.emplace_back("file", shown_path(path));
    return {Notice::Kind::error,
            {"file.unwritten.what", reason},
            {{"problem.cause.reason", reason}, {"file.unwritten.kept", {}}, {"file.unwritten.next", {}}},
            shown_path(path),
            {}};
}

Notice unwritten(const std::filesystem::path& path, int error_number) {
    return unwritten(path, system_reason(error_number));
}

std::optional<Notice> write_text_file(const std::filesystem::path& path, std::string_view bytes) {
    FileSet file;
    if (auto problem = file.add(path, bytes)) return problem;
    return file.take_names();
}

}  // namespace tandem

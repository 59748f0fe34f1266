#include "store/whole_file.hpp"

#include <array>
#include <cerrno>

#include "store/problem_phrase.hpp"
#include "store/utf8.hpp"

namespace tandem {
namespace {

Problem cannot_read(const std::filesystem::path& path, int error) {
    Place place;
    place.file = shown_path(path);
    if (error == ENOENT) return make_problem(ProblemCode::missing_file, std::move(place));
    return make_problem(ProblemCode::cannot_read, std::move(place), system_reason(error));
}

// The bytes that an open file has, one more than `limit` at most. Gives an errno, 0 for success.
int read_all(int descriptor, FileSystem& files, std::uint64_t limit, std::string& out) {
    std::array<char, 65536> block{};
    while (out.size() <= limit) {
        const auto got = files.read(descriptor, block);
        if (got.error == EINTR) continue;
        if (!got.ok()) return got.error;
        if (got.value == 0) return 0;
        out.append(block.data(), got.value);
    }
    return 0;
}

}  // namespace

int write_bytes(int descriptor, std::string_view bytes, FileSystem& files) {
    while (!bytes.empty()) {
        const auto wrote = files.write(descriptor, {bytes.data(), bytes.size()});
        if (wrote.error == EINTR) continue;
        if (!wrote.ok()) return wrote.error;
        if (wrote.value == 0) return EIO;
        bytes.remove_prefix(wrote.value);
    }
    return 0;
}

std::string shown_path(const std::filesystem::path& path) {
    const std::string bytes = path.string();
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = utf8_length(std::string_view(bytes).substr(at, 4));
        out += length == 0 ? "?" : bytes.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return out;
}

std::string phrase_for(FileKind kind) {
    switch (kind) {
        case FileKind::file: return phrase("kind.file");
        case FileKind::folder: return phrase("kind.folder");
        case FileKind::device: return phrase("kind.device");
        case FileKind::socket: return phrase("kind.socket");
        case FileKind::pipe: return phrase("kind.pipe");
        case FileKind::link: return phrase("kind.link");
    }
    return {};
}

Result<WholeFile> read_whole_file(const std::filesystem::path& path, FileSystem& files, std::uint64_t limit) {
    const auto real = files.real_path(path);
    if (!real.ok()) return cannot_read(path, real.error);
    WholeFile whole{{}, {}, real.value};
    Place place;
    place.file = shown_path(path);
    const auto facts = files.facts(real.value);
    if (!facts.ok()) return cannot_read(path, facts.error);
    whole.facts = facts.value;
    const auto too_large = [&](std::uint64_t size) {
        return make_problem(ProblemCode::too_large, place,
                            {{"found", std::to_string(size)}, {"limit", std::to_string(limit)}});
    };
    if (facts.value.kind != FileKind::file)
        return make_problem(ProblemCode::not_a_file, place, {{"found", phrase_for(facts.value.kind)}});
    if (facts.value.size > limit) return too_large(facts.value.size);
    const auto descriptor = files.open_to_read(real.value);
    if (!descriptor.ok()) return cannot_read(path, descriptor.error);
    whole.bytes.reserve(facts.value.size);
    const int error = read_all(descriptor.value, files, limit, whole.bytes);
    files.close(descriptor.value);
    if (error != 0) return cannot_read(path, error);
    if (whole.bytes.size() > limit) return too_large(whole.bytes.size());
    return whole;
}

}  // namespace tandem

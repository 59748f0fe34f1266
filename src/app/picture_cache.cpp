#include "app/picture_cache.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "app/text_file.hpp"
#include "exchange/packed_picture.hpp"
#include "exchange/sha256.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view first_line = "Tandem picture 1\n";
constexpr int largest_side = 1 << 20;
constexpr std::size_t most_kept_bytes = 8U << 20U;

// "4032 3024 12500\n": pixels of the file, thousandths of a second; -1 for no length.
std::string facts_line(const LoadedPicture& picture) {
    const long long length = picture.seconds ? static_cast<long long>(*picture.seconds * 1000 + 0.5) : -1;
    return std::to_string(picture.file_width) + ' ' + std::to_string(picture.file_height) + ' ' +
        std::to_string(length) + '\n';
}

// The number at the front, and takes it away with the byte behind it.
std::optional<long long> take_number(std::string_view& text) {
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data() + text.size()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return number;
}

std::optional<LoadedPicture> read_kept(std::string_view text) {
    if (!text.starts_with(first_line)) return std::nullopt;
    text.remove_prefix(first_line.size());
    const auto width = take_number(text), height = take_number(text), length = take_number(text);
    if (!width || !height || !length || *width < 0 || *height < 0 || *width > largest_side || *height > largest_side)
        return std::nullopt;
    LoadedPicture picture;
    picture.file_width = static_cast<int>(*width);
    picture.file_height = static_cast<int>(*height);
    if (*length >= 0) picture.seconds = static_cast<double>(*length) / 1000;
    if (text.empty()) return picture;
    PictureAnswer answer = read_picture(text, largest_side);
    if (!answer.picture) return std::nullopt;
    picture.width = answer.picture->size.width;
    picture.height = answer.picture->size.height;
    picture.pixels = std::move(answer.picture->pixels);
    return picture;
}

struct KeptFile {
    fs::path path;
    std::uintmax_t bytes = 0;
    fs::file_time_type used{};
};

std::vector<KeptFile> kept_files(const fs::path& folder) {
    std::vector<KeptFile> kept;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code gone;
        const std::uintmax_t bytes = at->file_size(gone);
        const fs::file_time_type used = gone ? fs::file_time_type{} : at->last_write_time(gone);
        if (!gone) kept.push_back({at->path(), bytes, used});
    }
    return kept;
}

}  // namespace

std::string PictureCache::name_of(const fs::path& file, int most_px) const {
    if (folder_.empty()) return {};
    std::error_code error;
    const std::uintmax_t bytes = fs::file_size(file, error);
    if (error) return {};
    const fs::file_time_type changed = fs::last_write_time(file, error);
    if (error) return {};
    return sha256_hex(file.string() + '\n' + std::to_string(bytes) + '\n' +
                      std::to_string(changed.time_since_epoch().count()) + '\n' + std::to_string(most_px));
}

std::optional<LoadedPicture> PictureCache::find(const std::string& name) const {
    if (name.empty()) return std::nullopt;
    const fs::path path = folder_ / name;
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return std::nullopt;
    const TextFile read = read_text_file(path, most_kept_bytes);
    if (read.problem) return std::nullopt;
    std::optional<LoadedPicture> picture = read_kept(read.bytes);
    if (picture) fs::last_write_time(path, fs::file_time_type::clock::now(), error);
    return picture;
}

void PictureCache::keep(const std::string& name, LoadedPicture picture) const {
    if (name.empty()) return;
    std::string text(first_line);
    text += facts_line(picture);
    if (!picture.pixels.empty()) {
        const PictureSize size{picture.width, picture.height};
        const auto small = packed({size, size, std::move(picture.pixels)});
        if (small->jpeg.empty()) return;
        text += small->jpeg;
    }
    std::error_code error;
    fs::create_directories(folder_, error);
    if (!error) write_text_file(folder_ / name, text);
}

void PictureCache::tidy(std::uintmax_t most_bytes) const {
    if (folder_.empty()) return;
    std::vector<KeptFile> kept = kept_files(folder_);
    std::uintmax_t bytes = 0;
    for (const KeptFile& one : kept) bytes += one.bytes;
    std::sort(kept.begin(), kept.end(), [](const KeptFile& a, const KeptFile& b) { return a.used < b.used; });
    for (const KeptFile& one : kept) {
        if (bytes <= most_bytes) return;
        std::error_code error;
        fs::remove(one.path, error);
        bytes -= one.bytes;
    }
}

}  // namespace tandem

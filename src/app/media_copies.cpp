#include "app/media_copies.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include "app/name_text.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t at_once = std::size_t{1} << 20U;  // bytes
constexpr std::size_t longest_stem = 200;               // bytes; file systems take names of 255

// Without what references have no place for (app/media_path.hpp).
std::string clean_part(const fs::path& part) {
    std::string text = text_of_name(part.string());
    for (char& c : text)
        if (c == ':' || c == '\\') c = '-';
    return text;
}

std::string clean_stem(const fs::path& file) {
    std::string stem = clean_part(file.stem());
    std::size_t end = std::min(stem.size(), longest_stem);
    while (end > 0 && end < stem.size() && (static_cast<unsigned char>(stem[end]) & 0xc0U) == 0x80U) --end;
    stem.resize(end);
    const bool blank = stem.find_first_not_of(' ') == std::string::npos;
    return blank ? "media" : stem;
}

bool same_bytes(const fs::path& a, const fs::path& b) {
    std::error_code error;
    if (!fs::is_regular_file(a, error) || !fs::is_regular_file(b, error)) return false;
    if (fs::file_size(a, error) != fs::file_size(b, error) || error) return false;
    std::ifstream one(a, std::ios::binary), other(b, std::ios::binary);
    std::vector<char> of_one(at_once), of_other(at_once);
    while (one && other) {
        work_step(0, 1);
        one.read(of_one.data(), static_cast<std::streamsize>(at_once));
        other.read(of_other.data(), static_cast<std::streamsize>(at_once));
        if (one.gcount() != other.gcount()) return false;
        if (std::memcmp(of_one.data(), of_other.data(), static_cast<std::size_t>(one.gcount())) != 0) return false;
    }
    return one.eof() && other.eof();
}

// A file that goes unless it got its name.
class Unnamed {
  public:
    explicit Unnamed(fs::path path) : path_(std::move(path)) {}
    ~Unnamed() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove(path_, ignored);
    }
    Unnamed(const Unnamed&) = delete;
    Unnamed& operator=(const Unnamed&) = delete;

    const fs::path& path() const { return path_; }
    bool name(const fs::path& as) {
        std::error_code error;
        if (fs::exists(fs::symlink_status(as, error))) return false;
        fs::rename(path_, as, error);
        if (error) return false;
        path_.clear();
        return true;
    }

  private:
    fs::path path_;
};

bool write_copy(const fs::path& file, const fs::path& copy) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    std::ofstream out(copy, std::ios::binary | std::ios::trunc);
    if (error || !in || !out) return false;
    std::vector<char> part(at_once);
    std::uintmax_t done = 0;
    while (in && out) {
        work_step(static_cast<std::size_t>(done), static_cast<std::size_t>(std::max<std::uintmax_t>(size, 1)));
        in.read(part.data(), static_cast<std::streamsize>(at_once));
        out.write(part.data(), in.gcount());
        done += static_cast<std::uintmax_t>(in.gcount());
    }
    out.close();
    return in.eof() && out && done == size;
}

}  // namespace

MediaCopies& MediaCopies::operator=(MediaCopies&& other) noexcept {
    if (this == &other) return *this;
    take_back();
    folder_ = std::move(other.folder_);
    made_ = std::exchange(other.made_, {});
    made_folder_ = std::exchange(other.made_folder_, false);
    return *this;
}

std::optional<MediaCopies::Place> MediaCopies::place_of(const fs::path& file) const {
    const std::string stem = clean_stem(file), ending = clean_part(file.extension());
    constexpr int most_names = 1000;
    for (int n = 1; n <= most_names; ++n) {
        const std::string number = n == 1 ? "" : " " + std::to_string(n);
        Place place{folder_ / (stem + number + ending)};
        std::error_code error;
        if (!fs::exists(fs::symlink_status(place.copy, error))) return place;
        place.is_there = same_bytes(place.copy, file);
        if (place.is_there) return place;
    }
    return std::nullopt;
}

bool MediaCopies::make(const fs::path& file, const Place& place) {
    std::error_code error;
    made_folder_ = fs::create_directories(folder_, error) || made_folder_;
    Unnamed fresh(folder_ / (".~" + place.copy.filename().string() + ".tmp"));
    if (!write_copy(file, fresh.path()) || !fresh.name(place.copy)) return false;
    made_.push_back(place.copy);
    return true;
}

void MediaCopies::keep() {
    made_.clear();
    made_folder_ = false;
}

void MediaCopies::take_back() noexcept {
    std::error_code ignored;
    for (const fs::path& copy : made_) fs::remove(copy, ignored);
    // It stays where something else is in it by now.
    if (made_folder_) fs::remove(folder_, ignored);
    keep();
}

}  // namespace tandem

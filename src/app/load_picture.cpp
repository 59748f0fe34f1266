#include "app/load_picture.hpp"

#include <fstream>
#include <string>

#include "app/text_file.hpp"
#include "exchange/read_picture.hpp"

namespace tandem {
namespace {

// A JPEG says how it is held before it says its size, and both well before this; other kinds may say it at their end.
constexpr std::size_t head_bytes = 256U << 10U;

std::string head_of(const std::filesystem::path& file) {
    std::string head(head_bytes, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

}  // namespace

std::optional<LoadedPicture> load_picture(const std::filesystem::path& file, int most_px) {
    const TextFile read = read_text_file(file, most_picture_bytes);
    if (read.problem) return std::nullopt;
    PictureAnswer answer = read_picture(read.bytes, most_px);
    if (!answer.picture) return std::nullopt;
    ReadPicture& picture = *answer.picture;
    return LoadedPicture{picture.size.width,   picture.size.height,       picture.whole.width,
                         picture.whole.height, std::move(picture.pixels), std::nullopt};
}

std::optional<FileSize> picture_file_size(const std::filesystem::path& file) {
    const std::string head = head_of(file);
    const bool is_jpeg = head.starts_with("\xFF\xD8");
    std::optional<PictureSize> size = is_jpeg ? picture_size(head) : std::nullopt;
    if (!size) {
        const TextFile read = read_text_file(file, most_picture_bytes);
        if (!read.problem) size = picture_size(read.bytes);
    }
    return size ? std::optional(FileSize{size->width, size->height}) : std::nullopt;
}

}  // namespace tandem

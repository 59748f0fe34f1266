#include "app/load_picture.hpp"

#include "app/text_file.hpp"
#include "exchange/read_picture.hpp"

namespace tandem {

std::optional<LoadedPicture> load_picture(const std::filesystem::path& file, int most_px) {
    const TextFile read = read_text_file(file, most_picture_bytes);
    if (read.problem) return std::nullopt;
    PictureAnswer answer = read_picture(read.bytes, most_px);
    if (!answer.picture) return std::nullopt;
    ReadPicture& picture = *answer.picture;
    return LoadedPicture{picture.size.width,   picture.size.height,       picture.whole.width,
                         picture.whole.height, std::move(picture.pixels), std::nullopt};
}

}  // namespace tandem

// A picture that somebody gives.
#include "exchange/read_picture.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

void read(std::string_view bytes) {
    // What is within the limits and large takes the time that it takes.
    const auto size = picture_size(bytes);
    if (size && static_cast<std::int64_t>(size->width) * size->height > 1'000'000) return;
    for (const int most_px : {1, 7, 4000}) {
        const PictureAnswer answer = read_picture(bytes, most_px);
        hold((answer.problem == PictureProblem::none) == answer.picture.has_value());
        if (!answer.picture) continue;
        const ReadPicture& picture = *answer.picture;
        hold(size && picture.whole == *size);
        hold(picture.size.width > 0 && picture.size.width <= most_px && picture.size.height > 0 &&
             picture.size.height <= most_px);
        hold(picture.pixels.size() ==
             std::size_t{4} * static_cast<std::size_t>(picture.size.width) *
                 static_cast<std::size_t>(picture.size.height));
    }
}

std::vector<std::string> seeds() {
    std::vector<std::string> files;
    for (const char* name : {"rgba.png", "palette.png", "plain.jpg", "inks.jpg", "progressive.jpg", "turned.jpg",
                             "lossy.webp", "lossless.webp"})
        files.push_back(data_file(std::string("fuzz/") + name));
    return files;
}

}  // namespace

const Target picture{read, seeds};

}  // namespace tandem::fuzz

#include "exchange/packed_picture.hpp"

#include <algorithm>

#include <turbojpeg.h>

namespace tandem {
namespace {

constexpr int quality = 85;

bool is_opaque(const std::vector<unsigned char>& pixels) {
    for (std::size_t i = 3; i < pixels.size(); i += 4)
        if (pixels[i] != 255) return false;
    return true;
}

}  // namespace

std::string jpeg_of(const ReadPicture& picture, int quality) {
    std::vector<unsigned char> opaque = picture.pixels;
    for (std::size_t i = 0; i + 3 < opaque.size(); i += 4) {
        const unsigned alpha = opaque[i + 3];
        for (std::size_t c = 0; c < 3; ++c)
            opaque[i + c] = static_cast<unsigned char>((opaque[i + c] * alpha + 255U * (255U - alpha) + 127U) / 255U);
        opaque[i + 3] = 255;
    }
    const std::unique_ptr<void, int (*)(void*)> jpeg(tjInitCompress(), tjDestroy);
    if (!jpeg) return {};
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool made = tjCompress2(jpeg.get(), opaque.data(), picture.size.width, 0, picture.size.height, TJPF_RGBA,
                                  &bytes, &size, TJSAMP_420, quality, 0) == 0;
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(bytes, tjFree);
    return made ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();
}

std::shared_ptr<const PackedPicture> packed(ReadPicture picture) {
    auto out = std::make_shared<PackedPicture>();
    out->size = picture.size;
    if (is_opaque(picture.pixels)) out->jpeg = jpeg_of(picture, quality);
    if (out->jpeg.empty()) out->pixels = std::move(picture.pixels);
    return out;
}

std::string jpeg_of(const PackedPicture& picture) {
    return picture.jpeg.empty() ? jpeg_of(ReadPicture{picture.size, {}, picture.pixels}, quality) : picture.jpeg;
}

std::vector<unsigned char> unpacked(const PackedPicture& picture) {
    if (picture.jpeg.empty()) return picture.pixels;
    PictureAnswer answer = read_picture(picture.jpeg, std::max(picture.size.width, picture.size.height));
    return answer.picture ? std::move(answer.picture->pixels) : std::vector<unsigned char>();
}

}  // namespace tandem

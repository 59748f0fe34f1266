#include "exchange/data_uri.hpp"

#include <cstdint>
#include <memory>
#include <vector>

#include <turbojpeg.h>

#include "exchange/read_picture.hpp"

namespace tandem {

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

std::string base64_of(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63U];
    }
    return out;
}

}  // namespace tandem

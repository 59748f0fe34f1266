#include <memory>

#include <turbojpeg.h>

#include "exchange/page_text.hpp"
#include "exchange/read_picture.hpp"

namespace tandem {

void set_photo(cairo_surface_t* surface, const ReadPicture& picture) {
    for (std::size_t i = 3; i < picture.pixels.size(); i += 4)
        if (picture.pixels[i] != 255) return;
    constexpr int quality = 88;
    const std::unique_ptr<void, int (*)(void*)> jpeg(tjInitCompress(), tjDestroy);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    const bool made = jpeg &&
        tjCompress2(jpeg.get(), picture.pixels.data(), picture.size.width, 0, picture.size.height, TJPF_RGBA, &bytes,
                    &size, TJSAMP_420, quality, 0) == 0;
    // Without it Cairo writes the pixels.
    if (!made ||
        cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, bytes, size, [](void* data) { tjFree(static_cast<unsigned char*>(data)); },
            bytes) != CAIRO_STATUS_SUCCESS)
        tjFree(bytes);
}

}  // namespace tandem

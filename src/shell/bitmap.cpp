#include "shell/bitmap.hpp"

#include <cerrno>
#include <cstring>
#include <memory>

#include <cairo.h>

namespace tandem {
namespace {

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

}  // namespace

std::string write_png(const Bitmap& picture, const std::filesystem::path& path) {
    const std::unique_ptr<cairo_surface_t, FreeSurface> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width_px, picture.height_px));
    unsigned char* row = cairo_image_surface_get_data(surface.get());
    if (row == nullptr) errno = ENOMEM;
    if (row == nullptr) return "The picture is too large to be written: " + path.string();
    const std::uint8_t* from = picture.rgba.data();
    for (int y = 0; y < picture.height_px; ++y, row += cairo_image_surface_get_stride(surface.get())) {
        for (int x = 0; x < picture.width_px; ++x, from += 4) {
            const std::uint32_t rgb = (std::uint32_t{from[0]} << 16) | (std::uint32_t{from[1]} << 8) | from[2];
            std::memcpy(row + static_cast<std::ptrdiff_t>(x) * 4, &rgb, 4);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    const cairo_status_t status = cairo_surface_write_to_png(surface.get(), path.c_str());
    if (status == CAIRO_STATUS_SUCCESS) return {};
    return std::string("The picture could not be written (") + cairo_status_to_string(status) + "): " + path.string();
}

}  // namespace tandem

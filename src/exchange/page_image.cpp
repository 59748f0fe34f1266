#include <algorithm>
#include <cmath>

#include "exchange/page_text.hpp"

namespace tandem {
namespace {

constexpr int most_px = 20'000;

Owned<cairo_surface_t> painted(const Page& page, int width_px, int times) {
    const int once = std::clamp(width_px, 1, most_px), width = once * times;
    const double scale = width / page.width;
    const int height = std::max(1, static_cast<int>(std::lround(page.height * once / page.width))) * times;
    Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    check_cairo(cairo_surface_status(surface.get()));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), scale, scale);
    draw_page(cairo.get(), page);
    check_cairo(cairo_status(cairo.get()));
    cairo_surface_flush(surface.get());
    return surface;
}

}  // namespace

PageImage image_of(const Page& page, int width_px) {
    const Owned<cairo_surface_t> surface = painted(page, width_px, 1);
    PageImage image{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    image.pixels.reserve(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4);
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            // A pixel is 0x00RRGGBB in the machine's order of bytes, which is the small end first.
            const unsigned char* pixel = rows + static_cast<std::ptrdiff_t>(y) * stride + std::ptrdiff_t{4} * x;
            image.pixels.insert(image.pixels.end(), {pixel[2], pixel[1], pixel[0], 255});
        }
    return image;
}

std::string png_of(const Page& page, int width_px, int times) {
    std::string bytes;
    check_cairo(cairo_surface_write_to_png_stream(painted(page, width_px, times).get(), append_bytes, &bytes));
    return bytes;
}

}  // namespace tandem

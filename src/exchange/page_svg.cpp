#include <stdexcept>

#include <cairo-svg.h>

#include "exchange/page_text.hpp"

namespace tandem {
namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace

std::string svg_of(const Page& page) {
    std::string bytes;
    const Owned<cairo_surface_t> surface(cairo_svg_surface_create_for_stream(append, &bytes, page.width, page.height));
    check(cairo_surface_status(surface.get()));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    draw_page(cairo.get(), page);
    check(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return bytes;
}

}  // namespace tandem

#include <algorithm>
#include <map>
#include <string_view>

#include <cairo-svg.h>

#include "exchange/page_text.hpp"

namespace tandem {
namespace {

// Cairo counts its surfaces through all documents of a process: here they are counted from 1, by where they stand.
// Nothing of a page's texts is in its bytes, as letters are outlines.
std::string with_own_numbers(std::string svg) {
    for (const std::string_view name : {"image", "surface"}) {
        std::map<std::string, std::string> numbers;
        std::string out;
        std::size_t at = 0;
        for (std::size_t found = svg.find(name); found != std::string::npos; found = svg.find(name, at)) {
            const std::size_t begin = found + name.size();
            const std::size_t end = std::min(svg.find_first_not_of("0123456789", begin), svg.size());
            const bool is_name = end > begin && found > 0 && (svg[found - 1] == '"' || svg[found - 1] == '#');
            out.append(svg, at, begin - at);
            at = is_name ? end : begin;
            if (!is_name) continue;
            const std::string next = std::to_string(numbers.size() + 1);
            out += numbers.try_emplace(svg.substr(begin, end - begin), next).first->second;
        }
        svg = out.append(svg, at);
    }
    return svg;
}

}  // namespace

std::string svg_of(const Page& page) {
    std::string bytes;
    const Owned<cairo_surface_t> surface(
        cairo_svg_surface_create_for_stream(append_bytes, &bytes, page.width, page.height));
    check_cairo(cairo_surface_status(surface.get()));
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    draw_page(cairo.get(), page);
    check_cairo(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    check_cairo(cairo_surface_status(surface.get()));
    return with_own_numbers(std::move(bytes));
}

}  // namespace tandem

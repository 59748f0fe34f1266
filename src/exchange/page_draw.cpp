#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "exchange/packed_picture.hpp"
#include "exchange/page_text.hpp"

namespace tandem {
namespace {

void draw(cairo_t* cairo, const PageText& text) { draw_page_text(cairo, text); }

void draw(cairo_t* cairo, const PageLine& line) {
    set_ink(cairo, line.ink);
    cairo_set_line_width(cairo, line.width);
    cairo_move_to(cairo, line.x0, line.y0);
    cairo_line_to(cairo, line.x1, line.y1);
    cairo_stroke(cairo);
}

// The outline of a box or a picture.
void trace(cairo_t* cairo, const auto& box) {
    constexpr double pi = 3.14159265358979323846;
    const double r = std::min({box.radius, box.width / 2, box.height / 2});
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, box.x + box.width - r, box.y + r, r, -pi / 2, 0);
    cairo_arc(cairo, box.x + box.width - r, box.y + box.height - r, r, 0, pi / 2);
    cairo_arc(cairo, box.x + r, box.y + box.height - r, r, pi / 2, pi);
    cairo_arc(cairo, box.x + r, box.y + r, r, pi, 3 * pi / 2);
    cairo_close_path(cairo);
}

void draw(cairo_t* cairo, const PageBox& box) {
    if (box.width <= 0 || box.height <= 0) return;
    set_ink(cairo, box.fill);
    trace(cairo, box);
    if (!box.hatched) {
        cairo_fill(cairo);
        return;
    }
    cairo_save(cairo);
    cairo_clip_preserve(cairo);
    cairo_set_line_width(cairo, 0.8);
    cairo_stroke(cairo);
    constexpr double step = 3;
    for (double x = box.x - box.height; x < box.x + box.width; x += step) {
        cairo_move_to(cairo, x, box.y + box.height);
        cairo_line_to(cairo, x + box.height, box.y);
    }
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

// Cairo's own form of pixels: 0xAARRGGBB, the colours darkened by the alpha.
Owned<cairo_surface_t> surface_of(const PackedPicture& picture) {
    const auto [width, height] = picture.size;
    Owned<cairo_surface_t> surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
    unsigned char* rows = cairo_image_surface_get_data(surface.get());
    const std::vector<unsigned char> pixels = unpacked(picture);
    if (!rows || pixels.empty()) return surface;
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
    const unsigned char* from = pixels.data();
    for (int y = 0; y < height; ++y) {
        unsigned char* to = rows + static_cast<std::size_t>(y) * stride;
        for (int x = 0; x < width; ++x, from += 4, to += 4) {
            for (int c = 0; c < 3; ++c) to[c] = static_cast<unsigned char>((from[2 - c] * from[3] + 127) / 255);
            to[3] = from[3];
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

// A document gets the JPEG as it is.
void attach_jpeg(cairo_surface_t* surface, const std::string& jpeg) {
    if (jpeg.empty()) return;
    auto* bytes = new std::string(jpeg);
    const cairo_status_t status = cairo_surface_set_mime_data(
        surface, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(bytes->data()), bytes->size(),
        [](void* data) { delete static_cast<std::string*>(data); }, bytes);
    if (status != CAIRO_STATUS_SUCCESS) delete bytes;
}

void draw(cairo_t* cairo, const PagePicture& item) {
    const PictureSize size = item.picture->size;
    const double scale = std::max(item.width / size.width, item.height / size.height);
    const Owned<cairo_surface_t> surface = surface_of(*item.picture);
    attach_jpeg(surface.get(), item.picture->jpeg);
    cairo_save(cairo);
    trace(cairo, item);
    cairo_clip(cairo);
    cairo_translate(cairo, item.x + (item.width - size.width * scale) / 2,
                    item.y + (item.height - size.height * scale) / 2);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, surface.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Whether a percent sign and two digits stand there, which mean a byte.
bool is_written_byte(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEFabcdef";
    return text.size() >= 3 && text[0] == '%' && digits.find(text[1]) != text.npos && digits.find(text[2]) != text.npos;
}

// As RFC 3986 has it: what is no character of a URI is written as its bytes. So are parentheses and quotes, which it
// lets be: Cairo 1.16 puts the text as it is between the former in the document and between the latter in the tag.
std::string uri_of(std::string_view text) {
    constexpr std::string_view own = "-._~:/?#[]@!$&*+,;=", digits = "0123456789ABCDEF";
    std::string uri;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (is_letter_or_digit(c) || own.find(c) != own.npos || is_written_byte(text.substr(at))) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += '%';
        uri += digits[byte >> 4U];
        uri += digits[byte & 15U];
    }
    return uri;
}

// A place that leads somewhere.
void draw(cairo_t* cairo, const PageLink& link) {
    const std::string uri = uri_of(link.uri);
    std::ostringstream tag;
    tag << "uri='" << uri << "' rect=[" << link.x << ' ' << link.y << ' ' << link.width << ' ' << link.height << ']';
    // Cairo 1.16 names, but does not write, the object of a link that is in no part of the document's structure.
    constexpr const char* paragraph = "P";
    cairo_tag_begin(cairo, paragraph, nullptr);
    cairo_tag_begin(cairo, CAIRO_TAG_LINK, tag.str().c_str());
    cairo_tag_end(cairo, CAIRO_TAG_LINK);
    cairo_tag_end(cairo, paragraph);
}

}  // namespace

void check_cairo(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

cairo_status_t append_bytes(void* string, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(string)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

void draw_page(cairo_t* cairo, const Page& page) {
    for (const PageItem& item : page.items) std::visit([&](const auto& one) { draw(cairo, one); }, item);
}

}  // namespace tandem

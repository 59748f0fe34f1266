#include <algorithm>
#include <memory>
#include <stdexcept>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "exchange/page.hpp"

namespace tandem {
namespace {

struct Release {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    template <class T>
    void operator()(T* object) const {
        g_object_unref(object);
    }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

void set_ink(cairo_t* cairo, InkColor ink) {
    const auto part = [&](unsigned shift) { return static_cast<double>(ink >> shift & 0xFFU) / 255; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

Owned<PangoLayout> layout_of(cairo_t* cairo, const PageText& text) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(cairo));
    // Sizes are points of the page, whatever the resolution of a screen.
    pango_cairo_context_set_resolution(pango_layout_get_context(layout.get()), 72);
    const Owned<PangoFontDescription> font(pango_font_description_new());
    // No emoji font by name: its digits would win. It is found where a text has emoji.
    pango_font_description_set_family(font.get(), "Inter,DejaVu Sans,sans-serif");
    pango_font_description_set_size(font.get(), static_cast<int>(text.size * PANGO_SCALE));
    pango_font_description_set_weight(font.get(), text.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    const Owned<PangoAttrList> attributes(pango_attr_list_new());
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum=1"));
    pango_layout_set_attributes(layout.get(), attributes.get());
    if (text.width > 0) {
        pango_layout_set_width(layout.get(), static_cast<int>(text.width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_height(layout.get(), -text.most_lines);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
    }
    pango_layout_set_alignment(layout.get(),
                               text.align == PageAlign::left         ? PANGO_ALIGN_LEFT
                                   : text.align == PageAlign::centre ? PANGO_ALIGN_CENTER
                                                                     : PANGO_ALIGN_RIGHT);
    pango_layout_set_text(layout.get(), text.text.data(), static_cast<int>(text.text.size()));
    return layout;
}

void draw(cairo_t* cairo, const PageText& text) {
    const Owned<PangoLayout> layout = layout_of(cairo, text);
    set_ink(cairo, text.ink);
    cairo_move_to(cairo, text.x, text.y);
    pango_cairo_show_layout(cairo, layout.get());
}

void draw(cairo_t* cairo, const PageLine& line) {
    set_ink(cairo, line.ink);
    cairo_set_line_width(cairo, line.width);
    cairo_move_to(cairo, line.x0, line.y0);
    cairo_line_to(cairo, line.x1, line.y1);
    cairo_stroke(cairo);
}

void trace(cairo_t* cairo, const PageBox& box) {
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

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

// Where texts are measured.
Owned<cairo_t> measuring() {
    const Owned<cairo_surface_t> surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
    return Owned<cairo_t>(cairo_create(surface.get()));
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace

double height_of(const PageText& text) {
    const Owned<cairo_t> cairo = measuring();
    int height = 0;
    pango_layout_get_size(layout_of(cairo.get(), text).get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

double width_of(const PageText& text) {
    const Owned<cairo_t> cairo = measuring();
    int width = 0;
    pango_layout_get_size(layout_of(cairo.get(), text).get(), &width, nullptr);
    return static_cast<double>(width) / PANGO_SCALE;
}

std::string pdf_of(const std::vector<Page>& pages, const DocumentFacts& facts) {
    std::string bytes;
    const Owned<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append, &bytes, a4_short, a4_long));
    check(cairo_surface_status(surface.get()));
    const auto tell = [&](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(surface.get(), what, text.c_str());
    };
    tell(CAIRO_PDF_METADATA_TITLE, facts.title);
    tell(CAIRO_PDF_METADATA_AUTHOR, facts.author);
    tell(CAIRO_PDF_METADATA_CREATOR, "Tandem");
    tell(CAIRO_PDF_METADATA_CREATE_DATE, facts.made_at);
    const Owned<cairo_t> cairo(cairo_create(surface.get()));
    for (const Page& page : pages) {
        cairo_pdf_surface_set_size(surface.get(), page.width, page.height);
        for (const PageItem& item : page.items) std::visit([&](const auto& one) { draw(cairo.get(), one); }, item);
        cairo_show_page(cairo.get());
    }
    check(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return bytes;
}

}  // namespace tandem

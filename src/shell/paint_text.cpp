#include "shell/paint_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <string>

#include <cairo.h>
#include <hb-ot.h>
#include <pango/pangocairo.h>

#include "shell/atlas_pixels.hpp"
#include "shell/fine_columns.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

constexpr int margin = 1;
constexpr int most_pixels_per_side = 2048;

struct FreeGObject {
    void operator()(void* object) const { g_object_unref(object); }
};
struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeGlyphs {
    void operator()(PangoGlyphString* glyphs) const { pango_glyph_string_free(glyphs); }
};
struct FreeCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

bool has_colour(PangoFont* font) {
    hb_face_t* face = hb_font_get_face(pango_font_get_hb_font(font));
    return hb_ot_color_has_png(face) || hb_ot_color_has_layers(face) || hb_ot_color_has_svg(face);
}

// True when every run of the layout comes from a colour font.
bool is_in_colour(PangoLayout* layout) {
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
    if (line == nullptr || line->runs == nullptr) return false;
    for (GSList* run = line->runs; run != nullptr; run = run->next) {
        if (!has_colour(static_cast<PangoLayoutRun*>(run->data)->item->analysis.font)) return false;
    }
    return true;
}

// Rounded outwards from Pango's units.
int down(double units) { return static_cast<int>(std::floor(units / PANGO_SCALE)); }
int up(double units) { return static_cast<int>(std::ceil(units / PANGO_SCALE)); }

// The bytes of a picture of B, G, R, A with alpha multiplied in, as Cairo paints it on the usual machines, without
// gaps.
std::vector<std::uint8_t> bytes_of(cairo_surface_t* surface, int columns, int rows) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 4);
    const unsigned char* row = cairo_image_surface_get_data(surface);
    for (int y = 0; y < rows; ++y, row += cairo_image_surface_get_stride(surface)) {
        for (int x = 0; x < columns; ++x) {
            std::uint32_t argb = 0;
            std::memcpy(&argb, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
            for (const int shift : {0, 8, 16, 24}) bytes.push_back(static_cast<std::uint8_t>(argb >> shift));
        }
    }
    return bytes;
}

// Paints what `show` draws at the current point, which is on the baseline. `ink` in Pango's units, relative to that
// point.
std::optional<PaintedText> paint(const PangoRectangle& ink, int advance, bool in_colour, int columns_per_px,
                                 const std::function<void(cairo_t*)>& show) {
    PaintedText painted;
    painted.advance_px = static_cast<float>(advance) / PANGO_SCALE;
    if (ink.width <= 0 || ink.height <= 0) return painted;
    const double across = columns_per_px;
    const FineColumns columns = fine_columns(
        down(ink.x * across) - margin, up((static_cast<double>(ink.x) + ink.width) * across) + margin, columns_per_px);
    painted.columns_per_px = columns_per_px;
    painted.columns = std::min(columns.count, most_pixels_per_side);
    painted.left_px = columns.left_px;
    painted.top_px = down(ink.y) - margin;
    painted.rows =
        std::min(up(static_cast<double>(ink.y) + ink.height) + margin - painted.top_px, most_pixels_per_side);
    painted.in_colour = in_colour;

    const std::unique_ptr<cairo_surface_t, FreeSurface> surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, painted.columns, painted.rows));
    const std::unique_ptr<cairo_t, FreeCairo> cairo(cairo_create(surface.get()));
    cairo_translate(cairo.get(), -columns.first, -painted.top_px);
    cairo_scale(cairo.get(), across, 1);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_move_to(cairo.get(), 0, 0);
    show(cairo.get());
    cairo_surface_flush(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return std::nullopt;
    std::vector<std::uint8_t> bgra = bytes_of(surface.get(), painted.columns, painted.rows);
    average_columns(bgra, painted.columns, 4, columns_per_px);
    painted.pixels = in_colour ? colour_pixels(bgra, painted.columns, painted.rows) : coverage_pixels(bgra);
    return painted;
}

}  // namespace

struct TextPainter::Pango {
    Pango();
    // nullptr when the system has no font for all of `text`. Good until the next call.
    PangoLayout* lay_out(std::string_view text, const char* family, float em_px, int weight);

    std::unique_ptr<PangoFontMap, FreeGObject> map;
    std::unique_ptr<PangoContext, FreeGObject> context;
    std::unique_ptr<PangoLayout, FreeGObject> layout;
};

TextPainter::Pango::Pango()
    : map(pango_cairo_font_map_new()),
      context(pango_font_map_create_context(map.get())),
      layout(pango_layout_new(context.get())) {
    // Fixed here, so that pictures do not follow the desktop's taste.
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_layout_context_changed(layout.get());
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
}

PangoLayout* TextPainter::Pango::lay_out(std::string_view text, const char* family, float em_px, int weight) {
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_weight(font, static_cast<PangoWeight>(weight));
    pango_font_description_set_absolute_size(font, static_cast<double>(em_px) * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return pango_layout_get_unknown_glyphs_count(layout.get()) > 0 ? nullptr : layout.get();
}

TextPainter::TextPainter(SystemFonts fonts) : fonts_(fonts) {}
TextPainter::~TextPainter() = default;

TextPainter::Pango* TextPainter::pango() {
    if (!pango_ && fonts_ == SystemFonts::used) pango_ = std::make_unique<Pango>();
    return pango_.get();
}

std::optional<PaintedText> TextPainter::paint_emoji(std::string_view emoji, float em_px) {
    Pango* system = pango();
    PangoLayout* layout = system != nullptr ? system->lay_out(emoji, "Noto Color Emoji, emoji", em_px, 400) : nullptr;
    if (layout == nullptr) return std::nullopt;
    PangoRectangle ink;
    PangoRectangle logical;
    pango_layout_get_extents(layout, &ink, &logical);
    const int baseline = pango_layout_get_baseline(layout);
    ink.y -= baseline;
    const auto show = [&](cairo_t* cairo) {
        cairo_rel_move_to(cairo, 0, -baseline / double{PANGO_SCALE});
        pango_cairo_show_layout(cairo, layout);
    };
    return paint(ink, logical.width, is_in_colour(layout), columns_per_px_at(em_px), show);
}

// The layout only finds the font. The glyph is then taken as it is: shaping would put a dotted circle under a mark that
// stands alone, and here every code point does.
std::optional<PaintedText> TextPainter::paint_letter(char32_t letter, float em_px, int weight) {
    std::string text;
    append_utf8(text, letter);
    Pango* system = pango();
    PangoLayout* layout = system != nullptr ? system->lay_out(text, "sans-serif", em_px, weight) : nullptr;
    if (layout == nullptr) return std::nullopt;
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, 0);
    if (line == nullptr || line->runs == nullptr) return std::nullopt;
    PangoFont* font = static_cast<PangoLayoutRun*>(line->runs->data)->item->analysis.font;
    hb_font_t* shapes = pango_font_get_hb_font(font);
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(shapes, letter, &glyph)) return std::nullopt;

    const std::unique_ptr<PangoGlyphString, FreeGlyphs> glyphs(pango_glyph_string_new());
    pango_glyph_string_set_size(glyphs.get(), 1);
    const int advance = hb_font_get_glyph_h_advance(shapes, glyph);
    glyphs->glyphs[0].glyph = glyph;
    glyphs->glyphs[0].geometry = {advance, 0, 0};
    PangoRectangle ink;
    pango_glyph_string_extents(glyphs.get(), font, &ink, nullptr);
    const auto show = [&](cairo_t* cairo) { pango_cairo_show_glyph_string(cairo, font, glyphs.get()); };
    return paint(ink, advance, has_colour(font), columns_per_px_at(em_px), show);
}

}  // namespace tandem

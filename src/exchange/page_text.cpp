#include "exchange/page_text.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>

namespace tandem {
namespace {

// Pictures of emoji have so many pixels a point: 288 an inch.
constexpr double emoji_sharpness = 4;

Owned<PangoLayout> layout_of(cairo_t* cairo, const PageText& text) {
    Owned<PangoLayout> layout(pango_cairo_create_layout(cairo));
    // Sizes are points of the page, whatever the resolution of a screen.
    PangoContext* context = pango_layout_get_context(layout.get());
    pango_cairo_context_set_resolution(context, 72);
    // Letters stand where the font wants them, not at whole points: these are a fifth of a small letter.
    pango_context_set_round_glyph_positions(context, FALSE);
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

// Where texts are measured.
Owned<cairo_t> measuring() {
    const Owned<cairo_surface_t> surface(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
    return Owned<cairo_t>(cairo_create(surface.get()));
}

bool is_of_pictures(const PangoGlyphItem& run) {
    const Owned<PangoFontDescription> font(pango_font_describe(run.item->analysis.font));
    const char* family = pango_font_description_get_family(font.get());
    return family && std::strstr(family, "Emoji") != nullptr;
}

// The pictures of a run whose baseline begins at a point.
void draw_pictures(cairo_t* cairo, const char* text, PangoGlyphItem& run, double x, double baseline) {
    PangoRectangle ink;
    pango_glyph_string_extents(run.glyphs, run.item->analysis.font, &ink, nullptr);
    const auto points = [](int units) { return static_cast<double>(units) / PANGO_SCALE; };
    const double left = points(ink.x) - 1, top = points(ink.y) - 1;
    const double width = points(ink.width) + 2, height = points(ink.height) + 2;
    const Owned<cairo_surface_t> picture(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(std::ceil(width * emoji_sharpness)),
                                   static_cast<int>(std::ceil(height * emoji_sharpness))));
    {
        const Owned<cairo_t> brush(cairo_create(picture.get()));
        cairo_scale(brush.get(), emoji_sharpness, emoji_sharpness);
        cairo_move_to(brush.get(), -left, -top);
        pango_cairo_show_glyph_item(brush.get(), text, &run);
    }
    cairo_save(cairo);
    cairo_translate(cairo, x + left, baseline + top);
    cairo_scale(cairo, 1 / emoji_sharpness, 1 / emoji_sharpness);
    cairo_set_source_surface(cairo, picture.get(), 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

// Cairo 1.16 takes what has no ink for nothing where it stands at a whole point of the page, and drops it with its
// characters. In the middle between whole points it is kept.
void step_off_whole_points(cairo_t* cairo, double& x, double& y) {
    cairo_user_to_device(cairo, &x, &y);
    x = std::floor(x) + 0.5, y = std::floor(y) + 0.5;
    cairo_device_to_user(cairo, &x, &y);
}

// A blank, as wide as a run, that stands for its characters: readers take a gap for the end of a word.
void put_characters(cairo_t* cairo, const char* text, const PangoGlyphItem& run, double x, double baseline,
                    const PageText& of) {
    cairo_select_font_face(cairo, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(cairo, of.size);
    cairo_text_extents_t narrow;
    cairo_text_extents(cairo, " ", &narrow);
    const double width = static_cast<double>(pango_glyph_string_get_width(run.glyphs)) / PANGO_SCALE;
    if (narrow.x_advance > 0 && width > 0) {
        cairo_matrix_t form;
        cairo_matrix_init_scale(&form, of.size * width / narrow.x_advance, of.size);
        cairo_set_font_matrix(cairo, &form);
    }
    step_off_whole_points(cairo, x, baseline);
    cairo_glyph_t* blank = nullptr;
    int count = 0;
    if (cairo_scaled_font_text_to_glyphs(cairo_get_scaled_font(cairo), x, baseline, " ", 1, &blank, &count, nullptr,
                                         nullptr, nullptr) != CAIRO_STATUS_SUCCESS)
        return;
    const cairo_text_cluster_t all{run.item->length, count};
    cairo_show_text_glyphs(cairo, text + run.item->offset, run.item->length, blank, count, &all, 1,
                           static_cast<cairo_text_cluster_flags_t>(0));
    cairo_glyph_free(blank);
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

std::vector<std::string> broken_text(const PageText& text, double first, double next) {
    const Owned<cairo_t> cairo = measuring();
    const Owned<PangoLayout> layout = layout_of(cairo.get(), text);
    const Owned<PangoLayoutIter> iter(pango_layout_get_iter(layout.get()));
    // Pango's own copy: where the text is no UTF-8, it has put other characters in their places.
    const std::string_view characters = pango_layout_get_text(layout.get());
    std::vector<std::string> pieces;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const std::string_view piece = characters.substr(begin, end - begin);
        const std::size_t from = piece.find_first_not_of('\n');
        if (from != std::string_view::npos)
            pieces.emplace_back(piece.substr(from, piece.find_last_not_of('\n') + 1 - from));
    };
    std::size_t begin = 0;
    double top = 0;
    do {
        PangoRectangle place;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &place);
        const auto index = static_cast<std::size_t>(pango_layout_iter_get_index(iter.get()));
        const double y = static_cast<double>(place.y) / PANGO_SCALE, room = pieces.empty() ? first : next;
        if (index > begin && y + static_cast<double>(place.height) / PANGO_SCALE - top > room) {
            add(begin, index);
            begin = index, top = y;
        }
    } while (pango_layout_iter_next_line(iter.get()));
    add(begin, characters.size());
    return pieces;
}

int unknown_glyphs(const PageText& text) {
    const Owned<cairo_t> cairo = measuring();
    return pango_layout_get_unknown_glyphs_count(layout_of(cairo.get(), text).get());
}

void set_ink(cairo_t* cairo, InkColor ink) {
    const auto part = [&](unsigned shift) { return static_cast<double>(ink >> shift & 0xFFU) / 255; };
    cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

void draw_page_text(cairo_t* cairo, const PageText& text) {
    cairo_save(cairo);
    cairo_translate(cairo, text.x, text.y);
    if (text.turned) cairo_rotate(cairo, -std::acos(-1.0) / 2);
    const Owned<PangoLayout> layout = layout_of(cairo, text);
    const char* characters = pango_layout_get_text(layout.get());
    const Owned<PangoLayoutIter> iter(pango_layout_get_iter(layout.get()));
    do {
        PangoLayoutRun* run = pango_layout_iter_get_run(iter.get());
        if (!run) continue;
        PangoRectangle place;
        pango_layout_iter_get_run_extents(iter.get(), nullptr, &place);
        const double x = static_cast<double>(place.x) / PANGO_SCALE;
        const double baseline = static_cast<double>(pango_layout_iter_get_baseline(iter.get())) / PANGO_SCALE;
        set_ink(cairo, text.ink);
        if (is_of_pictures(*run)) {
            draw_pictures(cairo, characters, *run, x, baseline);
            put_characters(cairo, characters, *run, x, baseline, text);
        } else {
            cairo_move_to(cairo, x, baseline);
            pango_cairo_show_glyph_item(cairo, characters, run);
        }
    } while (pango_layout_iter_next_run(iter.get()));
    cairo_restore(cairo);
}

}  // namespace tandem

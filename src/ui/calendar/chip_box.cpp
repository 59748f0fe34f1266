#include "ui/calendar/chip_box.hpp"

#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float padding_left = 9, padding_right = 6, part_gap = 6, glyph_size = 11, least_title = 26, least_right = 3;
constexpr float first_line_middle = 9, second_line_middle = 23;
constexpr float two_lines_from = 28, title_beside_time = 48;

std::string letters_text(const MonthChip& chip, bool with_more) {
    std::string text = chip.network != nullptr ? chip.network->letters : std::string("–");
    if (with_more && chip.more_channels > 0) text += " +" + std::to_string(chip.more_channels);
    return text;
}

// The letters, and the signs at the right as far as they leave room for them. Where those begin, with a gap.
float place_letters(const MonthChip& chip, float x, float y_middle, float scale, const TextRuler& ruler, ChipBox& box) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    const float glyph = px(glyph_size), y = std::round(y_middle - glyph / 2);
    std::string letters = letters_text(chip, true);
    float end = box.rect.x1 - px(least_right);
    const auto fits = [&](float at) { return x + ruler.width(text_style::network, letters) <= at; };
    if (!fits(end)) letters = letters_text(chip, false);
    // At the right of what is there already.
    const auto add_sign = [&](Rect& sign, float right) {
        const float x0 = right - glyph;
        if (!fits(x0 - px(part_gap))) return;
        sign = Rect::at(x0, y, glyph, glyph);
        end = x0 - px(part_gap);
    };
    const float right = box.rect.x1 - px(padding_right);
    const bool has_sign = first_sign(chip) != ChipSign::none;
    if (!has_sign || fits(right - 2 * (glyph + px(part_gap)))) add_sign(box.glyph, right);
    if (has_sign) add_sign(box.sign, box.glyph.empty() ? right : end);
    box.letters = text_from_left(ruler, text_style::network, letters, x, y_middle, end - x);
    return end;
}

// One line: the letters, the time where it leaves the title some words, the title up to the signs.
void place_low_chip(const MonthChip& chip, float x, float end, float y_middle, float scale, const TextRuler& ruler,
                    ChipBox& box) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    const float time_width = ruler.width(text_style::meta, chip.time);
    if (x + time_width + px(part_gap + title_beside_time) <= end) {
        box.time = text_from_left(ruler, text_style::meta, chip.time, x, y_middle, time_width);
        x += time_width + px(part_gap);
    }
    if (end - x >= px(least_title))
        box.title = text_from_left(ruler, text_style::chip_title, chip.title, x, y_middle, end - x);
    box.cut = box.time.empty() || ruler.width(text_style::chip_title, chip.title) > end - x;
}

constexpr float source_alpha = 0.45f;

void paint_sign(ImDrawList& out, const Rect& rect, ChipSign sign, float alpha, const ViewContext& view) {
    if (rect.empty() || sign == ChipSign::none) return;
    const Color ink = sign == ChipSign::refused ? view.theme.danger : view.theme.amber_ink;
    icon_in(view, out, rect, sign == ChipSign::in_tool ? icons::refresh_cw : icons::triangle_alert, faded(ink, alpha),
            11);
}

}  // namespace

ChipSign first_sign(const MonthChip& chip) {
    if (!chip.problem.empty() && chip.problem_is_sure) return ChipSign::refused;
    if (!chip.in_tool.empty()) return ChipSign::in_tool;
    return chip.problem.empty() ? ChipSign::none : ChipSign::doubtful;
}

ChipSign second_sign(const MonthChip& chip) {
    if (chip.problem.empty() || chip.in_tool.empty()) return ChipSign::none;
    return chip.problem_is_sure ? ChipSign::in_tool : ChipSign::doubtful;
}

// A wider round piece, covered again beside the strip.
void paint_strip(ImDrawList& out, const Rect& rect, float radius, Color color, Color ground, Color border,
                 const ViewContext& view) {
    const float strip = view.px(dims::strip), line = view.px(1);
    const Rect piece{rect.x0, rect.y0, rect.x0 + 2 * radius, rect.y1};
    fill(out, piece, color, radius, Corners::left);
    const Rect beside{rect.x0 + strip, piece.y0, piece.x1, piece.y1};
    fill(out, beside, border);
    fill(out, beside.shrunk(0, line), ground);
}

ChipBox chip_box(const MonthChip& chip, const Rect& rect, float scale, bool narrow, const TextRuler& ruler) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    ChipBox box;
    box.rect = rect;
    const float y1 = rect.y0 + px(first_line_middle), y2 = rect.y0 + px(second_line_middle);
    const float glyph = px(glyph_size), glyph_y = std::round(y1 - glyph / 2);
    float x = rect.x0 + px(padding_left);
    float end = place_letters(chip, x, y1, scale, ruler, box);
    const float letters_end = x + ruler.width(text_style::network, box.letters.shown);
    box.badge = {rect.x0, rect.y0, std::min(letters_end + px(3), rect.x1), y1 + px(7)};
    x = letters_end + px(part_gap);
    if (rect.height() < px(two_lines_from)) {
        place_low_chip(chip, x, end, y1, scale, ruler, box);
        return box;
    }

    std::string time = chip.time;
    if (x + ruler.width(text_style::meta, time) > end) time = facts::shorter_times(std::move(time));
    const float time_width = ruler.width(text_style::meta, time);
    if (x + time_width <= end) box.time = text_from_left(ruler, text_style::meta, time, x, y1, time_width);
    x += time_width + px(part_gap);
    if (second_sign(chip) != ChipSign::none && !box.time.empty() && x + glyph <= end) {
        box.second = Rect::at(x, glyph_y, glyph, glyph);
        x += glyph + px(part_gap);
    }
    const std::string beside = chip.clock + (chip.clock.empty() || chip.offset.empty() ? "" : " ") + chip.offset;
    if (const float width = ruler.width(text_style::meta, beside); !beside.empty() && x + width <= end) {
        box.beside = text_from_left(ruler, text_style::meta, beside, x, y1, width);
        x += width + px(part_gap);
    }
    if (!chip.series_note.empty() && x + glyph <= end) {
        box.repeat = Rect::at(x, glyph_y, glyph, glyph);
        x += glyph + px(part_gap);
    }
    const float initials_width = ruler.width(text_style::initials, chip.initials);
    if (!narrow && !chip.initials.empty() && x + initials_width <= end)
        box.initials = text_to_right(ruler, text_style::initials, chip.initials, end, y1, initials_width);

    const float title_x = rect.x0 + px(padding_left);
    // In a narrow column of hours an ellipsis alone would say nothing.
    if (rect.x1 - px(5) - title_x >= px(least_title))
        box.title = text_from_left(ruler, text_style::chip_title, chip.title, title_x, y2, rect.x1 - px(5) - title_x);
    box.cut = box.time.empty() || ruler.width(text_style::chip_title, chip.title) > rect.x1 - px(5) - title_x;
    return box;
}

std::string chip_tooltip(const MonthChip& chip) {
    std::string text = chip.time + " · " + chip.title;
    for (const std::string* note :
         {&chip.details, &chip.clocks, &chip.apart_note, &chip.series_note, &chip.in_tool, &chip.problem})
        if (!note->empty()) text += "\n" + *note;
    return text;
}

ChipBox moved_down(ChipBox box, float by_px) {
    for (Rect* rect : {&box.rect, &box.glyph, &box.badge, &box.sign, &box.second, &box.repeat})
        *rect = rect->moved(0, by_px);
    for (PlacedText* text : {&box.letters, &box.time, &box.beside, &box.initials, &box.title}) text->y += by_px;
    return box;
}

void paint(ImDrawList& out, const PlacedText& text, std::uint32_t color, const ViewContext& view) {
    if (text.empty()) return;
    const TextFace face = view.face(text.style);
    out.AddText(face.font, face.size_px, {text.x, text.y}, color, text.shown.data(),
                text.shown.data() + text.shown.size());
}

void paint_chip(ImDrawList& out, const MonthChip& chip, const ChipBox& box, ChipState state, const ViewContext& view) {
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius);
    const float alpha = state == ChipState::source ? source_alpha : 1.0f;
    Color ground = theme.card_ground(chip.status);
    if (state == ChipState::hovered) ground = theme.hover;
    const NetworkLook network = theme.network(chip.network);

    Color border = theme.hair;
    if (state == ChipState::hovered) border = theme.hair2;
    if (state == ChipState::selected || state == ChipState::ghost) border = theme.smm;

    if (state == ChipState::ghost) floating_shadow(out, box.rect, radius, theme, view.scale);
    fill(out, box.rect, ground, radius);
    if (state == ChipState::source)
        dashed_outline(out, box.rect, theme.ink3, radius, view.px(1), view.scale);
    else
        outline(out, box.rect, border, radius, view.px(1));
    paint_strip(out, box.rect, radius, faded(network.text, alpha), ground, state == ChipState::source ? ground : border,
                view);
    if (state == ChipState::selected)
        outline(out, box.rect.grown(view.px(1)), theme.smm, radius + view.px(1), view.px(1));

    paint(out, box.letters, faded(network.text, alpha), view);
    const Color second = state == ChipState::hovered ? theme.ink2s : theme.ink2;
    paint(out, box.time, faded(chip.in_tool.empty() ? second : theme.amber_ink, alpha), view);
    paint(out, box.beside, faded(theme.smm_ink, alpha), view);
    if (!box.repeat.empty()) icon_in(view, out, box.repeat, icons::repeat, faded(second, alpha), 10);
    paint(out, box.initials, faded(second, alpha), view);
    paint(out, box.title, faded(theme.card_title(chip.status), alpha), view);
    StatusLook look = theme.status(chip.status);
    look.glyph = faded(look.glyph, alpha);
    if (!box.glyph.empty()) status_glyph(out, box.glyph.x0, box.glyph.y0, box.glyph.width(), look);
    paint_sign(out, box.sign, first_sign(chip), alpha, view);
    paint_sign(out, box.second, second_sign(chip), alpha, view);
}

}  // namespace tandem

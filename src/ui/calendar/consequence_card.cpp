#include "ui/calendar/consequence_card.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/card_fit.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float width_100 = 324, header_100 = 34, line_100 = 26, footer_100 = 32;
constexpr float bar_100 = 18, caption_100 = 16, padding_100 = 14, text_x_100 = 37, body_pad_100 = 5,
                second_row_100 = 17, outcome_gap_100 = 8;
constexpr float compact_100 = 19, person_100 = 15;
constexpr std::size_t people_per_row = 2;

// A sentence without an outcome beside it may take two rows.
bool takes_two_rows(const CardLine& line, const ViewContext& view) {
    if (line.compact || !line.outcome.text.empty() || line.spans.size() != 1) return false;
    const TextStyle style = line.spans.front().strong ? text_style::control_strong : text_style::control;
    return text_width(view, style, line.spans.front().text) > view.px(width_100 - text_x_100 - padding_100);
}

TextStyle style_of(const CardLine& line, bool strong) {
    if (line.compact) return strong ? text_style::meta_strong : text_style::meta;
    return strong ? text_style::control_strong : text_style::control;
}

std::size_t person_rows(const CardLine& line) { return (line.people.size() + people_per_row - 1) / people_per_row; }

float line_height(const CardLine& line, const ViewContext& view) {
    float height =
        view.px(line.compact ? compact_100 : line_100) + (takes_two_rows(line, view) ? view.px(second_row_100) : 0);
    height += view.px(person_100) * static_cast<float>(person_rows(line)) + (line.people.empty() ? 0 : view.px(2));
    if (line.bar) height += view.px(bar_100);
    height += view.px(caption_100) * static_cast<float>(line.captions.size());
    return height + (line.captions.empty() || line.compact ? 0 : view.px(4));
}

Color color_of(CardTone tone, const Theme& theme) {
    switch (tone) {
        case CardTone::plain: return theme.ink;
        case CardTone::quiet: return theme.ink2;
        case CardTone::cm: return theme.cm_ink;
        case CardTone::over: return theme.danger;
        case CardTone::fits: return theme.ok_ink;
        case CardTone::warning: return theme.amber_ink;
    }
    return theme.ink;
}

const char* icon_of(CardSign sign) {
    switch (sign) {
        case CardSign::rest: return icons::chevron_right;
        case CardSign::tasks: return icons::list_checks;
        case CardSign::load: return icons::gauge;
        case CardSign::over: return icons::triangle_alert;
        case CardSign::person: return icons::user;
        case CardSign::nobody: return icons::user_x;
        case CardSign::money: return icons::wallet;
        case CardSign::tool: return icons::refresh_cw;
        case CardSign::strategy: return icons::compass;
        case CardSign::warning: return icons::triangle_alert;
        case CardSign::refused: return icons::ban;
    }
    return icons::info;
}

void draw_header(ImDrawList& out, const CardModel& card, const Rect& rect, ViewContext& view) {
    const Theme& theme = view.theme;
    float x = rect.x0 + view.px(padding_100);
    float end = rect.x1 - view.px(padding_100);
    if (card.status) {
        const float size = view.px(dims::status_glyph);
        status_glyph(out, end - size, std::round(rect.y0 + (rect.height() - size) / 2), size,
                     theme.status(*card.status));
        end -= size + view.px(8);
    }
    if (!card.from.empty()) {
        x += label_in(view, out, {x, rect.y0, end, rect.y1}, text_style::body_strong, theme.ink, card.from) +
            view.px(10);
        icon_in(view, out, {x, rect.y0, x + view.px(14), rect.y1}, icons::arrow_right, theme.ink2, 14);
        x += view.px(24);
    }
    label_in(view, out, {x, rect.y0, end, rect.y1}, text_style::body_strong, theme.ink, card.to);
    const std::string text = card.from.empty() ? card.to : card.from + " → " + card.to;
    register_text(view, rect, text);
}

float sentence_width(const CardLine& line, const ViewContext& view) {
    float width = 0;
    for (const CardSpan& span : line.spans) width += text_width(view, style_of(line, span.strong), span.text);
    return width;
}

// The parts of a sentence one after the other, cut where the outcome begins.
void draw_spans(ImDrawList& out, const CardLine& line, float x, const Rect& row, float end, const ViewContext& view) {
    for (const CardSpan& span : line.spans) {
        if (x >= end) return;
        const TextStyle style = style_of(line, span.strong);
        label_in(view, out, {x, row.y0, end, row.y1}, style, color_of(span.tone, view.theme), span.text);
        x += text_width(view, style, span.text);
    }
}

// Two rows at most, broken at a space.
void draw_paragraph(ImDrawList& out, const Rect& rect, const CardSpan& span, const ViewContext& view) {
    const TextFace face = view.face(span.strong ? text_style::control_strong : text_style::control);
    const FittedText& fitted = view.layout.fit_lines(face, view.emoji.encode(span.text), rect.width(), 2);
    float y = rect.y0;
    for (const std::string& row : fitted.lines) {
        out.AddText(face.font, face.size_px, {rect.x0, y}, color_of(span.tone, view.theme), row.data(),
                    row.data() + row.size());
        y += view.px(second_row_100);
    }
}

// Side by side; of a long name the end goes, of the figures nothing.
void draw_people(ImDrawList& out, const CardLine& line, const Rect& rect, ViewContext& view) {
    const float width = std::floor(rect.width() / people_per_row), height = view.px(person_100);
    for (std::size_t i = 0; i < line.people.size(); ++i) {
        const CardLine::Person& person = line.people[i];
        const auto column = static_cast<float>(i % people_per_row), row = static_cast<float>(i / people_per_row);
        const Rect cell = Rect::at(rect.x0 + column * width, rect.y0 + row * height, width - view.px(6), height);
        const float figures = text_width(view, text_style::meta, person.figures) + view.px(4);
        const float name = label_in(view, out, {cell.x0, cell.y0, cell.x1 - figures, cell.y1}, text_style::meta,
                                    view.theme.ink2, person.name);
        label_in(view, out, {cell.x0 + name + view.px(4), cell.y0, cell.x1, cell.y1}, text_style::meta,
                 person.over ? view.theme.danger : view.theme.ink, person.figures);
        register_text(view, cell, person.name + " " + person.figures);
    }
}

void draw_line(ImDrawList& out, const CardLine& line, const Rect& rect, ViewContext& view) {
    const Theme& theme = view.theme;
    const Rect row{rect.x0, rect.y0, rect.x1, rect.y0 + view.px(line.compact ? compact_100 : line_100)};
    const float sign = line.compact ? 12 : 15;
    const float right = rect.x1 - view.px(padding_100), left = rect.x0 + view.px(text_x_100);
    icon_in(view, out, Rect::at(rect.x0 + view.px(padding_100), row.y0, view.px(15), row.height()), icon_of(line.sign),
            color_of(line.sign_tone, theme), sign);
    float end = right;
    if (!line.outcome.text.empty()) {
        const TextStyle style = style_of(line, line.outcome.strong);
        const float width = outcome_width(line, right - left - view.px(outcome_gap_100), sentence_width(line, view),
                                          text_width(view, style, line.outcome.text));
        label_in(view, out, {right - width, row.y0, right, row.y1}, style, color_of(line.outcome.tone, theme),
                 line.outcome.text, Align::right);
        end = right - width - view.px(outcome_gap_100);
    }
    float y = row.y1;
    if (takes_two_rows(line, view)) {
        const CardSpan& span = line.spans.front();
        const Rect text{left, row.y0 + view.px(5), right, row.y1 + view.px(second_row_100)};
        draw_paragraph(out, text, span, view);
        y += view.px(second_row_100);
    } else {
        draw_spans(out, line, left, row, end, view);
    }
    std::string said = line.sentence();
    if (!line.outcome.text.empty()) said += " · " + line.outcome.text;
    register_text(view, row, said);

    if (line.bar) {
        const Rect bar = Rect::at(left, y + view.px(4), right - left, view.px(8));
        capacity_bar(out, bar, line.bar->minutes, line.bar->capacity_minutes, theme.cm, view);
        y += view.px(bar_100);
    }
    for (const CardLine::Caption& caption : line.captions) {
        const Rect text{left, y, right, y + view.px(caption_100)};
        const float width = text_width(view, text_style::meta, caption.right);
        label_in(view, out, {text.x0, text.y0, text.x1 - width - view.px(6), text.y1}, text_style::meta, theme.ink2,
                 caption.left);
        label_in(view, out, text, text_style::meta, theme.ink2, caption.right, Align::right);
        const std::string_view between = caption.left.empty() || caption.right.empty() ? "" : " · ";
        register_text(view, text, caption.left + std::string(between) + caption.right);
        y = text.y1;
    }
    draw_people(out, line, {left, y, right, y + view.px(person_100) * static_cast<float>(person_rows(line))}, view);
}

void draw_footer(ImDrawList& out, const CardModel& card, const Rect& rect, ViewContext& view) {
    const Theme& theme = view.theme;
    fill(out, rect, theme.smm_t1, view.px(dims::radius_card), Corners::bottom);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, theme.hair, view.px(1));
    const std::string_view key = view.word("card.cancel_key"), verb = view.word("card.cancels");
    const float verb_width = text_width(view, text_style::control, verb);
    const float right = rect.x1 - view.px(padding_100);
    label_in(view, out, {right - verb_width, rect.y0, right, rect.y1}, text_style::control, theme.ink2s, verb);
    const float cap_x = right - verb_width - view.px(8) - text_width(view, text_style::caption, key) - view.px(12);
    const Rect cap = Rect::at(cap_x, std::round(rect.y0 + (rect.height() - view.px(20)) / 2),
                              text_width(view, text_style::caption, key) + view.px(12), view.px(20));
    fill(out, cap, theme.panel, view.px(dims::radius_tag));
    outline(out, cap, theme.hair2, view.px(dims::radius_tag), view.px(1));
    label_in(view, out, cap, text_style::caption, theme.ink2, key, Align::centre);
    if (card.suggestion.empty()) return;
    icon_in(view, out, Rect::at(rect.x0 + view.px(padding_100), rect.y0, view.px(15), rect.height()), icons::lightbulb,
            theme.smm_ink, 15);
    const Rect text{rect.x0 + view.px(text_x_100), rect.y0, cap.x0 - view.px(8), rect.y1};
    label_in(view, out, text, text_style::control, theme.smm_ink, card.suggestion);
    register_text(view, text, card.suggestion);
}

}  // namespace

float card_width(const ViewContext& view) { return view.px(width_100); }

CardModel card_within(const CardModel& card, float most_height_px, const ViewContext& view) {
    const float frame = view.px(header_100) + view.px(footer_100) + 2 * view.px(body_pad_100);
    return fitted_card(
        card, most_height_px - frame, [&](const CardLine& line) { return line_height(line, view); }, view.words);
}

float card_height(const CardModel& card, const ViewContext& view) {
    float height = view.px(header_100) + view.px(footer_100);
    if (!card.lines.empty()) height += 2 * view.px(body_pad_100);
    height += lines_height(card, [&](const CardLine& line) { return line_height(line, view); });
    return height;
}

void draw_card(ImDrawList& out, const CardModel& card, const Rect& rect, ViewContext& view) {
    const Registered node(view, {.id = "consequences", .role = Role::card, .label = card.to, .rect = rect});
    const Theme& theme = view.theme;
    floating_card(out, rect, view);
    Rect rest = rect;
    const Rect header = rest.cut_top(view.px(header_100));
    const Rect footer = rest.cut_bottom(view.px(footer_100));
    draw_header(out, card, header, view);
    horizontal_line(out, rect.x0 + view.px(1), rect.x1 - view.px(1), header.y1, theme.hair, view.px(1));
    float y = rest.y0 + view.px(body_pad_100);
    for (const CardLine& line : card.lines) {
        const float height = line_height(line, view);
        draw_line(out, line, {rect.x0, y, rect.x1, y + height}, view);
        y += height;
    }
    draw_footer(out, card, footer, view);
    outline(out, rect, theme.hair2, view.px(dims::radius_card), view.px(1));
    if (card.refused) dashed_outline(out, rect, theme.danger, view.px(dims::radius_card), view.px(2), view.scale);
}

}  // namespace tandem

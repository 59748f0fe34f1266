#include "ui/board/board_paint.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float padding_left = 12, padding_right = 10, padding_top = 9, line = 16, title_line = 18;
constexpr float source_alpha = 0.45f;

// Rows of a card from the top: networks and date, two lines of title, campaign and maker.
struct CardRows {
    Rect head, title, foot;
};

CardRows rows_of(const Rect& rect, const ViewContext& view) {
    const float x0 = rect.x0 + view.px(padding_left), x1 = rect.x1 - view.px(padding_right);
    CardRows rows;
    rows.head = {x0, rect.y0 + view.px(padding_top), x1, rect.y0 + view.px(padding_top + line)};
    rows.title = {x0, rows.head.y1 + view.px(5), x1, rows.head.y1 + view.px(5 + 2 * title_line)};
    rows.foot = {x0, rect.y1 - view.px(padding_top + line), x1, rect.y1 - view.px(padding_top)};
    return rows;
}

// Badges of the networks as far as there is room, then how many there are besides. Of a card that is being dragged away
// the letters alone, pale.
void paint_networks(ImDrawList& out, const BoardCard& card, Rect row, float alpha, Color quiet,
                    const ViewContext& view) {
    const float width = view.px(dims::network_badge_width), pitch = width + view.px(dims::gap_s);
    for (std::size_t i = 0; i < card.networks.size(); ++i) {
        const std::size_t after = card.networks.size() - i - 1;
        const float rest = after > 0 ? view.px(dims::gap_s) + text_width(view, text_style::network, "+9") : 0;
        if (width + rest > row.width()) {
            label_in(view, out, row, text_style::network, faded(quiet, alpha), "+" + std::to_string(after + 1));
            return;
        }
        const facts::Network* network = card.networks[i];
        const Rect plate{row.x0, row.y0, row.x0 + width, row.y1};
        if (alpha == 1)
            network_badge(view, out, plate.x0, plate.y0, network);
        else
            label_in(view, out, plate, text_style::network, faded(view.theme.network(network).text, alpha),
                     network->letters, Align::centre);
        row.x0 += pitch;
    }
}

void paint_head(ImDrawList& out, const BoardCard& card, const Rect& row, float alpha, Color second,
                const ViewContext& view) {
    const Color ink = card.late ? view.theme.amber_ink : second;
    const float date = label_in(view, out, row, text_style::meta, faded(ink, alpha), card.date, Align::right);
    float end = row.x1 - date - view.px(8);
    if (!card.series_note.empty()) {
        icon_in(view, out, {end - view.px(10), row.y0, end, row.y1}, icons::repeat, faded(second, alpha), 10);
        end -= view.px(16);
    }
    paint_networks(out, card, {row.x0, row.y0, end, row.y1}, alpha, second, view);
}

// At the left, or at the right of the campaign's name in half of the row; `row` is what is left.
void paint_labels(ImDrawList& out, const BoardCard& card, Rect& row, float alpha, Color second,
                  const ViewContext& view) {
    const float sign = view.px(14), most = card.campaign.empty() ? row.width() : std::floor(row.width() / 2);
    const float width = std::min(most, sign + std::ceil(text_width(view, text_style::meta, card.labels)));
    if (width <= sign) return;
    Rect part = card.campaign.empty() ? row.cut_left(width) : row.cut_right(width);
    icon_in(view, out, part.cut_left(sign), icons::tag, faded(second, alpha), 11);
    label_in(view, out, part, text_style::meta, faded(second, alpha), card.labels);
    row.x1 -= card.campaign.empty() ? 0 : view.px(8);
}

void paint_foot(ImDrawList& out, const BoardCard& card, const BoardCardBox& box, Rect row, float alpha, Color second,
                const ViewContext& view) {
    if (!card.initials.empty())
        row.x1 -= label_in(view, out, row, text_style::initials, faded(second, alpha), card.initials, Align::right) +
            view.px(6);
    if (!box.warning.empty()) {
        icon_in(view, out, box.warning, icons::triangle_alert, faded(view.theme.amber_ink, alpha), 13);
        row.x1 = box.warning.x0 - view.px(6);
    }
    if (!card.labels.empty()) paint_labels(out, card, row, alpha, second, view);
    if (card.campaign.empty()) return;
    marker_square(view, out, row.x0, row, faded(view.theme.marker(card.color), alpha));
    row.x0 += view.px(14);
    label_in(view, out, row, text_style::meta, faded(second, alpha), card.campaign);
}

// Text that reads from top to bottom. Letters are made lying, at the window's corner where nothing cuts them, and
// turned.
void paint_upright(ImDrawList& out, const Rect& rect, TextStyle style, Color color, std::string_view text,
                   const ViewContext& view) {
    if (text_width(view, style, text) > rect.height()) return;
    const TextFace face = view.face(style);
    const float height = line_height(view, style);
    const float x = std::round((rect.x0 + rect.x1 + height) / 2);
    const int first = out.VtxBuffer.Size;
    out.PushClipRectFullScreen();
    out.AddText(face.font, face.size_px, {0, 0}, color, text.data(), text.data() + text.size());
    out.PopClipRect();
    for (int i = first; i < out.VtxBuffer.Size; ++i) {
        ImVec2& at = out.VtxBuffer[i].pos;
        at = {x - at.y, rect.y0 + at.x};
    }
}

}  // namespace

BoardCardBox board_card_box(const BoardCard& card, const Rect& rect, const ViewContext& view) {
    const CardRows rows = rows_of(rect, view);
    BoardCardBox box{rect, rows.title, {}};
    if (card.warning.empty()) return box;
    float end = rows.foot.x1;
    if (!card.initials.empty()) end -= text_width(view, text_style::initials, card.initials) + view.px(6);
    box.warning = {end - view.px(14), rows.foot.y0, end, rows.foot.y1};
    return box;
}

bool is_title_cut(const BoardCard& card, const BoardCardBox& box, const ViewContext& view) {
    return paragraph_height(view, text_style::body_medium, view.px(title_line), box.title.width(), card.title) >
        box.title.height();
}

void paint_board_card(ImDrawList& out, const BoardCard& card, const BoardCardBox& box, ChipState state,
                      const ViewContext& view) {
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius_card);
    const bool source = state == ChipState::source, hovered = state == ChipState::hovered;
    const float alpha = source ? source_alpha : 1.0f;
    const Color ground = hovered ? theme.hover : theme.card_ground(card.status);
    Color border = hovered ? theme.hair2 : theme.hair;
    if (state == ChipState::selected || state == ChipState::ghost) border = theme.smm;

    if (state == ChipState::ghost) floating_shadow(out, box.rect, radius, theme, view.scale);
    fill(out, box.rect, ground, radius);
    if (source)
        dashed_outline(out, box.rect, theme.ink3, radius, view.px(1), view.scale);
    else
        outline(out, box.rect, border, radius, view.px(1));
    const NetworkLook network = theme.network(card.networks.empty() ? nullptr : card.networks.front());
    paint_strip(out, box.rect, radius, faded(network.text, alpha), ground, source ? ground : border, view);
    if (state == ChipState::selected)
        outline(out, box.rect.grown(view.px(1)), theme.smm, radius + view.px(1), view.px(1));

    const CardRows rows = rows_of(box.rect, view);
    const Color second = hovered ? theme.ink2s : theme.ink2;
    paint_head(out, card, rows.head, alpha, second, view);
    paragraph_on(view, out, rows.title, text_style::body_medium, view.px(title_line),
                 faded(theme.card_title(card.status), alpha), card.title, 2);
    paint_foot(out, card, box, rows.foot, alpha, second, view);
}

void paint_column(ImDrawList& out, const Rect& rect, ColumnState state, const ViewContext& view) {
    const Theme& theme = view.theme;
    const float radius = view.px(dims::radius_card);
    fill(out, rect, state == ColumnState::target ? theme.smm_t1 : theme.sunken, radius);
    if (state == ColumnState::target) outline(out, rect, theme.smm, radius, view.px(2));
    if (state == ColumnState::refused) dashed_outline(out, rect, theme.danger, radius, view.px(2), view.scale);
}

void paint_folded_column(ImDrawList& out, const Rect& rect, PostStatus status, std::size_t count, ColumnState state,
                         const ViewContext& view) {
    paint_column(out, rect, state, view);
    Rect rest = rect;
    rest.cut_top(view.px(board_dims::header));
    const Color ink = view.theme.ink2s;
    label_in(view, out, rest.cut_top(view.px(18)), text_style::meta, ink, std::to_string(count), Align::centre);
    rest.y0 += view.px(8);
    // Turned letters are cut by nothing: where the strip is not whole there are none.
    const Rect shown = visible_part();
    if (rect.x0 >= shown.x0 && rect.x1 <= shown.x1)
        paint_upright(out, rest, text_style::control_medium, ink, status_word(view, status), view);
}

}  // namespace tandem

#include "ui/calendar/drag_ghost.hpp"

#include <cmath>

#include <imgui.h>

#include "app/variant_offset.hpp"
#include "facts/date_words.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/card_place.hpp"
#include "ui/calendar/consequence_card.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/foreign_lane.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_gap = 20, ghost_height = 32, keyboard_ghost_width = 148, beside_gap = 12;
// At 100 %: what matters most; the rest is counted. A drag is looked at for a second.
constexpr float most_card_height = 380;

// The dragged post as its chip would look where it is.
MonthChip ghost_chip(const ViewContext& view, const Post& post) {
    const DragState& drag = view.state.drag;
    const Day day = drag.over.value_or(drag.from);
    MonthChip chip;
    chip.post = post.id;
    chip.title = post.title;
    chip.status = post.status;
    chip.minute = static_cast<int>(minute_of_day(dropped_when(drag, view.project(), day)).count());
    if (post.when || drag.over) chip.time = view.words.time_text(chip.minute);
    const auto maker = changes_creator(drag, view.project()) ? creator_after(drag) : post.creator;
    const Person* creator = maker ? view.project().people.find(*maker) : nullptr;
    if (creator != nullptr) chip.initials = initials_of(*creator);
    const Variant* variant = drag.variants.empty() ? nullptr : post.variant(drag.variants.front());
    if (variant != nullptr)
        chip.offset =
            offset_text(view.words, variant->offset_minutes.value_or(0) + 24 * 60 * drag.by_days() + drag.by_minutes());
    if (variant == nullptr && !post.variants.empty()) variant = &post.variants.front();
    if (variant != nullptr) chip.network = network_of(view, variant->channel);
    if (drag.variants.empty() && post.variants.size() > 1)
        chip.more_channels = static_cast<int>(post.variants.size()) - 1;
    return chip;
}

Rect ghost_rect(ViewContext& view, float width, float height) {
    const DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (drag.beside_px)
        return Rect::at(*drag.beside_px + view.px(beside_gap), std::round(pointer.y - height / 2), width, height);
    if (!drag.by_keyboard)
        return Rect::at(std::round(pointer.x - drag.grab_x_px), std::round(pointer.y - drag.grab_y_px), width, height);
    if (view.state.calendar.keyboard_ghost) {
        const Rect& at = *view.state.calendar.keyboard_ghost;
        return Rect::at(at.x0, at.y0, width, height);
    }
    const MonthLayout& layout = calendar_cache(view).layout;
    const auto cell = drag.over ? calendar_cache(view).month.grid.cell_of(*drag.over) : std::nullopt;
    if (!cell || layout.cells.empty()) return Rect::at(view.px(100), view.px(100), width, height);
    const Rect& rect = layout.cells[static_cast<std::size_t>(7 * cell->week + cell->column)].inner;
    return Rect::at(rect.x0 + view.px(12), std::round((rect.y0 + rect.y1) / 2), width, height);
}

// More than one: a second sheet behind the chip, and how many there are.
void draw_stack(ImDrawList& out, const Rect& rect, std::size_t count, const ViewContext& view) {
    if (count < 2) return;
    const Rect behind = rect.moved(view.px(4), view.px(4));
    fill(out, behind, view.theme.panel, view.px(dims::radius));
    outline(out, behind, view.theme.smm, view.px(dims::radius), view.px(1));
}

// How many are dragged, and how many follow: "3", "3 +12", "+12".
void draw_count(ImDrawList& out, const Rect& rect, const ViewContext& view) {
    const std::size_t count = view.state.drag.posts.size();
    const std::size_t follow = posts_that_move(view.state.drag, view.project()).size() - count;
    if (count < 2 && follow == 0) return;
    std::string text = count < 2 ? std::string() : std::to_string(count);
    if (follow > 0) text += (text.empty() ? "+" : " +") + std::to_string(follow);
    const float width = std::max(view.px(20), text_width(view, text_style::meta_strong, text) + view.px(10));
    const Rect pill = Rect::at(rect.x1 - width + view.px(6), rect.y0 - view.px(8), width, view.px(16));
    fill(out, pill, view.theme.smm, pill.height() / 2);
    label_in(view, out, pill, text_style::meta_strong, view.theme.onfill, text, Align::centre);
}

Rect draw_ghost(ImDrawList& out, ViewContext& view) {
    const DragState& drag = view.state.drag;
    // Among the campaigns the bar itself is where it would be.
    if (view.state.section == Section::campaigns) return view.state.campaigns.ghost.value_or(Rect{});
    // By an end it is stretched where it lies, and nothing floats: the card keeps its distance from the pointer alone.
    if ((drag.by_begin() || drag.by_end()) && !drag.beside_px) {
        if (drag.by_keyboard) return ghost_rect(view, view.px(keyboard_ghost_width), view.px(18));
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        return Rect::at(pointer.x, pointer.y - view.px(9), view.px(1), view.px(18));
    }
    if (drag.of_span()) {
        const Campaign* campaign = view.project().campaigns.find({drag.item});
        const Flight* flight = view.project().flights.find({drag.item});
        const auto occasion = find_occasion(view.project(), drag.item);
        if (campaign == nullptr && flight == nullptr && !occasion) return {};
        const float width = std::min(drag.by_keyboard ? view.px(keyboard_ghost_width) : drag.width_px, view.px(240));
        DragState narrow = drag;
        Rect rect = ghost_rect(view, width, view.px(18));
        // A long bar is grabbed anywhere along it: the pointer stays on its ghost.
        if (narrow.grab_x_px > width && !drag.beside_px) rect = rect.moved(narrow.grab_x_px - width / 2, 0);
        floating_shadow(out, rect, view.px(dims::radius_bar), view.theme, view.scale);
        fill(out, rect, view.theme.smm_t2, view.px(dims::radius_bar));
        outline(out, rect, view.theme.smm, view.px(dims::radius_bar), view.px(1));
        const Rect text{rect.x0 + view.px(21), rect.y0, rect.x1 - view.px(6), rect.y1};
        if (occasion) {
            icon_in(view, out, Rect::at(rect.x0 + view.px(5), rect.y0 + view.px(3), view.px(12), view.px(12)),
                    occasion_icon(occasion->kind), view.theme.smm_ink, 12);
            label_in(view, out, text, text_style::meta_strong, view.theme.smm_ink, occasion->name);
            return rect;
        }
        const Color square = campaign != nullptr ? view.theme.marker(campaign->color)
                                                 : view.theme.network(network_of(view, flight->channel)).text;
        marker_square(view, out, rect.x0 + view.px(7), rect, square);
        label_in(view, out, text, text_style::meta_strong, view.theme.smm_ink,
                 campaign != nullptr ? campaign->name : flight->name);
        return rect;
    }
    const Post* post = view.project().posts.find({drag.item});
    if (post == nullptr) return {};
    const float width = drag.by_keyboard ? view.px(keyboard_ghost_width) : drag.width_px;
    const Rect rect = ghost_rect(view, width, view.px(ghost_height));
    const MonthChip chip = ghost_chip(view, *post);
    draw_stack(out, rect, posts_that_move(drag, view.project()).size(), view);
    paint_chip(out, chip, chip_box(chip, rect, view.scale, false, ruler_of(view)), ChipState::ghost, view);
    draw_count(out, rect, view);
    return rect;
}

// Why the lane it is over changes nothing of it, below what is said else.
CardModel card_with_lane(const DragPreview& preview, std::string_view note) {
    CardModel card = preview.card;
    if (note.empty() || card.refused) return card;
    CardLine line;
    line.part = CardLine::Part::conflicts;
    line.sign = CardSign::warning;
    line.sign_tone = CardTone::quiet;
    line.spans.push_back({std::string(note), CardTone::plain, false});
    card.lines.push_back(std::move(line));
    return card;
}

}  // namespace

void draw_ghost_and_card(ViewContext& view, const DragPreview* preview) {
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    const Rect ghost = draw_ghost(out, view);
    const std::string_view note = foreign_lane_note(view);
    // By keyboard a channel is chosen before it is moved.
    const bool chosen = view.state.drag.by_keyboard && view.state.drag.kind == DragState::Kind::variant;
    const bool says_something =
        preview != nullptr && (preview->check.answer != MoveCheck::Answer::unchanged || !note.empty() || chosen);
    if (says_something && !ghost.empty()) {
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        const bool keyboard = view.state.drag.by_keyboard;
        // Keys are said in the status line.
        Rect area = window_rect();
        area.y1 -= view.px(dims::status_line);
        const float room = std::min(area.height() - view.px(card_gap), view.px(most_card_height));
        const CardModel card = card_within(card_with_lane(*preview, note), room, view);
        const Rect rect = place_card(ghost, keyboard ? ghost.x1 : pointer.x, keyboard ? ghost.y1 : pointer.y,
                                     card_width(view), card_height(card, view), view.px(card_gap), area);
        draw_card(out, card, rect, view);
    }
    view.tree.set_layer(view.tree.layer() - 1);
}

}  // namespace tandem

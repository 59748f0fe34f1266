#include "ui/strategy/page_card.hpp"

#include <utility>

#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr float head_height = 40, between_lines = 16, field_inset = 9;

}  // namespace

PageCard::PageCard(ViewContext& view, Rect& column, const CardHead& head)
    : view_(view),
      column_(column),
      node_(view, {.id = head.id, .role = Role::group, .label = head.title, .rect = column}),
      id_(head.id),
      y_(column.y0) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (view.state.strategy.card_to_edit == id_) {
        view.state.strategy.card_to_edit.clear();
        view.state.field_wanted = true;
    }
    layers_.Split(&out, 2);
    layers_.SetCurrentChannel(&out, 1);
    head_ = line(head_height);
    icon_in(view, out, head_.cut_left(view.px(16)), head.icon, head.cm ? view.theme.cm_ink : view.theme.smm, 15);
    head_.x0 += view.px(7);
    if (!head.trailing.empty()) {
        label(view, head_, text_style::caption, view.theme.ink2, head.trailing, Align::right);
        head_.x1 -= text_width(view, text_style::caption, head.trailing) + view.px(8);
    }
    head_.x0 += label(view, head_, text_style::card_title, view.theme.ink, head.title) + view.px(8);
}

PageCard::~PageCard() {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    gap(10);
    const Rect plate{column_.x0, column_.y0, column_.x1, y_};
    view_.state.field_wanted = false;
    if (ImGui::IsMouseHoveringRect({plate.x0, plate.y0}, {plate.x1, plate.y1})) view_.state.strategy.card_here = id_;
    layers_.SetCurrentChannel(&out, 0);
    fill(out, plate, view_.theme.panel, view_.px(dims::radius_card));
    outline(out, plate, view_.theme.hair, view_.px(dims::radius_card));
    layers_.Merge(&out);
    column_.y0 = y_ + view_.px(between_lines);
}

bool PageCard::head_button(std::string_view id, const char* icon, std::string_view word_key) {
    const float side = view_.px(dims::control_small);
    const Rect rect = Rect::at(head_.x1 - side, head_.y0 + (head_.height() - side) / 2, side, side);
    head_.x1 = rect.x0 - view_.px(4);
    return icon_button(view_, id, rect, icon, view_.word(word_key), {.kind = ButtonKind::ghost, .small = true});
}

Rect PageCard::line(float length) {
    const float padding = view_.px(dims::card_padding);
    const Rect rect{column_.x0 + padding, y_, column_.x1 - padding, y_ + view_.px(length)};
    y_ = rect.y1;
    return rect;
}

Rect PageCard::text(std::string_view key, Uuid item, std::string_view value, TextStyle style, float left, float right,
                    DraftCommit commit, bool one_line, std::string_view example) {
    const FieldLook look{.name = view_.word(key),
                         .placeholder = view_.word(example.empty() ? key : example),
                         .style = style,
                         .most_bytes = 20000,
                         .plain = true,
                         .take_keyboard = std::exchange(view_.state.field_wanted, false),
                         .one_line = one_line};
    Rect rect = line(0);
    // What is in a field stands inside of it.
    rect.x0 += view_.px(left - field_inset);
    rect.x1 -= view_.px(right - (right > 0 ? 0 : field_inset));
    rect.y1 = rect.y0 + text_area_height(view_, key, item, value, look, rect.width(), 1);
    text_area(view_, key, item, rect, value, look, std::move(commit));
    y_ = rect.y1;
    return rect;
}

void PageCard::gap(float length) { y_ += view_.px(length); }

void PageCard::rule() {
    const float padding = view_.px(dims::card_padding);
    horizontal_line(*ImGui::GetWindowDrawList(), column_.x0 + padding, column_.x1 - padding, y_, view_.theme.hair,
                    view_.px(1));
    y_ += view_.px(1);
}

}  // namespace tandem

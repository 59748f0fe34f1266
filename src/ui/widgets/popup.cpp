#include "ui/widgets/popup.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Opened with the mouse, a card has the keyboard somewhere that nobody sees: the first arrow shows where, and only the
// next one leads on.
void show_where_keyboard_is() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool moves = context.NavMoveSubmitted && context.NavMoveDir != ImGuiDir_None;
    const bool hidden = context.NavWindow == ImGui::GetCurrentWindow() && context.NavId != 0 &&
        !context.NavCursorVisible && context.ActiveId == 0;
    if (!moves || !hidden) return;
    ImGui::NavMoveRequestCancel();
    ImGui::SetNavCursorVisible(true);
}

}  // namespace

void open_popup(std::string_view id) { ImGui::OpenPopup(std::string(id).c_str()); }
bool popup_is_open(std::string_view id) { return ImGui::IsPopupOpen(std::string(id).c_str()); }

Rect window_rect() {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {0, 0, size.x, size.y};
}

Rect place_popup(const Rect& anchor, float width, float height, float gap, const Rect& window, bool above_first) {
    const float margin = gap * 2;
    width = std::min(width, window.width() - 2 * margin);
    height = std::min(height, window.height() - 2 * margin);
    const float below = window.y1 - margin - anchor.y1 - gap, above = anchor.y0 - gap - window.y0 - margin;
    const bool goes_up = above_first ? above >= height || above > below : below < height && above > below;
    float y = goes_up ? anchor.y0 - gap - height : anchor.y1 + gap;
    y = std::clamp(y, window.y0 + margin, std::max(window.y0 + margin, window.y1 - margin - height));
    const float x = std::clamp(anchor.x0, window.x0 + margin, std::max(window.x0 + margin, window.x1 - margin - width));
    return Rect::at(std::round(x), std::round(y), width, height);
}

Rect place_beside(const Rect& anchor, float width, float height, float gap, const Rect& window) {
    const bool right = anchor.x1 + gap + width <= window.x1, left = anchor.x0 - gap - width >= window.x0;
    if (!right && !left) return place_popup(anchor, width, height, gap, window);
    const float x = right ? anchor.x1 + gap : anchor.x0 - gap - width;
    const float y = std::clamp(anchor.y0, window.y0, std::max(window.y0, window.y1 - height));
    return Rect::at(std::round(x), std::round(y), width, height);
}

Popup::Popup(ViewContext& view, std::string_view id, const Rect& rect, float content_height_px) : view_(view) {
    const std::string name(id);
    if (!ImGui::IsPopupOpen(name.c_str())) return;
    ImGui::SetNextWindowPos({rect.x0, rect.y0});
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 0.0f);
    open_ = ImGui::BeginPopup(
        name.c_str(), ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    if (!open_) return;
    show_where_keyboard_is();
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.PushClipRectFullScreen();
    floating_card(out, rect, view);
    out.PopClipRect();
    const float bar = content_height_px > rect.height() ? ImGui::GetStyle().ScrollbarSize : 0;
    content_ = Rect::at(rect.x0, rect.y0 - ImGui::GetScrollY(), rect.width() - bar, content_height_px);
    ImGui::SetCursorPos({0, 0});
    ImGui::Dummy({1, content_height_px});
    view.tree.set_layer(view.tree.layer() + 1);
}

Popup::~Popup() {
    if (!open_) return;
    view_.tree.set_layer(view_.tree.layer() - 1);
    ImGui::EndPopup();
}

void Popup::close_now() {
    if (open_) ImGui::CloseCurrentPopup();
}

ScrollArea::ScrollArea(ViewContext& view, std::string_view id, const Rect& rect) : view_(view), rect_(rect) {
    ImGui::SetCursorScreenPos({rect.x0, rect.y0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::BeginChild(std::string(id).c_str(), {std::max(1.0f, rect.width()), std::max(1.0f, rect.height())},
                      ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar);
    ImGui::PopStyleVar();
    take_thumb();
    const float top = rect.y0 - std::round(ImGui::GetScrollY());
    content_ = {rect.x0, top, rect.x1, top + rect.height()};
    view.tree.push(id);
}

ScrollArea::~ScrollArea() {
    if (const Rect bar = thumb(); !bar.empty())
        fill(*ImGui::GetWindowDrawList(), bar, lit_ ? view_.theme.ink3 : view_.theme.hair2, bar.width() / 2);
    view_.tree.pop();
    ImGui::EndChild();
}

Rect ScrollArea::thumb() const {
    const float most = ImGui::GetScrollMaxY();
    if (most < 1 || rect_.height() < view_.px(24)) return {};
    const float margin = view_.px(3), track = rect_.height() - 2 * margin;
    const float length = std::max(view_.px(24), std::round(track * rect_.height() / (rect_.height() + most)));
    const float y = rect_.y0 + margin + std::round((track - length) * ImGui::GetScrollY() / most);
    return Rect::at(rect_.x1 - margin - view_.px(5), y, view_.px(5), length);
}

// Before the content is drawn: the thumb takes the pointer first.
void ScrollArea::take_thumb() {
    const Rect bar = thumb();
    if (bar.empty()) return;
    const Hit hit = interact(view_, "thumb", bar.grown(view_.px(3)), {.on_press = true, .tab_stop = false});
    lit_ = hit.hovered || hit.held;
    if (!hit.held) return;
    const float free = rect_.height() - 2 * view_.px(3) - bar.height();
    const float dragged = ImGui::GetIO().MouseDelta.y;
    if (free > 0 && dragged != 0) ImGui::SetScrollY(ImGui::GetScrollY() + dragged * ImGui::GetScrollMaxY() / free);
}

void ScrollArea::set_height(float height_px) {
    ImGui::SetCursorPos({0, 0});
    ImGui::Dummy({1, height_px});
}

void ScrollArea::reveal(float y0, float y1) {
    if (y0 < rect_.y0)
        ImGui::SetScrollY(ImGui::GetScrollY() - (rect_.y0 - y0));
    else if (y1 > rect_.y1)
        ImGui::SetScrollY(ImGui::GetScrollY() + (y1 - rect_.y1));
}

}  // namespace tandem

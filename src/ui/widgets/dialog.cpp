#include "ui/widgets/dialog.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

Dialog::Dialog(ViewContext& view, std::string_view id, std::string_view title, float width_px, float height_px,
               bool wanted, bool draws_title)
    : view_(view) {
    const std::string name(id);
    const bool shown = ImGui::IsPopupOpen(name.c_str());
    if (wanted && !shown) ImGui::OpenPopup(name.c_str());
    if (!wanted && !shown) return;
    const Rect window = window_rect();
    const float width = std::min(width_px, window.width() - view.px(32)),
                height = std::min(height_px, window.height() - view.px(32));
    const Rect card = Rect::at(std::round((window.width() - width) / 2), std::round((window.height() - height) * 0.42f),
                               width, height);
    ImGui::SetNextWindowPos({card.x0, card.y0});
    ImGui::SetNextWindowSize({width, height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, view.theme.dim);
    open_ = ImGui::BeginPopupModal(name.c_str(), nullptr,
                                   ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    if (!open_) return;
    if (!wanted) ImGui::CloseCurrentPopup();
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.PushClipRectFullScreen();
    floating_card(out, card, view);
    out.PopClipRect();
    view.tree.set_layer(view.tree.layer() + 1);
    view.tree.open({.id = id, .role = Role::dialog, .label = title, .rect = card}, card);
    content_ = card.shrunk(view.px(20));
    const Rect head = content_.cut_top(view.px(28));
    if (draws_title) label(view, head, text_style::card_title, view.theme.ink, title);
    content_.y0 += view.px(8);
    footer_ = content_.cut_bottom(view.px(32));
    content_.y1 -= view.px(16);
}

Dialog::~Dialog() {
    if (!open_) return;
    view_.tree.close();
    view_.tree.set_layer(view_.tree.layer() - 1);
    ImGui::EndPopup();
}

}  // namespace tandem

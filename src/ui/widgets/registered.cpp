#include "ui/widgets/registered.hpp"

#include <imgui.h>

#include "ui/view_context.hpp"

namespace tandem {

Scope::Scope(ViewContext& view, std::string_view name, Uuid id) : tree_(view.tree), identified_(static_cast<bool>(id)) {
    ImGui::PushID(name.data(), name.data() + name.size());
    if (identified_) {
        const char* bytes = reinterpret_cast<const char*>(&id);
        ImGui::PushID(bytes, bytes + sizeof id);
    }
    tree_.push(name, id);
}

Scope::~Scope() {
    tree_.pop();
    if (identified_) ImGui::PopID();
    ImGui::PopID();
}

Registered::Registered(ViewContext& view, const WidgetEntry& entry) : tree_(view.tree) {
    tree_.open(entry, tree_.listening() ? visible_part() : Rect{});
    ImGui::PushID(entry.id.data(), entry.id.data() + entry.id.size());
}

Registered::~Registered() {
    ImGui::PopID();
    tree_.close();
}

void register_widget(ViewContext& view, const WidgetEntry& entry) {
    if (view.tree.listening()) view.tree.add(entry, visible_part());
}

void register_text(ViewContext& view, const Rect& rect, std::string_view text, bool cut) {
    if (view.tree.listening())
        view.tree.add({.id = "text", .role = Role::text, .label = text, .rect = rect, .cut = cut}, visible_part());
}

Rect visible_part() {
    const ImVec4 clip = ImGui::GetWindowDrawList()->_ClipRectStack.back();
    return {clip.x, clip.y, clip.z, clip.w};
}

void scroll_into_view(float y0, float y1) {
    const ImVec2 at = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    if (y0 < at.y)
        ImGui::SetScrollY(ImGui::GetScrollY() - (at.y - y0));
    else if (y1 > at.y + size.y)
        ImGui::SetScrollY(ImGui::GetScrollY() + (y1 - at.y - size.y));
}

}  // namespace tandem

#include "ui/inspector/link_copy.hpp"

#include <algorithm>

#include <imgui.h>

#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"

namespace tandem {

void draw_copy_link(ViewContext& view, std::string_view id, Rect& at, const std::string& link) {
    const bool copied = view.state.copied_text == link;
    const std::string_view word = view.word(copied ? "utm.copied" : "utm.copy");
    const ButtonLook look{.kind = ButtonKind::secondary, .icon = copied ? icons::check : icons::copy, .small = true};
    const Rect rect = at.cut_left(std::min(at.width(), button_width(view, word, look)));
    at.x0 += view.px(6);
    if (!button(view, id, rect, word, look)) return;
    ImGui::SetClipboardText(link.c_str());
    view.state.copied_text = link;
}

}  // namespace tandem

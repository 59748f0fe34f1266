#include "ui/list/list_typed_card.hpp"

#include <utility>

#include <imgui.h>

#include "icons.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float typed_padding = 14, typed_field = 30, typed_foot = 34;

// Whether what is typed was entered, and can be.
bool draw_typed(ViewContext& view, ListMenu& menu, const TypedCard& look, Rect at) {
    const Rect foot = at.cut_bottom(view.px(typed_foot));
    at = at.shrunk(view.px(typed_padding), view.px(typed_padding));
    const bool understood = look.accepts(menu.typed);
    const Rect side = at.cut_right(view.px(typed_field));
    at.x1 -= view.px(6);
    bool entered = false;
    free_field(view, "typed", {at.x0, at.y0, at.x1, at.y0 + view.px(typed_field)}, menu.typed,
               {.name = view.word(look.name),
                .placeholder = view.word(look.hint),
                .style = text_style::body,
                .most_bytes = look.most_bytes,
                .accepts = look.accepts,
                .wrong = look.wrong,
                .icon = look.icon,
                .take_keyboard = std::exchange(menu.keyboard_wanted, false)},
               &entered);
    const bool given =
        icon_button(view, "give", {side.x0, side.y0, side.x1, side.y0 + view.px(typed_field)}, icons::check,
                    view.word(look.give), {.kind = ButtonKind::secondary, .enabled = understood});
    draw_enter_line(view, foot, view.word(look.enters));
    if (entered && !understood) menu.keyboard_wanted = true;
    return (given || entered) && look.accepts(menu.typed);
}

}  // namespace

TypedAnswer ask_typed(ViewContext& view, ListMenu& menu, const TypedCard& look) {
    if (std::exchange(menu.opens, false)) open_popup(look.popup);
    if (!popup_is_open(look.popup)) return TypedAnswer::left;
    const float height = 2 * view.px(typed_padding) + view.px(typed_field) + view.px(typed_foot);
    const Rect card = place_popup(menu.anchor, view.px(look.width), height, view.px(4), window_rect(), menu.above);
    Popup popup(view, look.popup, card, height);
    if (!popup.open()) return TypedAnswer::none;
    const Registered node(view, {.id = look.popup, .role = Role::dialog, .label = view.word(look.name), .rect = card});
    const bool given = draw_typed(view, menu, look, popup.content());
    if (given || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
    return given ? TypedAnswer::given : TypedAnswer::none;
}

}  // namespace tandem

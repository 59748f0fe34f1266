#include "ui/widgets/fields.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "facts/number_words.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/line_typing.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_menu.hpp"

namespace tandem {
namespace {

struct Pushed {
    Pushed(TextFace face, const Rect& inner, const Theme& theme, Color ink) {
        ImGui::PushFont(face.font, face.size_px);
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, std::floor((inner.height() - face.size_px) / 2)));
        ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
        ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
        ImGui::PushStyleColor(ImGuiCol_NavCursor, 0);
        ImGui::PushStyleColor(ImGuiCol_Text, ink);
        ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, theme.smm_t3);
        ImGui::PushStyleColor(ImGuiCol_InputTextCursor, theme.ink);
    }
    ~Pushed() {
        ImGui::PopStyleColor(5);
        ImGui::PopStyleVar(2);
        ImGui::PopFont();
    }
    Pushed(const Pushed&) = delete;
    Pushed& operator=(const Pushed&) = delete;
};

// ImGui types in a copy of its own, which is made anew.
void reload_text(const char* name) {
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetID(name))) state->ReloadUserBufAndMoveToEnd();
}

bool was_active(const char* name) { return ImGui::GetActiveID() == ImGui::GetID(name); }

// ImGui cuts inside a letter: a text that is too long is its to draw only while somebody types in it.
bool is_too_long(const ViewContext& view, const FieldLook& look, std::string_view text, const Rect& inner,
                 bool active) {
    return !active && text_width(view, look.style, text) > inner.width();
}

// ImGui's own field over `inner`; `shown` in the shown form, of `most_bytes` in the user's. What is too long is painted
// by finish_painting.
bool edit(ViewContext& view, std::string_view id, const Rect& inner, std::string& shown, const FieldLook& look,
          std::size_t most_bytes, bool too_long) {
    const TextFace face = view.face(look.style);
    // Of what can only be read ImGui keeps no copy to type in: it is another field to it, whose cursor does not stay
    // where typing becomes possible.
    const std::string name = "##" + std::string(id) + (look.enabled ? "" : ".read");
    const ImGuiID field = ImGui::GetID(name.c_str());
    TextMenu& menu = view.drafts.menu();
    LineTyping typing{.text = shown,
                      .emoji = view.emoji,
                      .most_bytes = most_bytes,
                      .history = view.drafts.history(),
                      .stood = view.drafts.stood(),
                      .begins = ImGui::GetActiveID() != field,
                      .back_from = menu.is_back(field) ? &menu : nullptr};
    const ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize | ImGuiInputTextFlags_CallbackEdit |
        ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_NoUndoRedo |
        (look.keeps_arrows ? ImGuiInputTextFlags_CallbackHistory : 0) |
        (look.enabled ? 0 : ImGuiInputTextFlags_ReadOnly);
    const Pushed pushed(face, inner, view.theme, too_long ? 0 : view.theme.ink);
    ImGui::SetCursorScreenPos({inner.x0, inner.y0});
    ImGui::SetNextItemWidth(inner.width());
    if (look.take_keyboard || menu.asks_for_keyboard(field)) ImGui::SetKeyboardFocusHere();
    if (look.takes_it_back && ImGui::GetActiveID() != field) {
        ImGuiContext& context = *ImGui::GetCurrentContext();
        context.NavActivateId = field;
        context.NavActivateFlags = ImGuiActivateFlags_PreferInput | ImGuiActivateFlags_TryToPreserveState;
    }
    const bool changed =
        ImGui::InputText(name.c_str(), shown.data(), shown.capacity() + 1, flags, on_line_typing, &typing);
    if (typing.left_out > 0) tell_left_out(view, look, typing.left_out);
    return changed;
}

// The menu of the field that was just drawn.
TextMenu::Turn draw_line_menu(ViewContext& view, const Rect& rect, const FieldLook& look, std::size_t most_bytes,
                              const std::string& shown) {
    const ImGuiID field = ImGui::GetItemID();
    const bool active = ImGui::IsItemActive();
    const bool pressed = ImGui::IsItemHovered() && ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    TextMenu& menu = view.drafts.menu();
    if (pressed || (active && menu_key_pressed())) {
        const ImVec2 at = pressed ? ImGui::GetIO().MousePos : ImVec2(rect.x0, rect.y1);
        const std::optional<TextState>& stood = view.drafts.stood();
        // What was done is another text's.
        if (!active) view.drafts.history().clear();
        menu.open(field, active && stood ? *stood : TextState{shown, shown.size(), 0}, at.x, at.y);
    }
    std::size_t left_out = 0;
    const TextMenu::Turn turn = menu.draw(view, {field, rect, {most_bytes, true, &left_out}, look.enabled});
    if (left_out > 0) tell_left_out(view, look, left_out);
    return turn;
}

Rect inner_of(ViewContext& view, const Rect& rect, const FieldLook& look) {
    Rect inner = rect.shrunk(view.px(look.plain ? 6 : 10), 0);
    if (look.icon) inner.x0 += view.px(20);
    return inner;
}

// Why the text cannot be committed; "" when it can, or when it is what the project says already.
std::string refusal_of(const ViewContext& view, const FieldLook& look, std::string_view text,
                       std::string_view original) {
    if (text == original) return {};
    if (look.accepts && !look.accepts(text)) return view.words.format(look.wrong, {{"text", text}});
    return look.refuses ? look.refuses(text) : std::string();
}

void finish_painting(ViewContext& view, std::string_view id, const Rect& rect, const Rect& inner, const FieldLook& look,
                     std::string_view text, FieldFrame frame) {
    if (text.empty() && !look.placeholder.empty()) {
        // The ground under the pointer is darker.
        const Color ink = frame.hovered ? view.theme.ink2s : view.theme.ink2;
        label_in(view, *ImGui::GetWindowDrawList(), inner, look.style, ink, look.placeholder);
    }
    if (frame.too_long) label_in(view, *ImGui::GetWindowDrawList(), inner, look.style, view.theme.ink, text);
    if (look.icon)
        icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(rect.x0 + view.px(8), rect.y0, view.px(16), rect.height()),
                look.icon, view.theme.ink2, 14);
    register_widget(view,
                    {.id = id,
                     .role = Role::field,
                     .label = look.name,
                     .rect = rect,
                     .value = text,
                     .enabled = look.enabled,
                     .focused = frame.active,
                     .cut = frame.too_long});
}

}  // namespace

void paint_field_frame(ViewContext& view, const Rect& rect, const FieldLook& look, FieldFrame frame) {
    if (look.bare) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& t = view.theme;
    const float radius = view.px(dims::radius);
    if (frame.active || !look.plain) fill(out, rect, look.enabled ? t.panel : t.sunken, radius);
    if (look.plain && frame.hovered && !frame.active) fill(out, rect, t.hover, radius);
    if (frame.wrong)
        outline(out, rect, t.danger, radius, view.px(1.5f));
    else if (frame.active)
        outline(out, rect, t.smm, radius, view.px(1.5f));
    else if (!look.plain)
        outline(out, rect, t.hair2, radius);
}

void text_field(ViewContext& view, std::string_view id, Uuid item, const Rect& rect, std::string_view value,
                const FieldLook& look, DraftCommit commit) {
    if (rect.empty()) return;
    const std::string key = std::string(id) + ":" + to_text(item);
    const Scope scope(view, id, item);
    const bool drafted = view.drafts.is(key);
    if (view.drafts.adopt(key, value)) reload_text("##field");
    std::string text(drafted ? view.drafts.current()->text : value);
    FieldFrame frame{ImGui::IsMouseHoveringRect({rect.x0, rect.y0}, {rect.x1, rect.y1}), was_active("##field"), false};
    const std::string refusal = drafted ? refusal_of(view, look, text, view.drafts.current()->original) : std::string();
    frame.wrong = !refusal.empty();
    paint_field_frame(view, rect, look, frame);
    const Rect inner = inner_of(view, rect, look);
    frame.too_long = is_too_long(view, look, text, inner, frame.active);

    std::string shown = view.emoji.encode(text);
    const std::size_t most_bytes = std::max({look.most_bytes, value.size(), text.size()});
    const bool changed = edit(view, "field", inner, shown, look, most_bytes, frame.too_long);
    const bool active = ImGui::IsItemActive(), activated = ImGui::IsItemActivated(),
               deactivated = ImGui::IsItemDeactivated();
    const TextMenu::Turn turn = draw_line_menu(view, rect, look, most_bytes, shown);
    // Its menu has the keyboard, or had it: it is typed in all the same.
    const bool lent = turn == TextMenu::Turn::open || turn == TextMenu::Turn::back;
    if (activated) scroll_into_view(rect.y0, rect.y1);
    if ((activated || lent) && look.enabled && !view.drafts.is(key))
        view.drafts.begin(key, std::string(value), std::move(commit));
    if (active || changed || lent) {
        if (changed) text = view.emoji.decode(shown);
        view.drafts.update(key, text, value);
    }
    if ((deactivated && !lent) || (turn == TextMenu::Turn::left && !active)) {
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
            view.drafts.drop(key);
        else
            view.drafts.finish(key), view.state.refused = refusal;
    }
    finish_painting(view, {}, rect, inner, look, text, frame);
    if (frame.wrong) view.tooltip = {refusal, {}, rect};
}

bool free_field(ViewContext& view, std::string_view id, const Rect& rect, std::string& text, const FieldLook& look,
                bool* entered) {
    if (rect.empty()) return false;
    const Scope scope(view, id);
    const std::string refusal = look.refuses ? look.refuses(text) : std::string();
    FieldFrame frame{ImGui::IsMouseHoveringRect({rect.x0, rect.y0}, {rect.x1, rect.y1}), was_active("##field"),
                     !refusal.empty() || (look.accepts && !text.empty() && !look.accepts(text))};
    paint_field_frame(view, rect, look, frame);
    const Rect inner = inner_of(view, rect, look);
    frame.too_long = is_too_long(view, look, text, inner, frame.active);
    std::string shown = view.emoji.encode(text);
    const std::size_t most_bytes = std::max(look.most_bytes, text.size());
    const bool changed = edit(view, "field", inner, shown, look, most_bytes, frame.too_long);
    if (changed) text = view.emoji.decode(shown);
    draw_line_menu(view, rect, look, most_bytes, shown);
    if (entered)
        *entered = ImGui::IsItemDeactivated() &&
            (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
    finish_painting(view, {}, rect, inner, look, text, frame);
    if (!refusal.empty())
        view.tooltip = {refusal, {}, rect};
    else if (frame.wrong && !look.wrong.empty())
        view.tooltip = {view.words.format(look.wrong, {{"text", text}}), {}, rect};
    return changed;
}

void tell_left_out(const ViewContext& view, const FieldLook& look, std::size_t letters) {
    const std::string number = facts::integer_text(static_cast<std::int64_t>(letters), view.language);
    view.state.cut = Label{"typing.left_out", {{"n", number}, {"field", std::string(look.name)}}};
}

void release_keyboard() { ImGui::ClearActiveID(); }

}  // namespace tandem

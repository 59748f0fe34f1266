#include "ui/widgets/text_area.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/menu_key.hpp"
#include "ui/text/edit_text.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/text/utf8.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/edit_buffer.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/widgets/text_keys.hpp"
#include "ui/widgets/text_menu.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace tandem {
namespace {

constexpr float side = text_area_side, above = 6;
constexpr int most_hint_lines = 6;  // of what stands in place of a text

std::string key_of(std::string_view id, Uuid item) { return std::string(id) + ":" + to_text(item); }

// Keys that the area takes for itself while it is edited.
constexpr ImGuiKey own_keys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow,  ImGuiKey_UpArrow, ImGuiKey_DownArrow,
                                 ImGuiKey_Home,      ImGuiKey_End,         ImGuiKey_PageUp,  ImGuiKey_PageDown,
                                 ImGuiKey_Enter,     ImGuiKey_KeypadEnter, ImGuiKey_Delete,  ImGuiKey_Backspace,
                                 ImGuiKey_Space};

bool pressed(ImGuiKey key, ImGuiID id) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); }

bool enter_pressed(ImGuiID id) { return pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id); }

void keep_keyboard(ImGuiID id, float x, float y, float height) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    for (const ImGuiKey key : own_keys) ImGui::SetKeyOwner(key, id);
    // Else the area, which is a button to ImGui, would let go as soon as the mouse or the key does.
    context.ActiveIdSource = ImGuiInputSource_None;
    context.ActiveIdUsingNavDirMask = 0xf;
    // A press on what is drawn before the area is one of that, as it is of what is drawn after it.
    context.ActiveIdAllowOverlap = !context.IO.MouseDown[ImGuiMouseButton_Left];
    // Keys are letters: no command reads them.
    context.PlatformImeData.WantVisible = context.PlatformImeData.WantTextInput = true;
    context.PlatformImeData.ViewportId = ImGui::GetMainViewport()->ID;
    context.PlatformImeData.InputPos = {x, y};
    context.PlatformImeData.InputLineHeight = height;
}

void take_keyboard(ImGuiID id) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    ImGui::SetActiveID(id, window);
    ImGui::SetFocusID(id, window);
    ImGui::FocusWindow(window);
}

void settle(ViewContext& view, EditBuffer& buffer) {
    EditedText settled = settle_emoji(view.emoji, buffer.text(), buffer.cursor());
    if (settled.shown != buffer.text()) buffer.settle(std::move(settled.shown), settled.cursor);
}

// Letters typed since the last frame. True when there were any.
bool take_letters(ViewContext& view, EditBuffer& buffer, const FieldRoom& room) {
    ImGuiIO& io = ImGui::GetIO();
    bool any = false;
    const bool shortcut = io.KeyCtrl && !io.KeyAlt;
    for (const ImWchar code : io.InputQueueCharacters) {
        if (shortcut || code < 0x20 || code == 0x7f) continue;
        std::string letter;
        append_utf8(letter, static_cast<char32_t>(code));
        buffer.insert(letters_that_fit(view.emoji, buffer, letter, room));
        any = true;
    }
    io.InputQueueCharacters.resize(0);
    return any;
}

void move_line(EditBuffer& buffer, const WrappedText& wrapped, std::ptrdiff_t by, bool select,
               std::optional<float>& column) {
    const std::size_t line = line_of(wrapped.lines, buffer.cursor());
    if (!column) column = wrapped.x_of(line, buffer.cursor());
    const std::ptrdiff_t to = static_cast<std::ptrdiff_t>(line) + by;
    if (to < 0) return buffer.move_to(0, select);
    if (to >= static_cast<std::ptrdiff_t>(wrapped.lines.size())) return buffer.move_to(buffer.text().size(), select);
    buffer.move_to(wrapped.at_x(static_cast<std::size_t>(to), *column), select);
}

// The keys that move the cursor.
void take_moves(EditBuffer& buffer, const WrappedText& wrapped, ImGuiID id, std::optional<float>& column) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool select = io.KeyShift, word = io.KeyCtrl;
    const auto sideways = [&](auto&& move) {
        move();
        column.reset();
    };
    if (pressed(ImGuiKey_LeftArrow, id)) sideways([&] { buffer.move_left(word, select); });
    if (pressed(ImGuiKey_RightArrow, id)) sideways([&] { buffer.move_right(word, select); });
    if (pressed(ImGuiKey_UpArrow, id)) move_line(buffer, wrapped, -1, select, column);
    if (pressed(ImGuiKey_DownArrow, id)) move_line(buffer, wrapped, 1, select, column);
    if (pressed(ImGuiKey_PageUp, id)) move_line(buffer, wrapped, -8, select, column);
    if (pressed(ImGuiKey_PageDown, id)) move_line(buffer, wrapped, 8, select, column);
    const std::size_t line = line_of(wrapped.lines, buffer.cursor());
    if (pressed(ImGuiKey_Home, id)) sideways([&] { buffer.move_to(word ? 0 : wrapped.lines[line].begin, select); });
    if (pressed(ImGuiKey_End, id))
        sideways([&] { buffer.move_to(word ? buffer.text().size() : wrapped.at_x(line, 1e9f), select); });
}

// Everything that changes the text: how it did, if so.
std::optional<TextChange> take_changes(ViewContext& view, EditBuffer& buffer, ImGuiID id, const FieldLook& look) {
    std::size_t left_out = 0;
    const FieldRoom room{look.most_bytes, look.one_line, &left_out};
    const bool word = ImGui::GetIO().KeyCtrl;
    std::optional<TextChange> changed;
    if (take_letters(view, buffer, room)) changed = TextChange::typed;
    const std::optional<TextVerb> verb = verb_by_keys();
    if (verb && do_verb(view.emoji, buffer, *verb, room)) changed = TextChange::other;
    if (pressed(ImGuiKey_Backspace, id) && buffer.erase_before(word)) changed = TextChange::erased;
    if (!verb && pressed(ImGuiKey_Delete, id) && buffer.erase_after(word)) changed = TextChange::erased;
    if (enter_pressed(id) && !word && !look.one_line) {
        buffer.insert(letters_that_fit(view.emoji, buffer, "\n", room));
        changed = TextChange::typed;
    }
    if (left_out > 0) tell_left_out(view, look, left_out);
    if (changed) settle(view, buffer);
    return changed;
}

// What is changed now, or one step of what was changed. True when the text is another one by it.
bool take_edits(ViewContext& view, EditBuffer& buffer, ImGuiID id, const FieldLook& look) {
    const TextState before = buffer.state();
    if (auto to = step_by_keys(view.drafts.history(), before)) {
        buffer.restore(std::move(*to));
        return true;
    }
    const std::optional<TextChange> how = take_changes(view, buffer, id, look);
    if (how) view.drafts.history().note(before, buffer.state(), *how);
    return how.has_value();
}

// In the user's form.
std::string typed_text(const ViewContext& view, const EditBuffer& buffer, const FieldLook& look) {
    std::string text = view.emoji.decode(buffer.text());
    if (look.one_line) std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void take_mouse(EditBuffer& buffer, const WrappedText& wrapped, const Hit& hit) {
    const ImGuiIO& io = ImGui::GetIO();
    const std::size_t at = wrapped.at_point(io.MousePos.x, io.MousePos.y);
    const int clicks = hit.hovered ? ImGui::GetMouseClickedCount(ImGuiMouseButton_Left) : 0;
    if (clicks > 2)
        buffer.select_line(at);
    else if (clicks == 2)
        buffer.select_word(at);
    else if (clicks == 1)
        buffer.move_to(at, io.KeyShift);
    else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 2) && ImGui::IsMouseDown(ImGuiMouseButton_Left))
        buffer.move_to(at, true);
}

struct AreaRects {
    Rect rect, inner;
};

// The menu of the area, opened where the pointer is or below the cursor. What was chosen in it is done once it is
// closed.
TextMenu::Turn draw_area_menu(ViewContext& view, const FieldLook& look, const AreaRects& at, const Hit& hit,
                              bool active) {
    TextMenu& menu = view.drafts.menu();
    EditBuffer& buffer = view.drafts.editor();
    if (hit.right_clicked || (active && menu_key_pressed())) {
        const std::string shown = buffer.text();
        const WrappedText wrapped(view, look, shown, at.inner);
        ImVec2 point = ImGui::GetIO().MousePos;
        if (hit.right_clicked) {
            const std::size_t place = wrapped.at_point(point.x, point.y);
            const bool in_selection = buffer.selection_begin() < place && place < buffer.selection_end();
            if (!in_selection) buffer.move_to(place, false);
        } else {
            const std::size_t line = line_of(wrapped.lines, buffer.cursor());
            point = {wrapped.x_of(line, buffer.cursor()), wrapped.y_of(line) + wrapped.line_px};
        }
        menu.open(hit.id, buffer.state(), point.x, point.y);
    }
    std::size_t left_out = 0;
    const TextMenu::Turn turn = menu.draw(view, {hit.id, at.rect, {look.most_bytes, look.one_line, &left_out}, true});
    if (left_out > 0) tell_left_out(view, look, left_out);
    if (turn == TextMenu::Turn::back) {
        buffer.restore(menu.after());
        settle(view, buffer);
        if (!menu.stepped()) view.drafts.history().note(menu.before(), buffer.state(), TextChange::other);
        view.drafts.column().reset();
        menu.end();
    }
    return turn;
}

void paint_text(const WrappedText& wrapped, const EditBuffer* buffer, Color ink) {
    ViewContext& view = wrapped.view;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect visible = visible_part();
    for (std::size_t line = 0; line < wrapped.lines.size(); ++line) {
        const float y = wrapped.y_of(line);
        if (y + wrapped.line_px < visible.y0 || y > visible.y1) continue;
        if (buffer && buffer->has_selection()) {
            const std::size_t begin = std::max(buffer->selection_begin(), wrapped.lines[line].begin),
                              end = std::min(buffer->selection_end(), wrapped.lines[line].end);
            if (begin < end)
                fill(out, {wrapped.x_of(line, begin), y, wrapped.x_of(line, end), y + wrapped.line_px},
                     view.theme.smm_t3);
        }
        const std::string_view text = wrapped.line_text(line);
        const float top = std::round(y + (wrapped.line_px - wrapped.face.size_px) / 2);
        if (!text.empty())
            out.AddText(wrapped.face.font, wrapped.face.size_px, {wrapped.inner.x0, top}, ink, text.data(),
                        text.data() + text.size());
    }
    if (!buffer) return;
    const std::size_t line = line_of(wrapped.lines, buffer->cursor());
    const float x = std::round(wrapped.x_of(line, buffer->cursor())), y = wrapped.y_of(line);
    vertical_line(out, x, y + view.px(2), y + wrapped.line_px - view.px(2), view.theme.ink, view.px(1));
}

// Scrolls what the area lies in until the cursor is seen.
void show_cursor(const WrappedText& wrapped, const EditBuffer& buffer) {
    const float y = wrapped.y_of(line_of(wrapped.lines, buffer.cursor()));
    scroll_into_view(y, y + wrapped.line_px);
}

// The field lets go of the text that is being typed.
void finish_text(ViewContext& view, const std::string& key) {
    const EditBuffer& buffer = view.drafts.editor();
    const auto bytes_before = [&](std::size_t at) {
        return view.emoji.decode(std::string_view(buffer.text()).substr(0, at)).size();
    };
    view.drafts.note_caret({key, view.drafts.current()->text, bytes_before(buffer.selection_begin()),
                            bytes_before(buffer.selection_end())});
    view.drafts.finish(key);
}

// A long text is left by Escape and kept, as by a click elsewhere: there is no way back to what is thrown away. What is
// to be one line is given up.
void leave_by_escape(ViewContext& view, const std::string& key, const FieldLook& look) {
    look.one_line ? view.drafts.drop(key) : finish_text(view, key);
}

// In place of a text that is not there.
void paint_hint(const ViewContext& view, const Rect& inner, const FieldLook& look) {
    paragraph_on(view, *ImGui::GetWindowDrawList(), inner, look.style, view.px(WrappedText::line_100), view.theme.ink2,
                 look.placeholder, most_hint_lines);
}

}  // namespace

void text_area(ViewContext& view, std::string_view id, Uuid item, const Rect& rect, std::string_view value,
               const FieldLook& look, DraftCommit commit) {
    if (rect.empty()) return;
    const std::string key = key_of(id, item);
    // What came longer than that stays.
    FieldLook capped = look;
    capped.most_bytes = std::max(look.most_bytes, value.size());
    const Scope scope(view, id, item);
    const Hit hit = interact(view, "area", rect, {.enabled = look.enabled, .on_press = true});
    const Rect inner{rect.x0 + view.px(side), rect.y0 + view.px(above), rect.x1 - view.px(side), rect.y1};
    if (view.drafts.adopt(key, value))
        view.drafts.editor().settle(view.emoji.encode(value), view.drafts.editor().cursor());
    bool active = view.drafts.is(key) && ImGui::GetActiveID() == hit.id;
    const bool was_active = active, taken = !active && (hit.clicked || look.take_keyboard);
    if ((taken || hit.right_clicked) && !view.drafts.is(key)) {
        view.drafts.begin(key, std::string(value), std::move(commit));
        view.drafts.editor().set(view.emoji.encode(value));
        view.drafts.history().clear();
        // A name is ready to be typed over; a longer text is gone on with.
        if (look.take_keyboard && look.one_line) view.drafts.editor().select_all();
    }
    const TextMenu::Turn turn =
        view.drafts.is(key) ? draw_area_menu(view, capped, {rect, inner}, hit, active) : TextMenu::Turn::none;
    if (turn == TextMenu::Turn::open) {
        active = false;
        view.drafts.update(key, typed_text(view, view.drafts.editor(), look), value);
    } else if (taken || turn == TextMenu::Turn::back) {
        take_keyboard(hit.id);
        active = true;
    } else if (!active && view.drafts.is(key)) {
        if (ImGui::IsKeyPressed(ImGuiKey_Escape, false))
            leave_by_escape(view, key, look);
        else
            finish_text(view, key);
    }
    if (active) {
        EditBuffer& buffer = view.drafts.editor();
        const std::size_t cursor_before = buffer.cursor();
        {
            const std::string before = buffer.text();
            const WrappedText wrapped(view, look, before, inner);
            take_mouse(buffer, wrapped, hit);
            take_moves(buffer, wrapped, hit.id, view.drafts.column());
        }
        const bool changed = take_edits(view, buffer, hit.id, capped);
        if (changed) view.drafts.column().reset();
        view.drafts.update(key, typed_text(view, buffer, look), value);
        const WrappedText wrapped(view, look, buffer.text(), inner);
        if (changed || look.take_keyboard || buffer.cursor() != cursor_before) show_cursor(wrapped, buffer);
        const std::size_t line = line_of(wrapped.lines, buffer.cursor());
        keep_keyboard(hit.id, wrapped.x_of(line, buffer.cursor()), wrapped.y_of(line), wrapped.line_px);
        const bool entered = (look.one_line || ImGui::GetIO().KeyCtrl) && was_active && enter_pressed(hit.id);
        if (entered || (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !hit.hovered)) {
            ImGui::ClearActiveID();
            finish_text(view, key);
        } else if (was_active && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
            ImGui::ClearActiveID();
            leave_by_escape(view, key, look);
        }
    }
    const bool drafted = view.drafts.is(key);
    const std::string shown = drafted ? view.drafts.editor().text() : view.emoji.encode(value);
    paint_field_frame(view, rect, look, {hit.hovered, drafted, false});
    paint_text(WrappedText(view, look, shown, inner), drafted ? &view.drafts.editor() : nullptr,
               look.enabled ? view.theme.ink : view.theme.ink3);
    if (shown.empty() && !look.placeholder.empty()) paint_hint(view, inner, look);
    if (hit.focused && !drafted)
        focus_ring(*ImGui::GetWindowDrawList(), rect, view.px(dims::radius), view.theme.panel, view);
    register_widget(view,
                    {.id = {},
                     .role = Role::field,
                     .label = look.name,
                     .rect = rect,
                     .value = drafted ? std::string_view(view.drafts.current()->text) : value,
                     .enabled = look.enabled,
                     .focused = hit.focused || drafted});
    if (hit.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
}

float text_area_height(ViewContext& view, std::string_view id, Uuid item, std::string_view value, const FieldLook& look,
                       float width, int least_lines) {
    const std::string shown = view.drafts.is(key_of(id, item)) ? view.drafts.editor().text() : view.emoji.encode(value);
    const float inner = width - 2 * view.px(side), line = view.px(WrappedText::line_100);
    const WrappedText wrapped(view, look, shown, {0, 0, inner, 1});
    const auto lines = std::max(wrapped.lines.size(), static_cast<std::size_t>(std::max(least_lines, 1)));
    const float hint = shown.empty() && !look.placeholder.empty()
        ? paragraph_height(view, look.style, line, inner, look.placeholder, most_hint_lines)
        : 0;
    return std::max(static_cast<float>(lines) * line, hint) + 2 * view.px(above);
}

std::string_view typed_or(const ViewContext& view, std::string_view id, Uuid item, std::string_view value) {
    const Draft* draft = view.drafts.current();
    return draft && view.drafts.is(key_of(id, item)) ? std::string_view(draft->text) : value;
}

}  // namespace tandem

#include <imgui.h>
#include <imgui_internal.h>

#include "app/clock_change.hpp"
#include "app/move_requests.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/list/list_cell.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int title_bytes = 500, time_bytes = 20, most_frames = 12;
constexpr float least_time_width = 76;  // at 100 %: "10:30 pm"

std::string_view field_of(ListColumn column) { return column == ListColumn::time ? "list_time" : "list_title"; }

std::string key_of(const ListEdit& edit) { return std::string(field_of(edit.column)) + ":" + to_text(edit.post.value); }

bool is_typed(const ViewContext& view, const ListEdit& edit) { return view.drafts.is(key_of(edit)); }

void draw_title_field(ViewContext& view, const Rect& rect, const Post& post, bool first) {
    text_field(view, field_of(ListColumn::title), post.id.value, rect, post.title,
               {.name = view.word("post.title"),
                .placeholder = view.word("post.title"),
                .style = text_style::control_medium,
                .most_bytes = title_bytes,
                .plain = true,
                .take_keyboard = first},
               row_commit<Post>(post.id, "undo.edit_post", [](Post& row, std::string_view text) {
                   row.title = text;
                   return true;
               }));
}

bool accepts_time(std::string_view text) { return time_from_typed(text).has_value(); }

// On the day it goes out on, if it may go to another time then.
DraftCommit time_commit(Id<Post> id) {
    return [id](const Session& session, std::string_view text) -> std::optional<Request> {
        const Post* post = session.project().posts.find(id);
        const std::optional<int> minute = time_from_typed(text);
        if (!post || !post->when || !minute) return std::nullopt;
        const Day day = day_of(*post->when);
        if (check_move(session.project(), id, day, day_of(session.now()), false).refused()) return std::nullopt;
        return schedule_post(*post, LocalMinute(day) + std::chrono::minutes(*minute));
    };
}

std::string clock_text(const ViewContext& view, Post post, LocalMinute when) {
    post.when = when;
    std::string text;
    for (const ClockNote& note : clock_notes_of_post(view.words, view.project(), view.ask.zones(), post))
        text += (text.empty() ? "" : "\n") + note.text;
    return text;
}

// The time that is typed now, if it is one.
std::optional<LocalMinute> typed_time(const ViewContext& view, const ListEdit& edit, const Post& post) {
    if (!is_typed(view, edit) || !post.when) return std::nullopt;
    const std::optional<int> minute = time_from_typed(view.drafts.current()->text);
    if (!minute) return std::nullopt;
    return LocalMinute(day_of(*post.when)) + std::chrono::minutes(*minute);
}

void draw_time_field(ViewContext& view, const Rect& rect, const Post& post, const ListEdit& edit) {
    Rect at = rect;
    at.x1 = std::max(at.x1 + view.px(6), at.x0 + view.px(least_time_width));
    fill(*ImGui::GetWindowDrawList(), at, view.theme.panel, view.px(dims::radius));
    const std::optional<LocalMinute> typed = typed_time(view, edit, post);
    text_field(view, field_of(ListColumn::time), post.id.value, at,
               view.words.time_text(static_cast<int>(minute_of_day(*post.when).count())),
               {.name = view.word("task.group.time"),
                .placeholder = view.word("list.time.hint"),
                .most_bytes = time_bytes,
                .plain = true,
                .accepts = accepts_time,
                .wrong = "error.bad_time",
                .take_keyboard = edit.frames == 0},
               time_commit(post.id));
    // Clocks are asked about once the field has let go.
    if (typed && !is_typed(view, edit) && !ImGui::IsKeyPressed(ImGuiKey_Escape, false))
        return show_clock_change(view, post, *typed);
    const std::string note = typed ? clock_text(view, post, *typed) : std::string();
    if (!note.empty()) view.tooltip = {note, {}, at};
}

// Of this frame: 1 for Tab, -1 with Shift, else 0. ImGui does not take its focus elsewhere with it.
int tab_step() {
    const ImGuiID owner = ImHashStr("list_edit");
    ImGui::SetKeyOwner(ImGuiKey_Tab, owner);
    if (!ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_None, owner)) return 0;
    return ImGui::GetIO().KeyShift ? -1 : 1;
}

// Opens the cell after or before the one that was typed in, in the next frame; at the end of the row none.
void open_next_cell(ListState& list, const ListColumns& columns, int by) {
    const ListEdit of = *list.edit;
    list.edit.reset();
    list.cursor = ListRowKey{of.post};
    list.cell = of.column;
    move_list_cell(list, columns, by);
    list.cell_wanted = list.cell && list.cell != of.column;
    list.keyboard_wanted = true;
}

// The field has let go; ended by a key, the list goes on with the keyboard.
void end_edit(ListState& list) {
    const bool dropped = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    const bool entered = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
    if (dropped || entered) list.keyboard_wanted = true;
    if (entered) list.row_wanted = ListRowKey{list.edit->post};
    list.edit.reset();
}

}  // namespace

void begin_list_edit(ListState& list, Id<Post> post, ListColumn column) { list.edit = ListEdit{post, column}; }

void draw_list_edit(ViewContext& view, const ListFrame& frame, const Post& post, const Rect& rect) {
    ListState& list = frame.list;
    ListEdit& edit = *list.edit;
    const int step = edit.typing ? tab_step() : 0;
    if (step != 0) release_keyboard();
    const Rect at = Rect{rect.x0 - view.px(6), rect.y0, rect.x1, rect.y1}.shrunk(0, view.px(2));
    if (edit.column == ListColumn::time)
        draw_time_field(view, at, post, edit);
    else
        draw_title_field(view, at, post, edit.frames == 0);
    ++edit.frames;
    if (is_typed(view, edit))
        edit.typing = true;
    else if (step != 0)
        open_next_cell(list, frame.columns, step);
    else if (edit.typing || edit.frames > most_frames)
        end_edit(list);
}

void settle_list_edit(const ViewContext& view, ListState& list) {
    if (list.edit && list.edit->typing && !is_typed(view, *list.edit)) list.edit.reset();
    if (list.edit && !list.model.row_of(list.edit->post)) list.edit.reset();
}

void show_clock_change(ViewContext& view, const Post& post, LocalMinute when) {
    if (!clock_text(view, post, when).empty()) view.state.inspector_open = true;
}

}  // namespace tandem

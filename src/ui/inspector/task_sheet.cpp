#include <array>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "app/command.hpp"
#include "app/task_requests.hpp"
#include "app/task_timer.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/item_history.hpp"
#include "ui/inspector/remarks.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/inspector/task_help.hpp"
#include "ui/tasks/task_row.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t note_bytes = 20000;

// The rule's, until somebody types one.
void draw_title(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const bool wanted = view.state.sheet_field_wanted == "task.title";
    if (wanted) view.state.sheet_field_wanted.clear();
    const FieldLook look{.name = view.word("task.title"),
                         .placeholder = view.word("task.title"),
                         .style = text_style::card_title,
                         .most_bytes = 500,
                         .plain = true,
                         .take_keyboard = wanted,
                         .one_line = true};
    sheet.long_field("title", task.id.value, task_title(view.project(), view.facts, task, view.language), look, 1,
                     [id = task.id, user = std::string(view.user)](const Session& session,
                                                                   std::string_view text) -> std::optional<Request> {
                         return name_task(session, id, is_blank(text) ? std::string_view{} : text, user);
                     });
}

void draw_chips(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    Rect at = sheet.line(24);
    const auto chip = [&](std::string_view text, Color ink, Color tint) {
        at.x0 += count_pill(view, at.x0, at, text, ink, tint) + view.px(6);
    };
    if (task.is_open()) {
        const bool late = task.end < view.now, soon = task.end - view.now < std::chrono::hours(2);
        chip(due_text(task, view.now, view.words), late || soon ? t.danger : t.ink2s,
             late || soon ? t.danger_t : t.hover);
    } else {
        chip(view.word("task_state." + std::string(word_of(task.state))),
             task.state == TaskState::done ? t.ok_ink : t.ink2s, task.state == TaskState::done ? t.ok_t : t.hover);
    }
    chip(facts::duration_text(task.effort_minutes, view.language), t.cm_ink, t.cm_t1);
    if (task.state == TaskState::in_progress) chip(view.word("task_state.in_progress"), t.ink2s, t.hover);
    if (task.pinned_person || task.pinned_day) chip(view.word("task.pinned"), t.smm_ink, t.smm_t1);
}

bool accepts_duration(std::string_view text) { return duration_from_typed(text).has_value(); }
bool accepts_duration_or_nothing(std::string_view text) { return is_blank(text) || accepts_duration(text); }

void draw_effort(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row("task.effort");
    const Id<Task> id = task.id;
    const std::string user(view.user);
    text_field(view, "effort", id.value, at.cut_left(view.px(80)),
               facts::duration_text(task.effort_minutes, view.language),
               {.name = view.word("task.effort"),
                .most_bytes = 20,
                .plain = true,
                .enabled = task.is_open(),
                .accepts = accepts_duration,
                .wrong = "error.bad_duration"},
               [id, user](const Session& session, std::string_view text) -> std::optional<Request> {
                   const std::optional<int> minutes = duration_from_typed(text);
                   return minutes ? std::optional(set_task_effort(session, id, *minutes, user)) : std::nullopt;
               });
    if (task.effort_by_hand)
        label(view, at, text_style::caption, view.theme.ink2,
              view.words.format("task.by_rule",
                                {{"value", facts::duration_text(task.rule_effort_minutes, view.language)}}),
              Align::right);
}

// Starts and stops the clock; while it runs it says for how long.
void draw_timer(ViewContext& view, Rect at, const Task& task) {
    if (!task.is_open()) return;
    const auto running = running_timer(view.project());
    const bool here = running && running->task == task.id;
    const std::string keys = shortcut_text(view, command(CommandId::timer).shortcut);
    const ButtonLook look{.kind = ButtonKind::ghost,
                          .icon = here ? icons::pause : icons::play,
                          .tooltip = view.word("command.timer"),
                          .shortcut = keys,
                          .pressed_in = here,
                          .small = true};
    const std::string text = here
        ? facts::duration_text(timed_minutes(running->since, view.session.now_instant()), view.language)
        : std::string(view.word("timer.start"));
    const Rect rect = at.cut_right(std::min(at.width(), button_width(view, text, look)));
    if (button(view, "timer", rect.shrunk(0, view.px(2)), text, look))
        view.send(here ? stop_timer(view.session, task.id, view.user) : start_timer(view.session, task.id, view.user));
}

// How long it has taken so far.
void draw_spent(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row("task.spent");
    const FieldLook look{.name = view.word("task.spent"),
                         .placeholder = view.word("field.none"),
                         .most_bytes = 20,
                         .plain = true,
                         .enabled = task.counts(),
                         .accepts = accepts_duration_or_nothing,
                         .wrong = "error.bad_duration"};
    text_field(view, "spent", task.id.value, at.cut_left(view.px(80)),
               task.spent_minutes > 0 ? facts::duration_text(task.spent_minutes, view.language) : std::string(), look,
               [id = task.id, user = std::string(view.user)](const Session& session,
                                                             std::string_view text) -> std::optional<Request> {
                   const std::optional<int> minutes = is_blank(text) ? 0 : duration_from_typed(text);
                   return minutes ? std::optional(log_task_minutes(session, id, *minutes, user)) : std::nullopt;
               });
    draw_timer(view, at, task);
}

bool accepts_time(std::string_view text) { return time_from_typed(text).has_value(); }

std::string date_text(const ViewContext& view, Day day) {
    return facts::weekday_day_month(date::year_month_day(day), view.language);
}
std::string time_text(const ViewContext& view, LocalMinute time) {
    return view.words.time_text(static_cast<int>(minute_of_day(time).count()));
}

// When the window begins, as day and time; its length stays. What is typed here is kept when the source moves.
void draw_window(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Id<Task> id = task.id;
    const std::string user(view.user), time = time_text(view, task.begin),
                                       limit = "– " + limit_text(task, day_of(task.begin), view.words);
    Rect at = sheet.row("task.window");
    const auto width = [&](std::string_view text) { return text_width(view, text_style::control, text); };
    const float time_width = std::max(view.px(52), width(time) + view.px(14));
    std::string day = date_text(view, day_of(task.begin));
    if (width(day) + view.px(14) + time_width + width(limit) > at.width())
        day = facts::day_month_short(date::year_month_day(day_of(task.begin)), view.language);
    const auto commit = [id, user](bool typed_day) -> DraftCommit {
        return [id, user, typed_day](const Session& session, std::string_view text) -> std::optional<Request> {
            const Task* now = session.plan().task(id);
            if (!now || !now->is_open()) return std::nullopt;
            LocalMinute begin = now->begin;
            if (typed_day) {
                const std::optional<Day> typed = day_from_typed(text, day_of(begin));
                if (!typed) return std::nullopt;
                begin = LocalMinute(*typed) + minute_of_day(begin);
            } else {
                const std::optional<int> typed = time_from_typed(text);
                if (!typed) return std::nullopt;
                begin = LocalMinute(day_of(begin)) + std::chrono::minutes(*typed);
            }
            return retime_task(session, id, begin, true, user);
        };
    };
    text_field(
        view, "begin_day", id.value, at.cut_left(width(day) + view.px(14)), day,
        {.name = view.word("task.begins"),
         .most_bytes = 60,
         .plain = true,
         .enabled = task.is_open(),
         .refuses = [&view, near = day_of(task.begin)](std::string_view text) { return refuse_day(view, text, near); }},
        commit(true));
    text_field(view, "begin_time", id.value, at.cut_left(time_width), time,
               {.name = view.word("task.group.time"),
                .most_bytes = 20,
                .plain = true,
                .enabled = task.is_open(),
                .accepts = accepts_time,
                .wrong = "error.bad_time"},
               commit(false));
    label(view, at, text_style::control, view.theme.ink2, limit);
    if (task.time_by_hand) sheet.paragraph_of(view.word("task.time_by_hand"), text_style::caption, view.theme.ink2, 16);
}

// The day it is done on: Tandem's choice, or one somebody typed, which stays until it is emptied.
void draw_day(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Id<Task> id = task.id;
    const std::string user(view.user);
    const Placement* placement = view.plan().placement(id);
    const bool stands = task.pinned_day || placement;
    const Day near = task.pinned_day ? *task.pinned_day : placement ? placement->day : day_of(task.begin);
    Rect at = sheet.row("task.day");
    text_field(view, "day", id.value, at.cut_left(view.px(112)), stands ? date_text(view, near) : std::string(),
               {.name = view.word("task.day"),
                .placeholder = view.word("task.nobody"),
                .most_bytes = 60,
                .plain = true,
                .enabled = task.is_open(),
                .refuses =
                    [&view, near](std::string_view text) {
                        return is_blank(text) ? std::string() : refuse_day(view, text, near);
                    }},
               [id, user, near](const Session& session, std::string_view text) -> std::optional<Request> {
                   const Task* now = session.plan().task(id);
                   const std::optional<Day> typed = day_from_typed(text, near);
                   if (!now || !now->is_open() || (!typed && !is_blank(text))) return std::nullopt;
                   return pin_task_day(session, id, typed, user);
               });
    if (task.pinned_day)
        label(view, at, text_style::caption, view.theme.smm_ink, view.word("task.pinned"), Align::right);
}

void choose_priority(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    constexpr std::array levels{Priority::must, Priority::critical, Priority::high, Priority::normal, Priority::low};
    const auto word = [&](Priority level) { return view.word("priority." + std::string(word_of(level))); };
    const ComboLook look{
        .name = view.word("task.priority"), .text = word(task.priority), .plain = true, .enabled = task.is_open()};
    const auto chosen = combo(view, "priority", sheet.row("task.priority"), look, [&] {
        std::vector<MenuRow> rows;
        for (const Priority level : levels) {
            MenuRow row;
            row.id = word_of(level);
            row.text = word(level);
            if (level == task.rule_priority && level != task.priority) row.detail = view.word("task.rule_says");
            if (level == Priority::must) row.why = view.word("priority.must.why");
            row.checked = level == task.priority;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (chosen && levels[*chosen] != task.priority)
        view.send(set_task_priority(view.session, task.id, levels[*chosen], view.user));
}

void draw_facts(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    draw_window(sheet, task);
    draw_day(sheet, task);
    draw_effort(sheet, task);
    draw_spent(sheet, task);
    choose_priority(sheet, task);
    const Campaign* campaign = task.campaign ? view.project().campaigns.find(*task.campaign) : nullptr;
    if (campaign) {
        Rect at = sheet.row("task.campaign");
        marker_square(view, *ImGui::GetWindowDrawList(), at.x0 + view.px(6), at, view.theme.marker(campaign->color));
        at.x0 += view.px(20);
        label(view, at, text_style::control, view.theme.ink, campaign->name);
    }
}

// Why the task exists: its rule, the reason of the rule, and what it follows.
void draw_origin(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("task.column.why"));
    draw_task_rule(sheet, task);
    const std::string reason = rule_reason(view.project(), view.facts, task, view.language);
    if (!reason.empty()) sheet.paragraph_of(reason, text_style::control, view.theme.ink2, 18);
    sheet.gap(8);
    Rect at = sheet.row(task.post ? "task.source" : "task.about");
    at.x0 += view.px(6);
    const Selection source = draw_source(view, task, at);
    if (source.kind != Selection::Kind::none) view.state.selection = source;
}

void draw_note(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const TaskMark* mark = view.project().marks.find({task.id.value});
    const ManualTask* manual = view.project().manual_tasks.find({task.id.value});
    const std::string_view note = manual ? std::string_view(manual->note)
        : mark                           ? std::string_view(mark->note)
                                         : std::string_view{};
    const Id<Task> id = task.id;
    const std::string user(view.user);
    sheet.section(view.word("task.note"));
    sheet.long_field(
        "note", id.value, note,
        {.name = view.word("task.note"), .placeholder = view.word("post.note.add"), .most_bytes = note_bytes}, 2,
        [id, user](const Session& session, std::string_view text) -> std::optional<Request> {
            return note_task(session, id, std::string(text), user);
        });
}

// What was raised to the strategist from this task; nothing when nothing was.
void draw_signals(Sheet& sheet, const Task& task) {
    bool any = false;
    for (const Insight& insight : sheet.view().project().insights) {
        if (insight.task != task.id.value) continue;
        if (!std::exchange(any, true)) {
            sheet.rule();
            sheet.section(sheet.view().word("task.raise.title"));
        }
        if (!insight.subject.empty())
            sheet.paragraph_of(insight.subject, text_style::control_medium, sheet.view().theme.ink, 18);
        if (!insight.text.empty()) sheet.paragraph_of(insight.text, text_style::control, sheet.view().theme.ink2, 18);
        sheet.gap(4);
    }
}

void draw_foot(ViewContext& view, const Rect& area, const Task& task) {
    horizontal_line(*ImGui::GetWindowDrawList(), area.x0, area.x1, area.y0, view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(dims::inspector_padding), view.px(12));
    const auto right = [&](std::string_view id, std::string_view word, const ButtonLook& look) {
        const Rect rect = at.cut_right(button_width(view, view.word(word), look));
        at.x1 -= view.px(8);
        return button(view, id, rect, view.word(word), look);
    };
    if (!task.is_open()) {
        const bool done = task.state == TaskState::done;
        if (right("reopen", done ? "task.reopen" : "task.restore",
                  {.kind = ButtonKind::secondary, .icon = icons::rotate_ccw}))
            view.send(done ? reopen_task(view.session, task.id, view.user)
                           : restore_task(view.session, task.id, view.user));
        return;
    }
    const std::string keys = shortcut_text(view, command(CommandId::mark_done).shortcut);
    if (right("finish", "task.finish",
              {.kind = ButtonKind::primary_cm,
               .icon = icons::check,
               .tooltip = view.word("command.mark_done"),
               .shortcut = keys}))
        view.send(tick_task(view.session, task.id, view.user));
    const auto command_button = [&](std::string_view id, std::string_view word, CommandId what) {
        const std::string shortcut = shortcut_text(view, command(what).shortcut);
        if (right(id, word, {.tooltip = view.word(command(what).word), .shortcut = shortcut})) view.run(what);
    };
    command_button("postpone", "task.postpone", CommandId::postpone);
    command_button("raise", "task.raise", CommandId::raise);
}

}  // namespace

void draw_task_sheet(ViewContext& view, Rect area, const Task& task) {
    const Scope scope(view, "task", task.id.value);
    const std::string what = std::string(view.word("task.what")) + " · " +
        std::string(view.word("task_type." + std::string(facts::name_of(task.type))));
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = what, .icon = task_icon(task.type), .cm = true, .actions = true});
    draw_foot(view, area.cut_bottom(view.px(52)), task);

    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(8);
    draw_title(sheet, task);
    sheet.gap(6);
    draw_chips(sheet, task);
    draw_task_marks(sheet, task);
    sheet.rule();
    draw_facts(sheet, task);
    draw_why(sheet, task);
    sheet.rule();
    draw_origin(sheet, task);
    draw_task_help(sheet, task);
    sheet.rule();
    draw_note(sheet, task);
    draw_signals(sheet, task);
    if (const ManualTask* manual = view.project().manual_tasks.find({task.id.value})) draw_manual_task(sheet, *manual);
    draw_remarks(sheet, task.id.value, task_title(view.project(), view.facts, task, view.language));
    draw_item_history(sheet, task.id.value, past_of(view, task));
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem

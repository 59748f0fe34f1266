#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/occasion_parts.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/doer.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t rows_when_folded = 5, least_folded = 4;  // fewer are not worth a fold
constexpr std::string_view unfolded_work = "post.derived";     // among UiState::open_folds

// The kind of work, and the box to tick: with the pointer or the keyboard on it, it shows what a click does.
void draw_tile(ViewContext& view, const Rect& row, const Task& task) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect tile = Rect::at(row.x0, row.y0 + view.px(9), view.px(22), view.px(22));
    const bool open = task.is_open();
    const Hit hit = interact(view, "done", tile);
    register_widget(view,
                    {.id = "done",
                     .role = Role::checkbox,
                     .label = view.word("task.done"),
                     .rect = tile,
                     .value = open ? "off" : "on",
                     .selected = !open,
                     .focused = hit.focused});
    const bool lit = hit.hovered || hit.focused;
    fill(out, tile, open ? view.theme.cm_t1 : view.theme.sunken, view.px(dims::radius_tag));
    if (hit.hovered) outline(out, tile, view.theme.cm, view.px(dims::radius_tag), view.px(1));
    const char* icon = !open ? (lit ? icons::rotate_ccw : icons::check) : lit ? icons::check : task_icon(task.type);
    icon_in(view, out, tile, icon, open ? view.theme.cm_ink : view.theme.ink2, 12);
    draw_focus(view, hit, tile, view.px(dims::radius_tag));
    tooltip_for(view, hit, tile, view.word(open ? "command.mark_done" : "command.reopen"));
    if (hit.clicked)
        view.send(open ? tick_task(view.session, task.id, view.user) : reopen_task(view.session, task.id, view.user));
}

std::string channel_line(const ViewContext& view, const Task& task) {
    if (task.channels.size() != 1) return {};
    const Channel* channel = view.project().channels.find(task.channels.front());
    return channel ? "\n" + channel_text(view.facts, *channel) : std::string();
}

// Of work for one channel of several, which its title does not say; moves `rest` on.
void draw_channel_badge(ViewContext& view, Rect& rest, const Task& task) {
    const facts::Network* network = network_of(view, task.channels.front());
    if (!network) return;
    const float height = view.px(dims::network_badge_height), width = view.px(dims::network_badge_width);
    const Rect badge = Rect::at(rest.x0, std::round((rest.y0 + rest.y1 - height) / 2), width, height);
    network_badge(view, *ImGui::GetWindowDrawList(), badge.x0, badge.y0, network);
    register_text(view, badge, network->letters);
    rest.x0 += width + view.px(5);
}

// `tells_channel`: the thing it follows has others.
void draw_derived_row(Sheet& sheet, const Task& task, std::optional<Day> day, bool tells_channel = false) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Scope scope(view, "task", task.id.value);
    const Rect row = sheet.line(40);
    const std::string title = short_title(view.project(), view.facts, task, view.language);
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const Registered node(view,
                          {.id = "row",
                           .role = Role::task,
                           .label = title,
                           .rect = row,
                           .value = word_of(task.state),
                           .focused = hit.focused});
    if (hit.hovered)
        fill(out, {row.x0 - view.px(6), row.y0, row.x1 + view.px(6), row.y1}, t.hover, view.px(dims::radius_tag));
    horizontal_line(out, row.x0, row.x1, row.y0, t.hair, view.px(1));
    draw_tile(view, row, task);
    const float side = view.px(dims::avatar_small);
    draw_doer(view, Rect::at(row.x1 - side, std::round(row.y0 + (row.height() - side) / 2), side, side), task);

    Rect text = {row.x0 + view.px(32), row.y0 + view.px(4), row.x1 - view.px(28), row.y1};
    Rect first = text.cut_top(view.px(17));
    const bool deleted = task.state == TaskState::deleted || task.state == TaskState::skipped;
    const std::string window = deleted ? std::string(view.word("task_state." + std::string(word_of(task.state))))
                                       : short_window_text(task, day, view.words);
    const Color second = hit.hovered ? t.ink2s : t.ink2;
    const float window_width = std::min(text_width(view, text_style::meta, window), std::floor(first.width() * 0.62f));
    if (tells_channel && task.channels.size() == 1) draw_channel_badge(view, first, task);
    label(view, {first.x1 - window_width, first.y0, first.x1, first.y1}, text_style::meta, second, window,
          Align::right);
    label(view, {first.x0, first.y0, first.x1 - window_width - view.px(8), first.y1}, text_style::control_medium,
          task.is_open() ? t.ink : second, title);
    const std::string why = origin_text(view.project(), view.facts, task, view.words);
    label(view, text.cut_top(view.px(15)), text_style::meta, second, why);
    tooltip_for(view, hit, row, window_text(task, std::nullopt, view.words) + "\n" + why + channel_line(view, task));
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    if (hit.clicked || hit.right_clicked) view.state.selection = Selection::of(task.id);
    if (hit.right_clicked) open_context_menu(view);
}

std::vector<const Task*> tasks_from(const ViewContext& view, Uuid source) {
    std::vector<const Task*> tasks;
    for (const Id<Task> id : view.ask.tasks_of(source))
        if (const Task* task = view.plan().task(id)) tasks.push_back(task);
    return tasks;
}

// The section's title, with how many there are and how long they take.
void draw_heading(Sheet& sheet, const std::vector<const Task*>& tasks) {
    ViewContext& view = sheet.view();
    int minutes = 0, counted = 0;
    for (const Task* task : tasks)
        if (task->counts()) minutes += task->effort_minutes, ++counted;
    const Rect rest = sheet.section(view.word("post.derived"));
    if (counted == 0) return;
    const std::string summary = view.words.format("post.derived.summary",
                                                  {{"tasks", view.words.count("month.tasks", counted)},
                                                   {"duration", facts::duration_text(minutes, view.language)}});
    label(view, rest, text_style::caption_strong, view.theme.cm_ink, summary);
}

// The rest of long work, which comes before the text.
void draw_work_fold(Sheet& sheet, std::size_t others, bool open) {
    ViewContext& view = sheet.view();
    const std::string text = open ? std::string(view.word("campaign.fold"))
                                  : view.words.count("post.derived.others", static_cast<std::int64_t>(others));
    const Rect line = sheet.line(dims::control_small);
    const ButtonLook look{
        .kind = ButtonKind::ghost, .icon = open ? icons::chevron_up : icons::chevron_down, .small = true};
    const Rect at = Rect::at(line.x0, line.y0, std::min(line.width(), button_width(view, text, look)), line.height());
    if (!button(view, "others", at, text, look)) return;
    if (open)
        std::erase(view.state.open_folds, unfolded_work);
    else
        view.state.open_folds.emplace_back(unfolded_work);
}

enum class Stretch : std::uint8_t { before, during, after };

Stretch stretch_of(const Task& task, const Occasion& occasion) {
    if (occasion.end && task.begin >= *occasion.end) return Stretch::after;
    // What begins a little ahead and goes on to the end is there for the thing itself.
    return task.end <= occasion.begin ? Stretch::before : Stretch::during;
}

}  // namespace

void draw_derived_work(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const std::vector<const Task*> tasks = tasks_from(view, post.id.value);
    draw_heading(sheet, tasks);
    if (tasks.empty())
        sheet.paragraph_of(view.word(post.when ? "post.derived.none" : "post.derived.no_date"), text_style::control,
                           view.theme.ink2, 18);
    const std::optional<Day> day = post.when ? std::optional(day_of(*post.when)) : std::nullopt;
    const std::vector<std::string>& folds = view.state.open_folds;
    const bool open = view.state.all_unfolded || std::find(folds.begin(), folds.end(), unfolded_work) != folds.end();
    const bool is_long = tasks.size() >= rows_when_folded + least_folded;
    const std::size_t shown = is_long && !open ? rows_when_folded : tasks.size();
    for (std::size_t i = 0; i < shown; ++i) draw_derived_row(sheet, *tasks[i], day, post.variants.size() > 1);
    if (is_long) draw_work_fold(sheet, tasks.size() - shown, open);
}

void draw_derived_work(Sheet& sheet, const Occasion& occasion) {
    ViewContext& view = sheet.view();
    std::vector<const Task*> tasks = tasks_from(view, occasion.id);
    std::stable_sort(tasks.begin(), tasks.end(), [](const Task* a, const Task* b) { return a->begin < b->begin; });
    sheet.rule();
    draw_heading(sheet, tasks);
    const bool off = draw_rules_off(sheet, occasion);
    if (tasks.empty() && !off)
        sheet.paragraph_of(view.word("occasion.derived.none"), text_style::control, view.theme.ink2, 18);
    for (const Stretch stretch : {Stretch::before, Stretch::during, Stretch::after}) {
        bool named = false;
        for (const Task* task : tasks) {
            if (stretch_of(*task, occasion) != stretch) continue;
            if (!std::exchange(named, true))
                sheet.caption(stretch == Stretch::before       ? "occasion.before"
                                  : stretch == Stretch::during ? "occasion.during"
                                                               : "occasion.after");
            draw_derived_row(sheet, *task, day_of(occasion.begin));
        }
    }
}

}  // namespace tandem

#include "ui/tasks/stray_list.hpp"

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/tasks/strip_head.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Reason = StrayMark::Reason;

constexpr float side = 20, row_height = 44;
constexpr ButtonLook small_button{.kind = ButtonKind::ghost, .small = true};

std::string_view reason_word(Reason reason) {
    switch (reason) {
        case Reason::condition: return "stray.condition";
        case Reason::rule_unknown: return "stray.rule_unknown";
        case Reason::source_gone: return "stray.source_gone";
        case Reason::rule_off: return "stray.rule_off";
        case Reason::rule_gone: return "stray.rule_gone";
        case Reason::slot_gone: return "stray.slot_gone";
        case Reason::channel_gone: return "stray.channel_gone";
        case Reason::outside: return "stray.outside";
    }
    return "stray.outside";
}

std::string title_of(const ViewContext& view, const TaskMark& mark) {
    const std::string title = stray_title(view.session, mark, view.language);
    return title.empty() ? std::string(view.word("stray.untitled")) : title;
}

// Why it is here, when it would be, and what was decided.
std::string line_of(const ViewContext& view, const TaskMark& mark, const StrayMark& stray) {
    std::string text(view.word(reason_word(stray.reason)));
    if (stray.kind == StrayMark::Kind::sleeping) text = view.words.format("stray.sleeping", {{"reason", text}});
    const auto add = [&](std::string_view more) { text.append(" · ").append(more); };
    if (const auto day = stray_day(view.session, mark))
        add(facts::weekday_day_month(date::year_month_day(*day), view.language));
    if (mark.effort) add(facts::duration_text(mark.effort->minutes, view.language));
    const Person* person = mark.person ? view.project().people.find(*mark.person) : nullptr;
    if (person)
        add(person->name);
    else if (mark.day)
        add(view.word("task.pinned"));
    if (!mark.note.empty()) add(std::string_view(mark.note).substr(0, mark.note.find('\n')));
    return text;
}

// Open tasks that could take it, in a menu.
void choose_target(ViewContext& view, const Rect& anchor, Id<TaskMark> mark) {
    if (!menu_is_open("attach.menu")) return;
    const std::vector<Id<Task>> targets = attach_targets(view.session, mark);
    std::vector<MenuRow> rows;
    for (const Id<Task> id : targets) {
        const Task& task = *view.plan().task(id);
        MenuRow row;
        row.id = to_text(id);
        row.text = task_title(view.project(), view.facts, task, view.language);
        row.detail = window_text(task, std::nullopt, view.words);
        rows.push_back(std::move(row));
    }
    if (rows.empty()) rows.push_back(MenuRow::title(std::string(view.word("stray.no_target"))));
    const auto chosen = menu(view, "attach.menu", anchor, rows);
    if (chosen && *chosen < targets.size()) view.send(attach_stray(view.session, mark, targets[*chosen], view.user));
}

void draw_stray(ViewContext& view, const Rect& row, const TaskMark& mark, const StrayMark& stray) {
    const Scope scope(view, "stray", mark.id.value);
    const std::string title = title_of(view, mark), line = line_of(view, mark, stray);
    const Registered node(view, {.id = "row", .role = Role::row, .label = title, .rect = row, .value = line});
    horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = row.shrunk(view.px(side), view.px(10));
    const auto answer = [&](std::string_view id, std::string_view word) {
        const Rect rect = at.cut_right(button_width(view, view.word(word), small_button));
        at.x1 -= view.px(4);
        return std::pair(button(view, id, rect, view.word(word), small_button), rect);
    };
    if (answer("discard", "stray.discard").first) view.send(discard_stray(view.session, mark.id));
    if (answer("keep", "stray.keep").first)
        view.send(keep_stray(view.session, view.ask.ids(), mark.id, title, view.user));
    const auto [attach, rect] = answer("attach", "stray.attach");
    if (attach) open_menu("attach.menu");
    choose_target(view, rect, mark.id);
    Rect text{at.x0, row.y0 + view.px(4), at.x1 - view.px(8), row.y1 - view.px(4)};
    label(view, text.cut_top(view.px(18)), text_style::control_medium, view.theme.ink, title);
    label(view, text, text_style::caption, view.theme.ink2, line);
}

void draw_head(ViewContext& view, const Rect& rect, std::size_t count) {
    Rect at = paint_strip_head(view, rect, icons::unlink);
    const TakeOver& offer = view.ask.take_over();
    const TaskRule* rule = view.project().rules.find(offer.to);
    if (rule && !offer.edits.empty()) {
        const std::string& name = view.language == facts::Language::french ? rule->name_fr : rule->name_en;
        const std::string text =
            view.words.count("stray.take_over", static_cast<std::int64_t>(offer.edits.size()), {{"title", name}});
        const float height = view.px(dims::control_small);
        const Rect right = at.cut_right(button_width(view, text, {.small = true}));
        if (button(view, "take_over",
                   Rect::at(right.x0, right.y0 + (right.height() - height) / 2, right.width(), height), text,
                   {.small = true}))
            view.send(take_over(view.session, view.ask.ids(), offer, view.user));
    }
    at.x0 += label(view, at, text_style::body_strong, view.theme.ink, view.word("stray.title")) + view.px(10);
    count_pill(view, at.x0, at, std::to_string(count), view.theme.amber_ink, view.theme.amber_t);
}

}  // namespace

void draw_strays(ViewContext& view, Rect& at) {
    const std::vector<StrayMark>& strays = view.ask.strays();
    if (strays.empty()) return;
    at.y0 += view.px(12);
    draw_head(view, at.cut_top(view.px(dims::group_header)), strays.size());
    for (const StrayMark& stray : strays)
        if (const TaskMark* mark = view.project().marks.find(stray.mark))
            draw_stray(view, at.cut_top(view.px(row_height)), *mark, stray);
}

}  // namespace tandem

#include <algorithm>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "app/team_choices.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team/team_panel.hpp"
#include "ui/team/team_state.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Code = PersonVerdict::Code;
using TermKind = PersonVerdict::Term::Kind;

constexpr std::size_t most_keys = 9, most_against = 6;

WhySource source_of(const ViewContext& view) { return {view.project(), view.plan(), view.facts, view.words}; }

const Person& person_of(const ViewContext& view, Id<Person> id) { return *view.project().people.find(id); }
std::string first_name(const Person& person) { return person.name.substr(0, person.name.find(' ')); }

std::string duration(const ViewContext& view, int minutes) {
    return facts::duration_text(minutes, view.language, facts::DurationForm::hours);
}

std::string_view term_word(TermKind kind) {
    switch (kind) {
        case TermKind::uncovered: return "score.uncovered";
        case TermKind::rate: return "score.cost";
        case TermKind::day: return "score.day";
        case TermKind::change_person: return "team.term.change";
        case TermKind::change_day: return "score.change_day";
        case TermKind::fairness: return "score.fairness";
        case TermKind::continuity: return "score.continuity";
        case TermKind::owner: return "score.owner";
    }
    return "score.sum";
}

// One reason: a sign that says whether it speaks for the person, a title, a sentence.
void draw_reason(Sheet& sheet, bool good, std::string_view title, std::string_view sentence) {
    ViewContext& view = sheet.view();
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float room = sheet.width() - view.px(24);
    Rect head = sheet.line(20);
    icon_in(view, out, head.cut_left(view.px(16)), good ? icons::circle_check : icons::triangle_alert,
            good ? view.theme.ok_ink : view.theme.danger, 14);
    head.x0 += view.px(8);
    label(view, head, text_style::control_medium, view.theme.ink, title);
    Rect text = sheet.line(paragraph_height(view, text_style::caption, view.px(16), room, sentence) / view.scale);
    text.x0 += view.px(24);
    paragraph(view, text, text_style::caption, view.px(16), view.theme.ink2, sentence);
    sheet.gap(6);
}

void draw_time_reason(Sheet& sheet, const Placement& place) {
    ViewContext& view = sheet.view();
    const PersonLoad load = view.ask.person_load(place.day, place.person);
    const bool fits = load.over_minutes() == 0;
    const std::string day = facts::weekday_day_long(date::year_month_day(place.day), view.language);
    const std::string text =
        view.words.format(fits ? "team.why.time" : "team.why.no_time",
                          {{"load", duration(view, load.minutes())},
                           {"capacity", duration(view, load.capacity_minutes)},
                           {"day", day},
                           {"left", duration(view, std::max(0, load.capacity_minutes - load.minutes()))},
                           {"over", duration(view, load.over_minutes())}});
    draw_reason(sheet, fits, view.word(fits ? "team.why.has_time" : "team.why.has_no_time"), text);
}

void draw_skill_reason(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    std::string text(view.word(task.role == Hat::smm ? "hat.smm.full" : "hat.cm.full"));
    for (const Id<Channel> id : task.channels)
        if (const Channel* channel = view.project().channels.find(id))
            text += ", " + channel_text(view.facts, *channel);
    for (const std::string& language : task.languages) text += ", " + language;
    draw_reason(sheet, true, view.word("team.why.skills"), text);
}

// What the next best person would cost more, term by term: their sum is the difference.
void draw_terms(Sheet& sheet, const PersonVerdict& other) {
    ViewContext& view = sheet.view();
    for (const PersonVerdict::Term& term : other.terms) {
        const std::string points = view.words.count("team.points", std::abs(term.points));
        draw_reason(sheet, term.points > 0, view.word(term_word(term.kind)),
                    view.words.format(term.points > 0 ? "team.why.better" : "team.why.worse",
                                      {{"points", points}, {"person", first_name(person_of(view, other.person))}}));
    }
}

void draw_why_person(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    const Person& person = person_of(view, why.placement->person);
    std::size_t possible = 0;
    const PersonVerdict* second = nullptr;
    for (const PersonVerdict& verdict : why.people) {
        possible += verdict.code == Code::chosen || verdict.code == Code::possible;
        if (verdict.code == Code::possible && second == nullptr) second = &verdict;
    }
    Rect head = sheet.line(40);
    const float disc = view.px(dims::avatar_large);
    avatar(view, *ImGui::GetWindowDrawList(), Rect::at(head.x0, head.y0 + view.px(6), disc, disc), initials_of(person),
           tone_of(person));
    head.x0 += disc + view.px(10);
    label(view, {head.x0, head.y0 + view.px(2), head.x1, head.y0 + view.px(20)}, text_style::body_strong,
          view.theme.ink, view.words.format("why.title", {{"person", first_name(person)}}));
    const std::string rank = task.pinned_person ? std::string(view.word("why.pinned"))
                                                : view.words.count("why.can", static_cast<std::int64_t>(possible),
                                                                   {{"total", std::to_string(why.people.size())}});
    label(view, {head.x0, head.y0 + view.px(20), head.x1, head.y0 + view.px(37)}, text_style::caption, view.theme.ink2,
          rank);
    sheet.gap(8);
    draw_time_reason(sheet, *why.placement);
    draw_skill_reason(sheet, task);
    if (second != nullptr) draw_terms(sheet, *second);
}

void draw_why_nobody(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    sheet.section(view.word("why.nobody.title"));
    const std::vector<std::string> reasons = nobody_texts(source_of(view), why, task);
    for (std::size_t i = 0; i < reasons.size(); ++i)
        sheet.paragraph_of(reasons[i], i == 0 ? text_style::control : text_style::caption,
                           i == 0 ? view.theme.danger : view.theme.ink2, 18);
}

// Nobody is there: a turn on call of whoever comes closest, for the hours of the window, would be enough.
void offer_on_call(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    if (why.nobody != Explanation::Nobody::nobody_there || !why.nearest || !why.nearest_day || !task.is_open()) return;
    const std::string text =
        view.words.format("team.put_on_call",
                          {{"person", first_name(person_of(view, *why.nearest))},
                           {"day", facts::weekday_day(date::year_month_day(*why.nearest_day), view.language)}});
    sheet.gap(8);
    const ButtonLook look{.icon = icons::phone, .tooltip = view.word("team.put_on_call.hint")};
    Rect line = sheet.line(dims::control);
    line.x1 = std::min(line.x1, line.x0 + button_width(view, text, look));
    sheet.gap(8);
    if (!button(view, "put_on_call", line, text, look)) return;
    view.send(add_on_call(view.session, *why.nearest, on_call_for(task, *why.nearest_day)));
}

// Load of the day before and after, as if the task came on top of it.
std::string before_after(const ViewContext& view, const Task& task, const TeamChoice& choice) {
    const PersonLoad load = view.ask.person_load(choice.place.day, choice.place.person);
    const int before = choice.chosen ? load.minutes() - task.effort_minutes : load.minutes();
    return duration(view, before) + " → " + duration(view, before + task.effort_minutes) + " " +
        view.words.format("team.of", {{"duration", duration(view, load.capacity_minutes)}});
}

void draw_choice(Sheet& sheet, const Task& task, const TeamChoice& choice, std::size_t nth) {
    ViewContext& view = sheet.view();
    const Person& person = person_of(view, choice.place.person);
    const Scope scope(view, "choice", person.id.value);
    const Rect row = sheet.line(42);
    const Hit hit = interact(view, "assign", row);
    const std::string name = view.words.format("why.assign", {{"person", person.name}});
    const Registered node(view,
                          {.id = "assign", .role = Role::button, .label = name, .rect = row, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, row, view.theme.hover, view.px(dims::radius_tag));
    horizontal_line(out, row.x0, row.x1, row.y1, view.theme.hair, view.px(1));
    Rect at = row;
    const float disc = view.px(dims::avatar_small);
    avatar(view, out, Rect::at(at.x0, at.y0 + view.px(12), disc, disc), initials_of(person), tone_of(person));
    at.x0 += disc + view.px(8);
    if (nth < most_keys) {
        const std::string key = std::to_string(nth + 1);
        at.x1 -= key_cap_width(view, key);
        key_cap(view, at.x1, {at.x1, row.y0 + view.px(10), row.x1, row.y1 - view.px(10)}, key);
        at.x1 -= view.px(8);
    }
    const bool over = choice.short_minutes > 0;
    const std::string verdict = over ? "+" + facts::duration_text(choice.short_minutes, view.language)
        : choice.chosen              ? std::string(view.word("why.chosen"))
        : choice.points == 0         ? std::string(view.word("team.equal"))
                                     : view.words.count("team.points_more", choice.points);
    const Rect first{at.x0, row.y0 + view.px(4), at.x1, row.y0 + view.px(21)};
    const float used = label(view, first, text_style::meta_strong, over ? view.theme.danger : view.theme.ok_ink,
                             verdict, Align::right);
    const std::string who =
        person.name + " · " + facts::weekday_day(date::year_month_day(choice.place.day), view.language);
    label(view, {first.x0, first.y0, first.x1 - used - view.px(8), first.y1}, text_style::control_medium,
          view.theme.ink, who);
    label(view, {at.x0, row.y0 + view.px(21), at.x1, row.y0 + view.px(38)}, text_style::meta,
          over              ? view.theme.danger
              : hit.hovered ? view.theme.ink2s
                            : view.theme.ink2,
          before_after(view, task, choice));
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, name, nth < most_keys ? std::to_string(nth + 1) : std::string());
    if (hit.clicked) view.send(place_task(view.session, task.id, choice.place, view.user));
}

void draw_against(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    std::vector<std::string> said;
    for (const PersonVerdict& verdict : why.people) {
        std::string against = against_text(source_of(view), verdict, task);
        if (against.empty() || said.size() == most_against ||
            std::find(said.begin(), said.end(), against) != said.end())
            continue;
        sheet.paragraph_of(against, text_style::caption, view.theme.ink2, 17);
        said.push_back(std::move(against));
    }
}

void draw_task_head(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    sheet.paragraph_of(short_title(view.project(), view.facts, task, view.language), text_style::title, view.theme.ink,
                       24);
    Rect line = sheet.line(24);
    if (!task.channels.empty()) {
        network_badge(view, *ImGui::GetWindowDrawList(), line.x0, line.y0 + view.px(4),
                      network_of(view, task.channels.front()));
        line.x0 += view.px(dims::network_badge_width + 6);
    }
    line.x1 -= label(view, line, text_style::caption_strong, view.theme.cm_ink,
                     facts::duration_text(task.effort_minutes, view.language), Align::right) +
        view.px(8);
    label(view, line, text_style::caption, view.theme.ink,
          source_name(view.project(), view.facts, task, view.language));
    sheet.paragraph_of(window_text(task, std::nullopt, view.words), text_style::caption, view.theme.ink2, 18);
}

void draw_foot(ViewContext& view, const Rect& area, const Task& task, const std::vector<TeamChoice>& choices) {
    horizontal_line(*ImGui::GetWindowDrawList(), area.x0, area.x1, area.y0, view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(dims::inspector_padding), view.px(10));
    if (!choices.empty() && (task.pinned_person != choices.front().place.person)) {
        const Person& person = person_of(view, choices.front().place.person);
        const std::string text = view.words.format("why.assign", {{"person", first_name(person)}});
        const ButtonLook look{.kind = ButtonKind::primary_cm, .icon = icons::user_check, .shortcut = "A"};
        const Rect assign = at.cut_right(std::min(at.width(), button_width(view, text, look)));
        if (button(view, "assign_best", assign, text, look)) assign_to_nth(view, 0);
        at.x1 -= view.px(8);
    }
    const std::string_view release = view.word("team.release");
    const ButtonLook look{.shortcut = "U", .enabled = is_kept(task)};
    if (button(view, "release", at.cut_left(std::min(at.width(), button_width(view, release, look))), release, look))
        view.send(release_task(view.session, task.id, view.user));
}

}  // namespace

void draw_why_panel(ViewContext& view, Rect area, const Task& task) {
    const Scope scope(view, "why", task.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word("team.assignment"), .icon = task_icon(task.type), .cm = true, .actions = true});
    const Explanation why = view.ask.explain(task.id);
    const std::vector<TeamChoice> choices = team_choices(why);
    if (task.is_open()) draw_foot(view, area.cut_bottom(view.px(48)), task, choices);
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(12);
    draw_task_head(sheet, task);
    sheet.rule();
    if (why.placement)
        draw_why_person(sheet, task, why);
    else
        draw_why_nobody(sheet, task, why), offer_on_call(sheet, task, why);
    if (!choices.empty() && task.is_open()) {
        sheet.rule();
        sheet.section(view.word("team.possibilities"));
        for (std::size_t i = 0; i < choices.size(); ++i) draw_choice(sheet, task, choices[i], i);
        sheet.gap(8);
    }
    draw_against(sheet, task, why);
    sheet.gap(8);
    sheet.paragraph_of(view.word("team.by_hand_stays"), text_style::caption, view.theme.ink2, 17);
    sheet.gap(20);
    scroll.set_height(sheet.height());
}

bool assign_to_nth(ViewContext& view, std::size_t nth) {
    if (view.state.selection.kind != Selection::Kind::task) return false;
    const Task* task = view.plan().task(view.state.selection.task);
    if (task == nullptr || !task->is_open()) return false;
    const std::vector<TeamChoice> choices = team_choices(view.ask.explain(task->id));
    if (nth >= choices.size()) return false;
    Request request = place_task(view.session, task->id, choices[nth].place, view.user);
    if (!request.actions.empty()) view.send(std::move(request));
    return true;
}

}  // namespace tandem

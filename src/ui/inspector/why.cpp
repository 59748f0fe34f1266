#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/task_list.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Code = PersonVerdict::Code;
using TermKind = PersonVerdict::Term::Kind;

std::string name_of_person(const ViewContext& view, Id<Person> id) {
    const Person* person = view.project().people.find(id);
    return person ? person->name : std::string();
}

std::string channel_names(const ViewContext& view, const std::vector<Id<Channel>>& ids) {
    std::string names;
    for (const Id<Channel> id : ids)
        if (const Channel* channel = view.project().channels.find(id)) names += (names.empty() ? "" : ", ") + channel->name;
    return names;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::string_view term_word(TermKind kind) {
    switch (kind) {
        case TermKind::uncovered: return "score.uncovered";
        case TermKind::rate: return "score.cost";
        case TermKind::day: return "score.day";
        case TermKind::change_person: return "score.change";
        case TermKind::change_day: return "score.change_day";
        case TermKind::fairness: return "score.fairness";
        case TermKind::continuity: return "score.continuity";
        case TermKind::owner: return "score.owner";
    }
    return "score.sum";
}

// Why somebody is not the one, in a sentence; "" for the chosen and the possible.
std::string verdict_text(const ViewContext& view, const PersonVerdict& verdict, const Task& task) {
    const std::string person = name_of_person(view, verdict.person);
    const std::string have = facts::duration_text(verdict.minutes_have, view.language), need = facts::duration_text(verdict.minutes_need, view.language);
    switch (verdict.code) {
        case Code::chosen:
        case Code::possible: return {};
        case Code::role: return view.words.format("reject.ROLE", {{"person", person}, {"role", view.word(task.role == Hat::smm ? "hat.smm" : "hat.cm")}});
        case Code::channel: return view.words.format("reject.CHANNEL", {{"person", person}, {"channel", channel_names(view, verdict.missing_channels)}});
        case Code::language: return view.words.format("reject.LANGUAGE", {{"person", person}, {"language", joined(verdict.missing_languages)}});
        case Code::time_off: return view.words.format("reject.away_then", {{"person", person}});
        case Code::no_hours_in_window: return view.words.format("reject.NO_HOURS_IN_WINDOW", {{"person", person}, {"there", have}, {"needed", need}});
        case Code::day_cap: {
            const std::string used = facts::duration_text(std::max(0, verdict.minutes_need - task.effort_minutes), view.language);
            return view.words.format("reject.DAY_CAP", {{"person", person}, {"used", used}, {"cap", have}});
        }
        case Code::window_load:
            return view.words.format("reject.WINDOW_LOAD", {{"from", facts::time_text(verdict.interval.begin)}, {"to", facts::time_text(verdict.interval.end)},
                                                            {"demand", need}, {"supply", have}});
        case Code::pinned_elsewhere: return std::string(view.word("reject.pinned_elsewhere"));
        case Code::frozen: return std::string(view.word("reject.frozen"));
        case Code::left: return view.words.format("pin.person_left", {{"person", person}});
    }
    return {};
}

// What the nearest person lacks.
std::string missing_text(const ViewContext& view, const Explanation& why, const Task& task) {
    std::vector<std::string> what;
    if (why.missing_role || !why.nearest) what.emplace_back(view.word(task.role == Hat::smm ? "hat.smm" : "hat.cm"));
    if (!why.missing_channels.empty()) what.push_back(channel_names(view, why.missing_channels));
    what.insert(what.end(), why.missing_languages.begin(), why.missing_languages.end());
    return joined(what);
}

std::string nobody_text(const ViewContext& view, const Explanation& why, const Task& task) {
    switch (why.nobody) {
        case Explanation::Nobody::none: return {};
        case Explanation::Nobody::overdue: return std::string(view.word("why.nobody.overdue"));
        case Explanation::Nobody::pin_unreachable: return std::string(view.word("why.nobody.pin"));
        case Explanation::Nobody::nobody_competent: return view.words.format("why.nobody.skill", {{"what", missing_text(view, why, task)}});
        case Explanation::Nobody::nobody_there: return view.words.format("why.nobody.absent", {{"window", window_text(task, std::nullopt, view.language)}});
        case Explanation::Nobody::all_full:
            return view.words.format("why.nobody.lacking", {{"duration", facts::duration_text(std::max(why.lack_minutes, 1), view.language)}});
        case Explanation::Nobody::displaced: {
            std::string titles;
            for (const Id<Task>& id : why.displaced_by)
                if (const Task* other = view.plan().task(id))
                    titles += (titles.empty() ? "" : ", ") + task_title(view.project(), view.facts, *other, view.language);
            return view.words.format("why.nobody.displaced", {{"tasks", titles}});
        }
        case Explanation::Nobody::search_ended: return std::string(view.word("why.nobody.limit"));
    }
    return {};
}

std::string who_text(const ViewContext& view, const Task& task, const Placement* placement) {
    if (!placement) return std::string(view.word("task.nobody"));
    std::string text = name_of_person(view, placement->person);
    if (placement->day != day_of(task.begin)) text += " · " + facts::weekday_day(date::year_month_day(placement->day), view.language);
    return text;
}

// Who does it, with everybody else and what speaks against them in the menu.
void choose_doer(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    Rect at = sheet.row("task.person");
    if (person) {
        const float side = view.px(dims::avatar_small);
        avatar(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0 + view.px(6), std::round(at.y0 + (at.height() - side) / 2), side, side), initials_of(*person), AvatarTone::cm);
        at.x0 += side + view.px(6);
    }
    const std::string who = who_text(view, task, placement);
    const ComboLook look{.name = view.word("task.reassign"), .text = who, .plain = true, .enabled = task.is_open()};
    const auto chosen = combo(view, "person", at, look, [&] {
        std::vector<MenuRow> rows;
        for (const PersonVerdict& verdict : why.people) {
            MenuRow row;
            row.id = to_text(verdict.person);
            row.text = name_of_person(view, verdict.person);
            row.checked = task.pinned_person == verdict.person;
            const std::string against = verdict_text(view, verdict, task);
            row.detail = verdict.code == Code::chosen ? std::string(view.word("why.chosen")) : against.empty() ? facts::signed_integer_text(verdict.points, view.language) : std::string(view.word("why.not_free"));
            row.why = against;
            rows.push_back(std::move(row));
        }
        if (task.pinned_person) {
            rows.push_back(MenuRow::separator());
            MenuRow row;
            row.id = "unpin";
            row.text = view.word("task.unpin");
            row.icon = icons::pin_off;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (!chosen) return;
    const bool unpin = *chosen >= why.people.size();
    view.send(assign_task(view.session, task.id, unpin ? std::nullopt : std::optional(why.people[*chosen].person), view.user));
}

// One person who could do it instead, with the terms that add up to what it would cost more.
void draw_alternative(Sheet& sheet, const PersonVerdict& verdict) {
    ViewContext& view = sheet.view();
    const auto line = [&](std::string_view text, std::int64_t points, TextStyle style, Color ink, float indent) {
        Rect at = sheet.line(18);
        at.x0 += view.px(indent);
        const std::string number = facts::signed_integer_text(points, view.language);
        const float width = label(view, at, style, ink, number, Align::right);
        label(view, {at.x0, at.y0, at.x1 - width - view.px(8), at.y1}, style, ink, text);
    };
    line(name_of_person(view, verdict.person), verdict.points, text_style::caption_strong, view.theme.ink, 0);
    for (const PersonVerdict::Term& term : verdict.terms) line(view.word(term_word(term.kind)), term.points, text_style::meta, view.theme.ink2, 12);
    sheet.gap(4);
}

void draw_reasons(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    constexpr std::size_t most_alternatives = 3;
    std::size_t shown = 0, possible = 0, rejected = 0;
    for (const PersonVerdict& verdict : why.people) possible += verdict.code == Code::chosen || verdict.code == Code::possible;
    sheet.paragraph_of(view.words.count("why.can", static_cast<std::int64_t>(possible), {{"total", std::to_string(why.people.size())}}), text_style::control, view.theme.ink2, 18);
    sheet.gap(4);
    for (const PersonVerdict& verdict : why.people)
        if (verdict.code == Code::possible && shown++ < most_alternatives) draw_alternative(sheet, verdict);
    for (const PersonVerdict& verdict : why.people) {
        const std::string against = verdict_text(view, verdict, task);
        if (against.empty() || rejected++ >= most_alternatives) continue;
        sheet.paragraph_of(against, text_style::caption, view.theme.ink2, 17);
    }
}

}  // namespace

void draw_why(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Explanation why = view.ask.explain(task.id);
    choose_doer(sheet, task, why);
    if (!task.is_open()) return;
    sheet.rule();
    if (why.placement) {
        const std::string name = name_of_person(view, why.placement->person);
        sheet.section(view.words.format("why.title", {{"person", name.substr(0, name.find(' '))}}),
                      view.word(task.pinned_person ? "why.pinned" : "why.chosen"));
    } else {
        sheet.section(view.word("why.nobody.title"));
        sheet.paragraph_of(nobody_text(view, why, task), text_style::control, view.theme.danger, 18);
        sheet.gap(4);
    }
    draw_reasons(sheet, task, why);
}

}  // namespace tandem

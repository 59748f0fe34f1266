#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/inspector/why_text.hpp"
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

WhySource source_of(const ViewContext& view) { return {view.project(), view.plan(), view.facts, view.words}; }

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

std::string who_text(const ViewContext& view, const Task& task, const Placement* placement) {
    if (!placement) return std::string(view.word("task.nobody"));
    std::string text = name_of_person(view, placement->person);
    if (placement->day != day_of(task.begin))
        text += " · " + facts::weekday_day(date::year_month_day(placement->day), view.language);
    return text;
}

// Who does it, with everybody else and what speaks against them in the menu.
void choose_doer(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    Rect at = sheet.row("task.person");
    if (person) at.x0 += avatar_link(view, at, at.x0 + view.px(6), *person);
    const std::string who = who_text(view, task, placement);
    const ComboLook look{.name = view.word("task.reassign"), .text = who, .plain = true, .enabled = task.is_open()};
    const auto chosen = combo(view, "person", at, look, [&] {
        std::vector<MenuRow> rows;
        for (const PersonVerdict& verdict : why.people) {
            MenuRow row;
            row.id = to_text(verdict.person);
            row.text = name_of_person(view, verdict.person);
            row.checked = task.pinned_person == verdict.person;
            const std::string against = against_text(source_of(view), verdict, task);
            row.detail = verdict.code == Code::chosen ? std::string(view.word("why.chosen"))
                : against.empty()                     ? facts::signed_integer_text(verdict.points, view.language)
                                                      : std::string(view.word("why.not_free"));
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
    view.send(assign_task(view.session, task.id, unpin ? std::nullopt : std::optional(why.people[*chosen].person),
                          view.user));
}

// One person who could do it instead, and on which day, with the terms that add up to what it would cost more.
void draw_alternative(Sheet& sheet, const PersonVerdict& verdict) {
    ViewContext& view = sheet.view();
    const auto line = [&](std::string_view text, std::int64_t points, TextStyle style, Color ink, float indent) {
        const std::string number = facts::signed_integer_text(points, view.language);
        const float room = sheet.width() - view.px(indent) - text_width(view, style, number) - view.px(8);
        Rect at = sheet.line(paragraph_height(view, style, view.px(18), room, text) / view.scale);
        at.x0 += view.px(indent);
        label(view, {at.x0, at.y0, at.x1, at.y0 + view.px(18)}, style, ink, number, Align::right);
        paragraph(view, {at.x0, at.y0, at.x0 + room, at.y1}, style, view.px(18), ink, text);
    };
    line(place_text(source_of(view), verdict), verdict.points, text_style::caption_strong, view.theme.ink, 0);
    for (const PersonVerdict::Term& term : verdict.terms)
        line(view.word(term_word(term.kind)), term.points, text_style::meta, view.theme.ink2, 12);
    sheet.gap(4);
}

void draw_reasons(Sheet& sheet, const Task& task, const Explanation& why) {
    ViewContext& view = sheet.view();
    constexpr std::size_t most_alternatives = 3;
    std::size_t shown = 0, possible = 0;
    for (const PersonVerdict& verdict : why.people)
        possible += verdict.code == Code::chosen || verdict.code == Code::possible;
    sheet.paragraph_of(view.words.count("why.can", static_cast<std::int64_t>(possible),
                                        {{"total", std::to_string(why.people.size())}}),
                       text_style::control, view.theme.ink2, 18);
    sheet.gap(4);
    for (const PersonVerdict& verdict : why.people)
        if (verdict.code == Code::possible && shown++ < most_alternatives) draw_alternative(sheet, verdict);
    // What speaks against all of them is said once.
    std::vector<std::string> said;
    for (const PersonVerdict& verdict : why.people) {
        std::string against = against_text(source_of(view), verdict, task);
        if (against.empty() || said.size() == most_alternatives ||
            std::find(said.begin(), said.end(), against) != said.end())
            continue;
        sheet.paragraph_of(against, text_style::caption, view.theme.ink2, 17);
        said.push_back(std::move(against));
    }
}

// Small changes that would help, with what each leads to; a click makes it.
void draw_what_ifs(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const std::vector<WhatIf>& offers = view.ask.what_ifs(task.id, view.user);
    if (offers.empty()) return;
    sheet.caption("what_if.title");
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const Scope scope(view, "what_if", nth_part(task.id.value, "what_if", i));
        const std::string text = what_if_text(view.session, view.words, offers[i]);
        if (line_to_answer(sheet, icons::lightbulb, text, view.word("what_if.do"))) view.send(offers[i].request);
    }
    sheet.gap(6);
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
        const std::vector<std::string> reasons = nobody_texts(source_of(view), why, task);
        for (std::size_t i = 0; i < reasons.size(); ++i)
            sheet.paragraph_of(reasons[i], i == 0 ? text_style::control : text_style::caption,
                               i == 0 ? view.theme.danger : view.theme.ink2, 18);
        sheet.gap(4);
        draw_what_ifs(sheet, task);
    }
    draw_reasons(sheet, task, why);
}

}  // namespace tandem

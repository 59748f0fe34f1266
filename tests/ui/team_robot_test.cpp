#include <doctest/doctest.h>
#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/team_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// "4h10" as somebody reads it on a cell, made anew from the minutes.
std::string on_cell(int minutes) {
    if (minutes <= 0) return {};
    const int rest = minutes % 60;
    return std::to_string(minutes / 60) + "h" + (rest < 10 ? "0" : "") + std::to_string(rest);
}

}  // namespace

TEST_CASE("the figures of the map are those of the planner, in both languages") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const TeamFigures& figures = stage.figures();
        REQUIRE(figures.rows.size() == stage.project().people.size());
        CHECK(figures.days.length() == date::days(14));
        CHECK(figures.days.contains(day_of(stage.session().now())));
        int seen = 0, minutes = 0;
        for (const TeamRow& row : figures.rows)
            for (Day day = figures.days.begin; day < figures.days.end; day += date::days(1)) {
                const PersonLoad load =
                    stage.session().planner().person_load(stage.session().plan(), stage.project(), day, row.person);
                CHECK(row.days[static_cast<std::size_t>((day - figures.days.begin).count())].load == load);
                const auto cell = stage.cell(row.person, day);
                if (!cell) continue;
                ++seen;
                minutes += load.minutes();
                CHECK(cell->label == on_cell(load.minutes()));
                CHECK((cell->value.find("over") != std::string::npos) == (load.over_minutes() > 0));
            }
        CHECK(seen >= 14 * 4);
        CHECK(minutes > 0);
        for (const TeamRole& role : figures.roles)
            for (Day day = figures.days.begin; day < figures.days.end; day += date::days(1))
                CHECK(role.days[static_cast<std::size_t>((day - figures.days.begin).count())] ==
                      stage.session().planner().role_load(stage.session().plan(), stage.project(), day, role.hat));
    }
}

TEST_CASE("a task of a day's list is dragged onto another person's cell: one step, as the card said") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Held task = held(stage, Hat::cm);
        const TeamChoice to = *other_choice(stage, task.task);
        show_day(stage, task.place);
        const auto row = row_of(stage, task.task);
        REQUIRE(row);
        const std::size_t steps = stage.session().steps().size();
        stage.carry(*row, *stage.cell(to.place.person, to.place.day));
        REQUIRE(stage.frame().state().drag.active());
        const auto card = stage.robot().find_path("task_drop");
        REQUIRE(card);
        CHECK(card->enabled);
        CHECK(stage.session().steps().size() == steps);
        const TeamDrop drop = stage.team().cache->drop;
        CHECK(drop.answer == TeamDrop::Answer::fits);
        CHECK(drop.after.minutes() == drop.before.minutes() + stage.task(task.task).effort_minutes);
        stage.drop();
        CHECK(*stage.session().plan().placement(task.task) == to.place);
        CHECK(stage.task(task.task).pinned_person == to.place.person);
        CHECK(stage.session().steps().size() == steps + 1);
        CHECK(stage.session().planner().person_load(stage.session().plan(), stage.project(), to.place.day,
                                                    to.place.person) == drop.after);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(*stage.session().plan().placement(task.task) == task.place);
        CHECK_FALSE(stage.task(task.task).pinned_person);
    }
}

TEST_CASE("a drop on somebody who lacks what the task asks for is refused, with the reason") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Held task = held(stage, Hat::cm);
        const Explanation why = stage.session().planner().explain(task.task);
        const PersonVerdict* against = nullptr;
        for (const PersonVerdict& verdict : why.people)
            if (verdict.code == PersonVerdict::Code::role) against = &verdict;
        REQUIRE(against);
        show_day(stage, task.place);
        const std::size_t steps = stage.session().steps().size();
        stage.carry(*row_of(stage, task.task), *stage.cell(against->person, task.place.day));
        const auto card = stage.robot().find_path("task_drop");
        REQUIRE(card);
        CHECK_FALSE(card->enabled);
        const facts::Facts facts = facts::load_facts();
        const facts::Words words(language);
        CHECK(card->label ==
              against_text({stage.project(), stage.session().plan(), facts, words}, *against, stage.task(task.task)));
        stage.drop();
        CHECK(stage.session().steps().size() == steps);
        CHECK(*stage.session().plan().placement(task.task) == task.place);
        // The past is no target either, and Escape gives a drag up.
        show_day(stage, task.place);
        stage.carry(*row_of(stage, task.task), *stage.cell(task.place.person, stage.figures().days.begin));
        CHECK(stage.robot().find_path("task_drop")->label == words("team.drop.past"));
        stage.robot().key(ImGuiKey_Escape);
        CHECK_FALSE(stage.frame().state().drag.active());
        stage.drop();
        CHECK(stage.session().steps().size() == steps);
    }
}

TEST_CASE("by keyboard: arrows go over the map, M picks up, arrows and Enter drop, Escape cancels") {
    TeamStage stage;
    const Held task = held(stage, Hat::cm);
    show_day(stage, task.place);
    const TeamCell before = *stage.team().cell;
    stage.robot().key(ImGuiKey_LeftArrow);
    CHECK(stage.team().cell == TeamCell{before.person, before.day - date::days(1)});
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.team().cell == before);
    stage.robot().key(ImGuiKey_UpArrow);
    CHECK(stage.team().cell->person != before.person);
    stage.frame().state().selection = Selection::of(task.task);
    stage.robot().step(2);
    const std::size_t steps = stage.session().steps().size();
    stage.robot().key(ImGuiKey_M);
    REQUIRE(stage.frame().state().drag.by_keyboard);
    CHECK(stage.frame().state().drag.over == task.place.day);
    CHECK(stage.frame().state().drag.over_person == task.place.person);
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.frame().state().drag.active());
    CHECK(stage.session().steps().size() == steps);
    const TeamChoice to = *other_choice(stage, task.task);
    stage.frame().state().selection = Selection::of(task.task);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_M);
    for (int i = 0; i < 30 && stage.frame().state().drag.over_person != to.place.person; ++i)
        stage.robot().key(i < 12 ? ImGuiKey_UpArrow : ImGuiKey_DownArrow);
    for (int i = 0; i < 14 && stage.frame().state().drag.over != to.place.day; ++i)
        stage.robot().key(*stage.frame().state().drag.over < to.place.day ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
    CHECK(stage.robot().find_path("task_drop"));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(*stage.session().plan().placement(task.task) == to.place);
    CHECK(stage.session().steps().size() == steps + 1);
}

TEST_CASE("the panel says why, with terms that add up; figures assign, U gives it back, A takes the best") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Held task = held(stage, Hat::cm);
        stage.frame().state().selection = Selection::of(task.task);
        stage.frame().state().inspector_open = true;
        stage.robot().step(3);
        const Explanation why = stage.session().planner().explain(task.task);
        const std::vector<TeamChoice> choices = team_choices(why);
        REQUIRE(choices.size() >= 2);
        for (const PersonVerdict& verdict : why.people)
            if (verdict.code == PersonVerdict::Code::possible) {
                std::int64_t sum = 0;
                for (const PersonVerdict::Term& term : verdict.terms) sum += term.points;
                CHECK(sum == verdict.points);
            }
        const std::string& name = stage.project().people.find(task.place.person)->name;
        const facts::Words words(language);
        CHECK(stage.robot().shows(words.format("why.title", {{"person", name.substr(0, name.find(' '))}})));
        CHECK(stage.robot().shows(words("team.possibilities")));
        stage.robot().key(ImGuiKey_2);
        stage.robot().step(3);
        CHECK(*stage.session().plan().placement(task.task) == choices[1].place);
        CHECK(stage.task(task.task).pinned_person == choices[1].place.person);
        stage.robot().key(ImGuiKey_U);
        stage.robot().step(3);
        CHECK_FALSE(stage.task(task.task).pinned_person);
        CHECK_FALSE(stage.task(task.task).pinned_day);
        const Placement best = *stage.session().plan().placement(task.task);
        stage.robot().key(ImGuiKey_A);
        stage.robot().step(3);
        CHECK(stage.task(task.task).pinned_person == best.person);
        const auto other = stage.robot().find_path("choice:" + to_text(choices[1].place.person) + "/assign");
        REQUIRE(other);
        stage.robot().click(*other);
        stage.robot().step(3);
        CHECK(stage.session().plan().placement(task.task)->person == choices[1].place.person);
    }
}

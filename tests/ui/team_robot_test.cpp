#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/team_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// "4h10" as somebody reads it on a cell, made anew from the minutes.
std::string on_cell(int minutes) {
    if (minutes <= 0) return {};
    const int rest = minutes % 60;
    return std::to_string(minutes / 60) + "h" + (rest < 10 ? "0" : "") + std::to_string(rest);
}

// Somebody else who could have it, on a shown day.
std::optional<TeamChoice> other_choice(TeamStage& stage, Id<Task> task) {
    for (const TeamChoice& choice : team_choices(stage.session().planner().explain(task)))
        if (!choice.chosen && choice.short_minutes == 0 && stage.figures().days.contains(choice.place.day))
            return choice;
    return std::nullopt;
}

// An open task of this role that somebody has on a shown day after today and somebody else could have, with its place.
struct Held {
    Id<Task> task;
    Placement place;
};
Held held(TeamStage& stage, Hat role) {
    const DayRange days = stage.figures().days;
    for (Day day = day_of(stage.session().now()) + date::days(1); day < days.end; day += date::days(1))
        for (const Id<Task> id : stage.session().plan().work(day).placed) {
            const Task& task = stage.task(id);
            const Placement* place = stage.session().plan().placement(id);
            if (task.is_open() && task.role == role && place && !task.pinned_person && other_choice(stage, id))
                return {id, *place};
        }
    FAIL("no such task");
    return {};
}

void show_day(TeamStage& stage, const Placement& place) {
    stage.robot().click(*stage.cell(place.person, place.day));
    stage.robot().step(3);
}

std::optional<WidgetNode> row_of(TeamStage& stage, Id<Task> task) {
    return stage.robot().find_path("task:" + to_text(task) + "/row");
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

TEST_CASE("the tray has what nobody has, and its cards are dragged; why nobody is said") {
    TeamStage stage;
    const TeamFigures& figures = stage.figures();
    int minutes = 0;
    std::size_t count = 0;
    for (Day day = figures.days.begin; day < figures.days.end; day += date::days(1))
        for (const Id<Task> id : stage.session().plan().work(day).unplaced)
            if (stage.task(id).is_open()) minutes += stage.task(id).effort_minutes, ++count;
    CHECK(figures.to_place.size() == count);
    CHECK(figures.to_place_minutes == minutes);
    REQUIRE(count > 0);
    const Id<Task> id = figures.to_place.front();
    const auto card = stage.card(id);
    REQUIRE(card);
    stage.robot().click(*card);
    stage.robot().step(3);
    CHECK(stage.frame().state().selection.task == id);
    CHECK(stage.robot().shows(stage.word("why.nobody.title")));
    stage.robot().key(ImGuiKey_M);
    CHECK(stage.frame().state().drag.by_keyboard);
    stage.robot().key(ImGuiKey_Escape);
    stage.carry(*stage.card(id), *stage.cell(figures.rows.back().person, figures.days.end - date::days(3)));
    CHECK(stage.robot().find_path("task_drop"));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
}

TEST_CASE("what is proposed can be dropped, accepted one by one and all at once, and nothing happens before") {
    TeamStage stage;
    const std::vector<Id<Task>> tray = stage.figures().to_place;
    const std::vector<TeamProposal> proposals = team_proposals(stage.session(), tray);
    const auto steps = stage.session().steps().size();
    stage.robot().click(Role::button, stage.word("team.propose_all"));
    stage.robot().step(3);
    CHECK(stage.session().steps().size() == steps);
    std::size_t found = 0;
    for (const TeamProposal& one : proposals) found += one.choice.has_value();
    if (found == 0) {
        CHECK(stage.robot().shows(stage.word("team.proposed_none")));
        return;
    }
    stage.robot().click(Role::button, stage.word("team.accept_all"));
    stage.robot().step(3);
    CHECK(stage.session().steps().size() == steps + 1);
    for (const TeamProposal& one : proposals)
        if (one.choice) CHECK(*stage.session().plan().placement(one.task) == one.choice->place);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    for (const TeamProposal& one : proposals) CHECK_FALSE(stage.session().plan().placement(one.task));
}

TEST_CASE("days away are marked by dragging over the days of a person, and taken back") {
    TeamStage stage;
    stage.team().view = TeamView::absences;
    stage.robot().step(3);
    const Person& camille = stage.person("Camille Roux");
    const Id<Person> id = camille.id;
    const std::size_t before = camille.away.size();
    const Day from = stage.figures().days.begin + date::days(7);
    stage.robot().drag(*stage.cell(id, from), *stage.cell(id, from + date::days(2)));
    stage.robot().step(3);
    const Person* now = stage.project().people.find(id);
    REQUIRE(now->away.size() == before + 1);
    CHECK(std::any_of(now->away.begin(), now->away.end(), [&](const Away& away) {
        return away.days == DayRange{from, from + date::days(3)} && !away.hours;
    }));
    CHECK(stage.cell(id, from + date::days(1))->value.find("away") != std::string::npos);
    stage.team().away_kind = AwayKind::present;
    stage.robot().drag(*stage.cell(id, from + date::days(1)), *stage.cell(id, from + date::days(1)));
    stage.robot().step(3);
    CHECK(stage.project().people.find(id)->away.size() == before + 2);
    stage.team().away_kind = AwayKind::morning;
    stage.robot().click(*stage.cell(id, from + date::days(3)));
    stage.robot().step(3);
    const Person* half = stage.project().people.find(id);
    CHECK(std::any_of(half->away.begin(), half->away.end(), [](const Away& away) { return away.hours.has_value(); }));
    for (int i = 0; i < 3; ++i) stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project().people.find(id)->away.size() == before);
}

TEST_CASE("a person is added with a name and Enter") {
    TeamStage stage;
    const std::size_t before = stage.project().people.size();
    stage.robot().click(Role::button, stage.word("team.person"));
    stage.robot().step(3);
    stage.robot().type("Zoe Martin");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.project().people.size() == before + 1);
    const Person& zoe = stage.person("Zoe Martin");
    CHECK(zoe.terms(Hat::cm));
    CHECK(zoe.hours == stage.project().settings.office_hours);
    CHECK(stage.frame().state().selection == Selection::of(zoe.id));
}

TEST_CASE("hours and cost are those of the plan; a rate that is missing leads to the field") {
    TeamStage stage;
    stage.team().view = TeamView::costs;
    stage.robot().step(3);
    const auto costs = people_costs(stage.project(), stage.session().plan(), stage.figures().days);
    for (const TeamRow& row : stage.figures().rows)
        for (const PersonCost& cost : costs)
            if (cost.person == row.person) CHECK(row.cost == cost);
    const TimeCost smm = total_cost(costs, Hat::smm);
    CHECK(stage.robot().shows(facts::duration_text(smm.minutes, facts::Language::english, facts::DurationForm::hours)));
}

TEST_CASE("days go by weeks and months, and back to today") {
    TeamStage stage;
    const DayRange first = stage.figures().days;
    stage.robot().key(ImGuiKey_PageDown);
    CHECK(stage.figures().days.begin == first.begin + date::days(7));
    stage.robot().key(ImGuiKey_T);
    CHECK(stage.figures().days == first);
    stage.team().span = TeamSpan::month;
    stage.robot().step(3);
    CHECK(stage.figures().days.length() >= date::days(28));
    stage.robot().key(ImGuiKey_PageUp);
    CHECK(stage.figures().days.end <= first_day(month_of(first.begin)));
}

TEST_CASE("where nobody is there on a day off, one click puts the nearest on call, and the work is placed") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Id<Task> id = stage.figures().to_place.front();
        const Explanation why = stage.session().planner().explain(id);
        REQUIRE(why.nobody == Explanation::Nobody::nobody_there);
        REQUIRE(why.nearest);
        stage.frame().state().selection = Selection::of(id);
        stage.frame().state().inspector_open = true;
        stage.robot().step(3);
        const std::size_t tray = stage.figures().to_place.size();
        const auto offer = stage.robot().find_path("put_on_call");
        REQUIRE(offer);
        stage.robot().click(*offer);
        stage.robot().step(3);
        REQUIRE(stage.session().plan().placement(id));
        CHECK(stage.session().plan().placement(id)->person == *why.nearest);
        CHECK(stage.figures().to_place.size() < tray);
        const auto cell = stage.cell(*why.nearest, *why.nearest_day);
        REQUIRE(cell);
        CHECK(cell->value.find("on_call") != std::string::npos);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK_FALSE(stage.session().plan().placement(id));
    }
}

TEST_CASE("the lens shows those who wear the hat; without people the page says what to do") {
    TeamStage stage;
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_2);
    stage.robot().step(3);
    for (const TeamRow& row : stage.figures().rows) CHECK(stage.project().people.find(row.person)->terms(Hat::cm));
    CHECK(stage.figures().rows.size() < stage.project().people.size());
    CHECK(stage.figures().roles.size() == 1);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_3);
    std::vector<Action> removals;
    for (const Person& person : stage.project().people) removals.push_back(RemovePerson{person.id});
    REQUIRE(stage.session().submit({{"undo.edit_person", {{"title", ""}}}, removals, {}}));
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("team.nobody")));
    const auto answer = stage.robot().find_path("empty/answer");
    REQUIRE(answer);
    stage.robot().click(*answer);
    stage.robot().step(3);
    stage.robot().type("Ana");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.figures().rows.size() == 1);
}

TEST_CASE("undo brings the day of a task into view") {
    TeamStage stage;
    const Held task = held(stage, Hat::cm);
    const DayRange days = stage.figures().days;
    stage.frame().state().selection = Selection::of(task.task);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_1);
    stage.robot().step(2);
    for (int i = 0; i < 4; ++i) stage.robot().key(ImGuiKey_PageDown);
    REQUIRE_FALSE(stage.figures().days.overlaps(days));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.figures().days.contains(day_of(stage.task(task.task).begin)));
}

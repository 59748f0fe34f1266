#include <doctest/doctest.h>
#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "ui/team_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

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

TEST_CASE("what nobody has and no place comes near is said, with the reasons together") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const std::size_t steps = stage.session().steps().size();
        std::int64_t absent = 0;
        for (const TeamProposal& one : team_proposals(stage.session(), stage.figures().to_place)) {
            CHECK_FALSE(one.choice);
            absent += one.why == Explanation::Nobody::nobody_there;
        }
        REQUIRE(absent > 0);
        stage.robot().click(Role::button, stage.word("team.propose_all"));
        stage.robot().step(3);
        CHECK(stage.session().steps().size() == steps);
        CHECK(stage.robot().shows(stage.word("team.proposed_none")));
        CHECK(stage.robot().shows(facts::Words(language).count("team.hopeless.absent", absent)));
    }
}

TEST_CASE("what is proposed can be dropped, accepted one by one and all at once, and nothing happens before") {
    TeamStage stage;
    // Work that is too long for what is left of the days makes more work that nobody has.
    for (Day day = stage.figures().days.begin + date::days(7); day < stage.figures().days.begin + date::days(9);
         day += date::days(1))
        for (const Id<Task> id : std::vector(stage.session().plan().work(day).placed))
            if (stage.task(id).is_open() && stage.task(id).role == Hat::cm)
                stage.session().submit(set_task_effort(stage.session(), id, 100, "Ana"));
    stage.robot().step(3);
    std::vector<TeamProposal> found;
    for (const TeamProposal& one : team_proposals(stage.session(), stage.figures().to_place))
        if (one.choice) found.push_back(one);
    REQUIRE(found.size() >= 3);
    const auto steps = stage.session().steps().size();
    stage.robot().click(Role::button, stage.word("team.propose_all"));
    stage.robot().step(3);
    CHECK(stage.session().steps().size() == steps);
    const auto button_of = [&](Id<Task> task, std::string_view name) {
        return stage.robot().find_path("task:" + to_text(task) + "/card/" + std::string(name));
    };
    std::vector<Id<Task>> shown;
    for (const TeamProposal& one : found)
        if (button_of(one.task, "accept")) shown.push_back(one.task);
    REQUIRE(shown.size() >= 2);
    stage.robot().click(*button_of(shown[0], "drop"));
    stage.robot().step(3);
    CHECK_FALSE(button_of(shown[0], "accept"));
    CHECK(stage.session().steps().size() == steps);
    stage.robot().click(*button_of(shown[1], "accept"));
    stage.robot().step(3);
    CHECK(stage.session().steps().size() == steps + 1);
    CHECK(stage.session().plan().placement(shown[1]));
    std::vector<TaskPlace> rest;
    for (const TeamProposal& one : stage.team().proposals)
        if (one.choice) rest.push_back({one.task, one.choice->place});
    stage.robot().click(Role::button, stage.word("team.accept_all"));
    stage.robot().step(3);
    CHECK(stage.session().steps().size() == steps + 2);
    for (const TaskPlace& one : rest) CHECK(*stage.session().plan().placement(one.task) == one.place);
    CHECK_FALSE(stage.session().plan().placement(shown[0]));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    for (const TaskPlace& one : rest) CHECK_FALSE(stage.session().plan().placement(one.task));
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

TEST_CASE("a drop that is too much for the day says by how much, is made all the same, and marks the cell") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Held task = held(stage, Hat::cm);
        // Of a day that has nothing left for it.
        REQUIRE(stage.session().submit(set_task_effort(stage.session(), task.task, 400, "Ana")));
        stage.robot().step(3);
        const Placement to{task.place.person, task.place.day};
        stage.frame().state().selection = Selection::of(task.task);
        stage.robot().step(2);
        stage.robot().key(ImGuiKey_M);
        DragState& drag = stage.frame().state().drag;
        REQUIRE(drag.by_keyboard);
        drag.over_person = to.person, drag.over = to.day;
        stage.robot().step(2);
        const TeamDrop drop = stage.team().cache->drop;
        CHECK(drop.answer == TeamDrop::Answer::over);
        CHECK(drop.after.over_minutes() > 0);
        const auto card = stage.robot().find_path("task_drop");
        REQUIRE(card);
        CHECK(card->enabled);
        CHECK(card->label == drop.text);
        CHECK_FALSE(drop.text.empty());
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        const PersonLoad load =
            stage.session().planner().person_load(stage.session().plan(), stage.project(), to.day, to.person);
        CHECK(load == drop.after);
        CHECK(stage.cell(to.person, to.day)->value.find("over") != std::string::npos);
        stage.robot().move_to(*stage.cell(to.person, to.day));
        stage.robot().step(90);
        const facts::Words words(language);
        const auto tip = stage.robot().find_path("tooltip");
        REQUIRE(tip);
        CHECK(tip->label.find(
                  words.format("team.over_by", {{"duration", facts::duration_text(load.over_minutes(), language)}})) !=
              std::string::npos);
    }
}

TEST_CASE("a rate that nobody typed is asked for, and leads to its field") {
    TeamStage stage;
    Person person = stage.person("Camille Roux");
    for (HatTerms& terms : person.hats) terms.hourly_rate.reset();
    REQUIRE(stage.session().submit({{"undo.edit_person", {{"title", person.name}}}, {Put<Person>{person}}, {}}));
    stage.team().view = TeamView::costs;
    stage.robot().step(3);
    const auto link = stage.robot().find_path("hours:" + to_text(person.id) + "/rate");
    REQUIRE(link);
    CHECK(stage.robot().shows("—"));
    stage.robot().click(*link);
    stage.robot().step(4);
    CHECK(stage.frame().state().selection == Selection::of(person.id));
    CHECK(ImGui::GetIO().WantTextInput);
}

TEST_CASE("the tray is sorted by what comes soonest, takes longest or matters most") {
    TeamStage stage;
    const Plan& plan = stage.session().plan();
    stage.team().order = TrayOrder::longest;
    stage.robot().step(2);
    const std::vector<Id<Task>> longest = stage.figures().to_place;
    for (std::size_t i = 1; i < longest.size(); ++i)
        CHECK(plan.task(longest[i - 1])->effort_minutes >= plan.task(longest[i])->effort_minutes);
    stage.team().order = TrayOrder::soonest;
    stage.robot().step(2);
    const std::vector<Id<Task>> soonest = stage.figures().to_place;
    CHECK(soonest != longest);
    for (std::size_t i = 1; i < soonest.size(); ++i)
        CHECK(plan.task(soonest[i - 1])->end <= plan.task(soonest[i])->end);
}

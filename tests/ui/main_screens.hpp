#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "exchange/outside_workbook.hpp"
#include "plan/compiled_rule.hpp"
#include "robot/stage.hpp"
#include "ui/calendar_screens.hpp"
#include "ui/flow_screens.hpp"
#include "ui/library_screens.hpp"
#include "ui/media_screens.hpp"
#include "ui/presented_screens.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_screens.hpp"

namespace tandem::testing {

// Saved twice: there is a step in the history, and a version to go back to.
inline void give_a_past(robot::Stage& stage) {
    const auto file = stage.folder() / "plan.tandem";
    stage.session().save_as(file);
    stage.session().finish_saving();
    Post post = stage.session().project().posts[0];
    post.note = "Later";
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
    stage.session().save();
    stage.session().finish_saving();
    stage.robot().step(3);
}

// A post of today goes out once more half an hour later: the tasks of replies to both.
inline std::vector<Id<Task>> add_batch(robot::Stage& stage) {
    const LocalMinute six = LocalMinute(day_of(stage.session().now())) + std::chrono::hours(18);
    Post copy;
    for (const Post& post : stage.project().posts)
        if (post.when == six) copy = post;
    REQUIRE(!copy.variants.empty());
    copy.id = stage.session().ids().make<Post>();
    copy.title = "Once more";
    copy.when = six + std::chrono::minutes(30);
    for (Variant& variant : copy.variants) variant.id = stage.session().ids().make<Variant>();
    stage.session().submit({{"undo.add_post", {}}, {Put<Post>{copy}}, {}});
    stage.robot().step(3);
    const UiState& state = stage.frame().state();
    for (const TaskGroup& group : task_day(stage.session(), state, state.tasks_day, {}).groups)
        for (const TaskBatch& batch : group.batches)
            if (group.type == TaskType::reply) return tasks_of(batch, group.tasks);
    FAIL("no batch");
    return {};
}

// Behind those of the calendar.
inline std::vector<MainScreen> screens_at_work() {
    using S = robot::Stage&;
    return {
        {"day", [](S s) { s.frame().state().inspector_open = false, run(s, CommandId::show_tasks); }},
        {"day with a task",
         [](S s) {
             run(s, CommandId::show_tasks);
             run(s, CommandId::next_task);
             s.frame().state().inspector_open = true;
         }},
        {"campaigns",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::show_campaigns);
         }},
        {"campaigns with one of them",
         [](S s) {
             run(s, CommandId::show_campaigns);
             for (const Campaign& one : s.project().campaigns)
                 if (one.name.find("ct") != std::string::npos) s.frame().state().selection = Selection::of(one.id);
             s.frame().state().inspector_open = true;
         }},
        {"month with a flight",
         [](S s) {
             run(s, CommandId::show_calendar);
             for (const Flight& one : s.project().flights)
                 if (one.days.contains(day_of(s.session().now()))) s.frame().state().selection = Selection::of(one.id);
             s.frame().state().inspector_open = true;
         }},
        {"month with money",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::show_calendar), run(s, CommandId::show_money);
         }},
        {"a contest",
         [](S s) {
             run(s, CommandId::show_calendar);
             s.frame().state().selection = Selection::of_occasion(s.project().contests[0].id.value);
             s.frame().state().inspector_open = true;
         }},
        {"a live event",
         [](S s) { s.frame().state().selection = Selection::of_occasion(s.project().live_events[0].id.value); }},
        {"an influencer's post",
         [](S s) { s.frame().state().selection = Selection::of_occasion(s.project().influencer_posts[0].id.value); }},
        {"an incident",
         [](S s) { s.frame().state().selection = Selection::of_occasion(s.project().incidents[0].id.value); }},
        {"team",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::show_team);
         }},
        {"team with why",
         [](S s) {
             run(s, CommandId::show_team);
             const Day day = day_of(s.session().now()) + date::days(1);
             for (const Id<Task> id : s.session().plan().work(day).placed)
                 if (s.session().plan().task(id)->is_open()) s.frame().state().selection = Selection::of(id);
             s.frame().state().inspector_open = true;
         }},
        {"day of somebody",
         [](S s) {
             run(s, CommandId::show_team);
             s.frame().state().selection = {};
             const Id<Person> person = s.project().people[0].id;
             team_state(s.frame().state()).cell = TeamCell{person, day_of(s.session().now())};
             s.frame().state().inspector_open = true;
         }},
        {"team by month",
         [](S s) { run(s, CommandId::show_team), team_state(s.frame().state()).span = TeamSpan::month; }},
        {"costs of the team",
         [](S s) {
             run(s, CommandId::show_team);
             team_state(s.frame().state()).span = TeamSpan::two_weeks;
             team_state(s.frame().state()).view = TeamView::costs;
         }},
        {"absences",
         [](S s) { run(s, CommandId::show_team), team_state(s.frame().state()).view = TeamView::absences; }},
        {"a new person", [](S s) { run(s, CommandId::new_person); }},
        {"strategy", [](S s) { s.frame().state().selection = {}, run(s, CommandId::show_strategy); }},
        {"strategy further down",
         [](S s) {
             run(s, CommandId::show_strategy);
             if (const auto page = s.robot().find_path("strategy")) s.robot().move_to(*page);
             s.robot().wheel(-8);
         }},
        {"strategy with details",
         [](S s) {
             run(s, CommandId::show_strategy);
             const Project& project = s.project();
             s.frame().state().strategy.unfolded = {project.objectives[0].id.value, project.pillars[0].id.value,
                                                    project.audiences[0].id.value, project.channels[0].id.value};
             s.robot().wheel(40);
         }},
        {"duties",
         [](S s) {
             s.frame().state().selection = {}, run(s, CommandId::show_team);
             team_state(s.frame().state()).view = TeamView::duties;
         }},
        {"two hats",
         [](S s) {
             s.frame().state().selection = {}, run(s, CommandId::show_team);
             team_state(s.frame().state()).view = TeamView::hats;
         }},
        {"report of an import",
         [](S s) {
             const auto file = s.folder() / "Planning éditorial de la maison Oriane, octobre à décembre.xlsx";
             std::filesystem::create_directories(s.folder());
             std::ofstream(file, std::ios::binary) << outside_workbook("plan");
             s.frame().open_dropped(file);
         }},
        {"columns of an import",
         [](S s) {
             const auto file = s.folder() / "planning.csv";
             std::filesystem::create_directories(s.folder());
             std::ofstream(file, std::ios::binary)
                 << "Plan d’octobre;;;;\nQuand;Quoi;Où;Étape;Une colonne dont le nom est vraiment très long\n"
                    "03/04/2026;Un titre assez long pour ne pas tenir;Insta pro;Bon à tirer;x\n"
                    "04/05/2026;Deux;FB;Publié;y\n";
             s.frame().open_dropped(file);
         }},
        {"words of an import",
         [](S s) {
             const auto file = s.folder() / "mots.csv";
             std::filesystem::create_directories(s.folder());
             std::ofstream(file, std::ios::binary) << "Date;Titre;Réseau;Statut\n03/04/2026;Un;Insta pro;Bon à tirer\n"
                                                      "04/05/2026;Deux;FB;Publié\n";
             s.frame().open_dropped(file);
         }},
        {"a project to open", [](S s) { run(s, CommandId::open); }},
        {"a place to save", [](S s) { run(s, CommandId::save_as); }},
        {"a folder of pictures", [](S s) { run(s, CommandId::import_pictures); }},
        {"events of a calendar as days away",
         [](S s) {
             const auto file = s.folder() / "Agenda partagé de l’équipe, avec les congés.ics";
             std::filesystem::create_directories(s.folder());
             std::ofstream(file, std::ios::binary)
                 << "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Ski\r\nDTSTART;VALUE=DATE:20261221\r\n"
                    "DTEND;VALUE=DATE:20261226\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Dentiste\r\n"
                    "DTSTART:20261215T090000\r\nDTEND:20261215T093000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
             s.frame().open_dropped(file);
             s.robot().step(3);
             if (const auto away = s.robot().find_path("import_report/events/away")) s.robot().click(*away);
         }},
        {"month to be exported", [](S s) { run(s, CommandId::print_month); }},
        {"calendar to be exported", [](S s) { run(s, CommandId::export_calendar); }},
        {"budget to be exported", [](S s) { run(s, CommandId::export_budget); }},
        {"days off",
         [](S s) {
             run(s, CommandId::plan_away);
             if (const auto first = s.robot().find(Role::field, s.word("away.first"))) s.robot().click(*first);
             s.robot().type("19/10/2026");
         }},
        {"tidying",
         [](S s) {
             run(s, CommandId::tidy_roster);
             if (const auto way = s.robot().find_path("/tidy.way.fresh")) s.robot().click(*way);
             s.robot().wait([&] { return !s.robot().find_path("/stop"); });
         }},
        {"rules",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::open_rules);
         }},
        {"rules with one of them", [](S s) { s.frame().show_rule(default_rule_id("R11")); }},
        {"rules with a change that waits",
         [](S s) {
             s.frame().show_rule(default_rule_id("R07"));
             s.frame().turn_rule();
         }},
        {"team of one network",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().filters.networks = {"instagram"};
             run(s, CommandId::show_team);
         }},
        {"day with replies in one pass",
         [](S s) {
             s.frame().state().filters = {};
             run(s, CommandId::show_tasks);
             const std::vector<Id<Task>> batch = add_batch(s);
             s.frame().state().selection = Selection::of_batch(batch);
             s.frame().state().reveal = Focus{batch.front().value, s.frame().state().tasks_day};
             s.frame().state().inspector_open = true;
         }},
        {"search", [](S s) { run(s, CommandId::palette), s.robot().type("ca"); }},
        {"settings", [](S s) { run(s, CommandId::settings); }},
        {"money of the project", [](S s) { run(s, CommandId::project_money); }},
        {"keys", [](S s) { run(s, CommandId::shortcuts); }},
        {"about", [](S s) { run(s, CommandId::about); }},
        {"history", [](S s) { run(s, CommandId::history); }},
        {"versions", [](S s) { run(s, CommandId::versions); }},
        {"save as", [](S s) { run(s, CommandId::save_as); }},
        {"new project", [](S s) { run(s, CommandId::new_project); }},
        {"unsaved changes",
         [](S s) {
             s.session().undo();
             run(s, CommandId::quit);
         }},
        {"a message",
         [](S s) {
             s.frame().tell({Notice::Kind::error,
                             {"notice.open_elsewhere.title", {}},
                             {{"notice.open_elsewhere.next", {}}},
                             "/home/someone/projects/plan.tandem",
                             {}});
         }},
    };
}

// Those of a project: at work, and as a client sees it.
inline std::vector<MainScreen> screens_of_project() {
    std::vector<MainScreen> screens = screens_of_calendar();
    for (const MainScreen& screen : screens_at_work()) screens.push_back(screen);
    for (const MainScreen& screen : view_screens()) screens.push_back(screen);
    for (const MainScreen& screen : flow_screens()) screens.push_back(screen);
    for (const MainScreen& screen : media_screens()) screens.push_back(screen);
    for (const MainScreen& screen : library_screens()) screens.push_back(screen);
    for (const MainScreen& screen : presented_screens()) screens.push_back(screen);
    return screens;
}

inline std::vector<MainScreen> screens_of_first_run() {
    using S = robot::Stage&;
    using Step = StartWizard::Step;
    return {
        {"first step", [](S s) { s.frame().wizard().step = Step::who; }},
        {"channels", [](S s) { s.frame().wizard().step = Step::channels; }},
        {"hours",
         [](S s) {
             s.frame().wizard().answers.channels = {{"instagram", ""}, {"facebook", ""}};
             s.frame().wizard().step = Step::hours;
         }},
        {"search of the first run", [](S s) { run(s, CommandId::palette); }},
        {"settings of the first run", [](S s) { run(s, CommandId::settings); }},
        {"keys of the first run", [](S s) { run(s, CommandId::shortcuts); }},
    };
}

// Shows each screen in turn and looks at it.
template <class Look>
void walk_screens(robot::Stage& stage, const std::vector<MainScreen>& screens, Look&& look) {
    for (const MainScreen& screen : screens) {
        screen.show(stage);
        stage.robot().step(4);
        look(screen);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
    }
}

}  // namespace tandem::testing

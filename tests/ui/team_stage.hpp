#pragma once

#include <algorithm>

#include "ui/tasks_stage.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/team/team_page.hpp"

namespace tandem::testing {

// The team screen of the sample, on its today.
struct TeamStage : robot::Stage {
    explicit TeamStage(facts::Language language = facts::Language::english, robot::StageOptions options = {})
        : Stage(with(options, language)) {
        robot().key(ImGuiMod_Alt | ImGuiKey_5);
        robot().step(3);
    }
    static robot::StageOptions with(robot::StageOptions options, facts::Language language) {
        options.language = language;
        return options;
    }
    TeamState& team() { return team_state(frame().state()); }
    const TeamFigures& figures() { return team().cache->figures; }
    const Person& person(std::string_view name) {
        for (const Person& one : project().people)
            if (one.name == name) return one;
        FAIL("nobody is called ", name);
        return project().people[0];
    }
    // The cell of a person's day, where it is on screen.
    std::optional<WidgetNode> cell(Id<Person> person, Day day) {
        const std::string path =
            "person:" + to_text(person) + "/" + std::to_string(day.time_since_epoch().count()) + "/cell";
        return robot().find_path(path);
    }
    std::optional<WidgetNode> card(Id<Task> task) { return robot().find_path("task:" + to_text(task) + "/card"); }
    const Task& task(Id<Task> id) { return *session().plan().task(id); }
    // Takes it up and carries it there, the button still down.
    void carry(const WidgetNode& from, const WidgetNode& to) {
        robot().move_to(from.rect.x0 + 30, from.rect.y0 + 10);
        robot().press();
        robot().move_to(from.rect.x0 + 42, from.rect.y0 + 16);
        robot().move_to((to.rect.x0 + to.rect.x1) / 2, (to.rect.y0 + to.rect.y1) / 2);
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
};

// Somebody else who could have it, on a shown day.
inline std::optional<TeamChoice> other_choice(TeamStage& stage, Id<Task> task) {
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
inline Held held(TeamStage& stage, Hat role) {
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

inline void show_day(TeamStage& stage, const Placement& place) {
    stage.robot().click(*stage.cell(place.person, place.day));
    stage.robot().step(3);
}

inline std::optional<WidgetNode> row_of(TeamStage& stage, Id<Task> task) {
    return stage.robot().find_path("task:" + to_text(task) + "/row");
}

}  // namespace tandem::testing

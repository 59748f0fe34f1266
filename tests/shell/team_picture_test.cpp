#include <doctest/doctest.h>
#include <imgui.h>

#include "app/team_choices.hpp"
#include "shell/reference_picture.hpp"
#include "ui/team/team_cache.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void show_team(Scene& scene) {
    scene.frame->state().user_name = "Léa Marchand";
    scene.robot->key(ImGuiMod_Alt | ImGuiKey_5);
    scene.robot->move_to(0, 0);
    scene.robot->step(4);
}

// The longest open task of the days to come that several people could have.
Id<Task> task_to_move(Scene& scene) {
    const Plan& plan = scene.session.plan();
    const DayRange days = team_state(scene.frame->state()).cache->figures.days;
    std::optional<Id<Task>> best;
    for (Day day = plan.today + date::days(1); day < days.end; day += date::days(1))
        for (const Id<Task> id : plan.work(day).placed) {
            const Task& task = *plan.task(id);
            if (!task.is_open() || (best && plan.task(*best)->effort_minutes >= task.effort_minutes)) continue;
            if (team_choices(scene.session.planner().explain(id)).size() > 1) best = id;
        }
    REQUIRE(best);
    return *best;
}

}  // namespace

TEST_CASE("the team looks like its reference pictures") {
    for (const SceneLook& look : looks) {
        Scene scene(look);
        show_team(scene);
        if (look.scale_percent > 100) {
            const Rect page = scene.robot->find_path("team/grid")->full;
            compare(scene.picture(corner_of(page)), "team-" + look_name(look) + ".png");
        } else {
            compare(scene.picture(), "team-" + look_name(look) + ".png");
        }
    }
}

TEST_CASE("a task that is carried over the team looks like its reference pictures, light and dark") {
    for (const auto& [language, theme] : {std::pair(facts::Language::french, ThemeChoice::light),
                                          std::pair(facts::Language::english, ThemeChoice::dark)}) {
        Scene scene(language, theme);
        show_team(scene);
        scene.frame->state().selection = Selection::of(task_to_move(scene));
        scene.frame->state().inspector_open = true;
        scene.robot->step(4);
        scene.robot->key(ImGuiKey_M);
        scene.robot->key(ImGuiKey_RightArrow);
        scene.robot->step(4);
        compare(scene.picture(), "team-drag-" + look_name(language, theme) + ".png");
    }
}

TEST_CASE("the team with the load of one network looks like its reference pictures") {
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        show_team(scene);
        scene.frame->state().filters.networks = {"instagram"};
        scene.robot->step(4);
        const Rect page = scene.robot->find_path("team/grid")->full;
        compare(look.scale_percent > 100 ? scene.picture(corner_of(page)) : scene.picture(),
                "team-network-" + look_name(look) + ".png");
    }
}

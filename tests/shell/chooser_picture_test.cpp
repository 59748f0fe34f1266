// The program's own dialog for files.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <imgui.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

namespace fs = std::filesystem;

// The way to it is on the picture.
const fs::path plans = "/tmp/tandem-chooser-look/plans";

fs::file_time_type moment(int year, unsigned month, unsigned day) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    const std::chrono::sys_seconds at = std::chrono::sys_days(date) + std::chrono::hours(9);
    return std::chrono::file_clock::from_sys(at);
}

// Two folders and three projects, of this year and of others.
void make_plans() {
    fs::create_directories(plans / "Archives");
    fs::create_directories(plans / "2025");
    int size = 30000;
    for (const char* name : {"Été.tandem", "Noël à la chocolaterie.tandem", "zèbre.tandem"})
        std::ofstream(plans / name, std::ios::binary) << std::string(static_cast<std::size_t>(size *= 3), '-');
    fs::last_write_time(plans / "Été.tandem", moment(2024, 7, 2));
    fs::last_write_time(plans / "Noël à la chocolaterie.tandem", moment(2026, 10, 12));
    fs::last_write_time(plans / "zèbre.tandem", moment(2026, 1, 5));
    for (const char* name : {"Archives", "2025"}) fs::last_write_time(plans / name, moment(2025, 3, 4));
}

// Without the places at the left: those are the computer's.
Rect right_of_places(Scene& scene) {
    const auto dialog = scene.robot->find_path("file_chooser");
    REQUIRE(dialog);
    Rect rect = dialog->full;
    for (const WidgetNode& node : scene.robot->all(Role::row))
        if (node.value == "file" || node.value == "folder") {
            rect.x0 = node.rect.x0;
            return rect;
        }
    FAIL("no file is listed");
    return rect;
}

}  // namespace

TEST_CASE("folders and projects to be opened look as they did") {
    make_plans();
    for (const SceneLook& look : {looks[0], looks[3]}) {
        Scene scene(look);
        const std::string name = "chooser-" + look_name(look) + ".png";
        CAPTURE(name);
        Preferences preferences = scene.frame->preferences();
        preferences.projects_folder = plans;
        scene.frame->set_preferences(preferences);
        run_command(CommandId::open, *scene.frame);
        scene.robot->step(4);
        scene.robot->key(ImGuiKey_DownArrow);
        scene.robot->move_to(0, 0);
        scene.robot->step(4);
        const Rect part = right_of_places(scene);
        compare(scene.picture(look.scale_percent > 100 ? corner_of(part) : part), name);
    }
    fs::remove_all(plans.parent_path());
}

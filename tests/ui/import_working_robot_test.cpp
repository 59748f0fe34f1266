// Imports that take their time: seen, and ended by whoever has enough of them.
#include <chrono>
#include <fstream>
#include <thread>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

fs::path table_of(Stage& stage, int rows) {
    fs::create_directories(stage.folder());
    std::ofstream out(stage.folder() / "plan.csv");
    out << "Titre,Date,Texte\n";
    for (int i = 0; i < rows; ++i) out << "Titre " << i << ",2026-12-" << 10 + i % 20 << ",Un texte assez court\n";
    return stage.folder() / "plan.csv";
}

bool works(Stage& stage) { return stage.robot().find_path("working").has_value(); }

// The frames until the work that is being done is over, and those in which something follows it.
void wait_for_end(Stage& stage) {
    int idle = 0;
    for (int i = 0; i < 20'000 && idle < 5; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        stage.robot().step(1);
        idle = works(stage) ? 0 : idle + 1;
    }
    CHECK_FALSE(works(stage));
}

// The project has a folder, and pictures come from another one.
void save_beside_camera(Stage& stage) {
    fs::create_directories(stage.folder() / "project");
    fs::create_directories(stage.folder() / "camera");
    stage.session().save_as(stage.folder() / "project" / "plan.tandem");
    REQUIRE(stage.session().finish_saving());
}

void give_up(Stage& stage) {
    REQUIRE(works(stage));
    stage.robot().key(ImGuiKey_Escape);
    wait_for_end(stage);
}

}  // namespace

TEST_CASE("an import that is given up begins no project and says so") {
    Stage stage({.sample = false, .impatient = true});
    stage.frame().open_dropped(table_of(stage, 60'000));
    stage.robot().step(2);
    CHECK(stage.robot().shows("Importing plan.csv"));
    give_up(stage);
    CHECK_FALSE(stage.frame().project_open());
    CHECK_FALSE(stage.robot().find_path("import_report"));
    CHECK(stage.robot().shows("Nothing was imported: plan.csv was given up"));
}

TEST_CASE("an import shows what it would do once that is worked out, and is taken in one step") {
    Stage stage({.impatient = true});
    const std::size_t before = stage.project().posts.size();
    stage.frame().open_dropped(table_of(stage, 40));
    wait_for_end(stage);
    REQUIRE(stage.robot().find(Role::button, stage.word("import.take")));
    CHECK(stage.project().posts.size() == before);
    stage.robot().click(Role::button, stage.word("import.take"));
    wait_for_end(stage);
    CHECK(stage.project().posts.size() == before + 40);
    CHECK(stage.session().steps_done() == 1);
    CHECK_FALSE(stage.robot().find_path("import_report"));
    stage.session().undo();
    CHECK(stage.project().posts.size() == before);
}

TEST_CASE("taking an import can be given up while the plan is worked out: it is asked again, and nothing changed") {
    Stage stage({.impatient = true});
    const Project before = stage.project();
    stage.frame().open_dropped(table_of(stage, 3000));
    wait_for_end(stage);
    stage.robot().click(Role::button, stage.word("import.take"));
    give_up(stage);
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == 0);
    REQUIRE(stage.robot().find(Role::button, stage.word("import.take")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("import_report"));
}

TEST_CASE("pictures that are given up leave no idea and no copy") {
    Stage stage({.impatient = true});
    save_beside_camera(stage);
    std::ofstream(stage.folder() / "camera" / "a.jpg") << "small";
    const fs::path film = stage.folder() / "camera" / "film.mp4";
    std::ofstream(film) << "film";
    constexpr std::uintmax_t long_enough = std::uintmax_t{512} << 20U;  // holes, but for its beginning
    fs::resize_file(film, long_enough);
    const Project before = stage.project();
    stage.frame().take_dropped({stage.folder() / "camera"});
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("picture_ideas.working")));
    give_up(stage);
    CHECK(stage.project() == before);
    CHECK_FALSE(fs::exists(stage.folder() / "project" / "media"));
    CHECK(stage.robot().shows(stage.word("picture_ideas.given_up")));
}

TEST_CASE("pictures that are copied to the end become ideas") {
    Stage stage({.impatient = true});
    save_beside_camera(stage);
    std::ofstream(stage.folder() / "camera" / "Harbour.jpg") << "small";
    stage.frame().take_dropped({stage.folder() / "camera"});
    wait_for_end(stage);
    CHECK(stage.post("Harbour"));
    CHECK(fs::exists(stage.folder() / "project" / "media" / "Harbour.jpg"));
}

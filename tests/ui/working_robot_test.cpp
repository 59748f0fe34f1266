// Work that takes its time: seen, and ended by whoever has enough of it.
#include <chrono>
#include <thread>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/generate_project.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

void open_large_project(Stage& stage) {
    stage.session().start_new(
        generated_project(stage.session().facts(), 1500, 6, 12, 7, stage.session().now_instant()));
    stage.robot().step(4);
}

// The frames until the work that is being done is over.
void wait_for_end(Stage& stage) {
    for (int i = 0; i < 2000 && stage.robot().find_path("working"); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        stage.robot().step(1);
    }
    CHECK_FALSE(stage.robot().find_path("working"));
}

void write_json(Stage& stage, const fs::path& file) {
    stage.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
    stage.robot().step(3);
    wait_for_end(stage);
    stage.robot().click(Role::button, stage.word("export.kind.json"));
    stage.robot().step(3);
    wait_for_end(stage);
    stage.robot().click(Role::button, stage.word("export.write"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
}

}  // namespace

TEST_CASE("an export that takes its time says how far it is, and is written when it is done") {
    Stage stage({.sample = false, .impatient = true});
    open_large_project(stage);
    const fs::path file = stage.folder() / "plan.json";
    write_json(stage, file);
    REQUIRE(stage.robot().find_path("working"));
    CHECK(stage.robot().shows("Preparing plan.json"));
    CHECK_FALSE(fs::exists(file));
    wait_for_end(stage);
    CHECK(fs::exists(file));
}

TEST_CASE("an export that is ended by Escape writes nothing and says so, and the program goes on") {
    Stage stage({.sample = false, .impatient = true});
    open_large_project(stage);
    const fs::path file = stage.folder() / "plan.json";
    write_json(stage, file);
    REQUIRE(stage.robot().find_path("working"));
    stage.robot().key(ImGuiKey_Escape);
    wait_for_end(stage);
    stage.robot().step(3);
    CHECK_FALSE(fs::exists(file));
    CHECK(stage.robot().shows("Nothing was written: plan.json was given up"));
    const std::size_t before = stage.project().posts.size();
    stage.robot().key(ImGuiKey_N);
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before + 1);
}

#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using robot::Stage;
using test::bytes_of;
namespace fs = std::filesystem;

namespace {

// Asks for the calendar in the search, and types its place.
void export_to(Stage& stage, const fs::path& file) {
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().type(std::string(stage.word("calendar_file.export")));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    stage.robot().click(Role::button, stage.word("export.write"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
}

bool tells(Stage& stage, const std::string& title) { return stage.robot().find(Role::card, title).has_value(); }

}  // namespace

TEST_CASE("the calendar goes where the user says, and what went out is told") {
    Stage stage({.language = facts::Language::english});
    // A file of its own: exporting saves it.
    stage.session().save_as(stage.folder() / "oriane.tandem");
    REQUIRE(stage.session().finish_saving());
    const fs::path file = stage.folder() / "oriane.ics";
    export_to(stage, file);
    REQUIRE(fs::exists(file));
    CHECK(tells(stage, "Calendar exported: oriane.ics"));
    const std::string first = bytes_of(file);
    CHECK(first.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(first.find("SUMMARY:[Campaign]") != std::string::npos);
    // It is no step of the history, and the file of the project knows of it.
    CHECK(stage.session().steps_done() == 0);
    CHECK_FALSE(stage.project().calendar_copies.empty());
    REQUIRE(stage.session().finish_saving());
    CHECK(bytes_of(stage.folder() / "oriane.tandem").find("calendar_copies") != std::string::npos);
    export_to(stage, stage.folder() / "again.ics");
    CHECK(bytes_of(stage.folder() / "again.ics") == first);
}

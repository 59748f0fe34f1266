// A plan from a workbook that is chosen in the window.
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "exchange/outside_workbook.hpp"
#include "robot/stage.hpp"
#include "ui/dialogs/file_chooser.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

fs::path written(Stage& stage, const char* name, std::string_view bytes) {
    fs::create_directories(stage.folder());
    std::ofstream(stage.folder() / name, std::ios::binary) << bytes;
    return stage.folder() / name;
}

}  // namespace

TEST_CASE("the chooser shows files of several endings, and completes a name with the one that is there") {
    Stage stage({.sample = false});
    for (const char* name : {"b.XLSX", "a.csv", "c.tandem", "d.txt", ".e.csv"})
        written(stage, name, "Titre,Date\nx,\n");
    std::vector<std::string> names;
    const std::vector<std::string> endings{".xlsx", ".csv"};
    const FolderContent content = read_folder(stage.folder(), endings);
    for (const std::size_t i : shown_entries(content, {})) names.push_back(content.entries[i].name);
    CHECK(names == std::vector<std::string>{"a.csv", "b.XLSX"});

    stage.robot().click(Role::button, stage.word("first.import"));
    stage.robot().step(2);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type((stage.folder() / "a").string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.robot().find(Role::button, stage.word("import.take")));
}

TEST_CASE("into an open project a plan comes from the menu, and undo takes it out again") {
    Stage stage;
    const std::size_t before = stage.project().posts.size();
    const fs::path file = written(stage, "plan.csv", "Titre,Date\nAtelier d’hiver,2026-12-01\n");
    REQUIRE(run_command(CommandId::import_plan, stage.frame()));
    stage.robot().step(3);
    REQUIRE(stage.robot().find(Role::dialog, stage.word("dialog.import.title")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.robot().find(Role::row, "Atelier d’hiver"));
    stage.robot().click(Role::button, stage.word("import.take"));
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before + 1);
    stage.session().undo();
    CHECK(stage.project().posts.size() == before);
}

TEST_CASE("a workbook dropped on the window is reported, and another of its sheets can be looked at") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language, .sample = false});
        stage.frame().open_dropped(written(stage, "plan.xlsx", tandem::testing::outside_workbook("plan")));
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::row, "Portrait"));
        const auto sheet = [&] { return stage.robot().find_path("import_report/sheet"); };
        REQUIRE(sheet());
        stage.robot().click(*sheet());
        stage.robot().step(2);
        stage.robot().click(Role::menu_item, "Budget");
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find(Role::row, "Portrait"));
        CHECK(stage.robot().shows(stage.word("import.problem.no_header")));
        const auto take = stage.robot().find(Role::button, stage.word("import.take"));
        REQUIRE(take);
        CHECK_FALSE(take->enabled);
        stage.robot().click(*sheet());
        stage.robot().step(2);
        stage.robot().click(Role::menu_item, "Planning");
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("import.take"));
        stage.robot().step(2);
        CHECK(stage.project().posts.size() == 4);
        stage.session().undo();
        CHECK(stage.project().posts.empty());
    }
}

TEST_CASE("a spreadsheet of another kind says how to bring it in, and begins no project") {
    Stage stage({.sample = false});
    stage.frame().open_dropped(written(stage, "plan.xls", std::string("\xd0\xcf\x11\xe0 and so on")));
    stage.robot().step(3);
    CHECK(stage.robot().shows("This is a .xls file: only .xlsx and CSV are read."));
    CHECK(stage.robot().shows(stage.word("import.refused.next")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.frame().project_open());
}

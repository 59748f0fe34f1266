// Several things dropped on the window together: nothing of them vanishes without a word.
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;
namespace fs = std::filesystem;

namespace {

struct DropDesk : Stage {
    explicit DropDesk(StageOptions options = {}) : Stage(std::move(options)) {
        fs::create_directories(folder() / "camera");
        fs::create_directories(folder() / "project");
        std::ofstream(folder() / "camera" / "Harbour.jpg") << "harbour";
        std::ofstream(folder() / "one.csv") << "Titre,Date\nAtelier,2026-12-01\n";
        std::ofstream(folder() / "two.csv") << "Titre,Date\nMarché,2026-12-02\n";
        std::ofstream(folder() / "notes.txt") << "notes";
    }
    void drop(const std::vector<const char*>& names) {
        std::vector<fs::path> paths;
        for (const char* name : names) paths.push_back(folder() / name);
        frame().take_dropped(std::move(paths));
        robot().step(5);
    }
    bool asks_about(std::string_view file) {
        return robot().find_path("import_report") && robot().find(Role::text, file).has_value();
    }
    void take() {
        robot().click(Role::button, word("import.take"));
        robot().step(5);
    }
    bool has(std::string_view title) const { return post(title) != nullptr; }
};

}  // namespace

TEST_CASE("tables dropped together are asked about one after the other, taken or not") {
    DropDesk desk;
    desk.drop({"one.csv", "two.csv"});
    REQUIRE(desk.asks_about("one.csv"));
    CHECK_FALSE(desk.asks_about("two.csv"));
    desk.take();
    CHECK(desk.has("Atelier"));
    REQUIRE(desk.asks_about("two.csv"));
    desk.robot().key(ImGuiKey_Escape);
    desk.robot().step(5);
    CHECK_FALSE(desk.has("Marché"));
    CHECK_FALSE(desk.robot().find_path("import_report"));
    // The other way round.
    desk.drop({"one.csv", "two.csv"});
    desk.robot().key(ImGuiKey_Escape);
    desk.robot().step(5);
    REQUIRE(desk.asks_about("two.csv"));
    desk.take();
    CHECK(desk.has("Marché"));
}

TEST_CASE("tables dropped beside pictures are asked about after them, and what nobody takes is named") {
    DropDesk desk;
    desk.session().save_as(desk.folder() / "project" / "plan.tandem");
    REQUIRE(desk.session().finish_saving());
    desk.drop({"notes.txt", "one.csv", "camera", "two.csv"});
    CHECK(desk.has("Harbour"));
    REQUIRE(desk.asks_about("one.csv"));
    CHECK(desk.robot().shows("Not taken: notes.txt"));
    desk.take();
    REQUIRE(desk.asks_about("two.csv"));
    desk.take();
    CHECK(desk.has("Atelier"));
    CHECK(desk.has("Marché"));
}

TEST_CASE("without a project a table begins one, into which the next goes, and pictures are named") {
    DropDesk desk({.sample = false});
    desk.drop({"camera", "one.csv", "two.csv"});
    REQUIRE(desk.asks_about("one.csv"));
    CHECK(desk.robot().shows("Not taken: camera"));
    desk.take();
    CHECK(desk.project().settings.name == "one");
    REQUIRE(desk.asks_about("two.csv"));
    desk.take();
    CHECK(desk.project().settings.name == "one");
    CHECK(desk.project().posts.size() == 2);
}

TEST_CASE("a table that cannot be read keeps no other from being asked about") {
    DropDesk desk;
    std::ofstream(desk.folder() / "bad.csv", std::ios::binary) << std::string("a\0b", 3);
    desk.drop({"bad.csv", "two.csv"});
    CHECK(desk.robot().shows("bad.csv"));
    for (int i = 0; i < 3 && !desk.robot().find_path("import_report"); ++i) {
        desk.robot().key(ImGuiKey_Escape);
        desk.robot().step(5);
    }
    CHECK(desk.asks_about("two.csv"));
}

TEST_CASE("a file whose name is no text is shown and kept by its name as text") {
    DropDesk desk({.sample = false});
    std::ofstream(desk.folder() / "\xe9t\xe9.csv") << "Titre,Date\nAtelier,2026-12-01\n";
    desk.drop({"\xe9t\xe9.csv"});
    REQUIRE(desk.asks_about("\xc3\xa9t\xc3\xa9.csv"));
    desk.take();
    CHECK(desk.project().settings.name == "\xc3\xa9t\xc3\xa9");
    bool named = false;
    for (const auto& [name, value] : desk.session().undo_label().values)
        named = named || (name == "title" && value == "\xc3\xa9t\xc3\xa9.csv");
    CHECK(named);
    desk.session().save_as(desk.folder() / "project" / "summer.tandem");
    CHECK(desk.session().finish_saving());
}

// Days away from a calendar file that is chosen in the window.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/main_screens.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using tandem::testing::Items;
namespace fs = std::filesystem;

namespace {

struct Calendar : Items {
    explicit Calendar(facts::Language language) : Items(language) {}

    fs::path written(const char* name, std::string_view text) {
        fs::create_directories(folder());
        std::ofstream(folder() / name, std::ios::binary) << text;
        return folder() / name;
    }
    void choose(const fs::path& path) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(path.string());
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
    bool asks_for_file() { return robot().find(Role::dialog, word("dialog.import.title")).has_value(); }
};

constexpr std::string_view leave =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Ski\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261226\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Dentist\r\nDTSTART:20261215T090000\r\nDTEND:20261215T093000\r\nEND:"
    "VEVENT\r\n"
    "END:VCALENDAR\r\n";

}  // namespace

TEST_CASE("the person's sheet takes days away from a calendar file, says what it took, and undo gives back") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Calendar stage(language);
        const Id<Person> id = stage.person("Camille").id;
        const auto away = [&] { return stage.project().people.find(id)->away; };
        const std::vector<Away> before = away();
        const fs::path file = stage.written("leave.ics", leave);
        stage.show(id);
        stage.unfold("person.away");
        stage.robot().click(stage.button(stage.word("away.import")));
        REQUIRE(stage.asks_for_file());
        stage.choose(file);
        REQUIRE(away().size() == before.size() + 1);
        CHECK(away().back().reason == "Ski");
        CHECK(to_text(away().back().days) == "2026-12-21/2026-12-25");
        CHECK(stage.robot().shows(language == facts::Language::english
                                      ? "5 days away added for Camille Roux"
                                      : "5 jours d’absence ajoutés pour Camille Roux"));
        tandem::testing::run(stage, CommandId::undo);
        CHECK(away() == before);
    }
}

TEST_CASE("the search finds the import of a person's calendar, and a file that is none is refused in words") {
    Calendar stage(facts::Language::english);
    stage.show(stage.person("Camille").id);
    const Project before = stage.project();
    const fs::path file = stage.written("notes.ics", "Dear diary\n");
    tandem::testing::run(stage, CommandId::import_away);
    REQUIRE(stage.asks_for_file());
    stage.choose(file);
    CHECK(stage.robot().shows(stage.word("ics.problem.none")));
    CHECK(stage.project() == before);
}

// A calendar that is dropped on the window: what its events are is asked before they are taken in.
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/ics_export.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view events =
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Trade fair\r\nDTSTART;VALUE=DATE:20261221\r\n"
    "DTEND;VALUE=DATE:20261223\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Dentist\r\nDTSTART:20261215T090000\r\n"
    "DTEND:20261215T093000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

void drop(Stage& stage, const char* name, std::string_view bytes) {
    fs::create_directories(stage.folder());
    std::ofstream(stage.folder() / name, std::ios::binary) << bytes;
    stage.frame().open_dropped(stage.folder() / name);
    stage.robot().step(3);
}

void choose_events(Stage& stage, const std::string& as) {
    const auto segment = stage.robot().find_path("import_report/events/" + as);
    REQUIRE_MESSAGE(segment, as);
    stage.robot().click(*segment);
    stage.robot().step(3);
}

void take(Stage& stage) {
    stage.robot().click(Role::button, stage.word("import.take"));
    stage.robot().step(3);
}

std::string fate_of(Stage& stage, std::string_view row) {
    const auto found = stage.robot().find(Role::row, row);
    return found ? std::string(found->value) : "none";
}

}  // namespace

TEST_CASE("a dropped calendar becomes posts or notes as is chosen, and the choice is proposed again") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Stage stage({.language = language});
        const Project before = stage.project();
        drop(stage, "fair.ics", events);
        CHECK(fate_of(stage, "Trade fair") == stage.word("import.fate.fresh"));
        choose_events(stage, "notes");
        CHECK(stage.project() == before);
        take(stage);
        CHECK(stage.project().notes.size() == before.notes.size() + 2);
        CHECK(stage.project().posts.size() == before.posts.size());
        CHECK(stage.session().steps_done() == 1);

        drop(stage, "fair.ics", events);
        CHECK(fate_of(stage, "Trade fair") == stage.word("import.fate.same"));
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("import.take"))->enabled);
        choose_events(stage, "posts");
        CHECK(fate_of(stage, "Trade fair") == stage.word("import.fate.fresh"));
        take(stage);
        CHECK(stage.project().posts.size() == before.posts.size() + 2);
        stage.session().undo();
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("as days away the dialog asks whose, shows what it would do, and does it") {
    Stage stage;
    const auto away = [&] {
        for (const Person& person : stage.project().people)
            if (person.name == "Camille Roux") return person.away.size();
        return std::size_t{999};
    };
    const std::size_t before = away();
    drop(stage, "leave.ics", events);
    choose_events(stage, "away");
    CHECK(stage.robot().shows(stage.word("import.events.nobody")));
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("import.take"))->enabled);
    stage.robot().click(*stage.robot().find_path("import_report/person"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, "Camille Roux");
    stage.robot().step(3);
    CHECK(stage.robot().shows("2 days away more for Camille Roux"));
    CHECK(fate_of(stage, "Trade fair") == stage.word("import.fate.fresh"));
    CHECK(stage.robot().shows(stage.word("away.import.short")));
    CHECK(away() == before);
    take(stage);
    CHECK(away() == before + 1);
    stage.session().undo();
    CHECK(away() == before);
}

TEST_CASE("without a project a dropped calendar begins one, in which nobody can be away") {
    Stage stage({.sample = false});
    drop(stage, "fair.ics", events);
    CHECK_FALSE(stage.robot().find_path("import_report/events/away"));
    choose_events(stage, "notes");
    take(stage);
    CHECK(stage.project().notes.size() == 2);
}

TEST_CASE("a dropped calendar that Tandem wrote comes back as what it was, into a project that it begins") {
    Stage source;
    const IcsExport made = ics_of(source.session(), {});
    REQUIRE(made.files.size() == 1);
    Stage stage({.sample = false});
    drop(stage, "plan.ics", made.files[0].bytes);
    const auto segment = stage.robot().find_path("import_report/events/posts");
    REQUIRE(segment);
    CHECK(segment->label == stage.word("import.events.own"));
    take(stage);
    CHECK(stage.project().settings.name == source.project().settings.name);
    CHECK(stage.project().notes == source.project().notes);
    std::size_t dated = 0;
    for (const Post& post : source.project().posts) dated += post.when && post.status != PostStatus::archived ? 1 : 0;
    CHECK(stage.project().posts.size() == dated);
    // Dropped on the plan that it came from it says nothing new.
    drop(source, "plan.ics", made.files[0].bytes);
    CHECK_FALSE(source.robot().find(Role::button, source.word("import.take"))->enabled);
}

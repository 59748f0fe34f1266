// How a file is read is seen and changed in the window before it is taken in.

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/import_stage.hpp"

using namespace tandem;
using robot::Stage;
using testing::drop_file;
namespace fs = std::filesystem;

namespace {

void choose(Stage& stage, const std::string& path, std::string_view item) {
    const auto field = stage.robot().find_path(path);
    REQUIRE_MESSAGE(field, path);
    stage.robot().click(*field);
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, item);
    stage.robot().step(3);
}

void show(Stage& stage, std::string_view tab) {
    stage.robot().click(*stage.robot().find_path("import_report/tab/" + std::string(tab)));
    stage.robot().step(2);
}

bool can_take(Stage& stage) { return stage.robot().find(Role::button, stage.word("import.take"))->enabled; }

constexpr std::string_view strange = "Foo;Bar;Baz\nAtelier;2026-12-01;Insta pro\nBilan;2026-12-02;Insta pro\n";

}  // namespace

TEST_CASE("columns nobody knows are said to be what they are, and the next file with them is read so at once") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language});
        const std::size_t before = stage.project().posts.size();
        drop_file(stage, "plan.csv", strange);
        CHECK(stage.robot().shows(stage.word("import.problem.no_header")));
        CHECK_FALSE(can_take(stage));
        choose(stage, "import_report/columns/column:0/field", stage.word("import.column.title"));
        choose(stage, "import_report/columns/column:1/field", stage.word("import.column.date"));
        choose(stage, "import_report/columns/column:2/field", stage.word("import.column.network"));
        CHECK(can_take(stage));
        show(stage, "words");
        const auto word = stage.robot().find(Role::row, "Insta pro");
        REQUIRE(word);
        choose(stage, word->path + "/meaning", "Instagram");
        show(stage, "rows");
        CHECK(stage.robot().find(Role::row, "Atelier"));
        stage.robot().click(Role::button, stage.word("import.take"));
        stage.robot().step(3);
        CHECK(stage.project().posts.size() == before + 2);
        CHECK(stage.session().steps_done() == 1);

        drop_file(stage, "plan2.csv", "foo;bar;baz\nAtelier;2026-12-01;Insta pro\nDeux;2026-12-03;insta pro\n");
        CHECK(stage.robot().shows(stage.word("import.remembered")));
        CHECK(stage.robot().find(Role::row, "Deux"));
        REQUIRE(can_take(stage));
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.project().posts.size() == before + 3);
    }
}

TEST_CASE("separator, header and encoding are changed in place, and a wrong choice can be taken back") {
    Stage stage;
    drop_file(stage, "plan.csv", "Titre;Date\nUn;2026-12-01\n");
    CHECK(can_take(stage));
    choose(stage, "import_report/delimiter", stage.word("import.delimiter.bar"));
    CHECK_FALSE(can_take(stage));
    CHECK(stage.robot().shows(stage.word("import.problem.no_header")));
    choose(stage, "import_report/delimiter", stage.word("import.delimiter.semicolon"));
    CHECK(can_take(stage));
    choose(stage, "import_report/header", stage.word("import.header.none"));
    CHECK_FALSE(can_take(stage));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(stage.session().steps_done() == 0);
    CHECK(stage.frame().preferences().import_mappings.empty());
}

TEST_CASE("a text that is not of the chosen encoding says so, and the choice is taken back") {
    Stage stage;
    drop_file(stage, "plan.csv", "Titre;Date\n\xe9t\xe9;2026-12-01\n");
    CHECK(can_take(stage));
    choose(stage, "import_report/encoding", "UTF-8");
    CHECK(stage.robot().shows(stage.word("import.problem.other_encoding")));
    CHECK_FALSE(can_take(stage));
    choose(stage, "import_report/encoding", "Windows-1252");
    CHECK(can_take(stage));
}

TEST_CASE("dates that can be read both ways are asked about, and the choice moves the posts") {
    Stage stage;
    drop_file(stage, "plan.csv", "Titre;Date\nUn;03/04/2027\n");
    choose(stage, "import_report/dates", stage.word("import.dates.month_first"));
    stage.robot().click(Role::button, stage.word("import.take"));
    stage.robot().step(3);
    for (const Post& post : stage.project().posts)
        if (post.title == "Un") CHECK(date::year_month_day(day_of(*post.when)).month() == date::March);
}

TEST_CASE("a row that is not understood is told before it is taken in and afterwards") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language});
        const facts::Words words(language);
        drop_file(stage, "plan.csv",
                  "Date;Heure;R\xc3\xa9seau;Titre\n13/11/2026;12:00;Instagram;Essai\n"
                  "32/11/2026;12:00;Instagram;Deux\n");
        CHECK(stage.robot().shows(words.format("import.to_check.one", {{"n", "1"}})));
        stage.robot().click(Role::button, stage.word("import.take"));
        stage.robot().step(3);
        REQUIRE(stage.session().steps_done() == 1);
        CHECK(stage.robot().shows(words.format("import.told.posts.other", {{"n", "2"}})));
        CHECK(stage.robot().shows(words.format("import.told.undated.one", {{"n", "1"}})));
    }
}

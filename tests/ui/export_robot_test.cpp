// One dialog for all that the plan can be handed over as.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void show(Stage& stage, std::string_view kind) {
    stage.robot().click(Role::button, stage.word("export.kind." + std::string(kind)));
    stage.robot().step(4);
}

void open(Stage& stage) {
    stage.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
    stage.robot().step(4);
    REQUIRE(stage.robot().find(Role::dialog, stage.word("export.title")));
}

// Types this name over the one that is proposed.
void write(Stage& stage, std::string_view name) {
    stage.robot().click(Role::button, stage.word("export.write"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type((stage.folder() / name).string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.session().steps_done() == 0);
}

}  // namespace

TEST_CASE("each kind shows the beginning of its file, and writes it where the user says") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language});
        open(stage);
        CHECK(stage.robot().find_path("export/page"));
        show(stage, "budget");
        CHECK_FALSE(stage.robot().find_path("export/page"));
        CHECK(stage.robot().shows(stage.project().campaigns.begin()->name));
        show(stage, "calendar");
        CHECK_FALSE(stage.robot().all(Role::text).empty());
        show(stage, "month_png");
        write(stage, "october.png");
        // What the month has no room for is on a second page, and so a second picture.
        for (const char* name : {"october - 1.png", "october - 2.png"})
            CHECK(bytes_of(stage.folder() / name).starts_with("\x89PNG"));
        open(stage);
        show(stage, "budget");
        write(stage, "money.csv");
        CHECK(fs::exists(stage.folder() / "money.csv"));
    }
}

TEST_CASE("what was chosen is offered again for the same project, and Escape writes nothing") {
    Stage stage;
    open(stage);
    CHECK(stage.robot().find(Role::button, stage.word("export.kind.month_pdf"))->selected);
    show(stage, "month_png");
    stage.robot().click(*stage.robot().find_path("export/scale/3"));
    stage.robot().step(3);
    write(stage, "big.png");
    open(stage);
    CHECK(stage.robot().find(Role::button, stage.word("export.kind.month_png"))->selected);
    CHECK(stage.robot().find_path("export/scale/3")->selected);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("export.title")));
    REQUIRE(stage.frame().preferences().export_choices.size() == 1);
    CHECK(stage.frame().preferences().export_choices[0].scale == 3);
}

TEST_CASE("a period of one's own is typed, and a day that is none is refused") {
    Stage stage;
    open(stage);
    stage.robot().click(*stage.robot().find_path("export/span/days"));
    stage.robot().step(3);
    const auto until = stage.robot().find_path("export/until");
    REQUIRE(until);
    stage.robot().click(*until);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("31/12/2026");
    stage.robot().step(4);
    write(stage, "autumn.pdf");
    CHECK(fs::exists(stage.folder() / "autumn.pdf"));
    REQUIRE(stage.frame().preferences().export_choices.size() == 1);
    const auto days = stage.frame().preferences().export_choices[0].days;
    REQUIRE(days);
    CHECK(to_text(days->end) == "2027-01-01");
}

TEST_CASE("each kind of pages shows its first one, with the choices it has and no others") {
    for (const facts::Language language : {facts::Language::french, facts::Language::english}) {
        Stage stage({.language = language});
        open(stage);
        for (const char* kind : {"deck", "year", "week_png", "post_png", "month_svg"}) {
            CAPTURE(kind);
            const std::string_view is = kind;
            show(stage, is);
            CHECK(stage.robot().find_path("export/page"));
            CHECK(stage.robot().shows(stage.word("export.kind." + std::string(is) + ".hint")));
            CHECK(stage.robot().find_path("export/paper/a3").has_value() == (is == "year"));
            CHECK(stage.robot().find_path("export/scale/3").has_value() == is.ends_with("_png"));
            CHECK(stage.robot().find_path("export/budget").has_value() == (is == "deck"));
            CHECK(stage.robot().find_path("export/unready").has_value());
        }
    }
}

TEST_CASE("a presentation with money and without pages of posts is written so, and offered so again") {
    Stage stage;
    open(stage);
    show(stage, "deck");
    stage.robot().click(*stage.robot().find_path("export/budget"));
    stage.robot().step(4);
    stage.robot().click(*stage.robot().find_path("export/post_pages"));
    stage.robot().step(4);
    write(stage, "deck.pdf");
    CHECK(bytes_of(stage.folder() / "deck.pdf").starts_with("%PDF-"));
    REQUIRE(stage.frame().preferences().export_choices.size() == 1);
    CHECK(stage.frame().preferences().export_choices[0].budget);
    CHECK(stage.frame().preferences().export_choices[0].few_pages);
    open(stage);
    CHECK(stage.robot().find(Role::button, stage.word("export.kind.deck"))->selected);
    CHECK(stage.robot().find_path("export/budget")->selected);
}

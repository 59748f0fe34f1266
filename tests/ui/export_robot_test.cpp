// One dialog for all that the plan can be handed over as.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/label_text.hpp"
#include "app/plan_export.hpp"
#include "robot/stage.hpp"
#include "store/test_files.hpp"
#include "ui/print_to.hpp"

using namespace tandem;
using robot::Stage;
using test::bytes_of;
using testing::write_export_as;
namespace fs = std::filesystem;

namespace {

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
    write_export_as(stage, name);
    CHECK(stage.session().steps_done() == 0);
}

std::vector<WidgetNode> lines_on_screen(Stage& stage) {
    std::vector<WidgetNode> lines = stage.robot().all(Role::text);
    std::erase_if(lines, [](const WidgetNode& each) { return each.path.find("export/lines/") == std::string::npos; });
    return lines;
}

// What stands below the preview, read as it is scrolled through.
std::vector<std::string> read_lines(Stage& stage) {
    std::vector<std::string> read;
    REQUIRE_FALSE(lines_on_screen(stage).empty());
    stage.robot().move_to(lines_on_screen(stage).front());
    for (int turn = 0; turn < 40; ++turn) {
        for (const WidgetNode& each : lines_on_screen(stage))
            if (std::find(read.begin(), read.end(), each.label) == read.end()) read.push_back(each.label);
        stage.robot().wheel(-1);
    }
    return read;
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

TEST_CASE("each post that a tool would refuse can be read in the dialog, however many they are") {
    Stage stage;
    open(stage);
    show(stage, "table");
    stage.robot().click(*stage.robot().find_path("export/span/all"));
    stage.robot().click(*stage.robot().find_path("export/profile"));
    stage.robot().step(3);
    stage.robot().click(Role::menu_item, "Buffer");
    stage.robot().step(4);
    ExportWish wish;
    wish.choice.kind = ExportKind::table;
    wish.choice.span = ExportSpan::all;
    wish.choice.profile = "buffer";
    const facts::Words words(facts::Language::english);
    std::vector<std::string> expected;
    for (const Label& each : look_at_export(stage.session(), wish, words).lines)
        expected.push_back(text_of(words, each));
    REQUIRE(expected.size() > 8);
    CHECK_FALSE(stage.robot().shows(expected.back()));
    const std::vector<std::string> read = read_lines(stage);
    for (const std::string& each : expected) {
        CAPTURE(each);
        CHECK(std::find(read.begin(), read.end(), each) != read.end());
    }
    CHECK(lines_on_screen(stage).back().label == expected.back());
    for (const WidgetNode& each : lines_on_screen(stage)) CHECK_FALSE(each.cut);
}

// Posts that other clocks send out at another moment: listed when the project is opened.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/zone_clocks.hpp"
#include "robot/sample_files.hpp"
#include "robot/stage.hpp"
#include "store/project_file.hpp"
#include "store/project_text.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::robot;

namespace {

// The first sample of the language as if it had been saved when clocks in Paris stayed on winter time.
std::filesystem::path sample_of_other_clocks(const test::ScratchFolder& scratch, facts::Language language) {
    Project project = load_project(samples_of(language).front())->project;
    ZoneClock clock;
    clock.id = zone_clock_id(project.settings.zone);
    clock.zone = project.settings.zone;
    clock.database = "2020a";
    clock.begin = *instant_from_text("2025-12-30T00:00Z");
    clock.end = *instant_from_text("2028-01-03T00:00Z");
    clock.offset_minutes = 60;
    project.zone_clocks = project.zone_clocks.with(clock);
    const auto file = scratch.path() / "plan.tandem";
    test::write_bytes(file, project_text(project, {}));
    return file;
}

struct OtherClocks : test::ScratchFolder, Stage {
    explicit OtherClocks(facts::Language language = facts::Language::english)
        : Stage({.language = language, .file = sample_of_other_clocks(*this, language)}) {
        robot().step(3);
    }
    bool listed() { return robot().find(Role::dialog, word("zones.moved.title")).has_value(); }
    // That of the first row.
    const MovedMoment& first() { return session().moved_moments().front(); }
    const Post& first_post() { return *project().posts.find(first().post); }
    void click_first() {
        for (const WidgetNode& row : robot().all(Role::row))
            if (row.path.ends_with("moved.0")) return robot().click(row);
        FAIL("no row");
    }
};

}  // namespace

TEST_CASE("opening a project of other clocks lists what goes out at another moment, and a click leads there") {
    for (const facts::Language language : both_languages) {
        OtherClocks clocks(language);
        REQUIRE(clocks.listed());
        REQUIRE(clocks.session().moved_moments().size() > 3);
        clocks.click_first();
        CHECK_FALSE(clocks.listed());
        CHECK(clocks.frame().state().section == Section::calendar);
        CHECK(clocks.frame().state().selection.posts == std::vector{clocks.first().post});
        CHECK(clocks.frame().state().month == month_of(day_of(*clocks.first_post().when)));
    }
}

TEST_CASE("escape and the button leave the list, and the palette opens it again") {
    OtherClocks clocks;
    clocks.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(clocks.listed());
    clocks.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    clocks.robot().type("posts whose moment");
    clocks.robot().key(ImGuiKey_Enter);
    clocks.robot().step(2);
    REQUIRE(clocks.listed());
    clocks.robot().click(Role::button, clocks.word("dialog.close"));
    CHECK_FALSE(clocks.listed());
    CHECK_FALSE(clocks.session().can_undo());
}

TEST_CASE("a project of the same clocks is opened without a word, and the palette has no such list") {
    Stage stage;
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("zones.moved.title")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().type("posts whose moment");
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find(Role::row, stage.word("command.moved_moments"), true));
}

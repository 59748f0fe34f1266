// The other zone's clock beside the hours is a habit of whoever sits at this computer.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/preferences_file.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the other clock is kept for every project and for the next start; one nobody knows is none") {
    WeekStage stage;
    const auto corner = [&] {
        const auto node = stage.robot().find_path("clock/choose");
        REQUIRE(node);
        return *node;
    };
    const auto keep = [&](std::string zone) {
        KeptPreferences kept;
        kept.preferences = stage.frame().preferences();
        kept.preferences.second_zone = std::move(zone);
        save_preferences(stage.folder() / "settings", kept);
        stage.frame().set_preferences(load_preferences(stage.folder() / "settings").preferences);
        stage.robot().step(3);
    };
    keep("Asia/Kathmandu");
    REQUIRE(stage.cache().week.second_clock.size() == 24);
    CHECK(minute_of_day(stage.cache().week.second_clock[9]).count() == 12 * 60 + 45);
    // No channel of the project has it: it is there to be chosen as long as it is shown.
    stage.robot().click(corner());
    stage.robot().step(3);
    const auto row = stage.robot().find(Role::menu_item, "Kathmandu");
    REQUIRE(row);
    CHECK(row->selected);
    // Those that many work with are offered too; the project's own is not another one.
    CHECK(stage.robot().find(Role::menu_item, "New York"));
    CHECK_FALSE(stage.robot().find(Role::menu_item, "Paris"));
    stage.robot().click(Role::menu_item, "UTC");
    stage.robot().step(3);
    CHECK(stage.frame().take_changed_preferences());
    CHECK(stage.frame().preferences().second_zone == "UTC");

    for (const std::string& none : {std::string("Atlantis/Poseidonis"), stage.project().settings.zone}) {
        keep(none);
        CHECK(stage.cache().week.second_clock.empty());
        stage.robot().click(corner());
        stage.robot().step(3);
        const auto usual = stage.robot().find(Role::menu_item, stage.word("week.clock.none"));
        REQUIRE(usual);
        CHECK(usual->selected);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
    }
}

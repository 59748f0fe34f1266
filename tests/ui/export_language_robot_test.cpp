// What the dialog of exports writes for others is in the language of the plan, whatever the screen is in.
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using robot::Stage;
using tandem::test::bytes_of;
namespace fs = std::filesystem;

namespace {

// A French plan on an English screen with a clock of twelve hours.
struct LanguageDesk : Stage {
    LanguageDesk() : Stage({.file = fs::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.tandem"}) {
        Preferences next = frame().preferences();
        next.clock = facts::ClockForm::hours_12;
        frame().set_preferences(std::move(next));
        robot().step(2);
    }
    void show(const std::string& kind) {
        robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
        robot().step(4);
        robot().click(Role::button, word("export.kind." + kind));
        robot().step(4);
    }
    std::string written(const std::string& name) {
        robot().click(Role::button, word("export.write"));
        robot().step(3);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type((folder() / name).string());
        robot().key(ImGuiKey_Enter);
        robot().step(4);
        return bytes_of(folder() / name);
    }
};

bool holds(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a summary of a French plan is French, in its preview too, on an English screen") {
    LanguageDesk desk;
    desk.show("markdown");
    CHECK(desk.robot().shows("Période\u00a0: "));
    CHECK_FALSE(desk.robot().shows("Period: "));
    CHECK(desk.robot().shows(desk.word("export.kind.markdown.hint")));
    const std::string summary = desk.written("plan.md");
    CHECK(holds(summary, "## Campagnes"));
    CHECK(holds(summary, "### Semaine"));
    CHECK_FALSE(holds(summary, "### Week"));
}

TEST_CASE("a review page of a French plan is French, with its times of day, on an English screen of twelve hours") {
    LanguageDesk desk;
    desk.show("review");
    const std::string page = desk.written("review.html");
    CHECK(holds(page, "<html lang=\"fr\">"));
    CHECK_FALSE(holds(page, "\u00a0pm"));
    CHECK_FALSE(holds(page, "\u00a0am<"));
}

#include <filesystem>

#include "app/preferences_file.hpp"
#include "ui/settings_stage.hpp"
#include "ui/tasks/tasks_cache.hpp"

using namespace tandem;
using robot::both_languages;
using robot::StageOptions;
using testing::SettingsStage;

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("the settings open with their keys, from the gear and from the search, and Escape closes them alone") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(language);
        desk.frame().state().selection = Selection::of(desk.project().posts[0].id);
        desk.open();
        CHECK(desk.is_open());
        desk.close();
        CHECK_FALSE(desk.is_open());
        CHECK(desk.frame().state().selection == Selection::of(desk.project().posts[0].id));
        desk.robot().click(*desk.robot().find_path("rail/settings"));
        desk.robot().click(Role::menu_item, desk.word("command.settings"));
        desk.robot().step(2);
        CHECK(desk.is_open());
        desk.click("settings/close");
        CHECK_FALSE(desk.is_open());
        desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
        desk.robot().step(2);
        desk.robot().type(desk.word("settings.title").substr(0, 5));
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(3);
        CHECK(desk.is_open());
    }
}

TEST_CASE("there are settings before there is a project") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(StageOptions{.language = language, .sample = false});
        desk.open();
        REQUIRE(desk.is_open());
        desk.click("clock/12");
        CHECK(desk.set().clock == facts::ClockForm::hours_12);
        CHECK(desk.frame().wizard().office_begin.ends_with("am"));
        desk.close();
        CHECK_FALSE(desk.is_open());
    }
}

TEST_CASE("language and theme are other ones at once, the dialog in them too") {
    SettingsStage desk(facts::Language::french);
    const facts::Words english(facts::Language::english);
    desk.open();
    desk.click("language/en");
    CHECK(desk.set().language == facts::Language::english);
    CHECK(desk.robot().shows(english("settings.first_hour")));
    CHECK(desk.robot().shows("October 2026"));
    desk.click("language/fr");
    CHECK(desk.robot().shows(desk.word("settings.first_hour")));
    desk.click("theme/dark");
    CHECK(desk.frame().theme().dark);
    desk.click("theme/system");
    CHECK_FALSE(desk.frame().theme().dark);
    CHECK(desk.set().theme == ThemeChoice::system);
    CHECK(desk.frame().take_changed_preferences());
    CHECK(desk.is_open());
}

TEST_CASE("the strip of the day begins with the hour that is set, earlier where something is there") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(language);
        desk.robot().key(ImGuiMod_Alt | ImGuiKey_4);
        desk.robot().step(2);
        const auto first = [&] { return desk.frame().state().tasks_cache->strip.first_hour; };
        const int usual = first();
        const auto choose = [&](std::string_view text) {
            desk.open();
            desk.click("first_hour");
            desk.robot().click(Role::menu_item, text);
            desk.robot().step(2);
            CHECK(desk.is_open());
            desk.close();
        };
        choose(language == facts::Language::french ? "5\u00A0h" : "5:00");
        CHECK(desk.set().first_hour == 5);
        CHECK(first() == 5);
        choose(language == facts::Language::french ? "12\u00A0h" : "12:00");
        CHECK(first() <= usual + 1);
        for (const MonthChip& post : desk.frame().state().tasks_cache->strip.posts) CHECK(post.minute >= 60 * first());
        choose(desk.word("settings.first_hour.office"));
        CHECK_FALSE(desk.set().first_hour);
        CHECK(first() == usual);
    }
}

TEST_CASE("Escape closes the list of hours before it closes the settings") {
    SettingsStage desk;
    desk.open();
    desk.click("first_hour");
    REQUIRE_FALSE(desk.robot().all(Role::menu_item).empty());
    desk.close();
    CHECK(desk.robot().all(Role::menu_item).empty());
    CHECK(desk.is_open());
    desk.close();
    CHECK_FALSE(desk.is_open());
}

TEST_CASE("the folder of projects is chosen, is where projects are opened and saved, and is forgotten again") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(language);
        fs::create_directories(desk.folder() / "plans" / "spring");
        desk.open();
        CHECK(desk.robot().shows(desk.word("settings.folder.beside")));
        desk.click("choose_folder");
        REQUIRE(desk.robot().find(Role::dialog, desk.word("settings.folder")));
        // The stage begins in its own folder, beside which nothing is.
        const auto at = desk.robot().find(Role::field, desk.word("dialog.folder_name"));
        REQUIRE(at);
        desk.robot().type((desk.folder() / "plans").string());
        desk.robot().click(Role::button, desk.word("dialog.folder_take"));
        desk.robot().step(3);
        CHECK(desk.is_open());
        CHECK(desk.set().projects_folder == desk.folder() / "plans");
        CHECK(desk.robot().shows((desk.folder() / "plans").string()));
        desk.close();
        desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_O);
        desk.robot().step(3);
        CHECK(desk.robot().find(Role::row, "spring"));
        desk.robot().click(Role::button, desk.word("dialog.cancel"));
        desk.robot().step(2);
        desk.open();
        desk.click("forget_folder");
        CHECK(desk.set().projects_folder.empty());
        CHECK(desk.robot().shows(desk.word("settings.folder.beside")));
        desk.click("choose_folder");
        desk.robot().click(Role::button, desk.word("dialog.cancel"));
        desk.robot().step(3);
        CHECK(desk.is_open());
        CHECK(desk.set().projects_folder.empty());
    }
}

TEST_CASE("everything in the settings is set with the keyboard alone") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(language);
        desk.open();
        const auto focused = [&]() -> std::string {
            for (const WidgetNode& node : desk.frame().tree().nodes())
                if (node.focused) return node.path;
            return {};
        };
        const auto walk_to = [&](std::string_view end) {
            for (int i = 0; i < 40 && !focused().ends_with(end); ++i) desk.robot().key(ImGuiKey_Tab);
            REQUIRE_MESSAGE(focused().ends_with(end), end);
        };
        walk_to("theme/light");
        desk.robot().key(ImGuiKey_RightArrow);
        CHECK(focused().ends_with("theme/dark"));
        desk.robot().key(ImGuiKey_Space);
        desk.robot().step(2);
        CHECK(desk.set().theme == ThemeChoice::dark);
        walk_to("scale/command.zoom_in");
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(2);
        CHECK(desk.set().scale_percent == 110);
        walk_to("text/settings.text.large");
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(2);
        CHECK(desk.set().text_percent == 115);
        walk_to("clock/12");
        desk.robot().key(ImGuiKey_Space);
        desk.robot().step(2);
        CHECK(desk.set().clock == facts::ClockForm::hours_12);
        walk_to("first_hour");
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(2);
        desk.robot().key(ImGuiKey_DownArrow);
        desk.robot().key(ImGuiKey_DownArrow);
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(2);
        CHECK(desk.set().first_hour.has_value());
        walk_to("choose_folder");
        walk_to("close");
        desk.robot().key(ImGuiKey_Enter);
        desk.robot().step(2);
        CHECK_FALSE(desk.is_open());
    }
}

TEST_CASE("nothing in the settings is cut, in the smallest window and with the largest text") {
    for (const facts::Language language : both_languages)
        for (const int percent : text_percents)
            for (const auto& [width, height] : {std::pair(1024.0f, 640.0f), std::pair(1280.0f, 720.0f)}) {
                SettingsStage desk(StageOptions{.width_px = width, .height_px = height, .language = language});
                Preferences next = desk.set();
                next.text_percent = percent;
                desk.frame().set_preferences(next);
                desk.open();
                REQUIRE(desk.is_open());
                for (const WidgetNode& node : desk.frame().tree().nodes()) {
                    if (node.layer == 0) continue;
                    CAPTURE(node.label);
                    CHECK_FALSE(node.cut);
                    CHECK(node.rect == node.full);
                }
            }
}

TEST_CASE("what is set is there after a restart") {
    SettingsStage desk;
    const fs::path folder = desk.folder() / "settings";
    Preferences chosen = desk.set();
    chosen.theme = ThemeChoice::dark;
    chosen.scale_percent = 150;
    chosen.text_percent = 115;
    chosen.clock = facts::ClockForm::hours_12;
    chosen.first_hour = 6;
    chosen.projects_folder = "/home/léa/Projets";
    KeptPreferences kept;
    kept.preferences = chosen;
    save_preferences(folder, kept);
    const Preferences again = load_preferences(folder).preferences;
    CHECK(again == chosen);
    desk.frame().set_preferences(again);
    desk.robot().step(3);
    CHECK(desk.robot().shows("6:00\u00A0pm"));
    chosen.first_hour.reset();
    kept.preferences = chosen;
    save_preferences(folder, kept);
    CHECK(load_preferences(folder).preferences == chosen);
}

TEST_CASE("a line of the settings leads to the zone and the first day of the week, which are the project's own") {
    SettingsStage desk;
    desk.open();
    desk.click("project");
    desk.robot().step(3);
    CHECK_FALSE(desk.is_open());
    CHECK(desk.robot().find(Role::field, desk.word("settings.zone")));
    CHECK(desk.robot().find(Role::field, desk.word("settings.week_start")));
}

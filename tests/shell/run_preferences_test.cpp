#include "shell/run_preferences.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

KeptPreferences own_preferences() {
    KeptPreferences own;
    own.preferences.language = facts::Language::french;
    own.preferences.theme = ThemeChoice::light;
    own.preferences.scale_percent = 125;
    own.window = {1600, 1000, 40, 30, false};
    return own;
}

RunOptions every_option() {
    RunOptions run;
    run.lang = "en";
    run.theme = "dark";
    run.scale_percent = 200;
    run.width_px = 1100;
    run.height_px = 700;
    run.size_given = true;
    return run;
}

}  // namespace

TEST_CASE("options of the command line are shown, and another preference that changes does not keep them") {
    RunPreferences preferences(own_preferences(), every_option());
    Preferences now = preferences.shown();
    CHECK(now.language == facts::Language::english);
    CHECK(now.theme == ThemeChoice::dark);
    CHECK(now.scale_percent == 200);
    CHECK(preferences.window() == WindowPlace{1100, 700, {}, {}, false});

    now.recent_files.emplace_back("/x/plan.tandem");
    const KeptPreferences kept = preferences.take(now);
    CHECK(kept.preferences.recent_files == now.recent_files);
    CHECK(kept.preferences.language == facts::Language::french);
    CHECK(kept.preferences.theme == ThemeChoice::light);
    CHECK(kept.preferences.scale_percent == 125);
    CHECK(kept.window == WindowPlace{1600, 1000, 40, 30, false});
}

TEST_CASE("a size of the command line is kept once the user has chosen another") {
    RunPreferences preferences(own_preferences(), every_option());
    CHECK(preferences.take_window({1100, 700, 5, 5, false}) == nullptr);
    const KeptPreferences* kept = preferences.take_window({1200, 700, 5, 5, false});
    REQUIRE(kept);
    CHECK(kept->window == WindowPlace{1200, 700, 5, 5, false});
}

TEST_CASE("where the window was left is kept, and nothing is written when it is as before") {
    RunPreferences preferences(own_preferences(), {});
    CHECK(preferences.take_window(own_preferences().window) == nullptr);
    const KeptPreferences* kept = preferences.take_window({1600, 1000, 40, 30, true});
    REQUIRE(kept);
    CHECK(kept->window.maximised);
    CHECK(kept->preferences.scale_percent == 125);
}

TEST_CASE("what the user chooses in the program is kept, going back to the option's value too") {
    RunPreferences preferences(own_preferences(), every_option());
    Preferences now = preferences.shown();
    now.theme = ThemeChoice::system;
    CHECK(preferences.take(now).preferences.theme == ThemeChoice::system);
    CHECK(preferences.take(now).preferences.scale_percent == 125);
    now.theme = ThemeChoice::dark;
    CHECK(preferences.take(now).preferences.theme == ThemeChoice::dark);
}

TEST_CASE("without options the user's own preferences are shown and kept") {
    RunPreferences preferences(own_preferences(), {});
    CHECK(preferences.shown().scale_percent == 125);
    CHECK(preferences.window() == own_preferences().window);
    Preferences now = preferences.shown();
    now.language = facts::Language::english;
    CHECK(preferences.take(now).preferences.language == facts::Language::english);
}

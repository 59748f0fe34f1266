#include "store/user_settings.hpp"

#include <cerrno>
#include <random>

#include <doctest/doctest.h>

#include "store/memory_file_system.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

const std::string file = "/home/me/.config/tandem/settings.json";
const std::filesystem::path folder = "/home/me/.config/tandem";

UserSettings some() {
    UserSettings settings;
    settings.language = "en";
    settings.theme = ThemeSetting::dark;
    settings.scale_percent = 150;
    settings.text_percent = 115;
    settings.clock = ClockSetting::hours_12;
    settings.first_hour = 6;
    settings.second_zone = "America/New_York";
    settings.projects_folder = "/home/me/Projets d’été";
    settings.user_name = "Zoé";
    settings.recent_files = {"/plans/a.tandem", "/plans/b.tandem"};
    settings.folder_order = FolderOrderSetting::changed;
    settings.folder_descending = true;
    settings.window_x = -1200;
    settings.window_y = 40;
    settings.window_maximised = true;
    settings.extra = {{"later", "[1,2]"}};
    return settings;
}

}  // namespace

TEST_CASE("settings come back equal, unknown ones too, from a folder that had to be made") {
    test::MemoryFileSystem files;
    files.put("/home/me/keep", "");
    CHECK_FALSE(load_user_settings(folder, files).problem);
    CHECK(load_user_settings(folder, files).settings == UserSettings{});
    CHECK_FALSE(save_user_settings(folder, some(), files));
    CHECK(load_user_settings(folder, files).settings == some());
    CHECK_FALSE(save_user_settings(folder, UserSettings{}, files));
    CHECK(files.get(file) == "{}\n");
    CHECK(load_user_settings(folder, files).settings == UserSettings{});
    CHECK_FALSE(load_user_settings(folder, files).problem);
}

TEST_CASE("broken settings never stand in the way") {
    test::MemoryFileSystem files;
    for (const char* broken : {"", "{", "[]", "null", "{\"theme\": \"blue\"}", "{\"scale_percent\": \"x\"}", "\xff\xff",
                               "{\"recent_files\": [1]}", "{\"window_width\": 1e9}"}) {
        CAPTURE(broken);
        files.put(file, broken);
        const LoadedSettings loaded = load_user_settings(folder, files);
        CHECK(loaded.settings == UserSettings{});
        REQUIRE(loaded.problem.has_value());
        test::check_words(*loaded.problem);
        CHECK(loaded.problem->where.file == file);
    }
    files.put(file, "{\"scale_percent\": 100000, \"window_width\": -5}");
    CHECK(load_user_settings(folder, files).settings.scale_percent == 400);
    CHECK(load_user_settings(folder, files).settings.window_width == 320);
}

TEST_CASE("a file of a version that knew less opens, what it lacks as usual; values without sense come into reach") {
    test::MemoryFileSystem files;
    files.put(file, "{\"language\": \"en\", \"theme\": \"dark\", \"scale_percent\": 125}");
    LoadedSettings loaded = load_user_settings(folder, files);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings.scale_percent == 125);
    CHECK(loaded.settings.text_percent == 100);
    CHECK(loaded.settings.clock == ClockSetting::hours_24);
    CHECK_FALSE(loaded.settings.first_hour);
    CHECK(loaded.settings.second_zone.empty());
    CHECK(loaded.settings.projects_folder.empty());
    files.put(file, "{\"first_hour\": 99, \"text_percent\": 0, \"clock\": \"12\"}");
    loaded = load_user_settings(folder, files);
    CHECK_FALSE(loaded.problem);
    CHECK(loaded.settings.first_hour == 23);
    CHECK(loaded.settings.text_percent == 50);
    CHECK(loaded.settings.clock == ClockSetting::hours_12);
}

TEST_CASE("settings that cannot be written leave the old ones") {
    for (int n = 1; n < 14; ++n) {
        test::MemoryFileSystem files;
        files.put(file, "{\"language\": \"fr\"}");
        test::FailingFileSystem failing(files, n, ENOSPC, test::FailingFileSystem::Lasting::once);
        const auto problem = save_user_settings(folder, some(), failing);
        if (problem) test::check_words(*problem);
        const auto now = load_user_settings(folder, files).settings;
        CHECK((now == some() || (problem && now.language == "fr")));
    }
}

TEST_CASE("recent files: the latest first, once each, twenty at most, and no names that are no text") {
    UserSettings settings;
    for (int i = 0; i < 30; ++i) remember_file(settings, "/plans/" + std::to_string(i));
    remember_file(settings, "/plans/20");
    remember_file(settings, "/plans/bad\xff");
    CHECK(settings.recent_files.size() == 20);
    CHECK(settings.recent_files[0] == "/plans/20");
    CHECK(settings.recent_files[1] == "/plans/29");
    CHECK(std::count(settings.recent_files.begin(), settings.recent_files.end(), "/plans/20") == 1);
}

TEST_CASE("the user's folders follow the environment") {
    const auto with = [](std::string config, std::string home) {
        return [=](const char* name) { return std::string(name) == "HOME" ? home : config; };
    };
    CHECK(config_folder(with("/cfg", "/home/me")) == "/cfg/tandem");
    CHECK(config_folder(with("", "/home/me")) == "/home/me/.config/tandem");
    CHECK(config_folder(with("relative", "/home/me")) == "/home/me/.config/tandem");
    CHECK(state_folder(with("", "/home/me")) == "/home/me/.local/state/tandem");
    CHECK(state_folder(with("", "")).empty());
}

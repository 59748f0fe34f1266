#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/preferences_file.hpp"
#include "robot/drawn_letters.hpp"
#include "robot/stage.hpp"
#include "ui/dialogs/file_chooser.hpp"
#include "ui/dialogs/size_text.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;
using robot::StageOptions;
namespace fs = std::filesystem;

namespace {

// A project of its own in a folder with others, and the chooser, which begins there.
struct ChooserDesk : Stage {
    explicit ChooserDesk(StageOptions options = {}) : Stage(std::move(options)) {
        const fs::path sample = fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem";
        fs::create_directories(plans() / "Archives" / "2025");
        fs::create_directories(plans() / "spring");
        fs::create_directories(plans() / ".cache");
        for (const char* name : {"Été.tandem", "autumn.tandem", "Zebra.tandem", ".secret.tandem"})
            fs::copy_file(sample, plans() / name);
        fs::resize_file(plans() / "Zebra.tandem", 40);
        std::ofstream(plans() / "letter.txt") << "Hello";
        const auto old = fs::file_time_type::clock::now() - std::chrono::hours(24 * 400);
        fs::last_write_time(plans() / "autumn.tandem", old);
        Preferences preferences = frame().preferences();
        preferences.projects_folder = plans();
        frame().set_preferences(preferences);
        session().save_as(folder() / "own.tandem");
        session().finish_saving();
        robot().step(2);
    }
    fs::path plans() const { return folder() / "plans"; }
    void open() { press(ImGuiMod_Ctrl | ImGuiKey_O); }
    void save_as() { press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_S); }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void type(std::string_view text) {
        robot().type(text);
        robot().step(2);
    }
    bool asks() { return robot().find_path("file_chooser").has_value(); }
    std::vector<std::string> rows() {
        std::vector<std::string> names;
        for (const WidgetNode& node : robot().all(Role::row))
            if (node.value == "file" || node.value == "folder") names.push_back(node.label);
        return names;
    }
    std::string chosen() {
        for (const WidgetNode& node : robot().all(Role::row))
            if (node.selected) return node.label;
        return {};
    }
    std::string typed() {
        const auto field = robot().find(Role::field, word("dialog.file_name"));
        return field ? field->value : std::string("none");
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the chooser lists folders and projects by name, and what is typed narrows it whatever the accents") {
    ChooserDesk desk;
    desk.open();
    CHECK(desk.rows() == Names{"Archives", "spring", "autumn.tandem", "Été.tandem", "Zebra.tandem"});
    desk.type("ete");
    CHECK(desk.rows() == Names{"Été.tandem"});
    CHECK(desk.chosen() == "Été.tandem");
    desk.press(ImGuiKey_Enter);
    CHECK_FALSE(desk.asks());
    CHECK(desk.session().path() == desk.plans() / "Été.tandem");
}

TEST_CASE("arrows, Home and End choose, Enter looks into a folder, Backspace and Alt Up lead out of it again") {
    ChooserDesk desk;
    desk.open();
    desk.press(ImGuiKey_DownArrow);
    CHECK(desk.chosen() == "Archives");
    desk.press(ImGuiKey_End);
    CHECK(desk.chosen() == "Zebra.tandem");
    desk.press(ImGuiKey_UpArrow);
    CHECK(desk.chosen() == "Été.tandem");
    desk.press(ImGuiKey_Home);
    desk.press(ImGuiKey_Enter);
    CHECK(desk.rows() == Names{"2025"});
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.rows().size() == 5);
    // The folder one comes from is the one that is chosen.
    CHECK(desk.chosen() == "Archives");
    desk.press(ImGuiMod_Alt | ImGuiKey_UpArrow);
    CHECK(desk.chosen() == "plans");
    CHECK(desk.asks());
    desk.press(ImGuiKey_Escape);
    CHECK_FALSE(desk.asks());
    CHECK(desk.session().path() == desk.folder() / "own.tandem");
}

TEST_CASE("names with numbers are in the order of the numbers") {
    ChooserDesk desk;
    for (const char* name : {"plan 2.tandem", "plan 10.tandem", "plan 1.tandem", "plan 002b.tandem"})
        std::ofstream(desk.plans() / "spring" / name) << "";
    const FolderContent content = read_folder(desk.plans() / "spring", std::vector<std::string>{".tandem"});
    Names names;
    for (const std::size_t i : shown_entries(content, {})) names.push_back(content.entries[i].name);
    CHECK(names == Names{"plan 1.tandem", "plan 002b.tandem", "plan 2.tandem", "plan 10.tandem"});
}

TEST_CASE("a path leads there, and the home folder has its sign") {
    ChooserDesk desk;
    const char* home = std::getenv("HOME");
    const std::string kept = home ? home : "";
    setenv("HOME", desk.plans().c_str(), 1);
    desk.open();
    desk.type((desk.plans() / "Archives").string());
    CHECK(desk.rows().size() == 5);
    desk.press(ImGuiKey_Enter);
    CHECK(desk.rows() == Names{"2025"});
    desk.type("~/spring");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.rows().empty());
    CHECK(desk.robot().shows(desk.word("chooser.no_project")));
    desk.type("~/autumn.tandem");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.session().path() == desk.plans() / "autumn.tandem");
    setenv("HOME", kept.c_str(), 1);
}

TEST_CASE("hidden files come with Ctrl H, and columns sort") {
    ChooserDesk desk;
    desk.open();
    desk.press(ImGuiMod_Ctrl | ImGuiKey_H);
    CHECK(desk.rows() ==
          Names{"Archives", ".cache", "spring", "autumn.tandem", "Été.tandem", ".secret.tandem", "Zebra.tandem"});
    desk.press(ImGuiMod_Ctrl | ImGuiKey_H);
    desk.robot().click(Role::button, desk.word("chooser.size"));
    desk.robot().step(2);
    CHECK(desk.rows()[2] == "Zebra.tandem");
    desk.robot().click(Role::button, desk.word("chooser.changed"));
    desk.robot().step(2);
    CHECK(desk.rows().back() == "autumn.tandem");
    desk.robot().click(Role::button, desk.word("chooser.changed"));
    desk.robot().step(2);
    CHECK(desk.rows()[2] == "autumn.tandem");
    desk.robot().click(Role::button, desk.word("chooser.name"));
    desk.robot().step(2);
    desk.robot().click(Role::button, desk.word("chooser.name"));
    desk.robot().step(2);
    CHECK(desk.rows()[2] == "Zebra.tandem");
    CHECK(desk.rows()[0] == "spring");
}

TEST_CASE(
    "places and the parts of the path lead to folders, and where files were chosen is remembered, eight at most") {
    ChooserDesk desk;
    Preferences preferences = desk.frame().preferences();
    for (int i = 0; i < 9; ++i) preferences.recent_folders.push_back("/nowhere/" + std::to_string(i));
    desk.frame().set_preferences(preferences);
    desk.open();
    desk.robot().click(Role::button, desk.word("chooser.place.project"));
    desk.robot().step(3);
    CHECK(desk.rows() == Names{"plans", "own.tandem"});
    desk.robot().click(Role::button, desk.word("settings.folder"));
    desk.robot().step(3);
    CHECK(desk.rows().size() == 5);
    const auto crumb = desk.robot().find(Role::button, desk.folder().filename().string());
    REQUIRE(crumb);
    desk.robot().click(*crumb);
    desk.robot().step(3);
    CHECK(desk.chosen() == "plans");
    desk.type("own");
    desk.press(ImGuiKey_Enter);
    const std::vector<fs::path>& recent = desk.frame().preferences().recent_folders;
    REQUIRE(recent.size() == 8);
    CHECK(recent[0] == desk.folder());
    CHECK(recent[1] == "/nowhere/0");
    // What is recent and is there stands in the list once the project is elsewhere.
    desk.frame().open_path(desk.plans() / "autumn.tandem");
    desk.robot().step(3);
    desk.open();
    CHECK(desk.robot().shows(desk.word("chooser.recent")));
    desk.robot().click(Role::button, desk.folder().filename().string());
    desk.robot().step(3);
    CHECK(desk.rows() == Names{"plans", "own.tandem"});
}

TEST_CASE("saving: a folder is made, the name stays, and Enter writes into it") {
    for (const facts::Language language : both_languages) {
        StageOptions options;
        options.language = language;
        ChooserDesk desk(options);
        desk.save_as();
        desk.robot().click(Role::button, desk.word("chooser.new_folder"));
        desk.robot().step(3);
        desk.type("Clients");
        desk.press(ImGuiKey_Enter);
        CHECK(fs::is_directory(desk.folder() / "Clients"));
        CHECK(desk.typed() == "own.tandem");
        CHECK(desk.robot().shows(desk.word("chooser.empty_to_save")));
        // Taken, or no name: it is said and nothing is left.
        desk.press(ImGuiMod_Alt | ImGuiKey_UpArrow);
        desk.robot().click(Role::button, desk.word("chooser.new_folder"));
        desk.robot().step(3);
        desk.type("Clients");
        desk.press(ImGuiKey_Enter);
        CHECK(desk.robot().shows("Clients"));
        CHECK(desk.rows() == Names{"Clients", "plans", "own.tandem"});
        desk.robot().click(Role::button, desk.word("chooser.new_folder"));
        desk.robot().step(3);
        desk.press(ImGuiKey_Escape);
        REQUIRE(desk.asks());
        desk.robot().double_click(*desk.robot().find(Role::row, "Clients"));
        desk.robot().step(3);
        desk.press(ImGuiKey_Enter);
        REQUIRE(desk.robot().wait([&] { return desk.session().path() == desk.folder() / "Clients" / "own.tandem"; }));
        CHECK(desk.frame().preferences().recent_folders.front() == desk.folder() / "Clients");
    }
}

TEST_CASE("what cannot be found, read or chosen is said, with what to do") {
    ChooserDesk desk;
    desk.open();
    desk.type("nothing like it");
    CHECK(desk.rows().empty());
    CHECK(desk.robot().find(Role::text, "nothing like it", true));
    desk.press(ImGuiKey_Enter);
    CHECK(desk.asks());
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.type((desk.folder() / "gone").string());
    desk.press(ImGuiKey_Enter);
    CHECK(desk.asks());
    desk.press(ImGuiKey_Escape);
    // A folder that went away while it was shown as a place.
    Preferences preferences = desk.frame().preferences();
    desk.open();
    fs::remove_all(desk.plans() / "spring");
    desk.robot().double_click(*desk.robot().find(Role::row, "spring"));
    desk.robot().step(3);
    CHECK(desk.robot().shows(desk.word("chooser.unreadable")));
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.rows().size() == 4);
}

TEST_CASE("of a folder without projects it is said how many other files are there") {
    ChooserDesk desk;
    std::ofstream(desk.plans() / "spring" / "a.txt") << "a";
    desk.open();
    desk.robot().double_click(*desk.robot().find(Role::row, "spring"));
    desk.robot().step(3);
    CHECK(desk.robot().find(Role::text, desk.word("chooser.no_project"), true));
    CHECK(desk.robot().find(Role::text, "1 file of another kind", true));
}

TEST_CASE("a folder of ten thousand files is read once and drawn as far as it is seen") {
    ChooserDesk desk;
    const fs::path many = desk.plans() / "many";
    fs::create_directories(many);
    for (int i = 0; i < 10'000; ++i) std::ofstream(many / ("plan " + std::to_string(i) + ".tandem"));
    desk.open();
    desk.robot().double_click(*desk.robot().find(Role::row, "many"));
    desk.robot().step(3);
    CHECK(desk.rows().size() < 40);
    // What is made meanwhile is not looked for again with every frame.
    std::ofstream(many / "aaa.tandem") << "";
    desk.robot().step(10);
    CHECK_FALSE(desk.robot().find(Role::row, "aaa.tandem"));
    desk.press(ImGuiKey_End);
    CHECK(desk.chosen() == "plan 9999.tandem");
    desk.type("plan 4711");
    CHECK(desk.rows() == Names{"plan 4711.tandem"});
}

TEST_CASE("the chooser has room for its words in both languages and themes, in a small window and at 200 %") {
    for (const facts::Language language : both_languages)
        for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::dark})
            for (const bool large : {false, true}) {
                StageOptions options;
                options.language = language;
                options.theme = theme;
                options.width_px = large ? 2560.0f : 1280.0f;
                options.height_px = large ? 1440.0f : 720.0f;
                options.scale_percent = large ? 200 : 100;
                ChooserDesk desk(options);
                desk.save_as();
                const auto dialog = desk.robot().find_path("file_chooser");
                REQUIRE(dialog);
                for (const WidgetNode& node : desk.robot().all(Role::button)) {
                    if (node.layer != dialog->layer) continue;
                    CHECK_MESSAGE(dialog->rect.contains(node.rect), node.label);
                    CHECK_FALSE(node.cut);
                }
                for (const WidgetNode& node : desk.robot().all(Role::text))
                    if (node.layer == dialog->layer) CHECK_MESSAGE(!node.cut, node.label);
            }
}

TEST_CASE("of a path that leads nowhere it is said that there is no such file") {
    ChooserDesk desk;
    desk.open();
    const std::string path = (desk.plans() / "nope.tandem").string();
    desk.type(path);
    desk.press(ImGuiKey_Enter);
    CHECK(desk.robot().shows(facts::Words(facts::Language::english).format("chooser.no_such_path", {{"text", path}})));
    CHECK(desk.asks());
}

TEST_CASE("files stay in the order that was chosen, in this chooser, the next one and after the next start") {
    ChooserDesk desk;
    desk.open();
    const auto sort_by = [&](const char* column) {
        desk.robot().click(Role::button, desk.word(column));
        desk.robot().step(2);
    };
    sort_by("chooser.size");
    sort_by("chooser.size");
    CHECK(desk.rows().back() == "Zebra.tandem");
    desk.press(ImGuiKey_Escape);
    desk.save_as();
    desk.robot().click(Role::button, desk.word("settings.folder"));
    desk.robot().step(3);
    CHECK(desk.rows().back() == "Zebra.tandem");
    CHECK(desk.robot().find(Role::button, desk.word("chooser.size"))->value == "descending");
    CHECK(desk.frame().take_changed_preferences());

    KeptPreferences kept;
    kept.preferences = desk.frame().preferences();
    save_preferences(desk.folder() / "settings", kept);
    const Preferences again = load_preferences(desk.folder() / "settings").preferences;
    CHECK(again.folder_order == FolderOrder::size);
    CHECK(again.folder_descending);
}

TEST_CASE("the name of a column stands above the ends of what is in it") {
    ChooserDesk desk;
    desk.open();
    desk.robot().click(Role::button, desk.word("chooser.size"));
    desk.robot().step(2);
    const auto head = desk.robot().find(Role::button, desk.word("chooser.size")),
               size = desk.robot().find(Role::text, "1\u00a0kB");
    REQUIRE(head);
    REQUIRE(size);
    // The middles of their last letters, which differ in width.
    bool above = false;
    for (const robot::DrawnLetter& last : robot::drawn_letters(head->rect))
        above = above || (last.code == 'e' && std::abs(last.x - size->rect.x1) < 8);
    CHECK(above);
}

TEST_CASE("sizes have few figures, in the units and with the decimal sign of the language") {
    const facts::Words french(facts::Language::french), english(facts::Language::english);
    constexpr std::uintmax_t megabyte = 1024 * 1024;
    CHECK(size_text(english, 0) == "0\u00a0kB");
    CHECK(size_text(french, 40) == "1\u00a0ko");
    CHECK(size_text(french, 999 * 1024) == "999\u00a0ko");
    CHECK(size_text(french, 1'120'000) == "1,1\u00a0Mo");
    CHECK(size_text(english, 1'120'000) == "1.1\u00a0MB");
    CHECK(size_text(english, 340 * megabyte + 1) == "340\u00a0MB");
    CHECK(size_text(french, 2560 * megabyte) == "2,5\u00a0Go");
}

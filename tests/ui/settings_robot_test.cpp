#include <filesystem>
#include <regex>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/preferences_file.hpp"
#include "facts/number_words.hpp"
#include "robot/stage.hpp"
#include "ui/frame_layout.hpp"
#include "ui/tasks/tasks_cache.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;
using robot::StageOptions;

namespace {

namespace fs = std::filesystem;

constexpr int settings_keys = ImGuiMod_Ctrl | ImGuiKey_Comma;

struct Desk : Stage {
    explicit Desk(StageOptions options = {}) : Stage(options) {}
    explicit Desk(facts::Language language) : Desk(StageOptions{.language = language}) {}
    void open() {
        robot().key(settings_keys);
        robot().step(2);
    }
    void close() {
        robot().key(ImGuiKey_Escape);
        robot().step(2);
    }
    bool is_open() {
        for (const WidgetNode& node : robot().all(Role::dialog))
            if (node.path.ends_with("settings")) return true;
        return false;
    }
    const Preferences& set() { return frame().preferences(); }
    // What lies at this end of a path in the dialog.
    WidgetNode part(std::string_view end) {
        const auto node = robot().find_path("/settings/lines/" + std::string(end));
        if (!node)
            for (const WidgetNode& one : frame().tree().nodes())
                if (one.layer > 0 && one.path.ends_with(end)) return one;
        REQUIRE_MESSAGE(node, end);
        return *node;
    }
    void click(std::string_view end) {
        robot().click(part(end));
        robot().step(2);
    }
    float height_of(std::string_view text) {
        const auto node = robot().find(Role::text, text);
        REQUIRE_MESSAGE(node, text);
        return node->rect.height();
    }
};

// What is on screen and says a time on the clock of twenty-four, or of twelve.
std::vector<std::string> times_on_screen(Stage& stage, bool twelve) {
    static const std::regex any("[0-9]{1,2}:[0-9]{2}"), half("^\u00A0[ap]m");
    std::vector<std::string> found;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        for (const std::string& text : {node.label, node.value})
            for (std::sregex_iterator it(text.begin(), text.end(), any), end; it != end; ++it)
                if (std::regex_search(it->suffix().first, text.end(), half) == twelve) found.push_back(text);
    return found;
}

// Times and ranges of times that end in an ellipsis for want of room.
std::vector<std::string> cut_times(Stage& stage) {
    static const std::regex time("(– )?[0-9]{1,2}:[0-9]{2}[^0-9]*([0-9]{1,2}:[0-9]{2}[^0-9]*)?");
    std::vector<std::string> found;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.cut && std::regex_match(node.label, time)) found.push_back(node.label);
    return found;
}

// Every screen and sheet of the sample that says times, one after the other.
template <class Look>
void walk_through(Desk& desk, const Look& look) {
    const auto see = [&](const char* where) {
        CAPTURE(where);
        desk.robot().step(3);
        look();
    };
    UiState& state = desk.frame().state();
    see("month");
    const Post* post =
        desk.post(desk.word("settings.language") == "Langue" ? "Concours citrouille" : "Pumpkin contest");
    REQUIRE(post);
    state.selection = Selection::of(post->id);
    state.inspector_open = true;
    see("post");
    state.selection = Selection::of(desk.project().people[0].id);
    state.open_folds = {"person.hours", "person.away", "person.on_call"};
    see("person");
    state.selection = Selection::of(desk.project().channels[0].id);
    see("channel");
    desk.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    see("tasks");
    state.task_grouping = TaskGrouping::time;
    see("tasks by hour");
    desk.robot().key(ImGuiKey_J);
    see("task");
    desk.robot().key(ImGuiMod_Shift | ImGuiKey_S);
    see("put off");
    desk.close();
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    desk.robot().step(2);
    desk.robot().type(post->title.substr(0, 6));
    see("search");
    desk.close();
}

}  // namespace

TEST_CASE("the settings open with their keys, from the gear and from the search, and Escape closes them alone") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
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
        Desk desk(StageOptions{.language = language, .sample = false});
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
    Desk desk(facts::Language::french);
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

TEST_CASE("the scale goes up and down, back to 100 %, and says when the window has no room for it") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
        desk.open();
        const float before = desk.part("language/fr").rect.height();
        desk.click("scale/command.zoom_in");
        CHECK(desk.set().scale_percent == 110);
        CHECK(desk.part("language/fr").rect.height() > before);
        CHECK(desk.robot().shows(facts::percent_text(110, language)));
        desk.click("scale/command.zoom_out");
        CHECK(desk.set().scale_percent == 100);
        CHECK_FALSE(desk.robot().shows(desk.word("settings.scale.no_room")));
        for (int i = 0; i < 12; ++i) desk.click("scale/command.zoom_in");
        CHECK(desk.set().scale_percent == 220);
        CHECK(desk.robot().shows(desk.word("settings.scale.no_room")));
        desk.click("scale/command.zoom_reset");
        CHECK(desk.set().scale_percent == 100);
        CHECK(desk.part("language/fr").rect.height() == before);
    }
}

TEST_CASE("larger text makes larger letters and rows, smaller text smaller letters in the same rows") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
        desk.robot().key(ImGuiMod_Alt | ImGuiKey_4);
        desk.open();
        const std::string title = desk.word("settings.text");
        const auto row = [&] { return desk.robot().find(Role::task, "", true)->full.height(); };
        const auto gear = [&] { return desk.robot().find_path("rail/settings")->rect.width(); };
        const float letters = desk.height_of(title), rows = row(), buttons = gear();
        desk.click("text/settings.text.large");
        CHECK(desk.set().text_percent == 115);
        CHECK(desk.height_of(title) > letters);
        CHECK(row() > rows);
        desk.click("text/settings.text.largest");
        CHECK(desk.height_of(title) >= 1.25f * letters);
        CHECK(row() >= 1.25f * rows);
        desk.click("text/settings.text.small");
        CHECK(desk.set().text_percent == 90);
        CHECK(desk.height_of(title) < letters);
        CHECK(row() == rows);
        CHECK(gear() == buttons);
        desk.click("text/settings.text.normal");
        CHECK(desk.height_of(title) == letters);
    }
}

TEST_CASE(
    "text of any size is laid out as at a scale of its own, so that nothing is cut for it; letters of 10 px stay") {
    for (const int percent : text_percents) {
        FrameWish text{2200, 1400, 1.5f}, scale{2200, 1400, 1.5f * std::max(1.0f, percent / 100.0f)};
        text.text_percent = percent;
        const FrameLayout a = layout_frame(text), b = layout_frame(scale);
        CHECK(a.scale == b.scale);
        CHECK(a.inspector == b.inspector);
        CHECK(a.picture_scale == doctest::Approx(1.5f * (1 + std::max(1.0f, percent / 100.0f)) / 2));
        CHECK(a.text_scale == std::min(1.0f, percent / 100.0f));
        CHECK_FALSE(a.made_smaller);
    }
    FrameWish large{1024, 640, 1};
    large.text_percent = 130;
    CHECK(layout_frame(large).scale == 1);
    CHECK(layout_frame(large).picture_scale == 1);
    CHECK(layout_frame(large).made_smaller);
    const FontSet fonts;
    CHECK(face_of(fonts, text_style::meta, 1, 0.9f).size_px == 10);
    CHECK(face_of(fonts, text_style::initials, 1, 0.9f).size_px == 10);
    CHECK(face_of(fonts, text_style::letters_tiny, 1, 0.9f).size_px == 9);
}

TEST_CASE("with small text no more texts are cut than with normal one") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
        const auto cut = [&] {
            int count = 0;
            walk_through(desk, [&] {
                for (const WidgetNode& node : desk.frame().tree().nodes()) count += node.cut ? 1 : 0;
            });
            desk.robot().key(ImGuiMod_Alt | ImGuiKey_1);
            desk.frame().state().task_grouping = TaskGrouping::kind;
            return count;
        };
        const int normal = cut();
        Preferences small = desk.set();
        small.text_percent = 90;
        desk.frame().set_preferences(small);
        CHECK(cut() <= normal);
    }
}

TEST_CASE("on the clock of twelve every time on the screen is so, in both languages, and back again") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
        int said = 0;
        walk_through(desk, [&] {
            CHECK(times_on_screen(desk, true).empty());
            said += static_cast<int>(times_on_screen(desk, false).size());
        });
        CHECK(said > 40);
        desk.open();
        desk.click("clock/12");
        CHECK(desk.set().clock == facts::ClockForm::hours_12);
        desk.close();
        CHECK(desk.robot().shows("2:20\u00A0pm"));
        int now_said = 0;
        walk_through(desk, [&] {
            for (const std::string& text : times_on_screen(desk, false)) FAIL_CHECK(text);
            now_said += static_cast<int>(times_on_screen(desk, true).size());
            for (const std::string& text : cut_times(desk)) FAIL_CHECK("cut: ", text);
        });
        CHECK(now_said > 40);
        desk.open();
        desk.click("clock/24");
        desk.close();
        CHECK_FALSE(desk.robot().shows("2:20\u00A0pm"));
        CHECK(desk.robot().shows("14:20"));
    }
}

TEST_CASE("a dragged post says its time on the chosen clock") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
        Preferences twelve = desk.set();
        twelve.clock = facts::ClockForm::hours_12;
        desk.frame().set_preferences(twelve);
        desk.robot().step(3);
        const bool french = language == facts::Language::french;
        const auto post = desk.robot().find(Role::post, french ? "Concours citrouille" : "Pumpkin contest", true);
        const auto cell = desk.robot().find(Role::cell, french ? "jeu. 22" : "Thu 22");
        REQUIRE(post);
        REQUIRE(cell);
        desk.robot().move_to(*post);
        desk.robot().press();
        desk.robot().move_to(*cell);
        desk.robot().step(3);
        CHECK(desk.robot().shows(french ? "jeu. 22 oct. · 6:00\u00A0pm" : "Thu 22 Oct · 6:00\u00A0pm"));
        CHECK(times_on_screen(desk, false).empty());
        desk.robot().release();
    }
}

TEST_CASE("the strip of the day begins with the hour that is set, earlier where something is there") {
    for (const facts::Language language : both_languages) {
        Desk desk(language);
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
    Desk desk;
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
        Desk desk(language);
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
        Desk desk(language);
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
                Desk desk(StageOptions{.width_px = width, .height_px = height, .language = language});
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
    Desk desk;
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

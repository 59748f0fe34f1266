// What the settings do to everything that is written on the screen: its size, and the clock its times are told on.
#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "facts/number_words.hpp"
#include "ui/frame_layout.hpp"
#include "ui/settings_stage.hpp"

using namespace tandem;
using robot::both_languages;
using testing::SettingsStage;

namespace {

// What is on screen and says a time on the clock of twenty-four, or of twelve.
std::vector<std::string> times_on_screen(robot::Stage& stage, bool twelve) {
    static const std::regex any("[0-9]{1,2}:[0-9]{2}"), half("^\u00A0[ap]m");
    std::vector<std::string> found;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        for (const std::string& text : {node.label, node.value})
            for (std::sregex_iterator it(text.begin(), text.end(), any), end; it != end; ++it)
                if (std::regex_search(it->suffix().first, text.end(), half) == twelve) found.push_back(text);
    return found;
}

// Times and ranges of times that end in an ellipsis for want of room.
std::vector<std::string> cut_times(robot::Stage& stage) {
    static const std::regex time("(– )?[0-9]{1,2}:[0-9]{2}[^0-9]*([0-9]{1,2}:[0-9]{2}[^0-9]*)?");
    std::vector<std::string> found;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.cut && std::regex_match(node.label, time)) found.push_back(node.label);
    return found;
}

// Every screen and sheet of the sample that says times, one after the other.
template <class Look>
void walk_through(SettingsStage& desk, const Look& look) {
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

TEST_CASE("the scale goes up and down, back to 100 %, and says when the window has no room for it") {
    for (const facts::Language language : both_languages) {
        SettingsStage desk(language);
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
        SettingsStage desk(language);
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
        SettingsStage desk(language);
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
        SettingsStage desk(language);
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
        SettingsStage desk(language);
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

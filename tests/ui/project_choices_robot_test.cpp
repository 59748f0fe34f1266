// What holds for the whole calendar, among its days: first day of the week, time zone, approval, locks.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "app/post_lock.hpp"
#include "facts/date_words.hpp"
#include "model/day_range.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct ChoicesStage : MonthStage {
    explicit ChoicesStage(facts::Language language = facts::Language::english)
        : MonthStage(robot::StageOptions{.language = language}) {
        run_command(CommandId::calendar_days, frame());
        robot().step(4);
        const auto part = robot().find_path("days/part/project");
        REQUIRE(part);
        robot().click(*part);
        robot().step(3);
    }
    const Settings& set() { return project().settings; }
    void choose(std::string_view field, std::string_view value) {
        robot().click(Role::field, word(field));
        robot().step(2);
        robot().click(Role::menu_item, word(value));
        robot().step(3);
    }
    void press(ImGuiKeyChord key) {
        robot().key(key);
        robot().step(3);
    }
    // Presses the key until what is called so has the keyboard.
    void go_to(ImGuiKey key, std::string_view name) {
        const auto is_there = [&] {
            for (const WidgetNode& node : frame().tree().nodes())
                if (node.focused && node.label == word(name)) return true;
            return false;
        };
        for (int i = 0; i < 40 && !is_there(); ++i) press(key);
        REQUIRE_MESSAGE(is_there(), name);
    }
};

}  // namespace

TEST_CASE("the first day of the week is chosen with the mouse, and the month begins with it; undo gives it back") {
    for (const auto language : both_languages) {
        ChoicesStage stage(language);
        stage.choose("settings.week_start", "settings.week_start.sunday");
        CHECK(stage.set().week_start == WeekStart::sunday);
        CHECK(stage.session().steps_done() == 1);
        CHECK(weekday_of(stage.month().grid.first) == date::Sunday);
        stage.press(ImGuiKey_Escape);
        CHECK_FALSE(stage.robot().find_path("days/close"));
        stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.set().week_start == WeekStart::monday);
        CHECK(weekday_of(stage.month().grid.first) == date::Monday);
    }
}

TEST_CASE("the week begins on any of its seven days, each by its name") {
    for (const auto language : both_languages) {
        ChoicesStage stage(language);
        for (std::size_t i = 0; i < week_starts.size(); ++i) {
            const std::string word(word_of(week_starts[i]));
            CAPTURE(word);
            CHECK(stage.word("settings.week_start." + word)
                      .ends_with(facts::weekday_name(date::Monday + date::days(i), language)));
            stage.choose("settings.week_start", "settings.week_start." + word);
            CHECK(stage.set().week_start == week_starts[i]);
            CHECK(weekday_of(stage.month().grid.first) == date::Monday + date::days(i));
        }
    }
}

TEST_CASE("approved posts are locked by keyboard alone, and then say why they stay") {
    ChoicesStage stage;
    stage.go_to(ImGuiKey_Tab, "project.lock");
    stage.press(ImGuiKey_Enter);
    stage.go_to(ImGuiKey_DownArrow, "project.lock.locked");
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.set().lock_approved);
    Post post = *stage.project().posts.begin();
    post.status = PostStatus::approved;
    for (Variant& variant : post.variants) variant.status.reset(), variant.published_at.reset();
    CHECK(why_date_stays(stage.project(), post, facts::Language::english));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("the client's approval is made a step, or none, of the way to publication") {
    ChoicesStage stage;
    REQUIRE(stage.set().approval_required);
    stage.choose("project.approval", "project.approval.skipped");
    CHECK_FALSE(stage.set().approval_required);
    stage.choose("project.approval", "project.approval.required");
    CHECK(stage.set().approval_required);
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("another time zone of the project is typed, posts keep their time of day, and what is none is refused") {
    ChoicesStage stage;
    const std::string before = stage.set().zone;
    const Post post = *stage.project().posts.begin();
    const auto type = [&](std::string_view zone) {
        stage.robot().click(Role::field, stage.word("settings.zone"));
        stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type(zone);
        stage.press(ImGuiKey_Enter);
    };
    type("Europe/Nowhere");
    CHECK(stage.set().zone == before);
    type("America/New_York");
    CHECK(stage.set().zone == "America/New_York");
    CHECK(stage.project().posts.find(post.id)->when == post.when);
    CHECK(stage.session().steps_done() == 1);
    type("tokyo");
    CHECK(stage.set().zone == "Asia/Tokyo");
}

TEST_CASE("the zone of the project is found by its city, in a list that says what it is ahead of UTC") {
    ChoicesStage stage;
    stage.robot().click(Role::button, stage.word("zones.choose"));
    stage.robot().step(2);
    stage.robot().type("NEW Y");
    stage.robot().step(3);
    const auto york = stage.robot().find(Role::menu_item, "New York");
    REQUIRE(york);
    CHECK(york->value.starts_with("UTC−"));
    stage.robot().click(*york);
    stage.robot().step(3);
    CHECK(stage.set().zone == "America/New_York");
}

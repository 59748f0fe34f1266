// The twelve months of a year, used with mouse and keyboard.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/bars/hidden_things.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Posts that go out on the day, as the list of posts says.
int posts_out(const YearStage& stage, Day day, const Filters& filters) {
    int count = 0;
    for (const Post& post : stage.project().posts) {
        if (!post.when || is_off_calendar(post.status) || !filters.lets(stage.project(), post)) continue;
        bool out = post.variants.empty() && day_of(*post.when) == day;
        for (const Variant& variant : post.variants)
            if (!variant.status || !is_off_calendar(*variant.status))
                out = out || day_of(*when_of(post, variant)) == day;
        count += out;
    }
    return count;
}

void check_counts(YearStage& stage) {
    int total = 0;
    for (const YearMonth& month : stage.model().months)
        for (const YearDay& day : month.days) {
            CHECK(day.posts == posts_out(stage, day.day, stage.filters()));
            total += day.posts;
        }
    CHECK(total > 0);
}

}  // namespace

TEST_CASE("6 shows the year of the day that was looked at, 1 its month again") {
    MonthStage stage;
    stage.robot().key(ImGuiKey_6);
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.view == CalendarView::year);
    CHECK(stage.robot().find_path("year/2026-01-01"));
    CHECK(stage.robot().find_path("year/2026-12-31"));
    CHECK_FALSE(stage.robot().find_path("year/2027-01-01"));
    CHECK(stage.robot().shows("2026"));
    stage.robot().key(ImGuiKey_1);
    stage.robot().step(3);
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
}

TEST_CASE("every day has its posts, with filters those that are let through, and the others are told") {
    YearStage stage;
    check_counts(stage);
    const int all = stage.model().posts;
    CHECK(stage.state().calendar.hidden_posts == 0);
    stage.filters().networks = {"tiktok"};
    stage.robot().step(3);
    check_counts(stage);
    CHECK(stage.model().posts < all);
    CHECK(stage.state().calendar.hidden_posts > 0);
    const HiddenBars& bars = stage.model().hidden_bars;
    const HiddenThings hidden{stage.state().calendar.hidden_posts, bars.campaigns, bars.occasions};
    CHECK((stage.robot().shows(hidden_text(facts::Words(facts::Language::english), hidden)) ||
           stage.robot().shows(std::to_string(hidden.count()))));
}

TEST_CASE("with the CM's lens the days say how full they are") {
    YearStage stage;
    CHECK_FALSE(stage.model().by_work);
    CHECK(stage.robot().shows(stage.word("year.legend.posts")));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_2);
    REQUIRE(stage.model().by_work);
    CHECK(stage.robot().shows(stage.word("year.legend.work")));
    const YearDay& today = stage.day(YearStage::october(13));
    REQUIRE(today.work);
    CHECK(today.step == step_of_work(*today.work));
    CHECK(stage.cell(today.day).value.find(today.work->text) != std::string::npos);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_1);
    CHECK_FALSE(stage.day(YearStage::october(13)).work);
}

TEST_CASE("weekends are off and one day is today") {
    YearStage stage;
    CHECK(stage.day(YearStage::october(13)).today);
    CHECK_FALSE(stage.day(YearStage::october(14)).today);
    CHECK(stage.day(YearStage::october(17)).day_off);
    CHECK_FALSE(stage.day(YearStage::october(16)).day_off);
}

TEST_CASE("a click selects a day, a double click opens it in the month") {
    YearStage stage;
    stage.robot().click(stage.cell(YearStage::october(20)));
    CHECK(stage.has_selected(YearStage::october(20)));
    CHECK(stage.cell(YearStage::october(20)).selected);
    CHECK(stage.state().calendar.view == CalendarView::year);
    const Day march = Day(date::year(2026) / 3 / 5);
    stage.robot().double_click(stage.cell(march));
    stage.robot().step(3);
    CHECK(stage.state().calendar.view == CalendarView::month);
    CHECK(stage.month().grid.month == date::year(2026) / date::March);
    CHECK(stage.has_selected(march));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("the name of a month opens it") {
    YearStage stage;
    stage.robot().click(Role::button, "February 2026");
    stage.robot().step(3);
    CHECK(stage.state().calendar.view == CalendarView::month);
    CHECK(stage.month().grid.month == date::year(2026) / date::February);
}

TEST_CASE("arrows go by days and weeks, Home and End to an end of the month, Enter opens the month") {
    YearStage stage;
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(YearStage::october(13)));
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(YearStage::october(14)));
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.has_selected(YearStage::october(21)));
    stage.key(ImGuiKey_UpArrow);
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.has_selected(YearStage::october(13)));
    stage.key(ImGuiKey_Home);
    CHECK(stage.has_selected(YearStage::october(1)));
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.has_selected(YearStage::october(0)));
    stage.key(ImGuiKey_End);
    CHECK(stage.has_selected(YearStage::october(0)));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.state().calendar.view == CalendarView::month);
    CHECK(stage.month().grid.month == date::year(2026) / date::September);
}

TEST_CASE("an arrow leads over the end of the year, and the year goes along") {
    YearStage stage;
    stage.select(Day(date::year(2026) / 12 / 31));
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(Day(date::year(2027) / 1 / 1)));
    CHECK(stage.model().first == date::year(2027) / date::January);
    stage.key(ImGuiKey_UpArrow);
    CHECK(stage.model().first == date::year(2026) / date::January);
}

TEST_CASE("PageDown and PageUp go by years, as the arrows of the bar do, T comes back to today") {
    YearStage stage;
    stage.key(ImGuiKey_PageDown);
    CHECK(stage.model().first == date::year(2027) / date::January);
    stage.key(ImGuiKey_PageDown);
    CHECK(stage.model().first == date::year(2028) / date::January);
    CHECK(stage.cell(Day(date::year(2028) / 2 / 29)).label == "Tue 29 Feb");
    stage.robot().click(*stage.robot().find_path("bar.previous_year"));
    CHECK(stage.model().first == date::year(2027) / date::January);
    stage.key(ImGuiKey_T);
    CHECK(stage.model().first == date::year(2026) / date::January);
    CHECK(stage.state().shown_day == YearStage::october(13));
}

TEST_CASE("the wheel goes on through the years by rows of months, and the title says which they are") {
    YearStage stage;
    REQUIRE(stage.year().layout.columns == 4);
    stage.robot().move_to(stage.cell(YearStage::october(20)));
    stage.robot().wheel(-1);
    CHECK(stage.model().first == date::year(2026) / date::May);
    CHECK(stage.robot().find_path("year/2027-04-30"));
    CHECK_FALSE(stage.robot().find_path("year/2026-04-30"));
    stage.robot().wheel(-2);
    CHECK(stage.model().first == date::year(2027) / date::January);
    CHECK(month_of(stage.state().shown_day) == date::year(2027) / date::January);
    stage.robot().wheel(1);
    CHECK(stage.model().first == date::year(2026) / date::September);
    CHECK(month_of(stage.state().shown_day) == date::year(2027) / date::January);
    REQUIRE(stage.robot().find_path("top_bar/title/text"));
    CHECK(stage.robot().find_path("top_bar/title/text")->label == "Sep 2026 \u2013 Aug 2027");
    CHECK(stage.model().months[4].title == "January 2027");
    // The year that is opened anew begins with January.
    stage.key(ImGuiKey_1);
    stage.key(ImGuiKey_6);
    CHECK(stage.model().first == date::year(2027) / date::January);
}

TEST_CASE("T comes back to January of today's year, wherever the wheel led") {
    YearStage stage;
    stage.robot().move_to(stage.cell(YearStage::october(20)));
    stage.robot().wheel(-1);
    REQUIRE(stage.model().first == date::year(2026) / date::May);
    stage.key(ImGuiKey_T);
    CHECK(stage.model().first == date::year(2026) / date::January);
    CHECK(stage.robot().find_path("top_bar/title/text")->label == "2026");
}

TEST_CASE("weeks that begin on Sunday do so in every month") {
    YearStage stage;
    Settings settings = stage.project().settings;
    settings.week_start = WeekStart::sunday;
    stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}});
    stage.robot().step(3);
    // 1 November 2026 is a Sunday.
    const Rect sunday = stage.cell(YearStage::october(32)).rect, saturday = stage.cell(YearStage::october(38)).rect;
    CHECK(sunday.y0 == saturday.y0);
    CHECK(sunday.x0 < saturday.x0);
    CHECK(stage.cell(YearStage::october(39)).rect.x0 == sunday.x0);
    CHECK(stage.cell(YearStage::october(39)).rect.y0 > sunday.y0);
}

TEST_CASE("N makes a post on the day that is selected, which is then one more") {
    YearStage stage;
    const Day day = Day(date::year(2026) / 3 / 5);
    stage.select(day);
    const int before = stage.day(day).posts;
    stage.key(ImGuiKey_N);
    stage.robot().step(3);
    CHECK(stage.day(day).posts == before + 1);
    CHECK(stage.state().calendar.view == CalendarView::year);
}

TEST_CASE("under the pointer a day tells its date, its posts and their titles") {
    YearStage stage;
    const Post* post = stage.post("Pumpkin contest");
    REQUIRE(post);
    stage.robot().move_to(stage.cell(day_of(*post->when)));
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.starts_with("Tuesday 20 October 2026\n"));
    CHECK(tip->label.find(post->title) != std::string::npos);
}

TEST_CASE("a click or a key sends a day's tooltip away, until the pointer leaves the day") {
    YearStage stage;
    const auto shows_tip = [&] { return stage.robot().find_path("tooltip").has_value(); };
    const auto rest = [&](Day day) {
        stage.robot().move_to(stage.cell(day));
        stage.robot().step(80);
    };
    rest(YearStage::october(20));
    REQUIRE(shows_tip());
    stage.robot().click(stage.cell(YearStage::october(20)));
    CHECK_FALSE(shows_tip());
    stage.robot().step(80);
    CHECK_FALSE(shows_tip());
    rest(YearStage::october(22));
    REQUIRE(shows_tip());
    stage.key(ImGuiKey_RightArrow);
    stage.robot().step(80);
    CHECK_FALSE(shows_tip());
    rest(YearStage::october(20));
    CHECK(shows_tip());
}

TEST_CASE("a month's name tells what the hours beside it are") {
    YearStage stage;
    stage.key(ImGuiMod_Ctrl | ImGuiKey_2);
    const YearMonth& october = stage.model().months[9];
    REQUIRE_FALSE(october.work_text.empty());
    const auto header = stage.robot().find_path("year/month2026-10");
    REQUIRE(header);
    stage.robot().move_to(*header);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == "Open October 2026\nCM load of the month: " + october.work_text);
}

TEST_CASE("the legend explains every sign, in words or under the pointer, with the inspector open too") {
    for (const float width : {1440.0f, 1024.0f})
        for (const auto language : robot::both_languages) {
            CAPTURE(width);
            YearStage stage({.width_px = width, .height_px = 800, .language = language});
            stage.state().inspector_open = true;
            stage.robot().step(4);
            const Rect legend = stage.year().layout.legend;
            for (const char* key :
                 {"year.legend.off", "year.legend.campaign", "year.legend.observance", "year.legend.school"}) {
                CAPTURE(key);
                const std::vector<WidgetNode>& nodes = stage.frame().tree().nodes();
                const auto sign = std::find_if(nodes.begin(), nodes.end(), [&](const WidgetNode& node) {
                    return node.label == stage.word(key) && legend.contains(node.rect);
                });
                REQUIRE(sign != nodes.end());
                CHECK_FALSE(sign->cut);
            }
        }
}

TEST_CASE("an idea is dropped on a day of any month, with the card that tells what comes of it, as one step") {
    YearStage stage;
    const auto idea = stage.robot().all(Role::idea);
    REQUIRE_FALSE(idea.empty());
    const Day day = YearStage::october(29);
    const int before = stage.day(day).posts;
    stage.carry(idea.front(), stage.cell(day));
    CHECK(stage.state().drag.over == day);
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.day(day).posts == before);
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.day(day).posts == before + 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.day(day).posts == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("a post is picked up with M and carried by weeks over the end of a month") {
    YearStage stage;
    const Post* post = stage.post("Pumpkin contest");
    REQUIRE(post);
    const LocalMinute when = *post->when;
    stage.state().selection = Selection::of(post->id);
    stage.robot().step(2);
    stage.key(ImGuiKey_M);
    stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.state().drag.over == day_of(when) + date::days(14));
    CHECK(stage.when("Pumpkin contest") == when);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.when("Pumpkin contest") == when + date::days(14));
}

TEST_CASE("T takes the selected day to today, and arrows go on from there") {
    YearStage stage;
    stage.select(YearStage::october(18));
    stage.key(ImGuiKey_T);
    CHECK(stage.has_selected(YearStage::october(13)));
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.has_selected(YearStage::october(14)));
}

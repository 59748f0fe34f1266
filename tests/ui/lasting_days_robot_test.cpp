// School breaks and what else lasts for days, on days in their middle: month, week, day, list and year.
#include <algorithm>

#include "app/command.hpp"
#include "app/own_days.hpp"
#include "ui/list_stage.hpp"
#include "ui/plain_text.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The sample in this school zone, in none where it is ""; with a break of its own in November 2026.
template <class Base>
struct Lasting : Base {
    explicit Lasting(const std::string& zone = "") {
        REQUIRE(this->session().submit(put_school_zone(this->project(), zone)));
        SchoolBreak own;
        own.id = {{7, 7}};
        own.name = "Mayotte";
        own.days = {Day(date::year(2026) / 11 / 16), Day(date::year(2026) / 11 / 26)};
        REQUIRE(this->session().submit({{"undo.add_school_break", {}}, {Put<SchoolBreak>{own}}, {}}));
        this->robot().step(2);
    }
    UiState& state() { return this->frame().state(); }
    // A view on a day, and whether a text that begins so lies in the thing with this path.
    void look_at(CalendarView view, Day day) {
        state().calendar.view = view;
        state().shown_day = day;
        state().month = month_of(day);
        state().week_offset = 0;
        this->robot().step(4);
    }
    bool says(const std::string& path, const std::string& text) {
        const auto place = this->robot().find_path(path);
        REQUIRE_MESSAGE(place, path);
        const std::vector<WidgetNode> texts = this->robot().all(Role::text);
        return std::any_of(texts.begin(), texts.end(), [&](const WidgetNode& node) {
            return place->rect.contains(node.rect) && node.label.starts_with(text);
        });
    }
    // Whether the head of the day has it as its name.
    bool names(const std::string& path, const std::string& name) {
        const auto place = this->robot().find_path(path + "/observance");
        return place && place->label == name;
    }
};

constexpr const char* sales = "Winter sales (France)";

Day on(int year, unsigned month, unsigned day) { return Day(date::year(year) / date::month(month) / date::day(day)); }

}  // namespace

TEST_CASE("the month says a break, sales and a break of the project in their middle") {
    Lasting<MonthStage> stage;
    CHECK(stage.says("month/2026-10-21", "School break, day 5 of 16"));
    CHECK(stage.names("month/2026-10-19", "School break"));
    CHECK_FALSE(stage.names("month/2026-10-21", "School break"));
    stage.look_at(CalendarView::month, on(2026, 11, 18));
    CHECK(stage.says("month/2026-11-18", "Mayotte, day 3 of 10"));
    stage.look_at(CalendarView::month, on(2027, 1, 20));
    CHECK(stage.says("month/2027-01-20", std::string(sales) + ", day 15 of 28"));
}

TEST_CASE("the month says which zones have a break, or has that of the chosen zone alone") {
    const auto said = [](const std::string& zone, const std::string& text) {
        Lasting<MonthStage> stage(zone);
        stage.look_at(CalendarView::month, on(2027, 2, 17));
        return stage.says("month/2027-02-17", text);
    };
    CHECK(said("", "School breaks, zones A, C"));
    CHECK(said("A", "School break, zone A, day 5 of 16"));
    CHECK_FALSE(said("B", "School break"));
}

TEST_CASE("the pointer on the head of a day in the middle of a break tells of it") {
    Lasting<MonthStage> stage("B");
    WidgetNode head = *stage.robot().find_path("month/2026-10-21");
    head.rect.x0 += 40, head.rect.x1 = head.rect.x0 + 10, head.rect.y1 = head.rect.y0 + 16;
    stage.robot().move_to(head);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find("School break, zone B, day 5 of 16 · Autumn break") != std::string::npos);
}

TEST_CASE("a name at the beginning of a week opens the card of that day, which says which one it is") {
    Lasting<MonthStage> stage;
    const auto name = stage.robot().find_path("month/2026-10-19/observance");
    REQUIRE(name);
    stage.robot().click(*name);
    stage.robot().step(3);
    const auto card = stage.robot().find(Role::card, "School break");
    REQUIRE(card);
    const auto which = stage.robot().find(Role::text, "School break, day 3 of 16");
    REQUIRE(which);
    CHECK(which->layer == card->layer);
}

TEST_CASE("the heads of the hours say what lasts, and a day alone names it") {
    for (const std::string zone : {"", "A", "B"}) {
        CAPTURE(zone);
        Lasting<WeekStage> stage(zone);
        stage.look_at(CalendarView::week, on(2027, 2, 17));
        CHECK(stage.says("week/2027-02-17", "School breaks, zones A, C") == zone.empty());
        CHECK(stage.says("week/2027-02-17", "School break, zone A, day 5 of 16") == (zone == "A"));
        stage.look_at(CalendarView::week, on(2027, 1, 20));
        CHECK(stage.says("week/2027-01-20", std::string(sales) + ", day 15 of 28"));
        stage.look_at(CalendarView::week, on(2026, 11, 25));
        CHECK(stage.says("week/2026-11-25", "Mayotte, day 10 of 10"));
        CHECK(stage.names("week/2026-11-23", "Mayotte"));
        stage.look_at(CalendarView::day, on(2026, 11, 24));
        CHECK(stage.names("week/2026-11-24", "Mayotte"));
    }
}

TEST_CASE("headings of the list say which day of it this one is") {
    for (const std::string zone : {"", "A", "B"}) {
        CAPTURE(zone);
        Lasting<ListStage> stage(zone);
        const std::vector<std::pair<std::string, Day>> moved{{"Pumpkin contest", on(2027, 1, 20)},
                                                             {"Ghost quiz", on(2026, 11, 18)}};
        for (const auto& [title, day] : moved) {
            Post post = *stage.post(title);
            post.when = LocalMinute(day) + std::chrono::hours(10);
            REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
        }
        const auto heading_says = [&](Day day, const std::string& text) {
            stage.look_at(CalendarView::list, day);
            return stage.says("day/" + to_text(day), text);
        };
        const std::string said = zone.empty() ? "School break" : "School break, zone " + zone;
        CHECK(heading_says(on(2026, 10, 20), said + ", day 4 of 16 · Autumn break"));
        CHECK(heading_says(on(2027, 1, 20), std::string(sales) + ", day 15 of 28"));
        CHECK(heading_says(on(2026, 11, 18), "Mayotte, day 3 of 10"));
    }
}

TEST_CASE("the year tells under the pointer what goes on, and its legend what the lines mean") {
    Lasting<MonthStage> stage;
    stage.look_at(CalendarView::year, on(2026, 10, 13));
    CHECK(stage.robot().find(Role::text, stage.word("year.legend.lasting")));
    const auto cell = stage.robot().find_path("year/2026-11-18");
    REQUIRE(cell);
    stage.robot().move_to(*cell);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find("Mayotte, day 3 of 10") != std::string::npos);
}

TEST_CASE("the legend of a year says that its school breaks are not announced yet") {
    for (const auto language : robot::both_languages) {
        YearStage stage({.language = language});
        const std::string unknown = stage.word("year.legend.school_unknown");
        CHECK_FALSE(stage.robot().find(Role::text, unknown));
        stage.state().shown_day = on(2030, 5, 2);
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::text, unknown));
        CHECK_FALSE(stage.robot().find(Role::text, stage.word("year.legend.school")));
        stage.state().shown_day = on(2028, 5, 2);
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::text, stage.word("year.legend.school")));
        const std::string until = language == facts::Language::french ? "après le 5 juillet" : "after 5 July";
        const std::vector<WidgetNode> texts = stage.robot().all(Role::text);
        CHECK(std::any_of(texts.begin(), texts.end(),
                          [&](const WidgetNode& node) { return plain(node.label).find(until) != std::string::npos; }));
    }
}

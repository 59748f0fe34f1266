// The search finds ad flights and the days of the calendar, and shows them where they stand.
#include <algorithm>

#include "app/own_days.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = SearchEntry::Kind;

namespace {

struct DayFinder : Finder {
    explicit DayFinder(robot::StageOptions options = {}) : Finder(std::move(options)) {}

    Flight flight(std::string_view name) {
        for (const Flight& one : project().flights)
            if (one.name.find(name) != std::string::npos) return one;
        FAIL("no flight called ", name);
        return {};
    }
    // A day of the project's own, on 17 November.
    OwnObservance tamarins() {
        OwnObservance own;
        own.id = session().ids().make<OwnObservance>();
        own.name = "Fête des Tamarins", own.rule = "fixed:11-17", own.category = "event";
        own.note = "Les guépards aussi";
        return own;
    }
    bool has_card(std::string_view name) { return robot().find(Role::card, name).has_value(); }
    std::string name_in_catalogue(const char* id) { return session().facts().observances.find(id)->name.en; }
};

Day day_in(int year, unsigned month, unsigned day) {
    return Day(date::year(year) / date::month(month) / date::day(day));
}

}  // namespace

TEST_CASE("an ad flight is found by its name, its targeting and its creatives, accents and capitals folded") {
    DayFinder stage;
    Flight flight = stage.flight("Winter team");
    flight.name = "Goûter d’hiver", flight.targeting = "Amateurs de guépards";
    flight.creatives = {{"Été indien", true}};
    stage.put(flight);
    for (const char* query : {"GOUTER hiv", "guepard", "ete INDIEN"})
        CHECK_MESSAGE(stage.found(Kind::flight, query) == flight.id.value, query);
    stage.ask("gouter hiver");
    const auto row = stage.robot().find(Role::menu_item, flight.name);
    REQUIRE(row);
    CHECK(row->value.starts_with("Winter team · "));
    CHECK(stage.robot().find(Role::text, stage.word("search.flights")));
}

TEST_CASE("an ad flight that is chosen stands selected on its campaign's page with its sheet, whatever hid it") {
    DayFinder stage({.height_px = 700});
    const Flight flight = stage.flight("Advent · YouTube");
    stage.state().filters.networks = {"linkedin"};
    stage.state().campaigns.table_only = true;
    stage.state().campaigns.scale = TimelineScale::weeks;
    stage.state().campaigns.from = day_in(2025, 1, 6);
    stage.robot().step(2);
    stage.take("advent youtube");
    CHECK(stage.state().section == Section::campaigns);
    CHECK(stage.state().selection == Selection::of(flight.id));
    CHECK(stage.state().inspector_open);
    CHECK(campaigns_period(stage.state().campaigns, day_of(stage.session().now()), date::Monday)
              .contains(flight.days.begin));
    const auto bar = std::ranges::find_if(stage.frame().tree().nodes(), [&](const WidgetNode& node) {
        return node.path.find("flight:" + to_text(flight.id)) != std::string::npos && node.path.ends_with("/bar");
    });
    REQUIRE(bar != stage.frame().tree().nodes().end());
    CHECK(bar->selected);
    const auto grid = stage.robot().find_path("campaigns/grid");
    REQUIRE(grid);
    CHECK(grid->rect.contains((bar->rect.x0 + bar->rect.x1) / 2, (bar->rect.y0 + bar->rect.y1) / 2));
}

TEST_CASE("a campaign comes before its flights where they answer as well") {
    DayFinder stage;
    const std::vector<SearchEntry> found = stage.find("back to the pod");
    const auto place = [&](Kind kind) {
        return std::ranges::find_if(found, [&](const SearchEntry& entry) { return entry.kind == kind; }) -
            found.begin();
    };
    CHECK(place(Kind::campaign) < place(Kind::flight));
    CHECK(place(Kind::flight) < static_cast<std::ptrdiff_t>(found.size()));
}

TEST_CASE("an observance that is on is found in the years around today, those to come first") {
    DayFinder stage;
    std::vector<Day> days;
    for (const SearchEntry& entry : stage.all(Kind::observance, "CHRISTMÀS day"))
        if (entry.title == "Christmas Day") days.push_back(entry.day);
    CHECK(days == std::vector{day_in(2026, 12, 25), day_in(2027, 12, 25), day_in(2025, 12, 25)});
    const std::string on = stage.name_in_catalogue("world_cocoa_day"), off = stage.name_in_catalogue("pink_october");
    REQUIRE_FALSE(stage.all(Kind::observance, on).empty());
    CHECK(stage.all(Kind::observance, on).front().title == on);
    CHECK(std::ranges::none_of(stage.all(Kind::observance, off),
                               [&](const SearchEntry& entry) { return entry.title == off; }));
}

TEST_CASE("what lasts until today comes before the same of years to come") {
    DayFinder stage;
    OwnObservance own = stage.tamarins();
    own.rule = "range:10-10..10-16";
    stage.put(own);
    std::vector<Day> days;
    for (const SearchEntry& entry : stage.all(Kind::observance, "fete des tamarins")) days.push_back(entry.day);
    REQUIRE(days.size() >= 2);
    CHECK(days[0] == day_in(2026, 10, 10));
    CHECK(days[1] == day_in(2027, 10, 10));
}

TEST_CASE("what is the project's own comes before a day of the calendar that begins with the query") {
    DayFinder stage;
    OwnObservance own = stage.tamarins();
    own.name = "Quokka night";
    stage.put(own);
    Post post = stage.pumpkin();
    post.title = "The night of the quokka";
    stage.put(post);
    const std::vector<SearchEntry> found = stage.find("quokka");
    REQUIRE(found.size() >= 2);
    CHECK(found.front().kind == Kind::post);
    CHECK(std::ranges::any_of(found, [](const SearchEntry& entry) { return entry.title == "Quokka night"; }));
}

TEST_CASE("an own day is found by its name and its note, unless it is off") {
    DayFinder stage;
    OwnObservance own = stage.tamarins();
    stage.put(own);
    for (const char* query : {"FETE tamarin", "guepards"}) {
        const auto found = stage.all(Kind::observance, query);
        REQUIRE_MESSAGE(!found.empty(), query);
        CHECK(found.front().title == own.name);
        CHECK(found.front().day == day_in(2026, 11, 17));
    }
    own.off = true;
    stage.put(own);
    CHECK(stage.all(Kind::observance, "fete tamarin").empty());
}

TEST_CASE("an own day that is chosen is shown in its month with its card, though the days were switched off") {
    DayFinder stage;
    stage.put(stage.tamarins());
    stage.frame().show(CalendarView::list);
    stage.state().observances_shown = false;
    stage.robot().step(2);
    stage.ask("tamarins");
    CHECK(stage.robot().find(Role::text, stage.word("search.days")));
    CHECK(stage.robot().find(Role::menu_item, "Fête des Tamarins")->value == "Tue 17 Nov");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.state().section == Section::calendar);
    CHECK(stage.state().calendar.view == CalendarView::month);
    CHECK(stage.state().selection == Selection::of(day_in(2026, 11, 17)));
    CHECK(stage.state().observances_shown);
    CHECK(stage.robot().find(Role::cell, "Tue 17"));
    CHECK(stage.has_card("Fête des Tamarins"));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.has_card("Fête des Tamarins"));
}

TEST_CASE("an observance that is not the first of its day is told in the card of that day") {
    DayFinder stage;
    const std::string name = stage.name_in_catalogue("singles_day");
    CHECK_FALSE(stage.robot().find(Role::text, name, true));
    stage.ask(name);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(day_in(2026, 11, 11)));
    CHECK(stage.has_card(stage.name_in_catalogue("armistice")));
    CHECK(stage.robot().find(Role::text, name, true));
}

TEST_CASE("an observance that is chosen while hours are shown is shown above them") {
    DayFinder stage;
    stage.frame().show(CalendarView::week);
    stage.robot().step(2);
    stage.take("christmas day");
    CHECK(stage.state().calendar.view == CalendarView::week);
    CHECK(stage.state().shown_day == day_in(2026, 12, 25));
    CHECK(stage.state().selection == Selection::of(day_in(2026, 12, 25)));
    CHECK(stage.has_card("Christmas Day"));
}

namespace {

struct AnnouncedFinder : DayFinder {
    const facts::Observance& row() { return *session().facts().observances.find("telethon"); }
    std::string name() { return row().name.en; }
    // The day of the project's own that stands for it.
    OwnObservance own(facts::Language language = facts::Language::english) {
        return own_day_of(row(), session().ids().make<OwnObservance>(), language);
    }
    // The days on which it is found by its name, once each.
    std::vector<Day> days() {
        std::vector<Day> days;
        for (const SearchEntry& entry : all(Kind::observance, name()))
            if (entry.title == name()) days.push_back(entry.day);
        return days;
    }
    std::string told() {
        return facts::Words(facts::Language::english).format("search.unannounced.chosen", {{"name", name()}});
    }
};

}  // namespace

TEST_CASE("a day that is announced each year is found by its name, and it is said that it has no date yet") {
    for (const bool waits : {false, true}) {
        AnnouncedFinder stage;
        if (waits) stage.put(stage.own());
        CHECK(stage.days() == std::vector{Day{}});
        const Selection before = stage.state().selection;
        stage.ask("telethon");
        const auto row = stage.robot().find(Role::menu_item, stage.name());
        REQUIRE(row);
        CHECK(row->value == stage.word("search.unannounced"));
        stage.robot().click(*row);
        stage.robot().step(4);
        CHECK(stage.robot().shows(stage.told()));
        CHECK(stage.state().selection == before);
    }
}

TEST_CASE("a day without a date that is chosen opens the days of the calendar where its date is given") {
    for (const bool waits : {false, true}) {
        AnnouncedFinder stage;
        if (waits) stage.put(stage.own());
        stage.take("telethon");
        CHECK(stage.robot().find_path("days/catalogue/search").has_value() != waits);
        if (!waits) {
            const auto give = stage.robot().find(Role::button, stage.word("days.give_date"));
            REQUIRE(give);
            stage.robot().click(*give);
            stage.robot().step(4);
        }
        // The keyboard is in the date.
        stage.robot().type("2026-12-04");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        REQUIRE(stage.project().own_observances.size() == 1);
        CHECK(stage.project().own_observances[0].name == stage.name());
        CHECK(stage.project().own_observances[0].rule == "on:2026-12-04");
    }
}

TEST_CASE("a day of one's own without a date that is chosen opens with the keyboard in its date") {
    AnnouncedFinder stage;
    OwnObservance first = stage.tamarins(), own = stage.own();
    own.name = "Soirée des Tamarins";
    stage.put(first);
    stage.put(own);
    stage.take("soiree des tamarins");
    stage.robot().type("2026-12-05");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().own_observances.find(own.id)->rule == "on:2026-12-05");
    CHECK(*stage.project().own_observances.find(first.id) == first);
}

TEST_CASE("once an announced day has a date the search leads to it, whatever language it was taken over in") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        AnnouncedFinder stage;
        OwnObservance own = stage.own(language);
        own.rule = text_of(once_on(day_in(2026, 12, 4)));
        stage.put(own);
        CHECK(stage.days() == std::vector{day_in(2026, 12, 4)});
        stage.ask("telethon");
        const auto row = stage.robot().find(Role::menu_item, stage.name());
        REQUIRE(row);
        CHECK(row->value == "Fri 4 Dec");
        stage.robot().click(*row);
        stage.robot().step(4);
        CHECK(stage.state().selection == Selection::of(day_in(2026, 12, 4)));
        CHECK_FALSE(stage.robot().shows(stage.told()));
        own.off = true;
        stage.put(own);
        CHECK(stage.days().empty());
    }
}

TEST_CASE("a day of one's own without a date is found under the name it was given") {
    AnnouncedFinder stage;
    OwnObservance own = stage.own();
    own.name = "Soirée des Tamarins";
    stage.put(own);
    const auto found = stage.all(Kind::observance, "tamarins");
    REQUIRE(found.size() == 1);
    CHECK(found.front().title == own.name);
    CHECK_FALSE(found.front().is_dated());
}

// The days of the calendar: chosen from the catalogue, added by the project, school holidays.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "ui/month_stage.hpp"
#include "ui/year/year_state.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct DaysStage : MonthStage {
    DaysStage() {
        run_command(CommandId::calendar_days, frame());
        robot().step(4);
        REQUIRE(robot().find_path("days/close"));
    }
    void part(const char* key) {
        robot().click(path(std::string("days/part/") + key));
        robot().step(3);
    }
    WidgetNode path(const std::string& path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, path);
        return *node;
    }
    void type_into(const std::string& where, std::string_view text) {
        robot().click(path(where));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(text);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
    void choose_form(const char* key) {
        robot().click(Role::field, word("own_day.form"));
        robot().step(2);
        robot().click(Role::menu_item, word(key));
        robot().step(3);
    }
    const OwnObservance& own() {
        REQUIRE(project().own_observances.size() == 1);
        return *project().own_observances.begin();
    }
    bool is_shown(std::string_view id) {
        return is_observance_shown(*session().facts().observances.find(id), project().settings);
    }
};

}  // namespace

TEST_CASE("a day of the catalogue is found by its name, turned off by a click, and undo brings it back") {
    DaysStage stage;
    REQUIRE(stage.is_shown("black_friday"));
    stage.robot().click(stage.path("days/catalogue/search"));
    stage.robot().type("black fr");
    stage.robot().step(3);
    stage.robot().click(*stage.robot().find(Role::checkbox, "Black Friday"));
    stage.robot().step(3);
    CHECK_FALSE(stage.is_shown("black_friday"));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("days/close"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.is_shown("black_friday"));
}

TEST_CASE("a whole category is shown and hidden as one step, and a search without a find says so") {
    DaysStage stage;
    stage.robot().click(stage.path("days/catalogue/search"));
    stage.robot().type("black fr");
    stage.robot().step(3);
    const auto turn = stage.robot().find(Role::button, stage.word("days.hide_all"));
    REQUIRE(turn);
    stage.robot().click(*turn);
    stage.robot().step(3);
    CHECK_FALSE(stage.is_shown("black_friday"));
    CHECK(stage.session().steps_done() == 1);
    stage.robot().click(*stage.robot().find(Role::button, stage.word("days.show_all")));
    stage.robot().step(3);
    CHECK(stage.is_shown("black_friday"));
    stage.robot().click(stage.path("days/catalogue/search"));
    stage.robot().type("zzz");
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::text, "zzz", true));
}

TEST_CASE("a day of one's own is added, named, dated and seen in the month; deleting it is undone") {
    DaysStage stage;
    stage.part("own");
    stage.robot().click(*stage.robot().find(Role::button, stage.word("own_day.add")));
    stage.robot().step(4);
    stage.robot().type("Salon du goût");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.own().name == "Salon du goût");
    const auto field = stage.robot().find(Role::field, stage.word("own_day.day"));
    REQUIRE(field);
    stage.robot().click(*field);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("22 october");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.own().rule == "fixed:10-22");
    // What recurs each year may be on a day that this year does not have.
    stage.robot().click(*stage.robot().find(Role::field, stage.word("own_day.day")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("29 feb");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.own().rule == "fixed:02-29");
    CHECK_FALSE(stage.robot().shows("“29 feb”"));
    stage.robot().click(*stage.robot().find(Role::field, stage.word("own_day.day")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("22 october");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    stage.robot().click(*stage.robot().find_path("days/close"));
    stage.robot().step(4);
    bool seen = false;
    for (const MonthDay& day : stage.month().days)
        for (const ShownObservance& one : day.observances) seen = seen || one.name == "Salon du goût";
    CHECK(seen);
    run_command(CommandId::calendar_days, stage.frame());
    stage.robot().step(3);
    stage.part("own");
    const auto name = stage.robot().find(Role::field, stage.word("own_day.name"));
    REQUIRE(name);
    stage.robot().move_to(*name);
    for (int i = 0; i < 8; ++i) stage.robot().wheel(-2);
    stage.robot().step(2);
    const auto gone = stage.robot().find(Role::button, stage.word("own_day.delete"));
    REQUIRE(gone);
    stage.robot().click(*gone);
    stage.robot().step(3);
    CHECK(stage.project().own_observances.empty());
    stage.robot().click(*stage.robot().find_path("days/close"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project().own_observances.size() == 1);
}

TEST_CASE("a rule that is none stays typed with a sentence about it, and changes nothing") {
    DaysStage stage;
    stage.part("own");
    stage.robot().click(*stage.robot().find(Role::button, stage.word("own_day.add")));
    stage.robot().step(4);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    const std::string before = stage.own().rule;
    // The rule itself is there for who asks for it.
    CHECK_FALSE(stage.robot().find(Role::field, stage.word("own_day.rule")));
    stage.choose_form("own_day.form.rule");
    const auto rule = stage.robot().find(Role::field, stage.word("own_day.rule"));
    REQUIRE(rule);
    stage.robot().click(*rule);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("every tuesday");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.own().rule == before);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("of two dates that are none the last one is told") {
    DaysStage stage;
    stage.part("own");
    stage.robot().click(*stage.robot().find(Role::button, stage.word("own_day.add")));
    stage.robot().step(4);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    for (const char* text : {"someday", "never"}) {
        stage.robot().click(*stage.robot().find(Role::field, stage.word("own_day.day")));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type(text);
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.robot().shows(text));
    }
    stage.robot().move_to(4, 4);
    CHECK_FALSE(stage.robot().shows("someday"));
}

TEST_CASE("a day keeps its date, however it is said to recur") {
    DaysStage stage;
    stage.part("own");
    stage.robot().click(*stage.robot().find(Role::button, stage.word("own_day.add")));
    stage.robot().step(4);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    stage.robot().click(*stage.robot().find(Role::field, stage.word("own_day.day")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("12 decembre");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.own().rule == "fixed:12-12");
    stage.choose_form("own_day.form.once");
    CHECK(stage.own().rule == "on:2026-12-12");
    stage.choose_form("own_day.form.weekday");
    CHECK(stage.own().rule == "nth:12-SAT-2");
    stage.choose_form("own_day.form.easter");
    CHECK(stage.own().rule == "easter:+251");
    stage.choose_form("own_day.form.date");
    CHECK(stage.own().rule == "fixed:12-12");
}

TEST_CASE("a break that is added is marked in the year") {
    DaysStage stage;
    stage.part("school");
    const auto add = stage.robot().find(Role::button, stage.word("school.add"));
    REQUIRE(add);
    stage.robot().click(*add);
    stage.robot().step(3);
    REQUIRE(stage.project().school_breaks.size() == 1);
    const DayRange days = stage.project().school_breaks.begin()->days;
    const auto known = school_breaks(stage.session().facts(), stage.project(), days);
    CHECK(std::any_of(known.begin(), known.end(), [&](const ZonesBreak& one) { return one.days == days && one.own; }));
    // Those of the catalogue have names, and the project's own stands among its own alone.
    CHECK(stage.robot().shows("Christmas break · "));
    CHECK_FALSE(stage.robot().shows(std::string(stage.word("month.school")) + " · "));
    const auto bin = stage.robot().find(Role::button, stage.word("school.delete"));
    const auto name = stage.robot().find(Role::field, stage.word("school.name"));
    REQUIRE(bin);
    REQUIRE(name);
    CHECK(std::abs(bin->rect.y0 - name->rect.y0) < name->rect.height());
    // A fortnight from today on: no zone has school holidays on its second day.
    stage.robot().click(stage.path("days/close"));
    stage.robot().step(3);
    stage.frame().state().shown_day = days.begin;
    stage.frame().state().calendar.view = CalendarView::year;
    stage.robot().step(4);
    const auto marked = [&](Day day) { return stage.frame().state().calendar.year->model.day(day)->school_break; };
    CHECK_FALSE(marked(days.begin - date::days(1)));
    CHECK(marked(days.begin + date::days(1)));
    stage.robot().move_to(stage.path("year/" + to_text(days.begin + date::days(1))));
    stage.robot().step(80);
    CHECK(stage.path("tooltip").label.find("School break, day 2 of 14") != std::string::npos);
}

TEST_CASE("where all zones are shown, the breaks of two school years leave the project's own in sight") {
    DaysStage stage;
    REQUIRE(stage.session().submit(put_school_zone(stage.project(), "")));
    stage.part("school");
    const Day today = day_of(stage.session().now());
    const DayRange ahead{today, today + date::days(2 * 366)};
    CHECK(school_breaks(stage.session().facts(), stage.project(), ahead).size() > 15);
    const auto add = stage.robot().find(Role::button, stage.word("school.add"));
    const auto close = stage.robot().find_path("days/close");
    REQUIRE(add);
    REQUIRE(close);
    CHECK(add->rect.y1 <= close->rect.y0);
}

// What the ground of the hours is painted with: hours that are worked, days away, turns on call.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/drawn_letters.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr MinuteRange before_work{60, 120}, night_work{120, 240};

// Tuesday 20 October at night, where little stands; somebody works from two to four, and has no minute for tasks.
struct GroundStage : WeekStage {
    Id<Person> person;

    GroundStage(ThemeChoice theme, CalendarView view, Lanes lanes) : WeekStage({.theme = theme}, view) {
        calendar().lanes = lanes;
        Person owl;
        owl.id = person = session().ids().make<Person>();
        owl.name = "Olive Night";
        owl.hats = {{Hat::cm, {}, {}}};
        owl.hours[1] = {night_work};
        owl.daily_cap_minutes = 0;
        put(owl);
    }
    void put(Person one) {
        session().submit({{"undo.edit_person", {{"title", one.name}}}, {Put<Person>{one}}, {}});
        robot().step(3);
        show(60);
    }
    template <class Change>
    void change(const Change& change) {
        Person one = *project().people.find(person);
        change(one);
        put(one);
    }
    // Which of those shown it is.
    std::size_t day() {
        const std::vector<WeekDay>& days = cache().week.days;
        const auto found =
            std::find_if(days.begin(), days.end(), [](const WeekDay& each) { return each.day == october(20); });
        REQUIRE(found != days.end());
        return static_cast<std::size_t>(found - days.begin());
    }
    Rect lane_of(Id<Person> wanted) {
        REQUIRE(cache().week_layout.days[day()].parted());
        for (std::size_t i = 0; i < cache().week.lanes.size(); ++i)
            if (cache().week.lanes[i].person == wanted) return cache().week_layout.days[day()].lanes[i];
        FAIL("nobody's lane");
        return {};
    }
    Id<Person> somebody_else() {
        for (const WeekLane& lane : cache().week.lanes)
            if (lane.person && lane.person != person) return *lane.person;
        FAIL("nobody else");
        return {};
    }
    // A few pixels of it within those minutes, between the lines of the hours, on which no block stands.
    Rect bare(const Rect& lane, const MinuteRange& minutes) {
        const WeekLayout& layout = cache().week_layout;
        const float top = layout.grid.y0 - scrolled().Scroll.y;
        for (int minute = minutes.begin + 10; minute + 15 < minutes.end; minute += 30) {
            const Rect strip{lane.x0, top + layout.y_of(minute), lane.x1, top + layout.y_of(minute + 10)};
            const bool covered = std::any_of(layout.blocks.begin(), layout.blocks.end(), [&](const HourBlock& block) {
                return block.day == day() && block.rect.moved(0, top).overlaps(strip);
            });
            if (!covered && layout.grid.contains(strip)) return strip;
        }
        FAIL("something stands everywhere");
        return {};
    }
    bool shows(const Rect& part, Color color) { return robot::shows_color(part.shrunk(3, 0), color); }
};

}  // namespace

TEST_CASE("hours that are worked are lighter than the others, in a week and in the lane of whoever works then") {
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark})
        for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
            CAPTURE(static_cast<int>(view));
            const bool parted = view == CalendarView::day;
            GroundStage stage(choice, view, parted ? Lanes::person : Lanes::none);
            const Theme& theme = stage.frame().theme();
            const Rect lane = parted ? stage.lane_of(stage.person) : stage.cache().week_layout.days[stage.day()].column;
            const Rect worked = stage.bare(lane, night_work), off = stage.bare(lane, before_work);
            CHECK(stage.shows(worked, theme.panel));
            CHECK_FALSE(stage.shows(worked, theme.paper));
            CHECK(stage.shows(off, theme.paper));
            CHECK_FALSE(stage.shows(off, theme.panel));
        }
}

TEST_CASE("the lane of somebody who is away is hatched, those of the others are not") {
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark}) {
        GroundStage stage(choice, CalendarView::day, Lanes::person);
        const Color lines = stage.frame().theme().hair;
        const auto hatched = [&](Id<Person> person) {
            return stage.shows(stage.bare(stage.lane_of(person), night_work), lines);
        };
        CHECK_FALSE(hatched(stage.person));
        stage.change([](Person& one) {
            one.away.push_back({{WeekStage::october(20), WeekStage::october(21)}, {}, "Training"});
        });
        CHECK(hatched(stage.person));
        CHECK_FALSE(hatched(stage.somebody_else()));
    }
}

TEST_CASE("a turn on call has a rim of the CM's colour, in the lane of whoever has it") {
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark}) {
        GroundStage stage(choice, CalendarView::day, Lanes::person);
        const Color rim = stage.frame().theme().cm;
        // Its left side: whole, for the rim is a pixel wide.
        const auto has_rim = [&](Id<Person> person, const MinuteRange& minutes) {
            const Rect strip = stage.bare(stage.lane_of(person), minutes);
            return robot::shows_color({strip.x0, strip.y0, strip.x0 + 3, strip.y1}, rim);
        };
        CHECK_FALSE(has_rim(stage.person, night_work));
        stage.change([](Person& one) {
            one.on_call.push_back({{WeekStage::october(20), WeekStage::october(21)}, night_work, 60});
        });
        CHECK(has_rim(stage.person, night_work));
        CHECK_FALSE(has_rim(stage.person, before_work));
        CHECK_FALSE(has_rim(stage.somebody_else(), night_work));
    }
}

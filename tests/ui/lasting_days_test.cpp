// What lasts for days in the heads of the month's days and in the year, worked out without a screen.
#include <algorithm>

#include <doctest/doctest.h>

#include "ui/calendar/month_layout.hpp"
#include "ui/calendar_rows.hpp"
#include "ui/year/year_model.hpp"

using namespace tandem;

namespace {

const Rect month_area = Rect::at(284, 88, 1120, 786);

const CellBox& box_of(const MonthGround& ground, const MonthLayout& layout, int day) {
    const auto cell = ground.grid.cell_of(october(day));
    return layout.cells.at(static_cast<std::size_t>(7 * cell->week + cell->column));
}

// What the heads of the days name, parted by bars.
std::string heads_of(const MonthGround& ground, int first, int last) {
    const MonthLayout layout = month_layout(ground.model(), month_area, 1, byte_ruler());
    std::string all;
    for (int day = first; day <= last; ++day) {
        if (day > first) all += "|";
        all += box_of(ground, layout, day).observance.shown;
    }
    return all;
}

OwnObservance fair(const std::string& rule, int days) {
    OwnObservance own;
    own.id = id_of<OwnObservance>(7);
    own.name = "Fair";
    own.rule = rule;
    own.category = "event";
    own.duration_days = days;
    return own;
}

// Nothing is observed but what the project has of its own, and French breaks.
MonthGround quiet_ground() {
    MonthGround ground;
    for (const facts::Observance& row : ground.facts.observances)
        ground.project.settings.observances_off.push_back(row.id);
    ground.project.settings.school_zone = "B";
    return ground;
}

}  // namespace

TEST_CASE("a break is named on its first day and at the beginning of each week") {
    CHECK(heads_of(quiet_ground(), 16, 20) == "|Vacances scolaires||Vacances scolaires|");
    CHECK(heads_of(quiet_ground(), 25, 27) == "|Vacances scolaires|");
}

TEST_CASE("where another thing begins that day the break is named on the next one") {
    MonthGround ground = quiet_ground();
    ground.project.own_observances = ground.project.own_observances.with(fair("fixed:10-19", 1));
    CHECK(heads_of(ground, 19, 21) == "Fair|Vacances scolaires|");
}

TEST_CASE("of no school zone the short name has the letters") {
    MonthGround ground = quiet_ground();
    ground.project.settings.school_zone.clear();
    ground.grid = month_grid(date::year(2027) / date::February, date::Monday);
    const MonthModel model = ground.model();
    const MonthDay& monday = day_in(model, Day(date::year(2027) / 2 / 15));
    REQUIRE(monday.observances.size() == 1);
    CHECK(monday.observances.front().short_name == "Vacances A, C");
    CHECK(monday.observances.front().name == "Vacances scolaires, zones A, C");
}

TEST_CASE(
    "lines of what lasts lie above the numbers, end with it, and go on from week to week; chips keep their room") {
    MonthGround ground = quiet_ground();
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9)));
    const MonthLayout before = month_layout(
        [&] {
            MonthGround none = ground;
            none.observances = false;
            return none.model();
        }(),
        month_area, 1, byte_ruler());
    ground.project.own_observances = ground.project.own_observances.with(fair("fixed:10-20", 3));
    const MonthLayout layout = month_layout(ground.model(), month_area, 1, byte_ruler());
    CHECK(box_of(ground, layout, 16).break_line.empty());
    const CellBox &first = box_of(ground, layout, 17), &middle = box_of(ground, layout, 20);
    CHECK(first.break_line.x0 == first.inner.x0 + 4);
    CHECK(first.break_line.x1 == first.rect.x1);
    CHECK(middle.break_line.x0 == middle.inner.x0);
    CHECK(middle.break_line.y0 == middle.rect.y0);
    CHECK(middle.break_line.height() == 2);
    // The other one below it, apart.
    CHECK(middle.lasting_line.y0 == middle.rect.y0 + 3);
    CHECK(box_of(ground, layout, 22).lasting_line.x1 == box_of(ground, layout, 22).inner.x1 - 4);
    CHECK(box_of(ground, layout, 23).lasting_line.empty());
    REQUIRE(middle.chips.size() == 1);
    CHECK(middle.chips[0].rect == box_of(ground, before, 20).chips.at(0).rect);
}

TEST_CASE("a day alone above the hours names what goes on") {
    MonthGround ground = quiet_ground();
    ground.grid = week_grid(october(21), 1, date::Monday);
    const MonthModel model = month_above_hours(ground.source(), {october(21), october(22)});
    DayWeights weights{};
    weights[2] = 1;
    const MonthLayout layout = month_layout(model, month_area, 1, byte_ruler(), weights);
    CHECK(layout.cells.at(2).observance.shown == "Vacances scolaires");
    CHECK(layout.cells.at(2).break_line.width() > 0);
}

TEST_CASE("the year marks each day of what lasts, its first one as a day that is named") {
    MonthGround ground;
    ground.project.settings.school_zone = "A";
    const PostDays posts = post_days(ground.project, ground.filters);
    const YearModel model = year_model(ground.source(), posts, date::year(2027) / date::January);
    const auto on = [&](unsigned month, unsigned day) {
        return *model.day(Day(date::year(2027) / date::month(month) / date::day(day)));
    };
    CHECK(on(6, 23).observance);  // the summer sales
    CHECK_FALSE(on(6, 22).lasting);
    CHECK_FALSE(on(6, 23).lasting);
    CHECK(on(6, 24).lasting);
    CHECK(on(7, 20).lasting);
    CHECK_FALSE(on(7, 21).lasting);
    CHECK(on(2, 17).school_break);
    CHECK_FALSE(on(2, 10).school_break);
    const std::string card = plain(year_day_text(ground.source(), posts, on(7, 7)));
    CHECK(card.find("Soldes d\u2019\u00e9t\u00e9, jour 15 sur 28") != std::string::npos);
    CHECK(card.find("Vacances scolaires, zone A, jour 5 sur ") != std::string::npos);
}

TEST_CASE("the year knows until when school breaks are known, unless the project has added what came later") {
    MonthGround ground;
    const auto known = [&](int year) {
        const PostDays posts = post_days(ground.project, ground.filters);
        return year_model(ground.source(), posts, date::year(year) / date::January).school_known_until;
    };
    const Day last = *school_known_until(ground.facts, ground.project.settings);
    CHECK(last >= Day(date::year(2028) / 7 / 5));
    const int year = static_cast<int>(date::year_month_day(last).year());
    CHECK_FALSE(known(year - 1));
    CHECK(known(year) == last);
    CHECK(known(year + 1) == last);
    ground.project.settings.region = "BE";
    CHECK_FALSE(known(year + 1));
    ground.project.settings.region = "FR-67";
    CHECK(known(year + 1) == last);
    ground.observances = false;
    CHECK_FALSE(known(year + 1));
    ground.observances = true;
    SchoolBreak own;
    own.id = id_of<SchoolBreak>(8);
    own.name = "Hiver";
    own.days = {last + date::days(400), last + date::days(414)};
    ground.project.school_breaks = ground.project.school_breaks.with(own);
    CHECK(known(year) == last);
    CHECK_FALSE(known(static_cast<int>(date::year_month_day(own.days.begin).year())));
}

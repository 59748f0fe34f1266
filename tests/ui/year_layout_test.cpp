#include "ui/year/year_layout.hpp"

#include <tuple>

#include <doctest/doctest.h>

#include "ui/year/year_places.hpp"

using namespace tandem;

namespace {

constexpr date::year_month january{date::year(2026), date::January};

YearLayout layout_in(float width, float height, float scale = 1) {
    return year_layout(Rect::at(64, 88, width, height), january, date::Monday, scale);
}

}  // namespace

TEST_CASE("four months beside each other where there is room, else three or two") {
    for (const auto& [width, height, columns, rows] :
         {std::tuple{1120, 760, 4, 3}, {920, 460, 4, 3}, {600, 800, 3, 4}, {420, 1000, 2, 6}, {420, 470, 2, 3}}) {
        CAPTURE(width);
        const YearLayout layout = layout_in(static_cast<float>(width), static_cast<float>(height));
        CHECK(layout.columns == columns);
        CHECK(layout.rows == rows);
        CHECK(layout.months.size() == static_cast<std::size_t>(columns * rows));
    }
}

TEST_CASE("days lie in their month, in weeks, none over another, and are found where they lie") {
    for (const float scale : {1.0f, 1.5f, 2.0f}) {
        const YearLayout layout = layout_in(1120 * scale, 760 * scale, scale);
        REQUIRE(layout.months.size() == 12);
        for (const YearMonthBox& box : layout.months) {
            const Day first = first_day(box.month), end = first_day(box.month + date::months(1));
            CHECK(box.cells.size() == static_cast<std::size_t>((end - first).count()));
            CHECK(box.lead == static_cast<int>((weekday_of(first) - date::Monday).count()));
            for (std::size_t i = 0; i < box.cells.size(); ++i) {
                const Rect& cell = box.cells[i];
                const Day day = first + date::days(static_cast<int>(i));
                CHECK(layout.area.contains(cell));
                CHECK_FALSE(cell.overlaps(layout.legend));
                CHECK_FALSE(cell.overlaps(box.weekdays));
                CHECK(layout.day_at(cell.x0, cell.y0) == day);
                REQUIRE(layout.cell_of(day));
                CHECK(*layout.cell_of(day) == cell);
                if (i > 0) CHECK_FALSE(cell.overlaps(box.cells[i - 1]));
                if (i >= 7) CHECK(cell.x0 == box.cells[i - 7].x0);
            }
        }
    }
    CHECK_FALSE(layout_in(1120, 760).cell_of(Day(date::year(2027) / 1 / 1)));
    CHECK_FALSE(layout_in(1120, 760).day_at(64, 88));
}

TEST_CASE("a window without room has no month, and one of any size no trouble") {
    CHECK(layout_in(10, 10).months.empty());
    for (float width = 40; width < 1000; width += 90)
        for (float height = 40; height < 900; height += 90) {
            const YearLayout layout = layout_in(width, height);
            CHECK(layout.months.size() <= 12);
            for (const YearMonthBox& box : layout.months) CHECK(box.cell_width >= 1);
        }
}

TEST_CASE("a month that is asked for comes into view by whole years, and by rows where not all have room") {
    const auto at = [](int year, unsigned month) { return date::year(year) / date::month(month); };
    CHECK(scrolled_to(at(2026, 1), at(2026, 12), 12, 4) == at(2026, 1));
    CHECK(scrolled_to(at(2026, 1), at(2027, 1), 12, 4) == at(2027, 1));
    CHECK(scrolled_to(at(2026, 1), at(2025, 12), 12, 4) == at(2025, 1));
    CHECK(scrolled_to(at(2026, 1), at(2020, 1), 12, 4) == at(2020, 1));
    CHECK(scrolled_to(at(2026, 5), at(2027, 4), 12, 4) == at(2026, 5));
    CHECK(scrolled_to(at(2026, 5), at(2027, 5), 12, 4) == at(2027, 5));
    CHECK(scrolled_to(at(2026, 5), at(2026, 4), 12, 4) == at(2025, 5));
    CHECK(scrolled_to(at(2026, 1), at(2026, 7), 6, 2) == at(2026, 3));
    CHECK(scrolled_to(at(2026, 1), at(2026, 12), 6, 2) == at(2026, 7));
    for (int visible = 2; visible <= 12; visible += 2)
        for (int by = -40; by <= 40; ++by) {
            const date::year_month wanted = at(2026, 1) + date::months(by);
            const date::year_month first = scrolled_to(at(2026, 1), wanted, visible, 2);
            CHECK(first <= wanted);
            CHECK(wanted < first + date::months(visible));
        }
}

TEST_CASE("both lanes of campaigns are in every window whose cells hold them, inside the cell and apart") {
    for (const float scale : {1.0f, 2.0f})
        for (const float height : {20.0f, 21.0f, 24.0f, 40.0f}) {
            YearMonthBox box;
            box.month = january;
            box.cell_height = height * scale;
            for (int day = 0; day < 31; ++day)
                box.cells.push_back(Rect::at(30.0f * scale * static_cast<float>(day), 0, 30 * scale, box.cell_height));
            REQUIRE(year_lanes_in(box.cell_height, scale) == most_year_lanes);
            YearBar bar;
            bar.days = {first_day(january), first_day(january) + date::days(3)};
            const Rect upper = year_bar_rect(box, bar, scale);
            bar.lane = 1;
            const Rect lower = year_bar_rect(box, bar, scale);
            CHECK(upper.height() >= 2 * scale);
            CHECK(upper.y1 < lower.y0);
            CHECK(lower.y1 < box.cell_height);
            CHECK(upper.y0 > box.cell_height / 2);
        }
}

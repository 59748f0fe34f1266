// Where the hours of a week and what they hold lie.
#include "ui/calendar/week_layout.hpp"

#include <cmath>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "plan/office_calendar.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

const Rect area = Rect::at(64, 88, 1326, 786);
constexpr float hour = 57;

// A week laid out as its view does it.
struct Laid {
    WeekModel week;
    MonthModel head;
    MonthLayout above;
    WeekLayout hours;
};

Laid lay_out(const MonthGround& ground, Lanes lanes = Lanes::none, const Rect& whole = area,
             std::optional<Day> focused = {}, DayRange days = {october(19), october(26)}) {
    const MonthSource source{ground.project,  ground.plan,    ground.facts,
                             ground.words,    ground.filters, week_grid(days.begin, 1, date::Monday),
                             october(13),     ground.lens,    true,
                             ground.role_load};
    const OfficeCalendar office(ground.facts, ground.project.settings, days);
    ZoneTable zones;
    Laid laid{
        week_model({source, office, zones, days, october(13, 14), lanes}), month_above_hours(source, days), {}, {}};
    Rect head = whole;
    head.y1 = head.y0 + height_above_hours(laid.head, 1, byte_ruler());
    laid.above = month_layout(laid.head, head, 1, byte_ruler(),
                              day_weights(laid.week, source.grid, whole.width() - hours_width, 1, focused));
    laid.hours = week_layout(laid.week, laid.above, source.grid, {whole.x0, head.y1, whole.x1, whole.y1}, hour, 1,
                             focused, byte_ruler());
    return laid;
}

// Work of nobody, which stands where its window begins.
void add_work(MonthGround& ground, const std::vector<LocalMinute>& begins) {
    std::map<Day, DayWork> days;
    std::uint64_t number = 0;
    for (const LocalMinute begin : begins) {
        Task task;
        task.id = id_of<Task>(++number);
        task.begin = begin;
        task.end = begin + std::chrono::hours(3);
        task.effort_minutes = 30;
        ground.plan.tasks = ground.plan.tasks.set(task.id, immer::box<Task>(task));
        days[day_of(begin)].unplaced.push_back(task.id);
    }
    for (const auto& [day, work] : days) ground.plan.days = ground.plan.days.set(day, immer::box<DayWork>(work));
}

std::vector<std::size_t> parted_days(const Laid& laid) {
    std::vector<std::size_t> parted;
    for (std::size_t i = 0; i < laid.hours.days.size(); ++i)
        if (laid.hours.days[i].parted()) parted.push_back(i);
    return parted;
}

}  // namespace

TEST_CASE("a post is 36 high at its minute, and takes the width of its day") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9, 30)));
    const Laid laid = lay_out(ground);
    REQUIRE(laid.hours.blocks.size() == 1);
    const HourBlock& block = laid.hours.blocks[0];
    CHECK(block.rect.height() == 36);
    CHECK(block.rect.y0 == std::round(9.5f * hour));
    CHECK(block.day == 1);
    const Rect& column = laid.hours.days[1].column;
    CHECK(block.rect.x0 == column.x0 + 4);
    CHECK(block.rect.x1 == column.x1 - 4);
    CHECK(laid.hours.day_at(block.rect.x0 + 10) == std::size_t{1});
}

TEST_CASE("posts near midnight stay within the day") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 23, 55)));
    CHECK(lay_out(ground).hours.blocks.at(0).rect.y1 <= 24 * hour);
}

TEST_CASE("no block covers another one, on any day, however crowded, and each thing is shown or counted") {
    std::mt19937 random(3);
    for (int round = 0; round < 40; ++round) {
        MonthGround ground;
        for (std::uint64_t i = 1; i <= 60; ++i) {
            const int day = std::uniform_int_distribution<int>(19, 25)(random);
            const int minute = std::uniform_int_distribution<int>(0, 24 * 60 - 1)(random);
            Post post = post_on(i, october(day, 0, minute));
            post.variants[0].channel = id_of<Channel>(1 + i % 3);
            ground.project.posts = ground.project.posts.with(post);
        }
        std::vector<LocalMinute> begins;
        for (std::size_t i = 0; i < 80; ++i)
            begins.push_back(october(std::uniform_int_distribution<int>(19, 25)(random),
                                     std::uniform_int_distribution<int>(7, 18)(random)));
        add_work(ground, begins);
        const Lanes lanes = static_cast<Lanes>(round % 4);
        const Laid laid = lay_out(ground, lanes);
        std::size_t posts = 0, tasks = 0;
        for (const HourBlock& block : laid.hours.blocks) {
            posts += (block.kind == HourBlock::Kind::post ? 1 : 0) + block.hidden_posts.size();
            tasks += (block.kind == HourBlock::Kind::task ? 1 : 0) + block.hidden.size();
            if (block.kind == HourBlock::Kind::post) REQUIRE_FALSE(block.chip.letters.empty());
        }
        REQUIRE(posts == 60);
        std::size_t all_tasks = 0;
        for (const WeekDay& day : laid.week.days) all_tasks += day.tasks.size();
        REQUIRE(tasks == all_tasks);
        for (std::size_t i = 0; i < laid.hours.blocks.size(); ++i) {
            const HourBlock& block = laid.hours.blocks[i];
            const Rect& column = laid.hours.days[block.day].column;
            REQUIRE(block.rect.x0 >= column.x0);
            REQUIRE(block.rect.x1 <= column.x1);
            for (std::size_t j = 0; j < i; ++j) REQUIRE_FALSE(block.rect.overlaps(laid.hours.blocks[j].rect));
        }
    }
}

TEST_CASE("where posts and tasks stand at once posts have the room at the left; a crowd of tasks is behind a number") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9)));
    add_work(ground, std::vector<LocalMinute>(12, october(20, 9)));
    const Laid laid = lay_out(ground);
    std::size_t tasks = 0, hidden = 0, numbers = 0;
    const Rect& column = laid.hours.days[1].column;
    for (const HourBlock& block : laid.hours.blocks) {
        if (block.kind == HourBlock::Kind::post) {
            CHECK(block.rect.width() > column.width() * 0.5f);
            CHECK_FALSE(block.chip.title.empty());
            CHECK(block.rect.x0 == column.x0 + 4);
            continue;
        }
        CHECK(block.rect.x0 >= (column.x0 + column.x1) / 2 - 1);
        CHECK(block.rect.width() >= 28);
        tasks += block.kind == HourBlock::Kind::task ? 1 : 0;
        numbers += block.kind == HourBlock::Kind::more ? 1 : 0;
        hidden += block.hidden.size();
        if (block.kind == HourBlock::Kind::more) CHECK(block.title.shown == "+" + std::to_string(block.hidden.size()));
    }
    CHECK(numbers == 1);
    CHECK(tasks + hidden == 12);
    CHECK(hidden > 0);
}

TEST_CASE("beside the inspector the day that is looked at is parted by role, and the others stay whole") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9)));
    const Rect beside = Rect::at(64, 88, 1056, 786);
    const Laid laid = lay_out(ground, Lanes::role, beside, october(20));
    CHECK(parted_days(laid) == std::vector<std::size_t>{1});
    CHECK(std::abs(laid.hours.days[1].column.width() - 240) <= 2);
    CHECK(laid.hours.days[0].column.width() > 120);
    CHECK(parted_days(lay_out(ground, Lanes::role, beside)).empty());
    CHECK(parted_days(lay_out(ground, Lanes::role, area, october(20))).size() == 7);
}

TEST_CASE("days are parted where their lanes can be read, else the day that is looked at alone, and wider") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9)));
    const Laid roles = lay_out(ground, Lanes::role);
    for (const HourDay& day : roles.hours.days) CHECK(day.lanes[0] != day.column);
    const Rect narrow = Rect::at(64, 88, 700, 600);
    const Laid one = lay_out(ground, Lanes::network, narrow, october(20));
    for (std::size_t i = 0; i < one.hours.days.size(); ++i)
        CHECK((one.hours.days[i].lanes[0] != one.hours.days[i].column) == (i == 1));
    CHECK(one.hours.days[1].column.width() > 2 * one.hours.days[0].column.width());
    CHECK(one.hours.days[1].column.width() >= 239);
}

TEST_CASE("a post of three networks has a block in each of their lanes, and one alone in a day that is not parted") {
    MonthGround ground;
    for (const int number : {1, 2}) {
        const auto id = static_cast<std::uint64_t>(number);
        Post post = post_on(id, october(19 + number, 9));
        post.variants.push_back(variant_on(100 * id + 1, 2));
        post.variants.push_back(variant_on(100 * id + 2, 3));
        ground.project.posts = ground.project.posts.with(post);
    }
    const Laid one = lay_out(ground, Lanes::network, Rect::at(64, 88, 700, 600), october(20));
    REQUIRE(one.hours.days[1].parted());
    REQUIRE_FALSE(one.hours.days[2].parted());
    std::size_t lane = 0, whole = 0;
    for (const HourBlock& block : one.hours.blocks) {
        if (block.day == 2) {
            ++whole;
            CHECK_FALSE(block.part);
            continue;
        }
        const Rect& at = one.hours.days[1].lanes.at(lane);
        CHECK(block.part == lane);
        CHECK(at.x0 <= block.rect.x0);
        CHECK(block.rect.x1 <= at.x1);
        ++lane;
    }
    CHECK(lane == 3);
    CHECK(whole == 1);
}

TEST_CASE("a day is parted as long as its lanes and the days beside it can be read, else none is") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9)));
    const auto lanes = static_cast<float>(lay_out(ground, Lanes::network).week.lanes.size());
    const auto parted_beside = [&](float others) {
        const Rect whole = Rect::at(64, 88, hours_width + lanes * 62 + 2 + 6 * others, 600);
        const Laid laid = lay_out(ground, Lanes::network, whole, october(20));
        const float first = laid.hours.days[0].column.width(), second = laid.hours.days[1].column.width();
        CHECK(first >= 66);
        if (parted_days(laid).empty()) CHECK(std::abs(second - first) <= 1);
        return parted_days(laid);
    };
    CHECK(parted_beside(110) == std::vector<std::size_t>{1});
    CHECK(parted_beside(69) == std::vector<std::size_t>{1});
    CHECK(parted_beside(66).empty());
    CHECK(parted_beside(60).empty());
}

TEST_CASE("blocks of the last day leave the scroll bar its room") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(20, 9))).with(post_on(2, october(25, 9)));
    const Laid laid = lay_out(ground);
    REQUIRE(laid.hours.blocks.size() == 2);
    CHECK(laid.hours.days[1].column.x1 - laid.hours.blocks[0].rect.x1 == 4);
    CHECK(laid.hours.days[6].column.x1 - laid.hours.blocks[1].rect.x1 == 9);
}

TEST_CASE("a day alone takes the whole width; bars of other days are not above it") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 21)).with(campaign_on(2, 24, 25));
    const DayRange day{october(20), october(21)};
    const Laid laid = lay_out(ground, Lanes::none, area, {}, day);
    REQUIRE(laid.hours.days.size() == 1);
    CHECK(laid.hours.days[0].column.width() >= area.width() - hours_width - 2);
    REQUIRE(laid.above.bars.size() == 1);
    CHECK(laid.above.bars[0].segment.continues_left == true);
    int cells = 0;
    for (const CellBox& cell : laid.above.cells) cells += cell.rect.empty() ? 0 : 1;
    CHECK(cells == 1);
}

TEST_CASE("above the hours each day has its name, its work and the campaigns in lanes") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 25)).with(campaign_on(2, 20, 22));
    ground.role_load = [](Day, Hat) {
        RoleLoad load;
        load.tasks = 3;
        load.placed_minutes = 90;
        load.capacity_minutes = 480;
        return load;
    };
    const Laid laid = lay_out(ground);
    CHECK(laid.above.cells[1].number.shown == "mar. 20");
    REQUIRE(laid.above.bars.size() == 2);
    CHECK(laid.above.bars[0].rect.y0 != laid.above.bars[1].rect.y0);
    for (const BarBox& bar : laid.above.bars) {
        CHECK(bar.rect.y0 >= laid.above.cells[1].work.meter.y1);
        CHECK(bar.rect.y1 <= laid.above.area.y1);
    }
    CHECK(laid.above.cells[1].work.row.y0 > laid.above.cells[1].number.y);
}

TEST_CASE("a post more on one day moves no block of another, and every block lies in its lane") {
    std::mt19937 random(5);
    for (int round = 0; round < 20; ++round) {
        MonthGround ground;
        for (std::uint64_t i = 1; i <= 40; ++i) {
            const int day = std::uniform_int_distribution<int>(19, 25)(random);
            Post post = post_on(i, october(day, 0, std::uniform_int_distribution<int>(0, 24 * 60 - 1)(random)));
            post.variants[0].channel = id_of<Channel>(1 + i % 3);
            ground.project.posts = ground.project.posts.with(post);
        }
        const Lanes lanes = static_cast<Lanes>(round % 4);
        const Laid before = lay_out(ground, lanes);
        ground.project.posts = ground.project.posts.with(post_on(99, october(20, 12)));
        const Laid after = lay_out(ground, lanes);
        std::vector<Rect> others_before, others_after;
        for (const HourBlock& block : before.hours.blocks)
            if (block.day != 1) others_before.push_back(block.rect);
        for (const HourBlock& block : after.hours.blocks) {
            if (block.day != 1) others_after.push_back(block.rect);
            const HourDay& day = after.hours.days[block.day];
            const std::size_t post = block.kind == HourBlock::Kind::more ? block.hidden_posts.front() : block.index;
            const Rect& lane = day.parted() ? day.lanes[after.week.days[block.day].posts[post].lane] : day.column;
            REQUIRE(block.rect.x0 >= lane.x0);
            REQUIRE(block.rect.x1 <= lane.x1);
        }
        REQUIRE(others_before == others_after);
    }
}

TEST_CASE("work in a column of forty pixels says its first letters, in a narrower one it has its sign alone") {
    for (const float column : {96.0f, 72.0f}) {
        MonthGround ground;
        add_work(ground, {october(20, 9), october(20, 9)});
        const Laid laid = lay_out(ground, Lanes::none, Rect::at(0, 0, hours_width + 7 * column, 700));
        std::size_t tasks = 0;
        for (const HourBlock& block : laid.hours.blocks) {
            if (block.kind != HourBlock::Kind::task) continue;
            ++tasks;
            CHECK((block.rect.width() >= 40) == (column > 90));
            CHECK(block.cut);
            // Letters have all of the room where there is no more than that.
            CHECK(block.icon.empty() == (column > 90));
        }
        CHECK(tasks > 0);
    }
}

TEST_CASE("the column of a clock is as wide as what it says needs, for each clock") {
    MonthModel model;
    CHECK(clocks_width(model, 1, byte_ruler()) == hours_width);
    model.clocks = 2;
    CHECK(clocks_width(model, 2, byte_ruler()) == 4 * hours_width);
    model.clock_texts = {"7 am", "12:45 pm +1"};
    CHECK(clocks_width(model, 1, byte_ruler()) >= 2 * 6 * 11);
}

#include "ui/calendar/month_layout.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include <doctest/doctest.h>

#include "ui/calendar_rows.hpp"

using namespace tandem;

namespace {

// The content of the design: 1120 x 786, five weeks of 152.
const Rect design_area = Rect::at(284, 88, 1120, 786);

MonthLayout laid_out(const MonthGround& ground, const Rect& area = design_area, float scale = 1) {
    return month_layout(ground.model(), area, scale, byte_ruler());
}

const CellBox& cell_of(const MonthGround& ground, const MonthLayout& layout, Day day) {
    const auto cell = ground.grid.cell_of(day);
    return layout.cells.at(static_cast<std::size_t>(7 * cell->week + cell->column));
}

void add_posts(MonthGround& ground, int day, int count) {
    for (int i = 0; i < count; ++i)
        ground.project.posts =
            ground.project.posts.with(post_on(static_cast<std::uint64_t>(1000 * day + i), october(day, 8 + i)));
}

bool is_whole(const Rect& r) {
    return r.x0 == std::round(r.x0) && r.y0 == std::round(r.y0) && r.x1 == std::round(r.x1) && r.y1 == std::round(r.y1);
}

}  // namespace

TEST_CASE("at the size of the design a cell is 156 by 152 and holds two chips of 32 under one bar") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 31));
    add_posts(ground, 20, 5);
    const MonthLayout layout = laid_out(ground);
    const CellBox& cell = cell_of(ground, layout, october(20));
    CHECK(cell.rect.width() == 156);
    CHECK(cell.rect.height() == 152);
    REQUIRE(cell.chips.size() == 2);
    CHECK(cell.chips[0].rect.height() == 32);
    CHECK(cell.chips[0].rect.y0 == cell.rect.y0 + 42);
    CHECK(cell.chips[1].rect.y0 == cell.chips[0].rect.y1 + 2);
    CHECK(cell.hidden == 3);
    CHECK_FALSE(cell.more.empty());
}

TEST_CASE("chips of a week begin below its deepest lane, so that they stand in a row") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 5, 16)).with(campaign_on(2, 9, 18));
    add_posts(ground, 6, 1);
    add_posts(ground, 9, 1);
    const MonthLayout layout = laid_out(ground);
    CHECK(cell_of(ground, layout, october(6)).chips.at(0).rect.y0 ==
          cell_of(ground, layout, october(9)).chips.at(0).rect.y0);
    CHECK(cell_of(ground, layout, october(6)).chips.at(0).rect.y0 == cell_of(ground, layout, october(6)).rect.y0 + 61);
}

TEST_CASE("the cells fill the area without gap or overlap at any size and scale") {
    MonthGround ground;
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        for (const float width : {805.0f, 1033.0f, 1120.0f, 2777.0f}) {
            const Rect area = Rect::at(100, 50, std::round(width * scale), std::round(700 * scale));
            const MonthLayout layout = laid_out(ground, area, scale);
            double covered = 0;
            for (std::size_t i = 0; i < layout.cells.size(); ++i) {
                const Rect& rect = layout.cells[i].rect;
                CHECK(is_whole(rect));
                CHECK(layout.grid.contains(rect));
                covered += static_cast<double>(rect.width()) * static_cast<double>(rect.height());
                for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(rect.overlaps(layout.cells[j].rect));
            }
            CHECK(covered == static_cast<double>(layout.grid.width()) * static_cast<double>(layout.grid.height()));
        }
    }
}

TEST_CASE("weeks that rounding makes a pixel lower than others keep their chip, in a row") {
    for (const float scale : {1.0f, 1.1f, 1.125f, 1.25f, 1.5f, 1.75f}) {
        MonthGround ground;
        ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 1, 31));
        for (int day = 1; day <= 31; ++day) add_posts(ground, day, 2);
        // Five weeks of 94, and the line of the week days: the smallest there is room for a bar and a chip in.
        const MonthLayout layout =
            laid_out(ground, Rect::at(0, 0, 700 * scale, std::round((26 + 5 * 94) * scale)), scale);
        std::size_t with_chip = 0;
        for (std::size_t i = 0; i < layout.cells.size(); ++i) {
            with_chip += layout.cells[i].chips.empty() ? 0 : 1;
            CHECK(layout.cells[i].chips_y - layout.cells[i].rect.y0 ==
                  layout.cells[i / 7 * 7].chips_y - layout.cells[i / 7 * 7].rect.y0);
            for (const ChipBox& chip : layout.cells[i].chips)
                for (const BarBox& bar : layout.bars) CHECK_FALSE(chip.rect.overlaps(bar.rect));
        }
        CHECK(with_chip == 31);
    }
}

TEST_CASE("every chip and bar lies inside its cells, chips never over bars or the line of work, on whole pixels") {
    std::mt19937 random(7);
    for (int round = 0; round < 60; ++round) {
        MonthGround ground;
        ground.role_load = [](Day, Hat) {
            RoleLoad load;
            load.tasks = 3, load.placed_minutes = 90, load.capacity_minutes = 480;
            return load;
        };
        for (std::uint64_t i = 0; i < random() % 8; ++i) {
            const int first = static_cast<int>(random() % 40) - 5;
            ground.project.campaigns =
                ground.project.campaigns.with(campaign_on(i + 1, first, first + static_cast<int>(random() % 15), 500));
        }
        for (std::uint64_t i = 0; i < 80; ++i)
            ground.project.posts =
                ground.project.posts.with(post_on(i + 1, october(1 + static_cast<int>(random() % 31), 8)));
        const float scale = 1.0f + 0.25f * static_cast<float>(random() % 5);
        const Rect area = Rect::at(0, 0, std::round(scale * (820 + static_cast<float>(random() % 900))),
                                   std::round(scale * (560 + static_cast<float>(random() % 700))));
        const MonthModel model = ground.model();
        const MonthLayout layout = month_layout(model, area, scale, byte_ruler());
        for (std::size_t i = 0; i < layout.cells.size(); ++i) {
            const CellBox& cell = layout.cells[i];
            for (const ChipBox& chip : cell.chips) {
                CHECK(is_whole(chip.rect));
                CHECK(cell.inner.contains(chip.rect));
                CHECK(chip.rect.y1 <= cell.work.row.y0);
                for (const BarBox& bar : layout.bars) CHECK_FALSE(chip.rect.overlaps(bar.rect));
            }
            CHECK(cell.chips.size() + static_cast<std::size_t>(cell.hidden) >= model.days[i].chips.size());
            CHECK((cell.hidden > 0) == !cell.more.empty());
        }
        for (std::size_t i = 0; i < layout.bars.size(); ++i) {
            CHECK(is_whole(layout.bars[i].rect));
            CHECK(layout.grid.contains(layout.bars[i].rect));
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(layout.bars[i].rect.overlaps(layout.bars[j].rect));
        }
    }
}

TEST_CASE("bars that find no lane are counted behind +N") {
    MonthGround ground;
    for (std::uint64_t i = 1; i <= 6; ++i)
        ground.project.campaigns = ground.project.campaigns.with(campaign_on(i, 5, 11));
    add_posts(ground, 6, 1);
    const MonthLayout layout = laid_out(ground);
    const CellBox& cell = cell_of(ground, layout, october(6));
    CHECK(cell.chips.size() == 1);
    CHECK(cell.hidden == 3);
}

TEST_CASE("a narrow cell drops the initials, then the time") {
    MonthGround ground;
    Person camille;
    camille.id = id_of<Person>(1);
    camille.name = "Camille Roux";
    ground.project.people = ground.project.people.with(camille);
    Post post = post_on(1, october(20, 18));
    post.creator = camille.id;
    ground.project.posts = ground.project.posts.with(post);
    const auto chip_at_width = [&](float cell) {
        const Rect area = Rect::at(0, 0, 28 + 7 * cell, 786);
        return cell_of(ground, laid_out(ground, area), october(20)).chips.at(0);
    };
    CHECK_FALSE(chip_at_width(156).initials.empty());
    CHECK_FALSE(chip_at_width(156).time.empty());
    CHECK(chip_at_width(115).initials.empty());
    CHECK_FALSE(chip_at_width(115).time.empty());
    CHECK(chip_at_width(70).time.empty());
    CHECK_FALSE(chip_at_width(70).letters.empty());
}

TEST_CASE("where a bar ends it has a grip, where it goes on it has none and shows a chevron") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 9, 20, 1200));
    const MonthLayout layout = laid_out(ground);
    REQUIRE(layout.bars.size() == 3);
    CHECK_FALSE(layout.bars[0].begin_grip.empty());
    CHECK(layout.bars[0].end_grip.empty());
    CHECK_FALSE(layout.bars[0].chevron.empty());
    CHECK(layout.bars[1].begin_grip.empty());
    CHECK(layout.bars[2].chevron.empty());
    CHECK_FALSE(layout.bars[2].end_grip.empty());
    CHECK(plain(layout.bars[0].budget.shown) == "1 200 €");
}

TEST_CASE("points find the cell, the chip, the bar and its ends") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 31));
    add_posts(ground, 20, 4);
    const MonthLayout layout = laid_out(ground);
    const CellBox& cell = cell_of(ground, layout, october(20));
    const auto middle = [](const Rect& r) { return std::pair((r.x0 + r.x1) / 2, (r.y0 + r.y1) / 2); };
    const auto [cx, cy] = middle(cell.chips[1].rect);
    REQUIRE(layout.chip_at(cx, cy));
    CHECK(layout.chip_at(cx, cy)->chip == 1);
    CHECK_FALSE(layout.chip_at(cx, cy)->on_badge);
    const auto [lx, ly] = middle(cell.chips[1].badge);
    CHECK(layout.chip_at(lx, ly)->on_badge);
    CHECK(layout.cell_at(cx, cy) == layout.more_at(middle(cell.more).first, middle(cell.more).second));
    CHECK_FALSE(layout.more_at(cx, cy));
    CHECK_FALSE(layout.cell_at(10, 10));
    const BarBox& bar = layout.bars.at(0);
    CHECK(layout.bar_at(bar.rect.x0 + 1, bar.rect.y0 + 5)->part == MonthLayout::BarPart::begin);
    CHECK(layout.bar_at(bar.rect.x0 + 50, bar.rect.y0 + 5)->part == MonthLayout::BarPart::body);
    CHECK_FALSE(layout.bar_at(cx, cy));
}

TEST_CASE("a dropped post would lie between the earlier and the later posts of the day") {
    MonthGround ground;
    ground.project.posts = ground.project.posts.with(post_on(1, october(22, 9))).with(post_on(2, october(22, 18)));
    const MonthModel model = ground.model();
    const MonthLayout layout = laid_out(ground);
    const auto at = [&](int minute) {
        return slot_in(model, layout, static_cast<std::size_t>(7 * 3 + 3), minute, 1).place;
    };
    CHECK(at(8 * 60) == 0);
    CHECK(at(12 * 60) == 1);
    CHECK(at(20 * 60) == 2);
}

TEST_CASE("in a full cell the slot takes the last place there is room for") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 31));
    add_posts(ground, 22, 4);
    const MonthModel model = ground.model();
    const MonthLayout layout = laid_out(ground);
    const MonthSlot slot = slot_in(model, layout, static_cast<std::size_t>(7 * 3 + 3), 20 * 60, 1);
    CHECK(slot.room == 2);
    CHECK(slot.place == 1);
    CHECK(layout.cells[24].inner.contains(slot.rect));
}

TEST_CASE("what is selected is among the chips that are shown, in place of the last one") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 19, 31));
    add_posts(ground, 22, 5);
    const MonthModel model = ground.model();
    const auto post = [](int nth) { return id_of<Post>(22000 + static_cast<std::uint64_t>(nth)); };
    const auto cell = [&](const std::vector<Id<Post>>& selected) {
        return month_layout(model, design_area, 1, byte_ruler(), even_days, selected).cells[24];
    };
    const auto shown = [&](const std::vector<Id<Post>>& selected) {
        std::vector<std::size_t> indices;
        for (const CellChip& chip : cell(selected).chips) indices.push_back(chip.index);
        return indices;
    };
    using Indices = std::vector<std::size_t>;
    CHECK(shown({}) == Indices{0, 1});
    CHECK(shown({post(0)}) == Indices{0, 1});
    CHECK(shown({post(3)}) == Indices{0, 3});
    CHECK(cell({post(3)}).hidden == 3);
    CHECK(cell({post(3)}).chips[1].rect == cell({}).chips[1].rect);
    CHECK_FALSE(cell({post(3)}).hides_selected);
    CHECK(cell({post(3)}).chip_of(3) != nullptr);
    CHECK(cell({post(3)}).chip_of(1) == nullptr);
    // Of several the last one, and behind "+N" it is told that there are more.
    CHECK(shown({post(3), post(4)}) == Indices{0, 4});
    CHECK(cell({post(3), post(4)}).hides_selected);
    CHECK(shown({post(0), post(4), post(1)}) == Indices{0, 1});
    CHECK(cell({post(0), post(4), post(1)}).hides_selected);
    // Selected on another day last, the first of this day.
    CHECK(shown({post(4), post(3), id_of<Post>(7)}) == Indices{0, 3});
}

TEST_CASE("in a low window lanes lie close where only so two bars and a chip have room") {
    // Five weeks of 110, and the line of the week days.
    const Rect low = Rect::at(0, 0, 1000, 26 + 5 * 110);
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 1, 31));
    add_posts(ground, 20, 2);
    CHECK(laid_out(ground, low).bars.front().rect.height() == 18);
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(2, 19, 25));
    const MonthLayout layout = laid_out(ground, low);
    const CellBox& cell = cell_of(ground, layout, october(20));
    CHECK(std::count_if(layout.bars.begin(), layout.bars.end(), [](const BarBox& bar) { return bar.lane == 1; }) == 1);
    REQUIRE(cell.chips.size() == 1);
    CHECK(cell.hidden == 1);
    for (const BarBox& bar : layout.bars) {
        CHECK(bar.rect.height() == 17);
        CHECK_FALSE(bar.rect.overlaps(cell.chips[0].rect));
        CHECK_FALSE(bar.rect.overlaps(cell.number_pill));
    }
    CHECK(cell.chips[0].rect.y1 <= cell.work_y);
}

TEST_CASE("in six rows of a low window each day shows a post in one line below the bar") {
    // Six weeks of 92: what a window of 1280 by 720 leaves.
    const Rect low = Rect::at(0, 0, 28 + 7 * 165, 26 + 6 * 92);
    MonthGround ground;
    ground.grid = week_grid(october(-5), 6, date::Monday);
    for (const std::uint64_t campaign : {1u, 2u})
        ground.project.campaigns = ground.project.campaigns.with(campaign_on(campaign, 1, 31));
    for (int day = 1; day <= 31; ++day) add_posts(ground, day, 3);
    const MonthLayout layout = laid_out(ground, low);
    for (int day = 1; day <= 31; ++day) {
        const CellBox& cell = cell_of(ground, layout, october(day));
        REQUIRE(cell.chips.size() == 1);
        CHECK(cell.hidden == 3);
        const CellChip& chip = cell.chips.front();
        CHECK(chip.rect.height() == 18);
        CHECK(chip.rect.y1 <= cell.work_y);
        CHECK_FALSE(chip.title.empty());
        CHECK_FALSE(chip.time.empty());
        for (const BarBox& bar : layout.bars) CHECK_FALSE(chip.rect.overlaps(bar.rect));
    }
    const std::size_t cell = 10;
    const MonthSlot slot = slot_in(ground.model(), layout, cell, 7 * 60, 1);
    CHECK(slot.rect.height() == 18);
    CHECK(slot.pitch_px == 20);
    CHECK(slot.rect.y1 <= layout.cells[cell].work_y);
}

TEST_CASE("where a bar leaves no room for a post in one line the post is shown") {
    MonthGround ground;
    ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 1, 31));
    for (int day = 1; day <= 31; ++day) add_posts(ground, day, 1);
    const MonthLayout layout = laid_out(ground, Rect::at(0, 0, 1000, 26 + 5 * 70));
    CHECK(layout.bars.empty());
    const CellBox& cell = cell_of(ground, layout, october(20));
    CHECK(cell.chips.size() == 1);
    CHECK(cell.hidden == 1);
}

TEST_CASE("an incident has a lane before campaigns have") {
    MonthGround ground;
    for (const std::uint64_t campaign : {1u, 2u, 3u, 4u})
        ground.project.campaigns = ground.project.campaigns.with(campaign_on(campaign, 1, 31));
    Contest contest;
    contest.id = id_of<Contest>(8);
    contest.begin = october(19, 9), contest.end = october(25, 18);
    ground.project.contests = ground.project.contests.with(contest);
    Incident incident;
    incident.id = id_of<Incident>(9);
    incident.opened_at = october(20, 9), incident.closed_at = october(21, 9);
    ground.project.incidents = ground.project.incidents.with(incident);
    const MonthModel model = ground.model();
    for (const float height : {152.0f, 94.0f}) {
        const MonthLayout layout = laid_out(ground, Rect::at(0, 0, 1000, 26 + 5 * height));
        const auto shown = std::count_if(layout.bars.begin(), layout.bars.end(), [&](const BarBox& box) {
            return model.bars[box.bar].item() == incident.id.value;
        });
        CHECK(shown == 1);
    }
}

TEST_CASE("the pill of +N lies below the chips") {
    for (const float scale : {1.0f, 1.1f, 1.125f, 1.25f, 1.5f, 1.75f, 2.0f}) {
        MonthGround ground;
        ground.project.campaigns = ground.project.campaigns.with(campaign_on(1, 1, 31));
        for (int day = 1; day <= 31; ++day) add_posts(ground, day, 6);
        for (const float height : {94.0f, 110.0f, 128.0f, 152.0f}) {
            const MonthLayout layout =
                laid_out(ground, Rect::at(0, 0, 1000 * scale, std::round((26 + 5 * height) * scale)), scale);
            for (const CellBox& cell : layout.cells)
                for (const CellChip& chip : cell.chips) CHECK_FALSE(chip.rect.overlaps(cell.more));
        }
    }
}

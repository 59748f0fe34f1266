// New posts that are made on the free hours of a lane.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Tuesday 20 October alone, early in the morning, when nothing stands there.
struct FreeLanes : WeekStage {
    explicit FreeLanes(Lanes lanes) : WeekStage({}, CalendarView::day) {
        calendar().lanes = lanes;
        show(18 * 60);
        show(6 * 60);
        REQUIRE(cache().week_layout.days[0].parted());
    }
    // Makes a post at twenty past six in that lane.
    const Post& add_in(std::size_t lane) {
        const WidgetNode column = hours(october(20));
        const float top = column.rect.y0 - cache().week_layout.y_of(5 * 60);
        const float y = top + cache().week_layout.y_of(6 * 60 + 20);
        const Rect at = cache().week_layout.days[0].lanes[lane];
        WidgetNode spot = column;
        spot.rect = Rect::at((at.x0 + at.x1) / 2 - 1, y - 1, 2, 2);
        robot().double_click(spot);
        robot().step(3);
        const Post* made = post(word("post.new_title"));
        REQUIRE(made);
        return *made;
    }
};

}  // namespace

TEST_CASE("a post made on the free hours of somebody's lane is made by that person") {
    FreeLanes stage(Lanes::person);
    std::size_t last = 0;
    for (std::size_t i = 0; i < stage.cache().week.lanes.size(); ++i)
        if (stage.cache().week.lanes[i].person) last = i;
    const Id<Person> person = *stage.cache().week.lanes[last].person;
    const Post& made = stage.add_in(last);
    CHECK(made.creator == person);
    CHECK(made.when == LocalMinute(WeekStage::october(20)) + std::chrono::hours(6) + std::chrono::minutes(15));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("a post made on the free hours of a network's lane goes out on that network's first channel") {
    for (const std::size_t lane : {std::size_t{0}, std::size_t{1}}) {
        FreeLanes stage(Lanes::network);
        REQUIRE(stage.cache().week.lanes.size() > lane);
        const std::string network = stage.cache().week.lanes[lane].id;
        const Channel* first = nullptr;
        for (const Channel& channel : stage.project().channels)
            if (channel.network == network && !channel.archived && (!first || channel.rank < first->rank))
                first = &channel;
        REQUIRE(first);
        const Post& made = stage.add_in(lane);
        REQUIRE(made.variants.size() == 1);
        CHECK(made.variants.front().channel == first->id);
    }
}

// What the days of the year are filled with.
#include <array>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/drawn_letters.hpp"
#include "ui/year/year_paint.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::array steps{YearStep::low, YearStep::middle, YearStep::high, YearStep::full};

// So many working days with nothing on them.
std::vector<Day> empty_days(YearStage& stage, std::size_t count) {
    std::vector<Day> days;
    for (const YearMonth& month : stage.model().months)
        for (const YearDay& day : month.days)
            if (day.posts == 0 && !day.day_off && !day.today && days.size() < count) days.push_back(day.day);
    REQUIRE(days.size() == count);
    return days;
}

void add_posts(YearStage& stage, Day day, int count) {
    for (int i = 0; i < count; ++i) {
        Post post = *stage.post("Pumpkin contest");
        post.id = stage.session().ids().make<Post>();
        post.when = LocalMinute(day) + std::chrono::hours(9 + i);
        for (Variant& variant : post.variants) {
            variant.id = stage.session().ids().make<Variant>();
            variant.offset_minutes = 0;
        }
        stage.session().submit({{"undo.add_post", {}}, {Put<Post>{post}}, {}});
    }
    stage.robot().step(3);
}

// The day has the fill of its step and of no other, within its rim.
void check_fill(YearStage& stage, const YearDay& day) {
    CAPTURE(day.id);
    const Rect* cell = stage.year().layout.cell_of(day.day);
    REQUIRE(cell);
    const Theme& theme = stage.frame().theme();
    for (const YearStep step : steps) {
        CAPTURE(static_cast<int>(step));
        const Color color = color_of_step(step, stage.model().by_work, theme);
        CHECK(robot::shows_color(cell->shrunk(3), color) == (step == day.step));
    }
}

}  // namespace

TEST_CASE("a day of the year has the fill of how many posts go out on it") {
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark}) {
        YearStage stage({.theme = choice});
        const std::vector<Day> days = empty_days(stage, 5);
        constexpr std::array counts{0, 1, 2, 3, 5};
        for (std::size_t i = 0; i < counts.size(); ++i) add_posts(stage, days[i], counts[i]);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const YearDay& day = stage.day(days[i]);
            CHECK(day.posts == counts[i]);
            CHECK(static_cast<std::size_t>(day.step) == i);
            check_fill(stage, day);
        }
    }
}

TEST_CASE("with the CM's lens a day of the year has the fill of how full it is") {
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark}) {
        YearStage stage({.theme = choice});
        stage.key(ImGuiMod_Ctrl | ImGuiKey_2);
        REQUIRE(stage.model().by_work);
        int checked = 0;
        for (const YearMonth& month : stage.model().months)
            for (const YearDay& day : month.days) {
                if (!day.work || day.work->state != WorkLine::State::fits || day.step == YearStep::none) continue;
                check_fill(stage, day);
                ++checked;
            }
        CHECK(checked > 0);
    }
}

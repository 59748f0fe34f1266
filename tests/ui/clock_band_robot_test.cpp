// The hour that clocks go through twice is explained where it is.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The week in which Paris puts its clocks back, its night in sight.
struct NightStage : WeekStage {
    NightStage() {
        frame().state().shown_day = october(25);
        robot().step(4);
        show(60);
    }
    Rect band() {
        const HourDay& day = cache().week_layout.days.back();
        const float top = cache().week_layout.grid.y0 - scrolled().Scroll.y;
        return {day.column.x0, top + cache().week_layout.y_of(120), day.column.x1, top + cache().week_layout.y_of(180)};
    }
};

}  // namespace

TEST_CASE("a word in the hour that comes twice says so") {
    NightStage stage;
    const auto word = stage.robot().find_path("ground:2026-10-25/clock");
    REQUIRE(word);
    CHECK(word->value.find(stage.word("week.clock.twice")) != std::string::npos);
    CHECK(word->rect.y0 >= stage.band().y0 - 2);
    CHECK(word->rect.y1 <= stage.band().y1 + 2);
}

TEST_CASE("the explanation comes when the pointer has rested, without another event, and hangs on the hour") {
    NightStage stage;
    const Rect band = stage.band();
    stage.robot().move_to((band.x0 + band.x1) / 2, (band.y0 + band.y1) / 2);
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("tooltip"));
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label.find("Paris") != std::string::npos);
    // Just above or below it, as near as the pointer is.
    CHECK(tip->rect.y0 <= band.y1 + 30);
    CHECK(tip->rect.y1 >= band.y0 - 30);
}

// What the number says that stands for work without room among the hours, and what the parts of the lanes' control say.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr int at_night = 22 * 60;

// On Saturday 24 October 2026 there are sixty tasks at 22:00, when nobody is there.
struct CrowdedNight : WeekStage {
    explicit CrowdedNight(CalendarView view) : WeekStage({}, view) {
        frame().state().shown_day = october(24);
        std::vector<Action> actions;
        for (int i = 0; i < 60; ++i) {
            ManualTask task;
            task.id = session().ids().make<ManualTask>();
            task.title = "Call " + std::to_string(i);
            task.task_type = "reply";
            task.begin = LocalMinute(october(24)) + std::chrono::minutes(at_night);
            task.end = task.begin + std::chrono::minutes(30);
            task.effort_minutes = 30;
            actions.emplace_back(Put<ManualTask>{task});
        }
        REQUIRE(session().submit({{"undo.add_task", {{"title", "Call"}}}, std::move(actions), {}}));
        robot().step(4);
        show(at_night);
    }
    const HourBlock& number() {
        const std::vector<HourBlock>& blocks = cache().week_layout.blocks;
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const HourBlock& block) {
            return block.kind == HourBlock::Kind::more && cache().week.days[block.day].day == october(24);
        });
        REQUIRE(found != blocks.end());
        return *found;
    }
    std::string tooltip_of_number() {
        const auto node =
            robot().find_path("more:" + to_text(october(24)) + ":0:" + std::to_string(at_night) + "/more");
        REQUIRE(node);
        CHECK(node->label == "+" + std::to_string(number().count()));
        robot().move_to(*node);
        robot().step(80);
        const auto tip = robot().find_path("tooltip");
        REQUIRE(tip);
        return tip->label;
    }
};

}  // namespace

TEST_CASE("the number of what has no room names five, says how many more there are and what a click shows") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        CrowdedNight stage(view);
        const auto hidden = static_cast<std::int64_t>(stage.number().hidden.size());
        REQUIRE(hidden > 6);
        const std::string tip = stage.tooltip_of_number();
        const bool leads_on = view == CalendarView::week;
        CHECK(std::count(tip.begin(), tip.end(), '\n') == (leads_on ? 6 : 5));
        const facts::Words words(facts::Language::english);
        CHECK(tip.find("\n" + words.count("week.more", hidden - 5)) != std::string::npos);
        // The day alone is what is shown already.
        CHECK((tip.find(stage.word("week.more.click")) != std::string::npos) == leads_on);
    }
}

TEST_CASE("each part of the lanes' control says the key that goes through them") {
    robot::StageOptions wide;
    wide.width_px = 2000;
    WeekStage stage(wide);
    for (const char* id : {"week.lanes.none", "week.lanes.role", "week.lanes.network", "week.lanes.person"}) {
        CAPTURE(id);
        const auto part = stage.robot().find_path("lanes/" + std::string(id));
        REQUIRE(part);
        stage.robot().move_to(*part);
        stage.robot().step(80);
        const auto tip = stage.robot().find_path("tooltip");
        REQUIRE(tip);
        CHECK(tip->label == stage.word("command.next_lanes"));
        CHECK(tip->value == "L");
    }
}

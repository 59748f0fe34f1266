// A post that is carried to a day with a sensitive topic.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the card of a drag says where a day has a sensitive topic, and is silent where the day is another") {
    MonthStage stage;
    OwnObservance memorial;
    memorial.id = stage.session().ids().make<OwnObservance>();
    memorial.name = "Day of remembrance";
    memorial.rule = "fixed:10-27";
    memorial.tone_warning = true;
    stage.session().submit({{"undo.add_own_day", {{"title", memorial.name}}}, {Put<OwnObservance>{memorial}}, {}});
    stage.robot().step(3);
    const auto told = [&] {
        return stage.robot().find(Role::text, stage.frame().state().drag.active() ? "Day of remembrance that day" : "x",
                                  true);
    };
    const auto there = stage.robot().find_path("month/2026-10-27"),
               beside = stage.robot().find_path("month/2026-10-28");
    REQUIRE(there);
    REQUIRE(beside);
    stage.carry(stage.node(Role::post, "Blind tasting"), *there);
    CHECK(told());
    stage.robot().move_to(*beside);
    stage.robot().step(2);
    CHECK_FALSE(told());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
}

TEST_CASE("a post that lies on a day with a sensitive topic says so on its chip and below its date") {
    MonthStage stage;
    OwnObservance memorial;
    memorial.id = stage.session().ids().make<OwnObservance>();
    memorial.name = "Day of remembrance", memorial.rule = "fixed:10-27", memorial.tone_warning = true;
    stage.session().submit({{"undo.add_own_day", {{"title", memorial.name}}}, {Put<OwnObservance>{memorial}}, {}});
    Post post = *stage.post("Blind tasting");
    post.status = PostStatus::draft, post.when = *local_minute_from_text("2026-10-27T10:00");
    for (Variant& variant : post.variants) variant.status.reset(), variant.offset_minutes.reset();
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}});
    stage.robot().step(3);
    const std::string warning = "Day of remembrance: check the tone";
    bool on_chip = false;
    for (const MonthDay& day : stage.month().days)
        for (const MonthChip& chip : day.chips)
            if (chip.post == post.id) on_chip = chip.problem.find(warning) != std::string::npos;
    CHECK(on_chip);
    stage.frame().state().selection = Selection::of(post.id);
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    CHECK(stage.robot().shows(warning));
}

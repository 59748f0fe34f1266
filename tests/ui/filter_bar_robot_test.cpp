// The bar of filters where there is little room for them: none is lost, least of all one that hides something.
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct NarrowBar : MonthStage {
    explicit NarrowBar(float width, facts::Language language = facts::Language::english)
        : MonthStage({.width_px = width, .language = language}) {}

    // A person, a campaign with a long name and a step.
    void choose_three() {
        for (const Campaign& one : project().campaigns)
            if (one.status == CampaignStatus::planned) filters().campaigns = {one.id};
        filters().statuses = {PostStatus::client_approval};
        filters().people = {project().people[0].id};
        robot().step(3);
    }
    std::optional<WidgetNode> chip(std::string_view id) { return robot().find_path("toolbar/" + std::string(id)); }
    // It stands in the bar, or behind the chip of those without room.
    void check_reached(std::string_view id) {
        CAPTURE(std::string(id));
        if (chip(id)) return;
        const auto more = chip("filters_more");
        REQUIRE(more);
        robot().click(*more);
        robot().step(2);
        CHECK(robot().find_path("filters_more.menu/" + std::string(id)));
        robot().key(ImGuiKey_Escape);
        robot().step(2);
    }
};

constexpr std::array filter_ids{"networks", "campaigns", "pillars", "statuses", "formats", "people"};

}  // namespace

TEST_CASE("whatever the view, the language and the width, every filter is reached and those that hide stay in sight") {
    for (const facts::Language language : {facts::Language::english, facts::Language::french})
        for (const float width : {1280.0f, 1440.0f})
            for (const CalendarView view : {CalendarView::month, CalendarView::week}) {
                NarrowBar stage(width, language);
                CAPTURE(width);
                CAPTURE(static_cast<int>(view));
                stage.frame().show(view);
                stage.choose_three();
                for (const char* id : {"campaigns", "statuses", "people"}) CHECK_MESSAGE(stage.chip(id), id);
                for (const char* id : filter_ids) stage.check_reached(id);
            }
}

TEST_CASE("a filter without room is opened behind one chip, where its menu stays while rows are ticked") {
    NarrowBar stage(1024);
    stage.choose_three();
    stage.filters().people.clear();
    stage.filters().networks = {"instagram"};
    stage.filters().pillars = {stage.project().pillars[0].id};
    stage.frame().show(CalendarView::week);
    stage.robot().step(3);
    const auto more = stage.chip("filters_more");
    REQUIRE(more);
    CHECK_FALSE(stage.chip("people"));
    stage.robot().click(*more);
    stage.robot().step(2);
    stage.robot().click(*stage.robot().find_path("filters_more.menu/people"));
    stage.robot().step(3);
    const std::string name = stage.project().people[0].name;
    const auto row = stage.robot().find(Role::menu_item, name);
    REQUIRE(row);
    stage.robot().click(*row);
    stage.robot().step(3);
    CHECK(stage.filters().people == std::vector{stage.project().people[0].id});
    const auto ticked = stage.robot().find(Role::menu_item, name);
    REQUIRE(ticked);
    CHECK(ticked->selected);
    CHECK(ticked->rect.x0 == row->rect.x0);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    // Nothing that hides is out of sight without a mark.
    const auto tinted = stage.chip("filters_more");
    CHECK((stage.chip("people") || (tinted && tinted->selected)));
}

TEST_CASE("the number of what is hidden gives way before a filter does") {
    NarrowBar stage(1024);
    stage.choose_three();
    const auto clear = stage.robot().find_path("/clear_filters");
    REQUIRE(clear);
    for (const char* id : {"campaigns", "statuses", "people"}) {
        const auto chip = stage.chip(id);
        REQUIRE_MESSAGE(chip, id);
        CHECK(chip->rect.x1 <= clear->rect.x0);
    }
    stage.robot().click(*clear);
    stage.robot().step(2);
    CHECK_FALSE(stage.filters().any());
}

TEST_CASE("the cross of a chip clears its filter alone, and says so") {
    NarrowBar stage(1440);
    stage.choose_three();
    const auto cross = stage.robot().find_path("toolbar/statuses/clear");
    REQUIRE(cross);
    CHECK(cross->label == stage.word("filter.clear_one"));
    stage.robot().click(*cross);
    stage.robot().step(2);
    CHECK(stage.filters().statuses.empty());
    CHECK_FALSE(stage.filters().campaigns.empty());
    CHECK_FALSE(stage.filters().people.empty());
}

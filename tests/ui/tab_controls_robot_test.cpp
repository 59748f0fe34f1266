// What stands around the views of the calendar, reached with Tab and used without the mouse.
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/grid/grid_state.hpp"
#include "ui/list_stage.hpp"
#include "ui/tab_to.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void use(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("the list is sorted at the title of a column by Tab and Enter, and by Space") {
    ListStage stage;
    stage.frame().state().drawer_open = false;
    stage.robot().step(2);
    REQUIRE(tab_to(stage, "head/list.column.time/sort"));
    use(stage, ImGuiKey_Enter);
    CHECK(stage.list().sort == ListSort{ListColumn::date, true});
    CHECK(stage.at_path("head/list.column.time/sort").focused);
    use(stage, ImGuiKey_Space);
    CHECK(stage.list().sort == ListSort{});
}

TEST_CASE("the columns of the list are chosen by Tab, arrows and Enter, one after the other") {
    ListStage stage;
    stage.frame().state().drawer_open = false;
    stage.robot().step(2);
    const auto wants = [&](ListColumn column) { return stage.list().columns[static_cast<std::size_t>(column)]; };
    const bool labels = wants(ListColumn::labels);
    REQUIRE(tab_to(stage, "head/columns"));
    use(stage, ImGuiKey_Enter);
    REQUIRE(walk_down_to(stage, stage.word("post.tags")));
    use(stage, ImGuiKey_Enter);
    CHECK(wants(ListColumn::labels) != labels);
    REQUIRE(stage.robot().find_path("columns.menu/post.tags"));
    use(stage, ImGuiKey_Enter);
    CHECK(wants(ListColumn::labels) == labels);
    use(stage, ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("columns.menu/post.tags"));
}

TEST_CASE("the bar of many posts is used by Tab and Enter, in the list") {
    ListStage stage;
    stage.frame().state().drawer_open = false;
    const Id<Post> first = stage.post("Candied orange")->id, second = stage.post("Haunted ganache")->id;
    stage.select({first, second});
    REQUIRE(tab_to(stage, "bulk/status"));
    use(stage, ImGuiKey_Enter);
    REQUIRE(stage.list().menu);
    CHECK(stage.list().menu->posts == std::vector{first, second});
    REQUIRE(walk_down_to(stage, stage.session().facts().workflow.find("brief")->name.in(facts::Language::english)));
    use(stage, ImGuiKey_Enter);
    for (const Id<Post> id : {first, second}) CHECK(stage.project().posts.find(id)->status == PostStatus::brief);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.selection().posts.size() == 2);
}

TEST_CASE("a filter is chosen and cleared by Tab, arrows and Enter") {
    MonthStage stage;
    stage.frame().state().drawer_open = false;
    stage.robot().step(2);
    REQUIRE(tab_to(stage, "toolbar/statuses"));
    use(stage, ImGuiKey_Enter);
    REQUIRE(walk_down_to(stage, stage.session().facts().workflow.find("scheduled")->name.in(facts::Language::english)));
    use(stage, ImGuiKey_Enter);
    CHECK(stage.filters().statuses == std::vector{PostStatus::scheduled});
    use(stage, ImGuiKey_Escape);
    CHECK(stage.filters().statuses == std::vector{PostStatus::scheduled});
    REQUIRE(tab_to(stage, "toolbar/statuses/clear"));
    use(stage, ImGuiKey_Enter);
    CHECK_FALSE(stage.filters().any());
}

TEST_CASE("the channel of the grid is chosen by Tab, arrows and Enter") {
    MonthStage stage;
    stage.frame().state().drawer_open = false;
    stage.frame().show(CalendarView::grid);
    stage.robot().step(5);
    const Id<Channel> before = stage.frame().state().calendar.grid->channel;
    REQUIRE(tab_to(stage, "grid/channel"));
    use(stage, ImGuiKey_Enter);
    const std::vector<WidgetNode> rows = stage.robot().all(Role::menu_item);
    REQUIRE(rows.size() > 1);
    const auto is_on_another = [&] {
        for (const WidgetNode& row : stage.robot().all(Role::menu_item))
            if (row.focused) return !row.selected;
        return false;
    };
    for (int i = 0; i < 10 && !is_on_another(); ++i) use(stage, ImGuiKey_UpArrow);
    for (int i = 0; i < 10 && !is_on_another(); ++i) use(stage, ImGuiKey_DownArrow);
    REQUIRE(is_on_another());
    use(stage, ImGuiKey_Enter);
    CHECK(stage.frame().state().calendar.grid->channel != before);
}

TEST_CASE("the name of a month in the year opens it by Tab and Enter") {
    YearStage stage;
    stage.frame().state().drawer_open = false;
    stage.robot().step(2);
    REQUIRE(tab_to(stage, "year/month2026-3"));
    use(stage, ImGuiKey_Enter);
    CHECK(stage.state().calendar.view == CalendarView::month);
    CHECK(stage.state().month == date::year(2026) / date::March);
}

// Posts of the list are selected and edited in their rows.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

Id<Post> listed(ListStage& stage, std::size_t row) { return stage.model().rows[row].post; }

std::size_t row_of_pumpkin(ListStage& stage) { return *stage.model().row_of(stage.post(ListStage::pumpkin)->id); }

std::string step_name(ListStage& stage, PostStatus status) {
    return stage.session().facts().workflow.find(word_of(status))->name.in(facts::Language::english);
}

bool is_shown(ListStage& stage, Id<Post> post) {
    return stage.robot().find_path("post:" + to_text(post) + "/row").has_value();
}

}  // namespace

TEST_CASE("a click selects a post and opens the inspector, Ctrl adds, Shift takes all between, Escape clears") {
    ListStage stage;
    // Rows at the top: the bar of many posts takes its room from the foot.
    const std::size_t at = stage.model().days[stage.model().day_from(ListStage::october(13))].first;
    stage.robot().click(stage.time_of(listed(stage, at)));
    CHECK(stage.selection() == Selection::of(listed(stage, at)));
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.row(listed(stage, at)).selected);
    const WidgetNode next = stage.time_of(listed(stage, at + 1));
    stage.click_with(ImGuiMod_Ctrl, next);
    CHECK(stage.selection().posts == std::vector{listed(stage, at), listed(stage, at + 1)});
    stage.click_with(ImGuiMod_Ctrl, next);
    CHECK(stage.selection().posts == std::vector{listed(stage, at)});
    stage.click_with(ImGuiMod_Shift, stage.time_of(listed(stage, at + 3)));
    CHECK(stage.selection().posts ==
          std::vector{listed(stage, at), listed(stage, at + 1), listed(stage, at + 2), listed(stage, at + 3)});
    stage.key(ImGuiKey_Escape);
    CHECK(stage.selection().kind == Selection::Kind::none);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("Ctrl or Shift and a click on the step of a row select, as anywhere else in it") {
    ListStage stage;
    const std::size_t at = stage.model().days[stage.model().day_from(ListStage::october(13))].first;
    const auto step_of = [&](std::size_t row) {
        stage.row(listed(stage, row));
        return stage.at_path("post:" + to_text(listed(stage, row)) + "/row/status");
    };
    stage.select({listed(stage, at)});
    stage.click_with(ImGuiMod_Ctrl, step_of(at + 1));
    CHECK_FALSE(stage.list().menu);
    CHECK(stage.selection().posts == std::vector{listed(stage, at), listed(stage, at + 1)});
    stage.select({listed(stage, at)});
    stage.click_with(ImGuiMod_Shift, step_of(at + 2));
    CHECK_FALSE(stage.list().menu);
    CHECK(stage.selection().posts == std::vector{listed(stage, at), listed(stage, at + 1), listed(stage, at + 2)});
    stage.robot().click(step_of(at));
    stage.robot().step(2);
    CHECK(stage.list().menu);
}

TEST_CASE("arrows, Home and End go through the rows, with Shift they select all between, Ctrl A selects everything") {
    ListStage stage;
    const std::size_t at = row_of_pumpkin(stage), last = stage.model().rows.size() - 1;
    stage.select({listed(stage, at)});
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(listed(stage, at + 1)));
    stage.key(ImGuiKey_UpArrow);
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    stage.key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(stage.selection().posts == std::vector{listed(stage, at), listed(stage, at + 1), listed(stage, at + 2)});
    stage.key(ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(stage.selection().posts == std::vector{listed(stage, at), listed(stage, at + 1)});
    // A table has posts alone; the days begin and end with campaigns.
    stage.list().sort = {ListColumn::status, false};
    stage.robot().step(3);
    stage.key(ImGuiKey_End);
    CHECK(stage.selection() == Selection::of(listed(stage, last)));
    CHECK(is_shown(stage, listed(stage, last)));
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(listed(stage, last)));
    stage.key(ImGuiKey_Home);
    CHECK(stage.selection() == Selection::of(listed(stage, 0)));
    CHECK(is_shown(stage, listed(stage, 0)));
    stage.list().sort = {};
    stage.robot().step(3);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(stage.selection().posts.size() == last + 1);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("without a selection the keyboard begins at the top of what is shown; Enter opens a post") {
    ListStage stage;
    stage.key(ImGuiKey_DownArrow);
    const ListDay& day = stage.model().days[stage.model().day_from(ListStage::october(13))];
    CHECK(stage.selection() == Selection::of(listed(stage, day.first)));
    CHECK_FALSE(stage.frame().state().inspector_open);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.frame().state().inspector_open);
}

TEST_CASE("a heading selects its day, a double click on it makes a post there") {
    ListStage stage;
    const Day day = stage.next_day();
    stage.robot().click(stage.heading(day));
    CHECK(stage.selection() == Selection::of(day));
    stage.robot().step(60);
    stage.robot().double_click(stage.heading(day));
    stage.robot().step(3);
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    CHECK(day_of(*made->when) == day);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("the right button opens the menu of what is selected, and keeps several that are") {
    ListStage stage;
    const std::size_t at = row_of_pumpkin(stage);
    stage.select({listed(stage, at), listed(stage, at + 1)});
    stage.robot().right_click(stage.time_of(listed(stage, at + 1)));
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.duplicate")));
    CHECK(stage.selection().posts.size() == 2);
    stage.key(ImGuiKey_Escape);
    stage.robot().right_click(stage.time_of(listed(stage, at + 2)));
    CHECK(stage.selection() == Selection::of(listed(stage, at + 2)));
}

TEST_CASE("a second click on a title edits it in its row: one step, which is undone; Escape gives up") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    const std::string before = stage.project().posts.find(id)->title;
    stage.select({id});
    stage.robot().click(stage.text_in(id, before));
    stage.robot().step(3);
    REQUIRE(stage.list().edit);
    CHECK(stage.list().edit->typing);
    stage.robot().type("Lantern evening");
    stage.key(ImGuiKey_Enter);
    CHECK(stage.project().posts.find(id)->title == "Lantern evening");
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project().posts.find(id)->title == before);

    stage.select({id});
    stage.key(ImGuiKey_F2);
    stage.robot().step(3);
    REQUIRE(stage.list().edit);
    REQUIRE(stage.list().edit->typing);
    stage.robot().type("No");
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.project().posts.find(id)->title == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("a double click on a title edits it too") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    WidgetNode title = stage.text_in(id, stage.project().posts.find(id)->title);
    title.rect.x1 = title.rect.x0 + 20;
    stage.robot().double_click(title);
    stage.robot().step(4);
    REQUIRE(stage.list().edit);
    CHECK(stage.list().edit->post == id);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.list().edit);
}

TEST_CASE("a click on the status chooses another one") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    const PostStatus before = stage.project().posts.find(id)->status;
    const PostStatus wanted = before == PostStatus::draft ? PostStatus::approved : PostStatus::draft;
    stage.row(id);
    stage.robot().click(stage.at_path("post:" + to_text(id) + "/row/status"));
    stage.robot().click(Role::menu_item, step_name(stage, wanted));
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->status == wanted);
    CHECK(stage.session().undo_label().key == "undo.set_status");
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project().posts.find(id)->status == before);
}

TEST_CASE("in a selected row a click on the pillar chooses another one, in another row it selects") {
    ListStage stage;
    const Id<Post> id = stage.first_post([&](const Post& post) {
        return post.pillar && *post.when > LocalMinute(ListStage::october(14)) && stage.project().pillars.size() > 1;
    });
    const Id<Pillar> before = *stage.project().posts.find(id)->pillar;
    const Pillar* other = nullptr;
    for (const Pillar& one : stage.project().pillars)
        if (one.id != before) other = &one;
    REQUIRE(other);
    const std::string name = stage.project().pillars.find(before)->name, other_name = other->name;
    const Id<Pillar> other_id = other->id;
    stage.robot().click(stage.text_in(id, name));
    CHECK(stage.selection() == Selection::of(id));
    CHECK_FALSE(stage.list().menu);
    stage.frame().state().inspector_open = false;
    stage.robot().step(2);
    stage.robot().click(stage.text_in(id, name));
    stage.robot().click(Role::menu_item, other_name);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->pillar == other_id);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("what is pasted in the list goes to the day of the selected post") {
    ListStage stage;
    const Id<Post> source = stage.post(ListStage::pumpkin)->id;
    const Id<Post> other = stage.first_post([&](const Post& post) {
        return post.id != source && day_of(*post.when) > day_of(*stage.project().posts.find(source)->when);
    });
    const Day day = day_of(*stage.project().posts.find(other)->when);
    stage.select({source});
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_C);
    stage.select({other});
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_V);
    stage.robot().step(3);
    REQUIRE(stage.selection().posts.size() == 1);
    const Post* copy = stage.project().posts.find(stage.selection().posts.front());
    CHECK(copy->id != other);
    CHECK(day_of(*copy->when) == day);
}

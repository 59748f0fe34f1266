// Many posts of the list are edited or moved at once.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const LocalMinute pumpkin_time = LocalMinute(ListStage::october(20)) + std::chrono::hours(18);

// Two posts after today that may move.
std::vector<Id<Post>> two_open(ListStage& stage) {
    std::vector<Id<Post>> posts{stage.post(ListStage::pumpkin)->id};
    posts.push_back(stage.first_post([&](const Post& post) {
        return post.id != posts.front() && post.status == PostStatus::draft &&
            day_of(*post.when) >= ListStage::october(16);
    }));
    return posts;
}

Id<Post> published_one(ListStage& stage) {
    return stage.first_post([](const Post& post) { return post.status == PostStatus::published; });
}

void choose(ListStage& stage, std::string_view button, std::string_view row) {
    stage.robot().click(stage.at_path("bulk/" + std::string(button)));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, row);
    stage.robot().step(3);
}

// A place of the day's group to drop on: its heading.
void carry_to(ListStage& stage, const WidgetNode& from, Day day) {
    stage.carry(from, stage.heading(day));
    stage.robot().step(2);
}

}  // namespace

TEST_CASE("the bar of many posts is there from two on, and says how many") {
    ListStage stage;
    const std::vector<Id<Post>> posts = two_open(stage);
    stage.select({posts[0]});
    CHECK_FALSE(stage.robot().find_path("list/bulk"));
    stage.select(posts);
    CHECK(stage.at_path("list/bulk").label == "2 posts selected");
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("list/bulk"));
}

TEST_CASE("a campaign is given to all in one step") {
    ListStage stage;
    const std::vector<Id<Post>> posts = two_open(stage);
    const std::vector before{*stage.project().posts.find(posts[0]), *stage.project().posts.find(posts[1])};
    const Campaign* wanted = nullptr;
    for (const Campaign& one : stage.project().campaigns)
        if (one.id != before[0].campaign && one.id != before[1].campaign) wanted = &one;
    REQUIRE(wanted);
    const Id<Campaign> id = wanted->id;
    stage.select(posts);
    choose(stage, "campaign", std::string(wanted->name));
    for (const Id<Post> post : posts) CHECK(stage.project().posts.find(post)->campaign == id);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.selection().posts == posts);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    for (std::size_t i = 0; i < 2; ++i) CHECK(*stage.project().posts.find(posts[i]) == before[i]);
}

TEST_CASE("all go a week on in one step; what is published stays, and it is said why") {
    ListStage stage;
    std::vector<Id<Post>> posts = two_open(stage);
    const Id<Post> published = published_one(stage);
    const LocalMinute stays = *stage.project().posts.find(published)->when;
    const LocalMinute second = *stage.project().posts.find(posts[1])->when;
    posts.push_back(published);
    stage.select(posts);
    choose(stage, "shift", stage.word("bulk.shift.week_later"));
    CHECK(*stage.project().posts.find(posts[0])->when == pumpkin_time + date::days(7));
    CHECK(*stage.project().posts.find(posts[1])->when == second + date::days(7));
    CHECK(*stage.project().posts.find(published)->when == stays);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.robot().shows("1 published keeps its date."));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(*stage.project().posts.find(posts[0])->when == pumpkin_time);
}

TEST_CASE("where none may change nothing is done, and it is said why") {
    ListStage stage;
    const Id<Post> published = published_one(stage);
    const Id<Post> other = stage.first_post(
        [&](const Post& post) { return post.id != published && post.status == PostStatus::published; });
    stage.select({published, other});
    choose(stage, "shift", stage.word("bulk.shift.day_later"));
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.robot().shows("2 published keep their date."));
}

TEST_CASE("a status is given to all that may take it, from a row of the selection too") {
    ListStage stage;
    std::vector<Id<Post>> posts;
    for (const ListRow& row : stage.model().rows)
        if (stage.project().posts.find(row.post)->status == PostStatus::draft && posts.size() < 2)
            posts.push_back(row.post);
    REQUIRE(posts.size() == 2);
    stage.select(posts);
    stage.row(posts[1]);
    const std::string name =
        stage.session().facts().workflow.find("internal_review")->name.in(facts::Language::english);
    stage.robot().click(stage.at_path("post:" + to_text(posts[1]) + "/row/status"));
    stage.robot().click(Role::menu_item, name);
    stage.robot().step(3);
    // The first of them has no media.
    stage.robot().click(Role::button, stage.word("board.ask.anyway"));
    stage.robot().step(3);
    for (const Id<Post> post : posts) CHECK(stage.project().posts.find(post)->status == PostStatus::internal_review);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("all are deleted in one step") {
    ListStage stage;
    const std::vector<Id<Post>> posts = two_open(stage);
    const std::size_t before = stage.project().posts.size();
    stage.select(posts);
    stage.robot().click(stage.at_path("bulk/delete"));
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before - 2);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    REQUIRE(stage.project().posts.size() == before);
}

TEST_CASE("all are duplicated in one step, and the copies are selected") {
    ListStage stage;
    const std::vector<Id<Post>> posts = two_open(stage);
    const std::size_t before = stage.project().posts.size();
    stage.select(posts);
    stage.robot().click(stage.at_path("bulk/duplicate"));
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before + 2);
    CHECK(stage.selection().posts.size() == 2);
    CHECK(stage.session().undo_label() == Label{"undo.copy_posts", {{"n", "2"}}});
}

TEST_CASE("a row is dragged to another day and keeps its time: one step, with the card of the month") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    stage.row(id);
    const ListDay day = stage.model().days[stage.model().day_from(ListStage::october(20)) - 1];
    const date::days by = day.day - ListStage::october(20);
    carry_to(stage, stage.time_of(id), day.day);
    REQUIRE(stage.drag().active());
    CHECK(stage.drag().over == day.day);
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.at_path("rows/target").value == to_text(day.day));
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_time);
    stage.drop();
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_time + by);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_time);
}

TEST_CASE("Escape gives a drag up") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    stage.row(id);
    const Day day = stage.model().days[stage.model().day_from(ListStage::october(20)) - 1].day;
    carry_to(stage, stage.time_of(id), day);
    REQUIRE(stage.drag().active());
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.drop();
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("a row that is dropped on its own day sends nothing") {
    ListStage stage;
    const WidgetNode row = stage.time_of(stage.post("Sharp lemon")->id);
    stage.robot().move_to(row);
    stage.robot().step(2);
    stage.pick_up(row);
    stage.robot().step(2);
    REQUIRE(stage.drag().active());
    stage.drop();
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("several selected rows are dragged as far from each other as they were") {
    ListStage stage;
    const std::vector<Id<Post>> posts = two_open(stage);
    const LocalMinute second = *stage.project().posts.find(posts[1])->when;
    stage.select(posts);
    stage.row(posts[0]);
    const Day day = stage.model().days[stage.model().day_from(ListStage::october(20)) - 1].day;
    const date::days by = day - ListStage::october(20);
    carry_to(stage, stage.time_of(posts[0]), day);
    CHECK(stage.drag().posts.size() == 2);
    stage.drop();
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_time + by);
    CHECK(*stage.project().posts.find(posts[1])->when == second + by);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("a published row stays: the card says why and the day refuses it") {
    ListStage stage;
    const Id<Post> id = published_one(stage);
    const LocalMinute before = *stage.project().posts.find(id)->when;
    stage.row(id);
    std::optional<Day> other;
    for (const WidgetNode& node : stage.robot().all(Role::cell))
        for (const ListDay& day : stage.model().days)
            if (node.path.ends_with("day/" + to_text(day.day)) && day.day != day_of(before)) other = day.day;
    REQUIRE(other);
    carry_to(stage, stage.time_of(id), *other);
    REQUIRE(stage.drag().active());
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.robot().shows("Published on "));
    stage.drop();
    CHECK(*stage.project().posts.find(id)->when == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("M picks posts up, arrows move them by days, to days without posts too, Enter drops them") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    stage.select({id});
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    for (int i = 0; i < 3; ++i) stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.drag().over == ListStage::october(22));
    CHECK(stage.robot().find_path("consequences"));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_time + date::days(2));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.robot().find_path("post:" + to_text(id) + "/row"));
}

TEST_CASE("a day without posts has a plate while a drag by keyboard is over it, and a heading afterwards") {
    ListStage stage;
    const Day last = day_of(stage.model().rows.back().when), free = last + date::days(1);
    const Id<Post> id = stage.first_post(
        [&](const Post& post) { return day_of(*post.when) == last && post.status != PostStatus::published; });
    stage.select({id});
    stage.key(ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    stage.key(ImGuiKey_RightArrow);
    CHECK(stage.at_path("rows/target").value == to_text(free));
    CHECK_FALSE(stage.robot().find_path("day/" + to_text(free)));
    stage.key(ImGuiKey_Enter);
    stage.robot().step(2);
    CHECK(stage.robot().find_path("day/" + to_text(free)));
    CHECK(stage.robot().find_path("post:" + to_text(id) + "/row"));
}

TEST_CASE("an idea is dropped on a day of the list, and a row among the ideas") {
    ListStage stage;
    const Day day = stage.next_day();
    const WidgetNode idea = stage.robot().all(Role::idea).front();
    const Id<Post> id = stage.post(idea.label)->id;
    carry_to(stage, idea, day);
    stage.drop();
    REQUIRE(stage.project().posts.find(id)->when);
    CHECK(day_of(*stage.project().posts.find(id)->when) == day);
    stage.carry(stage.time_of(id), stage.robot().all(Role::idea).front());
    stage.drop();
    CHECK_FALSE(stage.project().posts.find(id)->when);
    CHECK(stage.session().steps_done() == 2);
}

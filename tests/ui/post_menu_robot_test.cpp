// Status, campaign and pillar are given from the menu of posts, in menus beside their rows, by mouse and by keyboard.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* contest = "Pumpkin contest";
// Drafts without text.
constexpr const char* ganache_chip = "Haunted ganache";
constexpr const char* orange = "Candied orange";

std::string step_name(MonthStage& stage, PostStatus status) {
    return stage.session().facts().workflow.find(word_of(status))->name.in(facts::Language::english);
}

WidgetNode menu_row(MonthStage& stage, std::string_view label) {
    const auto row = stage.robot().find(Role::menu_item, label);
    REQUIRE_MESSAGE(row, std::string(label));
    return *row;
}

bool is_open(MonthStage& stage, std::string_view word) {
    return stage.robot().find_path(std::string(word) + ".menu").has_value();
}

std::vector<WidgetNode> rows_beside(MonthStage& stage, std::string_view word) {
    std::vector<WidgetNode> rows;
    for (const WidgetNode& node : stage.robot().all(Role::menu_item))
        if (node.path.find(std::string(word) + ".menu/") != std::string::npos) rows.push_back(node);
    return rows;
}

void open_beside(MonthStage& stage, const WidgetNode& thing, std::string_view word) {
    stage.robot().move_to(thing);
    stage.robot().step(2);
    stage.robot().right_click(thing);
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word(word));
    stage.robot().step(2);
    REQUIRE(is_open(stage, word));
}

const Campaign& other_campaign(const MonthStage& stage, const Post& post) {
    const Campaign* found = nullptr;
    for (const Campaign& one : stage.project().campaigns)
        if (post.campaign != one.id) found = &one;
    REQUIRE(found);
    return *found;
}

void check_campaign_given(MonthStage& stage, const Post& post, const WidgetNode& thing) {
    const Project before = stage.project();
    const Id<Post> id = post.id;
    const Id<Campaign> wanted = other_campaign(stage, post).id;
    open_beside(stage, thing, "post.campaign");
    stage.robot().click(Role::menu_item, before.campaigns.find(wanted)->name);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(id)->campaign == wanted);
    CHECK(stage.robot().all(Role::menu_item).empty());
    CHECK(stage.frame().state().selection == Selection::of(id));
    CHECK(stage.session().steps_done() == 1);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK(stage.frame().state().selection == Selection::of(id));
}

std::string focused_row(MonthStage& stage) {
    for (const WidgetNode& node : stage.robot().all(Role::menu_item))
        if (node.focused) return node.label;
    return {};
}

void walk_to(MonthStage& stage, const std::string& label) {
    for (int i = 0; i < 40 && focused_row(stage) != label; ++i) {
        stage.robot().key(ImGuiKey_DownArrow);
        stage.robot().step(2);
    }
    REQUIRE(focused_row(stage) == label);
}

void press_key(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("a post of the month is given a campaign from its menu, in one step") {
    MonthStage stage;
    check_campaign_given(stage, *stage.post(contest), stage.node(Role::post, contest));
}

TEST_CASE("so is a row of the list") {
    ListStage stage;
    const Post& post = *stage.post(contest);
    check_campaign_given(stage, post, stage.time_of(post.id));
}

TEST_CASE("so is a card of the board") {
    BoardStage stage;
    check_campaign_given(stage, *stage.post(contest), stage.card(contest));
}

TEST_CASE("so is a block of the week") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    check_campaign_given(stage, *stage.post(pumpkin), stage.node(Role::post, pumpkin));
}

TEST_CASE("so is an idea, and its pillar can be taken from a post") {
    MonthStage stage;
    const WidgetNode idea = stage.robot().all(Role::idea).front();
    check_campaign_given(stage, *stage.post(idea.label), idea);
    const Id<Post> id = stage.post(contest)->id;
    REQUIRE(stage.post(contest)->pillar);
    open_beside(stage, stage.node(Role::post, contest), "post.pillar");
    stage.robot().click(Role::menu_item, stage.word("filter.no_pillar"));
    stage.robot().step(3);
    CHECK_FALSE(stage.project().posts.find(id)->pillar);
}

TEST_CASE("the steps stand beside Status in the order of the workflow, the present one ticked") {
    MonthStage stage;
    const std::string now = step_name(stage, stage.post(contest)->status);
    open_beside(stage, stage.node(Role::post, contest), "post.status");
    std::vector<std::string> names, wanted;
    for (const facts::WorkflowStep& step : stage.session().facts().workflow)
        wanted.push_back(step.name.in(facts::Language::english));
    for (const WidgetNode& row : rows_beside(stage, "post.status")) {
        names.push_back(row.label);
        CHECK_MESSAGE(row.selected == (row.label == now), row.label);
    }
    CHECK(names == wanted);
}

TEST_CASE("a menu opens beside the row the pointer rests on, and gives way to the next one") {
    MonthStage stage;
    stage.robot().right_click(stage.node(Role::post, contest));
    stage.robot().step(2);
    const auto rest_on = [&](std::string_view word) {
        stage.robot().move_to(menu_row(stage, stage.word(word)));
        stage.robot().step(15);
    };
    stage.robot().move_to(menu_row(stage, stage.word("post.status")));
    stage.robot().step(2);
    CHECK_FALSE(is_open(stage, "post.status"));
    rest_on("post.status");
    CHECK(is_open(stage, "post.status"));
    rest_on("post.pillar");
    CHECK(is_open(stage, "post.pillar"));
    CHECK_FALSE(is_open(stage, "post.status"));
    rest_on("command.duplicate");
    CHECK_FALSE(is_open(stage, "post.pillar"));
    CHECK(stage.robot().find_path("context.menu"));
    // A press on its row leaves it open; closed by key it stays so, though the pointer is still there.
    rest_on("post.status");
    stage.robot().click(menu_row(stage, stage.word("post.status")));
    stage.robot().step(3);
    CHECK(is_open(stage, "post.status"));
    press_key(stage, ImGuiKey_Escape);
    stage.robot().step(20);
    CHECK_FALSE(is_open(stage, "post.status"));
    CHECK(stage.robot().find_path("context.menu"));
    stage.robot().click(Role::menu_item, stage.word("command.duplicate"));
    stage.robot().step(3);
    CHECK(stage.session().undo_label().key == "undo.copy_post");
}

TEST_CASE("Right opens the menu beside a row, Left closes it, Enter gives what the keyboard is on") {
    ListStage stage;
    const Post& post = *stage.post(contest);
    const Id<Post> id = post.id;
    const Campaign& wanted = other_campaign(stage, post);
    const Id<Campaign> campaign = wanted.id;
    const std::string name = wanted.name, row = stage.word("post.campaign");
    stage.row(id);
    stage.select({id});
    press_key(stage, ImGuiKey_Menu);
    walk_to(stage, row);
    press_key(stage, ImGuiKey_RightArrow);
    REQUIRE(is_open(stage, "post.campaign"));
    CHECK(focused_row(stage) != row);
    press_key(stage, ImGuiKey_LeftArrow);
    CHECK_FALSE(is_open(stage, "post.campaign"));
    CHECK(focused_row(stage) == row);
    press_key(stage, ImGuiKey_Enter);
    REQUIRE(is_open(stage, "post.campaign"));
    press_key(stage, ImGuiKey_Escape);
    CHECK_FALSE(is_open(stage, "post.campaign"));
    CHECK(focused_row(stage) == row);
    press_key(stage, ImGuiKey_RightArrow);
    walk_to(stage, name);
    press_key(stage, ImGuiKey_Enter);
    CHECK(stage.robot().all(Role::menu_item).empty());
    CHECK(stage.project().posts.find(id)->campaign == campaign);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.selection() == Selection::of(id));
}

TEST_CASE("of several posts all take the step in one undo step, and are asked about once") {
    ListStage stage;
    const Project before = stage.project();
    const std::vector<Id<Post>> posts{stage.post(ganache_chip)->id, stage.post(orange)->id};
    stage.select(posts);
    open_beside(stage, stage.time_of(posts[0]), "post.status");
    for (const WidgetNode& row : rows_beside(stage, "post.status"))
        CHECK(row.selected == (row.label == step_name(stage, PostStatus::draft)));
    stage.robot().click(Role::menu_item, step_name(stage, PostStatus::internal_review));
    stage.robot().step(3);
    CHECK(stage.project() == before);
    stage.robot().click(Role::button, stage.word("board.ask.anyway"));
    stage.robot().step(3);
    for (const Id<Post> id : posts) CHECK(stage.project().posts.find(id)->status == PostStatus::internal_review);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    CHECK(stage.selection().posts == posts);
}

TEST_CASE("what only some of the posts have has a dash beside Status") {
    ListStage stage;
    const std::vector<Id<Post>> posts{stage.post(ganache_chip)->id, stage.post("Meet Malo")->id};
    stage.select(posts);
    open_beside(stage, stage.time_of(posts[0]), "post.status");
    CHECK(menu_row(stage, step_name(stage, PostStatus::draft)).value == "–");
    CHECK(menu_row(stage, step_name(stage, PostStatus::brief)).value == "–");
    CHECK(menu_row(stage, step_name(stage, PostStatus::scheduled)).value.empty());
}

TEST_CASE("a step that is refused to what is approved and locked cannot be chosen, and says why") {
    BoardStage stage;
    const std::string lemon = stage.post("Sharp lemon")->title;
    Settings settings = stage.project().settings;
    settings.lock_approved = true;
    REQUIRE(stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}}));
    stage.robot().step(2);
    const Project before = stage.project();
    open_beside(stage, stage.card(lemon), "post.status");
    CHECK(menu_row(stage, step_name(stage, PostStatus::published)).enabled);
    const WidgetNode draft = menu_row(stage, step_name(stage, PostStatus::draft));
    CHECK_FALSE(draft.enabled);
    stage.robot().move_to(draft);
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->label == facts::Words(facts::Language::english).format("board.refused.locked", {{"title", lemon}}));
    stage.robot().click(draft);
    stage.robot().step(3);
    CHECK(stage.project() == before);
}

TEST_CASE("a long list of campaigns scrolls within a small window, beside the menu") {
    robot::StageOptions options;
    options.width_px = 1000, options.height_px = 700;
    ListStage stage(options);
    Request request{{"undo.edit_campaign", {}}, {}, {}};
    for (int i = 1; i <= 30; ++i) {
        Campaign season;
        season.id = stage.session().ids().make<Campaign>();
        season.name = "Season " + std::to_string(i);
        const Day begin = Day(date::year(2027) / date::January / 1) + date::days(i);
        season.days = {begin, begin + date::days(3)};
        request.actions.emplace_back(Put<Campaign>{std::move(season)});
    }
    REQUIRE(stage.session().submit(std::move(request)));
    stage.robot().step(2);
    const Id<Post> id = stage.post(contest)->id;
    open_beside(stage, stage.time_of(id), "post.campaign");
    const auto beside = stage.robot().find_path("post.campaign.menu"), first = stage.robot().find_path("context.menu");
    REQUIRE(beside);
    REQUIRE(first);
    CHECK(Rect{0, 0, 1000, 700}.contains(beside->full));
    CHECK(beside->full.height() <= 420);
    const bool at_a_side = beside->full.x0 >= first->full.x1 - 6 || beside->full.x1 <= first->full.x0 + 6;
    CHECK(at_a_side);
    for (int down = 0; down < 60 && !stage.robot().find(Role::menu_item, "Season 30"); ++down) {
        stage.robot().key(ImGuiKey_DownArrow);
        stage.robot().step(2);
    }
    stage.robot().click(Role::menu_item, "Season 30");
    stage.robot().step(3);
    const auto campaign = stage.project().posts.find(id)->campaign;
    REQUIRE(campaign);
    CHECK(stage.project().campaigns.find(*campaign)->name == "Season 30");
}

// What a presentation keeps from the client who looks on, and within the meeting.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/move_requests.hpp"
#include "app/plan_export.hpp"
#include "store/test_files.hpp"
#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;

namespace {

constexpr int ctrl_z = ImGuiMod_Ctrl | ImGuiKey_Z, ctrl_y = ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z;

// A post of the presented month with a chip that can be moved to the day after.
ClientPost movable(Stage& stage) {
    const PresentState& state = presented(stage);
    for (const ClientPost& each : state.deck.plan.posts)
        if (!is_published(each.status) && stage.robot().find(Role::post, each.title) &&
            month_of(day_of(each.when)) == state.shown().month &&
            date::year_month_day(day_of(each.when)).day() < date::day(27))
            return each;
    FAIL("no post can be moved");
    return {};
}

std::optional<WidgetNode> chip_of(Stage& stage, Id<Post> post, LocalMinute when) {
    return stage.robot().find_path("present/post:" + to_text(post) + ":" +
                                   std::to_string(when.time_since_epoch().count()));
}

void drag_to(Stage& stage, const ClientPost& post, Day day) {
    const auto chip = chip_of(stage, post.post, post.when);
    const auto cell = stage.robot().find_path("present/day:" + to_text(day));
    REQUIRE(chip);
    REQUIRE(cell);
    stage.robot().drag(*chip, *cell);
    stage.robot().step(3);
}

void submit(Stage& stage, Post post) {
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{std::move(post)}}, {}});
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("undo and redo stay within the meeting, and what was shown stays kept") {
    Stage stage;
    Post edited = *stage.project().posts.begin();
    edited.note = "done before the meeting";
    submit(stage, edited);
    present(stage);
    const Id<Snapshot> shown = *presented(stage).snapshot;
    const std::size_t before = stage.session().steps_done();
    show_page(stage, DeckPage::Kind::month);
    const ClientPost post = movable(stage);
    drag_to(stage, post, day_of(post.when) + date::days(1));
    CHECK(stage.session().steps_done() == before + 1);
    for (int i = 0; i < 3; ++i) {
        stage.robot().key(ctrl_z);
        stage.robot().step(3);
    }
    CHECK(stage.session().steps_done() == before);
    CHECK(stage.project().posts.find(edited.id)->note == "done before the meeting");
    CHECK(stage.project().snapshots.find(shown) != nullptr);
    stage.robot().key(ctrl_y);
    stage.robot().step(3);
    CHECK(stage.session().steps_done() == before + 1);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    stage.robot().key(ctrl_z);
    stage.robot().key(ctrl_z);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(edited.id)->note.empty());
}

TEST_CASE("presenting is full screen, in the window where F11 says so, and the program is as it was afterwards") {
    Stage stage;
    const Frame& frame = stage.frame();
    CHECK_FALSE(frame.is_full_screen());
    present(stage);
    CHECK(frame.is_full_screen());
    stage.robot().key(ImGuiKey_F11);
    stage.robot().step(3);
    CHECK_FALSE(frame.is_full_screen());
    stage.robot().key(ImGuiKey_F11);
    stage.robot().step(3);
    CHECK(frame.is_full_screen());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(frame.is_full_screen());
    stage.robot().key(ImGuiKey_F11);
    stage.robot().step(3);
    CHECK(frame.is_full_screen());
    present(stage);
    stage.robot().key(ImGuiKey_F11);
    stage.robot().step(3);
    CHECK_FALSE(frame.is_full_screen());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(frame.is_full_screen());
}

TEST_CASE("what is presented is exported as a PDF from its head, with the choices of the presentation") {
    Stage stage;
    ask_to_present(stage);
    stage.frame().state().present_setup->options.wish.choice.few_pages = true;
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    const std::size_t page = presented(stage).page;
    stage.robot().click(*stage.robot().find_path("present/export"));
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    const std::filesystem::path file = stage.folder() / "meeting.pdf";
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
    REQUIRE(stage.robot().wait([&] { return stage.robot().find_path("present/told").has_value(); }));
    CHECK(stage.robot().find_path("present/told")->label.find("meeting.pdf") != std::string::npos);
    CHECK(presented(stage).page == page);
    // The same as the export's dialog makes of these choices.
    ExportWish wish;
    wish.choice.kind = ExportKind::deck;
    wish.choice.span = ExportSpan::days;
    wish.choice.days = wish.shown = presented(stage).scope.client.days;
    wish.choice.few_pages = true;
    const facts::Words of_file = file_words(stage.project()), screen(facts::Language::english);
    const std::filesystem::path other = stage.folder() / "other.pdf";
    run_export(stage.session(), wish, {of_file, screen}, other);
    CHECK(test::bytes_of(file).starts_with("%PDF"));
    CHECK(test::bytes_of(file) == test::bytes_of(other));
}

TEST_CASE("what was undone before the meeting does not come back in it") {
    Stage stage;
    Post edited = *stage.project().posts.begin();
    edited.note = "taken back";
    submit(stage, edited);
    stage.robot().key(ctrl_z);
    stage.robot().step(3);
    present(stage);
    stage.robot().key(ctrl_y);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(edited.id)->note.empty());
}

TEST_CASE("who of the team is to be told is said after the meeting, not in it") {
    Stage stage;
    Table<RosterRow> roster = stage.project().roster;
    std::vector<Action> told;
    for (RosterRow row : roster) {
        row.published = true;
        told.emplace_back(Put<RosterRow>{row});
    }
    REQUIRE_FALSE(told.empty());
    stage.session().submit({{"undo.edit_task", {}}, told, {}});
    stage.robot().step(3);
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    std::vector<std::string> names;
    for (const ClientPost& each : presented(stage).deck.plan.posts) {
        const Post* post = stage.project().posts.find(each.post);
        if (is_published(post->status)) continue;
        stage.session().submit({{"undo.move_post", {{"title", post->title}}}, {MovePosts{{post->id}, 3, 0}}, {}});
    }
    stage.robot().step(3);
    const auto names_somebody = [&] {
        return std::any_of(stage.project().people.begin(), stage.project().people.end(),
                           [&](const Person& each) { return stage.robot().shows(each.name); });
    };
    CHECK_FALSE(names_somebody());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    REQUIRE_FALSE(stage.frame().state().present);
    bool told_now = false;
    for (const WidgetNode& node : stage.robot().all(Role::text))
        told_now = told_now || node.label.find(stage.project().people.begin()->name) != std::string::npos;
    CHECK(told_now);
}

TEST_CASE("why a post may not move is said in the client's language") {
    Stage stage({.language = facts::Language::english});
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const auto& state = presented(stage);
    const auto published =
        std::find_if(state.deck.plan.posts.begin(), state.deck.plan.posts.end(), [&](const ClientPost& each) {
            return is_published(each.status) && month_of(day_of(each.when)) == state.shown().month &&
                chip_of(stage, each.post, each.when);
        });
    REQUIRE(published != state.deck.plan.posts.end());
    const ClientPost post = *published;
    drag_to(stage, post, day_of(post.when) + date::days(1));
    CHECK(stage.project().posts.find(post.post)->when == post.when);
    const auto told = stage.robot().find_path("present/told");
    REQUIRE(told);
    CHECK(told->label == state.words(refusal_word(MoveCheck::Answer::published)));
}

TEST_CASE("a channel's own chip is dropped where the pointer is") {
    Stage stage;
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const ClientPost first = movable(stage);
    Post row = *stage.project().posts.find(first.post);
    Variant later = row.variants.front();
    later.id = stage.session().ids().make<Variant>();
    for (const Channel& channel : stage.project().channels)
        if (channel.id != later.channel && !channel.archived) later.channel = channel.id;
    later.offset_minutes = 24 * 60;
    row.variants = {row.variants.front(), later};
    submit(stage, row);
    const LocalMinute when = *when_of(row, row.variants[1]);
    const auto& posts = presented(stage).deck.plan.posts;
    const auto chip = std::find_if(posts.begin(), posts.end(),
                                   [&](const ClientPost& each) { return each.post == row.id && each.when == when; });
    REQUIRE(chip != posts.end());
    if (!chip_of(stage, row.id, when)) return;  // its day has no room for it
    const ClientPost grabbed = *chip;
    drag_to(stage, grabbed, day_of(when) + date::days(1));
    CHECK(*stage.project().posts.find(row.id)->when == *row.when + date::days(1));
}

TEST_CASE("a drag ends where its month is left") {
    Stage stage;
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const ClientPost post = movable(stage);
    const auto chip = chip_of(stage, post.post, post.when);
    const auto cell = stage.robot().find_path("present/day:" + to_text(day_of(post.when) + date::days(1)));
    REQUIRE(chip);
    REQUIRE(cell);
    stage.robot().move_to(*chip);
    stage.robot().press();
    stage.robot().move_to(*cell);
    REQUIRE(presented(stage).drag);
    stage.robot().key(ImGuiKey_Home);
    stage.robot().step(2);
    CHECK_FALSE(presented(stage).drag);
    show_page(stage, DeckPage::Kind::month);
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.project().posts.find(post.post)->when == post.when);
}

TEST_CASE("what is shown unready has no buttons for an answer, and a plan without posts is not called approved") {
    Stage stage;
    ask_to_present(stage);
    stage.frame().state().present_setup->options.wish.choice.unready = true;
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    show_page(stage, DeckPage::Kind::month);
    PresentState& state = presented(stage);
    const auto draft = std::find_if(state.deck.posts.begin(), state.deck.posts.end(),
                                    [](const DeckPost& each) { return each.standing == ClientStanding::in_work; });
    REQUIRE(draft != state.deck.posts.end());
    const Id<Post> post = draft->post;
    state.post = post;
    state.approver = "Claire";
    stage.robot().step(3);
    CHECK(stage.robot().shows(state.words("review.in_work")));
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("review.page.approve")));
    const std::size_t approvals = stage.project().approvals.size();
    stage.robot().key(ImGuiKey_A);
    stage.robot().step(3);
    CHECK(stage.project().approvals.size() == approvals);

    state.scope.client.days = {day_of(stage.session().now()) + date::days(4000),
                               day_of(stage.session().now()) + date::days(4010)};
    state.project.reset();
    stage.robot().step(3);
    show_page(stage, DeckPage::Kind::next_steps);
    CHECK(stage.robot().shows(state.words("deck.no_steps")));
    CHECK_FALSE(stage.robot().shows(state.words("present.all_approved")));
}

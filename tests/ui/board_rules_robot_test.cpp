// The board: exit conditions, what is locked, keyboard, filters and very many posts.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* lemon = "Sharp lemon";        // scheduled
constexpr const char* ganache = "Haunted ganache";  // a draft without text, a video without media
constexpr const char* orange = "Candied orange";    // another draft without text
constexpr const char* malo = "Meet Malo";           // a brief of no campaign

void lock_approved(BoardStage& stage) {
    Settings settings = stage.project().settings;
    settings.lock_approved = true;
    REQUIRE(stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}}));
    stage.robot().step(2);
}

}  // namespace

TEST_CASE("what is missing is asked about: cancelling leaves everything, going on changes the step in one undo step") {
    BoardStage stage;
    const Project before = stage.project();
    stage.drag_to(ganache, PostStatus::internal_review);
    CHECK(stage.robot().find(Role::text, stage.word("missing.text")));
    CHECK(stage.robot().find(Role::text, stage.word("missing.media")));
    CHECK(stage.project() == before);
    stage.answer("dialog.cancel");
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("board.ask.anyway")));
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == 0);

    stage.drag_to(ganache, PostStatus::internal_review);
    stage.answer("board.ask.anyway");
    CHECK(stage.status(ganache) == PostStatus::internal_review);
    CHECK(stage.session().steps_done() == 1);
    stage.session().undo();
    CHECK(stage.project() == before);
}

TEST_CASE("steps that are passed over are asked about too") {
    BoardStage stage;
    stage.drag_to(malo, PostStatus::scheduled);
    for (const char* key : {"missing.objective", "missing.text", "missing.media", "missing.answer"})
        CHECK_MESSAGE(stage.robot().find(Role::text, stage.word(key)), key);
    CHECK(stage.status(malo) == PostStatus::brief);
    stage.answer("board.ask.anyway");
    CHECK(stage.status(malo) == PostStatus::scheduled);
}

TEST_CASE("of several posts each is named with what it lacks, and they go on together") {
    BoardStage stage;
    stage.robot().click(stage.card(ganache));
    stage.click_with(ImGuiMod_Ctrl, stage.card(orange));
    stage.drag_to(ganache, PostStatus::internal_review);
    const std::string lacks = "”: " + stage.word("missing.text");
    CHECK(stage.robot().find(Role::text, ganache + lacks, true));
    CHECK(stage.robot().find(Role::text, orange + lacks, true));
    stage.answer("board.ask.anyway");
    CHECK(stage.status(ganache) == PostStatus::internal_review);
    CHECK(stage.status(orange) == PostStatus::internal_review);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE(
    "of several cards the one that lacks something is named: cancelling keeps all, going on moves all in one step") {
    for (const char* grabbed : {ganache, orange}) {
        CAPTURE(grabbed);
        BoardStage stage;
        Post ready = *stage.post(orange);
        ready.text = "Peel, sugar and patience.";
        ready.variants.clear();
        stage.change(ready);
        const Project before = stage.project();
        const std::size_t steps = stage.session().steps_done();
        stage.selection() = {Selection::Kind::posts, {stage.post(ganache)->id, stage.post(orange)->id}, {}, {}, {}};
        for (const char* answer : {"dialog.cancel", "board.ask.anyway"}) {
            stage.robot().step(40);
            stage.drag_to(grabbed, PostStatus::internal_review);
            CHECK(stage.robot().find(Role::text, std::string(ganache) + "”: ", true));
            CHECK_FALSE(stage.robot().find(Role::text, std::string(orange) + "”: ", true));
            CHECK(stage.project() == before);
            stage.answer(answer);
            CHECK(stage.session().steps_done() == steps + (std::string(answer) == "dialog.cancel" ? 0 : 1));
        }
        CHECK(stage.status(ganache) == PostStatus::internal_review);
        CHECK(stage.status(orange) == PostStatus::internal_review);
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("changes are not asked for without a reason, from whatever step") {
    BoardStage stage;
    stage.drag_to(lemon, PostStatus::changes_requested);
    CHECK(stage.robot().find(Role::text, stage.word("missing.reason")));
    stage.answer("dialog.cancel");
    CHECK(stage.status(lemon) == PostStatus::scheduled);
}

TEST_CASE("what is approved and locked goes no step back, and the ghost says why") {
    BoardStage stage;
    lock_approved(stage);
    const Project before = stage.project();
    const std::size_t steps = stage.session().steps_done();
    stage.carry(stage.card(lemon), stage.column(PostStatus::draft));
    const auto refusal = stage.robot().find_path("refusal");
    REQUIRE(refusal);
    CHECK(refusal->label.find(lemon) != std::string::npos);
    stage.drop();
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == steps);
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("board.ask.anyway")));
    CHECK(stage.robot().shows(stage.word("notice.refused.kept")));
}

TEST_CASE("what is published can only go on to be measured") {
    BoardStage stage;
    const Id<Post> id = stage.board().model.of(PostStatus::published).posts.front();
    const Project before = stage.project();
    const auto card = stage.robot().find(Role::post, before.posts.find(id)->title);
    REQUIRE(card);
    stage.carry(*card, stage.column(PostStatus::approved));
    CHECK(stage.robot().find_path("refusal"));
    stage.robot().move_to(stage.column(PostStatus::measured));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("refusal"));
    stage.drop();
    CHECK(stage.project() == before);
    CHECK(stage.robot().find(Role::text, stage.word("missing.link")));
    stage.answer("board.ask.anyway");
    CHECK(stage.project().posts.find(id)->status == PostStatus::measured);
}

TEST_CASE("M picks a card up, left and right choose its column, Enter drops it, Escape gives up") {
    BoardStage stage;
    const Selection selected = Selection::of(stage.post(ganache)->id);
    stage.selection() = selected;
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_M);
    CHECK(stage.drag().by_keyboard);
    CHECK(stage.board().over == PostStatus::draft);
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.board().over == PostStatus::client_approval);
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.status(ganache) == PostStatus::draft);
    CHECK(stage.selection() == selected);

    stage.robot().key(ImGuiKey_M);
    stage.robot().key(ImGuiKey_LeftArrow);
    CHECK(stage.status(ganache) == PostStatus::draft);
    stage.robot().key(ImGuiKey_Enter);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.status(ganache) == PostStatus::brief);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("by keyboard a refused drop stays where it is and says why") {
    BoardStage stage;
    lock_approved(stage);
    stage.selection() = Selection::of(stage.post(lemon)->id);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_M);
    stage.robot().key(ImGuiKey_LeftArrow);
    stage.robot().key(ImGuiKey_Enter);
    CHECK(stage.drag().active());
    CHECK(stage.robot().find_path("refusal"));
    CHECK(stage.status(lemon) == PostStatus::scheduled);
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
}

TEST_CASE("columns that do not fit scroll into view with what is carried to them, and with what undo brings back") {
    BoardStage stage{robot::StageOptions{}};
    REQUIRE_FALSE(stage.robot().find_path("board/measured"));
    stage.selection() = Selection::of(stage.post(lemon)->id);
    stage.robot().key(ImGuiKey_M);
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().step(2);
    CHECK(stage.robot().find_path("board/measured"));
    CHECK_FALSE(stage.robot().find_path("board/idea"));
    stage.robot().key(ImGuiKey_Escape);

    Post idea = *stage.project().posts.find(stage.board().model.of(PostStatus::idea).posts.front());
    idea.note = "Later";
    REQUIRE(stage.session().submit({{"undo.edit_post", {}}, {Put<Post>{idea}}, {idea.id.value, {}}}));
    stage.robot().step(2);
    REQUIRE_FALSE(stage.robot().find(Role::post, idea.title));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(4);
    CHECK(stage.robot().find(Role::post, idea.title));
}

TEST_CASE("the arrows go through a column and to the next one that has posts, Enter opens the inspector") {
    BoardStage stage;
    const BoardModel& model = stage.board().model;
    const std::vector<Id<Post>> asked = model.of(PostStatus::changes_requested).posts;
    const std::vector<Id<Post>> scheduled = model.of(PostStatus::scheduled).posts;
    REQUIRE(model.of(PostStatus::approved).posts.empty());
    stage.robot().key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(model.of(PostStatus::idea).posts.front()));
    stage.selection() = Selection::of(asked.front());
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.selection() == Selection::of(scheduled.front()));
    stage.robot().key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(scheduled.at(1)));
    stage.robot().key(ImGuiKey_End);
    CHECK(stage.selection() == Selection::of(scheduled.back()));
    REQUIRE_FALSE(stage.frame().state().inspector_open);
    stage.robot().key(ImGuiKey_Enter);
    CHECK(stage.frame().state().inspector_open);
}

TEST_CASE("an idea of the drawer is dropped in a column") {
    BoardStage stage;
    const std::string title = stage.project().posts.find(stage.board().model.of(PostStatus::idea).posts.front())->title;
    stage.carry(stage.node(Role::idea, title), stage.column(PostStatus::brief));
    stage.drop();
    CHECK(stage.status(title) == PostStatus::brief);
}

TEST_CASE("filters hide cards, which are counted, and their button clears them") {
    BoardStage stage;
    const auto count = [&] {
        std::size_t posts = 0;
        for (const BoardColumn& column : stage.board().model.columns) posts += column.posts.size();
        return posts;
    };
    const std::size_t all = count();
    stage.filters().networks = {"facebook"};
    stage.robot().step(3);
    CHECK(count() > 0);
    CHECK(count() < all);
    CHECK(stage.frame().state().calendar.hidden_posts == static_cast<int>(all - count()));
    const bool let = stage.filters().lets(stage.project(), *stage.post(lemon));
    CHECK(stage.robot().find(Role::post, lemon, true).has_value() == let);
    stage.filters().networks = {"nowhere"};
    stage.robot().step(3);
    CHECK(count() == 0);
    CHECK(stage.robot().shows(stage.word("empty.filtered")));
    stage.robot().click(*stage.robot().find_path("empty/answer"));
    stage.robot().step(3);
    CHECK(count() == all);
}

TEST_CASE("of 50 000 posts only those that are seen are made into cards") {
    BoardStage stage;
    stage.frame().state().drawer_open = false;
    Project project = stage.project();
    std::vector<Post> posts;
    for (int i = 0; i < 50'000; ++i) {
        Post post;
        post.id = {Uuid{1, static_cast<std::uint64_t>(i) + 1}};
        post.title = "Idea " + std::to_string(i);
        post.rank = i;
        posts.push_back(std::move(post));
    }
    project.posts = Table<Post>::from_rows(std::move(posts));
    stage.session().start_new(std::move(project));
    stage.robot().step(3);
    CHECK(stage.column(PostStatus::idea).value == "50000");
    CHECK(stage.board().cards.size() < 30);
    stage.robot().move_to(stage.column(PostStatus::idea));
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().key(ImGuiKey_End);
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::post, "Idea 49999"));
    CHECK(stage.board().cards.size() < 60);
    CHECK(stage.board().cards_made < 250);
}

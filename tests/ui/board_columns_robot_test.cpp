// Columns of the board: what they say of other months, how posts come into them, how they fold and stay open.
#include <utility>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* lemon = "Sharp lemon";  // scheduled

struct ColumnStage : BoardStage {
    using BoardStage::BoardStage;

    std::optional<WidgetNode> in(PostStatus status, std::string_view id) {
        return robot().find_path("board/" + std::string(word_of(status)) + "/" + std::string(id));
    }
    WidgetNode sign(PostStatus status, std::string_view id) {
        const auto node = in(status, id);
        REQUIRE_MESSAGE(node, std::string(id));
        return *node;
    }
    void rest_on_head(PostStatus status) {
        const Rect at = column(status).rect;
        robot().move_to(at.x0 + 20, at.y0 + 19);
        robot().step(3);
    }
    void click(const WidgetNode& node) {
        robot().click(node);
        robot().step(3);
    }
    void key(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    bool is_on_head(PostStatus status) {
        const auto head = in(status, "head");
        return head && head->focused;
    }
    // Up from the first card of the column.
    void go_to_head(PostStatus status) {
        selection() = Selection::of(board().model.of(status).posts.front());
        robot().step(2);
        key(ImGuiKey_UpArrow);
        REQUIRE(is_on_head(status));
    }
    bool is_open(PostStatus status) { return column(status).full.width() > 100; }
    void leave_and_come_back() {
        frame().state().calendar.view = CalendarView::month;
        robot().step(3);
        frame().state().calendar.view = CalendarView::board;
        robot().step(4);
    }
    const Post& selected_post() {
        const Post* post = project().posts.find(selection().posts.at(0));
        REQUIRE(post);
        return *post;
    }
};

}  // namespace

TEST_CASE("posts of later months are counted below their column, and a click leads to the nearest") {
    ColumnStage stage;
    const BoardColumn brief = stage.board().model.of(PostStatus::brief);
    REQUIRE(brief.before.count == 0);
    REQUIRE(brief.after.count > 0);
    for (const Post& post : stage.project().posts)
        if (post.status == PostStatus::brief && post.when &&
            *post.when >= LocalMinute(first_day(date::year(2026) / 11)))
            CHECK(*post.when >= brief.after.when);
    const WidgetNode after = stage.sign(PostStatus::brief, "after");
    CHECK(after.label == std::to_string(brief.after.count) + " more after October");
    CHECK_FALSE(stage.in(PostStatus::brief, "before"));
    stage.click(after);
    CHECK(month_of(stage.frame().state().shown_day) == month_of(day_of(brief.after.when)));
    CHECK(stage.robot().find(Role::post, stage.project().posts.find(brief.after.nearest)->title));
    CHECK(stage.in(PostStatus::brief, "before"));
}

TEST_CASE("a sign in the column under the pointer makes a post of its step, and so does the menu of its ground") {
    ColumnStage stage;
    constexpr PostStatus step = PostStatus::changes_requested;
    const std::size_t before = stage.project().posts.size();
    stage.robot().move_to(stage.column(step));
    stage.robot().step(3);
    CHECK_FALSE(stage.in(PostStatus::draft, "add"));
    CHECK(stage.sign(step, "add").label == stage.word("board.new_here"));
    stage.click(stage.sign(step, "add"));
    REQUIRE(stage.project().posts.size() == before + 1);
    CHECK(stage.selected_post().status == step);
    CHECK(day_of(*stage.selected_post().when) == BoardStage::october(13));
    CHECK_FALSE(stage.selected_post().variants.at(0).format.empty());

    stage.robot().right_click(stage.column(step));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("board.new_here"));
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before + 2);
    CHECK(stage.selected_post().status == step);
}

TEST_CASE("a column is folded at its step, stays so while the window is open, and a click on its strip unfolds it") {
    ColumnStage stage;
    const std::string count = stage.column(PostStatus::brief).value;
    const Id<Post> idea = stage.board().model.of(PostStatus::idea).posts.front();
    const Id<Post> draft = stage.board().model.of(PostStatus::draft).posts.front();
    CHECK_FALSE(stage.in(PostStatus::brief, "fold"));
    stage.rest_on_head(PostStatus::brief);
    CHECK(stage.sign(PostStatus::brief, "fold").label == stage.word("board.fold"));
    stage.click(stage.sign(PostStatus::brief, "fold"));
    CHECK_FALSE(stage.is_open(PostStatus::brief));
    CHECK(stage.column(PostStatus::brief).value == count);
    stage.leave_and_come_back();
    CHECK_FALSE(stage.is_open(PostStatus::brief));
    // A range passes over it.
    stage.selection() = Selection::of(idea);
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(stage.selection().has_post(draft));
    stage.click(stage.column(PostStatus::brief));
    CHECK(stage.is_open(PostStatus::brief));
}

TEST_CASE("the menu of a column folds and unfolds it, an empty one too") {
    ColumnStage stage;
    for (const PostStatus step : {PostStatus::changes_requested, PostStatus::approved}) {
        const bool open = stage.is_open(step);
        for (const bool now : {open, !open}) {
            stage.robot().right_click(stage.column(step));
            stage.robot().step(2);
            stage.robot().click(Role::menu_item, stage.word(now ? "board.fold" : "board.unfold"));
            stage.robot().step(3);
            CHECK(stage.is_open(step) != now);
        }
    }
}

TEST_CASE("a column that loses its last card stays open until the board is left") {
    ColumnStage stage;
    REQUIRE_FALSE(stage.is_open(PostStatus::approved));
    Post post = *stage.post(lemon);
    post.status = PostStatus::approved;
    stage.change(post);
    CHECK(stage.is_open(PostStatus::approved));
    post.status = PostStatus::scheduled;
    stage.change(post);
    CHECK(stage.column(PostStatus::approved).value == "0");
    CHECK(stage.is_open(PostStatus::approved));
    stage.leave_and_come_back();
    CHECK_FALSE(stage.is_open(PostStatus::approved));
}

TEST_CASE("the card of what is selected is in sight when the board is gone to") {
    ColumnStage stage{robot::StageOptions{}};
    const Id<Post> last = stage.board().model.of(PostStatus::idea).posts.back();
    const std::string title = stage.project().posts.find(last)->title;
    REQUIRE_FALSE(stage.robot().find(Role::post, title));
    stage.selection() = Selection::of(last);
    stage.leave_and_come_back();
    const auto card = stage.robot().find(Role::post, title);
    REQUIRE(card);
    CHECK(card->rect == card->full);
}

TEST_CASE("by keyboard a column is folded and unfolded at its head, and arrows stop at what is folded") {
    ColumnStage stage;
    const Id<Post> idea = stage.board().model.of(PostStatus::idea).posts.front();
    const Id<Post> brief = stage.board().model.of(PostStatus::brief).posts.front();
    const Id<Post> draft = stage.board().model.of(PostStatus::draft).posts.front();
    stage.go_to_head(PostStatus::brief);
    CHECK(stage.selection().kind == Selection::Kind::none);
    stage.key(ImGuiKey_Enter);
    CHECK_FALSE(stage.is_open(PostStatus::brief));
    CHECK(stage.is_on_head(PostStatus::brief));
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.is_on_head(PostStatus::brief));
    // From the card beside it, too.
    for (const auto& [post, arrow] : {std::pair{idea, ImGuiKey_RightArrow}, std::pair{draft, ImGuiKey_LeftArrow}}) {
        stage.selection() = Selection::of(post);
        stage.robot().step(2);
        stage.key(arrow);
        CHECK(stage.is_on_head(PostStatus::brief));
    }
    stage.key(ImGuiKey_Enter);
    CHECK(stage.is_open(PostStatus::brief));
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(brief));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("arrows go along the heads of all columns, empty ones too, and Escape or a click leaves them") {
    ColumnStage stage;
    stage.go_to_head(PostStatus::draft);
    stage.key(ImGuiKey_Home);
    CHECK(stage.is_on_head(PostStatus::idea));
    for (std::size_t i = 1; i < board_steps.size(); ++i) {
        stage.key(ImGuiKey_RightArrow);
        CHECK(stage.is_on_head(board_steps[i]));
    }
    stage.key(ImGuiKey_LeftArrow);
    CHECK(stage.is_on_head(board_steps[board_steps.size() - 2]));
    stage.key(ImGuiKey_Escape);
    for (const PostStatus step : board_steps) CHECK_FALSE(stage.is_on_head(step));
    stage.go_to_head(PostStatus::draft);
    const Rect at = stage.column(PostStatus::draft).rect;
    stage.robot().move_to(at.x0 + 60, at.y1 - 60);
    stage.robot().press();
    stage.robot().release();
    stage.robot().step(3);
    CHECK_FALSE(stage.is_on_head(PostStatus::draft));
}

TEST_CASE("N at the head of a column makes a post of its step, and an idea among the ideas") {
    for (const PostStatus step : {PostStatus::draft, PostStatus::idea}) {
        CAPTURE(static_cast<int>(step));
        ColumnStage stage;
        const std::size_t before = stage.project().posts.size();
        stage.go_to_head(step);
        stage.key(ImGuiKey_N);
        REQUIRE(stage.project().posts.size() == before + 1);
        CHECK(stage.selected_post().status == step);
        CHECK(stage.selected_post().when.has_value() == (step == PostStatus::draft));
        CHECK_FALSE(stage.is_on_head(step));
    }
}

TEST_CASE("the key of menus opens the menu of a column at its head, which makes a post in it") {
    ColumnStage stage;
    const std::size_t before = stage.project().posts.size();
    stage.go_to_head(PostStatus::brief);
    stage.key(ImGuiKey_Menu);
    stage.robot().click(Role::menu_item, stage.word("board.new_here"));
    stage.robot().step(3);
    REQUIRE(stage.project().posts.size() == before + 1);
    CHECK(stage.selected_post().status == PostStatus::brief);
}

TEST_CASE("that menu folds the column by keyboard, and leads to its posts of other months") {
    ColumnStage stage;
    const BoardOthers after = stage.board().model.of(PostStatus::brief).after;
    REQUIRE(after.count > 0);
    const auto go_to_row = [&](const std::string& text) {
        const auto is_there = [&] {
            const auto row = stage.robot().find(Role::menu_item, text);
            return row && row->focused;
        };
        for (int i = 0; i < 6 && !is_there(); ++i) stage.key(ImGuiKey_DownArrow);
        REQUIRE(is_there());
    };
    stage.go_to_head(PostStatus::brief);
    stage.key(ImGuiMod_Shift | ImGuiKey_F10);
    go_to_row(stage.word("board.fold"));
    stage.key(ImGuiKey_Enter);
    CHECK_FALSE(stage.is_open(PostStatus::brief));
    CHECK(stage.is_on_head(PostStatus::brief));
    stage.key(ImGuiKey_Menu);
    go_to_row(std::to_string(after.count) + " more after October");
    stage.key(ImGuiKey_Enter);
    CHECK(month_of(stage.frame().state().shown_day) == month_of(day_of(after.when)));
}

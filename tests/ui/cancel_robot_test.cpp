// A post that is cancelled is asked for the reason: from the sheet, a row, and for many at once.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* first_draft = "Haunted ganache";
constexpr const char* second_draft = "Candied orange";

struct CancelStage : ListStage {
    std::size_t comments = project().comments.size();

    Id<Post> id_of(const char* title) { return post(title)->id; }
    PostStatus status_of(Id<Post> id) { return project().posts.find(id)->status; }
    bool asks() { return robot().find(Role::button, word("cancel.ask.without")).has_value(); }
    void choose_cancelled(const WidgetNode& opener) {
        robot().click(opener);
        robot().step(2);
        robot().click(Role::menu_item, session().facts().workflow.find("cancelled")->name.in(facts::Language::english));
        robot().step(4);
    }
    void cancel_in_sheet(Id<Post> id) {
        select({id});
        frame().state().inspector_open = true;
        robot().step(3);
        const auto field = robot().find(Role::field, word("post.status"));
        REQUIRE(field);
        choose_cancelled(*field);
    }
    void press(std::string_view key) {
        robot().click(Role::button, word(key));
        robot().step(4);
    }
    void press_key(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    std::vector<Comment> remarks_on(Id<Post> id) {
        std::vector<Comment> found;
        for (const Comment& one : project().comments)
            if (one.on == id.value && one.text.starts_with("Cancelled")) found.push_back(one);
        return found;
    }
};

}  // namespace

TEST_CASE("in the sheet the reason is typed at once, Enter cancels, and one undo takes both back") {
    for (const CalendarView view : {CalendarView::list, CalendarView::board}) {
        CancelStage stage;
        stage.frame().state().calendar.view = view;
        stage.robot().step(3);
        const Project before = stage.project();
        const Id<Post> id = stage.id_of(first_draft);
        stage.cancel_in_sheet(id);
        REQUIRE(stage.asks());
        CHECK(stage.project() == before);
        stage.robot().type("No budget left");
        stage.press_key(ImGuiKey_Enter);
        CHECK_FALSE(stage.asks());
        CHECK(stage.status_of(id) == PostStatus::cancelled);
        const std::vector<Comment> remarks = stage.remarks_on(id);
        REQUIRE(remarks.size() == 1);
        CHECK(remarks.front().text == "Cancelled: No budget left");
        CHECK_FALSE(remarks.front().for_client);
        CHECK(stage.session().steps_done() == 1);
        stage.press_key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(stage.project() == before);
    }
}

TEST_CASE("nobody has to give a reason, by mouse and by keyboard") {
    for (const bool by_keyboard : {false, true}) {
        CAPTURE(by_keyboard);
        CancelStage stage;
        const Id<Post> id = stage.id_of(first_draft);
        stage.cancel_in_sheet(id);
        if (by_keyboard) {
            // From the field past the button that takes the reason.
            stage.press_key(ImGuiKey_Tab);
            stage.press_key(ImGuiKey_Tab);
            stage.press_key(ImGuiKey_Enter);
        } else {
            stage.press("cancel.ask.without");
        }
        CHECK(stage.status_of(id) == PostStatus::cancelled);
        CHECK(stage.project().comments.size() == stage.comments);
    }
}

TEST_CASE("whoever keeps the post after all, or presses Escape, has changed nothing") {
    CancelStage stage;
    const Project before = stage.project();
    const Id<Post> id = stage.id_of(first_draft);
    stage.cancel_in_sheet(id);
    stage.robot().type("Wait");
    stage.press("cancel.ask.keep");
    CHECK(stage.project() == before);
    stage.cancel_in_sheet(id);
    stage.press_key(ImGuiKey_Escape);
    CHECK_FALSE(stage.asks());
    CHECK(stage.project() == before);
}

TEST_CASE("of a row of the list it is asked too") {
    CancelStage stage;
    const Id<Post> id = stage.id_of(first_draft);
    stage.row(id);
    stage.choose_cancelled(stage.at_path("post:" + to_text(id) + "/row/status"));
    REQUIRE(stage.asks());
    stage.robot().type("Too late");
    stage.press("cancel.ask.with_reason");
    CHECK(stage.status_of(id) == PostStatus::cancelled);
    CHECK(stage.remarks_on(id).size() == 1);
}

TEST_CASE("of many posts the reason is asked once and kept with each, in one step") {
    CancelStage stage;
    const Project before = stage.project();
    const std::vector<Id<Post>> posts{stage.id_of(first_draft), stage.id_of(second_draft)};
    stage.select(posts);
    stage.choose_cancelled(stage.at_path("bulk/status"));
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().find(Role::dialog, words.count("cancel.ask.title_posts", 2)));
    stage.robot().type("The shop is closed");
    stage.press_key(ImGuiKey_Enter);
    for (const Id<Post> id : posts) {
        CHECK(stage.status_of(id) == PostStatus::cancelled);
        CHECK(stage.remarks_on(id).size() == 1);
    }
    CHECK(stage.session().steps_done() == 1);
    stage.press_key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

// A step whose exit conditions are not met is asked about in the list and in the inspector too.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* ganache = "Haunted ganache";  // a draft without text, a video without media
constexpr const char* orange = "Candied orange";    // other drafts without text
constexpr const char* riddle = "Tonight’s riddle";
constexpr const char* malo = "Meet Malo";  // a brief
constexpr PostStatus review = PostStatus::internal_review;

struct QuestionStage : ListStage {
    std::string step_name(PostStatus status) {
        return session().facts().workflow.find(word_of(status))->name.in(facts::Language::english);
    }
    PostStatus status(Id<Post> id) { return project().posts.find(id)->status; }
    std::vector<Id<Post>> ids(std::initializer_list<const char*> titles) {
        std::vector<Id<Post>> out;
        for (const char* title : titles) out.push_back(post(title)->id);
        return out;
    }
    bool asks() { return robot().find(Role::button, word("board.ask.anyway")).has_value(); }
    void answer(std::string_view key) {
        robot().click(Role::button, word(key));
        robot().step(3);
    }
    void choose(const WidgetNode& opener, PostStatus status) {
        robot().click(opener);
        robot().step(2);
        robot().click(Role::menu_item, step_name(status));
        robot().step(3);
    }
    void choose_in_inspector(Id<Post> id, PostStatus status) {
        select({id});
        frame().state().inspector_open = true;
        robot().step(3);
        const auto field = robot().find(Role::field, word("post.status"));
        REQUIRE(field);
        choose(*field, status);
    }
    void choose_in_row(Id<Post> id, PostStatus status) {
        row(id);
        choose(at_path("post:" + to_text(id) + "/row/status"), status);
    }
};

}  // namespace

TEST_CASE("a post that is published becomes another thing after a question alone, in the sheet and in the list") {
    QuestionStage stage;
    Post done = *stage.post(orange);
    done.status = PostStatus::published;
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", done.title}}}, {Put<Post>{done}}, {}}));
    stage.robot().step(3);
    const Project before = stage.project();
    stage.choose_in_inspector(done.id, PostStatus::draft);
    CHECK(stage.robot().find(Role::text, stage.word("status.ask.published")));
    CHECK(stage.project() == before);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.asks());
    CHECK(stage.project() == before);
    stage.choose_in_row(done.id, PostStatus::draft);
    REQUIRE(stage.asks());
    stage.answer("board.ask.anyway");
    CHECK(stage.status(done.id) == PostStatus::draft);
}

TEST_CASE("in the inspector what is missing is asked about: Escape leaves the step, going on is one undo step") {
    QuestionStage stage;
    const Project before = stage.project();
    const Id<Post> id = stage.post(ganache)->id;
    stage.choose_in_inspector(id, review);
    CHECK(stage.robot().find(Role::text, stage.word("missing.text")));
    CHECK(stage.robot().find(Role::text, stage.word("missing.media")));
    CHECK(stage.project() == before);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.asks());
    CHECK(stage.project() == before);
    CHECK_FALSE(stage.session().can_undo());

    stage.choose_in_inspector(id, review);
    stage.answer("board.ask.anyway");
    CHECK(stage.status(id) == review);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("in the inspector a step back, and the step a post has already, ask nothing") {
    QuestionStage stage;
    const Id<Post> id = stage.post(ganache)->id;
    stage.choose_in_inspector(id, PostStatus::draft);
    CHECK_FALSE(stage.asks());
    CHECK_FALSE(stage.session().can_undo());
    stage.choose_in_inspector(id, PostStatus::brief);
    CHECK_FALSE(stage.asks());
    CHECK(stage.status(id) == PostStatus::brief);
}

TEST_CASE("in a row of the list it is asked too, and cancelling leaves the step") {
    QuestionStage stage;
    const Project before = stage.project();
    const Id<Post> id = stage.post(malo)->id;
    stage.choose_in_row(id, PostStatus::scheduled);
    for (const char* key : {"missing.objective", "missing.text", "missing.media"})
        CHECK_MESSAGE(stage.robot().find(Role::text, stage.word(key)), key);
    stage.answer("dialog.cancel");
    CHECK(stage.project() == before);
    stage.choose_in_row(id, PostStatus::scheduled);
    stage.answer("board.ask.anyway");
    CHECK(stage.status(id) == PostStatus::scheduled);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("of three posts of the list it is asked once, each with what it lacks, and they go on together") {
    QuestionStage stage;
    const Project before = stage.project();
    const std::vector<Id<Post>> posts = stage.ids({ganache, orange, riddle});
    stage.select(posts);
    stage.choose(stage.at_path("bulk/status"), review);
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().find(
        Role::dialog, words.count("board.ask.title_posts", 3, {{"status", stage.word("status.internal_review")}})));
    for (const char* title : {ganache, orange, riddle})
        CHECK_MESSAGE(stage.robot().find(Role::text, title + std::string("”: ") + stage.word("missing.text"), true),
                      title);
    CHECK(stage.project() == before);
    stage.answer("board.ask.anyway");
    CHECK_FALSE(stage.asks());
    for (const Id<Post> id : posts) CHECK(stage.status(id) == review);
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("the question says how many posts keep their step, and going on leaves those alone") {
    QuestionStage stage;
    std::vector<Id<Post>> posts = stage.ids({ganache, orange});
    posts.push_back(stage.first_post([](const Post& post) { return post.status == PostStatus::published; }));
    stage.select(posts);
    stage.choose(stage.at_path("bulk/status"), review);
    CHECK(stage.robot().find(Role::text, "1 published keeps its status."));
    stage.answer("board.ask.anyway");
    CHECK(stage.status(posts[0]) == review);
    CHECK(stage.status(posts[1]) == review);
    CHECK(stage.status(posts[2]) == PostStatus::published);
    CHECK(stage.session().steps_done() == 1);
}

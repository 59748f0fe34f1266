// What a client answered on a review page comes in by the window: dropped on it, or chosen from the menu.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/client_stamp.hpp"
#include "ui/import_stage.hpp"

using namespace tandem;
using robot::Stage;
using tandem::testing::drop_file;

namespace {

// A file of answers as the script of a review page saves it.
std::string answers_of(const std::string& plan_id, const std::vector<std::pair<Post, std::string>>& answers) {
    std::string items;
    for (const auto& [post, decision] : answers)
        items += std::string(items.empty() ? "" : ",") + R"({"id":")" + to_text(post.id) + R"(","text_sha256":")" +
            client_digest(post) + R"(","decision":")" + decision + R"(","comment":"Seen by Marie"})";
    return R"({"format":"tandem-review-answers","version":1,"plan_id":")" + plan_id +
        R"(","revision":"1","reviewer":"Marie","saved_at":"2026-10-13T07:00:00Z","items":[)" + items + "]}";
}

// Posts of the sample that wait for the client.
std::vector<Post> waiting(const Project& project) {
    std::vector<Post> posts;
    for (const Post& post : project.posts)
        if (post.status == PostStatus::client_approval) posts.push_back(post);
    return posts;
}

PostStatus status_of(Stage& stage, const Post& post) { return stage.project().posts.find(post.id)->status; }

std::string of_marie(Stage& stage, std::string_view key) {
    std::string text = stage.word(key);
    return text.replace(text.find("{person}"), 8, "Marie");
}

}  // namespace

TEST_CASE("answers dropped on the window approve and ask for changes, once; undo takes them back") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Stage stage({.language = language});
        const Project before = stage.project();
        const std::vector<Post> posts = waiting(before);
        REQUIRE(posts.size() >= 2);
        const std::string answers =
            answers_of(to_text(before.id), {{posts[0], "approved"}, {posts[1], "changes_requested"}});
        drop_file(stage, "answers.json", answers);
        CHECK(stage.robot().shows(of_marie(stage, "review.taken")));
        CHECK(status_of(stage, posts[0]) == PostStatus::approved);
        CHECK(status_of(stage, posts[1]) == PostStatus::changes_requested);
        REQUIRE(stage.project().approvals.size() == before.approvals.size() + 2);
        CHECK(stage.session().steps_done() == 1);

        const Project after = stage.project();
        drop_file(stage, "answers.json", answers);
        CHECK(stage.robot().shows(of_marie(stage, "review.nothing_new")));
        CHECK(stage.project() == after);
        CHECK(stage.session().steps_done() == 1);
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("answers chosen from the menu change what they answer to, and nothing that changed since") {
    Stage stage;
    const std::vector<Post> posts = waiting(stage.project());
    REQUIRE(posts.size() >= 2);
    Post seen = posts[1];
    seen.text += " (as it was once)";
    std::filesystem::create_directories(stage.folder());
    const std::filesystem::path file = stage.folder() / "answers.json";
    std::ofstream(file) << answers_of(to_text(stage.project().id), {{posts[0], "approved"}, {seen, "approved"}});
    REQUIRE(run_command(CommandId::import_plan, stage.frame()));
    stage.robot().step(3);
    REQUIRE(stage.robot().find(Role::dialog, stage.word("dialog.import.title")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(file.string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.robot().shows(of_marie(stage, "review.taken")));
    CHECK(status_of(stage, posts[0]) == PostStatus::approved);
    CHECK(status_of(stage, posts[1]) == PostStatus::client_approval);
}

TEST_CASE("answers to another plan are refused with the reason, and change nothing") {
    Stage stage;
    const Project before = stage.project();
    const std::vector<Post> posts = waiting(before);
    REQUIRE_FALSE(posts.empty());
    drop_file(stage, "answers.json", answers_of("00000000-0000-4000-8000-000000000001", {{posts.front(), "approved"}}));
    CHECK(stage.robot().shows("These answers cannot be taken in: answers.json"));
    CHECK(stage.robot().shows(stage.word("review.refused.plan")));
    CHECK(stage.robot().shows(stage.word("problem.kept.request")));
    CHECK(stage.project() == before);
    stage.robot().click(Role::button, stage.word("dialog.ok"));
    stage.robot().step(2);
    CHECK(stage.robot().all(Role::dialog).empty());
}

TEST_CASE("without an open project answers are refused: they say that their plan is to be opened first") {
    Stage stage({.sample = false});
    Post post;
    post.id = {stage.session().ids().next()};
    drop_file(stage, "answers.json", answers_of(to_text(stage.session().ids().next()), {{post, "approved"}}));
    CHECK(stage.robot().shows("These answers cannot be taken in: answers.json"));
    CHECK(stage.robot().shows(stage.word("review.refused.no_project")));
    CHECK_FALSE(stage.robot().shows(stage.word("problem.kept.request")));
    stage.robot().click(Role::button, stage.word("dialog.ok"));
    stage.robot().step(2);
    CHECK_FALSE(stage.frame().project_open());
    CHECK(stage.project().posts.empty());
}

#include "edit/history.hpp"

#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "edit/random_edits.hpp"
#include "store/filled_project.hpp"

using namespace tandem;

namespace {

Project named(const std::string& name) {
    Project project;
    project.settings.name = name;
    return project;
}

Label label(const std::string& key) { return {key, {}}; }

}  // namespace

TEST_CASE(
    "undone to the beginning a project is what was opened, done again to the end it is what it was, for random edits") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        test::RandomEdits edits(seed);
        const Project start = test::filled_project(12);
        History history(start);
        std::vector<Project> versions{start};
        for (int i = 0; i < 40; ++i) {
            Project next = apply(history.project(), edits.next(history.project()));
            const bool differs = !(next == history.project());
            REQUIRE(history.add(next, label("step"), {}) == differs);
            if (differs) versions.push_back(std::move(next));
        }
        REQUIRE(versions.size() > 15);
        REQUIRE(history.step_count() == versions.size() - 1);
        for (std::size_t at = versions.size() - 1; at > 0; --at) {
            REQUIRE(history.project() == versions[at]);
            history.undo();
        }
        REQUIRE_FALSE(history.can_undo());
        REQUIRE(history.project() == start);
        for (std::size_t at = 0; at + 1 < versions.size(); ++at) {
            REQUIRE(history.position() == at);
            history.redo();
            REQUIRE(history.project() == versions[at + 1]);
        }
        REQUIRE_FALSE(history.can_redo());
    }
}

TEST_CASE("undo and redo name the step they would take, and tell what to bring into view") {
    const Focus first_focus{{1, 1}, std::nullopt};
    const Focus second_focus{{2, 2}, Day(date::year(2026) / 10 / 13)};
    History history(named("a"));
    history.add(named("b"), label("first"), first_focus);
    history.add(named("c"), label("second"), second_focus);
    CHECK(history.undo_label() == label("second"));
    CHECK(history.redo_label() == Label{});
    CHECK(history.undo() == second_focus);
    CHECK(history.undo_label() == label("first"));
    CHECK(history.redo_label() == label("second"));
    CHECK(history.undo() == first_focus);
    CHECK(history.undo_label() == Label{});
    CHECK(history.redo() == first_focus);
    CHECK(history.project() == named("b"));
}

TEST_CASE("undo at the beginning and redo at the end do nothing") {
    History history(named("a"));
    CHECK(history.undo() == Focus{});
    CHECK(history.redo() == Focus{});
    CHECK(history.project() == named("a"));
}

TEST_CASE("an edit after undo takes the place of what was undone") {
    History history(named("a"));
    history.add(named("b"), label("b"), {});
    history.add(named("c"), label("c"), {});
    history.undo();
    history.undo();
    REQUIRE(history.add(named("d"), label("d"), {}));
    CHECK_FALSE(history.can_redo());
    CHECK(history.step_count() == 1);
    history.undo();
    CHECK(history.project() == named("a"));
}

TEST_CASE("a version equal to the present one is no step, and what was undone stays") {
    History history(named("a"));
    history.add(named("b"), label("b"), {});
    history.undo();
    CHECK_FALSE(history.add(named("a"), label("again"), {}));
    CHECK(history.can_redo());
}

TEST_CASE("a step knows when it was made and which items it touched, with what hangs on them") {
    const Instant noon{std::chrono::minutes(12 * 60)};
    Post post;
    post.id = {{1, 1}};
    Comment comment;
    comment.id = {{2, 2}};
    comment.on = post.id.value;
    Spend spend;
    spend.id = {{3, 3}};
    spend.flight = {{4, 4}};
    RosterRow roster;
    roster.id = {{5, 5}};
    Project next = named("a");
    History history(next);
    next.posts = next.posts.with(post);
    next.roster = next.roster.with(roster);
    history.add(next, label("post"), {}, noon);
    next.comments = next.comments.with(comment);
    next.spend = next.spend.with(spend);
    history.add(next, label("comment"), {}, noon + std::chrono::minutes(1));
    next.posts = next.posts.without(post.id);
    history.add(next, label("gone"), {});
    CHECK(history.moment_of(1) == noon + std::chrono::minutes(1));
    const auto touching = [&](Uuid item) {
        std::vector<bool> steps;
        for (std::size_t step = 0; step < history.step_count(); ++step) steps.push_back(history.touches(step, item));
        return steps;
    };
    CHECK(touching({1, 1}) == std::vector<bool>{true, true, true});
    CHECK(touching({2, 2}) == std::vector<bool>{false, true, false});
    CHECK(touching({4, 4}) == std::vector<bool>{false, true, false});
    CHECK(touching({5, 5}) == std::vector<bool>{false, false, false});
    history.undo();
    history.undo();
    CHECK(touching({1, 1}) == std::vector<bool>{true, true, true});
    CHECK(history.opened() == named("a"));
}

TEST_CASE("a project is unsaved until it is marked, and saved again when undo leads back to what was saved") {
    History history(named("a"));
    CHECK(history.unsaved());
    history.mark_saved();
    CHECK_FALSE(history.unsaved());
    history.add(named("b"), label("b"), {});
    CHECK(history.unsaved());
    history.undo();
    CHECK_FALSE(history.unsaved());
    history.redo();
    history.mark_saved(named("a"));  // a save that began before the edit ends after it
    CHECK(history.unsaved());
}

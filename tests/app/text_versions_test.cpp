// What texts said before they were changed: kept with the edit, once a sitting, and brought back.
#include "app/text_versions.hpp"

#include <doctest/doctest.h>

#include "app/client_stamp.hpp"
#include "desk.hpp"
#include "edit/apply.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Instant eight = utc("2026-10-05T08:00Z");

// A post that is written on, step by step, at moments of the test's own.
struct Writing {
    Project project = Desk::one_post().project;
    Id<Post> post = tandem::testing::id<Post>("P");
    Id<Variant> variant = tandem::testing::id<Variant>("P/A");

    std::vector<Action> change(Instant now, std::string_view who, const std::function<void(Post&)>& edit) {
        Post next = *project.posts.find(post);
        edit(next);
        const Project before = project;
        project = apply(before, Put<Post>{next});
        std::vector<Action> more = text_version_follow_ups(before, project, now, who);
        CHECK(more == text_version_follow_ups(before, project, now, who));
        project = apply_all(project, more);
        return more;
    }
    std::vector<Action> write(Instant now, std::string_view who, const std::string& text) {
        return change(now, who, [&](Post& row) { row.text = text; });
    }
    std::vector<std::string> kept() const {
        std::vector<std::string> texts;
        for (const TextVersion* one : text_versions_of(project, post, std::nullopt)) texts.push_back(one->text);
        return texts;
    }
};

using Texts = std::vector<std::string>;

Request writing(const Session& session, const std::string& text) {
    Post row = *session.project().posts.find(tandem::testing::id<Post>("P"));
    row.text = text;
    return {{"undo.edit_text", {{"title", row.title}}}, {Put<Post>{row}}, {row.id.value, std::nullopt}};
}

}  // namespace

TEST_CASE("a text that is changed is kept as it was, with who changed it and when; a blank one is not") {
    Writing desk;
    CHECK(desk.write(eight, "Ana", "One").empty());
    CHECK(desk.write(eight, "Ana", "  \n").size() == 1);
    CHECK(desk.write(eight + std::chrono::hours(1), "Ana", "Two").empty());
    REQUIRE(desk.kept() == Texts{"One"});
    const TextVersion& version = desk.project.text_versions[0];
    CHECK(version.at == eight);
    CHECK(version.author == "Ana");
    CHECK(version.post == desk.post);
    CHECK_FALSE(version.variant);
    CHECK(desk.change(eight, "Ana", [](Post& row) { row.title = "Other", row.note = "Note"; }).empty());
}

TEST_CASE("changes by the same person within thirty minutes are one sitting: the text from before it stands") {
    Writing desk;
    desk.write(eight, "Ana", "One");
    desk.write(eight, "Ana", "Two");
    desk.write(eight + std::chrono::minutes(10), "Ana", "Three");
    desk.write(eight + std::chrono::minutes(29), "Ana", "Four");
    CHECK(desk.kept() == Texts{"One"});
    desk.write(eight + std::chrono::minutes(30), "Ana", "Five");
    CHECK(desk.kept() == Texts{"Four", "One"});
}

TEST_CASE("of two people who write in turn, each change is kept") {
    Writing desk;
    desk.write(eight, "Ana", "One");
    desk.write(eight + std::chrono::minutes(1), "Ana", "Two");
    desk.write(eight + std::chrono::minutes(2), "Ben", "Three");
    desk.write(eight + std::chrono::minutes(3), "Ana", "Four");
    desk.write(eight + std::chrono::minutes(4), "Ana", "Five");
    CHECK(desk.kept() == Texts{"Three", "Two", "One"});
    // At one moment nobody can say who was the last.
    Writing together;
    together.write(eight, "Ana", "One");
    for (const auto& [who, text] : {std::pair{"Ana", "Two"}, {"Ben", "Three"}, {"Ana", "Four"}})
        together.write(eight, who, text);
    CHECK(together.kept().size() == 3);
}

TEST_CASE("a channel's own text is kept apart from the post's, also when it is given up") {
    Writing desk;
    desk.write(eight, "Ana", "All");
    const auto own = [&](Instant now, std::optional<std::string> text) {
        return desk.change(now, "Ana", [&](Post& row) { row.variants[0].text = text; });
    };
    CHECK(own(eight, "Only here").empty());
    CHECK(own(eight, std::nullopt).size() == 1);
    const auto versions = text_versions_of(desk.project, desk.post, desk.variant);
    REQUIRE(versions.size() == 1);
    CHECK(versions[0]->text == "Only here");
    CHECK(desk.kept().empty());
    REQUIRE(present_text(desk.project, *versions[0]));
    CHECK(present_text(desk.project, *versions[0])->empty());
    desk.change(eight, "Ana", [](Post& row) { row.variants.clear(); });
    CHECK(present_text(desk.project, *versions[0]) == nullptr);
    CHECK_FALSE(restore_text(desk.project, *versions[0], eight, "Ana"));
}

TEST_CASE("fifty versions of a text are kept, and the eldest goes in the same step") {
    Writing desk;
    const auto hour = [](int n) { return eight + std::chrono::hours(n); };
    for (int n = 0; n <= 50; ++n) desk.write(hour(n), "Ana", std::to_string(n));
    REQUIRE(desk.kept().size() == most_text_versions);
    CHECK(desk.kept().back() == "0");
    // Another text has its own fifty.
    desk.change(hour(51), "Ana", [](Post& row) { row.variants[0].text = "Own"; });
    desk.change(hour(51), "Ana", [](Post& row) { row.variants[0].text = "Own 2"; });
    CHECK(desk.kept().size() == most_text_versions);
    const std::vector<Action> more = desk.write(hour(52), "Ana", "last");
    REQUIRE(more.size() == 2);
    CHECK(more[1].as<Remove<TextVersion>>());
    CHECK(desk.kept().size() == most_text_versions);
    CHECK(desk.kept().front() == "50");
    CHECK(desk.kept().back() == "1");
    CHECK(text_versions_of(desk.project, desk.post, desk.variant).size() == 1);
}

TEST_CASE("an earlier text is put back in one step, which keeps what stood there whatever the sitting") {
    Writing desk;
    desk.write(eight, "Ana", "One");
    desk.write(eight, "Ana", "Two");
    const auto restore = [&](Instant now, const std::string& text) {
        for (const TextVersion* one : text_versions_of(desk.project, desk.post, std::nullopt)) {
            if (one->text != text) continue;
            const auto request = restore_text(desk.project, *one, now, "Ana");
            REQUIRE(request);
            const Project before = desk.project;
            desk.project = apply_all(before, request->actions);
            const auto more = text_version_follow_ups(before, desk.project, now, "Ana");
            CHECK(more.empty());
            return;
        }
        FAIL("no such version");
    };
    restore(eight + std::chrono::minutes(5), "One");
    CHECK(desk.project.posts[0].text == "One");
    CHECK(desk.kept() == Texts{"Two", "One"});
    const TextVersion* same = text_versions_of(desk.project, desk.post, std::nullopt)[1];
    CHECK_FALSE(restore_text(desk.project, *same, eight, "Ana"));
    restore(eight + std::chrono::minutes(6), "Two");
    CHECK(desk.project.posts[0].text == "Two");
}

TEST_CASE("a text that a client said yes to is known by the approval's stamp") {
    Writing desk;
    desk.write(eight, "Ana", "Approved");
    Approval approval;
    approval.id = tandem::testing::id<Approval>("yes");
    approval.post = desk.post, approval.approver = "Claire", approval.at = eight;
    approval.stamp = client_stamp(desk.project.posts[0]);
    desk.project.approvals = desk.project.approvals.with(approval);
    desk.write(eight, "Ana", "Other");
    desk.write(eight + std::chrono::hours(1), "Ana", "Third");
    const auto versions = text_versions_of(desk.project, desk.post, std::nullopt);
    REQUIRE(versions.size() == 2);
    CHECK_FALSE(approval_of(desk.project, *versions[0]));
    REQUIRE(approval_of(desk.project, *versions[1]));
    CHECK(approval_of(desk.project, *versions[1])->approver == "Claire");
    approval.verdict = Verdict::changes_requested;
    desk.project.approvals = desk.project.approvals.with(approval);
    CHECK_FALSE(approval_of(desk.project, *versions[1]));
}

TEST_CASE("a word put in place of another counts once") {
    CHECK(words_changed(word_diff("one two three", "one two three")) == 0);
    CHECK(words_changed(word_diff("one two three", "one four three")) == 1);
    CHECK(words_changed(word_diff("one two", "one two three four")) == 2);
    CHECK(words_changed(word_diff("one two three", "")) == 3);
}

TEST_CASE("a session keeps versions with the edit: undo takes them back, redo brings them, a preview keeps none") {
    Desk desk;
    desk.session.set_user("Ana");
    REQUIRE(desk.session.submit(writing(desk.session, "One")));
    const Project before = desk.session.project();
    CHECK(before.text_versions.empty());
    const Preview preview = desk.session.preview(writing(desk.session, "Two"));
    CHECK(desk.session.project() == before);
    REQUIRE(desk.session.submit(writing(desk.session, "Two")));
    const Project after = desk.session.project();
    REQUIRE(after.text_versions.size() == 1);
    CHECK(after.text_versions == preview.project.text_versions);
    CHECK(after.text_versions[0].author == "Ana");
    desk.session.undo();
    CHECK(desk.session.project() == before);
    desk.session.redo();
    CHECK(desk.session.project() == after);
    desk.session.undo();
    CHECK(desk.session.undo_label().key == "undo.edit_text");
}

TEST_CASE("what many posts said is kept when all of them are changed in one step, and goes with a post") {
    ProjectMaker maker = Desk::one_post();
    maker.post("Q", "2026-10-14T10:00", {"A"});
    for (const char* name : {"P", "Q"}) {
        Post row = *maker.project.posts.find(tandem::testing::id<Post>(name));
        row.text = name;
        maker.project.posts = maker.project.posts.with(row);
    }
    Desk desk(maker);
    Request both{{"undo.edit_post", {}}, {}, {}};
    for (const Post& post : desk.session.project().posts) {
        Post row = post;
        row.text += " and more";
        both.actions.emplace_back(Put<Post>{row});
    }
    REQUIRE(desk.session.submit(both));
    CHECK(desk.session.project().text_versions.size() == 2);
    desk.submit(RemovePosts{{tandem::testing::id<Post>("P")}});
    REQUIRE(desk.session.project().text_versions.size() == 1);
    CHECK(desk.session.project().text_versions[0].text == "Q");
}

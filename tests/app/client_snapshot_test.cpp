// What was shown to a client, and what changed since.
#include "app/client_snapshot.hpp"

#include <doctest/doctest.h>

#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = ShownChange::Kind;

namespace {

struct ShownDesk : IcsDesk {
    Snapshot shown;

    ShownDesk() {
        for (int i = 0; i < 10; ++i) change(i, [](Post& post) { post.status = PostStatus::client_approval; });
        ClientScope scope;
        scope.days = {day_of(at("2026-09-01T00:00")), day_of(at("2026-10-15T00:00"))};
        shown = snapshot_of(session, scope, "Octobre", "Claire");
        submit(Put<Snapshot>{shown});
    }
    template <class Change>
    void change(int i, const Change& how) {
        Post post = *session.project().posts.find(PlanA::post(i));
        how(post);
        submit(Put<Post>{post});
    }
    std::vector<ShownChange> changes() { return changes_since(session.project(), shown); }
    // The only one there is.
    ShownChange only() {
        const auto all = changes();
        REQUIRE(all.size() == 1);
        return all[0];
    }
};

}  // namespace

TEST_CASE("a snapshot holds what the client sees, and nothing has changed right after it") {
    ShownDesk desk;
    CHECK(desk.shown.posts.size() >= 10);
    CHECK(desk.shown.shown_to == "Claire");
    for (const SnapshotPost& post : desk.shown.posts) CHECK(is_for_client(post.status));
    CHECK(desk.changes().empty());
    CHECK(latest_snapshot(desk.session.project())->id == desk.shown.id);
}

TEST_CASE("what moves, is edited, answered, taken away or added since is told, each once") {
    ShownDesk moved;
    moved.session.submit({{"undo.move_post", {}}, {MovePosts{{PlanA::post(0)}, 2, 0}}, {}});
    CHECK(moved.only().kind == Kind::moved);
    CHECK(*moved.only().when - *moved.only().was == date::days(2));
    moved.session.undo();
    CHECK(moved.changes().empty());

    ShownDesk edited;
    edited.change(1, [](Post& post) { post.text += "!"; });
    CHECK(edited.only().kind == Kind::edited);
    CHECK(edited.only().other_text);
    CHECK_FALSE(edited.only().other_title);
    edited.change(1, [](Post& post) { post.text.pop_back(), post.variants[0].link = "https://example.com"; });
    CHECK(edited.only().rest);
    edited.change(1, [](Post& post) { post.variants[0].link.clear(), post.note = "internal"; });
    CHECK(edited.changes().empty());

    ShownDesk answered;
    answered.change(2, [](Post& post) { post.status = PostStatus::approved; });
    CHECK(answered.only().kind == Kind::approved);
    answered.change(2, [](Post& post) { post.status = PostStatus::changes_requested; });
    CHECK(answered.only().kind == Kind::sent_back);

    ShownDesk gone;
    const std::string title = gone.session.project().posts.find(PlanA::post(3))->title;
    gone.submit(Remove<Post>{PlanA::post(3)});
    CHECK(gone.only().kind == Kind::removed);
    CHECK(gone.only().title == title);

    ShownDesk added;
    int fresh = -1;
    for (int i = 10; i < 20 && fresh < 0; ++i)
        if (!is_for_client(added.session.project().posts.find(PlanA::post(i))->status)) fresh = i;
    REQUIRE(fresh > 0);
    added.change(fresh, [](Post& post) { post.status = PostStatus::client_approval; });
    CHECK(added.only().kind == Kind::added);
}

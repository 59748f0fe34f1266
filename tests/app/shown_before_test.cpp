// With which earlier presentation a plan is compared, and what is told of its channels.
#include <doctest/doctest.h>

#include "app/client_deck.hpp"
#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange september{day("2026-09-01"), day("2026-10-01")}, october{day("2026-10-01"), day("2026-11-01")};

// All posts wait for the client; the first goes out on LinkedIn too, a day later.
struct ChannelsDesk : IcsDesk {
    int times = 0;

    ChannelsDesk() {
        for (int i = 0; i < 60; ++i) change(i, [](Post& post) { post.status = PostStatus::client_approval; });
        change(0, [](Post& post) {
            Variant variant;
            variant.id = id<Variant>("on LinkedIn");
            variant.channel = id<Channel>("N");
            variant.offset_minutes = 24 * 60;
            post.variants.push_back(variant);
        });
    }
    template <class Change>
    void change(int i, const Change& how) {
        Post next = *session.project().posts.find(PlanA::post(i));
        how(next);
        submit(Put<Post>{next});
    }
    Id<Snapshot> show(const ClientScope& scope) {
        Snapshot shown = snapshot_of(session, scope, "Plan", "Claire");
        shown.at += std::chrono::minutes(times++);  // the desk's clock stands still
        REQUIRE(session.keep(shown));
        return shown.id;
    }
    Deck deck(const ClientScope& scope) const {
        return client_deck(session.project(), session.facts(), {scope}, shown_before(session.project(), scope),
                           session.now());
    }
};

}  // namespace

TEST_CASE("a plan is compared with the last time that showed all of it, else something of its days") {
    ChannelsDesk desk;
    const Project& project = desk.session.project();
    CHECK(shown_before(project, {september, {}, {}}) == nullptr);
    const Id<Snapshot> first = desk.show({september, {}, {}});
    desk.show({october, {}, {}});
    CHECK(shown_before(project, {september, {}, {}})->id == first);
    const Id<Snapshot> one_channel = desk.show({september, {id<Channel>("A")}, {}});
    CHECK(shown_before(project, {september, {}, {}})->id == first);
    CHECK(shown_before(project, {september, {id<Channel>("A")}, {}})->id == one_channel);
    CHECK(shown_before(project, {{day("2026-09-10"), day("2026-10-10")}, {}, {}})->id == one_channel);
    CHECK(shown_before(project, {{day("2027-03-01"), day("2027-04-01")}, {}, {}}) == nullptr);
}

TEST_CASE("what is shown for the first time because more was chosen is not told as added") {
    ChannelsDesk desk;
    desk.show({september, {id<Channel>("A")}, {}});
    CHECK(desk.deck({september, {}, {}}).changes.empty());
    desk.change(1, [](Post& post) { post.text += "!"; });  // on LinkedIn alone
    CHECK(desk.deck({september, {id<Channel>("A")}, {}}).changes.empty());
}

TEST_CASE("a snapshot is no step: undo does not take it away, and goes back to the step before it") {
    ChannelsDesk desk;
    const std::size_t steps = desk.session.steps_done();
    const Id<Snapshot> shown = desk.show({september, {}, {}});
    CHECK(desk.session.steps_done() == steps);
    desk.session.undo();
    CHECK(desk.session.project().snapshots.find(shown) != nullptr);
    CHECK(desk.session.project().posts.find(PlanA::post(0))->variants.size() == 1);
}

TEST_CASE("a channel that moved by itself is told as moved, and what else changed beside a move too") {
    ChannelsDesk desk;
    desk.show({september, {}, {}});
    desk.change(0, [](Post& post) { post.variants[1].offset_minutes = 3 * 24 * 60; });
    Deck deck = desk.deck({september, {}, {}});
    REQUIRE(deck.changes.size() == 1);
    CHECK(deck.changes[0].kind == DeckChange::Kind::moved);
    CHECK(*deck.changes[0].when - *deck.changes[0].was == date::days(2));
    CHECK_FALSE(deck.changes[0].rest_edited);
    desk.change(0, [](Post& post) { post.variants[0].media.push_back({"media/other.png", {}}); });
    deck = desk.deck({september, {}, {}});
    REQUIRE(deck.changes.size() == 1);
    CHECK(deck.changes[0].kind == DeckChange::Kind::moved);
    CHECK(deck.changes[0].rest_edited);
}

TEST_CASE("a channel in the days that are shown tells of its post, whichever day the post itself stands on") {
    ChannelsDesk desk;
    desk.show({october, {}, {}});
    // The post stays in September; LinkedIn follows on 1 October.
    desk.change(0, [](Post& post) {
        post.when = at("2026-09-30T10:00");
        post.status = PostStatus::client_approval;
    });
    const Deck deck = desk.deck({october, {}, {}});
    REQUIRE(deck.changes.size() == 1);
    CHECK(deck.changes[0].kind == DeckChange::Kind::added);
    CHECK(deck.changes[0].post == PlanA::post(0));
}

TEST_CASE("a draft of which one channel is shown is not told as taken away") {
    ChannelsDesk desk;
    desk.show({september, {}, {}});
    desk.change(0, [](Post& post) {
        post.status = PostStatus::draft;
        post.variants[1].status = PostStatus::client_approval;
    });
    const Deck deck = desk.deck({september, {}, {}});
    for (const DeckChange& change : deck.changes) CHECK(change.kind != DeckChange::Kind::removed);
}

// Posts whose channels do not all stand alike: what of them a client sees, and says yes to.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/approval_change.hpp"
#include "app/client_deck.hpp"
#include "app/client_stamp.hpp"
#include "app/client_verdict.hpp"
#include "app/ics_desk.hpp"
#include "app/post_story.hpp"
#include "app/review_page.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* internal = "INTERNAL WORDS";

// The first post goes out on Instagram and LinkedIn at once, approved; what LinkedIn says is still a draft.
struct ChannelDesk : FirstPostDesk {
    DeckScope scope;

    ChannelDesk() {
        scope.client.days = {day("2026-09-01"), day("2026-10-15")};
        change([](Post& post) {
            post.status = PostStatus::approved;
            Variant variant;
            variant.id = id<Variant>("on LinkedIn");
            variant.channel = id<Channel>("N");
            variant.text = internal;
            variant.status = PostStatus::draft;
            post.variants.push_back(variant);
        });
    }
    Deck deck(const Snapshot* before = nullptr) const {
        return client_deck(session.project(), session.facts(), scope, before, session.now());
    }
    const DeckPost& shown(const Deck& deck) const {
        const auto found = std::find_if(deck.posts.begin(), deck.posts.end(),
                                        [](const DeckPost& each) { return each.post == PlanA::post(0); });
        REQUIRE(found != deck.posts.end());
        return *found;
    }
    const ClientPost& planned(const ClientPlan& plan) const {
        const auto found = std::find_if(plan.posts.begin(), plan.posts.end(),
                                        [](const ClientPost& each) { return each.post == PlanA::post(0); });
        REQUIRE(found != plan.posts.end());
        return *found;
    }
    std::string page() { return review_page(session, scope.client, in_french()).files.at(0).bytes; }
    std::string story() {
        const ClientPlan plan = client_plan(session.project(), session.facts(), scope.client);
        std::string all;
        for (const auto& block : post_story(session.project(), scope.client, planned(plan), in_french(), 11).blocks)
            all += block.text + '\n';
        return all;
    }
    bool say(Verdict verdict) {
        return session.submit(verdict_request(session, scope.client, {PlanA::post(0)}, verdict, "Claire", {}));
    }
};

}  // namespace

TEST_CASE("a channel that is still a draft is in nothing that a client gets, whatever its place in the post") {
    ChannelDesk desk;
    for (int order = 0; order < 2; ++order) {
        const Deck deck = desk.deck();
        CHECK(desk.planned(deck.plan).networks.size() == 1);
        CHECK(desk.planned(deck.plan).networks[0]->id == "instagram");
        CHECK(desk.planned(deck.plan).status == PostStatus::approved);
        CHECK(desk.shown(deck).versions.size() == 1);
        CHECK(desk.page().find(internal) == std::string::npos);
        CHECK(desk.story().find(internal) == std::string::npos);
        for (const StampedVariant& each : client_stamp(desk.post()).variants) CHECK(each.text != internal);
        desk.change([](Post& post) { std::reverse(post.variants.begin(), post.variants.end()); });
    }
    const int held_back = client_plan(desk.session.project(), desk.session.facts(), desk.scope.client).held_back;
    desk.change([](Post& post) { post.variants.back().status = std::nullopt; });
    CHECK(client_plan(desk.session.project(), desk.session.facts(), desk.scope.client).held_back == held_back - 1);
    CHECK(desk.page().find(internal) != std::string::npos);
    CHECK(desk.story().find(internal) != std::string::npos);
}

TEST_CASE("work on a channel that is held back leaves an approval alone, and showing it does not") {
    ChannelDesk desk;
    REQUIRE(desk.say(Verdict::approved));
    desk.change([](Post& post) { post.variants[1].text = "Other internal words"; });
    CHECK_FALSE(change_since_approval(desk.session.project(), desk.post()));
    desk.change([](Post& post) { post.variants[1].status = PostStatus::client_approval; });
    const auto change = change_since_approval(desk.session.project(), desk.post());
    REQUIRE(change);
    CHECK(change->added == std::vector<Id<Channel>>{id<Channel>("N")});
}

TEST_CASE("a channel that waits by itself is answered with the post, also where the post is a draft") {
    ChannelDesk desk;
    desk.change([](Post& post) { post.variants[1].status = PostStatus::client_approval; });
    CHECK(desk.deck().waiting == std::vector<Id<Post>>{PlanA::post(0)});
    REQUIRE(desk.say(Verdict::approved));
    CHECK(desk.post().variants[1].status == PostStatus::approved);
    CHECK(desk.deck().waiting.empty());

    desk.change([](Post& post) {
        post.status = PostStatus::draft;
        post.variants[1].status = PostStatus::client_approval;
        post.variants[1].text = "For the client";
    });
    CHECK(desk.deck().waiting == std::vector<Id<Post>>{PlanA::post(0)});
    REQUIRE(desk.say(Verdict::changes_requested));
    CHECK(desk.post().status == PostStatus::draft);
    CHECK(desk.post().variants[1].status == PostStatus::changes_requested);
}

TEST_CASE("nobody says yes to words that are not shown, and to the same words elsewhere they do") {
    ChannelDesk desk;
    desk.change([](Post& post) {
        post.status = PostStatus::client_approval;
        post.variants[1].status = std::nullopt;
    });
    desk.scope.client.channels = {id<Channel>("A")};
    const Deck deck = desk.deck();
    CHECK(desk.shown(deck).hides_words);
    CHECK(std::find(deck.waiting.begin(), deck.waiting.end(), PlanA::post(0)) == deck.waiting.end());
    CHECK_FALSE(desk.say(Verdict::approved));
    CHECK(desk.post().status == PostStatus::client_approval);
    desk.change([](Post& post) { post.variants[1].text = std::nullopt; });
    CHECK_FALSE(desk.shown(desk.deck()).hides_words);
    REQUIRE(desk.say(Verdict::approved));
    CHECK(desk.post().status == PostStatus::approved);
}

TEST_CASE("what is shown while it is in the making waits for nobody") {
    ChannelDesk desk;
    desk.change([](Post& post) {
        post.status = PostStatus::draft;
        post.variants[1].status = std::nullopt;
    });
    desk.scope.client.unready = true;
    const Deck deck = desk.deck();
    CHECK(desk.shown(deck).standing == ClientStanding::in_work);
    CHECK(deck.waiting.empty());
    for (const DeckStep& step : deck.steps) CHECK(step.post != PlanA::post(0));
    const std::string page = desk.page();
    const std::size_t item = page.find("\"id\":\"" + to_text(PlanA::post(0)));
    REQUIRE(item != std::string::npos);
    CHECK(page.substr(item, page.find('}', item) - item).find("\"remarks_alone\":true") != std::string::npos);
}

TEST_CASE("an answer is asked for by a working day, which a public holiday is not") {
    ChannelDesk desk;
    desk.scope.client.days = {day("2026-12-01"), day("2027-02-01")};
    // The Saturday after New Year's Day.
    desk.change([](Post& post) {
        post.status = PostStatus::client_approval;
        post.when = at("2027-01-02T10:00");
    });
    Settings settings = desk.session.project().settings;
    settings.region = "FR";
    desk.submit(PutSettings{settings});
    const Deck deck = desk.deck();
    const auto step = std::find_if(deck.steps.begin(), deck.steps.end(),
                                   [](const DeckStep& each) { return each.post == PlanA::post(0); });
    REQUIRE(step != deck.steps.end());
    CHECK(step->until == day("2026-12-31"));
}

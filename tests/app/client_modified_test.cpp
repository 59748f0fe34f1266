// What was approved and is another version by now does not stand as plainly approved.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/approval_change.hpp"
#include "app/client_deck.hpp"
#include "app/client_verdict.hpp"
#include "app/ics_desk.hpp"
#include "app/page_desk.hpp"
#include "app/review_page.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Three posts at the client's approval, of which Claire approves the first two.
struct ModifiedDesk : IcsDesk {
    DeckScope scope;

    ModifiedDesk() {
        for (int i = 0; i < 3; ++i) change(i, [](Post& post) { post.status = PostStatus::client_approval; });
        scope.client.days = {day("2026-09-01"), day("2026-10-15")};
        say({PlanA::post(0), PlanA::post(1)}, Verdict::approved);
    }
    void say(const std::vector<Id<Post>>& posts, Verdict verdict) {
        REQUIRE(session.submit(verdict_request(session, scope.client, posts, verdict, "Claire", {})));
    }
    Deck deck() const { return client_deck(session.project(), session.facts(), scope, nullptr, session.now()); }
    const DeckPost& of(const Deck& deck, int i) const {
        const auto found = std::find_if(deck.posts.begin(), deck.posts.end(),
                                        [&](const DeckPost& each) { return each.post == PlanA::post(i); });
        REQUIRE(found != deck.posts.end());
        return *found;
    }
    std::size_t modified_in_plan() const {
        const ClientPlan plan = deck().plan;
        return static_cast<std::size_t>(
            std::count_if(plan.posts.begin(), plan.posts.end(), [](const ClientPost& each) { return each.modified; }));
    }
};

}  // namespace

TEST_CASE("an approved post that was edited since is marked in the plan and in the deck, until it is as it was") {
    ModifiedDesk desk;
    CHECK(modified_since_approval(desk.session.project()).empty());
    CHECK(desk.modified_in_plan() == 0);
    desk.change(0, [](Post& post) { post.text += "!"; });
    CHECK(modified_since_approval(desk.session.project()) == std::set<Id<Post>>{PlanA::post(0)});
    CHECK(desk.modified_in_plan() == 1);
    const Deck deck = desk.deck();
    CHECK(desk.of(deck, 0).standing == ClientStanding::approved);
    CHECK(desk.of(deck, 0).modified);
    // The page that is sent to the client says so too.
    const std::string page = review_page(desk.session, desk.scope.client, in_french()).files.at(0).bytes;
    const std::string first = page.substr(page.find("<article id=\"post-" + to_text(PlanA::post(0))));
    const std::string second = page.substr(page.find("<article id=\"post-" + to_text(PlanA::post(1))));
    CHECK(first.find("<span class=\"step change\">" + std::string(in_french()("review.modified"))) <
          first.find("</article>"));
    CHECK(second.find("<span class=\"step ok\">") < second.find("</article>"));
    CHECK_FALSE(desk.of(deck, 1).modified);
    CHECK_FALSE(desk.of(deck, 2).modified);
    desk.change(0, [](Post& post) { post.text.pop_back(); });
    CHECK(desk.modified_in_plan() == 0);
}

TEST_CASE("the mark goes with an approval of what it is by now, and another step says more than the mark") {
    ModifiedDesk desk;
    desk.change(0, [](Post& post) { post.when = *post.when + date::days(1); });
    REQUIRE(desk.of(desk.deck(), 0).modified);
    desk.say({PlanA::post(0)}, Verdict::approved);
    CHECK_FALSE(desk.of(desk.deck(), 0).modified);

    desk.change(1, [](Post& post) { post.text += "!"; });
    REQUIRE(desk.of(desk.deck(), 1).modified);
    desk.say({PlanA::post(1)}, Verdict::changes_requested);
    CHECK(desk.of(desk.deck(), 1).standing == ClientStanding::changes);
    CHECK_FALSE(desk.of(desk.deck(), 1).modified);
    desk.change(1, [](Post& post) { post.status = PostStatus::client_approval; });
    CHECK(desk.of(desk.deck(), 1).standing == ClientStanding::waiting);
    CHECK_FALSE(desk.of(desk.deck(), 1).modified);
    CHECK(desk.modified_in_plan() == 0);
}

TEST_CASE("how something stands has a word of its own when it was modified since") {
    CHECK(standing_word(ClientStanding::approved) != standing_word(ClientStanding::approved, true));
    for (const ClientStanding other : {ClientStanding::in_work, ClientStanding::waiting, ClientStanding::changes})
        CHECK(standing_word(other) == standing_word(other, true));
}

TEST_CASE("the page of a modified post in a printed deck does not call it approved") {
    ModifiedDesk desk;
    PageExport wish = page_wish(ExportKind::deck);
    wish.scope = desk.scope.client;
    const facts::Words words(facts::Language::french);
    const std::string mark(words("review.modified"));
    CHECK(raw_pdf(document_of(desk.session, wish)).find(mark) == std::string::npos);
    desk.change(0, [](Post& post) { post.text += "!"; });
    CHECK(times(raw_pdf(document_of(desk.session, wish)), mark) == 1);
}

// Copies of contests, live events, influencers' posts and notes.
#include "app/copy_occasions.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/occasion_requests.hpp"

using namespace tandem;
using namespace tandem::testing;
using facts::OccasionKind;

namespace {

Uuid occasion_added(Desk& desk, OccasionKind kind, const char* on) {
    const Request request = new_occasion(kind, day(on), desk.session.now(), "Something", desk.session.ids());
    REQUIRE(desk.session.submit(request));
    return request.focus.item;
}

// The copy, which is in the project afterwards.
Uuid pasted_occasion(Desk& desk, Uuid original, const char* on) {
    const auto copied = occasion_to_copy(desk.session.project(), original);
    REQUIRE(copied);
    const Request request = copy_occasion(desk.session.project(), *copied, day(on), desk.session.ids());
    CHECK(request.label == Label{"undo.copy_occasion", {{"title", "Something"}}});
    CHECK(request.focus.day == day(on));
    REQUIRE(desk.session.submit(request));
    CHECK(request.focus.item != original);
    return request.focus.item;
}

// As it is in the project then.
template <class Row>
Row row_of(const Desk& desk, Uuid id) {
    const Row* row = table_of<Row>(desk.session.project()).find({id});
    REQUIRE(row);
    return *row;
}

template <class Row>
Row pasted_row(Desk& desk, Uuid original, const char* on) {
    return row_of<Row>(desk, pasted_occasion(desk, original, on));
}

}  // namespace

TEST_CASE("a copy begins on its day, as long and at the same times as the original, which stays") {
    Desk desk(Desk::one_post());
    const Uuid contest = occasion_added(desk, OccasionKind::contest, "2026-10-16");
    const Uuid live = occasion_added(desk, OccasionKind::live_event, "2026-10-16");
    const Uuid guest = occasion_added(desk, OccasionKind::influencer_post, "2026-10-16");
    const Uuid note = occasion_added(desk, OccasionKind::note, "2026-10-16");
    REQUIRE(desk.session.submit(*move_occasion(desk.session.project(), note, 0, 2)));
    const Project before = desk.session.project();

    const auto copy = pasted_row<Contest>(desk, contest, "2026-11-02");
    CHECK(copy.begin == at("2026-11-02T09:00"));
    CHECK(copy.end == at("2026-11-08T18:00"));
    CHECK(copy.kind == "draw");
    CHECK(pasted_row<LiveEvent>(desk, live, "2026-11-02").end == at("2026-11-02T16:00"));
    CHECK(pasted_row<InfluencerPost>(desk, guest, "2026-11-02").when == at("2026-11-02T18:00"));
    CHECK(pasted_row<Note>(desk, note, "2026-11-02").days == DayRange{day("2026-11-02"), day("2026-11-05")});
    for (int i = 0; i < 4; ++i) desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("a copy begins anew: nothing of it is settled, signed, published or called off") {
    Desk desk(Desk::one_post());
    auto contest = row_of<Contest>(desk, occasion_added(desk, OccasionKind::contest, "2026-10-16"));
    contest.checked = {"contest_prizes"}, contest.cancelled = true, contest.prizes = "Cocoa";
    auto guest = row_of<InfluencerPost>(desk, occasion_added(desk, OccasionKind::influencer_post, "2026-10-16"));
    guest.contract_signed = guest.published = true, guest.fee = Money{5000};
    REQUIRE(desk.session.submit({{"undo.add_contest", {}}, {Put<Contest>{contest}, Put<InfluencerPost>{guest}}, {}}));
    const Uuid copy = pasted_occasion(desk, contest.id.value, "2026-10-16");
    CHECK(desk.session.project().contests.find({copy})->checked.empty());
    CHECK_FALSE(desk.session.project().contests.find({copy})->cancelled);
    CHECK(desk.session.project().contests.find({copy})->prizes == "Cocoa");
    const auto other = pasted_row<InfluencerPost>(desk, guest.id.value, "2026-10-16");
    CHECK_FALSE(other.contract_signed);
    CHECK_FALSE(other.published);
    CHECK(other.fee == Money{5000});
}

TEST_CASE("what the project does not have is left out of a copy; an incident is none") {
    Desk desk(Desk::one_post());
    LiveEvent live;
    live.name = "Elsewhere";
    live.begin = at("2026-10-16T14:00"), live.end = at("2026-10-16T16:00");
    live.campaign = testing::id<Campaign>("gone");
    live.post = testing::id<Post>("gone");
    live.channels = {testing::id<Channel>("A"), testing::id<Channel>("gone")};
    const Request request = copy_occasion(desk.session.project(), live, day("2026-10-20"), desk.session.ids());
    const LiveEvent& copy = request.actions.front().as<Put<LiveEvent>>()->row;
    CHECK_FALSE(copy.campaign);
    CHECK_FALSE(copy.post);
    CHECK(copy.channels == std::vector{testing::id<Channel>("A")});
    CHECK(copy.begin == at("2026-10-20T14:00"));
    const Uuid incident = occasion_added(desk, OccasionKind::incident, "2026-10-16");
    CHECK_FALSE(occasion_to_copy(desk.session.project(), incident));
    CHECK_FALSE(occasion_to_copy(desk.session.project(), live.id.value));
    CHECK(text_of_occasion(live) == "2026-10-16 \u00b7 Elsewhere");
}

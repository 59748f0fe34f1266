// Contests, live events, influencers' posts and incidents as a calendar lists them.
#include "plan/occasions.hpp"

#include <doctest/doctest.h>

#include "plan/derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Day today = day("2026-10-05");

Project with_occasions() {
    Project project;
    Contest contest;
    contest.id = id<Contest>("C"), contest.name = "Contest";
    contest.begin = at("2026-10-20T18:00"), contest.end = at("2026-10-26T00:00");
    project.contests = project.contests.with(contest);
    LiveEvent live;
    live.id = id<LiveEvent>("L"), live.name = "Live";
    live.begin = at("2026-10-15T22:00"), live.end = at("2026-10-16T01:00");
    project.live_events = project.live_events.with(live);
    InfluencerPost guest;
    guest.id = id<InfluencerPost>("G"), guest.name = "Guest";
    guest.when = at("2026-10-28T18:00");
    project.influencer_posts = project.influencer_posts.with(guest);
    Incident incident;
    incident.id = id<Incident>("I"), incident.title = "Rumour", incident.level = 2;
    incident.opened_at = at("2026-10-03T13:05");
    project.incidents = project.incidents.with(incident);
    return project;
}

InfluencerPost paid(const char* name, const char* when, int euros, std::optional<int> gifts = {}) {
    InfluencerPost post;
    post.id = id<InfluencerPost>(name), post.name = name, post.contact = id<Contact>("Anouk");
    post.when = at(when);
    post.fee = Money{100 * euros};
    if (gifts) post.gifts = Money{100 * *gifts};
    return post;
}

Project with_posts(std::initializer_list<InfluencerPost> posts) {
    Project project;
    for (const InfluencerPost& post : posts) project.influencer_posts = project.influencer_posts.with(post);
    return project;
}

}  // namespace

TEST_CASE("occasions of four kinds are listed together by their begin, and found by their id") {
    const Project project = with_occasions();
    std::vector<std::string> names;
    for (const Occasion& one : occasions(project)) names.push_back(one.name);
    CHECK(names == std::vector<std::string>{"Rumour", "Live", "Contest", "Guest"});
    CHECK(find_occasion(project, id<LiveEvent>("L").value)->kind == facts::OccasionKind::live_event);
    CHECK(find_occasion(project, id<Incident>("I").value)->level == 2);
    CHECK_FALSE(find_occasion(project, id<Contest>("gone").value));
}

TEST_CASE(
    "an occasion is on the days it touches; an end at midnight is of the day before; an open one lasts until today") {
    const Project project = with_occasions();
    const auto days = [&](Uuid item) { return find_occasion(project, item)->days(today); };
    CHECK(days(id<Contest>("C").value) == DayRange{day("2026-10-20"), day("2026-10-26")});
    CHECK(days(id<LiveEvent>("L").value) == DayRange{day("2026-10-15"), day("2026-10-17")});
    CHECK(days(id<InfluencerPost>("G").value) == DayRange{day("2026-10-28"), day("2026-10-29")});
    CHECK(days(id<Incident>("I").value) == DayRange{day("2026-10-03"), day("2026-10-06")});
}

TEST_CASE("what an influencer gets is added up by year and campaign, gifts too; cancelled posts do not count") {
    InfluencerPost cancelled = paid("cancelled", "2026-10-01T10:00", 5000);
    cancelled.cancelled = true;
    InfluencerPost elsewhere = paid("elsewhere", "2026-10-02T10:00", 5000);
    elsewhere.campaign = id<Campaign>("other");
    const InfluencerPost first = paid("first", "2026-03-01T10:00", 600, 150);
    const Project project = with_posts({first, paid("second", "2026-11-01T10:00", 200),
                                        paid("earlier", "2025-12-31T23:00", 900), cancelled, elsewhere});
    CHECK(influencer_total(project, first).cents == 95'000);
    CHECK_FALSE(needs_contract(project, first));
    InfluencerPost nobody = first;
    nobody.contact.reset();
    CHECK(influencer_total(project, nobody).cents == 0);
}

TEST_CASE("a written contract is asked for from 1 000 euros a year on, in France, from 2026 on") {
    const InfluencerPost post = paid("post", "2026-03-01T10:00", 800, 200);
    Project project = with_posts({post});
    CHECK(needs_contract(project, post));
    project.settings.region = "FR-67";
    CHECK(needs_contract(project, post));
    project.settings.region = "BE";
    CHECK_FALSE(needs_contract(project, post));
    project.settings.region = "FR";
    project.settings.currency = "CHF";
    CHECK_FALSE(needs_contract(project, post));
    const InfluencerPost before = paid("before", "2025-12-31T10:00", 1000);
    CHECK_FALSE(needs_contract(with_posts({before}), before));
}

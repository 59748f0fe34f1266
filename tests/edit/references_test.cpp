// No intent leaves a row that refers to one that is gone.
#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "edit/random_edits.hpp"
#include "store/check_project.hpp"
#include "store/filled_project.hpp"

using namespace tandem;

namespace {

std::string remarks_of(const Project& project) {
    std::string out;
    for (const Remark& remark : check_project(project)) out += remark.table + "." + remark.field + " ";
    return out;
}

template <class Row>
Id<Row> first() {
    return test::Filler::row_id<Row>(0);
}

// A comment and a reading of the project, both about the first flight.
std::pair<Comment, Reading> about_first_flight(const Project& project) {
    std::pair told(project.comments[0], project.readings[0]);
    told.first.on = told.second.of = first<Flight>().value;
    return told;
}

}  // namespace

TEST_CASE("random edits of a project that has everything leave nothing that a check remarks on") {
    REQUIRE(remarks_of(test::filled_project(4)) == "");
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        test::RandomEdits edits(seed);
        Project project = test::filled_project(4);
        for (int i = 0; i < 40; ++i) project = apply(project, edits.next(project));
        REQUIRE(remarks_of(project) == "");
    }
}

TEST_CASE("removing a post empties every reference to it and removes what only lived with it") {
    const Project before = test::filled_project(2);
    Comment comment = before.comments[0];
    comment.on = first<Post>().value;
    const Project commented = apply(before, Put<Comment>{comment});
    const Project after = apply(commented, RemovePosts{{first<Post>()}});
    CHECK(after.posts.size() == 1);
    CHECK_FALSE(after.comments.contains(comment.id));
    CHECK(after.comments.size() == 1);
    CHECK(after.approvals.empty());
    CHECK(after.flights.size() == before.flights.size());
    for (const Flight& flight : after.flights) CHECK_FALSE(flight.post);
    for (const Contest& contest : after.contests) CHECK_FALSE(contest.post);
    for (const LiveEvent& event : after.live_events) CHECK_FALSE(event.post);
    for (const Incident& incident : after.incidents) CHECK_FALSE(incident.post);
    for (const AbTest& test : after.ab_tests) {
        CHECK_FALSE(test.a);
        CHECK_FALSE(test.b);
    }
    CHECK(after.spend == before.spend);
    CHECK(after.campaigns == before.campaigns);
}

TEST_CASE("removing a post leaves references to other posts alone") {
    const Project before = test::filled_project(2);
    const Project after = apply(before, RemovePosts{{test::Filler::row_id<Post>(1)}});
    CHECK(after.flights == before.flights);
    CHECK(after.contests == before.contests);
    CHECK(after.approvals == before.approvals);
    CHECK(after.ab_tests == before.ab_tests);
}

TEST_CASE("removing a campaign removes its flights and their spend, and empties every other reference to it") {
    const Project before = test::filled_project(2);
    const auto& [comment, reading] = about_first_flight(before);
    const Project commented = apply_all(before, {Put<Comment>{comment}, Put<Reading>{reading}});
    const Project after = apply(commented, RemoveCampaign{first<Campaign>()});
    CHECK(after.campaigns.size() == 1);
    CHECK(after.flights.empty());
    CHECK(after.spend.empty());
    CHECK_FALSE(after.comments.contains(comment.id));
    CHECK_FALSE(after.readings.contains(reading.id));
    CHECK(after.posts.size() == 2);
    for (const Post& post : after.posts) CHECK_FALSE(post.campaign);
    for (const Series& series : after.series) CHECK_FALSE(series.campaign);
    for (const Contest& contest : after.contests) CHECK_FALSE(contest.campaign);
    for (const LiveEvent& event : after.live_events) CHECK_FALSE(event.campaign);
    for (const InfluencerPost& post : after.influencer_posts) CHECK_FALSE(post.campaign);
}

TEST_CASE("removing a campaign leaves the flights and spend of another alone") {
    const Project before = test::filled_project(2);
    const Project after = apply(before, RemoveCampaign{test::Filler::row_id<Campaign>(1)});
    CHECK(after.flights == before.flights);
    CHECK(after.spend == before.spend);
    CHECK(after.posts == before.posts);
}

TEST_CASE("removing a flight removes its spend and what was said and typed about it, nothing else") {
    const Project before = test::filled_project(2);
    const auto& [comment, reading] = about_first_flight(before);
    const Project told = apply_all(before, {Put<Comment>{comment}, Put<Reading>{reading}});
    const Project after = apply(told, RemoveFlight{first<Flight>()});
    CHECK_FALSE(after.flights.contains(first<Flight>()));
    CHECK(after.flights.size() == before.flights.size() - 1);
    for (const Spend& spend : after.spend) CHECK(spend.flight != first<Flight>());
    CHECK_FALSE(after.comments.contains(comment.id));
    CHECK_FALSE(after.readings.contains(reading.id));
    CHECK(after.campaigns == before.campaigns);
    CHECK(after.posts == before.posts);
    CHECK(apply(after, RemoveFlight{first<Flight>()}) == after);
}

TEST_CASE("no row names a person or a channel that was removed; what was shown and done keeps their names") {
    const Project before = test::filled_project(2);
    const std::string person = to_text(first<Person>()), channel = to_text(first<Channel>());
    const Project after = apply_all(before, {RemovePerson{first<Person>()}, RemoveChannel{first<Channel>()}});
    CHECK_FALSE(after.people.contains(first<Person>()));
    CHECK_FALSE(after.channels.contains(first<Channel>()));
    for (const Post& post : after.posts) {
        CHECK_FALSE(post.creator);
        CHECK_FALSE(post.supervisor);
        for (const Variant& variant : post.variants) CHECK(variant.channel != first<Channel>());
    }
    for (const Flight& flight : after.flights) CHECK(flight.channel != first<Channel>());
    for (const Channel& one : after.channels) CHECK_FALSE(one.owner);
    for (const Campaign& one : after.campaigns) CHECK_FALSE(one.owner);
    for (const Insight& one : after.insights) CHECK_FALSE(one.by);
    for (const RosterRow& row : after.roster) CHECK(row.person != first<Person>());
    for (const TaskMark& mark : after.marks) {
        CHECK_FALSE(mark.person);
        REQUIRE(mark.record);
        CHECK_FALSE(mark.record->person);
        CHECK(mark.record->person_name == before.marks.find(mark.id)->record->person_name);
    }
    CHECK(after.snapshots == before.snapshots);
}

// Making and changing contests, live events, influencers' posts and incidents, and the work that follows from them.
#include "app/occasion_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/incident_requests.hpp"

using namespace tandem;
using namespace tandem::testing;
using facts::OccasionKind;

namespace {

// Rules about each kind, the one about incidents switched off.
Desk desk_with_rules() {
    ProjectMaker maker = Desk::one_post();
    Table<TaskRule>& rules = maker.project.rules;
    rules = rules.with(rule_of("before", "contest_planned", {{"B", "contest_start", "-P4D", "-P2D", 60}}));
    rules = rules.with(rule_of("after", "live_ended", {{"E", "event_end", "+PT1H", "+PT5H", 30}}));
    TaskRule off = rule_of("trouble", "incident_opened", {{"T", "opened_at", "+PT0M", "+PT30M", 20}}, "level=1..3");
    off.versions[0].enabled = false;
    off.versions[0].slots[0].hours = "strict";
    rules = rules.with(off);
    return Desk(std::move(maker));
}

Uuid add(Desk& desk, OccasionKind kind, const char* on = "2026-10-14") {
    const Request request = new_occasion(kind, day(on), desk.session.now(), "Something", desk.session.ids());
    REQUIRE(desk.session.submit(request));
    return request.focus.item;
}

std::vector<const Task*> tasks_of(const Desk& desk, Uuid item) {
    std::vector<const Task*> tasks;
    for (const Id<Task> id : desk.session.planner().tasks_of(desk.session.plan(), item))
        tasks.push_back(desk.session.plan().task(id));
    return tasks;
}

// A post on the 6th at noon, scheduled on two channels; that of B has a tool.
Desk desk_with_scheduled() {
    ProjectMaker maker = Desk::one_post();
    maker.channel("B", "facebook");
    Channel b = *maker.project.channels.find(testing::id<Channel>("B"));
    b.publishing_tool = "Buffer";
    maker.project.channels = maker.project.channels.with(b);
    maker.post("S", "2026-10-06T12:00", {"A", "B"});
    Post post = *maker.project.posts.find(testing::id<Post>("S"));
    post.status = PostStatus::scheduled;
    maker.project.posts = maker.project.posts.with(post);
    return Desk(std::move(maker));
}

const Post& scheduled(const Desk& desk) { return *desk.session.project().posts.find(testing::id<Post>("S")); }

Id<Incident> open_incident(Desk& desk, std::optional<Id<Channel>> channel = {}) {
    const Id<Incident> id{add(desk, OccasionKind::incident)};
    Incident incident = *desk.session.project().incidents.find(id);
    incident.level = 2;
    incident.channel = channel;
    REQUIRE(desk.submit(Put<Incident>{incident}));
    return id;
}

}  // namespace

TEST_CASE("an occasion is made on its day with its tasks, moves with them and goes with them, a step each") {
    Desk desk = desk_with_rules();
    const Project before = desk.session.project();
    const Uuid contest = add(desk, OccasionKind::contest, "2026-10-16");
    REQUIRE(tasks_of(desk, contest).size() == 1);
    CHECK(day_of(tasks_of(desk, contest)[0]->begin) == day("2026-10-12"));
    CHECK(desk.session.undo_label().key == "undo.add_contest");

    const auto move = move_occasion(desk.session.project(), contest, 7, 7);
    REQUIRE(move);
    REQUIRE(desk.session.submit(*move));
    const Contest& moved = *desk.session.project().contests.find({contest});
    CHECK(moved.begin == at("2026-10-23T09:00"));
    CHECK(moved.end == at("2026-10-29T18:00"));
    CHECK(day_of(tasks_of(desk, contest)[0]->begin) == day("2026-10-19"));

    REQUIRE(desk.session.submit(remove_occasion(desk.session.project(), contest)));
    CHECK(tasks_of(desk, contest).empty());
    for (int i = 0; i < 3; ++i) desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("an end is moved alone as long as it stays after the begin; a moment has none, an incident stays") {
    Desk desk = desk_with_rules();
    const auto project = [&]() -> const Project& { return desk.session.project(); };
    const Uuid live = add(desk, OccasionKind::live_event);
    CHECK_FALSE(move_occasion(project(), live, 0, -1));
    CHECK_FALSE(move_occasion(project(), live, 1, 0));
    const auto longer = move_occasion(project(), live, 0, 1);
    REQUIRE(longer);
    CHECK(longer->label.key == "undo.resize_occasion");
    REQUIRE(desk.session.submit(*longer));
    CHECK(project().live_events.find({live})->end == at("2026-10-15T16:00"));
    CHECK(day_of(tasks_of(desk, live)[0]->begin) == day("2026-10-15"));

    const Uuid guest = add(desk, OccasionKind::influencer_post);
    CHECK_FALSE(move_occasion(project(), guest, 0, 2));
    REQUIRE(desk.session.submit(*move_occasion(project(), guest, -2, -2)));
    CHECK(project().influencer_posts.find({guest})->when == at("2026-10-12T18:00"));
    CHECK_FALSE(move_occasion(project(), add(desk, OccasionKind::incident), 1, 1));
    CHECK_FALSE(move_occasion(project(), testing::id<Post>("P").value, 1, 1));
}

TEST_CASE("an incident is opened now; its rules, off until then, are switched on and make its first acts") {
    Desk desk = desk_with_rules();
    const Uuid incident = add(desk, OccasionKind::incident);
    CHECK(desk.session.project().incidents.find({incident})->opened_at == desk.session.now());
    CHECK(tasks_of(desk, incident).empty());
    REQUIRE(rules_about(desk.session.project(), OccasionKind::incident).size() == 1);
    REQUIRE(desk.session.submit(switch_rules_on(desk.session, OccasionKind::incident, day_of(desk.session.now()))));
    REQUIRE(tasks_of(desk, incident).size() == 1);
    CHECK(tasks_of(desk, incident)[0]->end == desk.session.now() + std::chrono::minutes(30));
    CHECK(switch_rules_on(desk.session, OccasionKind::incident, day_of(desk.session.now())).actions.empty());
}

TEST_CASE("a point is ticked and unticked, of those kinds that have points") {
    Desk desk = desk_with_rules();
    const Uuid contest = add(desk, OccasionKind::contest);
    REQUIRE(desk.session.submit(turn_point(desk.session.project(), contest, "contest_prizes")));
    REQUIRE(desk.session.submit(turn_point(desk.session.project(), contest, "contest_dates")));
    CHECK(checked_points(desk.session.project(), contest) ==
          std::vector<std::string>{"contest_prizes", "contest_dates"});
    REQUIRE(desk.session.submit(turn_point(desk.session.project(), contest, "contest_prizes")));
    CHECK(checked_points(desk.session.project(), contest) == std::vector<std::string>{"contest_dates"});
    CHECK(desk.session.undo_label().key == "undo.uncheck_point");
    const Uuid guest = add(desk, OccasionKind::influencer_post);
    CHECK(turn_point(desk.session.project(), guest, "contest_dates").actions.empty());
}

TEST_CASE("an incident is closed and opened again, a step each") {
    Desk desk = desk_with_rules();
    const Id<Incident> id{add(desk, OccasionKind::incident)};
    REQUIRE(desk.session.submit(close_incident(desk.session.project(), id, desk.session.now())));
    CHECK(desk.session.project().incidents.find(id)->closed_at == desk.session.now());
    CHECK(close_incident(desk.session.project(), id, desk.session.now()).actions.empty());
    REQUIRE(desk.session.submit(reopen_incident(desk.session.project(), id)));
    CHECK_FALSE(desk.session.project().incidents.find(id)->closed_at);
}

TEST_CASE(
    "a pause takes scheduled posts back, asks to take them out of the tool, and schedules them again afterwards") {
    Desk desk = desk_with_scheduled();
    const Id<Incident> id = open_incident(desk);
    const Incident& incident = *desk.session.project().incidents.find(id);
    const Post before = scheduled(desk);
    CHECK(posts_to_pause(desk.session.project(), incident, desk.session.now()) ==
          std::vector<Id<Post>>{testing::id<Post>("S")});
    REQUIRE(desk.session.submit(pause_posts(desk.session.project(), id, desk.session.now())));
    CHECK(scheduled(desk).status == PostStatus::approved);
    CHECK(scheduled(desk).variants[1].to_reschedule->withdrawn);
    CHECK(desk.session.project().incidents.find(id)->paused == std::vector<Id<Post>>{testing::id<Post>("S")});
    CHECK(pause_posts(desk.session.project(), id, desk.session.now()).actions.empty());

    REQUIRE(desk.session.submit(resume_posts(desk.session.project(), id, desk.session.now())));
    CHECK(scheduled(desk) == before);
    CHECK(desk.session.project().incidents.find(id)->paused.empty());
}

TEST_CASE("a pause on one channel leaves the others scheduled; what went out meanwhile is not scheduled again") {
    Desk desk = desk_with_scheduled();
    const Id<Incident> id = open_incident(desk, testing::id<Channel>("B"));
    const Post before = scheduled(desk);
    REQUIRE(desk.session.submit(pause_posts(desk.session.project(), id, desk.session.now())));
    CHECK(status_of(scheduled(desk), scheduled(desk).variants[0]) == PostStatus::scheduled);
    CHECK(status_of(scheduled(desk), scheduled(desk).variants[1]) == PostStatus::approved);
    const Project paused = desk.session.project();
    const Request late = resume_posts(paused, id, at("2026-10-06T12:01"));
    CHECK(late.actions.size() == 1);
    REQUIRE(desk.session.submit(resume_posts(paused, id, desk.session.now())));
    CHECK(scheduled(desk) == before);
}

TEST_CASE("what goes out later than in a week, is published or is a draft is not paused; a removed post is forgotten") {
    Desk desk = desk_with_scheduled();
    const Id<Incident> id = open_incident(desk);
    const Incident incident = *desk.session.project().incidents.find(id);
    CHECK(posts_to_pause(desk.session.project(), incident, at("2026-09-29T12:00")).empty());
    CHECK(posts_to_pause(desk.session.project(), incident, at("2026-09-29T12:01")).size() == 1);
    CHECK(posts_to_pause(desk.session.project(), incident, at("2026-10-06T12:01")).empty());
    REQUIRE(desk.session.submit(pause_posts(desk.session.project(), id, desk.session.now())));
    REQUIRE(desk.submit(RemovePosts{{testing::id<Post>("S")}}));
    CHECK(desk.session.project().incidents.find(id)->paused.empty());
}

#include "laws_world.hpp"

namespace tandem::testing {
namespace {

const std::vector<std::string> channel_names{"A", "B", "C"};
const std::vector<std::string> people_names{"Ana", "Ben", "Eva"};

std::string some_time(Chance& chance) {
    const Day when = day("2026-10-01") + date::days(chance.below(40));
    return to_text(LocalMinute(when) + std::chrono::minutes(15 * chance.below(96)));
}

void add_rules(Chance& chance, ProjectMaker& maker) {
    std::vector<std::string> codes;
    for (const char* code : {"R01", "R03", "R04", "R05", "R09", "R10", "R11", "R12", "R13", "R15", "R18", "R19", "R20",
                             "R21", "R26", "R27", "R28", "R29", "R30", "R32", "R35", "R37", "R38", "R39", "R41"})
        if (!chance.once_in(3)) codes.push_back(code);
    // These fill every day, week or month of the year: now and then.
    for (const char* code : {"R07", "R08", "R22", "R24", "R33", "R34"})
        if (chance.once_in(8)) codes.push_back(code);
    maker.rules(codes);
    maker.rule("M", "channel_day", "if=post_that_day", "day_start", "+PT0M", "+PT9H", 10,
               chance.one_of({"daily", "daily*2"}), "per_post");
    const auto add = [&](TaskRule rule) { maker.project.rules = maker.project.rules.with(std::move(rule)); };
    add(rule_of("R", "post_published",
                {{"R1", "publish_at", "+PT0M", "+PT2H", 20},
                 {"R2", "publish_at", "+P1D", "+P2D", 10, "once", "fixed", "business"}}));
    add(rule_of("W", "channel_day", {{"W", "day_end", "-PT2H", "+PT0M", 15, "daily"}},
                "day=working;if=flight_running|post_in_last_48h"));
}

void add_random_posts(Chance& chance, ProjectMaker& maker) {
    const int count = chance.between(3, 6);
    for (int i = 0; i < count; ++i) {
        std::vector<std::string> on;
        for (const std::string& name : channel_names)
            if (chance.once_in(2)) on.push_back(name);
        maker.post("P" + std::to_string(i), some_time(chance).c_str(), on);
        Post post = *maker.project.posts.find(id<Post>("P" + std::to_string(i)));
        if (chance.once_in(3)) post.campaign = id<Campaign>("C1");
        if (chance.once_in(6)) post.zone = chance.one_of({"America/New_York", "Asia/Tokyo"});
        if (chance.once_in(8)) post.when.reset();
        post.status =
            chance.one_of({PostStatus::draft, PostStatus::scheduled, PostStatus::approved, PostStatus::published});
        maker.project.posts = maker.project.posts.with(post);
    }
}

void add_random_occasions(Chance& chance, Project& project) {
    const LocalMinute when = at("2026-10-15T14:00") + date::days(chance.below(14));
    Contest contest;
    contest.id = id<Contest>("contest"), contest.name = "contest", contest.campaign = id<Campaign>("C1");
    contest.channels = {id<Channel>("A"), id<Channel>("B")};
    contest.begin = when, contest.end = when + date::days(4), contest.kind = "draw";
    project.contests = project.contests.with(contest);
    LiveEvent live;
    live.id = id<LiveEvent>("live"), live.name = "live", live.channels = {id<Channel>("B")};
    live.begin = when, live.end = when + std::chrono::hours(2);
    project.live_events = project.live_events.with(live);
    InfluencerPost influencer;
    influencer.id = id<InfluencerPost>("influencer");
    influencer.channel = id<Channel>("C");
    influencer.when = when;
    project.influencer_posts = project.influencer_posts.with(influencer);
    Incident incident;
    incident.id = id<Incident>("incident");
    incident.level = chance.between(0, 3);
    incident.opened_at = when;
    if (chance.once_in(2)) incident.closed_at = when + std::chrono::hours(5);
    project.incidents = project.incidents.with(incident);
    ManualTask manual;
    manual.id = id<ManualTask>("manual");
    manual.begin = when;
    manual.end = when + std::chrono::hours(3);
    manual.source = id<Post>("P0").value;
    project.manual_tasks = project.manual_tasks.with(manual);
}

}  // namespace

Project random_project(Chance& chance) {
    ProjectMaker maker;
    maker.channel("A", "instagram")
        .channel("B", "facebook", chance.once_in(2) ? "Ana" : "")
        .channel("C", "youtube", chance.once_in(2) ? "Ben" : "");
    const int people = chance.between(1, 3);
    for (int i = 0; i < people; ++i) {
        // Little time, so that some work finds nobody.
        std::vector<Hat> hats{Hat::cm};
        if (i == 0 || chance.once_in(2)) hats.push_back(Hat::smm);
        maker.person(people_names[static_cast<std::size_t>(i)], chance.one_of({45, 90, 240}), hats);
    }
    add_rules(chance, maker);
    add_random_posts(chance, maker);
    maker.campaign("C1", "2026-10-12/2026-10-25");
    maker.flight("F1", "C1", "A", "2026-10-12/2026-10-16").flight("F2", "C1", "B", "2026-10-20/2026-10-25");
    add_random_occasions(chance, maker.project);
    return maker.project;
}

}  // namespace tandem::testing

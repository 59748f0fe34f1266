#include <map>
#include <set>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

// What each row of rules.csv asks for on one small project, worked out by hand: offices open Monday to Friday from 9 to
// 18, in Paris; 11 November is a holiday, clocks go back on Sunday 25 October.
namespace {

std::vector<std::string> every_code() {
    std::vector<std::string> codes;
    for (const auto& rule : shared_facts().rules.rows()) codes.push_back(rule.id);
    return codes;
}

void add_posts(ProjectMaker& maker) {
    maker.channel("facebook", "facebook", "Ana").channel("youtube", "youtube", "Ana");
    maker.channel("instagram", "instagram").channel("newsletter", "newsletter");
    maker.post("fast", "2026-10-13T10:00", {"facebook"}).post("medium", "2026-10-14T17:30", {"instagram"});
    maker.post("slow", "2026-10-16T15:00", {"youtube"}).post("broadcast", "2026-10-15T11:00", {"newsletter"});
    const auto set_status = [&](const char* name, PostStatus status) {
        Post post = *maker.project.posts.find(id<Post>(name));
        post.status = status;
        maker.project.posts = maker.project.posts.with(post);
    };
    set_status("fast", PostStatus::scheduled);
    set_status("medium", PostStatus::internal_review);
}

Incident incident(const char* name, int level, const char* opened, const char* closed = nullptr) {
    Incident row;
    row.id = id<Incident>(name);
    row.level = level;
    row.opened_at = at(opened);
    if (closed) row.closed_at = at(closed);
    return row;
}

LiveEvent live(const char* name, const char* begin, const char* end) {
    LiveEvent row;
    row.id = id<LiveEvent>(name);
    row.begin = at(begin);
    row.end = at(end);
    return row;
}

void add_occasions(Project& project) {
    Contest contest;
    contest.id = id<Contest>("contest");
    contest.channels = {id<Channel>("instagram")};
    contest.begin = at("2026-11-02T12:00");
    contest.end = at("2026-11-12T20:00");
    project.contests = project.contests.with(contest);
    project.live_events = project.live_events.with(live("live", "2026-10-24T14:00", "2026-10-24T17:00"));
    InfluencerPost influencer;
    influencer.id = id<InfluencerPost>("influencer");
    influencer.channel = id<Channel>("instagram");
    influencer.when = at("2026-11-09T18:30");
    project.influencer_posts = project.influencer_posts.with(influencer);
    project.incidents = project.incidents.with(incident("closed", 2, "2026-11-14T20:00", "2026-11-16T11:00"))
                            .with(incident("watch", 1, "2026-11-17T10:00"))
                            .with(incident("crisis", 3, "2026-11-17T16:00"))
                            .with(incident("normal", 0, "2026-11-17T10:00"));
}

ProjectMaker table_project() {
    ProjectMaker maker;
    maker.rules(every_code()).person("Ana", 480, {Hat::cm, Hat::smm});
    add_posts(maker);
    maker.campaign("campaign", "2026-10-12/2026-10-25");
    maker.flight("flight", "campaign", "facebook", "2026-10-12/2026-10-18");
    add_occasions(maker.project);
    return maker;
}

struct Source {
    Uuid id;
    Uuid channel = {};
};

Source on(const char* post, const char* channel) { return {id<Post>(post).value, id<Channel>(channel).value}; }
Source of(const char* post) { return {id<Post>(post).value}; }
const Source flight{id<Flight>("flight").value};
const Source campaign{id<Campaign>("campaign").value};
const Source contest{id<Contest>("contest").value};
const Source live_event{id<LiveEvent>("live").value};
const Source influencer{id<InfluencerPost>("influencer").value};
const Source closed{id<Incident>("closed").value};
const Source watch{id<Incident>("watch").value};
const Source crisis{id<Incident>("crisis").value};
const Source ana{id<Person>("Ana").value};
const Source project{id<Project>("project").value};
const Source black_friday{uuid_from_name("tandem/observance/black_friday")};

Occurrence day_of_round(const char* text) { return Occurrence::of_day(day(text)); }
Occurrence week(const char* text) { return Occurrence::of_week(day(text)); }

struct Row {
    const char* code;
    Source source;
    Occurrence which;
    const char* begin;
    const char* end;
    int minutes;
    Hat role;

    TaskKey key() const { return {default_rule_id(code), default_slot_id(code), source.id, source.channel, which}; }
};

constexpr Hat cm = Hat::cm;
constexpr Hat smm = Hat::smm;
const Occurrence once;

std::vector<Row> post_rows() {
    return {
        {"R01", on("fast", "facebook"), once, "2026-10-13T10:00", "2026-10-13T11:00", 15, cm},
        {"R02", on("fast", "facebook"), once, "2026-10-13T13:00", "2026-10-13T15:00", 10, cm},
        // Two hours from 17:30, cut at closing time.
        {"R03", on("medium", "instagram"), once, "2026-10-14T17:30", "2026-10-14T18:00", 15, cm},
        {"R04", on("fast", "facebook"), once, "2026-10-14T09:00", "2026-10-14T14:00", 10, cm},
        {"R04", on("medium", "instagram"), once, "2026-10-15T13:30", "2026-10-15T18:00", 10, cm},
        {"R05", on("slow", "youtube"), once, "2026-10-16T16:00", "2026-10-16T18:00", 15, cm},
        {"R06", on("slow", "youtube"), once, "2026-10-21T15:00", "2026-10-23T15:00", 10, cm},
        {"R31", of("medium"), once, "2026-10-12T17:30", "2026-10-13T17:30", 10, smm},
        {"R32", of("fast"), once, "2026-10-13T09:00", "2026-10-13T10:00", 5, cm},
        {"R38", of("fast"), once, "2026-10-06T10:00", "2026-10-09T10:00", 45, cm},
        {"R38", of("medium"), once, "2026-10-07T17:30", "2026-10-12T17:30", 45, cm},
        {"R38", of("slow"), once, "2026-10-09T15:00", "2026-10-14T15:00", 45, cm},
        {"R38", of("broadcast"), once, "2026-10-08T11:00", "2026-10-13T11:00", 45, cm},
        {"R39", of("fast"), once, "2026-10-09T10:00", "2026-10-12T10:00", 10, smm},
        {"R39", of("broadcast"), once, "2026-10-13T11:00", "2026-10-14T11:00", 10, smm},
        {"R41", on("fast", "facebook"), once, "2026-10-22T10:00", "2026-10-26T10:00", 5, cm},
        {"R41", on("broadcast", "newsletter"), once, "2026-10-26T11:00", "2026-10-28T11:00", 5, cm},
    };
}

std::vector<Row> calendar_rows() {
    return {
        // Ana's two channels together; the channel that is nobody's by itself; a newsletter has no round.
        {"R07", ana, day_of_round("2026-10-13"), "2026-10-13T09:00", "2026-10-13T10:30", 28, cm},
        {"R07", project, day_of_round("2026-10-13"), "2026-10-13T09:00", "2026-10-13T10:30", 20, cm},
        {"R08", ana, day_of_round("2026-10-13"), "2026-10-13T17:00", "2026-10-13T18:00", 20, cm},
        {"R08", project, day_of_round("2026-10-13"), "2026-10-13T17:00", "2026-10-13T18:00", 15, cm},
        // Saturday: an ad runs on one of her channels, Friday's video is on the other. Sunday the same.
        {"R09", ana, day_of_round("2026-10-17"), "2026-10-17T11:00", "2026-10-17T15:00", 14, cm},
        {"R09", ana, day_of_round("2026-10-18"), "2026-10-18T11:00", "2026-10-18T15:00", 14, cm},
        {"R22", project, week("2026-11-09"), "2026-11-09T09:00", "2026-11-09T17:00", 60, cm},
        {"R22", project, week("2027-03-29"), "2027-03-30T09:00", "2027-03-30T17:00", 60, cm},  // Easter Monday
        {"R23", project, week("2026-11-09"), "2026-11-13T14:00", "2026-11-13T18:00", 30, cm},
        {"R23", project, week("2026-12-21"), "2026-12-24T14:00", "2026-12-24T18:00", 30, cm},  // Friday is Christmas
        // Days count past the holiday; a window that would end when the office opens ends at closing time before.
        {"R40", project, week("2026-11-09"), "2026-11-10T09:00", "2026-11-12T18:00", 30, cm},
        {"R42", project, week("2026-11-09"), "2026-11-12T09:00", "2026-11-13T18:00", 30, cm},
        {"R24", project, Occurrence::of_month(date::year(2026) / 11), "2026-11-02T09:00", "2026-11-03T18:00", 90, cm},
        {"R24", project, Occurrence::of_month(date::year(2027) / 1), "2027-01-04T09:00", "2027-01-05T18:00", 90, cm},
        {"R25", project, Occurrence::of_month(date::year(2026) / 11), "2026-11-04T09:00", "2026-11-06T18:00", 120, smm},
        {"R33", project, Occurrence::of_quarter(date::year(2027) / 1), "2027-01-04T09:00", "2027-01-15T18:00", 240,
         smm},
        // Friday 27 November, 21 and 14 working days before, the eleventh left out.
        {"R34", black_friday, Occurrence::nth(2026), "2026-10-28T09:00", "2026-11-05T18:00", 15, smm},
    };
}

std::vector<Row> span_rows() {
    return {
        {"R10", flight, once, "2026-10-09T09:00", "2026-10-09T18:00", 30, cm},
        {"R11", flight, Occurrence::nth(1, 1), "2026-10-12T10:00", "2026-10-12T12:40", 15, cm},
        {"R11", flight, Occurrence::nth(1, 2), "2026-10-12T12:40", "2026-10-12T15:20", 15, cm},
        {"R11", flight, Occurrence::nth(2, 3), "2026-10-13T15:20", "2026-10-13T18:00", 15, cm},
        {"R12", flight, Occurrence::nth(3, 1), "2026-10-14T09:00", "2026-10-14T13:00", 10, cm},
        {"R12", flight, Occurrence::nth(5, 2), "2026-10-16T13:00", "2026-10-16T17:00", 10, cm},
        {"R12", flight, Occurrence::nth(6, 1), "2026-10-19T09:00", "2026-10-19T13:00", 10, cm},
        {"R13", flight, Occurrence::nth(1), "2026-10-12T10:00", "2026-10-12T13:00", 10, smm},
        {"R13", flight, Occurrence::nth(5), "2026-10-16T10:00", "2026-10-16T13:00", 10, smm},
        {"R14", flight, once, "2026-10-20T09:00", "2026-10-21T18:00", 45, smm},
        {"R15", campaign, once, "2026-09-28T09:00", "2026-09-30T18:00", 60, smm},
        {"R16", campaign, once, "2026-10-05T09:00", "2026-10-07T18:00", 45, cm},
        {"R17", campaign, once, "2026-10-27T09:00", "2026-10-28T18:00", 45, cm},
        {"R18", campaign, once, "2026-10-29T09:00", "2026-11-03T18:00", 120, smm},
        {"R19", contest, once, "2026-10-19T12:00", "2026-10-26T12:00", 90, smm},
        {"R20", contest, Occurrence::nth(1), "2026-11-02T09:00", "2026-11-02T17:00", 20, cm},
        {"R20", contest, Occurrence::nth(6), "2026-11-09T09:00", "2026-11-09T17:00", 20, cm},
        {"R20", contest, Occurrence::nth(10), "2026-11-12T09:00", "2026-11-12T17:00", 20, cm},
        {"R20", contest, Occurrence::nth(11), "2026-11-12T09:00", "2026-11-12T17:00", 20, cm},
        {"R21", contest, once, "2026-11-13T09:00", "2026-11-16T18:00", 60, cm},
        {"R26", live_event, once, "2026-10-15T14:00", "2026-10-22T14:00", 120, cm},
        {"R27", live_event, once, "2026-10-24T13:30", "2026-10-24T17:30", 240, cm},
        {"R28", live_event, once, "2026-10-26T09:00", "2026-10-26T18:00", 90, cm},
        {"R29", influencer, once, "2026-10-20T09:00", "2026-10-29T18:00", 60, smm},
        {"R30", influencer, once, "2026-11-10T09:00", "2026-11-10T11:00", 20, cm},
        {"R35", closed, once, "2026-11-14T20:00", "2026-11-14T20:30", 20, cm},
        {"R35", watch, once, "2026-11-17T10:00", "2026-11-17T10:30", 20, cm},
        {"R36", closed, once, "2026-11-14T20:00", "2026-11-14T22:00", 60, smm},
        {"R36", crisis, once, "2026-11-17T16:00", "2026-11-17T18:00", 60, smm},
        {"R37", closed, once, "2026-11-19T11:00", "2026-11-25T11:00", 60, smm},
    };
}

std::vector<Row> all_rows() {
    std::vector<Row> rows = post_rows();
    for (const auto& more : {calendar_rows(), span_rows()}) rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

// How many tasks each rule makes that follows something on the calendar, not the calendar itself.
const std::map<std::string, std::size_t> counts{
    {"R01", 1},  {"R02", 1}, {"R03", 1}, {"R04", 2}, {"R05", 1}, {"R06", 1}, {"R10", 1}, {"R11", 6},
    {"R12", 10}, {"R13", 5}, {"R14", 1}, {"R15", 1}, {"R16", 1}, {"R17", 1}, {"R18", 1}, {"R19", 1},
    {"R20", 11}, {"R21", 1}, {"R26", 1}, {"R27", 1}, {"R28", 1}, {"R29", 1}, {"R30", 1}, {"R31", 1},
    {"R32", 1},  {"R35", 3}, {"R36", 2}, {"R37", 1}, {"R38", 4}, {"R39", 4}, {"R41", 4}, {"R09", 2}};

std::size_t tasks_from(const Plan& plan, Uuid source) {
    const auto* list = plan.by_source.find(source);
    return list ? list->get().size() : 0;
}

}  // namespace

TEST_CASE("each of the 42 rules makes the task its row asks for: window, minutes and role") {
    const Planned planned(table_project());
    for (const Row& row : all_rows()) {
        CAPTURE(row.code);
        CAPTURE(to_text(row.which));
        const Task* task = planned.task(row.key());
        CHECK(task != nullptr);
        if (!task) continue;
        CHECK(to_text(task->begin) == row.begin);
        CHECK(to_text(task->end) == row.end);
        CHECK(task->effort_minutes == row.minutes);
        CHECK(task->role == row.role);
    }
}

TEST_CASE("the table covers every rule, every trigger and every anchor of rules.csv") {
    std::set<std::string> covered;
    for (const Row& row : all_rows()) covered.insert(row.code);
    std::set<facts::RuleTrigger> triggers;
    std::set<facts::RuleAnchor> anchors;
    for (const auto& rule : shared_facts().rules.rows()) {
        CAPTURE(rule.id);
        CHECK(covered.contains(rule.id));
        triggers.insert(rule.trigger);
        anchors.insert(rule.anchor);
    }
    std::size_t named = 0;
    while (!facts::name_of(static_cast<facts::RuleTrigger>(named)).empty()) ++named;
    CHECK(triggers.size() == named);
    CHECK(named == 21);
    named = 0;
    while (!facts::name_of(static_cast<facts::RuleAnchor>(named)).empty()) ++named;
    CHECK(anchors.size() == named);
}

TEST_CASE("no rule makes more than it is asked for") {
    const Planned planned(table_project());
    for (const auto& [code, count] : counts) {
        CAPTURE(code);
        CHECK(tasks_of_rule(planned.plan(), default_rule_id(code)).size() == count);
    }
    // Fast, medium and slow rules pass over a newsletter, and a day-off pass over what has neither a post nor an ad.
    for (const char* code : {"R01", "R03", "R04", "R05"}) {
        const Source newsletter = on("broadcast", "newsletter");
        CHECK(planned.task({default_rule_id(code), default_slot_id(code), newsletter.id, newsletter.channel, {}}) ==
              nullptr);
    }
    for (const char* text : {"2026-10-17", "2026-10-24", "2026-11-11"})
        CHECK(planned.task({default_rule_id("R09"), default_slot_id("R09"), project.id, {}, day_of_round(text)}) ==
              nullptr);
    // Rounds of working days keep to working days.
    for (const char* text : {"2026-10-17", "2026-11-11", "2026-12-25"})
        CHECK(planned.task({default_rule_id("R07"), default_slot_id("R07"), ana.id, {}, day_of_round(text)}) ==
              nullptr);
    CHECK(tasks_from(planned.plan(), id<Incident>("normal").value) == 0);
}

TEST_CASE(
    "covering an event keeps the event's own hours, whatever the office's, and takes an hour more than it lasts") {
    ProjectMaker maker = table_project();
    Planned planned(maker);
    planned.edit(Put<LiveEvent>{live("night", "2026-11-13T22:00", "2026-11-14T01:15")});
    const TaskKey night{default_rule_id("R27"), default_slot_id("R27"), id<LiveEvent>("night").value, {}, {}};
    check_window(planned.task(night), "2026-11-13T21:30", "2026-11-14T01:45");
    CHECK(planned.task(night)->effort_minutes == 195 + 60);
    planned.edit(Put<LiveEvent>{live("night", "2026-11-11T09:00", "2026-11-11T09:20")});
    check_window(planned.task(night), "2026-11-11T08:30", "2026-11-11T09:50");
    CHECK(planned.task(night)->effort_minutes == 80);
}

TEST_CASE("a post that has gone out is followed from the minute it did") {
    Planned planned(table_project());
    Post post = *planned.planner.project().posts.find(id<Post>("fast"));
    post.status = PostStatus::published;
    post.variants[0].published_at = utc("2026-10-13T08:20Z");
    planned.edit(Put<Post>{post});
    const Source fast = on("fast", "facebook");
    check_window(planned.task({default_rule_id("R01"), default_slot_id("R01"), fast.id, fast.channel, {}}),
                 "2026-10-13T10:20", "2026-10-13T11:20");
    check_window(planned.task({default_rule_id("R41"), default_slot_id("R41"), fast.id, fast.channel, {}}),
                 "2026-10-22T10:20", "2026-10-26T10:20");
}

TEST_CASE("an incident's review appears when it is closed, and goes when it is opened again") {
    Planned planned(table_project());
    const TaskKey review{default_rule_id("R37"), default_slot_id("R37"), crisis.id, {}, {}};
    CHECK(planned.task(review) == nullptr);
    planned.edit(Put<Incident>{incident("crisis", 3, "2026-11-17T16:00", "2026-11-20T09:30")});
    check_window(planned.task(review), "2026-11-25T09:30", "2026-12-01T09:30");
    planned.edit(Put<Incident>{incident("crisis", 3, "2026-11-17T16:00")});
    CHECK(planned.task(review) == nullptr);
}

TEST_CASE("what is called off derives nothing, and comes back as it was") {
    Planned planned(table_project());
    const Plan before = planned.plan();
    const Project& start = planned.planner.project();
    const auto check_called_off = [&](const Action& off, const Action& on_again, Uuid source) {
        CAPTURE(to_text(source));
        REQUIRE(tasks_from(planned.plan(), source) > 0);
        planned.edit(off);
        CHECK(tasks_from(planned.plan(), source) == 0);
        planned.edit(on_again);
        CHECK(planned.plan().tasks == before.tasks);
    };
    const auto called_off = [&]<class T>(const Table<T>& table, const char* name) {
        const T known = *table.find(id<T>(name));
        T row = known;
        if constexpr (std::is_same_v<T, Post>)
            row.status = PostStatus::cancelled;
        else if constexpr (std::is_same_v<T, Campaign>)
            row.status = CampaignStatus::cancelled;
        else
            row.cancelled = true;
        check_called_off(Put<T>{row}, Put<T>{known}, row.id.value);
    };
    const Project rows = start;
    for (const char* name : {"fast", "medium", "slow", "broadcast"}) called_off(rows.posts, name);
    called_off(rows.flights, "flight");
    called_off(rows.campaigns, "campaign");
    called_off(rows.contests, "contest");
    called_off(rows.live_events, "live");
    called_off(rows.influencer_posts, "influencer");
    // A flight goes with its campaign, what follows a post on a channel with that channel.
    Campaign stopped = *rows.campaigns.find(id<Campaign>("campaign"));
    stopped.status = CampaignStatus::cancelled;
    check_called_off(Put<Campaign>{stopped}, Put<Campaign>{*rows.campaigns.find(stopped.id)}, flight.id);
    Post archived = *rows.posts.find(id<Post>("fast"));
    archived.status = PostStatus::archived;
    check_called_off(Put<Post>{archived}, Put<Post>{*rows.posts.find(archived.id)}, archived.id.value);
}

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

// A key of a scope either chooses among what its trigger fires on, or the rule is not understood: it never lets through
// more than it says.
namespace {

struct KeyText {
    const char* key;
    std::string text;
};

const std::vector<KeyText>& every_key() {
    static const std::vector<KeyText> keys{{"tempo", "tempo=fast"},
                                           {"kind", "kind=social"},
                                           {"network", "network=instagram"},
                                           {"channel", "channel=" + to_text(id<Channel>("A").value)},
                                           {"format", "format=reel"},
                                           {"campaign", "campaign=" + to_text(id<Campaign>("C").value)},
                                           {"pillar", "pillar=" + to_text(id<Pillar>("craft").value)},
                                           {"status", "status=draft"},
                                           {"flight_day", "flight_day=2.."},
                                           {"level", "level=1.."},
                                           {"day", "day=working"},
                                           {"if", "if=flight_running"}};
    return keys;
}

bool understood(const std::string& trigger, const std::string& scope) {
    return compile_rule(rule_of("R", trigger, {{"slot"}}, scope)).understood();
}

// The keys that a trigger understands, in the order above.
std::string keys_of(const std::string& trigger) {
    std::string text;
    for (const KeyText& key : every_key())
        if (understood(trigger, key.text)) text += std::string(text.empty() ? "" : " ") + key.key;
    return text;
}

// A, an Instagram of working days and weekends, a campaign from Thursday 15 to Wednesday 21 October, a live event on
// Saturday the 17th and an incident on the 18th, a flight through the weekend.
ProjectMaker spans() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook");
    maker.campaign("C", "2026-10-15/2026-10-21").flight("F", "C", "A", "2026-10-17/2026-10-20");
    maker.post("P", "2026-10-16T10:00", {"A"}).post("Q", "2026-10-17T10:00", {"A"});
    LiveEvent event;
    event.id = id<LiveEvent>("live");
    event.channels = {id<Channel>("A")};
    event.begin = at("2026-10-17T14:00");
    event.end = at("2026-10-17T16:00");
    maker.project.live_events = maker.project.live_events.with(event);
    Incident incident;
    incident.id = id<Incident>("incident");
    incident.opened_at = at("2026-10-18T10:00");
    maker.project.incidents = maker.project.incidents.with(incident);
    return maker;
}

ProjectMaker with_rule(ProjectMaker maker, const std::string& trigger, const std::string& scope, SlotText text) {
    text.hours = "strict";
    maker.project.rules = maker.project.rules.with(rule_of("R", trigger, {text}, scope));
    return maker;
}

std::vector<std::string> begins(const Planned& planned) {
    std::vector<std::string> days;
    for (const Task& task : tasks_of_rule(planned.plan(), id<TaskRule>("R")))
        days.push_back(to_text(day_of(task.begin)));
    return days;
}
using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("each trigger understands the keys that say something about what it fires on, and no other") {
    const std::string channels = "tempo kind network channel ";
    for (const char* trigger : {"post_planned", "post_published"})
        CHECK(keys_of(trigger) == channels + "format campaign pillar status day");
    CHECK(keys_of("channel_day") == channels + "campaign day if");
    for (const char* trigger : {"flight_running", "contest_running", "live_running"})
        CHECK(keys_of(trigger) == channels + "campaign flight_day day");
    for (const char* trigger : {"flight_planned", "flight_ended", "contest_planned", "contest_ended", "live_planned",
                                "live_ended", "influencer_planned", "influencer_published"})
        CHECK(keys_of(trigger) == channels + "campaign day");
    for (const char* trigger : {"campaign_planned", "campaign_ended"}) CHECK(keys_of(trigger) == "campaign day");
    for (const char* trigger : {"week", "month", "quarter"}) CHECK(keys_of(trigger) == channels + "campaign");
    CHECK(keys_of("observance_ahead") == "day");
    CHECK(keys_of("incident_opened") == channels + "level day");
}

TEST_CASE("a rule with a key that says nothing there stays in the project, makes nothing and is listed") {
    ProjectMaker maker = with_rule(spans(), "flight_running", "pillar=" + to_text(id<Pillar>("craft").value),
                                   {.name = "slot", .anchor = "day_start", .repeat = "daily"});
    Planned planned(maker);
    CHECK(begins(planned).empty());
    CHECK(planned.planner.unknown_rules() == std::vector{id<TaskRule>("R")});
    TaskRule rule = *planned.planner.project().rules.find(id<TaskRule>("R"));
    rule.versions[0].scope = "any";
    planned.edit(Put<TaskRule>{rule});
    CHECK(begins(planned).size() == 4);
    CHECK(planned.planner.unknown_rules().empty());
}

TEST_CASE("of posts, day chooses by the day they go out on") {
    CHECK(begins(Planned(with_rule(spans(), "post_published", "day=working", {}))) == Days{"2026-10-16"});
    CHECK(begins(Planned(with_rule(spans(), "post_published", "day=off", {}))) == Days{"2026-10-17"});
    CHECK(begins(Planned(with_rule(spans(), "post_planned", "day=off", {}))) == Days{"2026-10-17"});
}

TEST_CASE("of a post that is on no channel yet, a rule that asks for a channel or a format makes nothing") {
    ProjectMaker maker;
    maker.post("P", "2026-10-16T10:00", {});
    CHECK(begins(Planned(with_rule(maker, "post_planned", "any", {}))).size() == 1);
    CHECK(begins(Planned(with_rule(maker, "post_planned", "status=draft", {}))).size() == 1);
    for (const char* scope : {"network=instagram", "kind=social", "tempo=fast", "format=reel", "status=scheduled"}) {
        CAPTURE(scope);
        CHECK(begins(Planned(with_rule(maker, "post_planned", scope, {}))).empty());
    }
}

TEST_CASE("of spans, day chooses by each day they run, else by the day they begin or end on") {
    const SlotText daily{.name = "slot", .anchor = "day_start", .repeat = "daily"};
    CHECK(begins(Planned(with_rule(spans(), "flight_running", "day=off", daily))) == Days{"2026-10-17", "2026-10-18"});
    CHECK(begins(Planned(with_rule(spans(), "flight_planned", "day=off", {.name = "slot", .anchor = "flight_start"})))
              .size() == 1);
    CHECK(
        begins(Planned(with_rule(spans(), "flight_planned", "day=working", {.name = "slot", .anchor = "flight_start"})))
            .empty());
    CHECK(begins(Planned(with_rule(spans(), "flight_ended", "day=working", {.name = "slot", .anchor = "flight_end"})))
              .size() == 1);
    CHECK(begins(Planned(with_rule(spans(), "live_running", "day=working", {.name = "slot", .anchor = "event_start"})))
              .empty());
    CHECK(begins(Planned(with_rule(spans(), "live_running", "day=off", {.name = "slot", .anchor = "event_start"})))
              .size() == 1);
    CHECK(begins(Planned(with_rule(spans(), "incident_opened", "day=working", {.name = "slot", .anchor = "opened_at"})))
              .empty());
    CHECK(begins(Planned(with_rule(spans(), "incident_opened", "day=off", {.name = "slot", .anchor = "opened_at"})))
              .size() == 1);
}

TEST_CASE("what happens once while a span runs is of its first day") {
    CHECK(begins(
              Planned(with_rule(spans(), "flight_running", "flight_day=1", {.name = "slot", .anchor = "flight_start"})))
              .size() == 1);
    CHECK(begins(Planned(with_rule(spans(), "flight_running", "flight_day=3..",
                                   {.name = "slot", .anchor = "flight_start"})))
              .empty());
}

TEST_CASE("rounds of a campaign are made on its days, and follow them") {
    const std::string scope = "network=instagram;campaign=" + to_text(id<Campaign>("C").value);
    Planned planned(
        with_rule(spans(), "channel_day", scope, {.name = "slot", .anchor = "day_start", .repeat = "daily"}));
    CHECK(begins(planned).size() == 7);
    CHECK(begins(planned).front() == "2026-10-15");
    CHECK(begins(planned).back() == "2026-10-21");
    planned.edit(MoveCampaign{id<Campaign>("C"), 30, false});
    CHECK(begins(planned).front() == "2026-11-14");
    CHECK(begins(planned).size() == 7);
    Campaign campaign = *planned.planner.project().campaigns.find(id<Campaign>("C"));
    campaign.status = CampaignStatus::cancelled;
    planned.edit(Put<Campaign>{campaign});
    CHECK(begins(planned).empty());
    campaign.status = CampaignStatus::planned;
    planned.edit(Put<Campaign>{campaign});
    CHECK(begins(planned).size() == 7);
    planned.edit(Remove<Campaign>{campaign.id});
    CHECK(begins(planned).empty());
}

TEST_CASE("weekly work of a campaign is made in the weeks it runs in, and follows them") {
    const std::string scope = "campaign=" + to_text(id<Campaign>("C").value);
    Planned planned(with_rule(spans(), "week", scope, {.name = "slot", .anchor = "week_start", .repeat = "weekly"}));
    CHECK(begins(planned) == Days{"2026-10-12", "2026-10-19"});
    planned.edit(MoveCampaign{id<Campaign>("C"), 14, false});
    CHECK(begins(planned) == Days{"2026-10-26", "2026-11-02"});
}

TEST_CASE("work of a period that asks for channels is theirs, and is not made without one") {
    Planned planned(with_rule(spans(), "month", "network=facebook",
                              {.name = "slot", .anchor = "month_start", .repeat = "monthly"}));
    const auto tasks = tasks_of_rule(planned.plan(), id<TaskRule>("R"));
    REQUIRE_FALSE(tasks.empty());
    CHECK(tasks[0].channels == std::vector{id<Channel>("B")});
    Channel channel = *planned.planner.project().channels.find(id<Channel>("B"));
    channel.archived = true;
    planned.edit(Put<Channel>{channel});
    CHECK(begins(planned).empty());
    channel.archived = false;
    planned.edit(Put<Channel>{channel});
    CHECK(begins(planned).size() == tasks.size());
    CHECK(begins(Planned(with_rule(spans(), "week", "kind=owned",
                                   {.name = "slot", .anchor = "week_start", .repeat = "weekly"})))
              .empty());
}

TEST_CASE("business offsets of posts, spans and rounds pass over the weekend and 11 November") {
    const auto window = [](ProjectMaker maker, const char* trigger, SlotText text, const TaskKey& key) {
        text.day_basis = "business";
        const Planned planned(with_rule(std::move(maker), trigger, "any", text));
        const Task* task = planned.task(key);
        return task ? to_text(task->begin) + " " + to_text(task->end) : std::string("none");
    };
    const auto of_day = [](const char* text) {
        const Uuid a = id<Channel>("A").value;
        return slot_key("R", "slot", a, a, Occurrence::of_day(day(text)));
    };
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-11-13T10:00", {"A"});
    const TaskKey of_post = slot_key("R", "slot", id<Post>("P").value);
    CHECK(window(maker, "post_planned", {.name = "slot", .begin = "-P3D", .end = "-P1D"}, of_post) ==
          "2026-11-09T10:00 2026-11-12T10:00");
    CHECK(window(maker, "post_planned", {.name = "slot", .begin = "+P1D", .end = "+P2DT1H"}, of_post) ==
          "2026-11-16T10:00 2026-11-17T11:00");
    const SlotText after{.name = "slot", .anchor = "day_end", .begin = "+P1D", .end = "+P2D", .repeat = "daily"};
    CHECK(window(maker, "channel_day", after, of_day("2026-11-10")) == "2026-11-12T18:00 2026-11-13T18:00");
    CHECK(window(maker, "channel_day", after, of_day("2026-11-13")) == "2026-11-16T18:00 2026-11-17T18:00");
    const SlotText before{.name = "slot", .anchor = "day_start", .begin = "-P2D", .end = "-P1D", .repeat = "daily"};
    CHECK(window(maker, "channel_day", before, of_day("2026-11-12")) == "2026-11-09T09:00 2026-11-10T09:00");
}

TEST_CASE("rounds that count in business days are made on business days, those about days off on days off") {
    ProjectMaker maker;
    maker.channel("A", "instagram");
    const auto made = [&](const char* scope, const char* text) {
        SlotText slot_text{.name = "slot", .anchor = "day_start", .repeat = "daily", .day_basis = "business"};
        const Planned planned(with_rule(maker, "channel_day", scope, slot_text));
        const Uuid a = id<Channel>("A").value;
        return planned.task(slot_key("R", "slot", a, a, Occurrence::of_day(day(text)))) != nullptr;
    };
    CHECK(made("any", "2026-11-10"));
    CHECK_FALSE(made("any", "2026-11-11"));
    CHECK_FALSE(made("any", "2026-11-14"));
    CHECK(made("day=off", "2026-11-14"));
    CHECK_FALSE(made("day=off", "2026-11-13"));
}

// What people decided and what was done stands: after opening again, over accepted rows, without its rule or post.
#include <algorithm>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Sixteen hours of replies on two days for two people of three hours each.
ProjectMaker overloaded_project() {
    ProjectMaker maker;
    maker.person("Ana", 180).person("Ben", 180).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT30H", 40);
    for (int i = 0; i < 24; ++i) maker.post("P" + std::to_string(i), "2026-10-13T10:00", {"A"});
    return maker;
}

// The project with its whole roster accepted.
Project accepted(Planner& planner) {
    auto change = planner.roster_change();
    const Project next = apply(planner.project(), AcceptRoster{std::move(change.put), std::move(change.drop)});
    planner.take(next);
    return next;
}

ProjectMaker one_reply() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT4H", 40);
    return maker.post("P", "2026-10-13T10:00", {"A"});
}

TaskMark done_by(const char* who, const TaskKey& key) {
    TaskMark mark;
    mark.key = key;
    mark.state = TaskState::done;
    mark.record = DoneRecord{"Répondre (P)",
                             "P",
                             "reply",
                             Hat::cm,
                             at("2026-10-13T10:00"),
                             at("2026-10-13T14:00"),
                             at("2026-10-13T10:00"),
                             40,
                             id<Person>(who),
                             who,
                             {id<Channel>("A")},
                             day("2026-10-13"),
                             {}};
    return mark;
}

}  // namespace

TEST_CASE("an overloaded project opened again has the plan it was closed with, and accepts nothing anew") {
    Planned planned(overloaded_project());
    REQUIRE(planned.plan().placements.size() > 0);
    REQUIRE(planned.plan().placements.size() < planned.plan().tasks.size());
    const Project closed = accepted(planned.planner);
    Planner again(shared_facts());
    again.open(closed, utc("2026-10-05T06:00Z"));
    CHECK(again.plan().placements == planned.plan().placements);
    CHECK(again.roster_change().empty());
}

TEST_CASE("midnight moves nothing that is still ahead in an overloaded project") {
    Planned planned(overloaded_project());
    accepted(planned.planner);
    const auto before = planned.plan().placements;
    REQUIRE(planned.planner.set_now(utc("2026-10-06T06:00Z")));
    CHECK(planned.plan().placements == before);
    CHECK(planned.planner.roster_change().empty());
}

TEST_CASE("what nobody had does not put accepted work out when the file is opened, however much it is worth") {
    Planned planned(overloaded_project());
    Project project = accepted(planned.planner);
    ManualTask urgent;
    urgent.id = id<ManualTask>("urgent");
    urgent.task_type = "reply";
    urgent.priority = Priority::critical;
    urgent.begin = at("2026-10-13T10:00");
    urgent.end = at("2026-10-14T16:00");
    urgent.effort_minutes = 170;
    project.manual_tasks = project.manual_tasks.with(urgent);
    Planner again(shared_facts());
    again.open(project, utc("2026-10-05T06:00Z"));
    for (const RosterRow& row : project.roster)
        CHECK(*again.plan().placement({row.id.value}) == Placement{row.person, row.day});
}

TEST_CASE("an overdue task goes to the person and day somebody pinned it to, before those it was accepted with") {
    Planned planned(one_reply(), utc("2026-10-13T06:00Z"));
    accepted(planned.planner);
    const Id<Task> task = task_id(key_on_a("R1"));
    const Id<Person> had = planned.plan().placement(task)->person;
    const Id<Person> other = had == id<Person>("Ana") ? id<Person>("Ben") : id<Person>("Ana");
    planned.planner.set_now(utc("2026-10-15T06:00Z"));
    CHECK(*planned.plan().placement(task) == Placement{had, day("2026-10-13")});
    TaskMark mark;
    mark.key = key_on_a("R1");
    mark.person = other;
    planned.mark(mark);
    CHECK(*planned.plan().placement(task) == Placement{other, day("2026-10-13")});
    mark.day = day("2026-10-14");
    planned.mark(mark);
    CHECK(*planned.plan().placement(task) == Placement{other, day("2026-10-14")});
    mark.person.reset();
    mark.day = day("2026-10-16");
    planned.mark(mark);
    CHECK(planned.plan().placement(task)->day == day("2026-10-16"));
}

TEST_CASE("an overdue task nobody had says that it is overdue, and can be given to somebody all the same") {
    Planned planned(one_reply(), utc("2026-10-15T06:00Z"));
    const Id<Task> task = task_id(key_on_a("R1"));
    REQUIRE(planned.plan().placement(task) == nullptr);
    CHECK(planned.planner.explain(task).nobody == Explanation::Nobody::overdue);
    TaskMark mark;
    mark.key = key_on_a("R1");
    mark.person = id<Person>("Ben");
    planned.mark(mark);
    CHECK(*planned.plan().placement(task) == Placement{id<Person>("Ben"), day("2026-10-13")});
}

TEST_CASE(
    "case 13: the minutes of finished work stay in the day when its post or its rule goes, and are there once when it "
    "is back") {
    Planned planned(one_reply());
    planned.mark(done_by("Ben", key_on_a("R1")));
    const Project before = planned.planner.project();
    const auto check_day = [&] {
        CHECK(planned.plan().work(day("2026-10-13")).cm.done_minutes == 40);
        CHECK(
            planned.planner.person_load(planned.plan(), planned.planner.project(), day("2026-10-13"), id<Person>("Ben"))
                .minutes() == 40);
    };
    SUBCASE("the post") { planned.edit(RemovePosts{{id<Post>("P")}}); }
    SUBCASE("the rule") {
        TaskRule rule = *before.rules.find(id<TaskRule>("R1"));
        rule.versions[0].enabled = false;
        planned.edit(Put<TaskRule>{rule});
    }
    check_day();
    REQUIRE(planned.task(key_on_a("R1")) != nullptr);
    CHECK(planned.task(key_on_a("R1"))->detached);
    CHECK(task_title(planned.planner.project(), shared_facts(), *planned.task(key_on_a("R1")),
                     facts::Language::french) == "Répondre (P)");
    CHECK(planned.planner.stray_marks().size() == 1);
    CHECK(planned.planner.stray_marks().front().kind == StrayMark::Kind::history);
    planned.planner.take(before);
    check_day();
    CHECK_FALSE(planned.task(key_on_a("R1"))->detached);
    CHECK(planned.planner.stray_marks().empty());
}

TEST_CASE("finished work without its post takes the room it took") {
    ProjectMaker maker = one_reply();
    maker.project.people = {};
    maker.person("Ben", 60);
    maker.post("Q", "2026-10-13T10:00", {"A"});
    Planned planned(maker);
    planned.mark(done_by("Ben", key_on_a("R1")));
    planned.edit(RemovePosts{{id<Post>("P")}});
    CHECK(planned.plan().placement(task_id(key_on_a("R1", "Q"))) == nullptr);
}

TEST_CASE("a manual task is accepted like any other, and knows campaign and languages") {
    ProjectMaker maker = one_reply();
    maker.campaign("C", "2026-10-01/2026-10-31");
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.campaign = id<Campaign>("C");
    maker.project.posts = maker.project.posts.with(post);
    Channel channel = *maker.project.channels.find(id<Channel>("A"));
    channel.languages = {"de"};
    maker.project.channels = maker.project.channels.with(channel);
    ManualTask manual;
    manual.id = id<ManualTask>("M1");
    manual.task_type = "reply";
    manual.begin = at("2026-10-13T10:00");
    manual.end = at("2026-10-13T12:00");
    manual.source = post_p;
    manual.channels = {id<Channel>("A")};
    maker.project.manual_tasks = maker.project.manual_tasks.with(manual);
    Planned planned(maker);
    const Task* task = planned.plan().task({manual.id.value});
    CHECK(task->campaign == id<Campaign>("C"));
    CHECK(task->languages == std::vector<std::string>{"de"});
    const Project closed = accepted(planned.planner);
    const RosterRow* row = closed.roster.find({manual.id.value});
    REQUIRE(row != nullptr);
    CHECK(row->person == planned.plan().placement({manual.id.value})->person);
    post.campaign.reset();
    planned.edit(Put<Post>{post});
    CHECK_FALSE(planned.plan().task({manual.id.value})->campaign.has_value());
}

TEST_CASE("work on several channels goes to somebody who writes the language of each") {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram").channel("B", "facebook").rules({"R38"});
    const auto speaks = [&](const char* name, std::vector<std::string> languages) {
        Person person = *maker.project.people.find(id<Person>(name));
        person.hats = {{Hat::cm, std::nullopt, std::nullopt}, {Hat::smm, std::nullopt, std::nullopt}};
        person.languages = std::move(languages);
        maker.project.people = maker.project.people.with(person);
    };
    speaks("Ana", {"fr"});
    speaks("Ben", {"fr", "de"});
    for (const auto& [name, language] : {std::pair{"A", "fr"}, {"B", "de"}}) {
        Channel channel = *maker.project.channels.find(id<Channel>(name));
        channel.languages = {language};
        maker.project.channels = maker.project.channels.with(channel);
    }
    maker.post("P", "2026-10-13T10:00", {"A", "B"});
    Planned planned(maker);
    const TaskKey content{default_rule_id("R38"), default_slot_id("R38"), post_p, {}, {}};
    CHECK(planned.task(content)->languages == std::vector<std::string>{"de", "fr"});
    CHECK(planned.plan().placement(task_id(content))->person == id<Person>("Ben"));
    speaks("Ben", {"fr"});
    planned.edit(Put<Person>{*maker.project.people.find(id<Person>("Ben"))});
    const Explanation why = planned.planner.explain(task_id(content));
    CHECK(why.nobody == Explanation::Nobody::nobody_competent);
    CHECK(why.missing_languages == std::vector<std::string>{"de"});
    CHECK_FALSE(why.missing_role);
}

TEST_CASE("case 41: a task that gives way names the task it made room for") {
    ProjectMaker maker;
    maker.person("Ana", 60).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT30H", 60);
    maker.post("P", "2026-10-13T10:00", {"A"});
    Planned planned(maker);
    accepted(planned.planner);
    REQUIRE(planned.plan().placement(task_id(key_on_a("R1")))->day == day("2026-10-13"));
    ManualTask tight;
    tight.id = id<ManualTask>("tight");
    tight.task_type = "reply";
    tight.begin = at("2026-10-13T10:00");
    tight.end = at("2026-10-13T18:00");
    tight.effort_minutes = 60;
    const Project next = apply(planned.planner.project(), Put<ManualTask>{tight});
    const Plan after = planned.planner.preview(next);
    REQUIRE(after.placement(task_id(key_on_a("R1")))->day == day("2026-10-14"));
    const Consequences consequences = planned.planner.consequences(next, after);
    const auto victim = std::find_if(consequences.tasks.begin(), consequences.tasks.end(),
                                     [](const TaskMove& move) { return move.task == task_id(key_on_a("R1")); });
    REQUIRE(victim != consequences.tasks.end());
    CHECK(victim->cause == MoveCause{MoveCause::Kind::chained, Id<Task>{tight.id.value}});
}

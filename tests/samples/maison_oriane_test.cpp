#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "edit/apply.hpp"
#include "facts/facts.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/month_budget.hpp"
#include "plan/planner.hpp"
#include "samples/sample_files.hpp"
#include "store/check_project.hpp"
#include "store/project_file.hpp"

namespace tandem::samples {
namespace {

struct Opened {
    facts::Facts facts = facts::load_facts();
    Project project;
    Planner planner{facts};

    explicit Opened(std::size_t file = 0) {
        Result<Loaded> loaded = load_project(sample_files()[file].path);
        REQUIRE_MESSAGE(loaded.ok(), loaded.problem().what);
        CHECK(loaded->warnings.empty());
        project = loaded->project;
        planner.open(project, oriane_now());
    }
    RoleLoad cm(const Plan& plan, const char* day) const { return planner.role_load(plan, project, oriane_day(day), Hat::cm); }
    RoleLoad cm(const char* day) const { return cm(planner.plan(), day); }
};

int spent_euros(const Project& project, const char* flight) {
    Money sum;
    for (const Spend& row : project.spend)
        if (row.flight == flight_id(flight)) sum += row.amount;
    return static_cast<int>(sum.cents / 100);
}

int spent_of_campaign(const Project& project, const char* campaign) {
    Money sum;
    for (const Spend& row : project.spend)
        if (project.flights.find(row.flight)->campaign == campaign_id(campaign)) sum += row.amount;
    return static_cast<int>(sum.cents / 100);
}

}  // namespace

TEST_CASE("The sample files hold what the code of this folder says, in both languages") {
    const facts::Facts facts = facts::load_facts();
    for (const SampleFile& file : sample_files()) {
        Result<Loaded> loaded = load_project(file.path);
        REQUIRE_MESSAGE(loaded.ok(), loaded.problem().what);
        CHECK(loaded->stamp.edition == sample_edition());
        // When this fails after a change in planning, the files are to be written anew: see make_samples.cpp.
        CHECK(loaded->project == maison_oriane(facts, file.language));
    }
}

TEST_CASE("Every reference of the sample leads to a row, and every word to one of the reference lists") {
    for (std::size_t file = 0; file < 2; ++file) {
        Opened sample(file);
        for (const Remark& remark : check_project(sample.project)) FAIL_CHECK(remark.table << "." << remark.field);
        for (const Channel& channel : sample.project.channels) CHECK(sample.facts.networks.find(channel.network));
        for (const Objective& objective : sample.project.objectives) {
            CHECK_MESSAGE(sample.facts.objectives.find(objective.family), objective.family);
            CHECK_MESSAGE(sample.facts.kpis.find(objective.kpi), objective.kpi);
        }
        for (const Post& post : sample.project.posts)
            for (const Variant& variant : post.variants) CHECK_MESSAGE(sample.facts.formats.find(variant.format), variant.format);
        for (const std::string& id : sample.project.settings.observances_on) CHECK_MESSAGE(sample.facts.observances.find(id), id);
    }
}

TEST_CASE("The two languages of the sample differ in words only: same posts, same people, same plan") {
    Opened french(0), english(1);
    CHECK(french.project.posts.find(post_id("concours"))->title == "🎃 Concours citrouille");
    CHECK(english.project.posts.find(post_id("concours"))->title == "🎃 Pumpkin contest");
    CHECK(french.project.posts.find(post_id("acide"))->title == "👅 Goût\u00a0: l’acide");
    CHECK(french.project.posts.size() == english.project.posts.size());
    CHECK(french.project.settings.language == "fr");
    CHECK(english.project.settings.language == "en");
    CHECK(french.project.posts.find(post_id("concours"))->kind == "jeu-concours");
    CHECK(english.project.posts.find(post_id("concours"))->kind == "contest");
    for (const TaskRule& rule : french.project.rules) CHECK(rule.name_fr.find('\'') == std::string::npos);
    for (const Person& person : french.project.people) CHECK(english.project.people.find(person.id)->name == person.name);
    for (const char* day : {"10-13", "10-20", "10-22", "10-23"}) {
        CHECK(french.cm(day).tasks == english.cm(day).tasks);
        CHECK(french.cm(day).minutes() == english.cm(day).minutes());
    }
    for (const Post& post : french.project.posts) CHECK(english.project.posts.find(post.id)->title != "");
}

TEST_CASE("Opening the sample plans nothing anew") {
    for (std::size_t file = 0; file < 2; ++file) {
        Opened sample(file);
        CHECK(sample.planner.roster_change().empty());
        CHECK(sample.planner.plan().conflicts.empty());
        CHECK(sample.planner.stray_marks().empty());
        CHECK(sample.project.settings.fixed_clock == oriane_at("10-13T14:20"));
    }
}

TEST_CASE("Nothing of the sample is without a person except the weekend that nobody has taken") {
    Opened sample;
    int unplaced = 0;
    for (const auto& [day, work] : sample.planner.plan().days)
        for (const Id<Task>& id : work->unplaced) {
            const Task& task = *sample.planner.plan().task(id);
            CHECK((day == oriane_day("10-24") || day == oriane_day("10-25")));
            CHECK(task.key.rule == default_rule_id("R09"));
            ++unplaced;
        }
    CHECK(unplaced > 0);
}

TEST_CASE("Nobody in the sample has more work than hours, and no role more than its people") {
    Opened sample;
    for (const auto& [day, work] : sample.planner.plan().days) {
        CAPTURE(to_text(day));
        for (const Person& person : sample.project.people)
            CHECK(sample.planner.person_load(sample.planner.plan(), sample.project, day, person.id).over_minutes() == 0);
        if (!work->unplaced.empty()) continue;
        for (const Hat hat : {Hat::smm, Hat::cm})
            CHECK(sample.planner.role_load(sample.planner.plan(), sample.project, day, hat).over_minutes() == 0);
    }
}

TEST_CASE("The community managers have eight hours on every working day of October") {
    Opened sample;
    for (Day day = oriane_day("10-01"); day <= oriane_day("10-31"); day += date::days(1)) {
        CAPTURE(to_text(day));
        const int capacity = sample.planner.role_load(sample.planner.plan(), sample.project, day, Hat::cm).capacity_minutes;
        if (weekday_index(day) < 5) CHECK(capacity == 8 * 60);
        else CHECK(capacity == (day == oriane_day("10-24") || day == oriane_day("10-25") ? 0 : 60));
    }
}

TEST_CASE("On 13 October about half of the community managers' work is done") {
    Opened sample;
    const RoleLoad today = sample.cm("10-13");
    CHECK(today.tasks >= 14);
    CHECK(today.tasks <= 20);
    CHECK(today.done_tasks == 8);
    CHECK(today.minutes() >= 5 * 60);
    CHECK(today.minutes() <= 6 * 60);
    int overdue = 0, in_progress = 0, skipped = 0, by_hand = 0, effort_by_hand = 0;
    for (const auto& [id, boxed] : sample.planner.plan().tasks) {
        const Task& task = *boxed;
        const bool ended = task.end <= oriane_at("10-13T14:20");
        overdue += task.is_open() && ended;
        in_progress += task.state == TaskState::in_progress && task.spent_minutes > 0;
        skipped += task.state == TaskState::skipped;
        by_hand += task.pinned_person.has_value() && task.source_kind != SourceKind::manual;
        effort_by_hand += task.effort_by_hand;
    }
    CHECK(overdue == 1);
    CHECK(in_progress == 1);
    CHECK(skipped == 3);
    CHECK(by_hand == 1);
    CHECK(effort_by_hand == 1);
}

TEST_CASE("Done work keeps who did it, when, and what it was called") {
    Opened sample;
    int done = 0;
    for (const TaskMark& mark : sample.project.marks) {
        if (mark.state != TaskState::done) continue;
        REQUIRE(mark.record);
        CHECK(mark.record->title != "");
        CHECK(mark.record->person_name == sample.project.people.find(*mark.record->person)->name);
        CHECK(*mark.record->day <= oriane_day("10-13"));
        REQUIRE(!mark.log.empty());
        CHECK(mark.log.back().what == "done");
        CHECK(mark.log.back().at <= oriane_now());
        ++done;
    }
    CHECK(done > 300);
}

TEST_CASE("Dragging the contest from Tuesday 20 to Thursday 22 takes its tasks along and fills Thursday beyond its eight hours") {
    Opened sample;
    const RoleLoad tuesday = sample.cm("10-20"), thursday = sample.cm("10-22");
    CHECK(thursday.minutes() == 7 * 60 + 30);
    CHECK(thursday.unplaced_minutes == 0);

    Project moved = apply(sample.project, MovePosts{{post_id("concours")}, 2, 0});
    Post contest = *moved.posts.find(post_id("concours"));
    contest.variants.front().to_reschedule->since = oriane_now();  // as an open project writes it down
    moved = apply(moved, Put<Post>{contest});
    const Plan plan = sample.planner.preview(moved);
    const Consequences consequences = sample.planner.consequences(moved, plan);
    CHECK(consequences.overloads());
    CHECK(consequences.conflicts.empty());
    const auto own = std::count_if(consequences.tasks.begin(), consequences.tasks.end(), [](const TaskMove& m) { return !m.by_chain; });
    CHECK(own == 7);  // six of the post, and one to reschedule it in the tool
    CHECK(consequences.tools == std::vector<ToolNews>{{"Meta Business Suite", false}});
    CHECK(sample.cm(plan, "10-20").minutes() == tuesday.minutes() - 45);
    CHECK(sample.cm(plan, "10-22").minutes() == 8 * 60 + 15);
    CHECK(sample.cm(plan, "10-22").over_minutes() == 15);
    CHECK(sample.cm(plan, "10-22").unplaced_minutes == 15);
    CHECK(consequences.budget.before == consequences.budget.after);
    CHECK(consequences.budget.after == Money{180'000});
}

TEST_CASE("On Friday 23 the contest would fit") {
    Opened sample;
    const Project moved = apply(sample.project, MovePosts{{post_id("concours")}, 3, 0});
    const Plan plan = sample.planner.preview(moved);
    CHECK_FALSE(sample.planner.consequences(moved, plan).overloads());
    CHECK(sample.cm(plan, "10-23").minutes() == sample.cm("10-23").minutes() + 45);
    CHECK(sample.cm(plan, "10-23").minutes() < 6 * 60);
}

TEST_CASE("The month shows as many posts a day as the calendar was drawn for, and fourteen ideas wait") {
    Opened sample;
    const std::map<std::string, int> drawn{{"09-28", 1}, {"09-29", 2}, {"10-01", 3}, {"10-09", 3}, {"10-12", 4}, {"10-13", 4},
                                           {"10-14", 3}, {"10-15", 4}, {"10-20", 2}, {"10-22", 4}, {"10-31", 4}, {"11-01", 1}};
    for (const auto& [day, count] : drawn) {
        CAPTURE(day);
        int there = 0;
        for (const Post& post : sample.project.posts) there += post.when && day_of(*post.when) == oriane_day(day);
        CHECK(there == count);
    }
    int ideas = 0, waiting = 0;
    for (const Post& post : sample.project.posts) {
        ideas += !post.when && post.status == PostStatus::idea;
        waiting += post.status == PostStatus::client_approval;
    }
    CHECK(ideas == 14);
    CHECK(waiting == 4);
    const Post& contest = *sample.project.posts.find(post_id("concours"));
    CHECK(contest.when == oriane_at("10-20T18:00"));
    CHECK(contest.status == PostStatus::scheduled);
    CHECK(contest.campaign == campaign_id("halloween"));
    CHECK(contest.creator == person_id("camille"));
}

TEST_CASE("Plans and spend of the campaigns add up to the quarter's figures") {
    Opened sample;
    const std::map<const char*, std::pair<int, int>> expected{{"rentree", {900, 884}}, {"rose", {600, 455}},  {"gout", {1200, 705}},
                                                              {"halloween", {1800, 0}}, {"avent", {3500, 0}}, {"equipe", {400, 0}}};
    for (const auto& [word, money] : expected) {
        CAPTURE(word);
        CHECK(sample.project.campaigns.find(campaign_id(word))->budget.cents == money.first * 100);
        CHECK(spent_of_campaign(sample.project, word) == money.second);
        Money flights;
        for (const Flight& flight : sample.project.flights)
            if (flight.campaign == campaign_id(word)) flights += flight.budget;
        CHECK(flights.cents == money.first * 100);
    }
    CHECK(spent_euros(sample.project, "gout-ig") == 345);
    CHECK(spent_euros(sample.project, "gout-fb") == 262);
    CHECK(spent_euros(sample.project, "gout-tt") == 98);
    const DaysMoney october = month_budget(sample.project, date::year(2026) / 10);
    CHECK(october.spent.cents / 100 == 1214);
    CHECK(october.planned.cents / 100 == 3630);
}

}  // namespace tandem::samples

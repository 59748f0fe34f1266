#include "app/away_plan.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"
#include "read_pdf.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange holiday = *day_range_from_text("2026-10-13/2026-10-14");

// Ana and Ben; of Ana's work one thing can be done sooner, one by Ben, one by nobody else, and one is pinned to her.
ProjectMaker world() {
    ProjectMaker maker;
    maker.channel("A", "instagram").person("Ana", 240).person("Ben", 240);
    Person ana = *maker.project.people.find(id<Person>("Ana"));
    ana.hats.push_back({Hat::smm, {}, {}});
    maker.project.people = maker.project.people.with(ana);
    const auto work = [&](const char* name, Hat role, const char* first, const char* last, bool pinned) {
        ManualTask task;
        task.id = id<ManualTask>(name);
        task.title = name, task.task_type = "reply", task.role = role, task.effort_minutes = 30;
        task.begin = LocalMinute(day(first)) + std::chrono::hours(9);
        task.end = LocalMinute(day(last)) + std::chrono::hours(18);
        if (pinned) task.person = id<Person>("Ana");
        maker.project.manual_tasks = maker.project.manual_tasks.with(task);
        RosterRow row;
        row.id = {task.id.value}, row.person = id<Person>("Ana"), row.day = day("2026-10-13");
        maker.project.roster = maker.project.roster.with(row);
    };
    work("sooner", Hat::smm, "2026-10-12", "2026-10-13", false);
    work("covered", Hat::cm, "2026-10-13", "2026-10-13", false);
    work("gap", Hat::smm, "2026-10-13", "2026-10-13", false);
    work("kept", Hat::cm, "2026-10-13", "2026-10-13", true);
    SavedReply reply;
    reply.id = id<SavedReply>("hours");
    reply.title = "Opening hours", reply.text = "We are open from nine to six.";
    maker.project.saved_replies = maker.project.saved_replies.with(reply);
    maker.project.charter.conduct = {"Criticism is answered, not deleted."};
    return maker;
}

std::vector<std::string> titles(const std::vector<AwayTask>& tasks, const Session& session) {
    std::vector<std::string> names;
    for (const AwayTask& task : tasks)
        names.push_back(
            task_title(session.project(), session.facts(), *session.plan().task(task.task), facts::Language::english));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an absence says what to bring forward, who covers what, what nobody can do, and what stays pinned") {
    Desk desk(world());
    const Project before = desk.session.project();
    const AwayPlan plan = plan_absence(desk.session, id<Person>("Ana"), holiday);
    CHECK(titles(plan.sooner, desk.session) == Names{"sooner"});
    CHECK(titles(plan.covered, desk.session) == Names{"covered"});
    CHECK(titles(plan.gaps, desk.session) == Names{"gap"});
    CHECK(titles(plan.kept, desk.session) == Names{"kept"});
    CHECK(plan.later.empty());
    CHECK(plan.others.empty());
    CHECK(plan.covered[0].after->person == id<Person>("Ben"));
    CHECK(desk.session.project() == before);
}

TEST_CASE("taking the days off leads to exactly that, in one step, and undo gives them back") {
    Desk desk(world());
    const Project before = desk.session.project();
    const AwayPlan plan = plan_absence(desk.session, id<Person>("Ana"), holiday);
    REQUIRE(desk.session.submit(go_away(desk.session.project(), id<Person>("Ana"), holiday, "leave")));
    CHECK(desk.session.steps_done() == 1);
    for (const auto* list : {&plan.sooner, &plan.covered, &plan.gaps})
        for (const AwayTask& task : *list) {
            const Placement* now = desk.session.plan().placement(task.task);
            CHECK((now ? std::optional(*now) : std::nullopt) == task.after);
        }
    const Person& ana = *desk.session.project().people.find(id<Person>("Ana"));
    REQUIRE(ana.away.size() == 1);
    CHECK(ana.away[0].days == holiday);
    CHECK(ana.away[0].reason == "leave");
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("nobody, no days, or days without work change nothing") {
    Desk desk(world());
    CHECK(go_away(desk.session.project(), {uuid_from_name("nobody")}, holiday, {}).actions.empty());
    CHECK(go_away(desk.session.project(), id<Person>("Ana"), {holiday.begin, holiday.begin}, {}).actions.empty());
    const AwayPlan plan = plan_absence(desk.session, id<Person>("Ana"), *day_range_from_text("2026-11-09/2026-11-10"));
    CHECK(plan.empty());
    CHECK(away_summary(desk.session, facts::Words(facts::Language::english), plan) ==
          "Nothing is planned on these days: nobody is disturbed.");
}

TEST_CASE("the summary and the page of handing over say it in both languages; another program reads the page") {
    Desk desk(world());
    const AwayPlan plan = plan_absence(desk.session, id<Person>("Ana"), holiday);
    const facts::Words english(facts::Language::english), french(facts::Language::french);
    CHECK(away_summary(desk.session, english, plan) ==
          "1 to bring forward · 1 covered by Ben · 1 nobody can do · 1 pinned to you, to be given away");
    CHECK(away_text(desk.session, english, plan.sooner[0]) == "sooner: Tue 13 Oct → Mon 12 Oct");
    CHECK(away_text(desk.session, english, plan.covered[0]) == "covered, Tue 13 Oct: Ana → Ben");
    CHECK(away_text(desk.session, english, plan.gaps[0]) == "gap, Tue 13 Oct: Ana → nobody");
    const std::string pdf = handover_pdf_of(desk.session, english, plan);
    CHECK(pdf == handover_pdf_of(desk.session, english, plan));
    const std::string page = read_pdf(pdf);
    for (const char* part : {"Ana is away", "covered, Tue 13 Oct: Ana → Ben", "Nobody can do it", "Opening hours",
                             "We are open from nine to six.", "Criticism is answered, not deleted.", "Whom to turn to"})
        CHECK_MESSAGE(page.find(part) != std::string::npos, part, " in\n", page);
    CHECK(read_pdf(handover_pdf_of(desk.session, french, plan)).find("Absence de Ana") != std::string::npos);
}

#include "app/start_project.hpp"

#include <doctest/doctest.h>

#include "app/session.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

const Instant now = *instant_from_text("2026-11-02T08:00Z");

StartAnswers answers_with(std::vector<StartChannel> channels) {
    StartAnswers answers;
    answers.brand = "Atelier Nuage";
    answers.person = "Léa Marchand";
    answers.channels = std::move(channels);
    return answers;
}

std::array<int, 3> asked(const StartAnswers& answers) {
    return asked_week_minutes(shared_facts(), answers, facts::Language::french, now);
}

}  // namespace

TEST_CASE("fuller sets of rules ask for more of the week, and more channels do too") {
    const auto one = asked(answers_with({{"instagram", ""}}));
    CHECK(0 < one[0]);
    CHECK(one[0] < one[1]);
    CHECK(one[1] < one[2]);
    const auto three = asked(answers_with({{"instagram", ""}, {"facebook", ""}, {"linkedin", ""}}));
    for (std::size_t set = 0; set < 3; ++set) CHECK(one[set] < three[set]);
}

TEST_CASE("what a week asks is what the plan derives, not how long somebody has") {
    StartAnswers answers = answers_with({{"instagram", ""}});
    const auto before = asked(answers);
    answers.work_minutes = {30, 30, 30, 30, 30, 0, 0};
    CHECK(asked(answers) == before);
}

TEST_CASE("the fullest set that fits is proposed, and the light one when none does") {
    const std::array<int, 3> week{200, 400, 800};
    CHECK(fitting_rule_set(week, 800) == RuleSet::intensive);
    CHECK(fitting_rule_set(week, 799) == RuleSet::standard);
    CHECK(fitting_rule_set(week, 400) == RuleSet::standard);
    CHECK(fitting_rule_set(week, 399) == RuleSet::light);
    CHECK(fitting_rule_set(week, 10) == RuleSet::light);
}

TEST_CASE("a project starts with the person, channels, hours and rules that were chosen") {
    StartAnswers answers = answers_with({{"linkedin", "@nuage"}, {"tiktok", ""}});
    answers.work_minutes = {60, 0, 60, 0, 60, 60, 0};
    answers.office = {8 * 60, 16 * 60};
    answers.zone = "America/Montreal";
    answers.region = "CA";
    answers.currency = "CAD";
    answers.rule_set = RuleSet::light;
    Session session(shared_facts(), SessionOptions{std::nullopt, 1, {}, {}});
    const Project project = started_project(shared_facts(), session.ids(), answers, facts::Language::french, now);
    REQUIRE(project.people.size() == 1);
    const Person& person = project.people[0];
    CHECK(person.name == "Léa Marchand");
    CHECK(person.terms(Hat::smm));
    REQUIRE(person.terms(Hat::cm));
    CHECK(person.terms(Hat::cm)->daily_cap_minutes == 60);
    CHECK(person.hours[0] == std::vector{MinuteRange{480, 960}});
    CHECK(person.hours[1].empty());
    CHECK(person.hours[5] == std::vector{MinuteRange{480, 960}});
    CHECK(project.settings.office_hours == person.hours);
    REQUIRE(project.channels.size() == 2);
    for (const Channel& channel : project.channels) {
        CHECK(channel.handle == (channel.network == "linkedin" ? "@nuage" : ""));
        CHECK(channel.owner == person.id);
    }
    CHECK(project.settings.zone == "America/Montreal");
    CHECK(project.settings.region == "CA");
    CHECK(project.settings.currency == "CAD");
    CHECK(project.settings.rule_set == RuleSet::light);
    CHECK_FALSE(project.settings.approval_required);
}

TEST_CASE("in a team somebody has the other hat, and answers for the channels when it is the community's") {
    StartAnswers answers = answers_with({{"instagram", ""}});
    answers.cm = false;
    answers.team = TeamSize::few;
    Session session(shared_facts(), SessionOptions{std::nullopt, 1, {}, {}});
    const Project project = started_project(shared_facts(), session.ids(), answers, facts::Language::english, now);
    REQUIRE(project.people.size() == 2);
    const Person* owner = project.people.find(*project.channels[0].owner);
    REQUIRE(owner);
    CHECK(owner->terms(Hat::cm));
    CHECK_FALSE(owner->terms(Hat::smm));
    CHECK(project.settings.approval_required);
    answers.team = TeamSize::solo;
    CHECK(answers.compared_hat() == Hat::smm);
    CHECK(started_project(shared_facts(), session.ids(), answers, facts::Language::english, now).people.size() == 1);
}

TEST_CASE("the zone of this computer is one that the database knows") {
    ZoneTable zones;
    CHECK(zones.find(machine_zone()) != nullptr);
}

#include "app/project_templates.hpp"

#include <set>

#include <doctest/doctest.h>

#include "plan/planner.hpp"

using namespace tandem;

namespace {

const Instant monday = *instant_from_text("2026-10-05T07:00Z");
constexpr Template kinds[] = {Template::empty, Template::solo, Template::team, Template::agency};

Project made(Template kind, facts::Language language = facts::Language::french, const char* zone = "Europe/Paris") {
    IdSource ids(5);
    return new_project(facts::load_facts(), ids, kind, language, monday, zone);
}

int enabled_rules(const Project& project) {
    int count = 0;
    for (const TaskRule& rule : project.rules) count += rule.versions.front().enabled;
    return count;
}

}  // namespace

TEST_CASE("A new project has office hours, a zone, every default rule and no post") {
    const facts::Facts facts = facts::load_facts();
    for (const Template kind : kinds) {
        const Project project = made(kind);
        CHECK(project.id);
        CHECK(project.settings.zone == "Europe/Paris");
        CHECK(project.settings.region == "FR");
        CHECK(project.settings.language == "fr");
        CHECK(project.settings.created_at == monday);
        CHECK_FALSE(project.settings.fixed_clock);
        CHECK_FALSE(project.settings.office_hours[0].empty());
        CHECK(project.settings.office_hours[5].empty());
        CHECK(project.rules.size() == facts.rules.size());
        CHECK(project.posts.empty());
    }
}

TEST_CASE("One person starts with the light rules, a team with the standard ones, an agency with the intensive ones") {
    CHECK(made(Template::solo).settings.rule_set == RuleSet::light);
    CHECK(made(Template::team).settings.rule_set == RuleSet::standard);
    CHECK(made(Template::agency).settings.rule_set == RuleSet::intensive);
    CHECK(enabled_rules(made(Template::solo)) < enabled_rules(made(Template::team)));
    CHECK(enabled_rules(made(Template::team)) < enabled_rules(made(Template::agency)));
}

TEST_CASE("Templates bring one, four or eight people, and channels that each have somebody to answer") {
    CHECK(made(Template::empty).people.empty());
    CHECK(made(Template::empty).channels.empty());
    CHECK(made(Template::solo).people.size() == 1);
    CHECK(made(Template::team).people.size() == 4);
    CHECK(made(Template::agency).people.size() == 8);
    const facts::Facts facts = facts::load_facts();
    for (const Template kind : {Template::solo, Template::team, Template::agency}) {
        const Project project = made(kind);
        CHECK(project.channels.size() >= 2);
        CHECK(project.pillars.size() >= 3);
        for (const Channel& channel : project.channels) {
            CHECK_MESSAGE(facts.networks.find(channel.network), channel.network);
            REQUIRE(channel.owner);
            CHECK(project.people.find(*channel.owner)->terms(Hat::cm));
        }
        int shares = 0;
        for (const Pillar& pillar : project.pillars) shares += pillar.target_share_percent;
        CHECK(shares == 100);
    }
    std::set<char> clients;
    for (const Channel& channel : made(Template::agency).channels) clients.insert(channel.name.front());
    CHECK(clients.size() == 3);
}

TEST_CASE("The people of a template can do what its rules ask before there is a post") {
    const facts::Facts facts = facts::load_facts();
    for (const Template kind : {Template::solo, Template::team, Template::agency}) {
        Planner planner(facts);
        const Plan& plan = planner.open(made(kind), monday);
        int placed = 0;
        for (const auto& [day, work] : plan.days) {
            placed += static_cast<int>(work->placed.size());
            CHECK_MESSAGE(work->unplaced.empty(), to_text(day));
        }
        CHECK(placed > 100);
    }
}

TEST_CASE("A template speaks the language asked for, and its place follows the zone") {
    const Project london = made(Template::team, facts::Language::english, "Europe/London");
    CHECK(london.settings.language == "en");
    CHECK(london.settings.region == "UK");
    CHECK(london.settings.currency == "GBP");
    CHECK(made(Template::team, facts::Language::english, "America/New_York").settings.currency == "USD");
    CHECK(made(Template::team, facts::Language::english, "Europe/Berlin").settings.region.empty());
    CHECK(made(Template::team, facts::Language::french, "America/Montreal").settings.region == "CA");
    for (const Channel& channel : london.channels) CHECK(channel.languages == std::vector<std::string>{"en"});
    const Project paris = made(Template::team);
    for (const Person& person : london.people) CHECK(paris.people.find(person.id)->name != person.name);
}

TEST_CASE("The same source of ids gives the same project, another one another") {
    CHECK(made(Template::agency) == made(Template::agency));
    IdSource other(6);
    CHECK_FALSE(new_project(facts::load_facts(), other, Template::agency, facts::Language::french, monday,
                            "Europe/Paris") == made(Template::agency));
}

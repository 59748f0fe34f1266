#include "ui/inspector/why_text.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Replies of 40 minutes on the day of the post, and what is said about one of them.
struct WhyOf {
    explicit WhyOf(ProjectMaker maker) : planned(prepared(std::move(maker))) {}
    static ProjectMaker prepared(ProjectMaker maker) {
        maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT4H", 40);
        return maker;
    }
    const Task& unplaced() const {
        for (const auto& [id, task] : planned.plan().tasks)
            if (!planned.plan().placement(id)) return *task;
        FAIL("everything has a place");
        return *planned.plan().tasks.begin()->second;
    }
    WhySource source(facts::Language language) const {
        return {planned.planner.project(), planned.plan(), shared_facts(), words_of(language)};
    }
    std::vector<std::string> texts(facts::Language language) const {
        return nobody_texts(source(language), planned.planner.explain(unplaced().id), unplaced());
    }
    Planned planned;
};

using Texts = std::vector<std::string>;

ProjectMaker with_person(ProjectMaker maker, const std::function<void(Person&)>& change) {
    Person ana = *maker.project.people.find(id<Person>("Ana"));
    change(ana);
    maker.project.people = maker.project.people.with(ana);
    return maker;
}

ProjectMaker one_post(int cap_minutes) {
    ProjectMaker maker;
    maker.person("Ana", cap_minutes).channel("A", "instagram").channel("B", "facebook");
    return maker.post("P", "2026-10-13T12:00", {"A"});
}

}  // namespace

TEST_CASE("why nobody, reason a: what is missing, and who lacks least") {
    const WhyOf asked(with_person(one_post(480), [](Person& ana) { ana.channels = {id<Channel>("B")}; }));
    CHECK(asked.texts(facts::Language::french) ==
          Texts{"Personne ne peut\u00a0: il manque Instagram · A", "Au plus près\u00a0: Ana"});
    CHECK(asked.texts(facts::Language::english) == Texts{"Nobody can: Instagram · A is missing", "Closest: Ana"});
}

TEST_CASE("why nobody, reason b: when nobody is there, and who is short of how many minutes") {
    const WhyOf asked(with_person(one_post(480), [](Person& ana) { ana.hours[1] = {{540, 735}}; }));
    const Texts french = asked.texts(facts::Language::french), english = asked.texts(facts::Language::english);
    REQUIRE(french.size() == 2);
    CHECK(french[0].starts_with("Personne n’est là pendant la fenêtre "));
    CHECK(french[1] == "Au plus près\u00a0: Ana, mar. 13\u00a0: il manque 25\u00a0min");
    CHECK(english[1] == "Closest: Ana, Tue 13: 25\u00a0min short");
}

TEST_CASE("why nobody, reason c: the minutes asked and those there, proven, and the place that lacks least") {
    ProjectMaker maker = one_post(60);
    maker.post("Q", "2026-10-13T12:00", {"A"});
    const WhyOf asked(maker);
    CHECK(asked.texts(facts::Language::french) ==
          Texts{"Tout le monde est plein\u00a0: 1\u00a0h\u00a020 de travail pour 1\u00a0h\u00a000 de présence",
                "2 tâches se disputent ces heures", "Au plus près\u00a0: Ana, mar. 13\u00a0: il manque 20\u00a0min"});
    CHECK(asked.texts(facts::Language::english) ==
          Texts{"Everyone is full: 1h\u00a020 of work for 1h\u00a000 at work", "2 tasks ask for that time",
                "Closest: Ana, Tue 13: 20\u00a0min short"});
}

TEST_CASE("why nobody, reasons d and e: the more urgent tasks with their minutes, or that the search ended") {
    ProjectMaker maker = one_post(60);
    maker.post("Q", "2026-10-13T12:00", {"A"});
    const WhyOf asked(maker);
    Explanation why = asked.planned.planner.explain(asked.unplaced().id);
    REQUIRE(why.full.size() == 1);
    why.nobody = Explanation::Nobody::displaced;
    why.displaced_by = why.full.front().held_by;
    const Texts displaced = nobody_texts(asked.source(facts::Language::english), why, asked.unplaced());
    REQUIRE(displaced.size() == 2);
    CHECK(displaced[0].starts_with("More urgent tasks take the room: Reply ("));
    CHECK(displaced[0].ends_with(") 40\u00a0min"));
    CHECK(displaced[1] == "Closest: Ana, Tue 13: 20\u00a0min short");
    why.nobody = Explanation::Nobody::search_ended;
    CHECK(nobody_texts(asked.source(facts::Language::french), why, asked.unplaced()) ==
          Texts{"Aucune place trouvée dans le temps donné",
                "Au plus près\u00a0: Ana, mar. 13\u00a0: il manque 20\u00a0min"});
}

TEST_CASE("an alternative says person and day, and who is full says which day and how full") {
    ProjectMaker maker = one_post(60);
    maker.person("Ben", 480);
    const WhyOf asked(maker);
    const Task& task = *asked.planned.plan().tasks.begin()->second;
    const Explanation why = asked.planned.planner.explain(task.id);
    REQUIRE(why.people.size() == 2);
    REQUIRE(why.people[1].code == PersonVerdict::Code::possible);
    const std::string name = why.people[1].person == id<Person>("Ben") ? "Ben" : "Ana";
    CHECK(place_text(asked.source(facts::Language::french), why.people[1]) == name + " · mar. 13");
    CHECK(place_text(asked.source(facts::Language::english), why.people[1]) == name + " · Tue 13");
    PersonVerdict full = why.people[1];
    full.code = PersonVerdict::Code::day_cap;
    full.minutes_need = 80, full.minutes_have = 60;
    CHECK(against_text(asked.source(facts::Language::french), full, task) ==
          name + ", mar. 13\u00a0: déjà 40\u00a0min sur 1\u00a0h\u00a000");
    full.minutes_need = 40, full.minutes_have = 0;
    CHECK(against_text(asked.source(facts::Language::french), full, task) ==
          name + ", mar. 13\u00a0: ne travaille pas ce jour-là");
    full.minutes_need = 80, full.minutes_have = 60;
    full.code = PersonVerdict::Code::window_load;
    full.interval = {1080, 1200};
    CHECK(against_text(asked.source(facts::Language::english), full, task) ==
          name + ", Tue 13, 18:00 – 20:00: 1h\u00a020 of work for 1h\u00a000 at work");
}

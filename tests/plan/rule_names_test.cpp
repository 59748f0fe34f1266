#include <doctest/doctest.h>

#include "plan/compiled_rule.hpp"
#include "plan/derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a rule is named by its title without what is filled in") {
    const auto rules = default_rules(shared_facts().rules, RuleSet::standard, {});
    const auto named = [&](std::size_t number) {
        return rules[number - 1].name_fr + " | " + rules[number - 1].name_en;
    };
    CHECK(named(1) == "Réponses de la première heure | First-hour replies");
    CHECK(named(6) == "Commentaires tardifs, J+7 | Late comments, day 7");
    CHECK(named(23) ==
          "Remontée au SMM\u00a0: 3 constats, 1 alerte, 1 idée | Feedback to the SMM: 3 findings, 1 alert, 1 idea");
    CHECK(named(30) == "Publication\u00a0: mention, commentaires, relais | Post: disclosure, comments, relay");
    CHECK(named(31) == "Valider avant programmation | Approve before scheduling");
    CHECK(named(34) == "Marronnier\u00a0: trouver l’angle ou passer | Observance: find the angle or skip it");
    for (const TaskRule& rule : rules) {
        CAPTURE(rule.code);
        CHECK(rule.name_fr.find_first_of("{}()") == std::string::npos);
        CHECK(rule.name_en.find_first_of("{}()") == std::string::npos);
        CHECK(rule.name_fr.find("  ") == std::string::npos);
    }
}

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "facts/language.hpp"
#include "model/project.hpp"

namespace tandem {

enum class TeamSize : std::uint8_t { solo, few, agency };

struct StartChannel {
    std::string network;  // id in networks.csv
    std::string handle;   // may be empty

    bool operator==(const StartChannel&) const = default;
};

// What somebody says about a new project: who they are, where they publish, when they work.
struct StartAnswers {
    std::string brand;
    std::string person;
    bool smm = true, cm = true;  // one at least
    TeamSize team = TeamSize::solo;
    std::vector<StartChannel> channels;                         // in the order they were chosen
    std::array<int, 7> work_minutes{90, 90, 90, 90, 90, 0, 0};  // for the work that is compared, Monday first
    MinuteRange office{9 * 60, 18 * 60};                        // on the days with minutes
    std::string zone = "Europe/Paris";                          // IANA name
    std::string region = "FR";
    std::string currency = "EUR";
    RuleSet rule_set = RuleSet::standard;

    bool operator==(const StartAnswers&) const = default;
    int week_minutes() const;
    // Whose work the minutes are for: the community's, unless nobody at all speaks with it (alone, and an SMM only).
    Hat compared_hat() const;
};

// Posts a week that are usual on a network of this tempo.
int usual_cadence(const facts::Network& network);

// The project of these answers: the person with their hats, for a team of several a colleague for the other hat, the
// channels, the hours, pillars and the rules of the set. On days of equal length the minutes are a cap of the compared
// hat; otherwise their mean over the days with minutes is, so that the week has as many.
Project started_project(const facts::Facts& facts, IdSource& ids, const StartAnswers& answers, facts::Language language,
                        Instant now);

// Minutes of the compared hat that each set of rules (light, standard, intensive) asks for in a week: the mean of the
// four weeks after the next, with posts on every channel at its usual cadence, as the plan derives them.
std::array<int, 3> asked_week_minutes(const facts::Facts& facts, const StartAnswers& answers, facts::Language language,
                                      Instant now);
// The fullest set that fits into the minutes there are; light when none does.
RuleSet fitting_rule_set(const std::array<int, 3>& asked, int have_minutes);

// The zone this computer is set to, where the zone database knows it; else Europe/Paris.
std::string machine_zone();
// Region and currency that go with a zone, as new_project chooses them.
struct PlaceOfZone {
    std::string region, currency;
};
PlaceOfZone place_of_zone(std::string_view zone, facts::Language language);

}  // namespace tandem

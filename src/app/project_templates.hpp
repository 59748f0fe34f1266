#pragma once

#include <string>

#include "facts/facts.hpp"
#include "facts/language.hpp"
#include "model/project.hpp"

namespace tandem {

// What a new project starts from. solo: one person with both hats. team: four people, five channels. agency: eight
// people and three clients' worth of channels. empty: rules and hours only.
enum class Template : std::uint8_t { empty, solo, team, agency };

// A believable start: office hours, people, channels, pillars and the default rules (light for one person, standard for
// a team, intensive for an agency), without posts. `zone` is an IANA name; region and currency follow it, and the
// language where it says nothing.
Project new_project(const facts::Facts& facts, IdSource& ids, Template kind, facts::Language language, Instant now,
                    std::string zone);

// Whose public holidays count and what money is counted in, by the settings' zone; otherwise by language: France, or
// nowhere.
void set_place(Settings& settings, facts::Language language);

}  // namespace tandem

#pragma once

#include <string>

#include "facts/words.hpp"
#include "model/project.hpp"
#include "plan/occasions.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// What stands on a calendar over days, beside posts: campaigns, and what else happens.

// Whether it stands on the calendar with these filters: a campaign that is planned, an occasion that is not called off.
bool is_let_through(const Filters& filters, const Campaign& campaign);
bool is_let_through(const Filters& filters, const Project& project, const Occasion& one);

// "14:00 Ouverture de l’atelier": what lasts less than a day says when, an incident how grave it is.
std::string name_of_bar(const Occasion& one, const facts::Words& words);

// What would stand on the calendar, and does not because of the filters.
struct HiddenBars {
    int campaigns = 0;
    int occasions = 0;

    int count() const { return campaigns + occasions; }
    bool operator==(const HiddenBars&) const = default;
};
// Of those that touch these days, each once.
HiddenBars hidden_bars(const Project& project, const Filters& filters, const DayRange& days, Day today);

}  // namespace tandem

#pragma once

#include <vector>

#include "app/month_pages.hpp"
#include "model/settings.hpp"

namespace tandem {

// Calendars for the wall: a landscape page for each calendar year that the plan's days touch, at most `most_years`.
// Twelve columns of months with a row a day: campaigns as thin bars, posts with as much of their titles as fits and how
// many more there are, names of days where there is room, school breaks of the project's zone.
std::vector<Page> year_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                             const Settings& settings, const MonthPagesLook& look);

inline constexpr int most_years = 20;

// Whole calendar years: those of the days, as far as there are pages for them.
DayRange whole_years(const DayRange& days);

}  // namespace tandem

#pragma once

#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/month_pages.hpp"
#include "exchange/page.hpp"
#include "model/settings.hpp"

namespace tandem {

struct WeekPage {
    Page page;
    std::string name;  // its first day, and which of several pages it is
};

// A page of 840 points' width for each week that the plan's days touch: seven columns with campaigns as bars, posts
// with time, networks, step and whole title. As high as the fullest day takes, up to a limit: then one more. Sizes are
// whole pixels at 96 an inch.
std::vector<WeekPage> week_pages(const ClientPlan& plan, const facts::Facts& facts, const facts::Words& words,
                                 const Settings& settings, const MonthPagesLook& look);

}  // namespace tandem

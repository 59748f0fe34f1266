#pragma once

#include "ui/calendar/month_model.hpp"

namespace tandem {

// Adds the flights of the campaigns that are shown as bars, and to each day what is planned and spent on it.
void place_money(const MonthSource& source, MonthModel& model);

}  // namespace tandem

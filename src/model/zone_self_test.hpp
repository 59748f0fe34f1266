#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/time_zone.hpp"

namespace tandem {

// Whether a time zone database is fit to plan with: 20 changes of clocks from 2024 to 2045, and zones without any, have
// to be in it as law has them. `find` gives a zone by name, null where there is none. The name of the first zone that
// is missing or otherwise; nothing where all are right.
std::optional<std::string> wrong_zone(const std::function<const TimeZone*(std::string_view name)>& find);

// A time zone database that is not fit.
struct RefusedZones {
    std::string folder;     // as it was named
    std::string zone;       // that is missing or wrong; empty where the folder cannot be read
    bool replaced = false;  // by the one that the program came with; else there is none
};

// Puts the database that the program came with in the place of the one in `named`, where that cannot be read or has a
// zone wrong; nothing where it is fit, or where `named` is empty. Reads the database, which takes tens of milliseconds.
// Before the first zone is asked for, and before there are other threads.
std::optional<RefusedZones> refuse_unfit_zones(const std::string& named);

}  // namespace tandem

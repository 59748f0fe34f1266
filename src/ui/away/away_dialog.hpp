#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "app/away_plan.hpp"

namespace tandem {

struct ViewContext;

// Days off of somebody, and what they would do, before they are taken.
struct AwayDialog {
    std::optional<Id<Person>> person;  // none: who sits at this computer, else the first
    std::string first, last;           // days as typed, both included
    // What was worked out, and for what.
    std::optional<AwayPlan> plan;
    std::uint64_t plan_version = 0;
};

struct AwayAnswer {
    std::optional<Request> request;
    bool print = false;  // the page of handing over
    bool closed = false;
};

AwayAnswer draw_away(ViewContext& view, AwayDialog& dialog, bool fresh);

}  // namespace tandem

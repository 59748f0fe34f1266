#pragma once

#include <optional>

#include "app/session.hpp"

namespace tandem {

// A step that was worked out beside the session (Session::prepare).
struct PreparedStep {
    Request request;                 // with what follows from it, and the roster
    Project next;                    // the version that it leads to
    std::optional<Planner> planner;  // that has the plan of `next`; none where nothing changes, or once it was taken
};

}  // namespace tandem

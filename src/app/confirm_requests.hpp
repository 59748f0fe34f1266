#pragma once

#include <vector>

#include "edit/action.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// A post that should be out by now and that nobody has said is: scheduled or approved, on channels whose time has
// passed.
struct ToConfirm {
    Id<Post> post;
    std::vector<Id<Variant>> variants;  // those whose time has passed; none for a post that is on no channel
    Instant at{};                       // the first of their times

    bool operator==(const ToConfirm&) const = default;
};

// The longest overdue first, then by id.
std::vector<ToConfirm> posts_to_confirm(const Project& project, ZoneTable& zones, Instant now);
// These posts went out at the times they were planned for, as far as these have passed. Those that are not to be
// confirmed are left out; without actions when none is left.
Request confirm_published(const Project& project, ZoneTable& zones, Instant now, const std::vector<Id<Post>>& posts);

}  // namespace tandem

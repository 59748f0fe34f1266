#pragma once

#include "model/enum_words.hpp"

namespace tandem {

// The steps of a post (workflow.csv), in order; cancelled stands apart.
enum class PostStatus {
    idea,
    brief,
    draft,
    internal_review,
    client_approval,
    changes_requested,
    approved,
    scheduled,
    published,
    measured,
    archived,
    cancelled,
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::PostStatus, "idea", "brief", "draft", "internal_review", "client_approval",
                  "changes_requested", "approved", "scheduled", "published", "measured", "archived", "cancelled");

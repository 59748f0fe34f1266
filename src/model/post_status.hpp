#pragma once

#include <array>

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

// Those before a post is archived or cancelled.
inline constexpr std::array steps_on_calendar{PostStatus::idea,
                                              PostStatus::brief,
                                              PostStatus::draft,
                                              PostStatus::internal_review,
                                              PostStatus::client_approval,
                                              PostStatus::changes_requested,
                                              PostStatus::approved,
                                              PostStatus::scheduled,
                                              PostStatus::published,
                                              PostStatus::measured};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::PostStatus, "idea", "brief", "draft", "internal_review", "client_approval",
                  "changes_requested", "approved", "scheduled", "published", "measured", "archived", "cancelled");

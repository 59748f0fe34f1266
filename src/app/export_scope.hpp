#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/export_choice.hpp"
#include "model/project.hpp"

namespace tandem {

// What of a plan goes into a file that is handed over.
struct ExportScope {
    std::optional<DayRange> days;         // of these days; nothing: whenever, ideas without a date too
    std::vector<Id<Channel>> channels;    // empty: all
    std::vector<Id<Campaign>> campaigns;  // empty: all, and posts of none
    bool for_client = false;              // only what is at the client's approval or further

    bool wants(Id<Channel> channel) const;
    bool wants(std::optional<Id<Campaign>> campaign) const;
    bool wants(const DayRange& span) const { return !days || days->overlaps(span); }
};

// The days somebody chose; `shown` is what ExportSpan::shown means. All days are those on which something is dated.
DayRange chosen_days(const Project& project, const ExportChoice& choice, const DayRange& shown);

struct ScopedPosts {
    std::vector<const Post*> posts;  // by time and id, then those without a date by their rank; as long as the project
    std::size_t held_back = 0;       // the client is not to see them yet
    std::size_t undated = 0;         // left out for want of a date
    std::size_t off_calendar = 0;    // cancelled and archived ones, left out
};
// A post is of the days on which one of its channels publishes it.
ScopedPosts posts_in(const Project& project, const ExportScope& scope);

// The campaigns with a day of the scope, in order; for a client those alone that are planned.
std::vector<const Campaign*> campaigns_in(const Project& project, const ExportScope& scope);

// From the first day to the last of the scope, or else of these posts and campaigns; empty where there is none.
DayRange days_of(const ExportScope& scope, const std::vector<const Post*>& posts,
                 const std::vector<const Campaign*>& campaigns);

}  // namespace tandem

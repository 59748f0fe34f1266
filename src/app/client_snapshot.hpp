#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/session.hpp"

namespace tandem {

// What a client is being shown, to be kept in the project: what changes afterwards can be told.
// `budget`: the planned amounts of campaigns are shown too.
Snapshot snapshot_of(Session& session, const ClientScope& scope, std::string title, std::string shown_to,
                     bool budget = false);

// Something that is not as it was shown.
struct ShownChange {
    enum class Kind : std::uint8_t { added, moved, edited, removed, approved, sent_back } kind{};
    Id<Post> post;
    std::string title;                                           // as it is now; of a removed one, as it was
    std::optional<LocalMinute> was, when;                        // where it stood and stands
    bool other_title = false, other_text = false, rest = false;  // what was edited

    bool operator==(const ShownChange&) const = default;
};

// Every post of what the snapshot shows that was added to it, moved, edited, approved, sent back or taken away since:
// once each, the most telling kind first in the order of the enumeration's meaning - one that is gone, else one that
// moved, itself or on one of its channels, else one that was edited, else one whose step changed. Of channels that were
// not shown nothing is told. `unready`: what is not ready for the client is seen by now. By day, then title.
std::vector<ShownChange> changes_since(const Project& project, const Snapshot& shown, bool unready = false);

// What this snapshot showed, whatever the days of posts are by now.
ClientScope scope_of(const Snapshot& shown);
// The latest snapshot; null when nothing was shown yet.
const Snapshot* latest_snapshot(const Project& project);
// What this is to be compared with: the latest snapshot that showed all of it, else the latest that showed something of
// its days; null when there is none.
const Snapshot* shown_before(const Project& project, const ClientScope& scope);

}  // namespace tandem

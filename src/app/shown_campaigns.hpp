#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "facts/words.hpp"

namespace tandem {

// The campaigns of what a client is shown, and what became of them since.

// In the order of a ClientPlan. `budget`: with what is planned for them.
std::vector<SnapshotCampaign> shown_campaigns(const Project& project, const ClientScope& scope, bool budget);

// What became of something since it was shown.
enum class ShownKind : std::uint8_t { added, moved, edited, removed };

// Something about a campaign that is not as it was shown.
struct CampaignChange {
    using Kind = ShownKind;

    Kind kind{};
    Id<Campaign> campaign;
    std::string name;                           // as it is now; of a removed one as it was shown
    std::string name_was;                       // empty unless it has another name by now
    std::optional<DayRange> was, days;          // where it stood and stands
    std::optional<Money> planned_was, planned;  // both there where another amount is planned

    bool operator==(const CampaignChange&) const = default;
};

// Every campaign of the scope that was added to what was shown, moved, edited or taken away, each once, in the order of
// the kinds, then by first day. Of other days and campaigns than were shown nothing is told as added, of a snapshot
// that does not say which campaigns there were nothing at all. `budget`: amounts are seen by now; they are told where
// they were then, of the same channels.
std::vector<CampaignChange> campaign_changes_since(const Project& project, const Snapshot& shown,
                                                   const ClientScope& scope, bool budget);
// What was edited of it, as a client reads it: "was “Autumn” · 1,200 € → 1,500 €"; empty where nothing was.
std::string changed_parts(const CampaignChange& change, const std::string& currency, const facts::Words& words);

}  // namespace tandem

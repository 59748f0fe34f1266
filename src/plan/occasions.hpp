#pragma once

#include <optional>
#include <string>
#include <vector>

#include "facts/occasion_point.hpp"
#include "model/project.hpp"

namespace tandem {

// A contest, a live event, an influencer's post, an incident or a note, as a calendar shows them alike.
struct Occasion {
    facts::OccasionKind kind{};
    Uuid id;
    std::string name;
    LocalMinute begin{};             // wall time of the project's zone
    std::optional<LocalMinute> end;  // not included; `begin` for a moment; empty while an incident is open
    std::optional<Id<Campaign>> campaign;
    std::vector<Id<Channel>> channels;  // empty: of no channel, or of all
    int level = 0;                      // of an incident
    bool cancelled = false;
    std::string color = {};  // of a note: "#RRGGBB", empty for none

    // From its first to its last day, one at least; what is open lasts until today.
    DayRange days(Day today) const;
};

// An incident happened when it happened: nobody moves it.
inline bool is_movable(const Occasion& one) { return one.kind != facts::OccasionKind::incident; }
// Whether its first or last day can be moved alone.
inline bool is_resizable(const Occasion& one) {
    using enum facts::OccasionKind;
    return one.kind == contest || one.kind == live_event || one.kind == note;
}

// The one with this id; nothing when there is none.
std::optional<Occasion> find_occasion(const Project& project, Uuid id);
// All of them, cancelled ones too, by begin and id.
std::vector<Occasion> occasions(const Project& project);

// What an influencer gets from this project in the calendar year of a post, for the same campaign (or for none): fees
// and gifts of posts that are not cancelled. 0 for a post without a contact.
Money influencer_total(const Project& project, const InfluencerPost& post);
// Whether that asks for a written contract: from 1 000 EUR without tax in one year and for one promotional goal, in
// France, from 2026 on (law 2023-451 article 8, decree 2025-1137).
bool needs_contract(const Project& project, const InfluencerPost& post);
inline constexpr Money contract_from{100'000};

}  // namespace tandem

#pragma once

#include <optional>
#include <vector>

#include "plan/strategy_check.hpp"

namespace tandem {

// A free place on the calendar for a post that would close a gap, with what that post serves.
struct GapSlot {
    LocalMinute when{};
    Id<Channel> channel;
    std::optional<Id<Pillar>> pillar;
    std::optional<Id<Objective>> objective;
    std::optional<Id<Audience>> audience;
    std::optional<Id<Campaign>> campaign;  // one of the objective's that runs on the day
    Trial trial = Trial::none;

    bool operator==(const GapSlot&) const = default;
};

// Whether something is missing: a new post can close it.
bool wants_content(StrategyGap::Kind kind);

// Up to `most` places, by time: in the week or the days the gap names, else within four weeks of `now` and the period;
// never on a day with a post of the channel, one a day; days without any post come before others. At the channel's
// first good time that is still to come, 10:00 where it names none. The channel is the gap's own, else one of the
// audience's, the one furthest below its rhythm in that week. Empty where the gap is no lack, or nothing is free.
std::vector<GapSlot> gap_slots(const Project& project, const StrategyGap& gap, DayRange period, LocalMinute now,
                               std::size_t most = 3);

// Posts without a day that would close it on one: of the pillar or the trial, on the channel, for the audience or the
// objective; any where a whole day is silent. By rank, then id, as in the drawer. Empty where the gap is no lack.
std::vector<Id<Post>> ideas_for(const Project& project, const StrategyGap& gap);

// The posts a gap is made of, by time: those of a pillar or a trial in the period, of a channel in the week, the two
// that are close, the one outside. Empty where content is missing altogether.
std::vector<Id<Post>> posts_behind(const Project& project, const StrategyGap& gap, DayRange period);

}  // namespace tandem

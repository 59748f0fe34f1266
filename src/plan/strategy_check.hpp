#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// The calendar held against the strategy over some days: shares, rhythm, coverage. Pure functions of the project. Posts
// count on their own wall day when they have one and are not cancelled or archived; a post counts once for its pillar,
// and once for each live channel it appears on.

// What counts as a gap.
struct StrategyLimits {
    int share_points = 5;     // a pillar this far from its target
    int close_minutes = 60;   // two posts on a channel less than this apart
    int uncovered_days = 14;  // an objective without content in this many days from today on
    int silent_days = 3;      // so many days in a row without any post
    int ahead_days = 28;      // nobody has planned what is further away: neither rhythm nor silence is asked for

    bool operator==(const StrategyLimits&) const = default;
};

// How much of the posts a pillar has, of those that have one. The percents of all pillars add up to 100.
struct PillarShare {
    Id<Pillar> pillar;
    int posts = 0;
    int percent = 0;
    int target_percent = 0;  // 0: no target

    int points() const { return target_percent == 0 ? 0 : percent - target_percent; }
    bool operator==(const PillarShare&) const = default;
};

// The posts of a channel in one week, and how many its rhythm asks for.
struct ChannelWeek {
    Id<Channel> channel;
    Day week{};  // its first day
    int planned = 0;
    int target = 0;  // 0: no target

    int missing() const { return target > planned ? target - planned : 0; }
    bool operator==(const ChannelWeek&) const = default;
};

// When an objective was last and will next be served: by a post that names it or whose campaign does.
struct ObjectiveCover {
    Id<Objective> objective;
    std::optional<Day> last;  // before today
    std::optional<Day> next;  // today or later
    int posts = 0;            // in the period

    bool operator==(const ObjectiveCover&) const = default;
};

// How much of the posts is as sure to work as this, of those that say how sure they are. The percents add up to 100.
struct TrialShare {
    Trial trial = Trial::none;
    int posts = 0;
    int percent = 0;
    int target_percent = 0;  // of Settings::trial_mix

    int points() const { return percent - target_percent; }
    bool operator==(const TrialShare&) const = default;
};

struct AudienceCover {
    Id<Audience> audience;
    int posts = 0;  // in the period that speak to it: by name, by their campaign or by their objective

    bool operator==(const AudienceCover&) const = default;
};

// Something of the calendar that is not as the strategy wants it.
struct StrategyGap {
    enum class Kind : std::uint8_t {
        share_under,  // of a pillar, by `amount` points
        share_over,
        rhythm_under,  // of a channel in the week from `day`, by `amount` posts
        rhythm_over,
        objective_uncovered,  // for `amount` days, from the last content or from today
        audience_unserved,
        silence,      // `amount` days from `day`
        trial_under,  // of the posts of a trial (see trial_item), by `amount` points; only with a trial mix
        trial_over,
        posts_close,       // a post and the `other` one before it on the channel, `amount` minutes apart on `day`
        outside_campaign,  // a post on `day`, which is none of its campaign (`other`)
    } kind{};
    Uuid item;
    std::optional<Day> day;
    int amount = 0;
    Uuid other{};

    bool same_as(const StrategyGap& that) const {
        return kind == that.kind && item == that.item && day == that.day && other == that.other;
    }
    bool operator==(const StrategyGap&) const = default;
};

// What stands for a trial in a gap.
Uuid trial_item(Trial trial);
Trial trial_of_item(Uuid item);  // none where it stands for none

struct StrategyCheck {
    DayRange period;
    int posts = 0;
    int without_pillar = 0;
    std::vector<PillarShare> pillars;        // by rank, then name
    std::vector<TrialShare> trials;          // proven, promising, experimental; empty without a trial mix
    std::vector<ChannelWeek> rhythm;         // by channel (rank, name), then week; whole weeks that begin in the period
    std::vector<ObjectiveCover> objectives;  // by name
    std::vector<AudienceCover> audiences;    // by name
    std::vector<DayRange> silences;          // runs without a post, of `silent_days` and more, from today on
    std::vector<StrategyGap> gaps;           // in that order

    bool operator==(const StrategyCheck&) const = default;
};

StrategyCheck check_strategy(const Project& project, DayRange period, Day today, const StrategyLimits& limits = {});

// What an edit changes about the gaps: those that come, those that go, and those whose amount is another one.
struct GapChange {
    StrategyGap gap;  // as it is afterwards; as it was where it goes
    int before = 0;   // its amount; 0 where it comes
    bool cured = false;

    bool operator==(const GapChange&) const = default;
};
std::vector<GapChange> gap_changes(const StrategyCheck& before, const StrategyCheck& after);

// The quarter a day is in.
DayRange quarter_of(Day day);

// What an edit of posts, campaigns or the strategy changes about the gaps of the quarter it happens in: that of the
// first changed post afterwards, or before where it has no day any more, else that of today.
std::vector<GapChange> gap_changes(const Project& before, const Project& after, Day today);

}  // namespace tandem

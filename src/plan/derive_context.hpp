#pragma once

#include <optional>
#include <vector>

#include <immer/box.hpp>
#include <immer/map.hpp>

#include "facts/facts.hpp"
#include "model/time_zone.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/office_calendar.hpp"
#include "plan/plan.hpp"

namespace tandem {

// One appearance of a post on a channel, at the minute it goes out (or went out, once that is known).
struct Airing {
    Id<Post> post;
    Id<Channel> channel;
    LocalMinute at{};  // wall time of the project's zone

    auto operator<=>(const Airing&) const = default;
};
// By day of the project's zone, each list sorted by (at, post, channel).
using AiringIndex = immer::map<Day, immer::box<std::vector<Airing>>, DayHash>;

// What deriving reads besides the source itself. It knows nothing of people's hours, of the roster or of the present.
struct DeriveContext {
    const Project& project;
    const facts::Facts& facts;
    const std::vector<CompiledRule>& rules;
    const OfficeCalendar& office;
    const TimeZone& zone;  // the project's
    ZoneTable& zones;
    DayRange horizon;  // calendar rules make tasks on these days
    const AiringIndex& airings;

    const TimeZone& zone_of(const std::string& name) const;
    const TimeZone& zone_of(const Post& post, const Channel* channel) const;
};

// The moment a window is counted from, in the zone of its source.
struct Anchor {
    LocalMinute local{};
    Instant instant{};
    const TimeZone* zone = nullptr;
    bool gap = false;  // its wall time did not exist

    LocalMinute in(const TimeZone& other) const { return other.local(instant); }
};

Anchor anchor_at(const TimeZone& zone, LocalMinute local, Fold fold = Fold::earlier);
Anchor anchor_at(const TimeZone& zone, Instant instant);

// Whether a rule asks for such a channel: the channel itself, its network, kind and tempo. An archived one never fits.
bool channel_fits(const DeriveContext& context, const RuleScope& scope, const Channel& channel);
// Whether a rule asks for such a day: a working day, a day off, or any.
bool day_fits(const DeriveContext& context, const RuleScope& scope, Day day);
// Whether one of the campaigns the rule asks for runs between these days; always when it asks for none.
bool campaign_runs(const DeriveContext& context, const RuleScope& scope, DayRange days);
// Those of the channels that exist and are not archived, each once.
std::vector<Id<Channel>> live_channels(const DeriveContext& context, const std::vector<Id<Channel>>& channels);

// The language each channel is mainly written in, sorted, each once.
std::vector<std::string> languages_of(const Project& project, const std::vector<Id<Channel>>& channels);

// What the source says of its tasks.
struct TaskSource {
    SourceKind kind = SourceKind::project;
    Uuid id;
    Uuid channel_part;  // of the key
    std::optional<Id<Post>> post;
    std::optional<Id<Campaign>> campaign;
    std::vector<Id<Channel>> channels;
    int posts = 1;  // covered, for effort per post
    int event_minutes = 0;
    std::optional<int> own_effort_minutes;  // instead of the rule's
};

// Makes the task of a slot unless its window ended before the rule was made or switched on. `end_anchor` is for slots
// that end at another moment; `pass` of `passes` cuts the window into equal parts.
std::optional<Task> make_task(const DeriveContext& context, const CompiledRule& rule, const CompiledVersion& version,
                              const CompiledSlot& slot, const TaskSource& source, Occurrence occurrence,
                              const Anchor& anchor, const Anchor& end_anchor, int pass = 0, int passes = 1);

// Every appearance of a post: its live variants on live channels, one a channel, when it has a date.
std::vector<Airing> airings_of(const DeriveContext& context, const Post& post);

// What each source makes, appended to `out`.
void derive_post(const DeriveContext& context, const Post& post, std::vector<Task>& out);
// What has to be told to the tools that publish, one task a channel: see ToolCopy.
void derive_tool_tasks(const DeriveContext& context, const Post& post, std::vector<Task>& out);
void derive_flight(const DeriveContext& context, const Flight& flight, std::vector<Task>& out);
void derive_campaign(const DeriveContext& context, const Campaign& campaign, std::vector<Task>& out);
void derive_contest(const DeriveContext& context, const Contest& contest, std::vector<Task>& out);
void derive_live_event(const DeriveContext& context, const LiveEvent& event, std::vector<Task>& out);
void derive_influencer_post(const DeriveContext& context, const InfluencerPost& post, std::vector<Task>& out);
void derive_incident(const DeriveContext& context, const Incident& incident, std::vector<Task>& out);
// The rounds of one day, over all channels.
void derive_day(const DeriveContext& context, Day day, std::vector<Task>& out);
// The period that begins on `first`: a week (Monday), a month or a quarter.
void derive_week(const DeriveContext& context, Day first, std::vector<Task>& out);
void derive_month(const DeriveContext& context, Day first, std::vector<Task>& out);
void derive_quarter(const DeriveContext& context, Day first, std::vector<Task>& out);
void derive_observances(const DeriveContext& context, date::year year, std::vector<Task>& out);
void derive_manual(const DeriveContext& context, const ManualTask& manual, std::vector<Task>& out);
// Work that was done or begun and that nothing derives any more: it stands from its record. Nothing for other marks.
std::optional<Task> task_of_history(const DeriveContext& context, const TaskMark& mark);

}  // namespace tandem

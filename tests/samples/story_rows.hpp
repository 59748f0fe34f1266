#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/project.hpp"
#include "samples/oriane_pen.hpp"
#include "samples/snippet_rows.hpp"

namespace tandem::samples::story {

// The rows of a story. References are words of the story; "" is none. Dates are of 2026, written "10-20", "10-09/10-18"
// (both included) and "10-20T18:00", all of them wall time in Paris.

struct CharterRows {
    Both positioning, identity, goals_above, voice;
    std::vector<Both> to_do, to_avoid, conduct;
};

struct AwayRow {
    const char* days;
    Both reason;
    std::optional<MinuteRange> hours = std::nullopt;
};

struct PersonRow {
    const char* word;
    const char* name;
    std::vector<HatTerms> hats;
    WeekHours hours;
    int cap_minutes;  // a day
    std::vector<std::string> languages;
    std::vector<Both> skills;
    std::vector<const char*> channels;  // none: all
    std::vector<AwayRow> away;
    std::vector<const char*> on_call;  // days
    const char* contact;
};

struct ChannelRow {
    const char* word;
    const char* name;
    const char* network;
    const char* handle;
    const char* url;
    const char* owner;
    int cadence_per_week;
    Both tool;
    Both why;
    bool lead;
    std::vector<int> best_minutes;
    const char* hashtag = "";
    const char* language = "";  // "": the language of the sample
};

struct PillarRow {
    const char* word;
    Both name;
    Both purpose;
    const char* color;
    int share_percent;
};

struct AudienceRow {
    const char* word;
    Both name, who, needs, tone;
    std::vector<const char*> channels;
};

struct ObjectiveRow {
    const char* word;
    Both name;
    const char* family;
    const char* kpi;
    std::int64_t baseline_thousandths;
    std::int64_t target_thousandths;
    const char* owner;
    const char* stage;
    const char* audience;
    Both note;
};

struct CampaignRow {
    const char* word;
    Both name;
    const char* days;
    int budget_euros;
    const char* objective;
    const char* kpi;
    const char* audience;
    const char* color;
    const char* owner;
    Both hashtag;
    Both targeting;
    Both brief;
    CampaignStatus status = CampaignStatus::planned;
};

struct OptimisationRow {
    const char* day;
    Both change, reason;
    const char* by;
};

struct FlightRow {
    const char* word;
    Both name;
    const char* campaign;
    const char* channel;
    const char* days;
    int budget_euros;
    const char* utm;
    const char* post = "";
    std::vector<OptimisationRow> log = {};
};

struct SpendRow {
    const char* flight;
    const char* days;
    int cents;
    const char* typed;
};

// Channels and formats are written "IG+FB" and "carousel+post_image"; one format serves every channel. Minutes are
// those of making the post, 0 for the rule's.
struct PostRow {
    const char* word;
    const char* when;
    const char* channels;
    const char* formats;
    PostStatus status;
    const char* who;
    const char* campaign;
    const char* pillar;
    int minutes;
    Both title;
    Both text = {"", ""};
};

struct IdeaRow {
    const char* word;
    const char* channels;
    const char* formats;
    int minutes;
    const char* pillar;
    Both title;
};

struct ContactRow {
    const char* word;
    const char* name;
    ContactKind kind;
    const char* network;
    const char* handle;
    const char* email;
    Both note;
};

struct ContestRow {
    const char* word;
    Both name;
    const char* campaign;
    const char* post;
    const char* channels;
    const char* begin;
    const char* end;
    const char* kind;
    Both prizes;
    const char* rules_link;
};

struct LiveRow {
    const char* word;
    Both name;
    const char* campaign;
    const char* post;
    const char* channels;
    const char* begin;
    const char* end;
    Both place;
    const char* hashtag;
};

struct InfluencerRow {
    const char* word;
    Both name;
    const char* contact;
    const char* campaign;
    const char* channel;
    const char* when;
    int fee_euros;
    bool contract_signed;
    bool published;
};

struct IncidentRow {
    const char* word;
    Both title;
    int level;
    const char* opened;
    const char* closed;  // "": still open
    const char* channel;
    const char* post;
    Both summary;
};

struct NoteRow {
    const char* word;
    Both text;
    const char* days;
    const char* color;
};

struct CommentRow {
    const char* word;
    const char* post;
    const char* author;
    const char* at;
    Both text;
    bool for_client;
    bool resolved;
};

struct ApprovalRow {
    const char* post;
    Verdict verdict;
    const char* approver;
    const char* at;
    Both comment;
};

struct InsightRow {
    const char* word;
    const char* day;
    InsightKind kind;
    Both text;
    int count;
    int severity;
    const char* post;
    const char* channel;
    const char* by;
};

struct DecisionRow {
    const char* word;
    const char* day;
    DecisionVerdict verdict;
    Both reason;
    const char* by;
    const char* insight;
    std::vector<const char*> posts;
};

struct WatchRow {
    const char* word;
    const char* day;
    WatchKind kind;
    Both text;
    const char* by;
};

// `kind` is channel, post, campaign or project (then the word is "").
struct ReadingRow {
    const char* day;
    const char* metric;
    const char* kind;
    const char* word;
    int value;
};

struct ReplyRow {
    const char* word;
    Both title;
    Both text;
    std::vector<Both> tags;
};

// What is changed in a default rule; an empty text or -1 leaves it as it is.
struct RuleEdit {
    const char* code;
    bool enabled = true;
    int effort_minutes = -1;
    int extra_minutes = -1;
    const char* scope = "";
    const char* repeat = "";
    const char* day_basis = "";
    const char* window_start = "";
    const char* window_end = "";
};

struct ManualRow {
    const char* word;
    Both title;
    const char* type;
    Hat role;
    const char* begin;
    const char* end;
    int minutes;
    const char* who;
    const char* channels;
};

// A derived task: its rule, and what it follows (post, campaign, flight, contest, live, influencer, incident, person,
// or the project, whose word is ""). With a day, the one that begins on it.
struct TaskRef {
    const char* rule;
    const char* kind;
    const char* word;
    const char* day = "";
};

struct SkipRow {
    TaskRef task;
    Both why;
    const char* who;
};

struct BegunRow {
    TaskRef task;
    const char* who;
    int spent_minutes;
    const char* at;
};

struct GivenRow {
    TaskRef task;
    const char* to;
    const char* by;
    const char* at;
    Both note;
};

struct EffortRow {
    TaskRef task;
    int minutes;
    const char* by;
    const char* at;
};

constexpr Money euros(int amount) { return {amount * 100}; }
constexpr MinuteRange hours(int begin, int end) { return {begin * 60, end * 60}; }

}  // namespace tandem::samples::story

#pragma once

#include <cstdlib>

#include "model/calendar_copy.hpp"
#include "model/campaign.hpp"
#include "model/channel.hpp"
#include "model/flight.hpp"
#include "model/insight.hpp"
#include "model/occasion.hpp"
#include "model/own_day.hpp"
#include "model/person.hpp"
#include "model/post.hpp"
#include "model/review.hpp"
#include "model/saved_view.hpp"
#include "model/settings.hpp"
#include "model/snippet.hpp"
#include "model/strategy.hpp"
#include "model/table.hpp"
#include "model/task_mark.hpp"
#include "model/task_rule.hpp"
#include "model/zone_clock.hpp"

namespace tandem {

// The document: one value. Copying it costs next to nothing; nothing changes it but `apply` (src/edit).
struct Project {
    Id<Project> id;
    Settings settings;
    Charter charter;
    Table<Channel> channels;
    Table<Person> people;
    Table<Audience> audiences;
    Table<Pillar> pillars;
    Table<Objective> objectives;
    Table<Campaign> campaigns;
    Table<Flight> flights;
    Table<Post> posts;
    Table<Contest> contests;
    Table<InfluencerPost> influencer_posts;
    Table<LiveEvent> live_events;
    Table<Incident> incidents;
    Table<Note> notes;
    Table<Series> series;
    Table<TaskRule> rules;
    Table<TaskMark> marks;
    Table<ManualTask> manual_tasks;
    Table<Lineage> lineage;
    Table<RosterRow> roster;
    Table<Comment> comments;
    Table<Approval> approvals;
    Table<Snapshot> snapshots;
    Table<Insight> insights;
    Table<Decision> decisions;
    Table<Reading> readings;
    Table<Spend> spend;
    Table<WatchNote> watch_notes;
    Table<Duty> duties;
    Table<SavedReply> saved_replies;
    Table<Contact> contacts;
    Table<AbTest> ab_tests;
    Table<TextVersion> text_versions;
    Table<Snippet> snippets;
    Table<SavedView> saved_views;
    Table<OwnObservance> own_observances;
    Table<SchoolBreak> school_breaks;
    Table<CalendarCopy> calendar_copies;  // the same in all versions of the history
    Table<ZoneClock> zone_clocks;         // so are these
    Extra extra;

    bool operator==(const Project&) const = default;

    // Every table, in the order of the file: `f("posts", posts)`.
    template <class Self, class F>
    static void tables(Self& s, F&& f) {
        f("channels", s.channels), f("people", s.people), f("audiences", s.audiences), f("pillars", s.pillars);
        f("objectives", s.objectives), f("campaigns", s.campaigns), f("flights", s.flights), f("posts", s.posts);
        f("contests", s.contests), f("influencer_posts", s.influencer_posts), f("live_events", s.live_events);
        f("incidents", s.incidents), f("notes", s.notes), f("series", s.series), f("rules", s.rules);
        f("marks", s.marks), f("manual_tasks", s.manual_tasks), f("lineage", s.lineage), f("roster", s.roster);
        f("comments", s.comments), f("approvals", s.approvals), f("snapshots", s.snapshots);
        f("insights", s.insights), f("decisions", s.decisions), f("readings", s.readings), f("spend", s.spend);
        f("watch_notes", s.watch_notes), f("duties", s.duties), f("saved_replies", s.saved_replies);
        f("contacts", s.contacts), f("ab_tests", s.ab_tests);
        f("text_versions", s.text_versions), f("snippets", s.snippets), f("saved_views", s.saved_views);
        f("own_observances", s.own_observances), f("school_breaks", s.school_breaks);
        f("calendar_copies", s.calendar_copies), f("zone_clocks", s.zone_clocks);
    }
};

// The table that holds rows of type T: `table_of<Post>(project)`.
template <class T>
const Table<T>& table_of(const Project& project) {
    const Table<T>* found = nullptr;
    Project::tables(project, [&](const char*, const auto& table) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(table)>, Table<T>>) found = &table;
    });
    if (!found) std::abort();  // no such table: a row type that is in no project
    return *found;
}
template <class T>
Table<T>& table_of(Project& project) {
    return const_cast<Table<T>&>(table_of<T>(static_cast<const Project&>(project)));
}

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "samples/story_rows.hpp"

namespace tandem::samples::story {

// A sample project as data: what a reader of its tables sees, each text in both languages. Everything in a story is
// invented. `write_story` makes the project of it.
struct Story {
    std::string word;  // its ids are made from it
    Both name;
    const char* client = "";
    const char* agency = "";
    const char* school_zone = "";
    const char* site = "";  // where flights lead to
    WeekHours office_hours;
    RuleSet rule_set = RuleSet::standard;
    bool approval_required = true;
    const char* begin = "";  // when the project was made and its rules began
    std::vector<std::string> observances_on;
    std::vector<std::string> observances_off;
    CharterRows charter;
    std::vector<PersonRow> people;
    std::vector<ChannelRow> channels;
    std::vector<PillarRow> pillars;
    std::vector<AudienceRow> audiences;
    std::vector<ObjectiveRow> objectives;
    std::vector<CampaignRow> campaigns;
    std::vector<FlightRow> flights;
    std::vector<SpendRow> spend;
    std::vector<PostRow> posts;
    std::vector<IdeaRow> ideas;
    std::vector<ContactRow> contacts;
    std::vector<ContestRow> contests;
    std::vector<LiveRow> lives;
    std::vector<InfluencerRow> influencers;
    std::vector<IncidentRow> incidents;
    std::vector<NoteRow> notes;
    std::vector<CommentRow> comments;
    std::vector<ApprovalRow> approvals;
    std::vector<InsightRow> insights;
    std::vector<DecisionRow> decisions;
    std::vector<WatchRow> watch;
    std::vector<ReadingRow> readings;
    std::vector<ReplyRow> replies;
    std::vector<SnippetRow> snippets;
    std::vector<RuleEdit> rules;
    std::vector<ManualRow> manual;
    std::vector<TaskRef> late;  // nobody did it in time
    std::vector<SkipRow> skipped;
    std::vector<BegunRow> begun;
    std::vector<GivenRow> given;
    std::vector<EffortRow> efforts;
};

Story solo();    // the nursery Racine & Cie: one person, both hats
Story agency();  // the agency Cardinal: three clients, eight people

// The same value every time; it plans as it opens, nothing is left to accept.
Project write_story(const Story& story, const facts::Facts& facts, facts::Language language);

// Every story's present: Tuesday 13 October 2026, 14:20.
LocalMinute present();
Instant present_instant();

// The same id in every language: id_of<Post>("solo", "post", "troc").
template <class T>
Id<T> id_of(std::string_view story, std::string_view kind, std::string_view word) {
    return {uuid_from_name("tandem/sample/" + std::string(story) + "/" + std::string(kind) + "/" + std::string(word))};
}

}  // namespace tandem::samples::story

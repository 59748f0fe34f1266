#include "samples/story_scribe.hpp"

namespace tandem::samples::story {
namespace {

Person person_of(const Scribe& scribe, const PersonRow& row) {
    Person person;
    person.id = scribe.person(row.word);
    person.name = row.name;
    person.hats = row.hats;
    person.skills = scribe.pen.each(row.skills);
    for (const char* word : row.channels) person.channels.push_back(scribe.channel(word));
    person.languages = row.languages;
    person.hours = row.hours;
    person.daily_cap_minutes = row.cap_minutes;
    for (const AwayRow& away : row.away)
        person.away.push_back({oriane_days(away.days), away.hours, scribe.pen(away.reason)});
    for (const char* days : row.on_call) person.on_call.push_back({oriane_days(days), hours(9, 18), 60});
    person.contact = row.contact;
    return person;
}

Channel channel_of(const Scribe& scribe, const ChannelRow& row, int rank) {
    Channel channel;
    channel.id = scribe.channel(row.word);
    channel.name = row.name;
    channel.network = row.network;
    channel.handle = row.handle;
    channel.url = row.url;
    channel.owner = scribe.person(row.owner);
    channel.cadence_per_week = row.cadence_per_week;
    channel.languages = {*row.language ? std::string(row.language) : scribe.language()};
    channel.publishing_tool = scribe.pen(row.tool);
    channel.why = scribe.pen(row.why);
    channel.lead = row.lead;
    channel.best_minutes = row.best_minutes;
    channel.rank = rank;
    return channel;
}

Objective objective_of(const Scribe& scribe, const ObjectiveRow& row) {
    Objective objective;
    objective.id = scribe.id<Objective>("objective", row.word);
    objective.name = scribe.pen(row.name);
    objective.family = row.family;
    objective.kpi = row.kpi;
    objective.baseline = Figure{row.baseline_thousandths};
    objective.target = Figure{row.target_thousandths};
    objective.deadline = oriane_day("12-31");
    objective.owner = scribe.person(row.owner);
    objective.funnel_stage = row.stage;
    objective.audiences = {scribe.id<Audience>("audience", row.audience)};
    objective.note = scribe.pen(row.note);
    return objective;
}

Charter charter_of(const CharterRows& rows, const Pen& pen) {
    return {pen(rows.positioning), pen(rows.identity),      pen(rows.goals_above),  pen(rows.voice),
            pen.each(rows.to_do),  pen.each(rows.to_avoid), pen.each(rows.conduct), {}};
}

}  // namespace

void Scribe::put_people() const {
    for (const PersonRow& row : story.people) project.people = project.people.with(person_of(*this, row));
    int rank = 0;
    for (const ChannelRow& row : story.channels)
        project.channels = project.channels.with(channel_of(*this, row, ++rank));
}

void Scribe::put_strategy() const {
    project.charter = charter_of(story.charter, pen);
    int rank = 0;
    for (const PillarRow& row : story.pillars)
        project.pillars = project.pillars.with({id<Pillar>("pillar", row.word),
                                                pen(row.name),
                                                pen(row.purpose),
                                                row.color,
                                                row.share_percent,
                                                ++rank,
                                                {}});
    for (const AudienceRow& row : story.audiences) {
        Audience audience{
            id<Audience>("audience", row.word), pen(row.name), pen(row.who), pen(row.needs), pen(row.tone), {}, {}};
        for (const char* word : row.channels) audience.channels.push_back(channel(word));
        project.audiences = project.audiences.with(audience);
    }
    for (const ObjectiveRow& row : story.objectives)
        project.objectives = project.objectives.with(objective_of(*this, row));
    for (const ReplyRow& row : story.replies)
        project.saved_replies = project.saved_replies.with(
            {id<SavedReply>("reply", row.word), pen(row.title), pen(row.text), language(), pen.each(row.tags), {}});
    for (const SnippetRow& row : story.snippets)
        project.snippets = project.snippets.with(snippet_of(id<Snippet>("snippet", row.word), row, pen));
}

}  // namespace tandem::samples::story

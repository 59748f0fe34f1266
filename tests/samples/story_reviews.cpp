#include <chrono>

#include "samples/story_scribe.hpp"

namespace tandem::samples::story {
namespace {

Uuid subject(const Scribe& scribe, std::string_view kind, std::string_view word) {
    return kind == "project" ? scribe.project.id.value : scribe.id<Project>(kind, word).value;
}

Contest contest_of(const Scribe& scribe, const ContestRow& row) {
    Contest contest;
    contest.id = scribe.id<Contest>("contest", row.word);
    contest.name = scribe.pen(row.name);
    contest.campaign = scribe.id_if<Campaign>("campaign", row.campaign);
    contest.post = scribe.id_if<Post>("post", row.post);
    contest.channels = scribe.channels(row.channels);
    contest.begin = oriane_at(row.begin);
    contest.end = oriane_at(row.end);
    contest.kind = row.kind;
    contest.prizes = scribe.pen(row.prizes);
    contest.rules_link = row.rules_link;
    return contest;
}

LiveEvent live_of(const Scribe& scribe, const LiveRow& row) {
    LiveEvent live;
    live.id = scribe.id<LiveEvent>("live", row.word);
    live.name = scribe.pen(row.name);
    live.campaign = scribe.id_if<Campaign>("campaign", row.campaign);
    live.post = scribe.id_if<Post>("post", row.post);
    live.channels = scribe.channels(row.channels);
    live.begin = oriane_at(row.begin);
    live.end = oriane_at(row.end);
    live.place = scribe.pen(row.place);
    live.hashtag = row.hashtag;
    return live;
}

InfluencerPost influencer_of(const Scribe& scribe, const InfluencerRow& row) {
    InfluencerPost post;
    post.id = scribe.id<InfluencerPost>("influencer", row.word);
    post.name = scribe.pen(row.name);
    post.contact = scribe.id<Contact>("contact", row.contact);
    post.campaign = scribe.id_if<Campaign>("campaign", row.campaign);
    post.channel = scribe.channel(row.channel);
    post.when = oriane_at(row.when);
    post.fee = euros(row.fee_euros);
    post.contract_signed = row.contract_signed;
    post.published = row.published;
    return post;
}

Incident incident_of(const Scribe& scribe, const IncidentRow& row) {
    Incident incident;
    incident.id = scribe.id<Incident>("incident", row.word);
    incident.title = scribe.pen(row.title);
    incident.level = row.level;
    incident.opened_at = oriane_at(row.opened);
    if (*row.closed) incident.closed_at = oriane_at(row.closed);
    incident.channel = scribe.channel(row.channel);
    incident.post = scribe.id_if<Post>("post", row.post);
    incident.summary = scribe.pen(row.summary);
    return incident;
}

Approval approval_of(const Scribe& scribe, const ApprovalRow& row) {
    const Post& post = *scribe.project.posts.find(scribe.post(row.post));
    Approval approval;
    approval.id = scribe.id<Approval>("approval", std::string(row.post) + "/" + row.at);
    approval.post = post.id;
    approval.verdict = row.verdict;
    approval.approver = row.approver;
    approval.at = oriane_instant(row.at);
    approval.comment = scribe.pen(row.comment);
    approval.stamp = {post.title, post.text, post.when, {}};
    return approval;
}

}  // namespace

void Scribe::put_occasions() const {
    for (const ContactRow& row : story.contacts)
        project.contacts = project.contacts.with({id<Contact>("contact", row.word),
                                                  row.name,
                                                  row.kind,
                                                  row.network,
                                                  row.handle,
                                                  row.email,
                                                  pen(row.note),
                                                  {}});
    for (const ContestRow& row : story.contests) project.contests = project.contests.with(contest_of(*this, row));
    for (const LiveRow& row : story.lives) project.live_events = project.live_events.with(live_of(*this, row));
    for (const InfluencerRow& row : story.influencers)
        project.influencer_posts = project.influencer_posts.with(influencer_of(*this, row));
    for (const IncidentRow& row : story.incidents) project.incidents = project.incidents.with(incident_of(*this, row));
    for (const NoteRow& row : story.notes)
        project.notes =
            project.notes.with({id<Note>("note", row.word), pen(row.text), oriane_days(row.days), row.color, {}});
}

void Scribe::put_reviews() const {
    for (const CommentRow& row : story.comments)
        project.comments = project.comments.with({id<Comment>("comment", row.word),
                                                  post(row.post).value,
                                                  row.author,
                                                  oriane_instant(row.at),
                                                  pen(row.text),
                                                  row.for_client,
                                                  row.resolved,
                                                  {}});
    for (const ApprovalRow& row : story.approvals) project.approvals = project.approvals.with(approval_of(*this, row));
    for (const InsightRow& row : story.insights)
        project.insights = project.insights.with({id<Insight>("insight", row.word),
                                                  oriane_day(row.day),
                                                  row.kind,
                                                  pen(row.text),
                                                  row.count,
                                                  row.severity,
                                                  false,
                                                  post(row.post).value,
                                                  channel(row.channel),
                                                  person(row.by),
                                                  {}, {}, {}});
    for (const DecisionRow& row : story.decisions) {
        Decision decision{id<Decision>("decision", row.word),
                          oriane_day(row.day),
                          row.verdict,
                          pen(row.reason),
                          person(row.by),
                          {},
                          {},
                          {}};
        decision.from = {id<Insight>("insight", row.insight).value};
        for (const char* word : row.posts) decision.changed.push_back(post(word).value);
        project.decisions = project.decisions.with(decision);
    }
    for (const WatchRow& row : story.watch)
        project.watch_notes = project.watch_notes.with(
            {id<WatchNote>("watch", row.word), oriane_day(row.day), row.kind, pen(row.text), "", person(row.by), {}});
}

// A figure is typed the morning after its day, that of today at 9:40.
void Scribe::put_readings() const {
    for (const ReadingRow& row : story.readings) {
        Reading reading;
        reading.id = id<Reading>("reading", std::string(row.day) + "/" + row.kind + "/" + row.word + "/" + row.metric);
        reading.day = oriane_day(row.day);
        reading.metric = row.metric;
        reading.of = subject(*this, row.kind, row.word);
        reading.value = {std::int64_t{row.value} * 1000};
        const Day typed = std::min(reading.day + date::days(1), day_of(present()));
        reading.typed_at = oriane_instant(to_text(typed).substr(5) + "T09:40");
        project.readings = project.readings.with(reading);
    }
}

}  // namespace tandem::samples::story

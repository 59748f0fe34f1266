// Every field of contests, live events, influencers' posts and incidents is in its sheet.
#include "ui/sheet_fields.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

void show_occasion(FullItems& items, Uuid item) {
    items.frame().state().selection = Selection::of_occasion(item);
    items.frame().state().inspector_open = true;
    items.robot().step(3);
}

// The name of the first point of a kind, as its box is called.
Place ticked(FullItems& items, facts::OccasionKind kind, facts::Language language) {
    for (const facts::OccasionPoint& point : items.session().facts().occasion_points)
        if (point.kind == kind) return shown(point.name.in(language));
    return {};
}

}  // namespace

TEST_CASE("every field of a contest and of a live event is in its sheet") {
    for (const auto language : both_languages) {
        FullItems items(language);
        Contest contest = items.project().contests[0];
        contest.checked = {"contest_organiser"}, contest.cancelled = true;
        items.put(Put<Contest>{contest});
        show_occasion(items, contest.id.value);
        check_places(items, contest, contest.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("occasion.name")},
                         {"campaign", field("task.campaign")},
                         {"post", field("occasion.post")},
                         {"channels", field("post.channels")},
                         {"begin", field("occasion.begin")},
                         {"end", field("occasion.end_time")},
                         {"kind", field("contest.kind")},
                         {"prizes", field("contest.prizes")},
                         {"rules_link", field("contest.rules_link")},
                         {"cancelled", box("occasion.cancelled")},
                         {"checked", ticked(items, facts::OccasionKind::contest, language)},
                         {"extra", hidden("of a newer version")},
                     });
        LiveEvent live = items.project().live_events[0];
        live.campaign = items.first(items.project().campaigns);
        live.checked = {"live_hashtag"}, live.cancelled = true;
        items.put(Put<LiveEvent>{live});
        show_occasion(items, live.id.value);
        check_places(items, live, live.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("occasion.name")},
                         {"campaign", field("task.campaign")},
                         {"post", field("occasion.post")},
                         {"channels", field("post.channels")},
                         {"begin", field("occasion.begin")},
                         {"end", field("occasion.end")},
                         {"place", field("live.place")},
                         {"hashtag", field("live.hashtag")},
                         {"cancelled", box("occasion.cancelled")},
                         {"checked", ticked(items, facts::OccasionKind::live_event, language)},
                         {"extra", hidden("of a newer version")},
                     });
    }
}

TEST_CASE("every field of an influencer's post and of who makes it is in its sheet") {
    for (const auto language : both_languages) {
        FullItems items(language);
        InfluencerPost post = items.project().influencer_posts[0];
        post.gifts = Money{5000};
        post.contract_signed = post.published = post.cancelled = true;
        items.put(Put<InfluencerPost>{post});
        show_occasion(items, post.id.value);
        check_places(items, post, post.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("occasion.name")},
                         {"contact", field("influencer.who")},
                         {"campaign", field("task.campaign")},
                         {"channel", field("influencer.channel")},
                         {"when", field("influencer.when")},
                         {"fee", field("influencer.fee")},
                         {"gifts", field("influencer.gifts")},
                         {"contract_signed", box("influencer.contract_signed")},
                         {"published", box("influencer.published")},
                         {"cancelled", box("occasion.cancelled")},
                         {"extra", hidden("of a newer version")},
                     });
        Contact contact = *items.project().contacts.find(*post.contact);
        contact.kind = ContactKind::partner;
        items.put(Put<Contact>{contact});
        show_occasion(items, post.id.value);
        check_places(items, contact, post.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"name", field("contact.name")},
                         {"kind", field("contact.kind")},
                         {"network", field("contact.network")},
                         {"handle", field("contact.handle")},
                         {"email", field("contact.email")},
                         {"note", field("contact.note")},
                         {"extra", hidden("of a newer version")},
                     });
    }
}

TEST_CASE("every field of an incident is in its sheet") {
    for (const auto language : both_languages) {
        FullItems items(language);
        Incident incident = items.project().incidents[0];
        incident.outcome = "Calm again", incident.checked = {"incident_answer"};
        incident.paused = {items.project().posts[0].id};
        items.put(Put<Incident>{incident});
        show_occasion(items, incident.id.value);
        check_places(items, incident, incident.id.value,
                     {
                         {"id", hidden(by_the_program)},
                         {"title", field("occasion.name")},
                         {"level", shown(items.word("incident.decides.1"))},
                         {"opened_at", field("incident.opened")},
                         {"closed_at", field("incident.closed_time")},
                         {"channel", field("influencer.channel")},
                         {"post", field("occasion.post")},
                         {"summary", field("incident.summary")},
                         {"outcome", field("incident.outcome")},
                         {"checked", ticked(items, facts::OccasionKind::incident, language)},
                         {"paused", {"incident.resume", Role::button, {}, {}}},
                         {"extra", hidden("of a newer version")},
                     });
    }
}

#include "app/row_words.hpp"

namespace tandem {
namespace {

template <class List>
void append_texts(RowTexts& texts, const List& list) {
    texts.insert(texts.end(), list.begin(), list.end());
}

}  // namespace

RowTexts texts_behind_name(const Campaign& campaign) {
    RowTexts texts{campaign.brief, campaign.insight, campaign.targeting};
    for (const Phase& phase : campaign.phases) texts.emplace_back(phase.name);
    return texts;
}

RowTexts texts_behind_name(const Channel& channel) {
    return {channel.handle, channel.url, channel.why, channel.publishing_tool};
}

RowTexts texts_behind_name(const Person& person) {
    RowTexts texts{person.initials, person.contact};
    append_texts(texts, person.skills);
    for (const Away& away : person.away) texts.emplace_back(away.reason);
    return texts;
}

RowTexts texts_behind_name(const Contact& contact) { return {contact.handle, contact.email, contact.note}; }

RowTexts texts_behind_name(const Snippet& snippet) {
    RowTexts texts{snippet.text};
    append_texts(texts, snippet.hashtags);
    append_texts(texts, snippet.steps);
    return texts;
}

RowTexts texts_behind_name(const Flight& flight, const std::vector<const Spend*>& spend) {
    RowTexts texts{flight.targeting, flight.url};
    for (const Creative& creative : flight.creatives) texts.emplace_back(creative.name);
    for (const std::string* part :
         {&flight.utm.source, &flight.utm.medium, &flight.utm.campaign, &flight.utm.content, &flight.utm.term})
        texts.emplace_back(*part);
    for (const Optimisation& change : flight.log) {
        texts.emplace_back(change.change);
        texts.emplace_back(change.reason);
    }
    for (const Spend* amount : spend) texts.emplace_back(amount->note);
    return texts;
}

RowTexts texts_of_occasion(const Project& project, Uuid id) {
    if (const Note* note = project.notes.find({id})) return {note->text};
    if (const Contest* contest = project.contests.find({id})) return {contest->prizes, contest->rules_link};
    if (const LiveEvent* event = project.live_events.find({id})) return {event->place, event->hashtag};
    if (const Incident* incident = project.incidents.find({id})) return {incident->summary, incident->outcome};
    const InfluencerPost* of_other = project.influencer_posts.find({id});
    const Contact* contact = of_other && of_other->contact ? project.contacts.find(*of_other->contact) : nullptr;
    if (!contact) return {};
    RowTexts texts = texts_behind_name(*contact);
    texts.emplace_back(contact->name);
    return texts;
}

}  // namespace tandem

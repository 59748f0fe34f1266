#include "app/ics_items.hpp"

#include <algorithm>

#include "app/ics_parts.hpp"
#include "app/ics_rows.hpp"
#include "plan/occasions.hpp"

namespace tandem {
namespace {

IcsItem days_item(Uuid id, std::string title, const DayRange& days) {
    IcsItem item;
    item.uid = ics_uid(id);
    item.title = std::move(title);
    item.days = days;
    return item;
}

// "[Campagne] Noël"
std::string named(std::string_view what, std::string_view name) {
    return "[" + std::string(what) + "] " + std::string(from_first_words(name));
}

void add_unique(std::vector<Uuid>& ids, Uuid id) {
    if (id && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

void add_campaigns(const CalendarSource& source, std::vector<CalendarItem>& items) {
    const Project& project = source.project;
    for (const Campaign& campaign : project.campaigns) {
        if (campaign.status == CampaignStatus::archived || campaign.days.empty()) continue;
        IcsTies ties{people_on(source, campaign.id.value), {}, campaign.id.value};
        if (campaign.owner) add_unique(ties.people, campaign.owner->value);
        for (const Flight& flight : project.flights)
            if (flight.campaign == campaign.id) add_unique(ties.channels, flight.channel.value);
        for (const Post& post : project.posts)
            if (post.campaign == campaign.id)
                for (const Variant& variant : post.variants) add_unique(ties.channels, variant.channel.value);
        IcsItem item = days_item(campaign.id.value, named(source.words("campaign.what"), campaign.name), campaign.days);
        item.description = campaign.brief;
        item.categories = {std::string(source.words("campaign.what")), campaign.name};
        item.workflow = word_of(campaign.status);
        if (campaign.status == CampaignStatus::cancelled) item.state = IcsState::cancelled;
        add_rows(source, campaign, item);
        items.push_back({IcsKind::campaigns, std::move(ties), std::move(item)});
    }
}

void add_flights(const CalendarSource& source, std::vector<CalendarItem>& items) {
    for (const Flight& flight : source.project.flights) {
        const Campaign* campaign = source.project.campaigns.find(flight.campaign);
        if (flight.days.empty() || (campaign && campaign->status == CampaignStatus::archived)) continue;
        IcsTies ties{people_on(source, flight.id.value), {flight.channel.value}, flight.campaign.value};
        if (campaign && campaign->owner) add_unique(ties.people, campaign->owner->value);
        const std::string network = network_name(source, flight.channel);
        IcsItem item = days_item(flight.id.value, named(source.words("campaign.flight"), flight.name), flight.days);
        item.description = flight.targeting;
        item.url = flight.url;
        item.categories = {std::string(source.words("campaign.flight")), network, campaign ? campaign->name : ""};
        const bool cancelled = flight.cancelled || (campaign && campaign->status == CampaignStatus::cancelled);
        if (cancelled) item.state = IcsState::cancelled;
        add_rows(source, flight, item);
        items.push_back({IcsKind::flights, std::move(ties), std::move(item)});
    }
}

void add_notes(const CalendarSource& source, std::vector<CalendarItem>& items) {
    for (const Note& note : source.project.notes) {
        if (note.days.empty()) continue;
        IcsItem item = days_item(note.id.value, named(source.words("calendar_file.note"), note.text), note.days);
        item.description = note.text;
        item.categories = {std::string(source.words("calendar_file.note"))};
        add_rows(note, item);
        items.push_back({IcsKind::notes, {}, std::move(item)});
    }
}

// What is written about an occasion besides its name and time.
void describe(const Project& project, const Occasion& one, IcsItem& item) {
    if (const Contest* contest = project.contests.find({one.id})) {
        item.description = contest->prizes;
        item.url = contest->rules_link;
    }
    if (const LiveEvent* live = project.live_events.find({one.id})) {
        item.place = live->place;
        item.description = live->hashtag;
    }
    if (const Incident* incident = project.incidents.find({one.id})) item.description = incident->summary;
}

void add_occasions(const CalendarSource& source, std::vector<CalendarItem>& items) {
    const Project& project = source.project;
    const TimeZone& home = project_zone(source);
    for (const Occasion& one : occasions(project)) {
        if (one.kind == facts::OccasionKind::note) continue;  // a kind of its own here
        IcsTies ties{people_on(source, one.id), {}, one.campaign.value_or(Id<Campaign>{}).value};
        for (const Id<Channel>& channel : one.channels) ties.channels.push_back(channel.value);
        const std::string what(
            source.words("occasion.what." + std::string(facts::name_in(facts::occasion_kind_names, one.kind))));
        const Campaign* campaign = one.campaign ? project.campaigns.find(*one.campaign) : nullptr;
        IcsItem item;
        item.uid = ics_uid(one.id);
        item.title = named(what, one.name);
        item.zone = home.name();
        item.begin = home.resolve(one.begin).instant;
        // An incident that is open is there by its beginning: where it ends nobody knows yet.
        item.end = std::max(home.resolve(one.end.value_or(one.begin)).instant, item.begin + ics_moment_length);
        item.categories = {what};
        for (const Id<Channel>& channel : one.channels) item.categories.push_back(network_name(source, channel));
        if (campaign) item.categories.push_back(campaign->name);
        if (one.cancelled) item.state = IcsState::cancelled;
        describe(project, one, item);
        add_occasion_rows(source, one.id, item);
        items.push_back({IcsKind::occasions, std::move(ties), std::move(item)});
    }
}

// The days on which an item takes place; of a task those it may be done on.
DayRange days_taken(const IcsItem& item, const TimeZone& home) {
    if (!item.days.empty()) return item.days;
    const LocalMinute last = std::max(home.local(item.begin), home.local(item.end) - std::chrono::minutes(1));
    return {day_of(home.local(item.begin)), day_of(last) + date::days(1)};
}

}  // namespace

std::string ics_uid(Uuid row) { return to_text(row) + "@tandem"; }

const TimeZone& project_zone(const CalendarSource& source) {
    const TimeZone* found = source.zones.find(source.project.settings.zone);
    return found ? *found : source.zones.utc();
}

std::string network_name(const CalendarSource& source, Id<Channel> id) {
    const Channel* channel = source.project.channels.find(id);
    if (!channel) return {};
    const facts::Network* network = source.facts.networks.find(channel->network);
    return network ? network->name : channel->name;
}

std::vector<Uuid> people_on(const CalendarSource& source, Uuid id) {
    std::vector<Uuid> people;
    const auto* tasks = source.plan.by_source.find(id);
    if (!tasks) return people;
    for (const Id<Task>& task : tasks->get())
        if (const Placement* place = source.plan.placement(task)) add_unique(people, place->person.value);
    return people;
}

CalendarItems calendar_items(const CalendarSource& source, const IcsOrder& order) {
    CalendarItems all;
    if (order.wants(IcsKind::posts)) add_posts(source, all);
    if (order.wants(IcsKind::campaigns)) add_campaigns(source, all.items);
    if (order.wants(IcsKind::flights)) add_flights(source, all.items);
    if (order.wants(IcsKind::notes)) add_notes(source, all.items);
    if (order.wants(IcsKind::occasions)) add_occasions(source, all.items);
    if (order.wants(IcsKind::tasks)) add_tasks(source, order, all.items);
    if (order.days) {
        const TimeZone& home = project_zone(source);
        std::erase_if(all.items,
                      [&](const CalendarItem& item) { return !days_taken(item.ics, home).overlaps(*order.days); });
        all.undated.clear();  // nobody asked for them
    }
    std::sort(all.items.begin(), all.items.end(), [](const CalendarItem& a, const CalendarItem& b) {
        return std::tie(a.kind, a.ics.uid) < std::tie(b.kind, b.ics.uid);
    });
    return all;
}

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/campaign.hpp"
#include "model/channel.hpp"
#include "model/post.hpp"

namespace tandem {

struct Contact;

// A contest, from its first entry to its end; days both open to entries.
struct Contest {
    Id<Contest> id;
    std::string name;
    std::optional<Id<Campaign>> campaign;
    std::optional<Id<Post>> post;
    std::vector<Id<Channel>> channels;
    LocalMinute begin{};  // wall time of the project's zone
    LocalMinute end{};
    std::string kind;  // draw or merit
    std::string prizes;
    std::string rules_link;
    bool cancelled = false;
    std::vector<std::string> checked;  // ids in occasion_points.csv, of what was settled
    Extra extra;

    bool operator==(const Contest&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("campaign", s.campaign), f("post", s.post), f("channels", s.channels);
        f("begin", s.begin), f("end", s.end), f("kind", s.kind), f("prizes", s.prizes), f("rules_link", s.rules_link);
        f("cancelled", s.cancelled), f("checked", s.checked), f("extra", s.extra);
    }
};

// An event covered while it happens.
struct LiveEvent {
    Id<LiveEvent> id;
    std::string name;
    std::optional<Id<Campaign>> campaign;
    std::optional<Id<Post>> post;
    std::vector<Id<Channel>> channels;
    LocalMinute begin{};
    LocalMinute end{};
    std::string place;
    std::string hashtag;
    bool cancelled = false;
    std::vector<std::string> checked;  // ids in occasion_points.csv
    Extra extra;

    bool operator==(const LiveEvent&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("campaign", s.campaign), f("post", s.post), f("channels", s.channels);
        f("begin", s.begin), f("end", s.end), f("place", s.place), f("hashtag", s.hashtag);
        f("cancelled", s.cancelled), f("checked", s.checked), f("extra", s.extra);
    }
};

// Somebody else's post about the brand, paid or invited.
struct InfluencerPost {
    Id<InfluencerPost> id;
    std::string name;
    std::optional<Id<Contact>> contact;
    std::optional<Id<Campaign>> campaign;
    std::optional<Id<Channel>> channel;  // where the brand answers and relays
    LocalMinute when{};
    std::optional<Money> fee;
    std::optional<Money> gifts;  // what else the contact gets, at its value
    bool contract_signed = false;
    bool published = false;
    bool cancelled = false;
    Extra extra;

    bool operator==(const InfluencerPost&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("contact", s.contact), f("campaign", s.campaign);
        f("channel", s.channel), f("when", s.when), f("fee", s.fee), f("gifts", s.gifts);
        f("contract_signed", s.contract_signed), f("published", s.published), f("cancelled", s.cancelled),
            f("extra", s.extra);
    }
};

// Trouble, by level: 0 normal, 1 watch, 2 alert, 3 crisis.
struct Incident {
    Id<Incident> id;
    std::string title;
    int level = 0;
    LocalMinute opened_at{};
    std::optional<LocalMinute> closed_at;
    std::optional<Id<Channel>> channel;
    std::optional<Id<Post>> post;
    std::string summary;
    std::string outcome;               // what came of it
    std::vector<std::string> checked;  // ids in occasion_points.csv: first acts that were done
    std::vector<Id<Post>> paused;      // scheduled posts that were taken back for it, to be scheduled again afterwards
    Extra extra;

    bool operator==(const Incident&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("title", s.title), f("level", s.level), f("opened_at", s.opened_at);
        f("closed_at", s.closed_at), f("channel", s.channel), f("post", s.post), f("summary", s.summary);
        f("outcome", s.outcome), f("checked", s.checked), f("paused", s.paused), f("extra", s.extra);
    }
};

// A remark on the calendar that is no post; may span days.
struct Note {
    Id<Note> id;
    std::string text;
    DayRange days;
    std::string color;
    Extra extra;

    bool operator==(const Note&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("text", s.text), f("days", s.days), f("color", s.color), f("extra", s.extra);
    }
};

// A repeated post: an RFC 5545 rule in wall time of the zone; posts made from it carry its id and slot.
struct Series {
    Id<Series> id;
    std::string name;
    std::string recurrence;  // RRULE value
    LocalMinute begin{};
    std::string zone;
    std::vector<LocalMinute> skipped;  // EXDATE
    std::string title;
    std::vector<Variant> variants;
    std::optional<Id<Campaign>> campaign;
    std::optional<Id<Pillar>> pillar;
    Extra extra;

    bool operator==(const Series&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("recurrence", s.recurrence), f("begin", s.begin), f("zone", s.zone);
        f("skipped", s.skipped), f("title", s.title), f("variants", s.variants), f("campaign", s.campaign);
        f("pillar", s.pillar), f("extra", s.extra);
    }
};

enum class ContactKind { influencer, prospect, press, client, partner };

struct Contact {
    Id<Contact> id;
    std::string name;
    ContactKind kind = ContactKind::influencer;
    std::string network;
    std::string handle;
    std::string email;
    std::string note;
    Extra extra;

    bool operator==(const Contact&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("kind", s.kind), f("network", s.network), f("handle", s.handle);
        f("email", s.email), f("note", s.note), f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::ContactKind, "influencer", "prospect", "press", "client", "partner");

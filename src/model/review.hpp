#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/post.hpp"

namespace tandem {

// A remark on any row, for the team or for the client.
struct Comment {
    Id<Comment> id;
    Uuid on;
    std::string author;
    Instant at{};
    std::string text;
    bool for_client = false;
    bool resolved = false;
    Extra extra;

    bool operator==(const Comment&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("on", s.on), f("author", s.author), f("at", s.at), f("text", s.text);
        f("for_client", s.for_client), f("resolved", s.resolved), f("extra", s.extra);
    }
};

// What a channel said of a post when somebody said yes to it.
struct StampedVariant {
    Id<Channel> channel;
    std::string format;
    std::optional<LocalMinute> when;
    std::string title;
    std::string text;
    std::string link;
    std::vector<std::string> hashtags;
    std::string first_comment;
    std::string content_warning;
    std::vector<MediaRef> media;

    bool operator==(const StampedVariant&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("channel", s.channel), f("format", s.format), f("when", s.when), f("title", s.title), f("text", s.text);
        f("link", s.link), f("hashtags", s.hashtags), f("first_comment", s.first_comment);
        f("content_warning", s.content_warning), f("media", s.media);
    }
};

// What somebody said yes to: any later change of these makes the approval stale.
struct ContentStamp {
    std::string title;
    std::string text;
    std::optional<LocalMinute> when;
    Uuid digest;                                // of every field shown to the client
    std::vector<StampedVariant> variants = {};  // of an approval alone

    bool operator==(const ContentStamp&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("title", s.title), f("text", s.text), f("when", s.when), f("digest", s.digest);
        f("variants", s.variants);
    }
};

enum class Verdict { approved, changes_requested };

struct Approval {
    Id<Approval> id;
    Id<Post> post;
    Verdict verdict = Verdict::approved;
    std::string approver;
    Instant at{};
    std::string comment;
    ContentStamp stamp;
    Extra extra;

    bool operator==(const Approval&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("post", s.post), f("verdict", s.verdict), f("approver", s.approver), f("at", s.at);
        f("comment", s.comment), f("stamp", s.stamp), f("extra", s.extra);
    }
};

// What a text said before it was changed. They are kept while the post is there, the latest of them.
struct TextVersion {
    Id<TextVersion> id;
    Id<Post> post;
    std::optional<Id<Variant>> variant;  // a channel's own text; empty: the post's
    std::string text;
    Instant at{};        // when it was replaced
    std::string author;  // who replaced it; empty: nobody said
    Extra extra;

    bool operator==(const TextVersion&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("post", s.post), f("variant", s.variant), f("text", s.text), f("at", s.at);
        f("author", s.author), f("extra", s.extra);
    }
};

struct SnapshotPost {
    Id<Post> post;
    PostStatus status = PostStatus::draft;
    std::vector<Id<Channel>> channels;
    std::vector<LocalMinute> moments = {};  // at which these channels go out, in their order; empty: nobody noted them
    ContentStamp stamp;

    bool operator==(const SnapshotPost&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("post", s.post), f("status", s.status), f("channels", s.channels), f("moments", s.moments);
        f("stamp", s.stamp);
    }
};

struct SnapshotCampaign {
    Id<Campaign> campaign;
    std::string name;
    DayRange days;
    std::optional<Money> planned = {};  // empty: amounts were not shown

    bool operator==(const SnapshotCampaign&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("campaign", s.campaign), f("name", s.name), f("days", s.days), f("planned", s.planned);
    }
};

// What was shown, when and to whom.
struct Snapshot {
    Id<Snapshot> id;
    std::string title;
    std::string shown_to;
    Instant at{};
    DayRange days;
    // What of these days was shown: posts of these channels and campaigns, empty: of all, and those that were not at
    // the client's approval yet.
    std::vector<Id<Channel>> channels = {};
    std::vector<Id<Campaign>> campaigns = {};
    bool unready = false;
    std::vector<SnapshotPost> posts;
    std::vector<SnapshotCampaign> shown_campaigns = {};
    bool knows_campaigns = false;  // else nobody noted which campaigns there were
    Extra extra;

    bool operator==(const Snapshot&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("title", s.title), f("shown_to", s.shown_to), f("at", s.at), f("days", s.days);
        f("channels", s.channels), f("campaigns", s.campaigns), f("unready", s.unready);
        f("posts", s.posts), f("shown_campaigns", s.shown_campaigns), f("knows_campaigns", s.knows_campaigns);
        f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::Verdict, "approved", "changes_requested");

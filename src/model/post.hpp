#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "model/campaign.hpp"
#include "model/channel.hpp"
#include "model/post_status.hpp"
#include "model/strategy.hpp"
#include "model/tool_copy.hpp"

namespace tandem {

struct Person;
struct Series;

// How sure it is that a post works: what a mix such as 70/20/10 counts.
enum class Trial { none, proven, promising, experimental };

// Which of the two equal hours is meant when clocks go back.
enum class Fold { earlier, later };

// A post as it appears on one channel.
struct Variant {
    Id<Variant> id;
    Id<Channel> channel;
    std::string format;                 // id in formats.csv
    std::optional<std::string> text;    // empty: the post's
    std::optional<int> offset_minutes;  // this channel's wall time minus the post's
    std::optional<PostStatus> status;   // empty: the post's
    Speaker speaker = Speaker::brand;
    std::optional<Id<Person>> ambassador;
    std::string title;
    std::string link;
    std::vector<std::string> hashtags;
    std::vector<MediaRef> media;
    std::string first_comment;
    std::string content_warning;  // shown before the text, where the network has one
    std::string published_link;
    std::optional<Instant> published_at;    // once it is known
    std::optional<ToolCopy> to_reschedule;  // changed here after it was scheduled in the tool that publishes
    std::optional<Fold> fold;               // of its own time, where that comes twice; empty: the post's
    Extra extra;

    bool operator==(const Variant&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("channel", s.channel), f("format", s.format), f("text", s.text);
        f("offset_minutes", s.offset_minutes), f("status", s.status), f("speaker", s.speaker);
        f("ambassador", s.ambassador), f("title", s.title), f("link", s.link), f("hashtags", s.hashtags);
        f("media", s.media), f("first_comment", s.first_comment), f("content_warning", s.content_warning);
        f("published_link", s.published_link), f("published_at", s.published_at), f("to_reschedule", s.to_reschedule);
        f("fold", s.fold), f("extra", s.extra);
    }
};

struct ChecklistItem {
    std::string text;
    bool done = false;

    bool operator==(const ChecklistItem&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("text", s.text), f("done", s.done);
    }
};

// One publication, with a variant per channel. Without a time it is an idea of the backlog.
struct Post {
    Id<Post> id;
    std::string title;
    PostStatus status = PostStatus::idea;
    std::optional<LocalMinute> when;  // wall time in the post's zone
    Fold fold = Fold::earlier;
    std::string zone;  // its own; empty: each channel's, else the project's
    std::string text;
    std::vector<Variant> variants;  // the first is the primary one
    std::optional<Id<Campaign>> campaign;
    std::optional<Id<Pillar>> pillar;
    std::vector<Id<Objective>> objectives;
    std::vector<Id<Audience>> audiences;
    std::string kind;           // free word for rules: launch, recruitment, ...
    std::string journey_stage;  // see, think, do, care
    Trial trial = Trial::none;
    std::optional<Id<Person>> creator;
    std::optional<Id<Person>> supervisor;
    std::string approver;               // who says yes to it, by name: somebody of the team or of the client's
    std::optional<int> effort_minutes;  // of making it; empty: the rule's
    std::vector<ChecklistItem> checklist;
    std::vector<std::string> tags;
    std::string note;
    std::optional<Id<Series>> series;
    std::optional<LocalMinute> series_slot;  // the slot of the series it stands for
    std::string external_uid;                // found again by imports
    // Of the event it came from, "NAME;PARAMETER=...:value": what has no place here.
    std::vector<std::string> calendar_lines;
    int rank = 0;  // order in the backlog
    std::optional<Instant> created_at;
    Extra extra;

    bool operator==(const Post&) const = default;
    const Variant* variant(Id<Variant> variant_id) const {
        for (const Variant& v : variants)
            if (v.id == variant_id) return &v;
        return nullptr;
    }
    bool to_reschedule() const {
        return std::any_of(variants.begin(), variants.end(),
                           [](const Variant& v) { return v.to_reschedule.has_value(); });
    }
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("title", s.title), f("status", s.status), f("when", s.when), f("fold", s.fold);
        f("zone", s.zone), f("text", s.text), f("variants", s.variants), f("campaign", s.campaign);
        f("pillar", s.pillar), f("objectives", s.objectives), f("audiences", s.audiences), f("kind", s.kind);
        f("journey_stage", s.journey_stage), f("trial", s.trial), f("creator", s.creator);
        f("supervisor", s.supervisor), f("approver", s.approver);
        f("effort_minutes", s.effort_minutes), f("checklist", s.checklist), f("tags", s.tags), f("note", s.note);
        f("series", s.series), f("series_slot", s.series_slot);
        f("external_uid", s.external_uid), f("calendar_lines", s.calendar_lines), f("rank", s.rank),
            f("created_at", s.created_at), f("extra", s.extra);
    }
};

// The variant's own step, else the post's.
inline PostStatus status_of(const Post& post, const Variant& variant) { return variant.status.value_or(post.status); }
// Wall time of a variant; nothing for an undated post.
inline std::optional<LocalMinute> when_of(const Post& post, const Variant& variant) {
    if (!post.when) return std::nullopt;
    return *post.when + std::chrono::minutes(variant.offset_minutes.value_or(0));
}
// Which of two equal hours it means: its own choice, else the post's.
inline Fold fold_of(const Post& post, const Variant& variant) { return variant.fold.value_or(post.fold); }
// The choice for all channels.
inline void put_fold(Post& post, Fold fold) {
    post.fold = fold;
    for (Variant& variant : post.variants) variant.fold.reset();
}
// What it says there: its own text, else the post's.
inline const std::string& text_of(const Post& post, const Variant& variant) {
    return variant.text ? *variant.text : post.text;
}
inline bool is_off_calendar(PostStatus status) {
    return status == PostStatus::cancelled || status == PostStatus::archived;
}
inline bool is_published(PostStatus status) {
    return status == PostStatus::published || status == PostStatus::measured;
}
// The variant's step as the calendar shows it: what is archived or cancelled as a whole is so on all its channels.
inline PostStatus shown_status(const Post& post, const Variant& variant) {
    return is_off_calendar(post.status) ? post.status : status_of(post, variant);
}

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::Trial, "none", "proven", "promising", "experimental");
TANDEM_ENUM_WORDS(tandem::Fold, "earlier", "later");

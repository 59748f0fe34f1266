#include "app/post_parts.hpp"

#include <algorithm>

namespace tandem {
namespace {

// The key of what was done to the media of a channel.
std::string_view media_change(const std::vector<MediaRef>& before, const std::vector<MediaRef>& after) {
    if (after.size() > before.size()) return "history.media_added";
    if (after.size() < before.size()) return "history.media_removed";
    if (std::is_permutation(before.begin(), before.end(), after.begin())) return "history.media_order";
    const bool same_files = std::equal(before.begin(), before.end(), after.begin(),
                                       [](const MediaRef& a, const MediaRef& b) { return a.path == b.path; });
    return same_files ? "post.alt_text" : "history.media_replaced";
}

void compare_variants(const Variant& before, const Variant& after, std::vector<PostPart>& parts) {
    const auto add = [&](auto Variant::*member, std::string_view word) {
        if (before.*member != after.*member) parts.push_back({word, after.channel});
    };
    add(&Variant::format, "post.format");
    add(&Variant::offset_minutes, "post.own_time");
    add(&Variant::fold, "post.fold");
    add(&Variant::link, "post.link");
    add(&Variant::text, "post.own_text");
    add(&Variant::title, "post.variant_title");
    add(&Variant::content_warning, "post.content_warning");
    add(&Variant::hashtags, "post.hashtags");
    add(&Variant::first_comment, "post.first_comment");
    add(&Variant::speaker, "post.speaker");
    add(&Variant::ambassador, "post.ambassador");
    add(&Variant::status, "post.own_status");
    add(&Variant::published_link, "post.published_link");
    if (before.media != after.media) parts.push_back({media_change(before.media, after.media), after.channel});
}

void compare_post_channels(const Post& before, const Post& after, std::vector<PostPart>& parts) {
    for (const Variant& now : after.variants)
        if (const Variant* was = before.variant(now.id))
            compare_variants(*was, now, parts);
        else
            parts.push_back({"history.channel_added", now.channel});
    for (const Variant& was : before.variants)
        if (!after.variant(was.id)) parts.push_back({"history.channel_removed", was.channel});
}

}  // namespace

std::vector<PostPart> changed_parts(const Post& before, const Post& after) {
    std::vector<PostPart> parts;
    const auto add = [&](auto Post::*member, std::string_view word) {
        if (before.*member != after.*member) parts.push_back({word, std::nullopt});
    };
    add(&Post::title, "post.title");
    add(&Post::status, "post.status");
    add(&Post::when, "history.when");
    add(&Post::campaign, "post.campaign");
    add(&Post::pillar, "post.pillar");
    add(&Post::objectives, "post.objective");
    add(&Post::creator, "post.creator");
    add(&Post::supervisor, "post.supervisor");
    add(&Post::approver, "post.approver");
    compare_post_channels(before, after, parts);
    add(&Post::text, "post.text");
    add(&Post::note, "post.note");
    add(&Post::checklist, "checklist.title");
    add(&Post::audiences, "post.audiences");
    add(&Post::kind, "post.kind");
    add(&Post::journey_stage, "post.journey");
    add(&Post::trial, "post.trial");
    add(&Post::effort_minutes, "post.effort");
    add(&Post::tags, "post.tags");
    add(&Post::zone, "channel.zone");
    add(&Post::fold, "post.fold");
    return parts;
}

}  // namespace tandem

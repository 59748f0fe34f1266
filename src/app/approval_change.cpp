#include "app/approval_change.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/client_stamp.hpp"

namespace tandem {
namespace {

using Part = ApprovalChange::Part;

std::string joined(const std::vector<std::string>& parts, char between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : std::string(1, between)) + part;
    return text;
}

std::string files_of(const std::vector<MediaRef>& media) {
    std::vector<std::string> files;
    for (const MediaRef& each : media)
        files.push_back(each.path + (each.alt_text.empty() ? "" : " : " + each.alt_text));
    return joined(files, '\n');
}

std::string text_of(const std::optional<LocalMinute>& when) { return when ? to_text(*when) : std::string(); }

// What the channel said and says. Its own text and time are told only where they are not the post's, which are told
// once.
void compare(const StampedVariant& before, const StampedVariant& now, const ApprovalChange& whole,
             std::vector<Part>& parts) {
    const auto add = [&](Part::What what, std::string was, std::string is) {
        if (was != is) parts.push_back({what, now.channel, std::move(was), std::move(is)});
    };
    add(Part::What::title, before.title, now.title);
    const auto ahead = [](const auto& own, const auto& of_post) {
        return own && of_post ? std::optional(*own - *of_post) : std::nullopt;
    };
    const bool moves_along = ahead(before.when, whole.when_before) == ahead(now.when, whole.when);
    if (!moves_along) add(Part::What::when, text_of(before.when), text_of(now.when));
    const bool says_the_same = before.text == whole.text_before && now.text == whole.text;
    if (!says_the_same) add(Part::What::text, before.text, now.text);
    add(Part::What::format, before.format, now.format);
    add(Part::What::hashtags, joined(before.hashtags, ' '), joined(now.hashtags, ' '));
    add(Part::What::link, before.link, now.link);
    add(Part::What::first_comment, before.first_comment, now.first_comment);
    add(Part::What::content_warning, before.content_warning, now.content_warning);
    add(Part::What::media, files_of(before.media), files_of(now.media));
}

const StampedVariant* on_channel(const std::vector<StampedVariant>& variants, Id<Channel> channel) {
    const auto found = std::find_if(variants.begin(), variants.end(),
                                    [&](const StampedVariant& each) { return each.channel == channel; });
    return found == variants.end() ? nullptr : &*found;
}

void compare_channels(const std::vector<StampedVariant>& before, const std::vector<StampedVariant>& now,
                      ApprovalChange& change) {
    for (const StampedVariant& each : now)
        if (const StampedVariant* was = on_channel(before, each.channel))
            compare(*was, each, change, change.parts);
        else
            change.added.push_back(each.channel);
    for (const StampedVariant& each : before)
        if (!on_channel(now, each.channel)) change.removed.push_back(each.channel);
}

}  // namespace

std::optional<ApprovalChange> change_since(const Approval& approval, const Post& post) {
    const ContentStamp& stamp = approval.stamp;
    // Without a stamp nobody wrote down what was approved: nothing can be told about it.
    if (stamp == ContentStamp{} || is_as_stamped(stamp, post)) return std::nullopt;
    ApprovalChange change;
    change.approval = approval.id;
    change.approver = approval.approver;
    change.at = approval.at;
    change.title = post.title;
    change.text = post.text;
    change.when = post.when;
    change.knows_before = !(stamp.title.empty() && stamp.text.empty() && !stamp.when);
    if (!change.knows_before) return change;
    change.title_before = stamp.title;
    change.text_before = stamp.text;
    change.when_before = stamp.when;
    if (!stamp.variants.empty()) compare_channels(stamp.variants, client_stamp(post).variants, change);
    change.rest_changed = stamp.title == post.title && stamp.text == post.text && stamp.when == post.when &&
        change.parts.empty() && change.added.empty() && change.removed.empty();
    return change;
}

namespace {

// `verdicts`: all on this post.
std::optional<ApprovalChange> change_since_latest(const std::vector<const Approval*>& verdicts, const Post& post) {
    const Approval* yes = nullptr;
    const Approval* no = nullptr;
    for (const Approval* verdict : verdicts) {
        const Approval& each = *verdict;
        const bool approved = each.verdict == Verdict::approved;
        // Whoever approved just this: nothing changed for them.
        if (approved && each.stamp.digest != Uuid{} && is_as_stamped(each.stamp, post)) return std::nullopt;
        const Approval*& latest = approved ? yes : no;
        if (!latest || std::tie(latest->at, latest->id) < std::tie(each.at, each.id)) latest = &each;
    }
    if (!yes) return std::nullopt;
    // Within one minute the step says which came last.
    const bool sent_back =
        no && (no->at > yes->at || (no->at == yes->at && post.status == PostStatus::changes_requested));
    return sent_back ? std::nullopt : change_since(*yes, post);
}

}  // namespace

std::optional<ApprovalChange> change_since_approval(const Project& project, const Post& post) {
    std::vector<const Approval*> verdicts;
    for (const Approval& each : project.approvals)
        if (each.post == post.id) verdicts.push_back(&each);
    return change_since_latest(verdicts, post);
}

std::set<Id<Post>> modified_since_approval(const Project& project) {
    std::map<Id<Post>, std::vector<const Approval*>> verdicts;
    for (const Approval& each : project.approvals) verdicts[each.post].push_back(&each);
    std::set<Id<Post>> modified;
    for (const auto& [id, all] : verdicts)
        if (const Post* post = project.posts.find(id); post && change_since_latest(all, *post)) modified.insert(id);
    return modified;
}

}  // namespace tandem

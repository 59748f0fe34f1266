#include "app/approval_change.hpp"

#include <tuple>

#include "app/client_stamp.hpp"

namespace tandem {

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
    change.rest_changed = stamp.title == post.title && stamp.text == post.text && stamp.when == post.when;
    return change;
}

std::optional<ApprovalChange> change_since_approval(const Project& project, const Post& post) {
    const Approval* yes = nullptr;
    const Approval* no = nullptr;
    for (const Approval& each : project.approvals) {
        if (each.post != post.id) continue;
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

}  // namespace tandem

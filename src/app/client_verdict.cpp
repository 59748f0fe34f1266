#include "app/client_verdict.hpp"

#include <algorithm>
#include <map>

#include "app/client_plan.hpp"
#include "app/client_stamp.hpp"

namespace tandem {

namespace {

PostStatus step_after(PostStatus status, bool changes) {
    const bool waits = status == PostStatus::client_approval || status == PostStatus::changes_requested;
    if (changes) return waits || status == PostStatus::approved ? PostStatus::changes_requested : status;
    return waits ? PostStatus::approved : status;
}

bool has_something_for_client(const Post& post) {
    if (post.variants.empty()) return is_for_client(post.status);
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& each) { return is_for_client(status_of(post, each)); });
}

}  // namespace

Post after_verdicts(const Project& project, const Post& post, const std::vector<Approval>& added) {
    std::map<std::string, const Approval*> latest;
    const auto look = [&](const Approval& each) {
        if (each.post != post.id || !is_as_stamped(each.stamp, post)) return;
        const Approval*& known = latest[each.approver];
        if (!known || known->at <= each.at) known = &each;
    };
    for (const Approval& each : project.approvals) look(each);
    for (const Approval& each : added) look(each);
    Post next = post;
    if (latest.empty()) return next;
    const bool changes = std::any_of(latest.begin(), latest.end(), [](const auto& each) {
        return each.second->verdict == Verdict::changes_requested;
    });
    next.status = step_after(post.status, changes);
    for (Variant& variant : next.variants)
        if (variant.status) variant.status = step_after(*variant.status, changes);
    return next;
}

Request verdict_request(Session& session, const ClientScope& shown, const std::vector<Id<Post>>& posts, Verdict verdict,
                        const std::string& approver, const std::string& comment) {
    Request request;
    std::string title;
    std::size_t count = 0;
    for (const Id<Post> id : posts) {
        const Post* post = session.project().posts.find(id);
        if (!post || !has_something_for_client(*post)) continue;
        if (verdict == Verdict::approved && hides_words(shown, *post)) continue;
        Approval row;
        row.id = session.ids().make<Approval>();
        row.post = id;
        row.verdict = verdict;
        row.approver = approver;
        row.at = session.now_instant();
        row.comment = comment;
        row.stamp = client_stamp(*post);
        Post next = after_verdicts(session.project(), *post, {row});
        request.actions.emplace_back(Put<Approval>{std::move(row)});
        if (next != *post) request.actions.emplace_back(Put<Post>{std::move(next)});
        if (++count == 1) title = post->title;
        if (!request.focus.item && post->when) request.focus = {id.value, day_of(*post->when)};
    }
    const char* key = verdict == Verdict::approved ? "undo.approve" : "undo.ask_change";
    request.label = {key, {{"n", std::to_string(count)}, {"title", title}, {"person", approver}}};
    return request;
}

Request client_comment_request(Session& session, Id<Post> post, const std::string& author, const std::string& text) {
    Comment row;
    row.id = session.ids().make<Comment>();
    row.on = post.value;
    row.author = author;
    row.at = session.now_instant();
    row.text = text;
    row.for_client = true;
    return {{"undo.add_comment", {}}, {Put<Comment>{std::move(row)}}, {post.value, {}}};
}

}  // namespace tandem

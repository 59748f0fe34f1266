#include "app/cancel_posts.hpp"

#include <memory>
#include <utility>

#include "app/status_requests.hpp"
#include "app/task_change.hpp"
#include "app/workbench.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

void cancel_in(Workbench& work, const std::vector<Id<Post>>& posts, std::string_view reason) {
    Session& session = work.session();
    const RemarkBy by{work.preferences().user_name, session.now_instant()};
    session.submit(cancel_posts(session.project(), posts, reason, by, session.ids()));
}

}  // namespace

Request cancel_posts(const Project& project, const std::vector<Id<Post>>& posts, std::string_view reason,
                     const RemarkBy& by, IdSource& ids) {
    Request request = set_status(project, posts, PostStatus::cancelled);
    const std::string why(trimmed(reason));
    if (why.empty()) return request;
    const std::string text = facts::Words(plan_language(project)).format("post.cancelled_because", {{"reason", why}});
    const std::vector<Action> puts = request.actions;
    for (const Action& put : puts) {
        Comment comment;
        comment.id = ids.make<Comment>();
        comment.on = put.as<Put<Post>>()->row.id.value;
        comment.author = by.author, comment.at = by.at;
        comment.text = text;
        comment.resolved = true;  // nobody has anything to do about it
        request.actions.emplace_back(Put<Comment>{std::move(comment)});
    }
    return request;
}

std::optional<Asked> ask_why_cancelled(const Project& project, const facts::Words& words,
                                       const std::vector<Id<Post>>& posts) {
    const Request change = set_status(project, posts, PostStatus::cancelled);
    if (change.actions.empty()) return std::nullopt;
    Asked asked;
    asked.id = "cancelling";
    const Post& first = change.actions.front().as<Put<Post>>()->row;
    asked.title = change.actions.size() == 1
        ? words.format("cancel.ask.title", {{"title", first.title}})
        : words.count("cancel.ask.title_posts", static_cast<std::int64_t>(change.actions.size()));
    asked.lines.emplace_back(words("cancel.ask.lead"));
    const auto reason = std::make_shared<std::string>();
    asked.typed = {std::string(words("cancel.ask.reason")), std::string(words("cancel.ask.hint")), reason};
    asked.choices.push_back({"with_reason", std::string(words("cancel.ask.with_reason")), false,
                             [posts, reason](Workbench& work) { cancel_in(work, posts, *reason); }, true});
    asked.choices.push_back({"without_reason", std::string(words("cancel.ask.without")), false,
                             [posts](Workbench& work) { cancel_in(work, posts, {}); }});
    asked.stay = words("cancel.ask.keep");
    return asked;
}

}  // namespace tandem

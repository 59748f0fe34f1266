#include "app/status_requests.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/exit_conditions.hpp"
#include "app/workbench.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

// More posts than these are counted.
constexpr std::size_t most_posts = 6;

std::string status_key(PostStatus status) { return "status." + std::string(word_of(status)); }

std::string joined(const facts::Words& words, const std::vector<MissingPart>& parts) {
    std::string text;
    for (const MissingPart& part : parts) text += (text.empty() ? "" : " · ") + missing_text(words, part);
    return text;
}

}  // namespace

Request set_status(const Project& project, const std::vector<Id<Post>>& posts, PostStatus status) {
    Request request;
    std::string title;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || post->status == status) continue;
        if (request.actions.empty()) {
            title = post->title;
            request.focus = {id.value, std::nullopt};
        }
        Post next = *post;
        next.status = status;
        request.actions.emplace_back(Put<Post>{std::move(next)});
    }
    const std::string word = "@" + status_key(status);
    request.label = {"undo.set_status", {{"status", word}, {"title", title}}};
    if (request.actions.size() > 1)
        request.label = {"undo.set_statuses", {{"n", std::to_string(request.actions.size())}, {"status", word}}};
    return request;
}

std::optional<Label> status_drag_refusal(const Settings& settings, const Post& post, PostStatus status) {
    if (status == post.status) return std::nullopt;
    const auto refusal = [&](const char* key) { return Label{key, {{"title", post.title}}}; };
    // Channels with a step of their own are no part of this.
    switch (move_bar(settings, post.status)) {
        case MoveBar::none: return std::nullopt;
        case MoveBar::archived: return refusal("board.refused.archived");
        case MoveBar::published:
            if (is_published(status) && status > post.status) return std::nullopt;
            return refusal("board.refused.published");
        case MoveBar::locked:
            if (status > post.status) return std::nullopt;
            return refusal("board.refused.locked");
    }
    return std::nullopt;
}

std::optional<Asked> ask_status(const Project& project, const facts::Facts& facts, const facts::Words& words,
                                const std::vector<Id<Post>>& posts, PostStatus status) {
    std::vector<std::pair<const Post*, std::vector<MissingPart>>> lacking;
    std::int64_t changing = 0;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || post->status == status) continue;
        ++changing;
        if (auto parts = missing_on_the_way(project, facts, *post, status); !parts.empty())
            lacking.emplace_back(post, std::move(parts));
    }
    if (lacking.empty()) return std::nullopt;
    const std::string step(words(status_key(status)));
    Asked asked;
    asked.id = "missing";
    asked.lines.emplace_back(words("board.ask.lead"));
    if (changing == 1) {
        asked.title = words.format("board.ask.title", {{"title", lacking[0].first->title}, {"status", step}});
        for (const MissingPart& part : lacking[0].second) asked.lines.push_back(missing_text(words, part));
    } else {
        asked.title = words.count("board.ask.title_posts", changing, {{"status", step}});
        for (std::size_t i = 0; i < std::min(lacking.size(), most_posts); ++i)
            asked.lines.push_back(words.format(
                "board.ask.post", {{"title", lacking[i].first->title}, {"parts", joined(words, lacking[i].second)}}));
        if (lacking.size() > most_posts)
            asked.lines.push_back(
                words.count("board.ask.more", static_cast<std::int64_t>(lacking.size() - most_posts)));
    }
    asked.choices.push_back(
        {"move_anyway", std::string(words("board.ask.anyway")), false,
         [posts, status](Workbench& w) { w.session().submit(set_status(w.session().project(), posts, status)); },
         true});
    return asked;
}

}  // namespace tandem

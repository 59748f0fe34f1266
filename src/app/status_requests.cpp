#include "app/status_requests.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "app/cancel_posts.hpp"
#include "app/exit_conditions.hpp"
#include "app/workbench.hpp"
#include "facts/date_words.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

// More posts than these are counted.
constexpr std::size_t most_posts = 6;

std::string status_key(PostStatus status) { return "status." + std::string(word_of(status)); }

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : " · ") + part;
    return text;
}

// With the year where that is another one than now.
std::string day_to_come(const StepSource& source, Day day) {
    const date::year_month_day ymd(day), now(date::floor<date::days>(source.now));
    const facts::Language language = source.words.language();
    return ymd.year() == now.year() ? facts::weekday_day_month(ymd, language) : facts::day_title_year(ymd, language);
}

std::vector<std::string> not_ready(const StepSource& source, const Post& post, PostStatus status) {
    std::vector<std::string> parts;
    for (const MissingPart& part : missing_on_the_way(source.project, source.facts, post, status))
        parts.push_back(missing_text(source.words, part));
    if (!is_published(status) || is_published(post.status)) return parts;
    if (const auto day = first_day_to_come(source.project, source.zones, post, source.now))
        parts.push_back(source.words.format("missing.to_come", {{"day", day_to_come(source, *day)}}));
    return parts;
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

namespace {

// One published post that would count as not published.
const Post* taken_back(const Project& project, const std::vector<Id<Post>>& posts, PostStatus status) {
    const Post* post = posts.size() == 1 ? project.posts.find(posts.front()) : nullptr;
    const bool taken = post && move_bar(project.settings, post->status) == MoveBar::published &&
        status_drag_refusal(project.settings, *post, status);
    return taken ? post : nullptr;
}

Asked ask_taken_back(const StepSource& source, const Post& post, PostStatus status) {
    const facts::Words& words = source.words;
    Asked asked;
    asked.id = "published";
    asked.title =
        words.format("board.ask.title", {{"title", post.title}, {"status", std::string(words(status_key(status)))}});
    asked.lines.emplace_back(words("status.ask.published"));
    asked.choices.push_back(
        {"move_anyway", std::string(words("board.ask.anyway")), false,
         [id = post.id, status](Workbench& w) { w.session().submit(set_status(w.session().project(), {id}, status)); },
         true});
    return asked;
}

}  // namespace

std::optional<Asked> ask_status(const StepSource& source, const std::vector<Id<Post>>& posts, PostStatus status) {
    const facts::Words& words = source.words;
    if (status == PostStatus::cancelled) return ask_why_cancelled(source.project, words, posts);
    if (const Post* post = taken_back(source.project, posts, status)) return ask_taken_back(source, *post, status);
    std::vector<std::pair<const Post*, std::vector<std::string>>> lacking;
    std::int64_t changing = 0;
    for (const Id<Post> id : posts) {
        const Post* post = source.project.posts.find(id);
        if (!post || post->status == status) continue;
        ++changing;
        if (auto parts = not_ready(source, *post, status); !parts.empty()) lacking.emplace_back(post, std::move(parts));
    }
    if (lacking.empty()) return std::nullopt;
    const std::string step(words(status_key(status)));
    Asked asked;
    asked.id = "missing";
    asked.lines.emplace_back(words("board.ask.lead"));
    if (changing == 1) {
        const auto& [post, parts] = lacking.front();
        asked.title = words.format("board.ask.title", {{"title", post->title}, {"status", step}});
        asked.lines.insert(asked.lines.end(), parts.begin(), parts.end());
    } else {
        asked.title = words.count("board.ask.title_posts", changing, {{"status", step}});
        for (std::size_t i = 0; i < std::min(lacking.size(), most_posts); ++i)
            asked.lines.push_back(words.format(
                "board.ask.post", {{"title", lacking[i].first->title}, {"parts", joined(lacking[i].second)}}));
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

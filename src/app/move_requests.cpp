#include "app/move_requests.hpp"

namespace tandem {

Request schedule_post(const Post& post, LocalMinute when) {
    return {
        {"undo.schedule_post", {{"title", post.title}}}, {SchedulePost{post.id, when}}, {post.id.value, day_of(when)}};
}

Request remove_dates(const Project& project, const std::vector<Id<Post>>& posts) {
    std::vector<Id<Post>> dated;
    std::string title;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (post == nullptr || !post->when) continue;
        if (dated.empty()) title = post->title;
        dated.push_back(id);
    }
    if (dated.empty()) return {};
    Label label{"undo.remove_dates", {{"n", std::to_string(dated.size())}}};
    if (dated.size() == 1) label = {"undo.remove_date", {{"title", title}}};
    const Uuid first = dated.front().value;
    return {std::move(label), {UnschedulePosts{std::move(dated)}}, {first, std::nullopt}};
}

std::string_view refusal_word(MoveCheck::Answer answer) {
    switch (answer) {
        case MoveCheck::Answer::published: return "drag.refused.published";
        case MoveCheck::Answer::locked: return "drag.refused.locked";
        case MoveCheck::Answer::archived: return "drag.refused.archived";
        case MoveCheck::Answer::begun: return "drag.refused.begun";
        case MoveCheck::Answer::over: return "drag.refused.over";
        default: return "drag.refused.not_here";
    }
}

}  // namespace tandem

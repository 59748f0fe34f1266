#include "app/skip_in_series.hpp"

#include "app/series_requests.hpp"
#include "model/move_bar.hpp"

namespace tandem {

std::string_view why_not_skipped(const Project& project, const Post& post) {
    const auto view = series_of(project, post);
    if (!view) return "command.skip_in_series.alone";
    if (view->posts.size() < 2) return "command.skip_in_series.only_one";
    return move_bar(project.settings, post) == MoveBar::none ? "" : "command.skip_in_series.stays";
}

Request skip_in_series(const Project& project, const Post& post) {
    Request request{{"undo.skip_in_series", {{"title", post.title}}}, {}, {post.id.value, std::nullopt}};
    if (!why_not_skipped(project, post).empty()) return request;
    if (post.when) request.focus.day = day_of(*post.when);
    request.actions.emplace_back(RemovePosts{{post.id}});
    return with_skipped_slots(project, std::move(request));
}

}  // namespace tandem

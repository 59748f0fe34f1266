#include "app/tool_requests.hpp"

#include <algorithm>

#include "model/in_tool.hpp"

namespace tandem {

Request rescheduled_in_tool(const Project& project, Id<Post> id, std::optional<Id<Channel>> channel) {
    Request request;
    const Post* found = project.posts.find(id);
    if (!found || !found->to_reschedule()) return request;
    Post post = *found;
    std::vector<Action> decided;
    for (Variant& variant : post.variants) {
        if (!variant.to_reschedule || (channel && variant.channel != *channel)) continue;
        variant.to_reschedule.reset();
        // What was decided about the task goes with it: the next time is another one.
        const TaskKey key{tool_rule(), {}, id.value, variant.channel.value, {}};
        const Id<TaskMark> mark{task_id(key).value};
        if (project.marks.contains(mark)) decided.push_back(Remove<TaskMark>{mark});
    }
    if (post == *found) return request;
    request.label = {"undo.rescheduled", {{"title", post.title}}};
    request.focus = {id.value, post.when ? std::optional(day_of(*post.when)) : std::nullopt};
    request.actions = {Put<Post>{std::move(post)}};
    request.actions.insert(request.actions.end(), decided.begin(), decided.end());
    return request;
}

}  // namespace tandem

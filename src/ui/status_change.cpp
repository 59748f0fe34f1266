#include "ui/status_change.hpp"

#include "app/status_requests.hpp"
#include "ui/view_context.hpp"

namespace tandem {

bool change_status(ViewContext& view, const std::vector<Id<Post>>& posts, PostStatus status, std::string also) {
    Request request = set_status(view.project(), posts, status);
    if (request.actions.empty()) return false;
    const StepSource source{view.project(), view.facts, view.words, view.ask.zones(), view.session.now_instant()};
    if (auto asked = ask_status(source, posts, status)) {
        if (!also.empty()) asked->lines.push_back(std::move(also));
        view.state.asked = std::move(asked);
    } else {
        view.send(std::move(request));
    }
    return true;
}

}  // namespace tandem

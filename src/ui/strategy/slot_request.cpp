#include "ui/strategy/slot_request.hpp"

#include "ui/calendar/drag_request.hpp"

namespace tandem {

Request slot_request(const Project& project, const facts::Facts& facts, const GapSlot& slot, std::string title,
                     IdSource& ids) {
    Request request = new_post_request(project, facts, day_of(slot.when), slot.channel, std::move(title), ids);
    Post post = request.actions.front().as<Put<Post>>()->row;
    post.when = slot.when;
    post.pillar = slot.pillar;
    post.campaign = slot.campaign;
    post.trial = slot.trial;
    if (slot.objective) post.objectives = {*slot.objective};
    if (slot.audience) post.audiences = {*slot.audience};
    request.actions.front() = Put<Post>{std::move(post)};
    return request;
}

}  // namespace tandem

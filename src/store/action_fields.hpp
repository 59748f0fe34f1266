#pragma once

#include "edit/action.hpp"
#include "edit/shift_project.hpp"

// The fields of intents, for requests from outside: one list for reading and writing, as the rows have theirs.
namespace tandem {

template <class Self, class Is>
concept Like = std::is_same_v<std::remove_const_t<Self>, Is>;

template <Like<MovePosts> Self, class F>
void action_fields(Self& s, F&& f) {
    f("posts", s.posts), f("by_days", s.by_days), f("by_minutes", s.by_minutes);
}
template <Like<SchedulePost> Self, class F>
void action_fields(Self& s, F&& f) {
    f("post", s.post), f("when", s.when);
}
template <Like<UnschedulePosts> Self, class F>
void action_fields(Self& s, F&& f) {
    f("posts", s.posts);
}
template <Like<CopyPost> Self, class F>
void action_fields(Self& s, F&& f) {
    f("from", s.from), f("to", s.to), f("variants", s.variants), f("by_days", s.by_days), f("task_edits", s.task_edits);
}
template <Like<OffsetVariant> Self, class F>
void action_fields(Self& s, F&& f) {
    f("post", s.post), f("variant", s.variant), f("offset_minutes", s.offset_minutes);
}
template <Like<RemovePosts> Self, class F>
void action_fields(Self& s, F&& f) {
    f("posts", s.posts);
}
template <Like<MoveCampaign> Self, class F>
void action_fields(Self& s, F&& f) {
    f("campaign", s.campaign), f("by_days", s.by_days), f("posts", s.posts), f("leave_flights", s.leave_flights);
}
template <Like<CopyCampaign> Self, class F>
void action_fields(Self& s, F&& f) {
    f("from", s.from), f("to", s.to), f("name", s.name), f("by_days", s.by_days), f("posts", s.posts);
}
template <Like<ResizeCampaign> Self, class F>
void action_fields(Self& s, F&& f) {
    f("campaign", s.campaign), f("days", s.days);
}
template <Like<RemoveCampaign> Self, class F>
void action_fields(Self& s, F&& f) {
    f("campaign", s.campaign);
}
template <Like<RemoveFlight> Self, class F>
void action_fields(Self& s, F&& f) {
    f("flight", s.flight);
}
template <Like<RemovePerson> Self, class F>
void action_fields(Self& s, F&& f) {
    f("person", s.person);
}
template <Like<RemoveChannel> Self, class F>
void action_fields(Self& s, F&& f) {
    f("channel", s.channel);
}
template <Like<AcceptRoster> Self, class F>
void action_fields(Self& s, F&& f) {
    f("put", s.put), f("drop", s.drop);
}
template <Like<ShiftProject> Self, class F>
void action_fields(Self& s, F&& f) {
    f("by_days", s.by_days);
}

}  // namespace tandem

#include "plan/check_move.hpp"

namespace tandem {
namespace {

using Answer = MoveCheck::Answer;

bool is_locked(const Project& project, PostStatus status) {
    return project.settings.lock_approved && (status == PostStatus::approved || status == PostStatus::scheduled);
}

Answer answer_for(const Project& project, PostStatus status) {
    if (is_published(status)) return Answer::published;
    if (is_off_calendar(status)) return Answer::archived;
    return is_locked(project, status) ? Answer::locked : Answer::accepted;
}

// What of the post itself forbids moving it: its step, or that of one of its channels.
Answer answer_for(const Project& project, const Post& post) {
    Answer answer = answer_for(project, post.status);
    for (const Variant& variant : post.variants)
        if (answer == Answer::accepted && is_published(status_of(post, variant))) answer = Answer::published;
    return answer;
}

}  // namespace

MoveCheck check_move(const Project& project, Id<Post> id, std::optional<Day> to, Day today, bool copy) {
    const Post* post = project.posts.find(id);
    if (post == nullptr) return {Answer::gone, id.value};
    if (!copy) {
        const Answer answer = answer_for(project, *post);
        if (answer != Answer::accepted) return {answer, id.value};
        const bool stays = to ? post->when && day_of(*post->when) == *to : !post->when;
        if (stays) return {Answer::unchanged, id.value};
    }
    return {to && *to < today ? Answer::past : Answer::accepted, id.value};
}

MoveCheck check_move(const Project& project, const std::vector<Id<Post>>& posts, int by_days, Day today, bool copy) {
    MoveCheck result{Answer::unchanged, {}};
    for (const Id<Post>& id : posts) {
        const Post* post = project.posts.find(id);
        if (post == nullptr) return {Answer::gone, id.value};
        if (!post->when) continue;
        const MoveCheck one = check_move(project, id, day_of(*post->when) + date::days(by_days), today, copy);
        if (one.refused()) return one;
        if (one.answer == Answer::past || (one.answer == Answer::accepted && result.answer == Answer::unchanged))
            result = one;
    }
    return result;
}

MoveCheck check_move(const Project& project, Id<Post> id, Id<Variant> variant_id, int by_days, Day today) {
    const Post* post = project.posts.find(id);
    const Variant* variant = post != nullptr ? post->variant(variant_id) : nullptr;
    if (variant == nullptr || !post->when) return {Answer::gone, id.value};
    const Answer answer = answer_for(project, status_of(*post, *variant));
    if (answer != Answer::accepted) return {answer, id.value};
    if (by_days == 0) return {Answer::unchanged, id.value};
    const Day to = day_of(*when_of(*post, *variant)) + date::days(by_days);
    return {to < today ? Answer::past : Answer::accepted, id.value};
}

MoveCheck check_move(const Project& project, Id<Campaign> id, const DayRange& to) {
    const Campaign* campaign = project.campaigns.find(id);
    if (campaign == nullptr) return {Answer::gone, id.value};
    if (campaign->status != CampaignStatus::planned) return {Answer::archived, id.value};
    if (to.empty()) return {Answer::empty, id.value};
    return {to == campaign->days ? Answer::unchanged : Answer::accepted, id.value};
}

}  // namespace tandem

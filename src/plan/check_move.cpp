#include "plan/check_move.hpp"

#include "model/move_bar.hpp"

namespace tandem {
namespace {

using Answer = MoveCheck::Answer;

Answer answer_for(MoveBar bar) {
    switch (bar) {
        case MoveBar::none: return Answer::accepted;
        case MoveBar::published: return Answer::published;
        case MoveBar::archived: return Answer::archived;
        case MoveBar::locked: return Answer::locked;
    }
    return Answer::accepted;
}

}  // namespace

MoveCheck check_move(const Project& project, Id<Post> id, std::optional<Day> to, Day today, bool copy) {
    const Post* post = project.posts.find(id);
    if (post == nullptr) return {Answer::gone, id.value};
    if (!copy) {
        const Answer answer = answer_for(move_bar(project.settings, *post));
        if (answer != Answer::accepted) return {answer, id.value};
        const bool stays = to ? post->when && day_of(*post->when) == *to : !post->when;
        if (stays) return {Answer::unchanged, id.value};
    }
    return {to && *to < today ? Answer::past : Answer::accepted, id.value};
}

MoveCheck check_move(const Project& project, const std::vector<Id<Post>>& posts, int by_days, Day today, bool copy,
                     int by_minutes) {
    MoveCheck result{Answer::unchanged, {}};
    for (const Id<Post>& id : posts) {
        const Post* post = project.posts.find(id);
        if (post == nullptr) return {Answer::gone, id.value};
        if (!post->when) continue;
        const Day to = day_of(*post->when + date::days(by_days) + std::chrono::minutes(by_minutes));
        MoveCheck one = check_move(project, id, to, today, copy);
        if (one.refused()) return one;
        // Another time of the same day.
        if (one.answer == Answer::unchanged && by_minutes != 0)
            one.answer = to < today ? Answer::past : Answer::accepted;
        if (one.answer == Answer::past || (one.answer == Answer::accepted && result.answer == Answer::unchanged))
            result = one;
    }
    return result;
}

MoveCheck check_move(const Project& project, Id<Post> id, Id<Variant> variant_id, int by_days, Day today,
                     int by_minutes) {
    const Post* post = project.posts.find(id);
    const Variant* variant = post != nullptr ? post->variant(variant_id) : nullptr;
    if (variant == nullptr || !post->when) return {Answer::gone, id.value};
    const Answer answer = answer_for(move_bar(project.settings, status_of(*post, *variant)));
    if (answer != Answer::accepted) return {answer, id.value};
    if (by_days == 0 && by_minutes == 0) return {Answer::unchanged, id.value};
    const Day to = day_of(*when_of(*post, *variant) + date::days(by_days) + std::chrono::minutes(by_minutes));
    return {to < today ? Answer::past : Answer::accepted, id.value};
}

MoveCheck check_move(const Project& project, Id<Campaign> id, const DayRange& to) {
    const Campaign* campaign = project.campaigns.find(id);
    if (campaign == nullptr) return {Answer::gone, id.value};
    if (campaign->status != CampaignStatus::planned) return {Answer::archived, id.value};
    if (to.empty()) return {Answer::empty, id.value};
    return {to == campaign->days ? Answer::unchanged : Answer::accepted, id.value};
}

MoveCheck check_move(const Project& project, Id<Flight> id, const DayRange& to, Day today) {
    const Flight* flight = project.flights.find(id);
    if (flight == nullptr) return {Answer::gone, id.value};
    if (flight->cancelled) return {Answer::archived, id.value};
    if (to.empty()) return {Answer::empty, id.value};
    if (to == flight->days) return {Answer::unchanged, id.value};
    const bool over = flight->days.end <= today && flight->budget.cents != 0;
    if (over && to.begin != flight->days.begin) return {Answer::over, id.value};
    return {Answer::accepted, id.value};
}

}  // namespace tandem

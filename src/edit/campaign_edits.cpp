#include "edit/campaign_edits.hpp"

#include <algorithm>

#include "edit/post_edits.hpp"
#include "edit/references.hpp"
#include "model/move_bar.hpp"

namespace tandem {
namespace {

using date::days;

// `range` cut to `limits`, but never to nothing: a span outside keeps its nearest day.
DayRange cut_to(DayRange range, const DayRange& limits) {
    range.begin = std::clamp(range.begin, limits.begin, limits.end - days(1));
    range.end = std::clamp(range.end, range.begin + days(1), limits.end);
    return range;
}

template <class T, class Change>
void change_flights(Project& project, Id<T> campaign, Change&& change) {
    std::vector<Flight> changed;
    for (const Flight& flight : project.flights) {
        if (flight.campaign != campaign) continue;
        Flight next = flight;
        change(next);
        changed.push_back(std::move(next));
    }
    for (Flight& flight : changed) project.flights = project.flights.with(std::move(flight));
}

DayRange shifted(const DayRange& range, int by_days) {
    return {range.begin + days(by_days), range.end + days(by_days)};
}

// The id of the copy of this row, always the same for one copied campaign.
template <class T>
Id<T> id_of_copy(Id<Campaign> campaign, Id<T> row) {
    return {uuid_from_name("tandem/copy-campaign/" + to_text(campaign) + "/" + to_text(row))};
}

void copy_posts(Project& project, const CopyCampaign& action) {
    std::vector<CopyPost> copies;
    for (const Post& post : project.posts) {
        if (post.campaign != action.from || is_off_calendar(post.status)) continue;
        CopyPost& copy = copies.emplace_back();
        copy.from = post.id, copy.to = id_of_copy(action.to, post.id), copy.by_days = action.by_days;
        for (const Variant& variant : post.variants) copy.variants.push_back(id_of_copy(action.to, variant.id));
    }
    for (const CopyPost& copy : copies) {
        project = with_copied_post(std::move(project), copy);
        Post post = *project.posts.find(copy.to);
        post.campaign = action.to;
        project.posts = project.posts.with(std::move(post));
    }
}

void copy_flights(Project& project, const CopyCampaign& action) {
    std::vector<Flight> copies;
    for (const Flight& flight : project.flights) {
        if (flight.campaign != action.from || flight.cancelled) continue;
        Flight& copy = copies.emplace_back(flight);
        copy.id = id_of_copy(action.to, flight.id);
        copy.campaign = action.to;
        copy.days = shifted(copy.days, action.by_days);
        copy.held.clear(), copy.cap.reset(), copy.log.clear();
        for (Creative& creative : copy.creatives) creative.ready = false;
        if (copy.post) copy.post = id_of_copy(action.to, *copy.post);
        if (copy.post && !project.posts.contains(*copy.post)) copy.post.reset();
    }
    for (Flight& copy : copies) project.flights = project.flights.with(std::move(copy));
}

}  // namespace

Project with_moved_campaign(Project project, const MoveCampaign& action) {
    const Campaign* found = project.campaigns.find(action.campaign);
    if (found == nullptr || action.by_days == 0) return project;
    const days by(action.by_days);
    Campaign campaign = *found;
    campaign.days = {campaign.days.begin + by, campaign.days.end + by};
    for (Phase& phase : campaign.phases) phase.days = {phase.days.begin + by, phase.days.end + by};
    project.campaigns = project.campaigns.with(std::move(campaign));
    if (!action.leave_flights)
        change_flights(project, action.campaign, [&](Flight& flight) {
            flight.days = {flight.days.begin + by, flight.days.end + by};
        });
    if (action.posts) {
        MovePosts move{{}, action.by_days, 0};
        for (const Post& post : project.posts)
            if (post.campaign == action.campaign && post.when && move_bar(project.settings, post) == MoveBar::none)
                move.posts.push_back(post.id);
        project.posts = moved_posts(std::move(project.posts), move);
    }
    return project;
}

Project with_resized_campaign(Project project, const ResizeCampaign& action) {
    const Campaign* found = project.campaigns.find(action.campaign);
    if (found == nullptr || action.days.empty()) return project;
    Campaign campaign = *found;
    campaign.days = action.days;
    project.campaigns = project.campaigns.with(std::move(campaign));
    change_flights(project, action.campaign, [&](Flight& flight) { flight.days = cut_to(flight.days, action.days); });
    return project;
}

Project with_copied_campaign(Project project, const CopyCampaign& action) {
    const Campaign* from = project.campaigns.find(action.from);
    if (from == nullptr || !action.to) return project;
    Campaign copy = *from;
    copy.id = action.to;
    if (!action.name.empty()) copy.name = action.name;
    copy.status = CampaignStatus::planned;
    copy.days = shifted(copy.days, action.by_days);
    for (Phase& phase : copy.phases) phase.days = shifted(phase.days, action.by_days);
    if (action.posts) copy_posts(project, action);
    copy_flights(project, action);
    project.campaigns = project.campaigns.with(std::move(copy));
    return project;
}

Project without_campaign(Project project, const RemoveCampaign& action) {
    if (!project.campaigns.contains(action.campaign)) return project;
    project.campaigns = project.campaigns.without(action.campaign);
    const auto gone =
        remove_rows(project.flights, [&](const Flight& flight) { return flight.campaign == action.campaign; });
    const auto is_gone = [&](Uuid id) {
        return id == action.campaign.value || std::binary_search(gone.begin(), gone.end(), Id<Flight>{id});
    };
    remove_rows(project.spend, [&](const Spend& spend) { return is_gone(spend.flight.value); });
    remove_rows(project.comments, [&](const Comment& comment) { return is_gone(comment.on); });
    remove_rows(project.readings, [&](const Reading& reading) { return is_gone(reading.of); });
    clear_references(project.posts, action.campaign, &Post::campaign);
    clear_references(project.series, action.campaign, &Series::campaign);
    clear_references(project.contests, action.campaign, &Contest::campaign);
    clear_references(project.live_events, action.campaign, &LiveEvent::campaign);
    clear_references(project.influencer_posts, action.campaign, &InfluencerPost::campaign);
    return project;
}

Project without_flight(Project project, const RemoveFlight& action) {
    if (!project.flights.contains(action.flight)) return project;
    project.flights = project.flights.without(action.flight);
    remove_rows(project.spend, [&](const Spend& spend) { return spend.flight == action.flight; });
    remove_rows(project.comments, [&](const Comment& comment) { return comment.on == action.flight.value; });
    remove_rows(project.readings, [&](const Reading& reading) { return reading.of == action.flight.value; });
    return project;
}

}  // namespace tandem

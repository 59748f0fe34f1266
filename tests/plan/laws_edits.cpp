// What may happen to the project of laws_world.hpp.
#include "laws_world.hpp"

namespace tandem::testing {
namespace {

using date::days;
using std::chrono::hours;
using std::chrono::minutes;
using Actions = std::vector<Action>;

Id<Post> some_post(Chance& chance) { return id<Post>("P" + std::to_string(chance.below(6))); }
Id<Channel> some_channel(Chance& chance) { return id<Channel>(chance.one_of({"A", "B", "C"})); }
LocalMinute some_time(Chance& chance) {
    return at("2026-10-01T00:00") + days(chance.below(45)) + minutes(15 * chance.below(96));
}

Actions changed_post(Chance& chance, Post post) {
    switch (chance.below(7)) {
        case 0: post.title += "!"; break;
        case 1:
            post.status = chance.one_of({PostStatus::cancelled, PostStatus::archived, PostStatus::scheduled,
                                         PostStatus::published, PostStatus::idea});
            if (!post.variants.empty() && is_published(post.status) && chance.once_in(2))
                post.variants[0].published_at = utc("2026-10-09T12:40Z");
            break;
        case 2: {
            Variant variant;
            variant.id = id<Variant>("new " + std::to_string(chance.below(1000)));
            variant.channel = some_channel(chance);
            if (chance.once_in(2)) variant.offset_minutes = chance.between(-600, 600);
            post.variants.push_back(variant);
            break;
        }
        case 3:
            if (!post.variants.empty()) post.variants.erase(post.variants.begin());
            break;
        case 4:
            if (!post.variants.empty())
                post.variants[0].status =
                    chance.one_of({PostStatus::cancelled, PostStatus::published, PostStatus::draft});
            break;
        case 5: post.effort_minutes = chance.once_in(3) ? std::nullopt : std::optional(chance.between(5, 90)); break;
        default: post.fold = Fold::later; post.zone = chance.one_of({"", "America/New_York", "Asia/Tokyo"});
    }
    return {Put<Post>{post}};
}

Actions flight_edit(Chance& chance, const Project& project) {
    const Flight* found = any_row(chance, project.flights);
    if (!found || chance.once_in(6)) {
        Flight fresh;
        fresh.id = id<Flight>(chance.one_of({"F1", "F2", "F3"}));
        fresh.campaign = id<Campaign>("C1");
        fresh.channel = some_channel(chance);
        const Day first = day("2026-10-05") + days(chance.below(25));
        fresh.days = {first, first + days(chance.between(1, 9))};
        return {Put<Flight>{fresh}};
    }
    Flight flight = *found;
    switch (chance.below(4)) {
        case 0: return {Remove<Flight>{flight.id}};
        case 1: flight.cancelled = !flight.cancelled; break;
        case 2: flight.channel = some_channel(chance); break;
        default: flight.days.end += days(chance.between(1, 4));
    }
    return {Put<Flight>{flight}};
}

Actions campaign_edit(Chance& chance, const Project& project) {
    const Id<Campaign> c1 = id<Campaign>("C1");
    const Campaign* found = project.campaigns.find(c1);
    if (!found) {
        Campaign fresh;
        fresh.id = c1;
        fresh.days = *day_range_from_text("2026-10-12/2026-10-25");
        return {Put<Campaign>{fresh}};
    }
    Campaign campaign = *found;
    switch (chance.below(5)) {
        case 0: return {MoveCampaign{c1, chance.between(-7, 7), chance.once_in(2)}};
        case 1: return {ResizeCampaign{c1, {campaign.days.begin, campaign.days.begin + days(chance.between(1, 20))}}};
        case 2: return {RemoveCampaign{c1}};
        case 3: return {Remove<Campaign>{c1}};
        default:
            campaign.status =
                campaign.status == CampaignStatus::planned ? CampaignStatus::cancelled : CampaignStatus::planned;
    }
    return {Put<Campaign>{campaign}};
}

Actions channel_edit(Chance& chance, const Project& project) {
    const Channel* found = any_row(chance, project.channels);
    if (!found || chance.once_in(10)) {
        ProjectMaker maker;
        maker.channel(chance.one_of({"A", "B", "C"}), chance.one_of({"instagram", "facebook", "newsletter"}));
        return {Put<Channel>{maker.project.channels[0]}};
    }
    Channel channel = *found;
    switch (chance.below(7)) {
        case 0:
        case 1: channel.archived = !channel.archived; break;
        case 2: channel.owner = id<Person>(chance.one_of({"Ana", "Ben", "Eva"})); break;
        case 3: channel.languages = {chance.one_of({"fr", "en"})}; break;
        case 4: channel.zone = chance.one_of({"", "America/New_York"}); break;
        case 5: channel.tempo = chance.one_of({"", "fast", "slow"}); break;
        default:
            if (chance.once_in(3)) return {Remove<Channel>{channel.id}};
            channel.name += "!";
    }
    return {Put<Channel>{channel}};
}

}  // namespace

std::vector<Action> random_post_edit(Chance& chance, const Project& project) {
    const Post* found = any_row(chance, project.posts);
    if (!found || chance.once_in(8)) {
        // Back again, or another one in its place.
        ProjectMaker maker;
        const std::string name = "P" + std::to_string(chance.below(6));
        maker.post(name, to_text(some_time(chance)).c_str(), {chance.one_of({"A", "B"}), "C"});
        return {Put<Post>{maker.project.posts[0]}};
    }
    switch (chance.below(9)) {
        case 0: return {RemovePosts{{found->id}}};
        case 1: {
            CopyPost copy{found->id, some_post(chance), {}, chance.between(0, 9), chance.once_in(2)};
            for (std::size_t i = 0; i < found->variants.size(); ++i)
                copy.variants.push_back(id<Variant>(to_text(copy.to) + std::to_string(i)));
            if (copy.to == copy.from) return {};
            return {copy};
        }
        case 2: return {UnschedulePosts{{found->id}}};
        case 3: return {SchedulePost{found->id, some_time(chance)}};
        case 4:
        case 5: return {MovePosts{{found->id, some_post(chance)}, chance.between(-9, 9), 15 * chance.between(-40, 40)}};
        default: return changed_post(chance, *found);
    }
}

std::vector<Action> random_occasion_edit(Chance& chance, const Project& project) {
    switch (chance.below(7)) {
        case 0: return flight_edit(chance, project);
        case 1: return campaign_edit(chance, project);
        case 2:
            if (const Contest* found = any_row(chance, project.contests)) {
                Contest contest = *found;
                if (chance.once_in(2))
                    contest.cancelled = !contest.cancelled;
                else
                    contest.end += days(chance.between(-3, 3));
                return {chance.once_in(4) ? Action(Remove<Contest>{contest.id}) : Action(Put<Contest>{contest})};
            }
            return {};
        case 3:
            if (const LiveEvent* found = any_row(chance, project.live_events)) {
                LiveEvent event = *found;
                event.begin += hours(chance.between(-30, 30));
                event.end = event.begin + hours(chance.between(0, 5));
                return {Put<LiveEvent>{event}};
            }
            return {};
        case 4:
            if (const Incident* found = any_row(chance, project.incidents)) {
                Incident incident = *found;
                incident.level = chance.between(0, 3);
                incident.closed_at = incident.closed_at ? std::nullopt : std::optional(incident.opened_at + hours(9));
                return {chance.once_in(4) ? Action(Remove<Incident>{incident.id}) : Action(Put<Incident>{incident})};
            }
            return {};
        case 5:
            if (const InfluencerPost* found = any_row(chance, project.influencer_posts)) {
                InfluencerPost post = *found;
                post.when += days(chance.between(-5, 5));
                post.channel = some_channel(chance);
                return {chance.once_in(4) ? Action(Remove<InfluencerPost>{post.id})
                                          : Action(Put<InfluencerPost>{post})};
            }
            return {};
        default: return channel_edit(chance, project);
    }
}

std::vector<Action> random_edit(Chance& chance, const Project& project, const Plan& plan) {
    if (chance.once_in(8)) {
        Actions together = random_edit(chance, project, plan);
        const Project half_way = apply_all(project, together);
        for (const Action& action : random_edit(chance, half_way, plan)) together.push_back(action);
        return together;
    }
    switch (chance.below(12)) {
        case 0:
        case 1:
        case 2:
        case 3: return random_post_edit(chance, project);
        case 4:
        case 5: return random_occasion_edit(chance, project);
        case 6: return random_rule_edit(chance, project);
        case 7: return random_people_edit(chance, project);
        case 8: return random_settings_edit(chance, project);
        default: return random_mark(chance, project, plan);
    }
}

}  // namespace tandem::testing

#include <algorithm>

#include "samples/story_scribe.hpp"

namespace tandem::samples::story {
namespace {

Campaign campaign_of(const Scribe& scribe, const CampaignRow& row, int rank) {
    Campaign campaign;
    campaign.id = scribe.id<Campaign>("campaign", row.word);
    campaign.name = scribe.pen(row.name);
    campaign.status = row.status;
    campaign.days = oriane_days(row.days);
    campaign.budget = euros(row.budget_euros);
    campaign.objectives = {scribe.id<Objective>("objective", row.objective)};
    campaign.kpi = row.kpi;
    campaign.audiences = {scribe.id<Audience>("audience", row.audience)};
    campaign.targeting = scribe.pen(row.targeting);
    campaign.brief = scribe.pen(row.brief);
    campaign.color = row.color;
    campaign.owner = scribe.person(row.owner);
    campaign.naming_rule = "date_network_objective_audience_name";
    campaign.rank = rank;
    return campaign;
}

Flight flight_of(const Scribe& scribe, const FlightRow& row) {
    const Campaign& campaign = *scribe.project.campaigns.find(scribe.id<Campaign>("campaign", row.campaign));
    const Channel& channel = *scribe.project.channels.find(scribe.channel(row.channel));
    Flight flight;
    flight.id = scribe.id<Flight>("flight", row.word);
    flight.name = scribe.pen(row.name);
    flight.campaign = campaign.id;
    flight.channel = channel.id;
    flight.post = scribe.id_if<Post>("post", row.post);
    flight.days = oriane_days(row.days);
    flight.budget = euros(row.budget_euros);
    flight.targeting = campaign.targeting;
    flight.audience = campaign.audiences.front();
    const bool near = flight.days.begin <= day_of(present()) + date::days(7);
    flight.creatives = {{scribe.pen({"Image 4:5", "4:5 image"}), near},
                        {scribe.pen({"Vidéo 15 s", "15 s video"}), near}};
    flight.utm = {channel.network, "paid_social", row.utm, "", ""};
    flight.url = std::string(scribe.story.site) + "/" + row.utm;
    for (const OptimisationRow& change : row.log)
        flight.log.push_back(
            {oriane_day(change.day), scribe.pen(change.change), scribe.pen(change.reason), scribe.person(change.by)});
    return flight;
}

// The brand's own, then the campaign's, on the networks where hashtags are read; one of them where only one is allowed.
std::vector<std::string> hashtags_of(const Scribe& scribe, const std::string& channel_word,
                                     std::string_view campaign_word) {
    const auto channel = std::find_if(scribe.story.channels.begin(), scribe.story.channels.end(),
                                      [&](const ChannelRow& row) { return row.word == channel_word; });
    const auto campaign = std::find_if(scribe.story.campaigns.begin(), scribe.story.campaigns.end(),
                                       [&](const CampaignRow& row) { return row.word == campaign_word; });
    std::vector<std::string> tags;
    if (!*channel->hashtag) return tags;
    if (campaign != scribe.story.campaigns.end()) tags.push_back(scribe.pen(campaign->hashtag));
    const std::string_view network = channel->network;
    const bool one_only = network == "threads" || network == "bluesky" || network == "x";
    if (tags.empty() || !one_only) tags.insert(tags.begin(), channel->hashtag);
    return tags;
}

std::vector<Variant> variants_of(const Scribe& scribe, const std::string& word, const char* channels,
                                 const char* formats) {
    std::vector<Variant> variants;
    const std::vector<std::string> shapes = words_of(formats);
    for (const std::string& channel : words_of(channels)) {
        Variant variant;
        variant.id = scribe.id<Variant>("variant", word + "/" + channel);
        variant.channel = scribe.channel(channel);
        variant.format = shapes[std::min(variants.size(), shapes.size() - 1)];
        variants.push_back(variant);
    }
    return variants;
}

Post post_of(const Scribe& scribe, const PostRow& row) {
    Post post;
    post.id = scribe.post(row.word);
    post.title = scribe.pen(row.title);
    post.text = scribe.pen(row.text);
    post.status = row.status;
    post.when = oriane_at(row.when);
    post.variants = variants_of(scribe, row.word, row.channels, row.formats);
    const std::vector<std::string> channels = words_of(row.channels);
    for (std::size_t i = 0; i < channels.size(); ++i) {
        post.variants[i].hashtags = hashtags_of(scribe, channels[i], row.campaign);
        if (is_published(row.status)) post.variants[i].published_at = oriane_instant(row.when);
    }
    post.campaign = scribe.id_if<Campaign>("campaign", row.campaign);
    post.pillar = scribe.id<Pillar>("pillar", row.pillar);
    post.creator = scribe.person(row.who);
    if (row.minutes) post.effort_minutes = row.minutes;
    if (post.variants.front().format == "contest_post") post.kind = scribe.pen({"jeu-concours", "contest"});
    post.created_at = oriane_instant(scribe.story.begin);
    return post;
}

}  // namespace

void Scribe::put_campaigns() const {
    int rank = 0;
    for (const CampaignRow& row : story.campaigns)
        project.campaigns = project.campaigns.with(campaign_of(*this, row, ++rank));
    for (const FlightRow& row : story.flights) project.flights = project.flights.with(flight_of(*this, row));
    for (const SpendRow& row : story.spend) {
        Spend spend;
        spend.id = id<Spend>("spend", std::string(row.flight) + "/" + row.days);
        spend.flight = id<Flight>("flight", row.flight);
        spend.days = oriane_days(row.days);
        spend.amount = Money{row.cents};
        spend.typed_at = oriane_instant(row.typed);
        project.spend = project.spend.with(spend);
    }
}

void Scribe::put_posts() const {
    for (const PostRow& row : story.posts) project.posts = project.posts.with(post_of(*this, row));
    int rank = 0;
    for (const IdeaRow& row : story.ideas) {
        Post post;
        post.id = id<Post>("idea", row.word);
        post.title = pen(row.title);
        post.variants = variants_of(*this, row.word, row.channels, row.formats);
        post.pillar = id<Pillar>("pillar", row.pillar);
        post.effort_minutes = row.minutes;
        post.rank = ++rank;
        post.created_at = oriane_instant("10-0" + std::to_string(1 + rank % 9) + "T11:00");
        project.posts = project.posts.with(post);
    }
}

}  // namespace tandem::samples::story

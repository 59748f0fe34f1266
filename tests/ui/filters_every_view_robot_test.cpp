// Filters of all kinds work in the same way in each of the seven views: what is shown answers every kind that asks for
// something, by one of what it asks for.
#include <array>
#include <string>

#include "ui/views_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Networks and channels are one kind that is asked for in two ways.
enum class FilterKind { network, campaign, pillar, person, status, label, format, channel };
constexpr std::array filter_kinds{FilterKind::network, FilterKind::campaign, FilterKind::pillar, FilterKind::person,
                                  FilterKind::status,  FilterKind::label,    FilterKind::format, FilterKind::channel};
constexpr std::array filter_names{"network", "campaign", "pillar", "person", "status", "label", "format", "channel"};
using FilterValues = std::array<std::size_t, filter_kinds.size()>;

// Of each kind three values: the filters ask for the first two.
constexpr std::size_t first = 0, second = 1, other = 2;
constexpr std::array networks{"instagram", "facebook", "tiktok"};
constexpr std::array statuses{PostStatus::draft, PostStatus::brief, PostStatus::internal_review};
constexpr std::array labels{"quokka", "lynx", "heron"};
constexpr std::array formats{"carousel", "reel", "video"};

// With posts of today that have the first value of each kind, but for one kind at most.
struct EveryFilter : ViewsStage {
    std::array<Id<Campaign>, 3> campaigns;
    std::array<Id<Pillar>, 3> pillars;
    std::array<Id<Person>, 3> people;
    std::array<Id<Channel>, 3> channels;  // on the first network
    Posts all;
    Id<Post> plain;                                                    // the first of everything
    std::array<std::array<Id<Post>, 3>, filter_kinds.size()> apart{};  // by kind: with its second, resp. another value

    EveryFilter() {
        Request rows{{"undo.edit_posts", {{"n", "9"}}}, {}, {}};
        for (std::size_t i = 0; i < 3; ++i) {
            Campaign campaign;
            campaign.id = campaigns[i] = session().ids().make<Campaign>();
            campaign.name = "Campaign " + std::to_string(i);
            campaign.days = {today(), today() + date::days(1)};
            Pillar pillar;
            pillar.id = pillars[i] = session().ids().make<Pillar>();
            pillar.name = "Pillar " + std::to_string(i);
            Person person;
            person.id = people[i] = session().ids().make<Person>();
            person.name = "Person " + std::to_string(i);
            rows.actions.emplace_back(Put<Campaign>{campaign});
            rows.actions.emplace_back(Put<Pillar>{pillar});
            rows.actions.emplace_back(Put<Person>{person});
            if (i == first) continue;
            Channel channel;
            channel.id = channels[i] = session().ids().make<Channel>();
            channel.name = "Account " + std::to_string(i);
            channel.network = networks[first];
            channel.rank = 90 + static_cast<int>(i);
            rows.actions.emplace_back(Put<Channel>{channel});
        }
        channels[first] = channel_of(networks[first]);
        REQUIRE(session().submit(std::move(rows)));
        std::vector<Post> posts{post_with({})};
        plain = posts.front().id;
        for (const FilterKind kind : filter_kinds)
            for (const std::size_t value : {second, other}) {
                FilterValues values{};
                values[index_of(kind)] = value;
                posts.push_back(post_with(values));
                apart[index_of(kind)][value] = posts.back().id;
            }
        for (const Post& post : posts) all.insert(post.id);
        submit(std::move(posts));
    }
    static std::size_t index_of(FilterKind kind) { return static_cast<std::size_t>(kind); }
    // `values` by kind.
    Post post_with(const FilterValues& values) {
        const auto value = [&](FilterKind kind) { return values[index_of(kind)]; };
        Post post =
            new_post("Every filter", statuses[value(FilterKind::status)], {networks[value(FilterKind::network)]});
        post.campaign = campaigns[value(FilterKind::campaign)];
        post.pillar = pillars[value(FilterKind::pillar)];
        post.creator = people[value(FilterKind::person)];
        post.tags = {labels[value(FilterKind::label)]};
        post.variants[0].format = formats[value(FilterKind::format)];
        if (value(FilterKind::channel) != first) post.variants[0].channel = channels[value(FilterKind::channel)];
        return post;
    }
    void ask(FilterKind kind) {
        Filters& filters = this->filters();
        switch (kind) {
            case FilterKind::network: filters.networks = {networks[first], networks[second]}; return;
            case FilterKind::campaign: filters.campaigns = {campaigns[first], campaigns[second]}; return;
            case FilterKind::pillar: filters.pillars = {pillars[first], pillars[second]}; return;
            case FilterKind::person: filters.people = {people[first], people[second]}; return;
            case FilterKind::status: filters.statuses = {statuses[first], statuses[second]}; return;
            case FilterKind::label: filters.labels = {labels[first], labels[second]}; return;
            case FilterKind::format: filters.formats = {formats[first], formats[second]}; return;
            case FilterKind::channel:
                // Beside other networks, and instead of all of theirs.
                std::erase(filters.networks, networks[first]);
                filters.channels = {channels[first], channels[second]};
                return;
        }
    }
    // Where this kind alone asks for something.
    Posts expected(FilterKind kind) {
        Posts posts = all;
        posts.erase(apart[index_of(kind)][other]);
        if (kind == FilterKind::channel)
            for (const std::size_t value : {second, other}) posts.erase(apart[index_of(FilterKind::network)][value]);
        return posts;
    }
    // Of the posts that were made here.
    Posts own_shown(CalendarView view) {
        Posts own;
        for (const Id<Post> post : shown(view))
            if (all.contains(post)) own.insert(post);
        return own;
    }
};

}  // namespace

TEST_CASE("in every view each kind of filter shows what has one of the values it asks for") {
    EveryFilter stage;
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        stage.filters() = {};
        CHECK(stage.own_shown(view) == stage.all);
        for (const FilterKind kind : filter_kinds) {
            CAPTURE(filter_names[EveryFilter::index_of(kind)]);
            stage.filters() = {};
            stage.ask(kind);
            CHECK(stage.own_shown(view) == stage.expected(kind));
        }
    }
}

TEST_CASE("in every view filters of all kinds together show what each of them lets through") {
    EveryFilter stage;
    ViewsStage::Posts expected{stage.plain};
    for (const FilterKind kind : filter_kinds) {
        stage.ask(kind);
        expected.insert(stage.apart[EveryFilter::index_of(kind)][second]);
    }
    for (const CalendarView view : ViewsStage::views) {
        CAPTURE(static_cast<int>(view));
        CHECK(stage.own_shown(view) == expected);
        CHECK(stage.hidden(view) > 0);
    }
}

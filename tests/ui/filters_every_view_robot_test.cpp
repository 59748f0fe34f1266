// Filters of all kinds work in the same way in each of the seven views: what is shown answers every kind that asks for
// something, by one of what it asks for.
#include <array>
#include <string>

#include "ui/views_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

enum class FilterKind { network, campaign, pillar, person, status, label };
constexpr std::array filter_kinds{FilterKind::network, FilterKind::campaign, FilterKind::pillar,
                                  FilterKind::person,  FilterKind::status,   FilterKind::label};
constexpr std::array filter_names{"network", "campaign", "pillar", "person", "status", "label"};

// Of each kind three values: the filters ask for the first two.
constexpr std::size_t first = 0, second = 1, other = 2;
constexpr std::array networks{"instagram", "facebook", "tiktok"};
constexpr std::array statuses{PostStatus::draft, PostStatus::brief, PostStatus::internal_review};
constexpr std::array labels{"quokka", "lynx", "heron"};

// With posts of today that have the first value of each kind, but for one kind at most.
struct EveryFilter : ViewsStage {
    std::array<Id<Campaign>, 3> campaigns;
    std::array<Id<Pillar>, 3> pillars;
    std::array<Id<Person>, 3> people;
    Posts all;
    Id<Post> plain;                                  // the first of everything
    std::array<std::array<Id<Post>, 3>, 6> apart{};  // by kind: with its second, resp. another value

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
        }
        REQUIRE(session().submit(std::move(rows)));
        std::vector<Post> posts{post_with({})};
        plain = posts.front().id;
        for (const FilterKind kind : filter_kinds)
            for (const std::size_t value : {second, other}) {
                std::array<std::size_t, 6> values{};
                values[index_of(kind)] = value;
                posts.push_back(post_with(values));
                apart[index_of(kind)][value] = posts.back().id;
            }
        for (const Post& post : posts) all.insert(post.id);
        submit(std::move(posts));
    }
    static std::size_t index_of(FilterKind kind) { return static_cast<std::size_t>(kind); }
    // `values` by kind.
    Post post_with(const std::array<std::size_t, 6>& values) {
        const auto value = [&](FilterKind kind) { return values[index_of(kind)]; };
        Post post =
            new_post("Every filter", statuses[value(FilterKind::status)], {networks[value(FilterKind::network)]});
        post.campaign = campaigns[value(FilterKind::campaign)];
        post.pillar = pillars[value(FilterKind::pillar)];
        post.creator = people[value(FilterKind::person)];
        post.tags = {labels[value(FilterKind::label)]};
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
        }
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
            ViewsStage::Posts expected = stage.all;
            expected.erase(stage.apart[EveryFilter::index_of(kind)][other]);
            CHECK(stage.own_shown(view) == expected);
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

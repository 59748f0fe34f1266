#include "app/client_deck.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/export_scope.hpp"
#include "app/sent_message.hpp"
#include "model/campaign_order.hpp"
#include "model/day_spread.hpp"
#include "model/holds.hpp"
#include "plan/office_calendar.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_going_out = 5;

class DeckMaker {
  public:
    DeckMaker(const Project& project, const facts::Facts& facts, DeckScope scope, LocalMinute now)
        : project_(project), facts_(facts), now_(now) {
        deck_.plan = client_plan(project, facts, scope.client);
        deck_.scope = std::move(scope);
        for (const ClientPost& post : deck_.plan.posts) shown_.insert(post.post);
    }

    Deck make(const Snapshot* shown_before) {
        make_cover();
        if (shown_before) {
            make_changes(*shown_before);
            deck_.campaign_changes =
                campaign_changes_since(project_, *shown_before, deck_.plan.scope, deck_.scope.budget);
        }
        make_campaigns();
        if (deck_.scope.budget) make_budget();
        make_posts();
        make_steps();
        make_pages();
        return std::move(deck_);
    }

  private:
    const facts::Network* network_of(Id<Channel> channel) const {
        const Channel* row = project_.channels.find(channel);
        return row ? facts_.networks.find(row->network) : nullptr;
    }

    void make_cover() {
        const Settings& settings = project_.settings;
        DeckCover& cover = deck_.cover;
        cover.client = settings.client.empty() ? settings.name : settings.client;
        cover.agency = settings.agency;
        cover.logo = settings.logo;
        cover.accent = settings.accent;
        cover.days = deck_.plan.scope.days;
        cover.posts = shown_.size();
        cover.campaigns = deck_.plan.campaigns.size();
        for (const ClientPost& post : deck_.plan.posts)
            for (const facts::Network* network : post.networks)
                if (std::find(cover.networks.begin(), cover.networks.end(), network) == cover.networks.end())
                    cover.networks.push_back(network);
    }

    // What was shown and is not any more, or is being worked on again: with the title it was shown with, not the one
    // it may have by now.
    static DeckChange taken_away(const SnapshotPost& was) {
        DeckChange gone;
        gone.kind = DeckChange::Kind::removed;
        gone.post = was.post;
        gone.title = was.stamp.title;
        gone.was = was.stamp.when;
        return gone;
    }
    static DeckChange still_there(const ShownChange& change) {
        using Kind = ShownChange::Kind;
        DeckChange out;
        out.kind = change.kind == Kind::added ? DeckChange::Kind::added
            : change.kind == Kind::moved      ? DeckChange::Kind::moved
                                              : DeckChange::Kind::edited;
        out.post = change.post;
        out.title = change.title;
        out.was = change.was;
        out.when = change.when;
        out.title_edited = change.other_title;
        out.text_edited = change.other_text;
        out.rest_edited = change.rest;
        return out;
    }
    bool in_days(const std::optional<LocalMinute>& when) const {
        return when && deck_.plan.scope.days.contains(day_of(*when));
    }
    // Of the chosen days, channels and campaigns, now or when it was shown.
    bool is_chosen(const SnapshotPost* was, const ShownChange& change) const {
        const ClientScope& scope = deck_.plan.scope;
        const Post* post = project_.posts.find(change.post);
        if (!scope.campaigns.empty() && !(post && post->campaign && is_asked_for(scope.campaigns, *post->campaign)))
            return false;
        return (post && is_shown(scope, *post)) || (was && was_chosen(*was));
    }
    bool was_chosen(const SnapshotPost& was) const {
        const std::vector<Id<Channel>>& channels = deck_.plan.scope.channels;
        if (was.channels.empty()) return channels.empty() && in_days(was.stamp.when);
        for (std::size_t i = 0; i < was.channels.size(); ++i)
            if (is_asked_for(channels, was.channels[i]) &&
                in_days(i < was.moments.size() ? was.moments[i] : was.stamp.when))
                return true;
        return false;
    }
    bool may_be_seen(Id<Post> id) const {
        const Post* post = project_.posts.find(id);
        if (!post || !post->when || is_off_calendar(post->status)) return false;
        const ClientScope& scope = deck_.plan.scope;
        if (post->variants.empty()) return scope.unready || is_for_client(post->status);
        return std::any_of(post->variants.begin(), post->variants.end(),
                           [&](const Variant& each) { return is_shown(scope, *post, each); });
    }
    void make_changes(const Snapshot& shown) {
        deck_.shown_before = shown.at;
        std::map<Id<Post>, const SnapshotPost*> were;
        for (const SnapshotPost& was : shown.posts) were.emplace(was.post, &was);
        std::set<Id<Post>> told;
        for (const ShownChange& change : changes_since(project_, shown, deck_.plan.scope.unready)) {
            const auto was = were.find(change.post);
            const SnapshotPost* row = was == were.end() ? nullptr : was->second;
            if (!is_chosen(row, change)) continue;
            const bool gone = !may_be_seen(change.post);
            using Kind = ShownChange::Kind;
            // Answers are no changes of what was shown.
            if (!gone && (change.kind == Kind::approved || change.kind == Kind::sent_back)) continue;
            if (gone && !row) continue;
            told.insert(change.post);
            deck_.changes.push_back(gone ? taken_away(*row) : still_there(change));
        }
        // Unchanged, and yet not to be seen any more: it went back to work inside.
        for (const auto& [id, was] : were) {
            ShownChange change;
            change.post = id;
            change.was = was->stamp.when;
            if (!told.contains(id) && !may_be_seen(id) && is_chosen(was, change))
                deck_.changes.push_back(taken_away(*was));
        }
        const auto place = [](const DeckChange& change) {
            return std::tuple(change.kind, change.when ? *change.when : change.was.value_or(LocalMinute{}),
                              change.title, change.post);
        };
        std::sort(deck_.changes.begin(), deck_.changes.end(),
                  [&](const DeckChange& a, const DeckChange& b) { return place(a) < place(b); });
    }

    void make_campaigns() {
        std::map<Id<Campaign>, std::size_t> posts;
        for (const Id<Post> id : shown_)
            if (const auto& campaign = project_.posts.find(id)->campaign) ++posts[*campaign];
        for (const ClientCampaign& each : deck_.plan.campaigns) {
            DeckCampaign row;
            row.campaign = each.campaign;
            row.name = each.name;
            row.color = each.color;
            row.days = each.days;
            row.posts = posts[each.campaign];
            deck_.campaigns.push_back(std::move(row));
        }
    }
    void add_money(DeckCampaign& row) const {
        const std::vector<Id<Channel>>& channels = deck_.plan.scope.channels;
        Money sum;
        for (const Flight* flight : flights_in_order(project_, row.campaign)) {
            if (flight->cancelled || !is_asked_for(channels, flight->channel)) continue;
            row.flights.push_back({flight->name, network_of(flight->channel), flight->days, budget_of(*flight)});
            sum += row.flights.back().planned;
        }
        row.planned = planned_money(project_, row.campaign, channels);
        if (row.planned > sum) row.unassigned = row.planned - sum;
    }
    void make_budget() {
        DeckBudget& budget = deck_.budget;
        budget.currency = project_.settings.currency;
        budget.with_tax = project_.settings.amounts_with_tax;
        for (DeckCampaign& row : deck_.campaigns) {
            add_money(row);
            if (row.planned <= Money{} && row.flights.empty()) continue;
            budget.campaigns.push_back(row);
            budget.total += row.planned;
        }
    }

    DeckPlace place_of(const Post& post, const Variant& variant) const {
        DeckPlace place;
        const Channel* channel = project_.channels.find(variant.channel);
        place.network = network_of(variant.channel);
        if (channel) place.account = channel->handle.empty() ? channel->name : channel->handle;
        place.format = facts_.formats.find(variant.format);
        place.when = *when_of(post, variant);
        place.standing = standing_of(status_of(post, variant));
        return place;
    }
    DeckVersion version_of(const Post& post, const Variant& variant) const {
        DeckVersion version{{},           variant.title,         text_of(post, variant), variant.hashtags,
                            variant.link, variant.first_comment, variant.media};
        if (const facts::Network* network = network_of(variant.channel))
            version.content_warning = sent_warning(*network, variant);
        return version;
    }
    void make_posts() {
        const ClientScope& scope = deck_.plan.scope;
        std::map<Id<Post>, ClientStanding> standings;
        std::set<Id<Post>> modified;
        for (const ClientPost& shown : deck_.plan.posts) {
            if (shown.modified) modified.insert(shown.post);
            const ClientStanding standing = standing_of(shown.status);
            const auto [known, first] = standings.emplace(shown.post, standing);
            if (first || standing == ClientStanding::in_work) continue;
            known->second = known->second == ClientStanding::in_work ? standing : std::min(known->second, standing);
        }
        std::set<Id<Post>> known;
        for (const ClientPost& shown : deck_.plan.posts) {
            if (!known.insert(shown.post).second) continue;
            const Post& row = *project_.posts.find(shown.post);
            DeckPost post{row.id, shown.when, row.title, standings[row.id], false, hides_words(scope, row), {}};
            post.modified = post.standing == ClientStanding::approved && modified.contains(row.id);
            for (const Variant& variant : row.variants) {
                if (!is_shown(scope, row, variant) || !in_days(when_of(row, variant))) continue;
                DeckVersion said = version_of(row, variant);
                auto same = std::find_if(post.versions.begin(), post.versions.end(), [&](const DeckVersion& each) {
                    said.places = each.places;
                    return each == said;
                });
                said.places.clear();
                if (same == post.versions.end()) same = post.versions.insert(same, std::move(said));
                same->places.push_back(place_of(row, variant));
            }
            if (post.versions.empty()) post.versions.push_back({{}, {}, row.text, {}, {}, {}, {}});
            if (post.standing == ClientStanding::waiting && !post.hides_words) deck_.waiting.push_back(post.post);
            deck_.posts.push_back(std::move(post));
        }
    }

    void make_steps() {
        using Kind = DeckStep::Kind;
        const auto add = [&](Kind kind, ClientStanding standing) {
            for (const DeckPost& post : deck_.posts)
                if (post.standing == standing) deck_.steps.push_back({kind, post.post, post.when, post.title, {}});
        };
        add(Kind::answer, ClientStanding::waiting);
        const OfficeCalendar office(facts_, project_.settings, deck_.plan.scope.days);
        for (DeckStep& step : deck_.steps) step.until = office.working_day(day_of(step.when), -1);
        add(Kind::change, ClientStanding::changes);
        std::size_t going_out = 0;
        for (const DeckPost& post : deck_.posts) {
            const bool next = post.standing == ClientStanding::approved && post.when >= now_ &&
                !is_published(project_.posts.find(post.post)->status);
            if (!next || ++going_out > most_going_out) continue;
            deck_.steps.push_back({Kind::goes_out, post.post, post.when, post.title, {}});
        }
    }

    void make_pages() {
        using Kind = DeckPage::Kind;
        const DayRange& days = deck_.plan.scope.days;
        deck_.pages.push_back({Kind::cover, {}, 0});
        if (!deck_.changes.empty() || !deck_.campaign_changes.empty()) deck_.pages.push_back({Kind::changes, {}, 0});
        if (!days.empty())
            for (date::year_month month = month_of(days.begin); month <= month_of(days.end - date::days(1));
                 month += date::months(1))
                deck_.pages.push_back({Kind::month, month, 0});
        deck_.pages.push_back({Kind::campaigns, {}, 0});
        if (deck_.scope.budget) deck_.pages.push_back({Kind::budget, {}, 0});
        if (!deck_.scope.few_pages)
            for (std::size_t i = 0; i < deck_.posts.size(); ++i) deck_.pages.push_back({Kind::post, {}, i});
        deck_.pages.push_back({Kind::next_steps, {}, 0});
    }

    const Project& project_;
    const facts::Facts& facts_;
    LocalMinute now_;
    Deck deck_;
    std::set<Id<Post>> shown_;
};

}  // namespace

DeckScope deck_scope(const Project& project, const ExportChoice& choice, const DayRange& shown) {
    return {{chosen_days(project, choice, shown), choice.channels, choice.campaigns, choice.unready},
            choice.budget,
            choice.few_pages};
}

Deck client_deck(const Project& project, const facts::Facts& facts, DeckScope scope, const Snapshot* shown_before,
                 LocalMinute now) {
    return DeckMaker(project, facts, std::move(scope), now).make(shown_before);
}

}  // namespace tandem

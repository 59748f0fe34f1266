#include "app/import_names.hpp"

#include <algorithm>

#include "app/row_values.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

// The row of that name, else one of a name that is folded alike: of the project, or among the new ones.
template <class T>
std::optional<Id<T>> named(const Table<T>& rows, const std::vector<T>& fresh, std::string_view name) {
    const std::string folded = fold_name(name);
    const auto exact = [&](const T& row) { return says(name, row.name); };
    const auto alike = [&](const T& row) { return !folded.empty() && fold_name(row.name) == folded; };
    std::optional<Id<T>> id;
    const auto look = [&](const auto& among, const auto& fits) {
        const auto found = id ? among.end() : std::find_if(among.begin(), among.end(), fits);
        if (found != among.end()) id = found->id;
    };
    look(rows, exact), look(fresh, exact), look(rows, alike), look(fresh, alike);
    return id;
}

template <class T>
int next_rank(const Table<T>& rows, const std::vector<T>& fresh) {
    int rank = 0;
    for (const T& row : rows) rank = std::max(rank, row.rank + 1);
    for (const T& row : fresh) rank = std::max(rank, row.rank + 1);
    return rank;
}

bool is_account(const Channel& channel, const std::string& folded) {
    return fold_name(channel.name) == folded || (!channel.handle.empty() && fold_name(channel.handle) == folded);
}

}  // namespace

ImportNames::ImportNames(const Project& project, const facts::Facts& facts, IdSource& ids)
    : project_(project), facts_(facts), ids_(ids) {}

Id<Campaign> ImportNames::campaign(const std::string& name) {
    if (const auto found = named(project_.campaigns, campaigns_, name)) return *found;
    Campaign fresh;
    fresh.id = ids_.make<Campaign>();
    fresh.name = name;
    fresh.rank = next_rank(project_.campaigns, campaigns_);
    campaigns_.push_back(fresh);
    return fresh.id;
}

Id<Pillar> ImportNames::pillar(const std::string& name) {
    if (const auto found = named(project_.pillars, pillars_, name)) return *found;
    Pillar fresh;
    fresh.id = ids_.make<Pillar>();
    fresh.name = name;
    fresh.rank = next_rank(project_.pillars, pillars_);
    pillars_.push_back(fresh);
    return fresh.id;
}

std::optional<Id<Channel>> ImportNames::channel(const PlannedPlace& place) {
    const std::string account = fold_name(place.account);
    const Channel* best = nullptr;
    bool best_by_name = false;
    const auto look = [&](const Channel& channel) {
        const bool network_fits = place.network.empty() || channel.network == place.network;
        const bool by_name = !place.account.empty() && says(place.account, account_cell(channel));
        const bool account_fits =
            by_name || (account.empty() ? !place.network.empty() && !channel.archived : is_account(channel, account));
        const bool better = !best || by_name > best_by_name || (by_name == best_by_name && channel.rank < best->rank);
        if (network_fits && account_fits && better) best = &channel, best_by_name = by_name;
    };
    for (const Channel& channel : project_.channels) look(channel);
    for (const Channel& channel : channels_) look(channel);
    if (best) return best->id;
    const facts::Network* network = facts_.networks.find(place.network);
    if (!network) return std::nullopt;
    Channel fresh;
    fresh.id = ids_.make<Channel>();
    fresh.name = place.account.empty() ? network->name : place.account;
    fresh.network = network->id;
    if (place.account.starts_with('@')) fresh.handle = place.account;
    fresh.rank = next_rank(project_.channels, channels_);
    channels_.push_back(fresh);
    return fresh.id;
}

const Channel* ImportNames::find(Id<Channel> id) const {
    if (const Channel* known = project_.channels.find(id)) return known;
    const auto fresh =
        std::find_if(channels_.begin(), channels_.end(), [&](const Channel& channel) { return channel.id == id; });
    return fresh == channels_.end() ? nullptr : &*fresh;
}

std::optional<Id<Person>> ImportNames::person(std::string_view name) const {
    const std::string folded = fold_name(name);
    std::optional<Id<Person>> found;
    int found_by_part = 0;
    for (const Person& person : project_.people) {
        if (fold_name(person.name) == folded) return person.id;
        const std::string first_name = person.name.substr(0, person.name.find(' '));
        if (fold_name(initials_of(person)) != folded && fold_name(first_name) != folded) continue;
        found = person.id;
        ++found_by_part;
    }
    return found_by_part == 1 ? found : std::nullopt;
}

void ImportNames::count(Id<Campaign> campaign, std::optional<Day> day, std::int64_t cents) {
    cents_[campaign] += cents;
    for (Campaign& fresh : campaigns_) {
        if (fresh.id != campaign) continue;
        fresh.budget.cents += cents;
        if (!day) continue;
        const DayRange one{*day, *day + date::days(1)};
        fresh.days = fresh.days.empty()
            ? one
            : DayRange{std::min(fresh.days.begin, one.begin), std::max(fresh.days.end, one.end)};
    }
}

std::vector<Action> ImportNames::actions(Day today) const {
    std::vector<Action> actions;
    for (const Channel& channel : channels_) actions.emplace_back(Put<Channel>{channel});
    for (const Pillar& pillar : pillars_) actions.emplace_back(Put<Pillar>{pillar});
    for (Campaign campaign : campaigns_) {
        if (campaign.days.empty()) campaign.days = {today, today + date::days(1)};
        actions.emplace_back(Put<Campaign>{std::move(campaign)});
    }
    return actions;
}

std::vector<std::string> ImportNames::added() const {
    std::vector<std::string> names;
    for (const Channel& channel : channels_) names.push_back(channel.name);
    for (const Pillar& pillar : pillars_) names.push_back(pillar.name);
    for (const Campaign& campaign : campaigns_) names.push_back(campaign.name);
    return names;
}

std::vector<std::string> ImportNames::kept_budgets() const {
    std::vector<std::string> names;
    for (const auto& [id, cents] : cents_)
        if (const Campaign* known = project_.campaigns.find(id); known && cents != 0 && known->budget.cents != cents)
            names.push_back(known->name);
    return names;
}

}  // namespace tandem

#include "app/import_names.hpp"

#include <algorithm>
#include <set>

#include "app/import_limits.hpp"
#include "app/row_values.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

// The first in rank of those that are called so on the network; of any where it is empty.
const Channel* first_of(const std::map<std::string, std::vector<const Channel*>, std::less<>>& accounts,
                        std::string_view name, std::string_view network) {
    const auto found = accounts.find(name);
    if (found == accounts.end()) return nullptr;
    const Channel* best = nullptr;
    for (const Channel* channel : found->second)
        if ((network.empty() || channel->network == network) && (!best || channel->rank < best->rank)) best = channel;
    return best;
}

}  // namespace

ImportNames::ImportNames(const Project& project, const facts::Facts& facts, IdSource& ids)
    : project_(project), facts_(facts), ids_(ids), campaigns_(project.campaigns), pillars_(project.pillars) {
    for (const Channel& channel : project.channels) note(channel);
}

void ImportNames::note(const Channel& channel) {
    next_rank_ = std::max(next_rank_, channel.rank + 1);
    const auto forms = read_back(account_cell(channel));
    for (const std::string& form : std::set<std::string>(forms.begin(), forms.end()))
        by_account_[form].push_back(&channel);
    std::set<std::string> folded{fold_name(channel.name)};
    if (!channel.handle.empty()) folded.insert(fold_name(channel.handle));
    for (const std::string& name : folded) by_folded_[name].push_back(&channel);
    if (channel.archived) return;
    const auto [usual, first] = usual_.emplace(channel.network, &channel);
    if (!first && channel.rank < usual->second->rank) usual->second = &channel;
}

Id<Campaign> ImportNames::campaign(const std::string& name) {
    if (const auto found = campaigns_.find(name)) return *found;
    Campaign fresh;
    fresh.id = ids_.make<Campaign>();
    fresh.name = name;
    return campaigns_.add(std::move(fresh));
}

Id<Pillar> ImportNames::pillar(const std::string& name) {
    if (const auto found = pillars_.find(name)) return *found;
    Pillar fresh;
    fresh.id = ids_.make<Pillar>();
    fresh.name = name;
    return pillars_.add(std::move(fresh));
}

std::optional<Id<Channel>> ImportNames::channel(const PlannedPlace& place) {
    const Channel* known = place.account.empty() ? nullptr : first_of(by_account_, place.account, place.network);
    if (const std::string account = fold_name(place.account); !known && !account.empty())
        known = first_of(by_folded_, account, place.network);
    else if (const auto usual = usual_.find(place.network); !known && usual != usual_.end() && !place.network.empty())
        known = usual->second;
    if (known) return known->id;
    const facts::Network* network = facts_.networks.find(place.network);
    if (!network) return std::nullopt;
    Channel fresh;
    fresh.id = ids_.make<Channel>();
    fresh.name = place.account.empty() ? network->name : place.account;
    fresh.network = network->id;
    if (place.account.starts_with('@')) fresh.handle = place.account;
    fresh.rank = next_rank_;
    channels_.push_back(std::move(fresh));
    made_channels_.emplace(channels_.back().id, &channels_.back());
    note(channels_.back());
    return channels_.back().id;
}

const Channel* ImportNames::find(Id<Channel> id) const {
    if (const Channel* known = project_.channels.find(id)) return known;
    const auto fresh = made_channels_.find(id);
    return fresh == made_channels_.end() ? nullptr : fresh->second;
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

bool ImportNames::count(Id<Campaign> campaign, std::optional<Day> day, std::int64_t cents) {
    std::int64_t& all = cents_[campaign];
    const bool fits = cents <= most_minor_units - all;
    if (fits) all += cents;
    Campaign* fresh = campaigns_.made(campaign);
    if (!fresh) return fits;
    fresh->budget.cents = all;
    if (!day) return fits;
    const DayRange one{*day, *day + date::days(1)};
    fresh->days = fresh->days.empty()
        ? one
        : DayRange{std::min(fresh->days.begin, one.begin), std::max(fresh->days.end, one.end)};
    return fits;
}

std::vector<Action> ImportNames::actions(Day today) const {
    std::vector<Action> actions;
    for (const Channel& channel : channels_) actions.emplace_back(Put<Channel>{channel});
    for (const Pillar& pillar : pillars_.made()) actions.emplace_back(Put<Pillar>{pillar});
    for (Campaign campaign : campaigns_.made()) {
        if (campaign.days.empty()) campaign.days = {today, today + date::days(1)};
        actions.emplace_back(Put<Campaign>{std::move(campaign)});
    }
    return actions;
}

std::vector<std::string> ImportNames::added() const {
    std::vector<std::string> names;
    for (const Channel& channel : channels_) names.push_back(channel.name);
    for (const Pillar& pillar : pillars_.made()) names.push_back(pillar.name);
    for (const Campaign& campaign : campaigns_.made()) names.push_back(campaign.name);
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

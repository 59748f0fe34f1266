#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/named_rows.hpp"
#include "app/session.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// Rows of the project that names in a file stand for, and new ones for the names it lacks. Names are compared folded.
// A name is looked up in a time that does not grow with the rows there are.
class ImportNames {
  public:
    ImportNames(const Project& project, const facts::Facts& facts, IdSource& ids);
    ImportNames(const ImportNames&) = delete;
    ImportNames& operator=(const ImportNames&) = delete;

    Id<Campaign> campaign(const std::string& name);
    Id<Pillar> pillar(const std::string& name);
    // Nothing where the place names no network that Tandem knows and no account that the project has.
    std::optional<Id<Channel>> channel(const PlannedPlace& place);
    // By name, initials or first name, when only one person has it.
    std::optional<Id<Person>> person(std::string_view name) const;
    const Channel* find(Id<Channel> id) const;

    // A row's post belongs to a campaign: one that is new takes its days, and the row's money, which is at most
    // most_minor_units (app/import_limits.hpp). False where the money of its rows would become more than that: this
    // row's is left out.
    bool count(Id<Campaign> campaign, std::optional<Day> day, std::int64_t cents);
    // Puts of what is new. Campaigns without a dated post begin today.
    std::vector<Action> actions(Day today) const;
    std::vector<std::string> added() const;
    // Campaigns the project has already whose rows' money adds up to something else: they keep their budget.
    std::vector<std::string> kept_budgets() const;

  private:
    using Accounts = std::map<std::string, std::vector<const Channel*>, std::less<>>;

    void note(const Channel& channel);

    const Project& project_;
    const facts::Facts& facts_;
    IdSource& ids_;
    NamedRows<Campaign> campaigns_;
    NamedRows<Pillar> pillars_;
    std::deque<Channel> channels_;  // new ones
    std::map<Id<Channel>, const Channel*> made_channels_;
    Accounts by_account_, by_folded_;  // channels by what cells call their accounts, and folded
    std::map<std::string, const Channel*, std::less<>> usual_;  // of a network: the first in rank that is in use
    int next_rank_ = 0;                                         // of channels
    std::map<Id<Campaign>, std::int64_t> cents_;
};

}  // namespace tandem

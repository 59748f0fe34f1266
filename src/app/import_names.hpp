#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// Rows of the project that names in a file stand for, and new ones for the names it lacks. Names are compared folded.
class ImportNames {
  public:
    ImportNames(const Project& project, const facts::Facts& facts, IdSource& ids);

    Id<Campaign> campaign(const std::string& name);
    Id<Pillar> pillar(const std::string& name);
    // Nothing where the place names no network that Tandem knows and no account that the project has.
    std::optional<Id<Channel>> channel(const PlannedPlace& place);
    // By name, initials or first name, when only one person has it.
    std::optional<Id<Person>> person(std::string_view name) const;
    const Channel* find(Id<Channel> id) const;

    // A row's post belongs to a campaign: one that is new takes its days, and the row's money.
    void count(Id<Campaign> campaign, std::optional<Day> day, std::int64_t cents);
    // Puts of what is new. Campaigns without a dated post begin today.
    std::vector<Action> actions(Day today) const;
    std::vector<std::string> added() const;
    // Campaigns the project has already whose rows' money adds up to something else: they keep their budget.
    std::vector<std::string> kept_budgets() const;

  private:
    const Project& project_;
    const facts::Facts& facts_;
    IdSource& ids_;
    std::vector<Campaign> campaigns_;
    std::vector<Pillar> pillars_;
    std::vector<Channel> channels_;
    std::map<Id<Campaign>, std::int64_t> cents_;
};

}  // namespace tandem

#pragma once

#include <memory>
#include <vector>

#include <immer/box.hpp>
#include <immer/map.hpp>

#include "plan/derive_context.hpp"

namespace tandem {

// What is derived in one go: the tasks of one source, of one day, or of one period.
struct UnitId {
    enum class Kind : std::uint8_t {
        post,
        flight,
        campaign,
        contest,
        live_event,
        influencer_post,
        incident,
        manual,
        day,
        week,
        month,
        quarter,
        year,
        history,  // a mark whose task no other unit makes; the last one, so that the others are there when it asks
    };
    Kind kind{};
    std::int32_t number = 0;  // days since 1970-01-01 of its first day; the year for `year`
    Uuid id;

    static UnitId of_days(Kind kind, Day first) {
        return {kind, static_cast<std::int32_t>(first.time_since_epoch().count()), {}};
    }
    auto operator<=>(const UnitId&) const = default;
};
struct UnitHash {
    std::size_t operator()(const UnitId& unit) const {
        return std::hash<Uuid>{}(unit.id) ^
            ((static_cast<std::size_t>(unit.number) << 4U | static_cast<std::size_t>(unit.kind)) *
             0x9e3779b97f4a7c15ULL);
    }
};

using TaskBox = immer::box<Task>;

// A task that appeared, went, or is not the same any more.
struct TaskChange {
    std::optional<TaskBox> before;
    std::optional<TaskBox> after;

    Id<Task> id() const { return after ? (*after)->id : (*before)->id; }
};

// What rarely changes: rules ready to fire, office days, the project's zone, the horizon.
struct DeriveSetting {
    std::vector<CompiledRule> rules;
    OfficeCalendar office;
    const TimeZone* zone = nullptr;
    DayRange horizon;
};

// All derived tasks of one version of a project, with marks applied. A value: the next version shares every unit that
// the edit did not touch.
class Derivation {
  public:
    using Unit = std::vector<TaskBox>;  // sorted by id
    using Units = immer::map<UnitId, immer::box<Unit>, UnitHash>;

    // The days on which calendar rules make tasks: from the week the project was made in to the end of the twelfth
    // month after `today`.
    static DayRange horizon_of(const Project& project, const TimeZone& zone, Day today);

    // Deriving from nothing.
    static Derivation of(const facts::Facts& facts, ZoneTable& zones, const Project& project, Day today,
                         PlanCounters& counters);
    // The same for the next version, deriving only what differs; appends what changed, in order of unit and id.
    Derivation next(const facts::Facts& facts, ZoneTable& zones, const Project& before, const Project& after, Day today,
                    std::vector<TaskChange>& changes, PlanCounters& counters) const;

    const Units& units() const { return units_; }
    const Unit& unit(const UnitId& id) const;
    const DeriveSetting& setting() const { return *setting_; }
    const AiringIndex& airings() const { return airings_; }
    DayRange horizon() const { return setting_->horizon; }

    // Visits every task, in no particular order.
    template <class Visit>
    void for_each(Visit&& visit) const {
        for (const auto& [id, unit] : units_)
            for (const TaskBox& task : *unit) visit(task);
    }

  private:
    friend class DeriveRun;
    std::shared_ptr<const DeriveSetting> setting_;
    AiringIndex airings_;
    Units units_;
    inline static const Unit no_unit_{};
};

// The unit a task with this key belongs to, when the project still has its source.
std::optional<UnitId> unit_of(const Project& project, const std::vector<CompiledRule>& rules, const TaskKey& key);

}  // namespace tandem

#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "derive_cases.hpp"

namespace tandem::testing {

// Numbers that are the same on every machine and with every standard library.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : engine_(seed) {}
    int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(limit)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool once_in(int times) { return below(times) == 0; }
    template <class T>
    const T& of(const std::vector<T>& choices) {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }
    template <class T>
    T one_of(std::initializer_list<T> choices) {
        return choices.begin()[below(static_cast<int>(choices.size()))];
    }

  private:
    std::mt19937_64 engine_;
};

inline constexpr const char* world_now = "2026-10-07T08:00Z";

// A small project of autumn 2026 with a bit of everything: posts on three channels, a campaign with flights, a contest,
// a live event, an incident, an influencer post, manual tasks, two or three people, rules with and without conditions.
Project random_project(Chance& chance);

// What somebody may do to it: one edit, or a few at once. Marks are made on tasks of the plan. Seldom nothing changes.
std::vector<Action> random_edit(Chance& chance, const Project& project, const Plan& plan);
// Only what moves or changes posts.
std::vector<Action> random_post_edit(Chance& chance, const Project& project);
// Only what people decide about tasks.
std::vector<Action> random_mark(Chance& chance, const Project& project, const Plan& plan);
std::vector<Action> random_rule_edit(Chance& chance, const Project& project);
std::vector<Action> random_people_edit(Chance& chance, const Project& project);
std::vector<Action> random_occasion_edit(Chance& chance, const Project& project);
std::vector<Action> random_settings_edit(Chance& chance, const Project& project);

// An edit and the roster that follows from it, as a session does it.
inline void submit(Planner& planner, const Project& next) {
    planner.take(next);
    auto change = planner.roster_change();
    if (!change.empty()) planner.take(apply(next, AcceptRoster{std::move(change.put), std::move(change.drop)}));
}

// Any row of a table, or null when there is none.
template <class T>
const T* any_row(Chance& chance, const Table<T>& table) {
    return table.empty() ? nullptr : &table[static_cast<std::size_t>(chance.below(static_cast<int>(table.size())))];
}

// Everything about two plans but their numbers and counters.
inline bool same_outcome(const Plan& a, const Plan& b) {
    return same_plan(a, b) && a.conflicts == b.conflicts && a.by_source == b.by_source && a.today == b.today &&
        a.horizon == b.horizon;
}

}  // namespace tandem::testing

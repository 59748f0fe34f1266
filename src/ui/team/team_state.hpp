#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/team_choices.hpp"
#include "app/team_requests.hpp"

namespace tandem {

struct UiState;
struct TeamCache;

// The last two are pages of ui/duties and ui/hats, about the calendar's month.
enum class TeamView : std::uint8_t { load, costs, absences, duties, hats };
enum class TeamSpan : std::uint8_t { two_weeks, month };
enum class TrayOrder : std::uint8_t { soonest, longest, priority };
// What a band over days in the absences means.
enum class AwayKind : std::uint8_t { day, morning, afternoon, on_call, present };

// A person's day.
struct TeamCell {
    Id<Person> person;
    Day day{};

    bool operator==(const TeamCell&) const = default;
};

// Days of one person that are being marked with the mouse.
struct AwayBand {
    Id<Person> person;
    Day from{};
    Day to{};

    DayRange days() const { return {std::min(from, to), std::max(from, to) + date::days(1)}; }
};

// What the team screen keeps between frames.
struct TeamState {
    TeamView view = TeamView::load;
    TeamSpan span = TeamSpan::two_weeks;
    std::optional<Day> from;  // the first day shown; empty: the week of today
    TrayOrder order = TrayOrder::soonest;
    std::optional<TeamCell> cell;  // the keyboard's, whose tasks the panel lists
    bool cell_focus_wanted = false;
    bool assign_wanted = false;  // the selected task, to whoever suits it best
    AwayKind away_kind = AwayKind::day;
    std::optional<AwayBand> band;
    bool add_open = false;  // a person is being added
    NewPerson added;
    bool proposed = false;  // proposals are shown
    std::uint64_t proposed_plan = 0;
    std::vector<TeamProposal> proposals;
    std::vector<Id<Task>> refused;          // proposals that were dropped one by one
    std::shared_ptr<TeamCache> cache;       // can be dropped at any time
    std::optional<Id<Person>> hats_person;  // whose two hats are shown; none: the first who wears both
    std::optional<Id<Duty>> duty_to_name;   // a duty that was just added: its name gets the keyboard

    bool shows_page() const { return view == TeamView::duties || view == TeamView::hats; }
};

// Made when there is none.
TeamState& team_state(UiState& state);

}  // namespace tandem

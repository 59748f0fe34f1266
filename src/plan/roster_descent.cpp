#include <algorithm>
#include <span>
#include <tuple>

#include "plan/roster_moves.hpp"

namespace tandem::roster {

namespace {

constexpr int most_passes = 8;
constexpr int most_passes_when_huge = 2;
constexpr std::size_t largest_group_moved = 8;

struct Membership {
    std::int32_t group = 0;
    SlotNumber task = 0;
    std::uint32_t first = 0;  // position of the group's first task
};

bool relocate(Sheet& sheet, SlotNumber task) {
    const std::int32_t from = sheet.slot(task).cell;
    Seat best{from, 0};
    for (const std::int32_t cell : sheet.slot(task).candidates) {
        if (cell == from) continue;
        const std::int64_t change = sheet.change_if_moved(task, cell);
        if (change < best.cost && sheet.fits(task, cell)) best = {cell, change};
    }
    if (best.cell == from) return false;
    sheet.lift(task);
    sheet.seat(task, best.cell);
    return true;
}

// The cheapest seat of a lifted task with one person.
Seat best_seat_with(const Sheet& sheet, SlotNumber task, std::int32_t person) {
    Seat best;
    const auto& candidates = sheet.slot(task).candidates;
    const std::int32_t first = sheet.staff().cell(person, 0);
    for (auto cell = std::lower_bound(candidates.begin(), candidates.end(), first);
         cell != candidates.end() && *cell < first + sheet.staff().days(); ++cell) {
        const std::int64_t cost = sheet.cost(task, *cell);
        if ((best.cell == none || cost < best.cost) && sheet.fits(task, *cell)) best = {*cell, cost};
    }
    return best;
}

bool gather(Sheet& sheet, const std::vector<SlotNumber>& members, std::int32_t person) {
    const std::size_t before = sheet.mark();
    const std::int64_t old_points = sheet.score().terms.total();
    for (const SlotNumber task : members) sheet.lift(task);
    for (const SlotNumber task : members) {
        const Seat seat = best_seat_with(sheet, task, person);
        if (seat.cell == none) {
            sheet.rewind(before);
            return false;
        }
        sheet.seat(task, seat.cell);
    }
    if (sheet.score().terms.total() < old_points) return true;
    sheet.rewind(before);
    return false;
}

// Gives all members of a small group to the first of the people able to do one of them with whom the plan is better.
bool gather_group(Sheet& sheet, const std::vector<SlotNumber>& members) {
    std::vector<std::int32_t> people;
    for (const std::int32_t cell : sheet.slot(members.front()).candidates) {
        const std::int32_t person = sheet.staff().person_of(cell);
        if (people.empty() || people.back() != person) people.push_back(person);
    }
    return std::any_of(people.begin(), people.end(),
                       [&](std::int32_t person) { return gather(sheet, members, person); });
}

bool gather_groups(Sheet& sheet, const std::vector<Membership>& memberships) {
    bool changed = false;
    for (std::size_t first = 0; first < memberships.size();) {
        std::size_t end = first;
        while (end < memberships.size() && memberships[end].group == memberships[first].group) ++end;
        const std::size_t size = end - first;
        const auto& counts = sheet.groups()[static_cast<std::size_t>(memberships[first].group)].counts;
        if (size > 1 && size <= largest_group_moved && counts.size() > 1) {
            std::vector<SlotNumber> members;
            for (std::size_t i = first; i < end; ++i) members.push_back(memberships[i].task);
            changed = gather_group(sheet, members) || changed;
        }
        first = end;
    }
    return changed;
}

// By group, the groups in the order of their first tasks; inside a group by task id.
std::vector<Membership> memberships_of(const Sheet& sheet, std::span<const SlotNumber> ordered) {
    std::vector<Membership> found;
    for (std::uint32_t position = 0; position < ordered.size(); ++position) {
        for (const std::int32_t group : sheet.slot(ordered[position]).groups) {
            found.push_back({group, ordered[position], position});
        }
    }
    std::sort(found.begin(), found.end(), [](const Membership& a, const Membership& b) {
        return std::tie(a.group, a.first) < std::tie(b.group, b.first);
    });
    for (std::size_t i = 1; i < found.size(); ++i) {
        if (found[i].group == found[i - 1].group) found[i].first = found[i - 1].first;
    }
    std::stable_sort(found.begin(), found.end(), [](const Membership& a, const Membership& b) {
        return std::tie(a.first, a.group) < std::tie(b.first, b.group);
    });
    return found;
}

}  // namespace

void descend(Sheet& sheet, const std::vector<SlotNumber>& loose) {
    std::vector<SlotNumber> ordered;
    for (const SlotNumber task : loose) {
        if (sheet.slot(task).cell != none && !sheet.anchored(task)) ordered.push_back(task);
    }
    if (ordered.empty()) return;
    std::sort(ordered.begin(), ordered.end(), [&](SlotNumber a, SlotNumber b) { return id_before(sheet, a, b); });
    ordered.erase(std::unique(ordered.begin(), ordered.end()), ordered.end());
    const std::vector<Membership> memberships = memberships_of(sheet, ordered);
    bool better = true;
    const int passes = ordered.size() > huge_roster ? most_passes_when_huge : most_passes;
    for (int pass = 0; better && pass < passes; ++pass) {
        better = false;
        for (const SlotNumber task : ordered) better = relocate(sheet, task) || better;
        better = gather_groups(sheet, memberships) || better;
    }
}

}  // namespace tandem::roster

#include "edit/shift_project.hpp"

#include <cmath>
#include <map>
#include <type_traits>

#include "model/field_kinds.hpp"

namespace tandem {
namespace {

using date::days;

// How many of a period lie in so many days: the same backwards, so that shifting back is exact.
std::int32_t periods(int by_days, double length_days) {
    return static_cast<std::int32_t>(std::lround(by_days / length_days));
}

constexpr double year_days = 365.2425;

Day monday_of_iso_week(std::int32_t number) {
    // The week of 4 January is the first one of its year.
    return week_begin(Day(date::year(number / 100) / 1 / 4)) + date::weeks(number % 100 - 1);
}

void shift_occurrence(Occurrence& occurrence, int by_days) {
    using Kind = Occurrence::Kind;
    switch (occurrence.kind) {
        case Kind::once:
        case Kind::ordinal: return;
        case Kind::day: occurrence.number += by_days; return;
        case Kind::week: {
            const Day monday = monday_of_iso_week(occurrence.number) + date::weeks(periods(by_days, 7));
            occurrence.number = Occurrence::of_week(monday).number;
            return;
        }
        case Kind::month: occurrence.number += periods(by_days, year_days / 12); return;
        case Kind::quarter: occurrence.number += periods(by_days, year_days / 4); return;
    }
}

class Shift {
  public:
    explicit Shift(int by_days) : by_(by_days) {}

    template <class T>
    void operator()(T& value) const {
        if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, LocalMinute> || std::is_same_v<T, Instant>) {
            value += by_;
        } else if constexpr (std::is_same_v<T, DayRange>) {
            value = {value.begin + by_, value.end + by_};
        } else if constexpr (std::is_same_v<T, TaskKey>) {
            shift_occurrence(value.occurrence, static_cast<int>(by_.count()));
        } else if constexpr (is_maybe<T>) {
            if (value) (*this)(*value);
        } else if constexpr (is_list<T>) {
            for (auto& one : value) (*this)(one);
        } else if constexpr (HasOwnFields<T>) {
            T::fields(value, [this](const char*, auto& field) { (*this)(field); });
        }
    }

  private:
    days by_;
};

// "FREQ=WEEKLY;UNTIL=20261231T000000Z": the day of a recurrence's end is text.
void shift_until(std::string& recurrence, int by_days) {
    constexpr std::string_view key = "UNTIL=";
    const std::size_t at = recurrence.find(key);
    if (at == std::string::npos || recurrence.size() < at + key.size() + 8) return;
    const std::string digits = recurrence.substr(at + key.size(), 8);
    const auto day = day_from_text(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
    if (!day) return;
    std::string moved = to_text(*day + days(by_days));
    std::erase(moved, '-');
    recurrence.replace(at + key.size(), 8, moved);
}

using RenamedTasks = std::map<Uuid, Uuid>;

// Rows named after their task's key follow it. A manual task has no key: its rows keep the name it gave them, as any
// other row does that is named otherwise.
template <class T>
inline constexpr bool may_be_named_after_task = std::is_same_v<T, TaskMark> || std::is_same_v<T, RosterRow>;

template <class T>
T shifted_row(T row, const Shift& shift, RenamedTasks& renamed) {
    const Uuid before = row.id.value;
    bool after_task = false;
    if constexpr (may_be_named_after_task<T>) after_task = row.key && before == task_id(row.key).value;
    shift(row);
    if constexpr (may_be_named_after_task<T>)
        if (after_task) row.id = {task_id(row.key).value};
    if (row.id.value != before) renamed.emplace(before, row.id.value);
    return row;
}

}  // namespace

Project shifted_project(Project project, const ShiftProject& action) {
    if (action.by_days == 0) return project;
    const Shift shift(action.by_days);
    RenamedTasks renamed;
    shift(project.settings);
    shift(project.charter);
    Project::tables(project, [&]<class T>(const char*, Table<T>& table) {
        // What calendars were sent stays as it was: the next export tells them of the new times. What clocks showed
        // does.
        if constexpr (std::is_same_v<T, CalendarCopy> || std::is_same_v<T, ZoneClock>) return;
        std::vector<T> rows;
        rows.reserve(table.size());
        for (const T& row : table) {
            rows.push_back(shifted_row(row, shift, renamed));
            if constexpr (std::is_same_v<T, Series>) shift_until(rows.back().recurrence, action.by_days);
        }
        table = Table<T>::from_rows(std::move(rows));
    });
    std::vector<Comment> moved;
    for (const Comment& comment : project.comments)
        if (const auto found = renamed.find(comment.on); found != renamed.end()) {
            moved.push_back(comment);
            moved.back().on = found->second;
        }
    for (Comment& comment : moved) project.comments = project.comments.with(std::move(comment));
    return project;
}

int whole_weeks_between(Day from, Day to) { return 7 * periods(static_cast<int>((to - from).count()), 7); }

}  // namespace tandem

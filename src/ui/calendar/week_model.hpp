#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/clock_change.hpp"
#include "plan/lay_out_day.hpp"
#include "ui/calendar/month_model.hpp"
#include "ui/calendar/week_shade.hpp"

namespace tandem {

// What the hours of a week or a day show, filtered and in order: texts and figures, no pixels. What stands above the
// hours, days with their work and campaigns, is a month of one week.

// A post as the lane of one of its networks shows it.
struct WeekPart {
    std::size_t lane = 0;  // of WeekModel::lanes
    MonthChip chip;        // of the channels on that network; what leaves the post leaves it in all lanes
};

struct WeekPost {
    MonthChip chip;
    LocalMinute own{};     // when it goes out by its own clock; `chip.minute` is that of the project's
    std::size_t lane = 0;  // of WeekModel::lanes: the first it stands in
    // Among lanes of networks, where it goes out on several channels: by lane, one each. Else none, and where none of
    // its networks has a lane.
    std::vector<WeekPart> parts = {};

    // `part`: of `parts`; none: all of it.
    const MonthChip& chip_in(std::optional<std::size_t> part) const { return part ? parts[*part].chip : chip; }
    std::size_t lane_in(std::optional<std::size_t> part) const { return part ? parts[*part].lane : lane; }
    bool stands_in(std::size_t wanted) const;
};

// A piece of work at the time of day when it would be done (plan/lay_out_day.hpp).
struct WeekTask {
    // next_due: of those of today that are open, its limit comes first. nobody: no one has it.
    enum class State : std::uint8_t { open, next_due, done, nobody };

    Id<Task> task;
    std::string title;
    std::string detail;    // "45 min · Visite d'école": how long, and what it follows
    std::string initials;  // of who has it; "?" nobody
    TaskType type = TaskType::reply;
    Hat role = Hat::cm;
    State state = State::open;
    MinuteRange minutes;  // of the day
    std::size_t lane = 0;
    // The tasks of the batch it is of, two at least; empty where it is of none.
    std::vector<Id<Task>> batch = {};
    bool joined = false;    // it stands for all of them; else it is one of those of an unfolded batch
    std::string note = {};  // joined: the posts, each with when it goes out, a line for each

    Selection selection() const { return joined ? Selection::of_batch(batch) : Selection::of(task); }
    // Those that are moved and done with it.
    std::vector<Id<Task>> all() const { return joined ? batch : std::vector{task}; }
    // It, its batch, or one that it stands for.
    bool is_selected(const Selection& selected) const;
};

// Minutes that clocks leave out or go through twice.
struct WeekClockBreak {
    MinuteRange minutes;
    bool missing = false;
    std::string note;   // in a sentence
    std::string word;   // "02:00 – 03:00 twice"
    std::string brief;  // "twice"

    bool operator==(const WeekClockBreak&) const = default;
};

struct WeekDay {
    Day day{};
    std::vector<MinuteRange> open;      // office hours; none on a day off
    std::vector<WeekPost> posts;        // by time, then id
    std::vector<WeekTask> tasks;        // by begin, then id
    LaneShade shade = {};               // of the day where it is not parted
    std::vector<LaneShade> lanes = {};  // of each of WeekModel::lanes
    std::optional<WeekClockBreak> clock = {};
    // What the other clock says at each hour from 0 to 23; empty where there is none.
    std::vector<LocalMinute> second_clock = {};
};

// A part of each day. Where nothing is parted there is one without a name.
struct WeekLane {
    std::string id;
    std::string name;
    std::string short_name;                   // where there is no room: letters, initials
    const facts::Network* network = nullptr;  // of a lane of networks
    std::optional<Hat> role = {};             // of a lane of roles
    std::optional<Id<Person>> person = {};    // of a lane of people

    bool operator==(const WeekLane&) const = default;
};

struct WeekModel {
    std::vector<WeekDay> days;  // those shown, one after the other
    std::vector<WeekLane> lanes;
    std::optional<ClockShift> clock_shift;  // of the other clock; none of a day alone, whose hours say it
    MinuteRange office;                     // from the earliest opening to the latest closing of these days
    int filtered_tasks = 0;                 // tasks of these days that the filters hide

    bool has_second_clock() const { return !days.empty() && !days.front().second_clock.empty(); }
};

struct WeekSource {
    const MonthSource& month;
    const OfficeCalendar& office;
    ZoneTable& zones;
    DayRange days;
    LocalMinute now{};
    Lanes lanes = Lanes::none;
    std::string second_zone = {};         // IANA name of the other clock; empty, unknown, the project's: none
    std::vector<Id<Task>> unfolded = {};  // tasks whose batches are shown one by one
};

WeekModel week_model(const WeekSource& source);

// What the other clock says beside an hour of the project's that day: "23:00 −1" where it is another day there.
std::string second_clock_text(const WeekDay& day, std::size_t hour, const facts::Words& words);
// What stands beside the hours of both clocks, and the present moment at its widest.
std::vector<std::string> clock_texts(const WeekModel& model, const facts::Words& words);

}  // namespace tandem

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/media_survey.hpp"
#include "app/shown_observances.hpp"
#include "app/workbench.hpp"
#include "facts/words.hpp"
#include "model/time_zone.hpp"
#include "plan/month_grid.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/shown_bars.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// What a visible month shows, filtered and in order: texts and figures, no pixels.

// A post on one day. A post whose channels publish on several days has a chip on each of them.
struct MonthChip {
    Id<Post> post;
    Id<Variant> variant;                      // the first channel that publishes that day
    std::vector<Id<Variant>> apart;           // channels that have left the post's own day or, in a grid of hours, its
                                              // moment: they move without it
    const facts::Network* network = nullptr;  // of the first channel that publishes that day
    int more_channels = 0;                    // besides it, on that day
    std::string title;
    int minute = 0;    // of the day, wall time of the post
    std::string time;  // with the version of an A/B test: "18:00 A"
    // The name of another clock than the project's, "EDT", where the time is by it and does not say so; else "".
    std::string clock;
    std::string clocks;       // what both clocks say then, "18:00 New York · 00:00 Paris"; else ""
    std::string offset;       // "+2 h": of a channel that has left its post; else ""
    std::string apart_note;   // of each channel here with a time of its own how far it is from its post; else ""
    std::string series_note;  // how the post's series recurs, and the slot it was moved from; "" for no series
    std::string initials;     // of who makes it, else of who answers for it
    PostStatus status = PostStatus::idea;
    // What networks would refuse of the post; "" where all is well.
    std::string problem;
    bool problem_is_sure = false;
    std::string details;  // its channels, and its step with who makes it, a line each
    std::string in_tool;  // what is to be done in the tool that publishes: "À reprogrammer dans Buffer"; else ""
};

// A role's work on one day, as the line at the foot of a cell says it.
struct WorkLine {
    // uncovered: work on a day when nobody is there, nobody on call either.
    enum class State : std::uint8_t { fits, over, uncovered };
    State state = State::fits;
    int tasks = 0;
    int minutes = 0;
    int capacity_minutes = 0;
    std::string text;        // "5 tâches · 2 h 10"
    std::string short_text;  // "2 h 10": where there is no room
    std::string parts = {};  // "réponses 3 · modération 2"

    bool operator==(const WorkLine&) const = default;
};

struct MonthDay {
    Day day{};
    bool outside = false;
    bool day_off = false;  // no office hours, or a public holiday
    bool today = false;
    std::string id;            // "2026-10-13"
    std::string label;         // "mar. 13"
    std::string number;        // "13"; with the month on its first day and in the first cell
    std::string on_call;       // initials of who is on call
    std::string on_call_note;  // the turns in full, a line for each
    std::string money;         // "58 / 62 €": spent and planned, where money is shown and there is some
    std::string short_money;   // where there is no room: what was spent, else what is planned
    std::string money_note;    // the same of each flight, a line for each
    std::vector<ShownObservance> observances;
    std::vector<MonthChip> chips;  // by time, then id
    std::optional<WorkLine> work;
};

// A campaign, a flight, or a contest, live event, influencer's post or incident.
struct MonthBar {
    Id<Campaign> campaign;
    std::string name;
    std::string color;   // "#RRGGBB"
    std::string budget;  // "" when the lens does not show money or there is none
    DayRange days;
    std::optional<Id<Flight>> flight = {};    // the bar is of a flight of that campaign
    const facts::Network* network = nullptr;  // of a flight
    // The bar is of what happens beside posts; its name has the time where it lasts less than a day.
    std::optional<Occasion> occasion = {};

    Selection selection() const {
        return occasion ? Selection::of_occasion(occasion->id)
            : flight    ? Selection::of(*flight)
                        : Selection::of(campaign);
    }
    const char* kind() const { return occasion ? "occasion" : flight ? "flight" : "campaign"; }
    Uuid item() const { return occasion ? occasion->id : flight ? flight->value : campaign.value; }
};

struct MonthModel {
    MonthGrid grid;
    std::vector<MonthDay> days;            // one per cell, row by row
    std::vector<MonthBar> bars;            // all that are on the calendar, also before and after the grid
    int clocks = 1;                        // beside the hours
    std::vector<std::string> clock_texts;  // what those say, the widest of which has room
    bool above_hours = false;              // of one week, without chips: what stands above a grid of hours
    int posts = 0;                         // chips shown
    int filtered_posts = 0;                // posts of these days that the filters hide
    HiddenBars filtered_bars;              // the same of campaigns and of what else happens
};

// What a month is made from. References live as long as the call.
struct MonthSource {
    const Project& project;
    const Plan& plan;
    const facts::Facts& facts;
    const facts::Words& words;
    const Filters& filters;
    MonthGrid grid;
    Day today{};
    Lens lens = Lens::both;
    bool observances = true;
    std::function<RoleLoad(Day, Hat)> role_load;
    bool money = false;          // flights are shown, and what each day spends
    ZoneTable* zones = nullptr;  // null: other clocks are not told
    MediaOf media = {};          // empty: nothing is said about files
};

MonthModel month_model(const MonthSource& source);
// What is the matter with the post of a chip that is shown, by which other clock it goes out as far as `zones` knows,
// and which version of an A/B test it is.
void complete_chip(const MonthSource& source, const Post& post, ZoneTable* zones, MonthChip& chip);

// Whether the post, which has a date, or a channel of it that goes out at another time, is on one of these days by its
// own clock. Most posts of a project are not: they cost no more than that.
bool may_stand_on(const Post& post, const DayRange& days);

// What stands above the hours of these days, of the one week of the grid: days without chips, named with their weekday,
// and bars that touch the days.
MonthModel month_above_hours(const MonthSource& source, const DayRange& days);

// A post as a grid of hours shows it: its chip at each moment at which channels of it go out, wherever their clocks
// are.
struct ChipAtMoment {
    LocalMinute at{};   // wall time of the project's zone
    LocalMinute own{};  // of its own zone, whose time the chip says, with the zone's name where it is another one
    MonthChip chip;
};
// By moment.
std::vector<ChipAtMoment> chips_by_moment(const MonthSource& source, const Post& post, ZoneTable& zones);
// The same parted further: of each moment a chip of each network.
std::vector<ChipAtMoment> chips_by_network(const MonthSource& source, const Post& post, ZoneTable& zones);

// The CM's line of one day, as the lens and the filters show it.
std::optional<WorkLine> work_of(const MonthSource& source, Day day);

// The line for a role's load on a day; nothing when there is no work.
std::optional<WorkLine> work_line(const RoleLoad& load, const facts::Words& words);
// The same where only some of the day's tasks are let through: they are counted, the day's state stays that of the
// role.
std::optional<WorkLine> work_line(const RoleLoad& load, int tasks, int minutes, const facts::Words& words);

// Whether nobody works at the office that day: no hours on that weekday, or a public holiday of the region.
bool is_day_off(const facts::Facts& facts, const Settings& settings, Day day);

}  // namespace tandem

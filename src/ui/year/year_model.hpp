#pragma once

#include <array>
#include <string>
#include <vector>

#include "ui/calendar/month_model.hpp"
#include "ui/year/post_days.hpp"

namespace tandem {

// Twelve months with how much there is on each day: texts and figures, no pixels.

inline constexpr int months_of_year = 12;

// How much of it: of posts one, two, three or four, and more; of work above 0, 40, 65 and 85 % of the capacity.
enum class YearStep : std::uint8_t { none, low, middle, high, full };
YearStep step_of_posts(int posts);
YearStep step_of_work(const WorkLine& work);

// Whether something happens beside posts.
enum class YearNote : std::uint8_t { none, occasion, incident };

struct YearDay {
    Day day{};
    std::string id;  // "2026-10-13"
    int posts = 0;
    YearStep step = YearStep::none;
    std::optional<WorkLine> work;  // of the CM, where the lens shows it
    bool today = false;
    bool day_off = false;       // no office hours, or a public holiday
    bool observance = false;    // something is named that day, or begins then
    bool lasting = false;       // something that lasts for days goes on
    bool school_break = false;  // of the project's zone; of any where it has none
    YearNote note = YearNote::none;
};

// The days of a campaign in one week of one month.
struct YearBar {
    Id<Campaign> campaign;
    std::string name;
    std::string color;  // "#RRGGBB"
    DayRange days;      // of these weeks: inside the month
    int lane = 0;       // from the foot of the cells, below `most_year_lanes`
};
inline constexpr int most_year_lanes = 2;

struct YearMonth {
    date::year_month month{};
    std::string title;  // "octobre"; with its year where that is not the one of the first month
    int posts = 0;      // each once
    int work_minutes = 0;
    std::string posts_text;  // "12 publications"
    std::string work_text;   // "8 h 30"; "" where there is none, or the lens shows none
    std::vector<YearDay> days;
    std::vector<YearBar> bars;
};

struct YearModel {
    date::year_month first{};
    bool by_work = false;  // steps tell the CM's work, else posts
    std::array<YearMonth, months_of_year> months;
    // Until when school breaks are known, where the months go on and the project has not added any; else nothing.
    std::optional<Day> school_known_until;
    int posts = 0;   // of all months
    int hidden = 0;  // posts of these months that the filters hide, each once
    HiddenBars hidden_bars;

    DayRange days() const { return {first_day(first), first_day(first + date::months(months_of_year))}; }
    // Null for a day of another year.
    const YearDay* day(Day day) const;
};

// `source.grid` says nothing here: the months are the twelve from `first`.
YearModel year_model(const MonthSource& source, const PostDays& posts, date::year_month first);

// What a day's card says: the date, how many posts and which, campaigns, what else happens, what is named that day, and
// work; a line each.
std::string year_day_text(const MonthSource& source, const PostDays& posts, const YearDay& day);

}  // namespace tandem

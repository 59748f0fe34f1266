#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// The days that a project has of its own, and which of Tandem's catalogue it shows.

// A row of the catalogue made of it; its category is "event" where the project's word is none.
facts::Observance observance_of(const OwnObservance& own);
// Its occurrences that have a day in these, in order; none where its rule is none (facts::is_observance_rule).
std::vector<DayRange> own_occurrences(const OwnObservance& own, const DayRange& days);
// The first days of its next occurrences from a day on, at most `count`, within ten years.
std::vector<Day> next_own_days(const OwnObservance& own, Day from, std::size_t count);

// A rule in parts that can be chosen.
struct OwnRule {
    enum class Form : std::uint8_t {
        date,     // each year on a date
        weekday,  // on the first, second ... or last of its weekdays in a month
        easter,   // so many days after Easter Sunday, before it where negative
        once,     // on one date, in no other year
        other     // as the rule says
    };
    Form form = Form::date;
    int year = 0;      // of what is once, 1 to 9999; 0: its date is not given yet
    int month = 1;     // 1 to 12
    int day = 1;       // 1 to 31
    int weekday = 1;   // 1 Monday to 7 Sunday
    int nth = 1;       // 1 to 5; -1 the last
    int days = 0;      // -400 to 400
    std::string text;  // of another form

    bool operator==(const OwnRule&) const = default;
};
// A rule of one date: only once, on this day.
OwnRule once_on(Day day);
// A rule of this form, but `other`, one of whose days is this one: its date, its place in the month, its distance from
// Easter Sunday.
OwnRule rule_on(OwnRule::Form form, Day day);
OwnRule rule_from_text(std::string_view text);
std::string text_of(const OwnRule& rule);
// "premier", "first"; "dernier", "last" (-1).
std::string nth_word(int nth, const facts::Words& words);

// A day of the project's own for a row of the catalogue whose date is announced: once, on a day that is not given yet,
// with the row's name and note in the language, its category, length and tone.
OwnObservance own_day_of(const facts::Observance& row, Id<OwnObservance> id, facts::Language language);
// Whether it is once, on a day that is not given yet.
bool is_undated(const OwnObservance& own);
// The project's own day that stands for the row, by its name: one whose date is not given yet, or is to come from
// `today` on; null: none.
const OwnObservance* own_day_for(const Project& project, const facts::Observance& row, Day today);

// Shows rows of the catalogue or hides them; one undo step, without actions where nothing changes.
Request show_observances(const Project& project, const std::vector<const facts::Observance*>& rows, bool shown);
// Another school zone ("" for none) resp. another region of public holidays.
Request put_school_zone(const Project& project, std::string zone);
Request put_region(const Project& project, std::string region);

}  // namespace tandem

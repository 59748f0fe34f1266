#pragma once

#include <string>
#include <string_view>

#include <date/date.h>

#include "facts/language.hpp"

namespace tandem::facts {

enum class ClockForm { hours_24, hours_12 };

/// Names; weekdays and months of the language in its own spelling (lower case in French).
std::string_view weekday_name(date::weekday weekday, Language language);        ///< "mardi", "Tuesday"
std::string_view weekday_short_name(date::weekday weekday, Language language);  ///< "mar.", "Tue"
std::string_view month_name(date::month month, Language language);              ///< "octobre", "October"
std::string_view month_short_name(date::month month, Language language);        ///< "oct.", "Oct"

std::string day_title(date::year_month_day day, Language language);        ///< "mardi 13 octobre", "Tuesday 13 October"
std::string day_title_year(date::year_month_day day, Language language);   ///< "lundi 19 octobre 2026"
std::string day_month(date::year_month_day day, Language language);        ///< "13 octobre", "1er octobre"
std::string day_month_short(date::year_month_day day, Language language);  ///< "13 oct.", "1er oct."
std::string weekday_day(date::year_month_day day, Language language);      ///< "mar. 20", "Tue 20"
std::string weekday_day_long(date::year_month_day day, Language language);   ///< "vendredi 23", "Friday 23"
std::string weekday_day_month(date::year_month_day day, Language language);  ///< "jeu. 22 oct.", "Thu 22 Oct"
std::string month_title(date::year_month month, Language language);          ///< "octobre 2026", "October 2026"
std::string month_title_short(date::year_month month, Language language);    ///< "oct. 2026", "Oct 2026"

/// A day and a time of day: "jeu. 22 oct. · 18:00".
std::string moment_text(date::year_month_day day, int minute_of_day, Language language,
                        ClockForm clock = ClockForm::hours_24);

/// Minutes since midnight, 0 to 1440 (1440 is "24:00", or "12:00 am"): "18:00", "6:00 pm".
std::string time_text(int minute_of_day, ClockForm clock = ClockForm::hours_24);

/// A whole hour, 0 to 24, on the clock of twelve: "9 am", "12 pm".
std::string short_hour_text(int hour);

/// A text with its times of the clock of twelve as short as can be, for where there is no room: "6:30p" of "6:30 pm".
std::string shorter_times(std::string text);

/// The times [begin, end): "14:25 – 15:30".
std::string time_range_text(int begin_minute, int end_minute, ClockForm clock = ClockForm::hours_24);

/// The days [first, end): "12 – 18 octobre 2026", "28 septembre – 4 octobre 2026",
/// "28 décembre 2026 – 3 janvier 2027"; one day alone is "12 octobre 2026".
std::string day_range_text(date::year_month_day first, date::year_month_day end, Language language);

/// As day_range_text without years and with short months: "12 – 18 oct.", "28 sept. – 4 oct.".
std::string day_range_short(date::year_month_day first, date::year_month_day end, Language language);

/// `text` with its first letter in upper case (a to z and the accented letters of French): "Vendredi 23".
std::string capitalised(std::string text);

}  // namespace tandem::facts

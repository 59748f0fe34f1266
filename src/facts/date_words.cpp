#include "facts/date_words.hpp"

#include <array>
#include <cstddef>

namespace tandem::facts {

namespace {

using Names = std::array<std::array<std::string_view, 2>, 7>;
using MonthNames = std::array<std::array<std::string_view, 2>, 12>;

constexpr Names weekdays{{{"dimanche", "Sunday"},
                          {"lundi", "Monday"},
                          {"mardi", "Tuesday"},
                          {"mercredi", "Wednesday"},
                          {"jeudi", "Thursday"},
                          {"vendredi", "Friday"},
                          {"samedi", "Saturday"}}};

constexpr Names short_weekdays{{{"dim.", "Sun"},
                                {"lun.", "Mon"},
                                {"mar.", "Tue"},
                                {"mer.", "Wed"},
                                {"jeu.", "Thu"},
                                {"ven.", "Fri"},
                                {"sam.", "Sat"}}};

constexpr MonthNames months{{{"janvier", "January"},
                             {"février", "February"},
                             {"mars", "March"},
                             {"avril", "April"},
                             {"mai", "May"},
                             {"juin", "June"},
                             {"juillet", "July"},
                             {"août", "August"},
                             {"septembre", "September"},
                             {"octobre", "October"},
                             {"novembre", "November"},
                             {"décembre", "December"}}};

constexpr MonthNames short_months{{{"janv.", "Jan"},
                                   {"févr.", "Feb"},
                                   {"mars", "Mar"},
                                   {"avr.", "Apr"},
                                   {"mai", "May"},
                                   {"juin", "Jun"},
                                   {"juil.", "Jul"},
                                   {"août", "Aug"},
                                   {"sept.", "Sep"},
                                   {"oct.", "Oct"},
                                   {"nov.", "Nov"},
                                   {"déc.", "Dec"}}};

constexpr std::string_view dash = " \u2013 ";

std::size_t column(Language language) { return language == Language::french ? 0 : 1; }

date::weekday weekday_of(date::year_month_day day) { return date::weekday(date::sys_days(day)); }

std::string number(date::day day) { return std::to_string(static_cast<unsigned>(day)); }

std::string number(date::year year) { return std::to_string(static_cast<int>(year)); }

/// French writes the first of a month as an ordinal.
std::string number_beside_month(date::day day, Language language) {
    return language == Language::french && day == date::day(1) ? "1er" : number(day);
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string of_twelve(int hour) { return std::to_string(hour % 12 == 0 ? 12 : hour % 12); }

std::string_view half_of_day(int hour) { return hour % 24 < 12 ? "\u00A0am" : "\u00A0pm"; }

std::string joined(std::string_view first, std::string_view second) {
    return std::string(first) + " " + std::string(second);
}

date::year_month_day last_day(date::year_month_day end) { return date::sys_days(end) - date::days(1); }

}  // namespace

std::string_view weekday_name(date::weekday weekday, Language language) {
    return weekdays[weekday.c_encoding()][column(language)];
}

std::string_view weekday_short_name(date::weekday weekday, Language language) {
    return short_weekdays[weekday.c_encoding()][column(language)];
}

std::string_view month_name(date::month month, Language language) {
    return months[static_cast<unsigned>(month) - 1][column(language)];
}

std::string_view month_short_name(date::month month, Language language) {
    return short_months[static_cast<unsigned>(month) - 1][column(language)];
}

std::string day_title(date::year_month_day day, Language language) {
    return joined(weekday_name(weekday_of(day), language), day_month(day, language));
}

std::string day_title_year(date::year_month_day day, Language language) {
    return joined(day_title(day, language), number(day.year()));
}

std::string day_month(date::year_month_day day, Language language) {
    return joined(number_beside_month(day.day(), language), month_name(day.month(), language));
}

std::string day_month_short(date::year_month_day day, Language language) {
    return joined(number_beside_month(day.day(), language), month_short_name(day.month(), language));
}

std::string weekday_day(date::year_month_day day, Language language) {
    return joined(weekday_short_name(weekday_of(day), language), number(day.day()));
}

std::string weekday_day_long(date::year_month_day day, Language language) {
    return joined(weekday_name(weekday_of(day), language), number_beside_month(day.day(), language));
}

std::string weekday_day_month(date::year_month_day day, Language language) {
    return joined(weekday_short_name(weekday_of(day), language), day_month_short(day, language));
}

std::string month_title(date::year_month month, Language language) {
    return joined(month_name(month.month(), language), number(month.year()));
}

std::string month_title_short(date::year_month month, Language language) {
    return joined(month_short_name(month.month(), language), number(month.year()));
}

std::string moment_text(date::year_month_day day, int minute_of_day, Language language, ClockForm clock) {
    return weekday_day_month(day, language) + " \u00B7 " + time_text(minute_of_day, clock);
}

std::string time_text(int minute_of_day, ClockForm clock) {
    const int hour = minute_of_day / 60;
    const std::string minutes = two_digits(minute_of_day % 60);
    if (clock == ClockForm::hours_24) return two_digits(hour) + ":" + minutes;
    return of_twelve(hour) + ":" + minutes + std::string(half_of_day(hour));
}

std::string short_hour_text(int hour) { return of_twelve(hour) + std::string(half_of_day(hour)); }

std::string shorter_times(std::string text) {
    for (const int hour : {0, 12}) {
        const std::string_view half = half_of_day(hour), letter = half.substr(half.size() - 2, 1);
        for (std::size_t at = text.find(half); at != std::string::npos; at = text.find(half, at))
            text.replace(at, half.size(), letter);
    }
    return text;
}

std::string time_range_text(int begin_minute, int end_minute, ClockForm clock) {
    return time_text(begin_minute, clock) + std::string(dash) + time_text(end_minute, clock);
}

std::string day_range_text(date::year_month_day first, date::year_month_day end, Language language) {
    const date::year_month_day last = last_day(end);
    const std::string tail = joined(day_month(last, language), number(last.year()));
    if (first == last) return tail;
    if (first.year() != last.year()) {
        return joined(day_month(first, language), number(first.year())) + std::string(dash) + tail;
    }
    const bool same_month = first.month() == last.month();
    return (same_month ? number_beside_month(first.day(), language) : day_month(first, language)) + std::string(dash) +
        tail;
}

std::string day_range_short(date::year_month_day first, date::year_month_day end, Language language) {
    const date::year_month_day last = last_day(end);
    const std::string tail = day_month_short(last, language);
    if (first == last) return tail;
    const bool same_month = first.month() == last.month() && first.year() == last.year();
    return (same_month ? number_beside_month(first.day(), language) : day_month_short(first, language)) +
        std::string(dash) + tail;
}

std::string capitalised(std::string text) {
    if (text.empty()) return text;
    const auto byte = static_cast<unsigned char>(text[0]);
    if (byte >= 'a' && byte <= 'z') {
        text[0] = static_cast<char>(byte - 'a' + 'A');
    } else if (byte == 0xC3 && text.size() > 1) {
        // U+00E0 to U+00FE are 32 above their capitals; U+00F7 is the division sign.
        const auto second = static_cast<unsigned char>(text[1]);
        if (second >= 0xA0 && second <= 0xBE && second != 0xB7) text[1] = static_cast<char>(second - 0x20);
    }
    return text;
}

}  // namespace tandem::facts

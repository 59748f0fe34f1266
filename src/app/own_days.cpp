#include "app/own_days.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/shown_observances.hpp"
#include "facts/observances.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
constexpr int years_ahead = 10;
constexpr std::string_view once_undated = "on:";

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// A whole number that fills the text, "+7" too.
std::optional<int> whole_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// "MM-DD" and no more.
bool read_date(std::string_view text, OwnRule& rule) {
    if (text.size() != 5 || text[2] != '-') return false;
    const auto month = whole_number(text.substr(0, 2)), day = whole_number(text.substr(3));
    if (!month || !day) return false;
    rule.form = OwnRule::Form::date;
    rule.month = *month, rule.day = *day;
    return true;
}

// "MM-DOW-n", without days added to it.
bool read_weekday(std::string_view text, OwnRule& rule) {
    if (text.size() < 8 || text[2] != '-' || text[6] != '-') return false;
    const auto month = whole_number(text.substr(0, 2)), nth = whole_number(text.substr(7));
    const auto weekday = std::find(weekdays.begin(), weekdays.end(), text.substr(3, 3));
    if (!month || !nth || weekday == weekdays.end()) return false;
    rule.form = OwnRule::Form::weekday;
    rule.month = *month, rule.nth = *nth;
    rule.weekday = static_cast<int>(weekday - weekdays.begin()) + 1;
    return true;
}

// "YYYY-MM-DD", which the facts know as a date.
bool read_once(std::string_view text, OwnRule& rule) {
    const auto year = whole_number(text.substr(0, 4));
    if (!year || !read_date(text.substr(5), rule)) return false;
    rule.form = OwnRule::Form::once;
    rule.year = *year;
    return true;
}

bool read_easter(std::string_view text, OwnRule& rule) {
    const auto days = whole_number(text);
    if (!days) return false;
    rule.form = OwnRule::Form::easter;
    rule.days = *days;
    return true;
}

Request settings_request(const Project& project, Settings settings, std::string_view label) {
    Request request{{std::string(label), {}}, {}, {project.id.value, {}}};
    if (!(settings == project.settings)) request.actions.emplace_back(PutSettings{std::move(settings)});
    return request;
}

}  // namespace

std::string nth_word(int nth, const facts::Words& words) {
    return std::string(words(nth < 0 ? "own_day.nth.last" : "own_day.nth." + std::to_string(nth)));
}

facts::Observance observance_of(const OwnObservance& own) {
    facts::Observance row;
    row.id = to_text(own.id);
    row.name = {own.name, own.name};
    row.category = facts::category_from_word(own.category).value_or(facts::ObservanceCategory::event);
    row.rule = own.rule;
    row.duration_days = std::clamp(own.duration_days, 1, 366);
    row.note = {own.note, own.note};
    return row;
}

std::vector<DayRange> own_occurrences(const OwnObservance& own, const DayRange& days) {
    std::vector<DayRange> found;
    if (days.empty() || !facts::is_observance_rule(own.rule)) return found;
    const facts::Observance row = observance_of(own);
    const date::year last = month_of(days.end - date::days(1)).year();
    // What begins at the end of a year may last into the next one, and be counted from a day of the one after.
    for (date::year year = month_of(days.begin).year() - date::years(2); year <= last + date::years(1); ++year) {
        const auto one = facts::occurrence(row, year);
        if (!one) continue;
        const DayRange range{Day(one->first.time_since_epoch()), Day(one->end.time_since_epoch())};
        if (range.overlaps(days)) found.push_back(range);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Day> next_own_days(const OwnObservance& own, Day from, std::size_t count) {
    std::vector<Day> next;
    for (const DayRange& range : own_occurrences(own, {from, from + date::days(366 * years_ahead)}))
        if (range.begin >= from && next.size() < count) next.push_back(range.begin);
    return next;
}

OwnRule rule_from_text(std::string_view text) {
    OwnRule rule;
    rule.text = text;
    if (text == once_undated) {
        rule.form = OwnRule::Form::once;
        return rule;
    }
    const std::size_t colon = text.find(':');
    const std::string_view form = text.substr(0, colon);
    const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const bool known = facts::is_observance_rule(text) &&
        ((form == "fixed" && read_date(rest, rule)) || (form == "nth" && read_weekday(rest, rule)) ||
         (form == "easter" && read_easter(rest, rule)) || (form == "on" && read_once(rest, rule)));
    if (!known) rule.form = OwnRule::Form::other;
    return rule;
}

std::string text_of(const OwnRule& rule) {
    switch (rule.form) {
        case OwnRule::Form::date: return "fixed:" + two_digits(rule.month) + "-" + two_digits(rule.day);
        case OwnRule::Form::weekday:
            return "nth:" + two_digits(rule.month) + "-" +
                std::string(weekdays.at(static_cast<std::size_t>(rule.weekday - 1))) + "-" + std::to_string(rule.nth);
        case OwnRule::Form::easter:
            return "easter:" + std::string(rule.days < 0 ? "" : "+") + std::to_string(rule.days);
        case OwnRule::Form::once:
            if (rule.year == 0) return std::string(once_undated);
            return std::string(once_undated) +
                date::format("%F", date::sys_days(date::year(rule.year) / rule.month / rule.day));
        case OwnRule::Form::other: break;
    }
    return rule.text;
}

OwnRule once_on(Day day) {
    const date::year_month_day date(day);
    OwnRule rule;
    rule.form = OwnRule::Form::once;
    rule.year = static_cast<int>(date.year());
    rule.month = static_cast<int>(static_cast<unsigned>(date.month()));
    rule.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return rule;
}

OwnRule rule_on(OwnRule::Form form, Day day) {
    const date::year_month_day date(day);
    OwnRule rule = once_on(day);
    rule.form = form;
    if (form != OwnRule::Form::once) rule.year = 0;
    rule.weekday = static_cast<int>(date::weekday(day).iso_encoding());
    rule.nth = (rule.day - 1) / 7 + 1;
    // Few months have a fifth one: the last of the month is meant.
    if (rule.nth == 5) rule.nth = -1;
    rule.days = static_cast<int>((day - Day(facts::easter_sunday(date.year()).time_since_epoch())).count());
    return rule;
}

OwnObservance own_day_of(const facts::Observance& row, Id<OwnObservance> id, facts::Language language) {
    OwnObservance own;
    own.id = id;
    own.name = row.name.in(language);
    own.rule = once_undated;
    own.category = facts::category_word(row.category);
    own.duration_days = row.duration_days;
    own.tone_warning = facts::asks_for_care(row);
    own.note = row.note.in(language);
    return own;
}

bool is_undated(const OwnObservance& own) { return own.rule == once_undated; }

const OwnObservance* own_day_for(const Project& project, const facts::Observance& row, Day today) {
    for (const OwnObservance& own : project.own_observances) {
        if (own.name != row.name.fr && own.name != row.name.en) continue;
        if (is_undated(own) || !next_own_days(own, today, 1).empty()) return &own;
    }
    return nullptr;
}

Request show_observances(const Project& project, const std::vector<const facts::Observance*>& rows, bool shown) {
    Settings settings = project.settings;
    for (const facts::Observance* row : rows) {
        if (is_observance_shown(*row, settings) == shown) continue;
        std::erase(settings.observances_on, row->id);
        std::erase(settings.observances_off, row->id);
        if (is_observance_shown(*row, settings) != shown)
            (shown ? settings.observances_on : settings.observances_off).push_back(row->id);
    }
    return settings_request(project, std::move(settings), shown ? "undo.show_observances" : "undo.hide_observances");
}

Request put_school_zone(const Project& project, std::string zone) {
    Settings settings = project.settings;
    settings.school_zone = std::move(zone);
    return settings_request(project, std::move(settings), "undo.school_zone");
}

Request put_region(const Project& project, std::string region) {
    Settings settings = project.settings;
    settings.region = std::move(region);
    return settings_request(project, std::move(settings), "undo.region");
}

}  // namespace tandem

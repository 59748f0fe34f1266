#include "app/series_pattern.hpp"

#include <charconv>
#include <vector>

#include "facts/date_words.hpp"
#include "model/time_zone.hpp"

namespace tandem {
namespace {

constexpr std::array<std::string_view, 7> day_codes{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

std::size_t weekday_place(date::weekday weekday) { return weekday.iso_encoding() - 1; }
std::size_t weekday_index(Day day) { return weekday_place(date::weekday(day)); }

std::string compact(Day day) {
    std::string text = date::format("%F", day);
    std::erase(text, '-');
    return text;
}

std::string frequency_of(SeriesRhythm rhythm) {
    switch (rhythm) {
        case SeriesRhythm::daily: return "DAILY";
        case SeriesRhythm::weekly: return "WEEKLY";
        case SeriesRhythm::monthly_by_date:
        case SeriesRhythm::monthly_by_weekday: return "MONTHLY";
        case SeriesRhythm::yearly: return "YEARLY";
    }
    return {};
}

// The weekdays of a weekly pattern, that of its beginning among them.
std::array<bool, 7> weekdays_of(const SeriesPattern& pattern, Day begin) {
    std::array<bool, 7> days = pattern.weekdays;
    days[weekday_index(begin)] = true;
    return days;
}

std::string days_of(const SeriesPattern& pattern, Day begin) {
    std::string days;
    switch (pattern.rhythm) {
        case SeriesRhythm::weekly: {
            const auto wanted = weekdays_of(pattern, begin);
            for (std::size_t i = 0; i < wanted.size(); ++i)
                if (wanted[i]) days += (days.empty() ? "" : ",") + std::string(day_codes[i]);
            return ";BYDAY=" + days + ";WKST=" + std::string(day_codes[weekday_place(pattern.week_start)]);
        }
        case SeriesRhythm::monthly_by_date:
            return ";BYMONTHDAY=" +
                (pattern.last ? std::string("-1")
                              : std::to_string(static_cast<unsigned>(date::year_month_day(begin).day())));
        case SeriesRhythm::monthly_by_weekday:
            return ";BYDAY=" + std::to_string(pattern.last ? -1 : nth_of_month(begin)) +
                std::string(day_codes[weekday_index(begin)]);
        case SeriesRhythm::daily:
        case SeriesRhythm::yearly: return {};
    }
    return {};
}

std::vector<std::pair<std::string_view, std::string_view>> parts_of(std::string_view rule) {
    std::vector<std::pair<std::string_view, std::string_view>> parts;
    while (!rule.empty()) {
        const std::string_view part = rule.substr(0, rule.find(';'));
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos) parts.emplace_back(part.substr(0, equals), part.substr(equals + 1));
        rule.remove_prefix(std::min(part.size() + 1, rule.size()));
    }
    return parts;
}

std::string_view part_of(std::string_view rule, std::string_view name) {
    for (const auto& [key, value] : parts_of(rule))
        if (key == name) return value;
    return {};
}

std::optional<int> number_in(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Day> day_in(std::string_view text) {
    if (text.size() != 8) return std::nullopt;
    const auto year = number_in(text.substr(0, 4), 1, 9999), month = number_in(text.substr(4, 2), 1, 12),
               day = number_in(text.substr(6), 1, 31);
    if (!year || !month || !day) return std::nullopt;
    const date::year_month_day whole = date::year(*year) / *month / *day;
    return whole.ok() ? std::optional(Day(whole)) : std::nullopt;
}

std::optional<SeriesRhythm> rhythm_in(std::string_view rule) {
    const std::string_view frequency = part_of(rule, "FREQ");
    if (frequency == "DAILY") return SeriesRhythm::daily;
    if (frequency == "WEEKLY") return SeriesRhythm::weekly;
    if (frequency == "YEARLY") return SeriesRhythm::yearly;
    if (frequency != "MONTHLY") return std::nullopt;
    return part_of(rule, "BYDAY").empty() ? SeriesRhythm::monthly_by_date : SeriesRhythm::monthly_by_weekday;
}

// "Tuesday, Thursday": names with commas, the last one behind "and".
std::string weekday_list(const facts::Words& words, const std::array<bool, 7>& days, date::weekday first) {
    std::vector<std::string> names;
    for (unsigned i = 0; i < days.size(); ++i) {
        const date::weekday weekday = first + date::days(i);
        if (days[weekday_place(weekday)])
            names.push_back(
                words.format("series.on_weekday", {{"weekday", facts::weekday_name(weekday, words.language())}}));
    }
    std::string text = names.front();
    for (std::size_t i = 1; i < names.size(); ++i)
        text = i + 1 == names.size() ? words.format("series.and", {{"before", text}, {"last", names[i]}})
                                     : text + ", " + names[i];
    return text;
}

std::string days_text(const facts::Words& words, const SeriesPattern& pattern, Day begin) {
    const date::year_month_day day(begin);
    const std::string weekday(facts::weekday_name(date::weekday(begin), words.language()));
    switch (pattern.rhythm) {
        case SeriesRhythm::weekly: return weekday_list(words, weekdays_of(pattern, begin), pattern.week_start);
        case SeriesRhythm::monthly_by_date:
            return pattern.last
                ? std::string(words("series.last_day"))
                : words.format("series.date", {{"n", std::to_string(static_cast<unsigned>(day.day()))}});
        case SeriesRhythm::monthly_by_weekday:
            return words.format(
                pattern.last ? std::string("series.nth.last") : "series.nth." + std::to_string(nth_of_month(begin)),
                {{"weekday", weekday}});
        case SeriesRhythm::yearly:
            return words.format("series.date_of_year", {{"day", facts::day_month(day, words.language())}});
        case SeriesRhythm::daily: return {};
    }
    return {};
}

std::string_view rhythm_word(SeriesRhythm rhythm) {
    switch (rhythm) {
        case SeriesRhythm::daily: return "series.daily";
        case SeriesRhythm::weekly: return "series.weekly";
        case SeriesRhythm::monthly_by_date:
        case SeriesRhythm::monthly_by_weekday: return "series.monthly";
        case SeriesRhythm::yearly: return "series.yearly";
    }
    return {};
}

}  // namespace

bool is_last_of_month(Day day) { return date::year_month_day(day + date::days(1)).day() == date::day(1); }
bool is_last_such_weekday(Day day) {
    return date::year_month_day(day + date::days(7)).month() != date::year_month_day(day).month();
}
int nth_of_month(Day day) {
    return (static_cast<int>(static_cast<unsigned>(date::year_month_day(day).day())) - 1) / 7 + 1;
}

std::string rule_of(const SeriesPattern& pattern, LocalMinute begin) {
    std::string rule = "FREQ=" + frequency_of(pattern.rhythm);
    if (pattern.interval != 1) rule += ";INTERVAL=" + std::to_string(pattern.interval);
    rule += days_of(pattern, day_of(begin));
    if (pattern.count)
        rule += ";COUNT=" + std::to_string(*pattern.count);
    else if (pattern.until)
        rule += ";UNTIL=" + compact(*pattern.until);
    return rule;
}

std::optional<SeriesPattern> pattern_of(std::string_view rule, LocalMinute begin) {
    const auto rhythm = rhythm_in(rule);
    if (!rhythm) return std::nullopt;
    SeriesPattern pattern;
    pattern.rhythm = *rhythm;
    if (const std::string_view text = part_of(rule, "INTERVAL"); !text.empty())
        pattern.interval = number_in(text, 1, SeriesPattern::most_interval).value_or(0);
    if (const std::string_view text = part_of(rule, "COUNT"); !text.empty())
        pattern.count = number_in(text, 1, SeriesPattern::most_count);
    if (const std::string_view text = part_of(rule, "UNTIL"); !text.empty()) pattern.until = day_in(text);
    const std::string_view days = part_of(rule, "BYDAY");
    if (*rhythm == SeriesRhythm::weekly) {
        for (std::size_t i = 0; i < day_codes.size(); ++i) {
            pattern.weekdays[i] = days.find(day_codes[i]) != days.npos;
            if (part_of(rule, "WKST") == day_codes[i]) pattern.week_start = date::Monday + date::days(i);
        }
    }
    pattern.last = days.starts_with("-1") || part_of(rule, "BYMONTHDAY") == "-1";
    // Whatever else the rule says is missing in what the pattern gives.
    return pattern.interval > 0 && rule_of(pattern, begin) == rule ? std::optional(pattern) : std::nullopt;
}

std::string pattern_text(const facts::Words& words, const SeriesPattern& pattern, LocalMinute begin) {
    std::string text = words.count(rhythm_word(pattern.rhythm), pattern.interval);
    if (const std::string days = days_text(words, pattern, day_of(begin)); !days.empty())
        text = words.format("series.on", {{"rhythm", text}, {"days", days}});
    if (pattern.count)
        return words.format("series.and_end", {{"rhythm", text}, {"end", words.count("series.times", *pattern.count)}});
    if (!pattern.until) return text;
    const date::year_month_day until(*pattern.until);
    const std::string day =
        facts::day_month_short(until, words.language()) + " " + std::to_string(static_cast<int>(until.year()));
    return words.format("series.and_end", {{"rhythm", text}, {"end", words.format("series.until", {{"day", day}})}});
}

}  // namespace tandem

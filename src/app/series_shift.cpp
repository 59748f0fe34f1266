#include "app/series_shift.hpp"

#include <algorithm>
#include <array>

#include "app/series_slots.hpp"

namespace tandem {
namespace {

constexpr date::weeks shift_look{52 * 200};
constexpr std::size_t most_shifted = 8000;
constexpr std::chrono::minutes shift_tick{1};

date::year_month shift_month_of(LocalMinute moment) {
    const date::year_month_day day(day_of(moment));
    return day.year() / day.month();
}

// The day of a pattern by months in this one, read from one of its days.
std::optional<Day> shift_day_in_month(const SeriesPattern& pattern, Day like, date::year_month month) {
    const date::weekday weekday(like);
    if (pattern.rhythm == SeriesRhythm::monthly_by_weekday) {
        if (pattern.last) return Day(month.year() / month.month() / weekday[date::last]);
        const date::year_month_weekday day =
            month.year() / month.month() / weekday[static_cast<unsigned>(nth_of_month(like))];
        return day.ok() ? std::optional(Day(day)) : std::nullopt;
    }
    if (pattern.last) return Day(month.year() / month.month() / date::last);
    const date::year_month_day day = month.year() / month.month() / date::year_month_day(like).day();
    return day.ok() ? std::optional(Day(day)) : std::nullopt;
}

std::array<bool, 7> rotated_weekdays(const std::array<bool, 7>& weekdays, int days) {
    std::array<bool, 7> out{};
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        out[static_cast<std::size_t>(((static_cast<int>(i) + days) % 7 + 7) % 7)] = weekdays[i];
    return out;
}

}  // namespace

SeriesShift::SeriesShift(const Series& series, LocalMinute slot, std::chrono::minutes moved, bool whole)
    : from_(slot), to_(slot + moved), pattern_(pattern_of(series.recurrence, series.begin)), shifted_(series) {
    const LocalMinute first = whole ? series.begin : slot;
    old_ = series_slots(series.recurrence, series.begin, {}, first, first + shift_look, most_shifted);
    if (pattern_) {
        read_pattern();
        shifted_.begin = whole ? new_begin(series) : to_;
        set_count(series, whole);
        set_until();
        shifted_.recurrence = rule_of(*pattern_, shifted_.begin);
    } else {
        shifted_.begin = first + moved;
    }
    shifted_.skipped.clear();
    for (const LocalMinute skipped : series.skipped)
        if (const auto other = had(skipped) ? counterpart(skipped) : std::nullopt) skip(*other);
}

bool SeriesShift::had(LocalMinute slot) const { return std::binary_search(old_.begin(), old_.end(), slot); }

std::optional<LocalMinute> SeriesShift::counterpart(LocalMinute slot) const {
    if (!by_months()) return slot + (to_ - from_);
    const date::year_month month = shift_month_of(to_) + (shift_month_of(slot) - shift_month_of(from_));
    const auto day = shift_day_in_month(*pattern_, day_of(to_), month);
    return day ? std::optional(LocalMinute(*day) + minute_of_day(to_)) : std::nullopt;
}

bool SeriesShift::is_counterpart(LocalMinute slot) const {
    return std::any_of(old_.begin(), old_.end(), [&](LocalMinute old) { return counterpart(old) == slot; });
}

void SeriesShift::read_pattern() {
    const Day day = day_of(to_);
    const int days = static_cast<int>((day - day_of(from_)).count());
    if (days == 0) return;
    pattern_->weekdays = rotated_weekdays(pattern_->weekdays, days);
    if (pattern_->rhythm == SeriesRhythm::monthly_by_date) pattern_->last = pattern_->last && is_last_of_month(day);
    // A month without a fifth one has a last one.
    if (pattern_->rhythm == SeriesRhythm::monthly_by_weekday)
        pattern_->last = (pattern_->last && is_last_such_weekday(day)) || nth_of_month(day) == 5;
}

// As far before the slot that moved as the old beginning was, in a week, month or year of the new rhythm.
LocalMinute SeriesShift::new_begin(const Series& series) const {
    const auto recurs_with = [&](Day day) {
        return pattern_->weekdays[date::weekday(day).iso_encoding() - 1] &&
            (week_begin(day_of(to_), pattern_->week_start) - week_begin(day, pattern_->week_start)).count() / 7 %
                pattern_->interval ==
            0;
    };
    if (pattern_->rhythm == SeriesRhythm::weekly)
        for (Day day = day_of(series.begin + (to_ - from_)); day < day_of(to_); day += date::days(1))
            if (recurs_with(day)) return LocalMinute(day) + minute_of_day(to_);
    if (by_months())
        for (LocalMinute old : old_) {
            if (old >= from_) break;
            if (const auto begin = counterpart(old)) return *begin;
        }
    return by_months() || pattern_->rhythm == SeriesRhythm::weekly ? to_ : series.begin + (to_ - from_);
}

std::vector<LocalMinute> SeriesShift::endless(LocalMinute from, LocalMinute to, std::size_t most) const {
    SeriesPattern pattern = *pattern_;
    pattern.count.reset(), pattern.until.reset();
    return series_slots(rule_of(pattern, shifted_.begin), shifted_.begin, {}, from, to, most);
}

// As often as it was; so often that the slot that moved is one of them.
void SeriesShift::set_count(const Series& series, bool whole) {
    if (!pattern_->count) return;
    if (whole) {
        const auto place = static_cast<int>(endless(shifted_.begin, to_ + shift_tick, most_shifted).size());
        pattern_->count = std::min(std::max(*pattern_->count, place), SeriesPattern::most_count);
        return;
    }
    const auto before = series_slots(series.recurrence, series.begin, {}, series.begin, from_, most_shifted).size();
    pattern_->count = std::max(*pattern_->count - static_cast<int>(before), 1);
}

// As much later; with the counterpart of the last slot that was, and without one behind it.
void SeriesShift::set_until() {
    if (!pattern_->until || old_.empty()) return;
    const Day later = *pattern_->until + (day_of(to_) - day_of(from_));
    LocalMinute last = to_;
    if (by_months())
        last = std::max(last, counterpart(old_.back()).value_or(last));
    else if (const auto slots = endless(shifted_.begin, old_.back() + shift_look, old_.size()); !slots.empty())
        last = std::max(last, slots.back());
    const auto next = endless(last + shift_tick, last + shift_look, 1);
    pattern_->until = std::max(later, day_of(last));
    if (!next.empty()) pattern_->until = std::min(*pattern_->until, day_of(next.front()) - date::days(1));
}

}  // namespace tandem

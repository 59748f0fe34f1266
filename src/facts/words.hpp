#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <date/date.h>

#include "facts/date_words.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// A value for the placeholder `{name}` of a text.
struct Placeholder {
    std::string_view name;
    std::string_view value;
};

/// The words of the screen in one language, read from words.csv, and times of day as the user has them written. A value
/// to keep and to pass by const reference.
class Words {
  public:
    /// Throws std::logic_error when the compiled-in file is malformed.
    explicit Words(Language language, ClockForm clock = ClockForm::hours_24);

    Language language() const { return language_; }
    ClockForm clock() const { return clock_; }
    void set_clock(ClockForm clock) { clock_ = clock; }

    /// As the functions of date_words.hpp of these names, on the user's clock: every time on the screen.
    std::string time_text(int minute_of_day) const;
    std::string time_range_text(int begin_minute, int end_minute) const;
    std::string moment_text(date::year_month_day day, int minute_of_day) const;
    /// An hour of an axis, 0 to 24: "14 h" in French, "14:00" in English; "2 pm" in both on the clock of twelve.
    std::string hour_text(int hour) const;
    /// A time beside the hours of a calendar: whole hours are "7 am" on the clock of twelve, else as time_text.
    std::string axis_time_text(int minute_of_day) const;

    /// The text of a key; a missing key is shown as it is (the same view is returned), so that it is seen.
    /// No placeholder is replaced.
    std::string_view operator()(std::string_view key) const;

    bool has(std::string_view key) const;

    /// The text with each `{name}` replaced. Values are put in as they are, and not searched again. A placeholder
    /// without a value stays.
    std::string format(std::string_view key, std::initializer_list<Placeholder> values) const;

    /// The same for values that were kept, such as those of an undo step.
    std::string format(std::string_view key, const std::vector<std::pair<std::string, std::string>>& values) const;

    /// As `format`, with the key's `.one` or `.other` form for the count, which is also the value of `{n}`, written
    /// with the language's thousands. French uses `.one` for 0 and 1, English for 1.
    std::string count(std::string_view key, std::int64_t n, std::initializer_list<Placeholder> values = {}) const;

  private:
    using Texts = std::vector<std::pair<std::string, std::string>>;  // by key

    static Texts read_texts(Language language);
    static const Texts& texts_in(Language language);
    const std::string* find(std::string_view key) const;

    Language language_;
    ClockForm clock_;
    const Texts* texts_;  // those of the program, read once
};

/// `text` with each `{name}` replaced, as Words::format does: for texts that come from elsewhere, such as rule titles.
std::string fill_placeholders(std::string_view text, std::initializer_list<Placeholder> values);

}  // namespace tandem::facts

#include "facts/words.hpp"

#include <algorithm>
#include <stdexcept>

#include "facts/csv_rows.hpp"
#include "facts/number_words.hpp"
#include "facts_files.hpp"

namespace tandem::facts {

namespace {

std::string fill(std::string_view text, const Placeholder* begin, const Placeholder* end) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) return filled.append(text.substr(at));
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto value = std::find_if(begin, end, [&](const Placeholder& one) { return one.name == name; });
        filled.append(text.substr(at, open - at));
        filled.append(value == end ? text.substr(open, close + 1 - open) : value->value);
        at = close + 1;
    }
    return filled;
}

bool is_singular(std::int64_t n, Language language) {
    return n == 1 || n == -1 || (n == 0 && language == Language::french);
}

std::vector<Placeholder> placeholders_of(const std::vector<std::pair<std::string, std::string>>& values) {
    std::vector<Placeholder> all;
    for (const auto& [name, value] : values) all.push_back({name, value});
    return all;
}

}  // namespace

Words::Words(Language language, ClockForm clock) : language_(language), clock_(clock), texts_(&texts_in(language)) {}

Words::Texts Words::read_texts(Language language) {
    const CsvRows rows("words.csv", facts_file("words.csv"));
    const std::string_view column = language == Language::french ? "fr" : "en";
    Texts texts;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        texts.emplace_back(rows.cell(row, "key"), rows.cell(row, column));
    }
    std::sort(texts.begin(), texts.end());
    const auto same_key = [](const auto& a, const auto& b) { return a.first == b.first; };
    const auto twice = std::adjacent_find(texts.begin(), texts.end(), same_key);
    if (twice != texts.end()) throw std::logic_error("words.csv: twice the key " + twice->first);
    return texts;
}

const Words::Texts& Words::texts_in(Language language) {
    if (language == Language::french) {
        static const Texts french = read_texts(Language::french);
        return french;
    }
    static const Texts english = read_texts(Language::english);
    return english;
}

std::string Words::time_text(int minute_of_day) const { return facts::time_text(minute_of_day, clock_); }

std::string Words::time_range_text(int begin_minute, int end_minute) const {
    return facts::time_range_text(begin_minute, end_minute, clock_);
}

std::string Words::moment_text(date::year_month_day day, int minute_of_day) const {
    return facts::moment_text(day, minute_of_day, language_, clock_);
}

std::string Words::axis_time_text(int minute_of_day) const {
    const bool short_form = clock_ == ClockForm::hours_12 && minute_of_day % 60 == 0;
    return short_form ? short_hour_text(minute_of_day / 60) : time_text(minute_of_day);
}

std::string Words::hour_text(int hour) const {
    if (clock_ == ClockForm::hours_24) return format("task.strip.hour", {{"n", std::to_string(hour)}});
    return short_hour_text(hour);
}

const std::string* Words::find(std::string_view key) const {
    const auto at = std::lower_bound(texts_->begin(), texts_->end(), key,
                                     [](const auto& text, std::string_view wanted) { return text.first < wanted; });
    return at != texts_->end() && at->first == key ? &at->second : nullptr;
}

bool Words::has(std::string_view key) const { return find(key) != nullptr; }

std::string_view Words::operator()(std::string_view key) const {
    const std::string* text = find(key);
    return text ? std::string_view(*text) : key;
}

std::string Words::format(std::string_view key, std::initializer_list<Placeholder> values) const {
    return fill((*this)(key), values.begin(), values.end());
}

std::string Words::format(std::string_view key, const std::vector<std::pair<std::string, std::string>>& values) const {
    const std::vector<Placeholder> all = placeholders_of(values);
    return fill((*this)(key), all.data(), all.data() + all.size());
}

std::string Words::count(std::string_view key, std::int64_t n, std::initializer_list<Placeholder> values) const {
    const std::string number = integer_text(n, language_);
    std::vector<Placeholder> all(values);
    all.push_back({"n", number});
    const std::string full_key = std::string(key) + (is_singular(n, language_) ? ".one" : ".other");
    return fill((*this)(full_key), all.data(), all.data() + all.size());
}

std::string fill_placeholders(std::string_view text, std::initializer_list<Placeholder> values) {
    return fill(text, values.begin(), values.end());
}

}  // namespace tandem::facts

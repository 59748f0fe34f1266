#include "samples/oriane_pen.hpp"

#include <chrono>

namespace tandem::samples {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

std::string whole_date(std::string_view text) { return "2026-" + std::string(text); }

}  // namespace

std::string typographic_french(std::string_view text) {
    std::string out = replaced(std::string(text), "'", "’");
    for (const std::string_view sign : {":", ";", "!", "?", "%", "€", "»"})
        out = replaced(std::move(out), " " + std::string(sign), std::string(no_break_space) + std::string(sign));
    return replaced(std::move(out), "« ", "«" + std::string(no_break_space));
}

std::string typographic_english(std::string_view text) { return replaced(std::string(text), "'", "’"); }

Day oriane_day(std::string_view text) { return day_from_text(whole_date(text)).value(); }

DayRange oriane_days(std::string_view text) {
    const std::size_t slash = text.find('/');
    return day_range_from_text(whole_date(text.substr(0, slash)) + "/" + whole_date(text.substr(slash + 1))).value();
}

LocalMinute oriane_at(std::string_view text) { return local_minute_from_text(whole_date(text)).value(); }

Instant oriane_instant(std::string_view text) {
    return Instant((oriane_at(text) - std::chrono::hours(2)).time_since_epoch());
}

}  // namespace tandem::samples

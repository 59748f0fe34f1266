#include "app/series_text.hpp"

#include "app/series_pattern.hpp"
#include "app/series_requests.hpp"

namespace tandem {

std::string rhythm_text(const facts::Words& words, const Series& series) {
    const auto pattern = pattern_of(series.recurrence, series.begin);
    return pattern ? pattern_text(words, *pattern, series.begin) : series.recurrence;
}

std::string moved_text(const facts::Words& words, const Post& post) {
    if (!is_moved_by_hand(post)) return {};
    std::string slot = words.moment_text(date::year_month_day(day_of(*post.series_slot)),
                                         static_cast<int>(minute_of_day(*post.series_slot).count()));
    // Read as one: no line ends within it.
    for (std::size_t at = 0; (at = slot.find(' ', at)) != std::string::npos;) slot.replace(at, 1, "\u00a0");
    return words.format("series.moved", {{"moment", slot}});
}

std::string series_note(const Project& project, const facts::Words& words, const Post& post) {
    const Series* series = post.series ? project.series.find(*post.series) : nullptr;
    if (!series) return {};
    const std::string moved = moved_text(words, post);
    return rhythm_text(words, *series) + (moved.empty() ? "" : "\n" + moved);
}

}  // namespace tandem

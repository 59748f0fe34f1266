#include "app/post_lock.hpp"

#include "app/move_requests.hpp"
#include "facts/date_words.hpp"
#include "model/move_bar.hpp"
#include "model/time_zone.hpp"

namespace tandem {
namespace {

// By the project's clock where the moment is known, else the day it was planned for.
std::optional<Day> day_out(const Project& project, const Post& post, const Variant& variant) {
    if (variant.published_at) {
        ZoneTable zones;
        const TimeZone* home = zones.find(project.settings.zone);
        return day_of((home ? *home : zones.utc()).local(*variant.published_at));
    }
    const auto when = when_of(post, variant);
    return when ? std::optional(day_of(*when)) : std::nullopt;
}

// Of the channel that came out first.
std::optional<Day> first_day_out(const Project& project, const Post& post) {
    std::optional<Day> first;
    for (const Variant& variant : post.variants) {
        if (!is_published(status_of(post, variant))) continue;
        const std::optional<Day> day = day_out(project, post, variant);
        if (day && (!first || *day < *first)) first = day;
    }
    return first || !post.when ? first : std::optional(day_of(*post.when));
}

std::optional<Label> label_of(MoveBar bar, std::optional<Day> out, facts::Language language) {
    switch (bar) {
        case MoveBar::none: return std::nullopt;
        case MoveBar::locked: return Label{"post_lock.locked", {}};
        case MoveBar::archived: return Label{std::string(refusal_word(MoveCheck::Answer::archived)), {}};
        case MoveBar::published: break;
    }
    if (!out) return Label{std::string(refusal_word(MoveCheck::Answer::published)), {}};
    const date::year_month_day day(*out);
    return Label{"post_lock.published",
                 {{"day", facts::day_month_short(day, language) + " " + std::to_string(static_cast<int>(day.year()))}}};
}

}  // namespace

std::optional<Label> why_date_stays(const Project& project, const Post& post, facts::Language language) {
    const MoveBar bar = move_bar(project.settings, post);
    return label_of(bar, bar == MoveBar::published ? first_day_out(project, post) : std::nullopt, language);
}

std::optional<Label> why_date_stays(const Project& project, const Post& post, const Variant& variant,
                                    facts::Language language) {
    const MoveBar bar = move_bar(project.settings, status_of(post, variant));
    return label_of(bar, bar == MoveBar::published ? day_out(project, post, variant) : std::nullopt, language);
}

}  // namespace tandem

#include "app/tone_problems.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/own_days.hpp"
#include "app/shown_observances.hpp"
#include "facts/observances.hpp"

namespace tandem {
namespace {

constexpr date::days longest_topic(7);

std::set<Day> days_to_appear(const Post& post) {
    std::set<Day> days;
    if (!post.when) return days;
    const auto is_to_come = [](PostStatus status) { return !is_published(status) && !is_off_calendar(status); };
    if (post.variants.empty() && is_to_come(post.status)) days.insert(day_of(*post.when));
    for (const Variant& variant : post.variants)
        if (is_to_come(status_of(post, variant))) days.insert(day_of(*when_of(post, variant)));
    return days;
}

DayRange days_of_topic(const facts::ObservanceDay& one) {
    return {Day(one.first.time_since_epoch()), Day(one.end.time_since_epoch())};
}

bool is_topic_of(const DayRange& range, Day day) {
    return range.contains(day) && range.end - range.begin <= longest_topic;
}

}  // namespace

std::vector<PostProblem> tone_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                       facts::Language language) {
    std::vector<PostProblem> all;
    const auto add = [&](const std::string& name) {
        PostProblem problem{{}, {"conflict.tone_warning", {{"observance", name}}}, false, true};
        if (std::find(all.begin(), all.end(), problem) == all.end()) all.push_back(std::move(problem));
    };
    for (const Day day : days_to_appear(post)) {
        for (const facts::Observance& row : facts.observances) {
            if (!facts::asks_for_care(row)) continue;
            const auto found = facts::occurrence(row, date::year_month_day(day).year());
            if (!found || !is_topic_of(days_of_topic(*found), day)) continue;
            if (is_observance_shown(row, project.settings)) add(row.name.in(language));
        }
        for (const OwnObservance& own : project.own_observances) {
            if (!own.tone_warning || own.off) continue;
            for (const DayRange& range : own_occurrences(own, {day, day + date::days(1)}))
                if (is_topic_of(range, day)) add(own.name);
        }
    }
    return all;
}

}  // namespace tandem

#include "samples/solo_parts.hpp"

namespace tandem::samples::story {
namespace {

// The shop is closed on Sunday and Monday.
WeekHours shop_hours() {
    WeekHours week;
    for (std::size_t i = 1; i < 6; ++i) week[i] = {hours(9, 19)};
    return week;
}

}  // namespace

Story solo() {
    Story story;
    story.word = "solo";
    story.name = {"Racine & Cie", "Racine & Cie"};
    story.client = "Racine & Cie";
    story.school_zone = "B";
    story.site = "https://racine-et-cie.example";
    story.office_hours = shop_hours();
    story.rule_set = RuleSet::light;
    story.approval_required = false;
    story.begin = "09-15T09:00";
    story.observances_off = {"translation", "older", "coffee", "pink_october", "girl_child", "galette_bread", "poverty", "taste_week_fr",
                             "mental_health", "movember", "black_friday", "singles_day"};
    solo_person(story);
    solo_strategy(story);
    solo_campaigns(story);
    solo_posts(story);
    solo_occasions(story);
    solo_readings(story);
    solo_work(story);
    return story;
}

}  // namespace tandem::samples::story

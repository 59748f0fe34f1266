#include "samples/agency_parts.hpp"

namespace tandem::samples::story {
namespace {

WeekHours office() {
    WeekHours week;
    for (std::size_t i = 0; i < 5; ++i) week[i] = {{8 * 60 + 30, 19 * 60}};
    return week;
}

}  // namespace

Story agency() {
    Story story;
    story.word = "agency";
    story.name = {"Agence Cardinal · trois clients", "Agence Cardinal · three clients"};
    story.client = "Colibri Cycles, Musée Verdier, Alba";
    story.agency = "Agence Cardinal";
    story.school_zone = "A";
    story.site = "https://agence-cardinal.example/r";
    story.office_hours = office();
    story.begin = "09-28T08:00";
    story.observances_off = {"translation", "older", "coffee", "girl_child", "galette_bread", "poverty", "grandfathers", "vegan", "taste_week_fr",
                             "singles_day", "movember"};
    agency_people(story);
    agency_strategy(story);
    agency_campaigns(story);
    colibri_posts(story);
    verdier_posts(story);
    alba_posts(story);
    agency_occasions(story);
    agency_reviews(story);
    agency_readings(story);
    agency_work(story);
    return story;
}

}  // namespace tandem::samples::story

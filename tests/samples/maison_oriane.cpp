#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

Settings settings_of(const Pen& pen) {
    Settings settings;
    settings.name = "Maison Oriane";
    settings.client = "Maison Oriane";
    settings.agency = "Studio Kora";
    settings.zone = "Europe/Paris";
    settings.region = "FR";
    settings.school_zone = "C";
    for (std::size_t i = 0; i < 5; ++i) settings.office_hours[i] = {{8 * 60, 20 * 60}};
    settings.language = pen.french() ? "fr" : "en";
    settings.currency = "EUR";
    settings.amounts_with_tax = false;
    settings.rule_set = RuleSet::standard;
    settings.approval_required = true;
    settings.fixed_clock = oriane_at("10-13T14:20");
    settings.created_at = oriane_begin();
    settings.observances_on = {"world_cocoa_day", "world_animal_day", "taste_week_fr"};
    settings.observances_off = {"translation", "older", "coffee", "pink_october", "grandfathers", "girl_child", "galette_bread",
                                "poverty", "vegan", "movember"};
    return settings;
}

}  // namespace

Instant oriane_now() { return oriane_instant("10-13T14:20"); }
Instant oriane_begin() { return oriane_instant("09-14T08:00"); }

Project maison_oriane(const facts::Facts& facts, facts::Language language) {
    const Pen pen{language};
    Project project;
    project.id = oriane_id<Project>("project", pen.french() ? "fr" : "en");
    project.settings = settings_of(pen);
    put_people(project, pen);
    put_strategy(project, pen);
    put_campaigns(project, pen);
    put_spend(project, pen);
    put_occasions(project, pen);
    put_posts(project, pen);
    put_ideas(project, pen);
    put_reviews(project, pen);
    put_readings(project, pen);
    put_rules(project, facts);
    put_work(project, pen, facts);
    return project;
}

}  // namespace tandem::samples

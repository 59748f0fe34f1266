#include "facts/facts.hpp"

#include "facts_files.hpp"

namespace tandem::facts {

Facts load_facts() {
    return {read_networks(facts_file("networks.csv")),
            read_formats(facts_file("formats.csv")),
            read_default_rules(facts_file("rules.csv")),
            read_observances(facts_file("observances.csv")),
            read_school_holidays(facts_file("school_holidays.csv")),
            read_kpis(facts_file("kpis.csv")),
            read_objectives(facts_file("objectives.csv")),
            read_workflow(facts_file("workflow.csv")),
            read_ad_platforms(facts_file("ad_platforms.csv")),
            read_duties(facts_file("duties.csv")),
            read_occasion_points(facts_file("occasion_points.csv")),
            read_csv_profiles(facts_file("csv_profiles.csv"), facts_file("csv_profile_columns.csv")),
            read_media_slots(facts_file("media_slots.csv")),
            read_step_deadlines(facts_file("step_deadlines.csv")),
            read_format_checks(facts_file("format_checks.csv")),
            read_format_limits(facts_file("format_limits.csv")),
            read_link_places(facts_file("link_places.csv")),
            read_part_limits(facts_file("part_limits.csv")),
            read_glossary(facts_file("glossary.csv"))};
}

}  // namespace tandem::facts

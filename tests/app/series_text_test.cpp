#include "app/series_text.hpp"

#include <doctest/doctest.h>

#include "app/series_pattern.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a post of a series says how it recurs, and which slot it was moved from") {
    Project project;
    Series series;
    series.id = id<Series>("S");
    series.begin = at("2026-10-06T18:00");
    SeriesPattern fortnightly;
    fortnightly.interval = 2;
    series.recurrence = rule_of(fortnightly, series.begin);
    project.series = project.series.with(series);
    Post post;
    post.id = id<Post>("P");
    CHECK(series_note(project, in_english(), post).empty());

    post.series = series.id;
    post.when = post.series_slot = at("2026-10-20T18:00");
    const std::string rhythm = series_note(project, in_english(), post);
    CHECK(rhythm == rhythm_text(in_english(), series));
    CHECK(rhythm.starts_with("Every 2 weeks"));

    post.when = at("2026-10-21T18:00");
    CHECK(series_note(project, in_english(), post).starts_with(rhythm + "\nMoved by hand: its slot is"));
    // A rule that no dialog could make is said as it stands.
    series.recurrence = "FREQ=HOURLY";
    CHECK(rhythm_text(in_english(), series) == "FREQ=HOURLY");
}

TEST_CASE("days of the week are said as each language says them") {
    SeriesPattern pattern;
    pattern.weekdays[0] = pattern.weekdays[3] = true;
    const LocalMinute monday = at("2026-10-12T18:00");
    CHECK(pattern_text(in_english(), pattern, monday) == "Every week on Monday and Thursday");
    const facts::Words french(facts::Language::french);
    CHECK(pattern_text(french, pattern, monday) == "Chaque semaine, le lundi et le jeudi");
}

TEST_CASE("the slot a post was moved from is read as one, without the end of a line in it") {
    Post post;
    post.series_slot = at("2026-10-23T12:00");
    post.when = at("2026-10-24T12:00");
    const facts::Words french(facts::Language::french);
    const std::string moved = moved_text(french, post);
    CHECK(moved.find("ven.\u00a023\u00a0oct.\u00a0·\u00a012:00") != std::string::npos);
}

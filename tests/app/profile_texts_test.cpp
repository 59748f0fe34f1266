// Statement 18 for the tools that profile_acceptance_test.cpp has headers of: all sixty posts, string for string.
#include <algorithm>

#include <doctest/doctest.h>

#include "app/plan_a.hpp"
#include "app/table_desk.hpp"
#include "exchange/date_pattern.hpp"
#include "exchange/plain_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using TextRow = std::vector<std::string>;

// The rows of all files, headers left out.
TableRows rows_of(const ExportDraft& draft) {
    TableRows rows;
    for (const ExportFile& file : draft.files) {
        const TableRows read = table_by_python(file.bytes).rows;
        rows.insert(rows.end(), read.begin() + 1, read.end());
    }
    return rows;
}

TableRows sorted_rows(TableRows rows) {
    std::sort(rows.begin(), rows.end());
    return rows;
}

// These columns of a profile's file, by their titles.
TableRows columns_of(const std::string& profile, const ExportDraft& draft, const TextRow& titles) {
    TableRows picked;
    for (const TextRow& row : rows_of(draft)) {
        TextRow part;
        for (const std::string& title : titles) part.push_back(row.at(column_of(profile, title)));
        picked.push_back(std::move(part));
    }
    return picked;
}

std::string caption(int i) { return plain_text(PlanA::text_of(i).caption); }

// Post by post, as `row` says it should be.
template <class Make>
TableRows expected(Make&& row) {
    TableRows rows;
    for (int i = 0; i < 60; ++i) rows.push_back(row(i));
    return rows;
}

struct Zones {
    ZoneTable zones;
    const TimeZone &paris = *zones.find("Europe/Paris"), &york = *zones.find("America/New_York");

    Instant moment(int i) const { return (PlanA::in_paris(i) ? paris : york).resolve(PlanA::when(i)).instant; }
    // "2026-09-15T09:00:00+02:00"
    std::string iso(int i) const {
        const auto ahead = PlanA::when(i).time_since_epoch() - moment(i).time_since_epoch();
        const auto hours = std::chrono::duration_cast<std::chrono::hours>(ahead).count();
        return to_text(PlanA::when(i)) + ":00" + (hours < 0 ? "-0" : "+0") + std::to_string(std::abs(hours)) + ":00";
    }
};

}  // namespace

TEST_CASE("table statement 18: Metricool gets each of the sixty captions as it is, with its day and time") {
    TableDesk desk(PlanA().maker);
    const TableRows rows = columns_of("metricool", desk.draft("metricool"), {"Text", "Date", "Time"});
    CHECK(rows == expected([](int i) {
              return TextRow{caption(i), dated("YYYY-MM-DD", PlanA::when(i)), dated("HH:mm:ss", PlanA::when(i))};
          }));
}

TEST_CASE("table statement 18: Sprout gets each of the sixty captions as it is, a file for each channel") {
    TableDesk desk(PlanA().maker);
    const ExportDraft draft = desk.draft("sprout");
    REQUIRE(draft.files.size() == 2);
    CHECK(sorted_rows(rows_of(draft)) == sorted_rows(expected([](int i) {
              return TextRow{dated("DD/MM/YYYY", PlanA::when(i)), dated("HH:mm", PlanA::when(i)), caption(i)};
          })));
    CHECK(table_by_python(draft.files[0].bytes).rows.size() == 31);
}

TEST_CASE("table statement 18: the table with moments of ISO 8601 has each of the sixty posts as it is") {
    TableDesk desk(PlanA().maker);
    const Zones zones;
    const TableRows rows = columns_of("iso", desk.draft("iso"), {"scheduled_at", "text", "post_id"});
    CHECK(rows == expected([&](int i) { return TextRow{zones.iso(i), caption(i), to_text(PlanA::post(i))}; }));
}

TEST_CASE("table statement 18: the neutral table has each of the sixty posts as it is, with its zone") {
    TableDesk desk(PlanA().maker);
    const TableRows rows =
        columns_of("neutral", desk.draft("neutral"), {"id", "date", "time", "timezone", "title", "text"});
    CHECK(rows == expected([](int i) {
              return TextRow{to_text(PlanA::post(i)),
                             dated("YYYY-MM-DD", PlanA::when(i)),
                             dated("HH:mm", PlanA::when(i)),
                             PlanA::in_paris(i) ? "Europe/Paris" : "America/New_York",
                             plain_text(PlanA::text_of(i).title),
                             caption(i)};
          }));
}

TEST_CASE("table statement 18: Google Calendar gets each of the sixty captions, on the clock of the project") {
    TableDesk desk(PlanA().maker);
    const Zones zones;
    const TableRows rows = columns_of("google_calendar", desk.draft("google_calendar"),
                                      {"Subject", "Start Date", "Start Time", "End Date", "End Time", "Description"});
    CHECK(rows == expected([&](int i) {
              const LocalMinute begin = zones.paris.local(zones.moment(i)),
                                end = zones.paris.local(zones.moment(i) + std::chrono::minutes(15));
              return TextRow{(PlanA::in_paris(i) ? "[Instagram] " : "[LinkedIn] ") + PlanA::text_of(i).shown,
                             dated("MM/DD/YYYY", begin),
                             dated("hh:mm A", begin),
                             dated("MM/DD/YYYY", end),
                             dated("hh:mm A", end),
                             caption(i)};
          }));
}

#include "exchange/zone_in_head.hpp"

#include <doctest/doctest.h>

#include "exchange/read_plan.hpp"

using namespace tandem;

namespace {

const facts::Facts known = facts::load_facts();

// "rest|zone"; "" where the head names none.
std::string zone_of(std::string_view head) {
    const auto found = zone_in_head(head);
    return found ? found->rest + "|" + found->zone : std::string();
}

// The first row of a table whose times stand below `head`.
PlannedPost first_row(const std::string& head, const std::string& time) {
    const PlanReading reading = read_plan("title,date," + head + "\nA,2026-10-13," + time + "\n", known, "fr");
    REQUIRE(reading.rows.size() == 1);
    REQUIRE(reading.rows[0].post);
    return *reading.rows[0].post;
}

bool has(const std::vector<Label>& labels, std::string_view key) {
    for (const Label& label : labels)
        if (label.key == key) return true;
    return false;
}

}  // namespace

TEST_CASE("heads of real sheets name their zones") {
    CHECK(zone_of("time_africa_cairo") == "time|Africa/Cairo");
    CHECK(zone_of("time_wib") == "time|Asia/Jakarta");
    CHECK(zone_of("time_vancouver") == "time|America/Vancouver");
    CHECK(zone_of("Time (New York)") == "time|America/New_York");
    CHECK(zone_of("Heure de Montréal") == "heure|America/Montreal");
    CHECK(zone_of("Paris time") == "time|Europe/Paris");
    CHECK(zone_of("Publish date - Europe/Paris") == "publishdate|Europe/Paris");
    CHECK(zone_of("scheduled_at_utc") == "scheduledat|UTC");
    CHECK(zone_of("Time (GMT)") == "time|UTC");
    CHECK(zone_of("America/Argentina/Buenos_Aires") == "|America/Argentina/Buenos_Aires");
}

TEST_CASE("other heads name none") {
    for (const char* head : {"", "time", "Heure", "Date de publication", "Time (24h)", "Date et heure", "Call center",
                             "Easter date", "time_west", "Titre / Hook", "Jour", "Total"}) {
        CAPTURE(head);
        CHECK(zone_of(head).empty());
    }
    CHECK(zone_of("one two three four five six seven eight nine ten Paris").empty());
}

TEST_CASE("a row's time is in the zone that its head names, unless the row names one itself") {
    CHECK(first_row("time_vancouver", "09:00").minute == 9 * 60);
    CHECK(first_row("time_vancouver", "09:00").zone == "America/Vancouver");
    CHECK(first_row("Heure (Tokyo)", "9h30").zone == "Asia/Tokyo");
    CHECK(first_row("time_vancouver", "").zone.empty());
    CHECK(first_row("time_vancouver", "soon").zone.empty());
    CHECK(first_row("time_vancouver,timezone", "09:00,Europe/Rome").zone == "Europe/Rome");
    CHECK(first_row("time_utc", "09:00").zone.empty());
    CHECK(first_row("time_utc", "09:00").utc_offset == 0);
    CHECK_FALSE(first_row("time", "09:00").utc_offset);
}

TEST_CASE("a head of times without a zone is taken before one that names a zone, and what was taken is said") {
    const PlanReading reading =
        read_plan("date,time_vancouver,time_toronto,title\n2026-10-13,09:00,12:00,A\n", known, "en");
    REQUIRE(reading.header.find(PlanColumn::time));
    CHECK(*reading.header.find(PlanColumn::time) == 1);
    REQUIRE(has(reading.remarks, "import.remark.zone"));
    CHECK(reading.remarks[0].values[0].second == "time_vancouver");
    CHECK(reading.remarks[0].values[1].second == "America/Vancouver");
    CHECK(has(reading.remarks, "import.remark.left_out"));
    const PlanReading plain = read_plan("date,time_vancouver,time,title\n2026-10-13,09:00,18:00,A\n", known, "en");
    CHECK(plain.rows[0].post->minute == 18 * 60);
    CHECK(plain.rows[0].post->zone.empty());
    CHECK_FALSE(has(plain.remarks, "import.remark.zone"));
    const PlanReading dated = read_plan("Date (Tokyo),title\n2026-10-13 09:00,A\n", known, "en");
    CHECK(dated.rows[0].post->zone == "Asia/Tokyo");
}

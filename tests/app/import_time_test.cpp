#include <doctest/doctest.h>

#include "app/import_desk.hpp"
#include "plan/tool_times.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Paris, with one account there and one in New York.
ProjectMaker two_zones() {
    ProjectMaker maker;
    maker.channel("Paris", "instagram").channel("York", "linkedin");
    Channel york = *maker.project.channels.find(id<Channel>("York"));
    york.zone = "America/New_York";
    maker.project.channels = maker.project.channels.with(york);
    return maker;
}

// When the only post goes out, channel by channel: "2026-12-15T16:00Z".
std::vector<std::string> moments(ImportDesk& desk) {
    std::vector<std::string> texts;
    const Post& post = desk.only_post();
    for (const Variant& variant : post.variants)
        texts.push_back(to_text(*planned_moment(desk.project(), desk.session.planner().zones(), post, variant)));
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a moment with a distance from UTC is that moment on a channel with a zone of its own") {
    ImportDesk desk(two_zones());
    const std::string_view table = "title,date,network,account\nA,2026-12-15T16:00:00Z,linkedin,York\n";
    desk.import(table);
    CHECK(moments(desk) == Texts{"2026-12-15T16:00Z"});
    CHECK(desk.only_post().when == at("2026-12-15T11:00"));
    CHECK(desk.only_post().zone.empty());
    CHECK(counts(desk.import(table)) == "0 new 0 changed 1 same");
    desk.import("title,date,network,account\nA,2026-12-16T16:00:00+02:00,linkedin,York\n");
    CHECK(moments(desk) == Texts{"2026-12-16T14:00Z"});
}

TEST_CASE("it is that moment on every channel of a new post, and in the zone a row names") {
    ImportDesk desk(two_zones());
    const std::string_view table =
        "title,date,network,account\nA,2026-12-15T16:00:00Z,instagram | linkedin,Paris | York\n";
    desk.import(table);
    CHECK(moments(desk) == Texts{"2026-12-15T16:00Z", "2026-12-15T16:00Z"});
    CHECK(desk.only_post().when == at("2026-12-15T17:00"));
    CHECK(counts(desk.import(table)) == "0 new 0 changed 1 same");

    ImportDesk zoned(two_zones());
    zoned.import("title,date,timezone,network,account\nA,2026-12-15T16:00:00Z,Asia/Tokyo,linkedin,York\n");
    CHECK(zoned.only_post().when == at("2026-12-16T01:00"));
    CHECK(moments(zoned) == Texts{"2026-12-15T16:00Z"});
}

TEST_CASE("of the hour that exists twice the one is taken that is meant") {
    for (const char* moment : {"2026-10-25T00:30", "2026-10-25T01:30"}) {
        ImportDesk desk(two_zones());
        const std::string table = std::string("title,date,network,account\nA,") + moment + ":00Z,instagram,Paris\n";
        desk.import(table);
        CHECK(desk.only_post().when == at("2026-10-25T02:30"));
        CHECK(moments(desk) == Texts{std::string(moment) + "Z"});
        CHECK(counts(desk.import(table)) == "0 new 0 changed 1 same");
    }
    // From the one to the other is a change.
    ImportDesk desk(two_zones());
    desk.import("id,title,date,network,account\nx,A,2026-10-25T00:30:00Z,instagram,Paris\n");
    const ImportReport report =
        desk.import("id,title,date,network,account\nx,A,2026-10-25T01:30:00Z,instagram,Paris\n");
    CHECK(moments(desk) == Texts{"2026-10-25T01:30Z"});
    CHECK(report.rows[0].changes ==
          std::vector<Label>{{"import.change", {{"column", "@import.column.time"}, {"value", "02:30"}}}});
}

TEST_CASE("a time in a column of its own is wall time, whatever stands beside the date") {
    ImportDesk desk(two_zones());
    desk.import("title,date,time,network,account\nA,2026-12-15T00:00:00.000Z,18:00,instagram,Paris\n");
    CHECK(desk.only_post().when == at("2026-12-15T18:00"));
}

TEST_CASE("the project's zone is a post's own where its channel has another one") {
    ImportDesk desk(two_zones());
    const std::string_view table =
        "title,date,time,timezone,network,account\nA,2026-12-15,17:00,Europe/Paris,linkedin,York\n";
    desk.import(table);
    CHECK(desk.only_post().zone == "Europe/Paris");
    CHECK(moments(desk) == Texts{"2026-12-15T16:00Z"});
    CHECK(counts(desk.import(table)) == "0 new 0 changed 1 same");
    desk.import("title,date,time,timezone,network,account\nA,2026-12-15,11:00,America/New_York,linkedin,York\n");
    CHECK(desk.only_post().zone.empty());
    CHECK(moments(desk) == Texts{"2026-12-15T16:00Z"});
}

TEST_CASE("a zone in the name of a column is that of its times") {
    ImportDesk desk(two_zones());
    const std::string_view table =
        "title,date,time_vancouver,time_toronto,platform\nA,2026-10-13,09:00,12:00,instagram\n";
    const ImportReport report = desk.import(table);
    CHECK(desk.only_post().when == at("2026-10-13T09:00"));
    CHECK(desk.only_post().zone == "America/Vancouver");
    CHECK(moments(desk) == Texts{"2026-10-13T16:00Z"});
    CHECK(all_keys(report.remarks) == "import.remark.zone import.remark.left_out");
    CHECK(counts(desk.import(table)) == "0 new 0 changed 1 same");
}

TEST_CASE("times of UTC become wall time of the channel, and rows without one have the usual hour there") {
    ImportDesk desk(two_zones());
    desk.import("title,date_utc,network,account\nA,2026-10-13 16:00,linkedin,York\n");
    CHECK(desk.only_post().when == at("2026-10-13T12:00"));
    CHECK(desk.only_post().zone.empty());
    ImportDesk other(two_zones());
    other.import("title,date,time_wib,network\nA,2026-10-13,,instagram\n");
    CHECK(other.only_post().when == at("2026-10-13T10:00"));
    CHECK(other.only_post().zone.empty());
}

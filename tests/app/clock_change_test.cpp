#include "app/clock_change.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"
#include "plan/tool_times.hpp"

using namespace tandem;
using namespace tandem::testing;

// Wall times that do not exist, or exist twice, in sentences.
namespace {

struct Clocks {
    ZoneTable zones;
    const TimeZone& zone(std::string_view name) {
        const TimeZone* found = zones.find(name);
        REQUIRE(found);
        return *found;
    }
    std::string note(std::string_view name, const char* when, Fold fold = Fold::earlier) {
        const auto note = clock_note(in_english(), zone(name), at(when), fold);
        return note ? note->text : std::string();
    }
};

}  // namespace

TEST_CASE("a time that clocks leave out is told with the one at which it goes out") {
    Clocks clocks;
    CHECK(clocks.note("Europe/Paris", "2027-03-28T02:30") ==
          "On 28 March clocks go from 02:00 to 03:00 in Paris: it goes out at 03:00.");
    CHECK(clocks.note("Europe/Paris", "2027-03-28T02:00") ==
          "On 28 March clocks go from 02:00 to 03:00 in Paris: it goes out at 03:00.");
    CHECK(clocks.note("Europe/Paris", "2027-03-28T01:59").empty());
    CHECK(clocks.note("Europe/Paris", "2027-03-28T03:00").empty());
    const auto french = clock_note(in_french(), clocks.zone("America/New_York"), at("2027-03-14T02:15"), Fold::earlier);
    REQUIRE(french);
    CHECK_FALSE(french->twice);
    CHECK(french->text.find("14 mars") != std::string::npos);
    CHECK(french->text.find("New York") != std::string::npos);
}

TEST_CASE("a time that comes twice says which of the two it is") {
    Clocks clocks;
    CHECK(clocks.note("Europe/Paris", "2026-10-25T02:30") ==
          "02:30 comes twice on 25 October in Paris: it is the first, before clocks go back.");
    CHECK(clocks.note("Europe/Paris", "2026-10-25T02:30", Fold::later) ==
          "02:30 comes twice on 25 October in Paris: it is the second, after clocks went back.");
    CHECK(clocks.note("Europe/Paris", "2026-10-25T01:59").empty());
    CHECK(clocks.note("Europe/Paris", "2026-10-25T03:00").empty());
    CHECK(clocks.note("UTC", "2026-10-25T02:30").empty());
    CHECK(clock_note(in_english(), clocks.zone("Europe/Paris"), at("2026-10-25T02:00"), Fold::earlier)->twice);
}

TEST_CASE("two channels whose own times come twice go out in one hour each, as each of them chose") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook").post("P", "2026-10-25T01:30", {"A", "B"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    for (Variant& variant : post.variants) variant.offset_minutes = 60;
    post.variants[1].fold = Fold::later;
    ZoneTable zones;
    const auto moment = [&](std::size_t i) { return *planned_moment(maker.project, zones, post, post.variants[i]); };
    CHECK(moment(1) - moment(0) == std::chrono::hours(1));
    const auto said = [&](std::size_t i) {
        return clock_note(in_english(), maker.project, zones, post, post.variants[i])->text;
    };
    CHECK(said(0).find("it is the first") != std::string::npos);
    CHECK(said(1).find("it is the second") != std::string::npos);
}

TEST_CASE("a day on which clocks change has the minutes they leave out, or go through twice, cut to the day") {
    Clocks clocks;
    const TimeZone& paris = clocks.zone("Europe/Paris");
    const auto back = clock_break_on(paris, day("2026-10-25"));
    REQUIRE(back);
    CHECK_FALSE(back->missing);
    CHECK(back->minutes == MinuteRange{120, 180});
    CHECK(clock_break_text(in_english(), paris, *back) ==
          "On 25 October clocks go back from 03:00 to 02:00 in Paris: this hour comes twice.");
    const auto forward = clock_break_on(paris, day("2027-03-28"));
    REQUIRE(forward);
    CHECK(forward->missing);
    CHECK(clock_break_text(in_english(), paris, *forward) == "On 28 March clocks go from 02:00 to 03:00 in Paris.");
    CHECK_FALSE(clock_break_on(paris, day("2026-10-24")));
    CHECK_FALSE(clock_break_on(paris, day("2026-10-26")));
    // Cairo goes forward at midnight, and back at midnight into the day before.
    const TimeZone& cairo = clocks.zone("Africa/Cairo");
    CHECK(clock_break_on(cairo, day("2026-04-24"))->minutes == MinuteRange{0, 60});
    CHECK(clock_break_on(cairo, day("2026-10-29"))->minutes == MinuteRange{23 * 60, 24 * 60});
}

TEST_CASE("a post has a sentence for each clock it goes out by; a channel with a time of its own has its own") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook").channel("C", "linkedin");
    maker.project.settings.zone = "Europe/Paris";
    Channel york = *maker.project.channels.find(id<Channel>("B"));
    york.zone = "America/New_York";
    maker.project.channels = maker.project.channels.with(york);
    maker.post("P", "2026-10-25T02:30", {"A", "B", "C"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    ZoneTable zones;
    CHECK(clock_notes_of_post(in_english(), maker.project, zones, post).size() == 1);
    post.variants[0].offset_minutes = 60, post.variants[2].offset_minutes = 0;
    CHECK(clock_notes_of_post(in_english(), maker.project, zones, post).empty());
    CHECK_FALSE(clock_note(in_english(), maker.project, zones, post, post.variants[0]));
    CHECK(clock_note(in_english(), maker.project, zones, post, post.variants[2]));
    CHECK(all_clock_notes(in_english(), maker.project, zones, post).size() == 1);
    CHECK(city_of_zone("America/New_York") == "New York");
    CHECK(city_of_zone("UTC") == "UTC");
}

TEST_CASE("that another clock is nearer from a day on is told with what it was and why") {
    Clocks clocks;
    const TimeZone &paris = clocks.zone("Europe/Paris"), &york = clocks.zone("America/New_York");
    const auto shift_of = [&](const char* begin, const char* end) {
        return clock_shift(in_english(), paris, york, {day(begin), day(end)});
    };
    const auto october = shift_of("2026-10-19", "2026-10-26");
    REQUIRE(october);
    CHECK(october->from == day("2026-10-25"));
    CHECK(october->brief == "−5h from Sun");
    const std::string far = "From Paris to New York: −6h, then −5h from Sunday 25 October on\n";
    CHECK(october->note == far + "On 25 October clocks go back from 03:00 to 02:00 in Paris: this hour comes twice.");
    const auto november = shift_of("2026-10-26", "2026-11-02");
    REQUIRE(november);
    CHECK(november->from == day("2026-11-01"));
    CHECK(november->brief == "−6h from Sun");
    CHECK(november->note.ends_with("in New York: this hour comes twice."));
    CHECK_FALSE(shift_of("2026-10-12", "2026-10-19"));
    CHECK_FALSE(shift_of("2026-10-26", "2026-11-01"));

    // In New York it is Saturday evening when clocks go back in Paris.
    const auto saturday = clock_shift(in_english(), york, paris, {day("2026-10-19"), day("2026-10-26")});
    REQUIRE(saturday);
    CHECK(saturday->brief == "+5h from Sat");
    CHECK(saturday->note.ends_with("in Paris: this hour comes twice."));
    const auto french = clock_shift(in_french(), paris, york, {day("2026-10-19"), day("2026-10-26")});
    REQUIRE(french);
    CHECK(french->brief == "−5\u00a0h dès dim.");
}

// Notes and events among the days of the year, and what filters hide of them.
#include <doctest/doctest.h>

#include "ui/calendar_rows.hpp"
#include "ui/year/year_model.hpp"

using namespace tandem;

namespace {

constexpr date::year_month first_of_2026{date::year(2026), date::January};

YearModel year_of_notes(const MonthGround& ground) {
    return year_model(ground.source(), post_days(ground.project, ground.filters), first_of_2026);
}

std::string year_card_of(const MonthGround& ground, Day day) {
    const PostDays posts = post_days(ground.project, ground.filters);
    return plain(year_day_text(ground.source(), posts, *year_model(ground.source(), posts, first_of_2026).day(day)));
}

// A note on the 5th and 6th, an event on the 6th on Facebook, an incident that is open since the 12th: the 13th is
// today.
MonthGround ground_with_notes() {
    MonthGround ground;
    Note note;
    note.id = id_of<Note>(1);
    note.text = "Inventory\nnobody answers";
    note.days = {october(5), october(7)};
    LiveEvent live;
    live.id = id_of<LiveEvent>(2);
    live.name = "Open doors";
    live.begin = october(6, 14), live.end = october(6, 16);
    live.channels = {id_of<Channel>(2)};
    Incident incident;
    incident.id = id_of<Incident>(3);
    incident.title = "Bad batch";
    incident.level = 2;
    incident.opened_at = october(12, 9);
    Contest called_off;
    called_off.id = id_of<Contest>(4);
    called_off.name = "Called off";
    called_off.begin = october(20, 9), called_off.end = october(22, 9);
    called_off.cancelled = true;
    ground.project.notes = ground.project.notes.with(note);
    ground.project.live_events = ground.project.live_events.with(live);
    ground.project.incidents = ground.project.incidents.with(incident);
    ground.project.contests = ground.project.contests.with(called_off);
    return ground;
}

}  // namespace

TEST_CASE("each day of a note or an event is marked, an incident's until today as that; what is called off is not") {
    const YearModel model = year_of_notes(ground_with_notes());
    const auto note = [&](int day) { return model.day(october(day))->note; };
    CHECK(note(4) == YearNote::none);
    CHECK(note(5) == YearNote::occasion);
    CHECK(note(6) == YearNote::occasion);
    CHECK(note(7) == YearNote::none);
    CHECK(note(12) == YearNote::incident);
    CHECK(note(13) == YearNote::incident);
    CHECK(note(14) == YearNote::none);
    CHECK(note(20) == YearNote::none);
}

TEST_CASE("a day's card names its notes and events") {
    const MonthGround ground = ground_with_notes();
    CHECK(year_card_of(ground, october(6)).find("Notes et \u00e9v\u00e9nements : Inventory, 14:00 Open doors") !=
          std::string::npos);
    CHECK(year_card_of(ground, october(5)).find("Note ou \u00e9v\u00e9nement : Inventory") != std::string::npos);
    CHECK(year_card_of(ground, october(12)).find("Bad batch") != std::string::npos);
    CHECK(year_card_of(ground, october(8)).find("v\u00e9nement") == std::string::npos);
}

TEST_CASE("filters hide notes, events and campaigns of the year, and they are counted by kind, of these days alone") {
    MonthGround ground = ground_with_notes();
    Campaign cancelled = campaign_on(3, 1, 9);
    cancelled.status = CampaignStatus::cancelled;
    ground.project.campaigns =
        ground.project.campaigns.with(campaign_on(1, 1, 9)).with(campaign_on(2, 1, 9)).with(cancelled);
    CHECK(year_of_notes(ground).hidden_bars == HiddenBars{});
    ground.filters.networks = {"instagram"};
    CHECK(year_of_notes(ground).hidden_bars == HiddenBars{0, 1});
    CHECK(ground.model().filtered_bars == HiddenBars{0, 1});
    CHECK(year_of_notes(ground).day(october(6))->note == YearNote::occasion);
    ground.filters.campaigns = {id_of<Campaign>(1)};
    CHECK(year_of_notes(ground).hidden_bars == HiddenBars{1, 3});
    CHECK(ground.model().filtered_bars == HiddenBars{1, 3});
    CHECK(year_of_notes(ground).day(october(6))->note == YearNote::none);
    const auto hidden = [&](int from, int to) {
        return hidden_bars(ground.project, ground.filters, {october(from), october(to)}, october(13));
    };
    CHECK(hidden(7, 10) == HiddenBars{1, 0});
    CHECK(hidden(13, 14) == HiddenBars{0, 1});
    CHECK(hidden(15, 30) == HiddenBars{});
    // Of the hours of one day, that day counts.
    const MonthSource source = ground.source();
    CHECK(month_above_hours(source, {october(6), october(7)}).filtered_bars == HiddenBars{1, 2});
}

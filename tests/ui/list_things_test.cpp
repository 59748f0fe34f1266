// What the list says of a day besides its posts, and the orders of the list, worked out without a screen.
#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "plan/planned_project.hpp"
#include "ui/list/list_places.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Day today_of_things = *day_from_text("2026-10-13");

template <class Row>
Table<Row> one_row(Row row) {
    return Table<Row>::from_rows({std::move(row)});
}

// Two posts on the 14th; a campaign from the 14th to the 20th, a live event on the 16th, a note on the 18th and 19th.
Project with_things() {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook").campaign("C", "2026-10-14/2026-10-20");
    maker.post("late", "2026-10-14T18:00", {"A"}).post("early", "2026-10-14T09:00", {"A"});
    LiveEvent live;
    live.id = id<LiveEvent>("live");
    live.name = "live";
    live.channels = {id<Channel>("B")};
    live.begin = at("2026-10-16T18:00"), live.end = at("2026-10-16T19:00");
    maker.project.live_events = one_row(live);
    Note note;
    note.id = id<Note>("note");
    note.text = "note";
    note.days = {day("2026-10-18"), day("2026-10-20")};
    maker.project.notes = one_row(note);
    return maker.project;
}

ListModel model_of_things(const Project& project, ListSort sort = {}, const Filters& filters = {}) {
    return list_model({project, filters, today_of_things, sort, &shared_facts()});
}

std::vector<Uuid> thing_ids_of(const ListModel& model) {
    std::vector<Uuid> ids;
    for (const ListThing& thing : model.things) ids.push_back(thing.key.id);
    return ids;
}

std::vector<std::string> listed_days_of(const ListModel& model) {
    std::vector<std::string> days;
    for (const ListDay& one : model.days) days.push_back(to_text(one.day));
    return days;
}

const Uuid campaign_id = id<Campaign>("C").value, live_id = id<LiveEvent>("live").value,
           note_id = id<Note>("note").value;

}  // namespace

TEST_CASE("a day says what begins on it, and which campaigns begin and end, without posts too") {
    const ListModel model = model_of_things(with_things());
    CHECK(thing_ids_of(model) == std::vector{campaign_id, live_id, note_id, campaign_id});
    CHECK(listed_days_of(model) ==
          std::vector<std::string>{"2026-10-13", "2026-10-14", "2026-10-16", "2026-10-18", "2026-10-20"});
    REQUIRE(model.days.size() == 5);
    CHECK(model.days[1].things == 1);
    CHECK(model.days[1].posts == 2);
    CHECK(model.days[2].things == 1);
    CHECK(model.days[2].count == 0);
    CHECK(model.things.back().key.ends);
    CHECK(model.thing_of({campaign_id, true}) == 3);
    CHECK(model.thing_of({campaign_id, false}) == 0);
    CHECK(model.rows.size() == 2);
}

TEST_CASE("what the filters hide in the month, and what is cancelled, is not on the days of the list") {
    Project project = with_things();
    Filters filters;
    filters.networks = {"instagram"};
    CHECK(thing_ids_of(model_of_things(project, {}, filters)) == std::vector{campaign_id, note_id, campaign_id});
    filters.networks.clear(), filters.campaigns = {id<Campaign>("other")};
    CHECK(thing_ids_of(model_of_things(project, {}, filters)).empty());
    LiveEvent live = *project.live_events.begin();
    live.cancelled = true;
    project.live_events = one_row(live);
    CHECK(thing_ids_of(model_of_things(project)) == std::vector{campaign_id, note_id, campaign_id});
}

TEST_CASE("in another order than that of the days there are posts alone") {
    const ListModel model = model_of_things(with_things(), {ListColumn::title, false});
    CHECK(model.things.empty());
    CHECK(model.days.empty());
    CHECK(model.rows.size() == 2);
}

TEST_CASE("a campaign of one day stands there once") {
    ProjectMaker maker;
    maker.campaign("C", "2026-10-14/2026-10-14");
    CHECK(thing_ids_of(model_of_things(maker.project)) == std::vector{campaign_id});
}

TEST_CASE("things stand between the heading and the posts of their day, and the keyboard stops at each in turn") {
    const ListModel model = model_of_things(with_things());
    const ListPlaces places{model, 28, 32, 26};
    CHECK(places.top_of_thing(0) == 64);
    CHECK(places.top_of_row(0) == 90);
    CHECK(places.top_of_row(1) == 118);
    CHECK(places.top_of_day(2) == 146);
    CHECK(places.top_of_thing(1) == 178);
    CHECK(places.height() == 5 * 32 + 2 * 28 + 4 * 26);
    CHECK(places.rows_between(64, 90) == std::pair<std::size_t, std::size_t>(0, 0));
    CHECK(places.rows_between(64, 91) == std::pair<std::size_t, std::size_t>(0, 1));
    REQUIRE(places.stops() == 6);
    const std::vector<std::pair<bool, std::size_t>> wanted{{true, 0}, {false, 0}, {false, 1},
                                                           {true, 1}, {true, 2},  {true, 3}};
    for (std::size_t number = 0; number < places.stops(); ++number) {
        const ListPlaces::Stop stop = places.stop_at(number);
        CHECK(std::pair(stop.thing, stop.index) == wanted[number]);
        CHECK((stop.thing ? places.stop_of_thing(stop.index) : places.stop_of_row(stop.index)) == number);
    }
}

TEST_CASE("the latest first: days and the posts of each the other way round, found by day all the same") {
    const Project project = with_things();
    const ListModel model = model_of_things(project, sorted_by(ListColumn::time, true));
    CHECK(listed_days_of(model) ==
          std::vector<std::string>{"2026-10-20", "2026-10-18", "2026-10-16", "2026-10-14", "2026-10-13"});
    REQUIRE(model.rows.size() == 2);
    CHECK(model.rows[0].post == id<Post>("late"));
    CHECK(thing_ids_of(model) == std::vector{campaign_id, note_id, live_id, campaign_id});
    CHECK(model.day_from(day("2026-10-16")) == 2);
    CHECK(model.day_from(day("2026-10-17")) == 2);
    CHECK(model.day_from(day("2026-10-01")) == 5);
    CHECK(sorted_by(ListColumn::date, false) == ListSort{});
}

TEST_CASE("posts sort by the name of their first network, those without one last") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook");
    maker.post("none", "2026-10-14T08:00", {}).post("insta", "2026-10-14T09:00", {"A", "B"});
    maker.post("face", "2026-10-14T10:00", {"B", "A"});
    const auto titles = [&](bool descending) {
        std::vector<std::string> out;
        for (const ListRow& row : model_of_things(maker.project, {ListColumn::networks, descending}).rows)
            out.push_back(maker.project.posts.find(row.post)->title);
        return out;
    };
    CHECK(titles(false) == std::vector<std::string>{"face", "insta", "none"});
    CHECK(titles(true) == std::vector<std::string>{"insta", "face", "none"});
}

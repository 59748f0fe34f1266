// The ground of the hours: when it is worked, and what keeps people from it.
#include <doctest/doctest.h>

#include "ui/hour_ground.hpp"

using namespace tandem;

namespace {

using Ranges = std::vector<MinuteRange>;

// Monday to Friday, these hours.
Person working_person(std::uint64_t number, std::string name, Hat hat, MinuteRange hours) {
    Person person;
    person.id = id_of<Person>(number);
    person.name = std::move(name);
    person.hats = {{hat, {}, {}}};
    for (std::size_t day = 0; day < 5; ++day) person.hours[day] = {hours};
    return person;
}

struct ShadedWeek : HourGround {
    void add(Person person) { project.people = project.people.with(std::move(person)); }
    void add_two() {
        add(working_person(1, "Ana Roux", Hat::cm, {9 * 60, 12 * 60}));
        add(working_person(2, "Ben Hall", Hat::smm, {14 * 60, 18 * 60}));
    }
};

}  // namespace

TEST_CASE("the lane of a person is worked in their hours; days away and turns on call are told") {
    ShadedWeek ground;
    Person ana = working_person(1, "Ana Roux", Hat::cm, {9 * 60, 17 * 60});
    ana.away = {{{october(20), october(21)}, {}, "Ski"}, {{october(21), october(22)}, MinuteRange{540, 720}, ""}};
    ana.on_call = {{{october(24), october(25)}, {600, 720}, 60}};
    ground.add(ana);
    const WeekModel week = ground.week(Lanes::person);
    REQUIRE(week.lanes.size() == 1);
    CHECK(week.lanes[0].person == ana.id);
    CHECK(day_of_week(week, october(19)).lanes[0].work == Ranges{{540, 1020}});
    CHECK(day_of_week(week, october(19)).lanes[0].away.empty());
    const LaneShade& ski = day_of_week(week, october(20)).lanes[0];
    CHECK(ski.work.empty());
    CHECK(ski.away == Ranges{{0, 1440}});
    CHECK(ski.word == "Ski");
    CHECK(ski.note == "Absence de Ana Roux · Ski");
    const LaneShade& morning = day_of_week(week, october(21)).lanes[0];
    CHECK(morning.work == Ranges{{720, 1020}});
    CHECK(morning.away == Ranges{{540, 720}});
    CHECK(morning.word == ground.words("team.away"));
    CHECK(morning.is_away(540));
    CHECK_FALSE(morning.is_away(720));
    const LaneShade& turn = day_of_week(week, october(24)).lanes[0];
    CHECK(turn.work == Ranges{{600, 720}});
    CHECK(turn.on_call == Ranges{{600, 720}});
    CHECK(turn.on_call_note.find("Ana Roux") != std::string::npos);
    CHECK(day_of_week(week, october(25)).lanes[0].work.empty());
}

TEST_CASE("a lane of a role is worked when somebody who wears the hat works, a day when anybody does") {
    ShadedWeek ground;
    ground.add_two();
    const WeekModel roles = ground.week(Lanes::role);
    const WeekDay& tuesday = day_of_week(roles, october(20));
    REQUIRE(tuesday.lanes.size() == 2);
    CHECK(tuesday.lanes[0].work == Ranges{{840, 1080}});
    CHECK(tuesday.lanes[1].work == Ranges{{540, 720}});
    CHECK(tuesday.shade.work == Ranges{{540, 720}, {840, 1080}});
    // Hours that touch are one.
    ground.add(working_person(3, "Cem Aydin", Hat::cm, {11 * 60, 14 * 60}));
    CHECK(day_of_week(ground.week(), october(20)).shade.work == Ranges{{540, 1080}});
    CHECK(day_of_week(ground.week(), october(24)).shade.work.empty());
    ground.filters.people = {id_of<Person>(2)};
    CHECK(day_of_week(ground.week(), october(20)).shade.work == Ranges{{840, 1080}});
}

TEST_CASE("where nobody has hours of their own, those of the office count") {
    ShadedWeek ground;
    ground.project.settings.office_hours[1] = {{9 * 60, 12 * 60}};
    CHECK(day_of_week(ground.week(), october(20)).shade.work == Ranges{{540, 720}});
    ground.add_person(1, "Ana Roux");
    CHECK(day_of_week(ground.week(), october(20)).shade.work == Ranges{{540, 720}});
    ground.add_two();
    Person ana = *ground.project.people.find(id_of<Person>(1));
    ana.away = {{{october(20), october(21)}, {}, ""}};
    ground.add(ana);
    CHECK(day_of_week(ground.week(), october(20)).shade.work == Ranges{{840, 1080}});
}

TEST_CASE("who has left is not there from that day on, and counts for no lane") {
    ShadedWeek ground;
    ground.add_two();
    Person ana = *ground.project.people.find(id_of<Person>(1));
    ana.left_on = october(22);
    ground.add(ana);
    const WeekModel week = ground.week(Lanes::person);
    CHECK(day_of_week(week, october(21)).lanes[0].work == Ranges{{540, 720}});
    const LaneShade& gone = day_of_week(week, october(22)).lanes[0];
    CHECK(gone.work.empty());
    CHECK(gone.away == Ranges{{0, 1440}});
    CHECK(gone.note.find("Ana Roux") != std::string::npos);
    CHECK(day_of_week(week, october(22)).shade.work == Ranges{{840, 1080}});
}

TEST_CASE("a public holiday is a day off for everybody, and says which it is") {
    ShadedWeek ground;
    ground.project.settings.region = "FR";
    ground.add_two();
    const Day armistice = october(42);  // 11 November
    ground.days = {armistice - date::days(2), armistice + date::days(5)};
    const WeekModel week = ground.week(Lanes::person);
    const WeekDay& day = day_of_week(week, armistice);
    CHECK(day.shade.work.empty());
    CHECK_FALSE(day.shade.word.empty());
    CHECK(day.shade.note.find(day.shade.word) == 0);
    for (const LaneShade& lane : day.lanes) CHECK(lane.work.empty());
    CHECK(day_of_week(week, armistice + date::days(1)).shade.word.empty());
}

TEST_CASE("the hour that clocks leave out, and the one they go through twice, are told on their days") {
    ShadedWeek ground;
    ground.project.settings.zone = "Europe/Paris";
    const WeekModel autumn = ground.week();
    const WeekDay& back = day_of_week(autumn, october(25));
    REQUIRE(back.clock);
    CHECK(back.clock->word == "02:00 – 03:00 " + back.clock->brief);
    CHECK_FALSE(back.clock->missing);
    CHECK(back.clock->minutes == MinuteRange{120, 180});
    CHECK(back.clock->note.find("Paris") != std::string::npos);
    CHECK_FALSE(day_of_week(autumn, october(24)).clock);
    const Day march = Day(date::year(2027) / date::March / 28);
    ground.days = {march, march + date::days(1)};
    const WeekModel spring = ground.week();
    const WeekDay& forward = day_of_week(spring, march);
    REQUIRE(forward.clock);
    CHECK(forward.clock->missing);
    CHECK(forward.clock->minutes == MinuteRange{120, 180});
    ground.project.settings.zone = "UTC";
    const WeekModel plain_week = ground.week();
    CHECK_FALSE(day_of_week(plain_week, march).clock);
}

TEST_CASE("by another clock a post says what both clocks show") {
    ShadedWeek ground;
    ground.project.settings.zone = "Europe/Paris";
    Channel york = channel_on(2, "facebook");
    york.zone = "America/New_York";
    ground.project.channels = ground.project.channels.with(york);
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    ground.put(post);
    const WeekModel week = ground.week();
    const WeekDay& day = day_of_week(week, october(20));
    REQUIRE(day.posts.size() == 2);
    CHECK(day.posts[0].chip.clocks.empty());
    CHECK(day.posts[1].chip.clocks == "09:00 New York · 15:00 Paris");
}

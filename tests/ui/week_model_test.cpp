// What a grid of hours shows.
#include <doctest/doctest.h>

#include "plan/planned_project.hpp"
#include "ui/hour_ground.hpp"

using namespace tandem;

namespace {

std::vector<std::string> names_of(const WeekModel& week) {
    std::vector<std::string> names;
    for (const WeekLane& lane : week.lanes) names.push_back(lane.short_name);
    return names;
}

}  // namespace

TEST_CASE("channels of a post that go out at other times have chips of their own, also on the same day") {
    HourGround ground;
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    post.variants.push_back(variant_on(102, 3));
    post.variants[1].offset_minutes = 90;
    ground.put(post);
    const WeekModel week = ground.week();
    const WeekDay& day = day_of_week(week, october(20));
    REQUIRE(day.posts.size() == 2);
    CHECK(day.posts[0].chip.time == "09:00");
    CHECK(day.posts[0].chip.more_channels == 1);
    CHECK(day.posts[0].chip.apart.empty());
    CHECK(day.posts[1].chip.time == "10:30");
    CHECK(day.posts[1].chip.network->id == "facebook");
    CHECK(day.posts[1].chip.apart == std::vector<Id<Variant>>{id_of<Variant>(101)});
}

TEST_CASE("what goes out by another clock stands at the project's hour and says its own time") {
    HourGround ground;
    ground.project.settings.zone = "Europe/Paris";
    Channel york = channel_on(2, "facebook");
    york.zone = "America/New_York";
    ground.project.channels = ground.project.channels.with(york);
    Post post = post_on(1, october(20, 9));
    post.variants.push_back(variant_on(101, 2));
    ground.put(post);
    Post late = post_on(2, october(19, 20));
    late.variants.front().channel = id_of<Channel>(2);
    ground.put(late);
    const WeekModel week = ground.week();
    const WeekDay& day = day_of_week(week, october(20));
    REQUIRE(day.posts.size() == 3);
    // 20:00 in New York is two in the morning after.
    CHECK(day.posts[0].chip.post == late.id);
    CHECK(day.posts[0].chip.minute == 2 * 60);
    CHECK(day.posts[0].own == october(19, 20));
    CHECK(day.posts[0].chip.time == "20:00 EDT");
    CHECK(day.posts[1].chip.time == "09:00");
    CHECK(day.posts[1].chip.more_channels == 0);
    CHECK(day.posts[2].chip.minute == 15 * 60);
    CHECK(day.posts[2].chip.time == "09:00 EDT");
    // It has not left its post: it is dragged with it.
    CHECK(day.posts[2].chip.apart.empty());
}

TEST_CASE("another clock beside the hours says its own time, also where clocks change") {
    HourGround ground;
    ground.project.settings.zone = "Europe/Paris";
    CHECK_FALSE(ground.week().has_second_clock());
    ground.second_zone = "America/New_York";
    const WeekModel week = ground.week();
    REQUIRE(week.days.front().second_clock.size() == 24);
    CHECK(week.days.front().second_clock[9] == october(19, 3));
    CHECK(week.days.front().second_clock[2] == october(18, 20));
    // Paris puts its clocks back a week before New York does: each day has its own hours.
    CHECK(week.days.back().second_clock[9] == october(25, 4));
    REQUIRE(week.clock_shift);
    CHECK(week.clock_shift->from == october(25));
    ground.days = {october(26), october(33)};
    const WeekModel next = ground.week();
    CHECK(next.days.front().second_clock[9] == october(26, 4));
    CHECK(next.days.back().second_clock[9] == october(32, 3));
    REQUIRE(next.clock_shift);
    CHECK(next.clock_shift->from == october(32));
    // The hours of a day alone say it.
    ground.days = {october(25), october(26)};
    CHECK_FALSE(ground.week().clock_shift);
}

TEST_CASE("hours of another day on the other clock are marked, and on the day clocks change it follows") {
    HourGround ground;
    ground.project.settings.zone = "Europe/Paris";
    ground.second_zone = "America/New_York";
    const facts::Words words(facts::Language::english);
    CHECK(second_clock_text(ground.week().days.front(), 2, words) == "20:00\u00a0−1");
    CHECK(second_clock_text(ground.week().days.front(), 9, words) == "03:00");
    ground.second_zone = "Asia/Tokyo";
    CHECK(second_clock_text(ground.week().days.front(), 20, words) == "03:00\u00a0+1");
    // The night of 25 October Paris goes from 3:00 back to 2:00.
    ground.days = {october(25), october(26)};
    ground.second_zone = "UTC";
    CHECK(second_clock_text(ground.week().days.front(), 1, words) == "23:00\u00a0−1");
    CHECK(second_clock_text(ground.week().days.front(), 3, words) == "02:00");
}

TEST_CASE("days hold their posts by time; ideas, what is cancelled and what is filtered are not there") {
    HourGround ground;
    ground.put(post_on(1, october(20, 18)));
    ground.put(post_on(2, october(20, 9, 30)));
    ground.put(post_on(3, std::nullopt, PostStatus::idea));
    ground.put(post_on(4, october(20, 9), PostStatus::cancelled));
    ground.put(post_on(5, october(26, 9)));
    WeekModel week = ground.week();
    REQUIRE(week.days.size() == 7);
    REQUIRE(day_of_week(week, october(20)).posts.size() == 2);
    CHECK(day_of_week(week, october(20)).posts[0].chip.post == id_of<Post>(2));
    std::size_t all = 0;
    for (const WeekDay& day : week.days) all += day.posts.size();
    CHECK(all == 2);
    ground.filters.networks = {"facebook"};
    CHECK(day_of_week(ground.week(), october(20)).posts.empty());
}

TEST_CASE("tasks stand when they would be done, with who has them, as the lens lets them") {
    HourGround ground;
    ground.plan_two_tasks();
    WeekModel week = ground.week();
    REQUIRE(day_of_week(week, october(20)).tasks.size() == 1);
    const WeekTask& task = day_of_week(week, october(20)).tasks[0];
    CHECK(task.minutes.length() == 30);
    CHECK(task.minutes.begin >= 10 * 60);
    CHECK(task.initials == "AR");
    CHECK(task.state == WeekTask::State::next_due);
    CHECK(plain(task.detail) == "30 min");
    const WeekTask& open = day_of_week(week, october(21)).tasks.at(0);
    CHECK(open.state == WeekTask::State::nobody);
    CHECK(open.initials == "?");
    ground.lens = Lens::smm;
    CHECK(day_of_week(ground.week(), october(20)).tasks.empty());
}

TEST_CASE("days are parted by role, by network or by person; what has none of them has a lane of its own") {
    HourGround ground;
    ground.plan_two_tasks();
    ground.put(post_on(1, october(20, 18)));
    CHECK(ground.week().lanes.size() == 1);
    const WeekModel roles = ground.week(Lanes::role);
    CHECK(names_of(roles) == std::vector<std::string>{"SMM", "CM"});
    CHECK(day_of_week(roles, october(20)).posts[0].lane == 0);
    CHECK(day_of_week(roles, october(20)).tasks[0].lane == 1);
    const WeekModel networks = ground.week(Lanes::network);
    CHECK(names_of(networks) == std::vector<std::string>{"IG", "FB", "LI"});
    CHECK(day_of_week(networks, october(20)).posts[0].lane == 0);
    const WeekModel people = ground.week(Lanes::person);
    CHECK(names_of(people) == std::vector<std::string>{"AR", "?"});
    CHECK(day_of_week(people, october(20)).tasks[0].lane == 0);
    CHECK(day_of_week(people, october(21)).tasks[0].lane == 1);
    CHECK(day_of_week(people, october(20)).posts[0].lane == 1);
}

TEST_CASE("days off have no office hours, others those of the office") {
    HourGround ground;
    ground.project.settings.office_hours[0] = {{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
    const WeekModel week = ground.week();
    CHECK(day_of_week(week, october(19)).open.size() == 2);
    CHECK(day_of_week(week, october(25)).open.empty());
    CHECK(week.office.begin == 9 * 60);
    CHECK(week.office.end == 18 * 60);
}

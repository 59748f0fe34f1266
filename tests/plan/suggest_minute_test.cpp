// The time that is proposed on a channel which names no good ones: what its posts show.
#include "plan/suggest_minute.hpp"

#include <doctest/doctest.h>

#include "plan/posting_minutes.hpp"

using namespace tandem;
using date::operator/;

namespace {

const Day proposed_day = Day(date::year(2026) / date::October / 13);
constexpr int nine = 9 * 60, noon = 12 * 60, evening = 18 * 60 + 30;

// A channel without good times, and an idea for it.
struct MinuteDesk {
    Project project;
    Post idea;
    std::uint64_t posts = 1;

    MinuteDesk() {
        project.channels = project.channels.with(channel(20)).with(channel(21));
        idea = post_at(std::nullopt, 20);
        project.posts = project.posts.with(idea);
    }
    static Channel channel(std::uint64_t number) {
        Channel row;
        row.id = {{0, number}};
        return row;
    }
    Post post_at(std::optional<LocalMinute> when, std::uint64_t channel) {
        Post post;
        post.id = {{0, posts++}};
        post.when = when;
        post.status = when ? PostStatus::scheduled : PostStatus::idea;
        post.variants.resize(1);
        post.variants[0].id = {{1, posts}};
        post.variants[0].channel = {{0, channel}};
        return post;
    }
    // A post so many days before the day that is asked about; negative: after it.
    Post add(int days_before, int minute, std::uint64_t channel = 20) {
        Post post =
            post_at(LocalMinute(proposed_day - date::days(days_before)) + std::chrono::minutes(minute), channel);
        project.posts = project.posts.with(post);
        return post;
    }
    int suggested() const { return suggest_minute(project, idea, proposed_day); }
};

}  // namespace

TEST_CASE("without good times the minute that the channel's posts used most in the 60 days before is proposed") {
    MinuteDesk desk;
    CHECK(desk.suggested() == 10 * 60);
    desk.add(3, nine);
    CHECK(desk.suggested() == nine);
    desk.add(20, evening), desk.add(60, evening);
    CHECK(desk.suggested() == evening);
    // Another channel, the day itself, what comes after it and what is longer ago do not count.
    for (int i = 0; i < 3; ++i) desk.add(1 + i, noon, 21), desk.add(-i, noon), desk.add(61 + i, noon);
    CHECK(desk.suggested() == evening);
}

TEST_CASE("of minutes used as often the one used last is proposed") {
    MinuteDesk desk;
    desk.add(10, evening), desk.add(8, nine), desk.add(6, nine), desk.add(4, evening);
    CHECK(desk.suggested() == evening);
    desk.add(3, nine), desk.add(12, evening);
    CHECK(desk.suggested() == nine);
}

TEST_CASE("where nothing went out in those days the channel's latest post gives the time") {
    MinuteDesk desk;
    desk.add(200, evening), desk.add(90, noon);
    CHECK(desk.suggested() == noon);
    desk.add(-30, nine);
    CHECK(desk.suggested() == nine);
}

TEST_CASE("cancelled posts and channels do not count, an offset does, and a dated post does not follow itself") {
    MinuteDesk desk;
    Post cancelled = desk.add(2, noon);
    cancelled.status = PostStatus::cancelled;
    Post half = desk.add(3, noon);
    half.variants[0].status = PostStatus::archived;
    desk.project.posts = desk.project.posts.with(cancelled).with(half);
    CHECK(desk.suggested() == 10 * 60);
    Post later = desk.add(5, nine);
    later.variants[0].offset_minutes = 3 * 60;
    desk.project.posts = desk.project.posts.with(later);
    CHECK(desk.suggested() == noon);
    CHECK(suggest_minute(desk.project, later, proposed_day) == 10 * 60);
}

TEST_CASE("good times that a channel names go before what its posts show") {
    MinuteDesk desk;
    desk.add(2, nine), desk.add(3, nine);
    Channel channel = MinuteDesk::channel(20);
    channel.best_minutes = {noon};
    desk.project.channels = desk.project.channels.with(channel);
    CHECK(desk.suggested() == noon);
}

TEST_CASE("what is known of the posts follows edits, undo and another project") {
    MinuteDesk desk;
    desk.add(2, nine);
    const Project before = desk.project;
    CHECK(desk.suggested() == nine);
    Post moved = desk.add(1, noon);
    moved.when = *moved.when - date::days(2);
    desk.add(4, noon);
    desk.project.posts = desk.project.posts.with(moved);
    CHECK(desk.suggested() == noon);
    desk.project.posts = desk.project.posts.without(moved.id);
    CHECK(desk.suggested() == nine);
    CHECK(suggest_minute(before, desk.idea, proposed_day) == nine);
    CHECK(suggest_minute(MinuteDesk().project, desk.idea, proposed_day) == 10 * 60);

    PostingMinutes followed, fresh;
    for (const Project& project : {before, desk.project, MinuteDesk().project, desk.project})
        followed.follow(project.posts);
    fresh.follow(desk.project.posts);
    for (int days = 0; days < 10; ++days) {
        const Day day = proposed_day - date::days(days);
        CHECK(followed.on_day({{0, 20}}, day, {}) == fresh.on_day({{0, 20}}, day, {}));
        CHECK(followed.habit({{0, 20}}, day, {}) == fresh.habit({{0, 20}}, day, {}));
    }
}

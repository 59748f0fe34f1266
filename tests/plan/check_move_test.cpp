#include "plan/check_move.hpp"

#include <doctest/doctest.h>

#include "plan/suggest_minute.hpp"

using namespace tandem;
using date::operator/;
using Answer = MoveCheck::Answer;

namespace {

const Day today = first_day(date::year(2026) / date::October) + date::days(12);

Post post_on(std::uint64_t id, std::optional<LocalMinute> when, PostStatus status = PostStatus::draft) {
    Post post;
    post.id = {{0, id}};
    post.title = "post";
    post.status = status;
    post.when = when;
    return post;
}

LocalMinute at_hour(Day day, int hour) { return LocalMinute(day) + std::chrono::hours(hour); }

Project with_post(Post post) {
    Project project;
    project.posts = project.posts.with(std::move(post));
    return project;
}

Answer answer(const Project& project, std::optional<Day> to, bool copy = false) {
    return check_move(project, project.posts[0].id, to, today, copy).answer;
}

}  // namespace

TEST_CASE("a draft may go to any coming day, and to the backlog") {
    const Project project = with_post(post_on(1, at_hour(today + date::days(3), 18)));
    CHECK(answer(project, today + date::days(5)) == Answer::accepted);
    CHECK(answer(project, today) == Answer::accepted);
    CHECK(answer(project, std::nullopt) == Answer::accepted);
}

TEST_CASE("a day before today is accepted with a warning") {
    const Project project = with_post(post_on(1, at_hour(today + date::days(3), 18)));
    const MoveCheck check = check_move(project, project.posts[0].id, today - date::days(1), today, false);
    CHECK(check.answer == Answer::past);
    CHECK_FALSE(check.refused());
}

TEST_CASE("where it already is, a post does not move") {
    const Project dated = with_post(post_on(1, at_hour(today, 18)));
    CHECK(answer(dated, today) == Answer::unchanged);
    CHECK(answer(dated, today, true) == Answer::accepted);
    CHECK(answer(with_post(post_on(1, std::nullopt, PostStatus::idea)), std::nullopt) == Answer::unchanged);
}

TEST_CASE("what has appeared does not move, but may be copied") {
    for (const PostStatus status : {PostStatus::published, PostStatus::measured}) {
        const Project project = with_post(post_on(1, at_hour(today - date::days(3), 18), status));
        CHECK(answer(project, today + date::days(1)) == Answer::published);
        CHECK(answer(project, std::nullopt) == Answer::published);
        CHECK(answer(project, today + date::days(1), true) == Answer::accepted);
    }
}

TEST_CASE("a post with one published channel does not move as a whole; its other channels do") {
    Post post = post_on(1, at_hour(today, 18));
    post.variants.resize(2);
    post.variants[0].id = {{0, 11}};
    post.variants[1].id = {{0, 12}};
    post.variants[1].status = PostStatus::published;
    const Project project = with_post(post);
    CHECK(answer(project, today + date::days(1)) == Answer::published);
    CHECK(check_move(project, post.id, post.variants[0].id, 2, today).answer == Answer::accepted);
    CHECK(check_move(project, post.id, post.variants[1].id, 2, today).answer == Answer::published);
    CHECK(check_move(project, post.id, post.variants[0].id, 0, today).answer == Answer::unchanged);
    CHECK(check_move(project, post.id, post.variants[0].id, -1, today).answer == Answer::past);
}

TEST_CASE("an approved post is refused only where the project locks what is approved") {
    Project project = with_post(post_on(1, at_hour(today, 18), PostStatus::approved));
    CHECK(answer(project, today + date::days(1)) == Answer::accepted);
    project.settings.lock_approved = true;
    CHECK(answer(project, today + date::days(1)) == Answer::locked);
    CHECK(answer(with_post(post_on(1, at_hour(today, 18), PostStatus::cancelled)), today + date::days(1)) ==
          Answer::archived);
}

TEST_CASE("a post of which one channel is approved and locked does not move as a whole; its other channels do") {
    Post post = post_on(1, at_hour(today, 18));
    post.variants.resize(2);
    post.variants[0].id = {{0, 11}};
    post.variants[1].id = {{0, 12}};
    post.variants[1].status = PostStatus::approved;
    Project project = with_post(post);
    CHECK(answer(project, today + date::days(1)) == Answer::accepted);
    project.settings.lock_approved = true;
    CHECK(answer(project, today + date::days(1)) == Answer::locked);
    CHECK(check_move(project, post.id, post.variants[0].id, 2, today).answer == Answer::accepted);
    CHECK(check_move(project, post.id, post.variants[1].id, 2, today).answer == Answer::locked);
    post.variants[0].status = PostStatus::published;
    project.posts = project.posts.with(post);
    CHECK(answer(project, today + date::days(1)) == Answer::published);
}

TEST_CASE("of several posts the one that cannot move refuses for all, and is named") {
    Project project;
    project.posts = project.posts.with(post_on(1, at_hour(today, 9)));
    project.posts = project.posts.with(post_on(2, at_hour(today, 18), PostStatus::published));
    const std::vector<Id<Post>> both = {{{0, 1}}, {{0, 2}}};
    const MoveCheck check = check_move(project, both, 1, today, false);
    CHECK(check.answer == Answer::published);
    CHECK(check.item == Uuid{0, 2});
    CHECK(check_move(project, {both[0]}, 1, today, false).answer == Answer::accepted);
    CHECK(check_move(project, {both[0]}, 0, today, false).answer == Answer::unchanged);
    CHECK(check_move(project, {both[0], {{0, 9}}}, 1, today, false).answer == Answer::gone);
}

TEST_CASE("a campaign keeps at least a day, and stays when its days do not change") {
    Campaign campaign;
    campaign.id = {{0, 5}};
    campaign.days = {today, today + date::days(5)};
    Project project;
    project.campaigns = project.campaigns.with(campaign);
    CHECK(check_move(project, campaign.id, campaign.days).answer == Answer::unchanged);
    CHECK(check_move(project, campaign.id, {today, today + date::days(1)}).answer == Answer::accepted);
    CHECK(check_move(project, campaign.id, {today, today}).answer == Answer::empty);
    CHECK(check_move(project, {{0, 6}}, campaign.days).answer == Answer::gone);
}

TEST_CASE("the suggested time is the channel's first good one that is free, else its first, else 10:00") {
    Channel channel;
    channel.id = {{0, 20}};
    channel.best_minutes = {18 * 60, 12 * 60};
    Post idea = post_on(1, std::nullopt, PostStatus::idea);
    idea.variants.resize(1);
    idea.variants[0].channel = channel.id;
    Post other = idea;
    other.id = {{0, 2}};
    other.when = at_hour(today, 18) + std::chrono::minutes(30);
    Project project;
    project.channels = project.channels.with(channel);
    project.posts = project.posts.with(idea).with(other);
    CHECK(suggest_minute(project, idea, today + date::days(1)) == 18 * 60);
    CHECK(suggest_minute(project, idea, today) == 12 * 60);
    other.id = {{0, 3}};
    other.when = at_hour(today, 12);
    project.posts = project.posts.with(other);
    CHECK(suggest_minute(project, idea, today) == 18 * 60);
    CHECK(suggest_minute(project, post_on(4, std::nullopt), today) == 10 * 60);
}

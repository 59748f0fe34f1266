#include "app/post_deadlines.hpp"

#include <doctest/doctest.h>

#include "app/project_choices.hpp"
#include "desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using State = PostDeadline::State;

// The post of the desk on Tuesday 13 October at 10:00, made by Ana, supervised by Ben, approved by a client.
ProjectMaker on_its_way() {
    ProjectMaker maker = Desk::one_post();
    maker.project.settings.approval_required = true;
    Post post = maker.project.posts[0];
    post.creator = tandem::testing::id<Person>("Ana"), post.supervisor = tandem::testing::id<Person>("Ben");
    post.approver = "Claire Client";
    post.status = PostStatus::brief;
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

struct DeadlineDesk : Desk {
    explicit DeadlineDesk(ProjectMaker maker = on_its_way()) : Desk(std::move(maker)) {}

    const Post& post() const { return *session.project().posts.find(tandem::testing::id<Post>("P")); }
    std::vector<PostDeadline> at_moment(LocalMinute now) {
        return post_deadlines({session.project(), shared_facts(), session.plan(), session.planner().zones(), now},
                              post());
    }
    std::vector<PostDeadline> all() { return at_moment(session.now()); }
    PostDeadline of(PostStatus step) {
        for (const PostDeadline& one : all())
            if (one.step == step) return one;
        FAIL("no such step");
        return {};
    }
    void put(const std::function<void(Post&)>& edit) {
        Post next = post();
        edit(next);
        submit(Put<Post>{next});
    }
};

std::vector<State> states(const std::vector<PostDeadline>& deadlines) {
    std::vector<State> all;
    for (const PostDeadline& one : deadlines) all.push_back(one.state);
    return all;
}

}  // namespace

TEST_CASE("without tasks the steps are due by working days before publication, at closing time, and by name") {
    DeadlineDesk desk;
    const std::vector<PostDeadline> deadlines = desk.all();
    REQUIRE(deadlines.size() == 5);
    CHECK(deadlines[0].step == PostStatus::brief);
    CHECK(deadlines[0].by == at("2026-10-05T18:00"));
    CHECK(deadlines[0].state == State::today);
    CHECK(deadlines[0].who == "Ben");
    CHECK(deadlines[1].step == PostStatus::draft);
    CHECK(deadlines[1].by == at("2026-10-08T18:00"));
    CHECK(deadlines[1].who == "Ana");
    CHECK(deadlines[1].person == tandem::testing::id<Person>("Ana"));
    CHECK(deadlines[2].step == PostStatus::internal_review);
    CHECK(deadlines[2].by == at("2026-10-09T18:00"));
    CHECK(deadlines[3].step == PostStatus::client_approval);
    CHECK(deadlines[3].by == at("2026-10-12T18:00"));
    CHECK(deadlines[3].who == "Claire Client");
    CHECK_FALSE(deadlines[3].person);
    CHECK(deadlines[4].step == PostStatus::scheduled);
    // Four hours before ten the office is closed.
    CHECK(deadlines[4].by == at("2026-10-12T18:00"));
    for (const PostDeadline& one : deadlines) CHECK_FALSE(one.task);
    CHECK_FALSE(any_late(deadlines));
}

TEST_CASE("deadlines follow the post when it moves, over weekends and holidays") {
    DeadlineDesk desk;
    REQUIRE(desk.drag("P", 7));
    CHECK(desk.of(PostStatus::draft).by == at("2026-10-15T18:00"));
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-19T18:00"));
    // All Saints' Day 2026 is a Sunday; 11 November, a Wednesday, is a holiday in France.
    REQUIRE(desk.drag("P", 23));
    CHECK(day_of(*desk.post().when) == day("2026-11-12"));
    CHECK(desk.of(PostStatus::client_approval).by == at("2026-11-10T18:00"));
    CHECK(desk.of(PostStatus::draft).by == at("2026-11-06T18:00"));
}

TEST_CASE("steps that are behind the post are done, what is late is told from what is due today") {
    DeadlineDesk desk;
    desk.put([](Post& row) { row.status = PostStatus::internal_review; });
    CHECK(states(desk.at_moment(at("2026-10-09T10:00"))) ==
          std::vector{State::done, State::done, State::today, State::open, State::open});
    const auto later = desk.at_moment(at("2026-10-12T19:00"));
    CHECK(states(later) == std::vector{State::done, State::done, State::late, State::late, State::late});
    CHECK(any_late(later));
    // What is to be changed is a draft again.
    desk.put([](Post& row) { row.status = PostStatus::changes_requested; });
    CHECK(desk.of(PostStatus::brief).state == State::done);
    CHECK(desk.of(PostStatus::draft).state == State::open);
    desk.put([](Post& row) { row.status = PostStatus::scheduled; });
    CHECK(states(desk.all()) == std::vector<State>(5, State::done));
}

TEST_CASE("a task that rules make for a step says by when, and a step whose task is ticked is done") {
    ProjectMaker maker = on_its_way();
    maker.rules({"R38", "R39"});
    DeadlineDesk desk(std::move(maker));
    const PostDeadline draft = desk.of(PostStatus::draft);
    REQUIRE(draft.task);
    const Task& task = *desk.session.plan().task(*draft.task);
    CHECK(task.type == TaskType::content);
    CHECK(draft.by == task.end);
    const PostDeadline review = desk.of(PostStatus::internal_review);
    REQUIRE(review.task);
    CHECK(desk.session.plan().task(*review.task)->type == TaskType::approval);
    CHECK(review.by >= draft.by);
    REQUIRE(desk.session.submit(tick_task(desk.session, *draft.task, "Ana")));
    CHECK(desk.of(PostStatus::draft).state == State::done);
    CHECK(desk.of(PostStatus::brief).state != State::done);
}

TEST_CASE("no step is due before the one ahead of it, and none after publication") {
    ProjectMaker maker = on_its_way();
    ManualTask task;
    task.id = tandem::testing::id<ManualTask>("long");
    task.title = "Write", task.task_type = "content", task.source = maker.project.posts[0].id.value;
    task.begin = at("2026-10-12T09:00"), task.end = at("2026-10-15T18:00");
    maker.project.manual_tasks = maker.project.manual_tasks.with(task);
    DeadlineDesk desk(std::move(maker));
    CHECK(desk.of(PostStatus::draft).by == at("2026-10-13T10:00"));
    CHECK(desk.of(PostStatus::internal_review).by == at("2026-10-13T10:00"));
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-13T10:00"));
}

TEST_CASE("the client's step is there where the project asks for it, and says when nobody is named for it") {
    DeadlineDesk desk;
    desk.put([](Post& row) { row.approver = " ", row.status = PostStatus::client_approval; });
    CHECK(desk.of(PostStatus::client_approval).who.empty());
    CHECK(lacks_approver(desk.session.project(), desk.post()));
    desk.put([](Post& row) { row.approver = "Ben"; });
    CHECK_FALSE(lacks_approver(desk.session.project(), desk.post()));
    CHECK(desk.of(PostStatus::client_approval).person == tandem::testing::id<Person>("Ben"));
    Settings settings = desk.session.project().settings;
    settings.approval_required = false;
    desk.submit(PutSettings{settings});
    CHECK(desk.all().size() == 4);
    desk.put([](Post& row) { row.approver.clear(); });
    CHECK_FALSE(lacks_approver(desk.session.project(), desk.post()));
}

TEST_CASE("a post without a date, one that is out and one off the calendar have no deadlines") {
    DeadlineDesk desk;
    for (const PostStatus status : {PostStatus::published, PostStatus::measured, PostStatus::cancelled}) {
        desk.put([&](Post& row) { row.status = status; });
        CHECK(desk.all().empty());
    }
    desk.put([](Post& row) { row.status = PostStatus::draft, row.when.reset(); });
    CHECK(desk.all().empty());
}

TEST_CASE("deadlines are in the project's zone wherever the post goes out") {
    DeadlineDesk desk;
    desk.put([](Post& row) { row.zone = "America/New_York"; });  // 10:00 there is 16:00 in Paris
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-13T12:00"));
}

TEST_CASE(
    "the project says how long before publication a step is due, in working days or in hours, and undo is as before") {
    DeadlineDesk desk;
    const auto put = [&](PostStatus step, int days, int hours) {
        REQUIRE(desk.session.submit(put_step_lead(desk.session.project(), shared_facts(), step, days, hours)));
    };
    const std::vector<PostDeadline> before = desk.all();
    put(PostStatus::draft, 2, 0);
    CHECK(desk.of(PostStatus::draft).by == at("2026-10-09T18:00"));
    CHECK(desk.of(PostStatus::brief).by == at("2026-10-05T18:00"));
    // An hour before ten the office is open.
    put(PostStatus::scheduled, 0, 1);
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-13T09:00"));
    put(PostStatus::client_approval, 0, 20);
    CHECK(desk.of(PostStatus::client_approval).by == at("2026-10-12T14:00"));
    // When it goes out.
    put(PostStatus::scheduled, 0, 0);
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-13T10:00"));
    for (int i = 0; i < 4; ++i) desk.session.undo();
    CHECK(desk.all() == before);
}

TEST_CASE("figures out of reason in a file leave a deadline before publication, and within two years of it") {
    DeadlineDesk desk;
    Settings settings = desk.session.project().settings;
    settings.step_leads = {{PostStatus::brief, 2'000'000'000, 0}, {PostStatus::scheduled, 0, -2'000'000'000}};
    desk.submit(PutSettings{settings});
    CHECK(desk.of(PostStatus::brief).by > at("2024-10-13T10:00"));
    CHECK(desk.of(PostStatus::brief).by < at("2025-10-13T10:00"));
    CHECK(desk.of(PostStatus::scheduled).by == at("2026-10-13T10:00"));
}

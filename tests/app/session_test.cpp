#include "app/session.hpp"

#include <filesystem>
#include <random>

#include <doctest/doctest.h>

#include "app/generate_project.hpp"
#include "app/project_templates.hpp"
#include "app/task_requests.hpp"
#include "edit/post_edits.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

struct Open {
    facts::Facts facts = facts::load_facts();
    Session session;

    explicit Open(int posts = 40) : session(facts, {*local_minute_from_text("2026-10-05T10:00"), 11, {}, {}}) {
        session.start_new(generated_project(facts, posts, 5, 1, 3, session.now_instant()));
    }
    Request move(std::size_t post, int days) const {
        return {{"undo.move_post", {}}, {MovePosts{{session.project().posts[post].id}, days, 0}}, {}};
    }
    Id<Task> some_open_task() const {
        std::vector<Id<Task>> ids;
        for (const auto& [id, task] : session.plan().tasks)
            if (task->state == TaskState::open && session.plan().placement(id)) ids.push_back(id);
        return *std::min_element(ids.begin(), ids.end());
    }
};

}  // namespace

TEST_CASE("what a drag shows is what dropping does, to the last task, for hundreds of random drags") {
    Open open;
    std::mt19937_64 random(5);
    for (int i = 0; i < 300; ++i) {
        const Request request =
            open.move(random() % open.session.project().posts.size(), static_cast<int>(random() % 9) - 4);
        const Preview preview = open.session.preview(request);
        open.session.submit(request);
        REQUIRE(same_plan(preview.plan, open.session.plan()));
    }
}

TEST_CASE("looking at a drag changes nothing") {
    Open open;
    const Plan before = open.session.plan();
    const Project project = open.session.project();
    for (int days = -3; days <= 3; ++days) (void)open.session.preview(open.move(4, days));
    CHECK(open.session.project() == project);
    CHECK(same_plan(open.session.plan(), before));
    CHECK_FALSE(open.session.can_undo());
}

TEST_CASE("one drag is one undo step, and undoing everything gives the first project and plan back") {
    Open open;
    open.session.submit(open.move(0, 1));  // the first edit accepts the roster of the whole project
    const Project project = open.session.project();
    const Plan plan = open.session.plan();
    std::mt19937_64 random(9);
    int steps = 0;
    for (int i = 0; i < 40; ++i)
        steps += open.session.submit(
                     open.move(random() % open.session.project().posts.size(), static_cast<int>(random() % 9) - 4))
            ? 1
            : 0;
    const Project last = open.session.project();
    const Plan last_plan = open.session.plan();
    for (int i = 0; i < steps; ++i) open.session.undo();
    CHECK(open.session.project() == project);
    CHECK(same_plan(open.session.plan(), plan));
    for (int i = 0; i < steps; ++i) open.session.redo();
    CHECK(open.session.project() == last);
    CHECK(same_plan(open.session.plan(), last_plan));
}

TEST_CASE("undo and redo tell the day on which a moved post or campaign is then") {
    Open open;
    const auto dated = std::find_if(open.session.project().posts.begin(), open.session.project().posts.end(),
                                    [](const Post& post) { return post.when && post.status == PostStatus::draft; });
    const Id<Post> post = dated->id;
    const Day before = day_of(*dated->when), after = before + date::days(40);
    open.session.submit({{"undo.move_post", {}}, {MovePosts{{post}, 40, 0}}, {post.value, after}});
    CHECK(open.session.undo() == Focus{post.value, before});
    CHECK(open.session.redo() == Focus{post.value, after});

    const Campaign campaign = open.session.project().campaigns[0];
    const Day end = campaign.days.end + date::days(60);
    open.session.submit({{"undo.move_campaign", {}}, {MoveCampaign{campaign.id, 61, false}}, {campaign.id.value, end}});
    CHECK(open.session.undo() == Focus{campaign.id.value, campaign.days.begin});
    CHECK(open.session.redo() == Focus{campaign.id.value, end});
}

TEST_CASE("an edit that changes nothing is no step") {
    Open open;
    CHECK_FALSE(open.session.submit(open.move(0, 0)));
    CHECK_FALSE(open.session.submit({{"undo.move_post", {}}, {MovePosts{{Id<Post>{{1, 2}}}, 3, 0}}, {}}));
    CHECK_FALSE(open.session.can_undo());
}

TEST_CASE("a ticked task is done where and when it stood, whatever moves later") {
    Open open;
    const Id<Task> id = open.some_open_task();
    const Placement placement = *open.session.plan().placement(id);
    REQUIRE(open.session.submit(tick_task(open.session, id, "Ana")));
    const Task done = *open.session.plan().task(id);
    CHECK(done.state == TaskState::done);
    CHECK(*open.session.plan().placement(id) == placement);
    for (std::size_t i = 0; i < open.session.project().posts.size(); ++i) open.session.submit(open.move(i, 2));
    const Task* later = open.session.plan().task(id);
    REQUIRE(later);
    CHECK(later->state == TaskState::done);
    CHECK(later->begin == done.begin);
    CHECK(*open.session.plan().placement(id) == placement);
    open.session.submit(reopen_task(open.session, id, "Ana"));
    CHECK(open.session.plan().task(id)->state == TaskState::open);
    CHECK(open.session.project().marks.find({id.value})->log.size() == 2);
}

TEST_CASE("a reassigned task stays with the person who was chosen") {
    Open open;
    const Id<Task> id = open.some_open_task();
    const Explanation why = open.session.planner().explain(id);
    const auto other = std::find_if(why.people.begin(), why.people.end(),
                                    [](const auto& v) { return v.code == PersonVerdict::Code::possible; });
    REQUIRE(other != why.people.end());
    open.session.submit(assign_task(open.session, id, other->person, "Ana"));
    CHECK(open.session.plan().placement(id)->person == other->person);
    for (std::size_t i = 0; i < 10; ++i) open.session.submit(open.move(i, 1));
    CHECK(open.session.plan().placement(id)->person == other->person);
}

TEST_CASE("saved and opened again, everything is there and nothing is unsaved") {
    const test::ScratchFolder folder;
    const auto path = folder.path() / "plan.tandem";
    Open open;
    open.session.submit(open.move(3, 2));
    open.session.submit(tick_task(open.session, open.some_open_task(), "Ana"));
    CHECK(open.session.save_state() == SaveState::unsaved);
    open.session.save_as(path);
    const bool saved = open.session.finish_saving();
    for (const Notice& notice : open.session.take_notices())
        for (const auto& [name, value] : notice.title.values) MESSAGE(notice.title.key << " " << name << "=" << value);
    REQUIRE(saved);
    CHECK(open.session.save_state() == SaveState::saved);
    Session second(open.facts, {*local_minute_from_text("2026-10-05T10:00"), 12, {}, {}});
    REQUIRE(second.open(path));
    CHECK(second.project() == open.session.project());
    CHECK(second.plan().tasks == open.session.plan().tasks);
    CHECK_FALSE(second.unsaved());
    open.session.submit(open.move(3, 1));
    CHECK(open.session.unsaved());
    open.session.undo();
    CHECK_FALSE(open.session.unsaved());
}

TEST_CASE("a file that somebody else changed is not overwritten") {
    const test::ScratchFolder folder;
    const auto path = folder.path() / "plan.tandem";
    Open open;
    open.session.save_as(path);
    REQUIRE(open.session.finish_saving());
    Session other(open.facts, {*local_minute_from_text("2026-10-05T10:00"), 12, {}, {}});
    REQUIRE(other.open(path));
    other.submit({{"undo.move_post", {}}, {MovePosts{{other.project().posts[1].id}, 1, 0}}, {}});
    other.save();
    REQUIRE(other.finish_saving());
    open.session.submit(open.move(2, 1));
    open.session.save();
    CHECK_FALSE(open.session.finish_saving());
    CHECK(open.session.changed_outside());
    CHECK(open.session.unsaved());
    const auto notices = open.session.take_notices();
    REQUIRE_FALSE(notices.empty());
    CHECK(notices.back().kind == Notice::Kind::error);
    Session third(open.facts, {*local_minute_from_text("2026-10-05T10:00"), 13, {}, {}});
    REQUIRE(third.open(path));
    CHECK(third.project() == other.project());
}

TEST_CASE("every template plans without a task nobody is competent for") {
    const facts::Facts facts = facts::load_facts();
    for (const Template kind : {Template::solo, Template::team, Template::agency}) {
        Session session(facts, {*local_minute_from_text("2026-10-05T10:00"), 5, {}, {}});
        session.start_new(
            new_project(facts, session.ids(), kind, facts::Language::french, session.now_instant(), "Europe/Paris"));
        CHECK(session.plan().tasks.size() > 0);
        for (const auto& [id, task] : session.plan().tasks) {
            if (session.plan().placement(id) || !task->counts()) continue;
            CHECK(session.planner().explain(id).nobody != Explanation::Nobody::nobody_competent);
        }
    }
}

TEST_CASE("an edit that changes announced work says whom to inform, once") {
    Open open;
    const Id<Task> task = open.some_open_task();
    REQUIRE(open.session.submit(open.move(0, 1)));  // the first edit accepts the roster
    RosterRow row = *open.session.project().roster.find({task.value});
    row.published = true;
    REQUIRE(open.session.submit({{"undo.edit_task", {}}, {Put<RosterRow>{row}}, {}}));
    CHECK(open.session.take_notices().empty());
    const Person& had = *open.session.project().people.find(row.person);
    std::optional<Id<Person>> other;
    for (const Person& person : open.session.project().people)
        if (person.id != row.person && person.terms(open.session.plan().task(task)->role)) other = person.id;
    REQUIRE(other);
    REQUIRE(open.session.submit(assign_task(open.session, task, other, "Ana")));
    const auto notices = open.session.take_notices();
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].kind == Notice::Kind::done);
    CHECK(notices[0].title.key == "notice.inform.title");
    CHECK(notices[0].of_step == open.session.steps_done());
    REQUIRE(notices[0].title.values.size() == 1);
    CHECK(notices[0].title.values[0].second.find(had.name) != std::string::npos);
    CHECK(notices[0].title.values[0].second.find(open.session.project().people.find(*other)->name) !=
          std::string::npos);
    // The new row is nobody's news yet.
    REQUIRE(open.session.submit(assign_task(open.session, task, row.person, "Ana")));
    CHECK(open.session.take_notices().empty());
}

// What each intent does to the rows it is about.
#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "edit/post_edits.hpp"

using namespace tandem;
using date::days;
using std::chrono::minutes;

namespace {

const Day monday(date::year(2026) / 10 / 12);
const Id<Campaign> autumn{{7, 1}};

// A post at ten on a day, with two variants.
Post post_on(std::uint64_t number, Day day) {
    Post post;
    post.id = {{1, number}};
    post.title = "post " + std::to_string(number);
    post.status = PostStatus::brief;
    post.when = LocalMinute(day) + minutes(600);
    for (std::uint64_t i = 1; i <= 2; ++i) {
        Variant variant;
        variant.id = {{2, number * 10 + i}};
        post.variants.push_back(variant);
    }
    return post;
}

// Posts on Monday and Tuesday, an idea without a day; a campaign of two weeks with a phase and a flight.
Project plan() {
    Project project;
    project.posts = Table<Post>::from_rows({post_on(1, monday), post_on(2, monday + days(1)), post_on(3, monday)});
    Post idea = project.posts[2];
    idea.when.reset();
    idea.status = PostStatus::idea;
    Post inside = project.posts[0];
    inside.campaign = autumn;
    project.posts = project.posts.with(idea).with(inside);
    Campaign campaign;
    campaign.id = autumn;
    campaign.days = {monday, monday + days(14)};
    campaign.phases = {{PhaseKind::during, "launch", {monday, monday + days(3)}}};
    project.campaigns = project.campaigns.with(campaign);
    Flight flight;
    flight.id = {{8, 1}};
    flight.campaign = autumn;
    flight.days = {monday + days(1), monday + days(10)};
    project.flights = project.flights.with(flight);
    return project;
}

const Post& post(const Project& project, std::uint64_t number) { return *project.posts.find({{1, number}}); }
Id<Post> id(std::uint64_t number) { return {{1, number}}; }

}  // namespace

TEST_CASE("a row is put, put again in place of itself, and removed; settings and the charter are replaced") {
    Note note;
    note.id = {{3, 1}};
    note.text = "one";
    Project project = apply(Project{}, Put<Note>{note});
    note.text = "two";
    project = apply(project, Put<Note>{note});
    REQUIRE(project.notes.size() == 1);
    CHECK(project.notes[0].text == "two");
    CHECK(apply(project, Put<Note>{note}) == project);
    CHECK(apply(project, Remove<Note>{note.id}) == Project{});
    CHECK(apply(project, Remove<Note>{{{9, 9}}}) == project);
    CHECK(apply(project, Put<Note>{}) == project);  // no id
    Settings settings;
    settings.name = "name";
    Charter charter;
    charter.voice = "calm";
    project = apply_all(project, {PutSettings{settings}, PutCharter{charter}});
    CHECK(project.settings == settings);
    CHECK(project.charter == charter);
}

TEST_CASE("posts move by whole days and by minutes; undated and unknown ones stay") {
    const Project before = plan();
    const Project after = apply(before, MovePosts{{id(1), id(3), id(99)}, 2, 0});
    CHECK(post(after, 1).when == LocalMinute(monday + days(2)) + minutes(600));
    CHECK(post(after, 2) == post(before, 2));
    CHECK(post(after, 3) == post(before, 3));
    CHECK(apply(after, MovePosts{{id(1)}, -2, 0}) == before);
    CHECK(post(apply(before, MovePosts{{id(1)}, 0, -45}), 1).when == LocalMinute(monday) + minutes(555));
}

TEST_CASE("a scheduled idea becomes a brief, and a brief without a day an idea") {
    const Project before = plan();
    const Project scheduled = apply(before, SchedulePost{id(3), LocalMinute(monday) + minutes(300)});
    CHECK(post(scheduled, 3).status == PostStatus::brief);
    CHECK(post(scheduled, 3).when == LocalMinute(monday) + minutes(300));
    CHECK(apply(scheduled, UnschedulePosts{{id(3)}}) == before);
    Post approved = post(before, 1);
    approved.status = PostStatus::approved;
    approved.fold = Fold::later;
    const Project kept = apply_all(before, {Put<Post>{approved}, UnschedulePosts{{id(1)}}});
    CHECK(post(kept, 1).status == PostStatus::approved);
    CHECK_FALSE(post(kept, 1).when);
    CHECK(post(kept, 1).fold == Fold::earlier);
    CHECK(apply(before, SchedulePost{id(99), {}}) == before);
}

TEST_CASE("a copy has ids of its own, nothing published, nothing ticked, and no time of making") {
    Project before = plan();
    Post original = post(before, 1);
    original.status = PostStatus::published;
    original.checklist = {{"caption", true}, {"picture", false}};
    original.created_at = Instant(minutes(1000));
    original.external_uid = "outside";
    original.variants[0].to_reschedule = ToolCopy{};
    original.variants[0].published_at = Instant(minutes(2000));
    original.variants[0].published_link = "https://example.org/1";
    original.variants[1].status = PostStatus::published;
    before = apply(before, Put<Post>{original});
    IdSource ids(4);
    const CopyPost action = copy_of(original, 7, ids);
    const Project after = apply(before, action);
    REQUIRE(after.posts.size() == 4);
    const Post& copy = *after.posts.find(action.to);
    CHECK(copy.status == PostStatus::draft);
    CHECK(copy.when == *original.when + days(7));
    CHECK(copy.checklist == std::vector<ChecklistItem>{{"caption", false}, {"picture", false}});
    CHECK_FALSE(copy.created_at);
    CHECK(copy.external_uid.empty());
    CHECK_FALSE(copy.to_reschedule());
    REQUIRE(copy.variants.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(copy.variants[i].id == action.variants[i]);
        CHECK_FALSE(copy.variants[i].published_at);
        CHECK(copy.variants[i].published_link.empty());
        CHECK_FALSE(copy.variants[i].status);
    }
    CHECK(copy.title == original.title);
    CHECK(copy.campaign == original.campaign);
    CHECK(post(after, 1) == original);
    CHECK(apply(before, action) == after);  // again: the same copy
}

TEST_CASE("a copy takes over what people set about tasks only when asked, and never that they are done") {
    Project before = plan();
    TaskMark mark;
    mark.key.rule = {{5, 1}};
    mark.key.slot = {{5, 2}};
    mark.key.source = id(1).value;
    mark.id = {task_id(mark.key).value};
    mark.state = TaskState::done;
    mark.note = "bring the tripod";
    mark.effort = EffortOverride{50, 30};
    mark.day = monday;
    before = apply(before, Put<TaskMark>{mark});
    IdSource ids(4);
    CopyPost action = copy_of(post(before, 1), 7, ids);
    CHECK(apply(before, action).marks == before.marks);
    action.task_edits = true;
    const Project after = apply(before, action);
    REQUIRE(after.marks.size() == 2);
    TaskKey key = mark.key;
    key.source = action.to.value;
    const TaskMark* copied = after.marks.find({task_id(key).value});
    REQUIRE(copied);
    CHECK(copied->key == key);
    CHECK(copied->note == mark.note);
    CHECK(copied->effort == mark.effort);
    CHECK(copied->state == TaskState::open);
    CHECK_FALSE(copied->day);
}

TEST_CASE("a copy that does not fit its original changes nothing") {
    const Project before = plan();
    CHECK(apply(before, CopyPost{id(99), {{6, 1}}, {}, 1, false}) == before);
    CHECK(apply(before, CopyPost{id(1), {{6, 1}}, {{{6, 2}}}, 1, false}) == before);
    CHECK(apply(before, CopyPost{id(1), {}, {{{6, 2}}, {{6, 3}}}, 1, false}) == before);
}

TEST_CASE("one variant is moved away from the others, and back") {
    const Project before = plan();
    const Id<Variant> second = post(before, 1).variants[1].id;
    const Project after = apply(before, OffsetVariant{id(1), second, 30});
    CHECK(post(after, 1).variants[1].offset_minutes == 30);
    CHECK_FALSE(post(after, 1).variants[0].offset_minutes);
    CHECK(apply(after, OffsetVariant{id(1), second, 0}) == before);
    CHECK(apply(before, OffsetVariant{id(2), second, 30}) == before);
}

TEST_CASE("a campaign moves with its phases and flights, and with its posts only when asked") {
    const Project before = plan();
    const Project alone = apply(before, MoveCampaign{autumn, 5, false});
    const Campaign& campaign = *alone.campaigns.find(autumn);
    CHECK(campaign.days == DayRange{monday + days(5), monday + days(19)});
    CHECK(campaign.phases[0].days == DayRange{monday + days(5), monday + days(8)});
    CHECK(alone.flights[0].days == DayRange{monday + days(6), monday + days(15)});
    CHECK(alone.posts == before.posts);
    const Project with_posts = apply(before, MoveCampaign{autumn, 5, true});
    CHECK(post(with_posts, 1).when == *post(before, 1).when + days(5));
    CHECK(post(with_posts, 2) == post(before, 2));
    CHECK(apply(with_posts, MoveCampaign{autumn, -5, true}) == before);
    CHECK(apply(before, MoveCampaign{autumn, 0, true}) == before);
}

TEST_CASE("what refuses to move by itself does not move with its campaign either") {
    Project before = plan();
    const auto stays = [&](const Post& changed) {
        const Project project = apply(before, Put<Post>{changed});
        return post(apply(project, MoveCampaign{autumn, 5, true}), 1) == changed;
    };
    Post changed = post(before, 1);
    changed.status = PostStatus::published;
    CHECK(stays(changed));
    changed.status = PostStatus::cancelled;
    CHECK(stays(changed));
    changed.status = PostStatus::draft;
    changed.variants[1].status = PostStatus::published;
    CHECK(stays(changed));
    changed.variants[1].status.reset();
    changed.status = PostStatus::approved;
    CHECK_FALSE(stays(changed));
    before.settings.lock_approved = true;
    CHECK(stays(changed));
}

TEST_CASE("a campaign with new days cuts its flights to them, never to nothing") {
    const Project before = plan();
    const Project shorter = apply(before, ResizeCampaign{autumn, {monday, monday + days(4)}});
    CHECK(shorter.campaigns[0].days == DayRange{monday, monday + days(4)});
    CHECK(shorter.flights[0].days == DayRange{monday + days(1), monday + days(4)});
    const Project elsewhere = apply(before, ResizeCampaign{autumn, {monday + days(30), monday + days(32)}});
    CHECK(elsewhere.flights[0].days == DayRange{monday + days(30), monday + days(31)});
    CHECK(apply(before, ResizeCampaign{autumn, {monday, monday}}) == before);
}

TEST_CASE("a roster is accepted: rows put, rows dropped") {
    RosterRow first;
    first.id = {{4, 1}};
    RosterRow second;
    second.id = {{4, 2}};
    const Project one = apply(Project{}, AcceptRoster{{first}, {}});
    CHECK(one.roster.contains(first.id));
    const Project other = apply(one, AcceptRoster{{second}, {first.id}});
    CHECK_FALSE(other.roster.contains(first.id));
    CHECK(other.roster.contains(second.id));
}

TEST_CASE("an intent about a row that is not there gives the same project") {
    const Project before = plan();
    const std::vector<Action> about_nothing = {MovePosts{{id(99)}, 3, 0},
                                               UnschedulePosts{{id(99)}},
                                               RemovePosts{{id(99)}},
                                               MoveCampaign{{{9, 9}}, 3, true},
                                               ResizeCampaign{{{9, 9}}, {monday, monday + days(3)}},
                                               RemoveCampaign{{{9, 9}}},
                                               OffsetVariant{id(99), {{9, 9}}, 5}};
    for (const Action& action : about_nothing) CHECK(apply(before, action) == before);
}

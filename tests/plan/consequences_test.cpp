// Who has to be told, and what a campaign leaves out.
#include <algorithm>

#include <doctest/doctest.h>

#include "planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Two posts on one day and one on the next, each with a reply of 40 minutes; everybody could do them.
struct Office : Planned {
    Office() : Planned(maker()) {
        auto change = planner.roster_change();
        for (RosterRow& row : change.put) row.published = true;
        planner.take(apply(planner.project(), AcceptRoster{std::move(change.put), std::move(change.drop)}));
    }
    static ProjectMaker maker() {
        ProjectMaker maker;
        maker.person("Ana", 120).person("Ben", 120).channel("A", "instagram");
        maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT6H", 40);
        maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-13T11:00", {"A"});
        return maker.post("S", "2026-10-14T10:00", {"A"});
    }
    Consequences after(const Project& next) { return planner.consequences(next, planner.preview(next)); }
    Placement place(const char* post) const { return *plan().placement(task(post)); }
    static Id<Task> task(const char* post) {
        return task_id(key_of("R1", id<Post>(post).value, id<Channel>("A").value));
    }
};

const PersonNews* news_of(const Consequences& consequences, Id<Person> person) {
    const auto found = std::find_if(consequences.inform.begin(), consequences.inform.end(),
                                    [&](const PersonNews& news) { return news.person == person; });
    return found == consequences.inform.end() ? nullptr : &*found;
}

Project campaign_project() {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("C", "2026-10-10/2026-10-20");
    maker.post("early", "2026-10-11T10:00", {"A"})
        .post("late", "2026-10-19T10:00", {"A"})
        .post("never", "2026-10-30T10:00", {"A"});
    maker.flight("first", "C", "A", "2026-10-10/2026-10-12").flight("last", "C", "A", "2026-10-15/2026-10-20");
    for (const char* name : {"early", "late", "never"}) {
        Post post = *maker.project.posts.find(id<Post>(name));
        post.campaign = id<Campaign>("C");
        maker.project.posts = maker.project.posts.with(post);
    }
    return maker.project;
}

std::vector<Uuid> items(const std::vector<LeftOutside>& left) {
    std::vector<Uuid> ids;
    for (const LeftOutside& one : left) ids.push_back(one.item);
    return ids;
}

}  // namespace

TEST_CASE("case 43: somebody is away for a day: only that day's work moves, and those who were told of it are named") {
    Office office;
    const Id<Person> who = office.place("P").person;
    const Id<Person> other = who == id<Person>("Ana") ? id<Person>("Ben") : id<Person>("Ana");
    Person away = *office.planner.project().people.find(who);
    away.away.push_back({*day_range_from_text("2026-10-13/2026-10-13"), std::nullopt, "ill"});
    const Consequences consequences = office.after(apply(office.planner.project(), Put<Person>{away}));
    REQUIRE_FALSE(consequences.tasks.empty());
    std::vector<Id<Task>> moved;
    for (const TaskMove& move : consequences.tasks) {
        CHECK(move.before->day == day("2026-10-13"));
        CHECK(move.before->person == who);
        REQUIRE(move.after);
        CHECK(move.after->person == other);
        REQUIRE(move.cause);
        CHECK(move.cause->kind == MoveCause::Kind::staffed);
        moved.push_back(move.task);
    }
    std::sort(moved.begin(), moved.end());
    REQUIRE(consequences.inform.size() == 2);
    CHECK(consequences.inform[0].person == id<Person>("Ana"));
    CHECK(news_of(consequences, who)->tasks == moved);
    CHECK(news_of(consequences, other)->tasks == moved);
}

TEST_CASE("nobody has to be told of work that was not announced, nor of what stays where it is") {
    Office office;
    Project project = office.planner.project();
    RosterRow row = *project.roster.find({Office::task("S").value});
    row.published = false;
    office.planner.take(apply(project, Put<RosterRow>{row}));
    project = office.planner.project();
    CHECK(office.after(apply(project, MovePosts{{id<Post>("S")}, 1, 0})).inform.empty());
    const Consequences moved = office.after(apply(project, MovePosts{{id<Post>("P")}, 1, 0}));
    REQUIRE(news_of(moved, office.place("P").person));
    CHECK(news_of(moved, office.place("P").person)->tasks == std::vector<Id<Task>>{Office::task("P")});
    Post renamed = *project.posts.find(id<Post>("P"));
    renamed.title = "Another";
    CHECK(office.after(apply(project, Put<Post>{renamed})).inform.empty());
    // Gone: who was told of it has to know.
    CHECK(news_of(office.after(apply(project, RemovePosts{{id<Post>("Q")}})), office.place("Q").person));
}

TEST_CASE("a campaign cut short names the posts it leaves and the flights it cuts, and only those that were inside") {
    const Project project = campaign_project();
    const Project shorter =
        apply(project, ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-10/2026-10-16")});
    const auto left = left_outside(project, shorter);
    CHECK(items(left) == std::vector<Uuid>{id<Post>("late").value, id<Flight>("last").value});
    CHECK(left[0].kind == LeftOutside::Kind::post);
    CHECK(left[1].kind == LeftOutside::Kind::flight);
    const Project longer =
        apply(project, ResizeCampaign{id<Campaign>("C"), *day_range_from_text("2026-10-01/2026-10-31")});
    CHECK(left_outside(project, longer).empty());
    CHECK(left_outside(project, project).empty());
}

TEST_CASE("a campaign that moves takes its flights along, and leaves its posts unless they move too") {
    const Project project = campaign_project();
    const auto alone = left_outside(project, apply(project, MoveCampaign{id<Campaign>("C"), 5, false}));
    CHECK(items(alone) == std::vector<Uuid>{id<Post>("early").value});
    CHECK(left_outside(project, apply(project, MoveCampaign{id<Campaign>("C"), 5, true})).empty());
    // What refuses to move stays behind.
    Post early = *project.posts.find(id<Post>("early"));
    early.status = PostStatus::published;
    const Project published = apply(project, Put<Post>{early});
    CHECK(items(left_outside(published, apply(published, MoveCampaign{id<Campaign>("C"), 5, true}))) ==
          std::vector<Uuid>{early.id.value});
    Planned planned{ProjectMaker{}};
    planned.planner.take(project);
    const Project moved = apply(project, MoveCampaign{id<Campaign>("C"), 5, false});
    CHECK(planned.planner.consequences(moved, planned.planner.preview(moved)).left_outside == alone);
}

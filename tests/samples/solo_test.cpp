#include <map>

#include <doctest/doctest.h>

#include "plan/planner.hpp"
#include "samples/story_files.hpp"
#include "store/project_file.hpp"

namespace tandem::samples::story {
namespace {

struct Solo {
    facts::Facts facts = facts::load_facts();
    Project project;
    Planner planner{facts};

    Solo() {
        Result<Loaded> loaded = load_project(story_files()[0].path);
        REQUIRE_MESSAGE(loaded.ok(), loaded.problem().what);
        project = loaded->project;
        planner.open(project, present_instant());
    }
    RoleLoad cm(const char* day) const { return planner.role_load(planner.plan(), project, oriane_day(day), Hat::cm); }
};

}  // namespace

TEST_CASE("Racine & Cie is one person with both hats, four channels and three campaigns of a small budget") {
    Solo solo;
    REQUIRE(solo.project.people.size() == 1);
    CHECK(solo.project.people[0].terms(Hat::smm));
    CHECK(solo.project.people[0].terms(Hat::cm));
    CHECK(solo.project.channels.size() == 4);
    CHECK(solo.project.campaigns.size() == 3);
    for (const Campaign& campaign : solo.project.campaigns) CHECK(campaign.budget <= euros(240));
    CHECK(solo.project.flights.size() == 5);
    CHECK(solo.project.contests.size() == 1);
    CHECK(solo.project.live_events.size() == 1);
    CHECK(solo.project.insights.size() == 4);
    CHECK(solo.project.decisions.size() == 2);
    CHECK_FALSE(solo.project.settings.approval_required);
}

TEST_CASE("Racine & Cie has written its week, drafted its month and noted nine ideas") {
    Solo solo;
    std::map<PostStatus, int> count;
    for (const Post& post : solo.project.posts) ++count[post.status];
    CHECK(count[PostStatus::measured] == 9);
    CHECK(count[PostStatus::published] == 10);
    CHECK(count[PostStatus::scheduled] == 5);
    CHECK(count[PostStatus::draft] == 8);
    CHECK(count[PostStatus::brief] == 12);
    CHECK(count[PostStatus::idea] == 9);
    CHECK(solo.project.posts.size() == 53);
}

TEST_CASE("The Saturday of the cuttings swap asks for more than one person's day, other days of that week do not") {
    Solo solo;
    CHECK(solo.cm("10-17").over_minutes() > 0);
    CHECK(solo.cm("10-17").unplaced_minutes > 0);
    for (const char* day : {"10-14", "10-15", "10-16"}) {
        CAPTURE(day);
        CHECK(solo.cm(day).over_minutes() == 0);
    }
}

TEST_CASE("Maud's own work fits her day: what does not fit waits for somebody, and shows") {
    Solo solo;
    const Person& maud = solo.project.people[0];
    int waiting = 0;
    for (const auto& [day, work] : solo.planner.plan().days) {
        waiting += static_cast<int>(work->unplaced.size());
        if (day < day_of(present())) continue;
        CAPTURE(to_text(day));
        CHECK(solo.planner.person_load(solo.planner.plan(), solo.project, day, maud.id).over_minutes() == 0);
    }
    CHECK(waiting > 0);
}

}  // namespace tandem::samples::story

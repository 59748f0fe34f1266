// Posts on days with a sensitive topic.
#include "app/tone_problems.hpp"

#include <doctest/doctest.h>

#include "app/file_problems.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post on two channels of an ordinary day.
struct TonePost {
    Project project;
    Post post;

    TonePost() {
        ProjectMaker maker;
        maker.channel("x", "x").channel("bluesky", "bluesky");
        maker.post("P", "2026-11-12T10:00", {"x", "bluesky"});
        project = maker.project;
        post = project.posts[0];
    }
    std::string text() const {
        return problems_text(in_english(), tone_problems(project, shared_facts(), post, facts::Language::english));
    }
    void add_mourning(int days) {
        OwnObservance own;
        own.id = id<OwnObservance>("mourning");
        own.name = "Mourning", own.rule = "on:2026-11-11", own.duration_days = days, own.tone_warning = true;
        project.own_observances = project.own_observances.with(own);
    }
};

}  // namespace

TEST_CASE("a post on a day of remembrance asks to check the tone, as a matter of advice") {
    TonePost one;
    CHECK(one.text().empty());
    one.post.when = at("2026-11-11T10:00");
    const std::string armistice = shared_facts().observances.find("armistice")->name.in(facts::Language::english);
    CHECK(one.text() == armistice + ": check the tone");
    const auto problems = problems_with_files(one.project, shared_facts(), one.post, {}, facts::Language::english);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().advice);
    CHECK_FALSE(any_sure(problems));
    // What the calendar does not show is no topic of it.
    one.project.settings.observances_off = {"armistice"};
    CHECK(one.text().empty());
}

TEST_CASE("a channel that appears on the day of remembrance is enough, and what has appeared is none") {
    TonePost one;
    one.post.variants[1].offset_minutes = -24 * 60;
    CHECK_FALSE(one.text().empty());
    one.post.variants[1].status = PostStatus::published;
    CHECK(one.text().empty());
}

TEST_CASE("a day of the project's own asks for care on each of its days, a whole month on none") {
    TonePost one;
    one.add_mourning(3);
    CHECK(one.text() == "Mourning: check the tone");
    one.add_mourning(30);
    CHECK(one.text().empty());
}

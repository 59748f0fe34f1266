#include "app/copy_posts.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/desk.hpp"
#include "app/workbench.hpp"
#include "model/time_zone.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Posts = std::vector<Id<Post>>;

// A project with two channels, to which posts are added by hand.
struct CopyDesk {
    ProjectMaker maker;
    IdSource ids{7};

    CopyDesk() { maker.channel("A", "instagram").channel("B", "linkedin").person("Ana", 480); }
    CopyDesk& post(const std::string& name, const char* when) {
        maker.post(name, when, {"A", "B"});
        return *this;
    }
    CopyDesk& idea(const std::string& name) {
        post(name, "2026-10-01T10:00");
        return change(name, [](Post& row) { row.when.reset(), row.status = PostStatus::idea; });
    }
    template <class Change>
    CopyDesk& change(const std::string& name, Change&& how) {
        Post row = *maker.project.posts.find(id<Post>(name));
        how(row);
        maker.project.posts = maker.project.posts.with(row);
        return *this;
    }
    std::vector<Post> rows() const { return {maker.project.posts.begin(), maker.project.posts.end()}; }
    Posts all() const {
        Posts all;
        for (const Post& row : maker.project.posts) all.push_back(row.id);
        return all;
    }
    Project after(const CopiedPosts& copies) const { return apply_all(maker.project, copies.request.actions); }
    // "title when" of each copy, in order.
    std::string told(const CopiedPosts& copies) const {
        const Project project = after(copies);
        std::string text;
        for (const Id<Post> copy : copies.posts) {
            const Post& row = *project.posts.find(copy);
            text += (text.empty() ? "" : ", ") + row.title + " " + (row.when ? to_text(*row.when) : "idea");
        }
        return text;
    }
    std::string repeated(CopyStep step) { return told(repeat_posts(maker.project, all(), step, ids)); }
    std::string repeated_by_month(const char* when) {
        maker.project.posts = {};
        return post("P", when).repeated(CopyStep::month);
    }
};

}  // namespace

TEST_CASE("what is pasted begins on the day, and stays as far apart as it was; ideas stay ideas") {
    CopyDesk desk;
    desk.post("second", "2026-10-16T09:30").idea("idea").post("first", "2026-10-14T18:00");
    const CopiedPosts copies = paste_posts(desk.maker.project, desk.rows(), day("2026-11-02"), desk.ids);
    CHECK(desk.told(copies) == "first 2026-11-02T18:00, second 2026-11-04T09:30, idea idea");
    CHECK(copies.request.label == Label{"undo.paste_posts", {{"n", "3"}}});
    CHECK(copies.request.focus == Focus{copies.posts.front().value, day("2026-11-02")});
    CHECK(copies.channels_left_out == 0);
    CHECK(desk.after(copies).posts.size() == 6);
}

TEST_CASE("pasted at a minute of the day the first begins then, the others are as far from it as they were") {
    CopyDesk desk;
    desk.post("second", "2026-10-16T09:30").idea("idea").post("first", "2026-10-14T18:00");
    const CopiedPosts copies = paste_posts(desk.maker.project, desk.rows(), day("2026-11-02"), desk.ids, 8 * 60 + 30);
    CHECK(desk.told(copies) == "first 2026-11-02T08:30, second 2026-11-04T00:00, idea idea");
    CHECK(copies.request.focus == Focus{copies.posts.front().value, day("2026-11-02")});
    const CopiedPosts late = paste_posts(desk.maker.project, desk.rows(), day("2026-11-02"), desk.ids, 23 * 60);
    CHECK(desk.told(late) == "first 2026-11-02T23:00, second 2026-11-04T14:30, idea idea");
}

TEST_CASE("what is pasted has ids of its own and begins anew, as a copy of one post does") {
    CopyDesk desk;
    desk.post("P", "2026-10-14T18:00").change("P", [](Post& row) {
        row.status = PostStatus::published;
        row.external_uid = "from a sheet";
        row.checklist = {{"tick", true}};
        row.variants[0].published_link = "https://example.org/1";
        row.variants[1].status = PostStatus::approved;
        row.variants[1].offset_minutes = 90;
    });
    const CopiedPosts copies = paste_posts(desk.maker.project, desk.rows(), day("2026-10-14"), desk.ids);
    const Project after = desk.after(copies);
    const Post& copy = *after.posts.find(copies.posts.at(0));
    const Post& original = *after.posts.find(id<Post>("P"));
    CHECK(original == desk.rows().at(0));
    CHECK(copy.id != original.id);
    CHECK(copy.status == PostStatus::draft);
    CHECK(copy.external_uid.empty());
    CHECK_FALSE(copy.checklist.at(0).done);
    CHECK(copy.variants.at(0).id != original.variants[0].id);
    CHECK(copy.variants[0].published_link.empty());
    CHECK_FALSE(copy.variants.at(1).status);
    CHECK(copy.variants[1].offset_minutes == 90);
    CHECK(copies.request.label == Label{"undo.paste_post", {{"title", "P"}}});
}

TEST_CASE("what was copied is pasted as it was then, though it is gone") {
    CopyDesk desk;
    desk.post("P", "2026-10-14T18:00");
    const std::vector<Post> copied = desk.rows();
    desk.maker.project.posts = {};
    const CopiedPosts copies = paste_posts(desk.maker.project, copied, day("2026-10-20"), desk.ids);
    CHECK(desk.told(copies) == "P 2026-10-20T18:00");
    CHECK(paste_posts(desk.maker.project, {}, day("2026-10-20"), desk.ids).request.actions.empty());
}

TEST_CASE("in another project what it does not have is left out: people, campaigns, whole channels") {
    CopyDesk desk;
    desk.maker.campaign("C", "2026-10-01/2026-10-31");
    for (const char* name : {"P", "Q"})
        desk.post(name, "2026-10-14T18:00").change(name, [](Post& row) {
            row.campaign = id<Campaign>("C");
            row.pillar = id<Pillar>("craft");
            row.objectives = {id<Objective>("sell")};
            row.audiences = {id<Audience>("young")};
            row.creator = row.supervisor = id<Person>("Ana");
            row.variants[0].ambassador = id<Person>("Ana");
        });
    ProjectMaker other;
    other.channel("B", "linkedin");
    const CopiedPosts copies = paste_posts(other.project, desk.rows(), day("2026-10-20"), desk.ids);
    CHECK(copies.channels_left_out == 1);
    const Project after = apply_all(other.project, copies.request.actions);
    REQUIRE(after.posts.size() == 2);
    for (const Post& copy : after.posts) {
        CHECK_FALSE((copy.campaign || copy.pillar || copy.creator || copy.supervisor));
        CHECK((copy.objectives.empty() && copy.audiences.empty()));
        REQUIRE(copy.variants.size() == 1);
        CHECK(copy.variants[0].channel == id<Channel>("B"));
    }
    const CopiedPosts here = paste_posts(desk.maker.project, desk.rows(), day("2026-10-20"), desk.ids);
    const Project there = desk.after(here);
    CHECK(there.posts.find(here.posts.at(0))->campaign == id<Campaign>("C"));
    CHECK(there.posts.find(here.posts.at(0))->creator == id<Person>("Ana"));
}

TEST_CASE("a week later, a year later: the same day of the week at the same time, channels as far apart") {
    CopyDesk desk;
    desk.post("first", "2026-10-14T18:00").post("second", "2026-10-16T09:30").idea("third");
    desk.change("first", [](Post& row) { row.variants[1].offset_minutes = -60; });
    CHECK(desk.repeated(CopyStep::week) == "first 2026-10-21T18:00, second 2026-10-23T09:30, third idea");
    CHECK(desk.repeated(CopyStep::year) == "first 2027-10-13T18:00, second 2027-10-15T09:30, third idea");
    const CopiedPosts copies = repeat_posts(desk.maker.project, desk.all(), CopyStep::week, desk.ids);
    const Project after = desk.after(copies);
    CHECK(after.posts.find(copies.posts.at(0))->variants.at(1).offset_minutes == -60);
    CHECK(copies.request.label == Label{"undo.repeat_posts", {{"n", "3"}}});
    CHECK(copies.request.focus == Focus{copies.posts[0].value, day("2026-10-21")});
    CHECK(repeat_posts(desk.maker.project, {}, CopyStep::week, desk.ids).request.actions.empty());
}

TEST_CASE("a month later is the same day of it, or its last one where it is shorter") {
    CopyDesk desk;
    CHECK(desk.repeated_by_month("2026-10-14T18:00") == "P 2026-11-14T18:00");
    CHECK(desk.repeated_by_month("2026-01-31T09:00") == "P 2026-02-28T09:00");
    CHECK(desk.repeated_by_month("2028-01-31T09:00") == "P 2028-02-29T09:00");
    CHECK(desk.repeated_by_month("2028-02-29T09:00") == "P 2028-03-29T09:00");
    CHECK(desk.repeated_by_month("2026-12-31T23:59") == "P 2027-01-31T23:59");
    CHECK(desk.repeated_by_month("2026-08-31T00:00") == "P 2026-09-30T00:00");
}

TEST_CASE("where a shorter month brings posts together, what came first still comes first") {
    CopyDesk desk;
    desk.post("a", "2026-01-29T12:00").post("b", "2026-01-30T18:00").post("c", "2026-01-31T09:00");
    CHECK(desk.repeated(CopyStep::month) == "a 2026-02-27T12:00, b 2026-02-27T18:00, c 2026-02-28T09:00");
    CopyDesk even;
    even.post("b", "2026-01-30T09:00").post("c", "2026-01-31T09:00");
    CHECK(even.repeated(CopyStep::month) == "b 2026-02-28T09:00, c 2026-02-28T09:00");
}

TEST_CASE("over a change of clocks the time on the wall is kept") {
    ZoneTable zones;
    const TimeZone& paris = *zones.find("Europe/Paris");
    CopyDesk spring, autumn, gap;
    const auto moment = [&](CopyDesk& desk, CopyStep step) {
        const CopiedPosts copies = repeat_posts(desk.maker.project, desk.all(), step, desk.ids);
        const Project after = desk.after(copies);
        const Post& copy = *after.posts.find(copies.posts.at(0));
        return to_text(*copy.when) + " " + to_text(paris.resolve(*copy.when, copy.fold).instant);
    };
    spring.post("P", "2026-03-22T10:00");
    CHECK(moment(spring, CopyStep::week) == "2026-03-29T10:00 " + to_text(utc("2026-03-29T08:00Z")));
    autumn.post("P", "2026-10-18T02:30");
    CHECK(moment(autumn, CopyStep::week) == "2026-10-25T02:30 " + to_text(utc("2026-10-25T00:30Z")));
    CHECK(moment(autumn, CopyStep::month) == "2026-11-18T02:30 " + to_text(utc("2026-11-18T01:30Z")));
    // An hour that does not exist there stays what is said; it goes out as soon as there is one.
    gap.post("P", "2026-03-22T02:30");
    CHECK(moment(gap, CopyStep::week) == "2026-03-29T02:30 " + to_text(utc("2026-03-29T01:00Z")));
    const CopiedPosts pasted = paste_posts(gap.maker.project, gap.rows(), day("2026-03-29"), gap.ids);
    CHECK(gap.told(pasted) == "P 2026-03-29T02:30");
}

TEST_CASE("copies are one step, and undo gives the very same project") {
    Desk desk;
    const Project before = desk.session.project();
    const std::vector<Post> copied(before.posts.begin(), before.posts.end());
    for (CopiedPosts copies : {paste_posts(before, copied, day("2026-10-20"), desk.session.ids()),
                               repeat_posts(before, {copied.at(0).id}, CopyStep::month, desk.session.ids())}) {
        REQUIRE(desk.session.submit(std::move(copies.request)));
        CHECK(desk.session.project().posts.size() == 2);
        CHECK_FALSE(desk.session.planner().tasks_of(desk.session.plan(), copies.posts.at(0).value).empty());
        desk.session.undo();
        CHECK(desk.session.project() == before);
        CHECK_FALSE(desk.session.can_undo());
    }
}

TEST_CASE("whatever is repeated by a month comes in the same order, on its day of that month or sooner") {
    const bool holds = rc::check("order and days", [] {
        CopyDesk desk;
        const auto minutes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2 * 365 * 24 * 60));
        int number = 0;
        for (const int minute : minutes) {
            const std::string name = std::to_string(number++);
            desk.post(name, "2027-01-01T00:00").change(name, [&](Post& row) {
                *row.when += std::chrono::minutes(minute);
            });
        }
        const CopiedPosts copies = repeat_posts(desk.maker.project, desk.all(), CopyStep::month, desk.ids);
        const Project after = desk.after(copies);
        RC_ASSERT(copies.posts.size() == minutes.size());
        std::optional<LocalMinute> last_from, last_to;
        for (std::size_t i = 0; i < copies.posts.size(); ++i) {
            const Post& copy = *after.posts.find(copies.posts[i]);
            const Post& from = *after.posts.find(copies.request.actions[i].as<CopyPost>()->from);
            RC_ASSERT(minute_of_day(*copy.when) == minute_of_day(*from.when));
            const date::year_month_day day(day_of(*from.when));
            const date::year_month next = day.year() / day.month() + date::months(1);
            RC_ASSERT(day_of(*copy.when) < first_day(next + date::months(1)));
            RC_ASSERT((!last_from || *last_from <= *from.when));
            RC_ASSERT((!last_to || *last_to <= *copy.when));
            last_from = from.when, last_to = copy.when;
        }
    });
    CHECK(holds);
}

TEST_CASE("the text for people has a line for each post and what it says") {
    CopyDesk desk;
    desk.post("P", "2026-10-14T16:00").idea("Q");
    desk.change("P", [](Post& row) { row.text = "Bonjour"; });
    desk.change("Q", [](Post& row) { row.variants.erase(row.variants.begin()); });
    const std::vector<Post> posts{*desk.maker.project.posts.find(id<Post>("P")),
                                  *desk.maker.project.posts.find(id<Post>("Q"))};
    CHECK(text_of_posts(desk.maker.project, shared_facts(), posts) ==
          "2026-10-14 16:00 · Instagram, LinkedIn · P\nBonjour\n\nLinkedIn · Q\n");
}

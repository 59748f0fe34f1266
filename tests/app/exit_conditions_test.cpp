#include "app/exit_conditions.hpp"

#include <doctest/doctest.h>

#include "app/client_stamp.hpp"
#include "app/status_requests.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post that lacks nothing at any step: on Instagram, of a campaign with an audience, with text, a picture, the
// client's yes, a link and a figure.
struct Ground {
    ProjectMaker maker;

    Ground() {
        maker.channel("A", "instagram").campaign("C", "2026-10-01/2026-10-31");
        maker.post("P", "2026-10-13T10:00", {"A"});
        maker.project.audiences = maker.project.audiences.with(audience());
        Post post = row();
        post.text = "Text";
        post.campaign = id<Campaign>("C");
        post.audiences = {audience().id};
        post.variants[0].format = "post_image";
        post.variants[0].media.emplace_back();
        post.variants[0].published_link = "https://example.com/1";
        put(post);
        answer(Verdict::approved);
        Reading reading;
        reading.id = id<Reading>("R");
        reading.of = post.variants[0].id.value;
        maker.project.readings = maker.project.readings.with(reading);
    }
    static Audience audience() {
        Audience one;
        one.id = id<Audience>("everybody");
        return one;
    }
    Post row() const { return *maker.project.posts.find(id<Post>("P")); }
    void put(Post post) { maker.project.posts = maker.project.posts.with(std::move(post)); }
    template <class Change>
    void change(Change&& change) {
        Post post = row();
        change(post);
        put(post);
    }
    void answer(Verdict verdict, std::string comment = {}) {
        Approval approval;
        approval.id = id<Approval>("Y");
        approval.post = row().id;
        approval.verdict = verdict;
        approval.comment = std::move(comment);
        approval.stamp = client_stamp(row());
        maker.project.approvals = maker.project.approvals.with(approval);
    }
    void remark(const std::string& name, bool for_client, bool resolved = false) {
        Comment comment;
        comment.id = id<Comment>(name);
        comment.on = row().id.value;
        comment.text = name;
        comment.for_client = for_client;
        comment.resolved = resolved;
        maker.project.comments = maker.project.comments.with(comment);
    }
    std::vector<MissingPart> at(PostStatus step) const {
        return missing_at(maker.project, shared_facts(), row(), step);
    }
    std::vector<MissingPart> to(PostStatus step) const {
        return missing_on_the_way(maker.project, shared_facts(), row(), step);
    }
    bool lacks(PostStatus step, Lack lack) const {
        for (const MissingPart& part : at(step))
            if (part.lack == lack) return part.step == step;
        return false;
    }
};

using Step = PostStatus;

}  // namespace

TEST_CASE("a post that has everything lacks nothing at any step") {
    Ground ground;
    for (const Step step : {Step::idea, Step::brief, Step::draft, Step::internal_review, Step::client_approval,
                            Step::approved, Step::scheduled, Step::measured})
        CHECK_MESSAGE(ground.at(step).empty(), word_of(step));
    ground.change([](Post& post) { post.status = PostStatus::published; });
    CHECK(ground.at(Step::published).empty());
}

TEST_CASE("an idea is a line") {
    Ground ground;
    ground.change([](Post& post) { post.title = " ", post.text.clear(); });
    CHECK(ground.lacks(Step::idea, Lack::line));
    ground.change([](Post& post) { post.text = "Text"; });
    CHECK(ground.at(Step::idea).empty());
}

TEST_CASE("a brief has an objective or a campaign, an audience, an account and a date") {
    Ground ground;
    ground.change([](Post& post) { post.campaign.reset(), post.audiences.clear(), post.when.reset(); });
    CHECK(ground.lacks(Step::brief, Lack::objective));
    CHECK(ground.lacks(Step::brief, Lack::audience));
    CHECK(ground.lacks(Step::brief, Lack::date));
    CHECK_FALSE(ground.lacks(Step::brief, Lack::channel));
    ground.change([](Post& post) { post.variants[0].status = PostStatus::cancelled; });
    CHECK(ground.lacks(Step::brief, Lack::channel));
    ground.change([](Post& post) { post.objectives = {id<Objective>("O")}; });
    CHECK_FALSE(ground.lacks(Step::brief, Lack::objective));
    // Its campaign may say who it is for.
    Campaign campaign = *ground.maker.project.campaigns.find(id<Campaign>("C"));
    campaign.targeting = "Parents";
    ground.maker.project.campaigns = ground.maker.project.campaigns.with(campaign);
    ground.change([](Post& post) { post.campaign = id<Campaign>("C"); });
    CHECK_FALSE(ground.lacks(Step::brief, Lack::audience));
}

TEST_CASE("a project without audiences and without campaigns asks for none") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T10:00", {"A"});
    const Post& post = *maker.project.posts.find(id<Post>("P"));
    CHECK(missing_at(maker.project, shared_facts(), post, Step::brief).empty());
}

TEST_CASE("a draft has text and, where the format shows something, media") {
    Ground ground;
    ground.change([](Post& post) { post.text.clear(), post.variants[0].media.clear(); });
    CHECK(ground.lacks(Step::draft, Lack::text));
    CHECK(ground.lacks(Step::draft, Lack::media));
    ground.change([](Post& post) { post.variants[0].text = "Its own"; });
    CHECK_FALSE(ground.lacks(Step::draft, Lack::text));
    for (const char* format : {"post_text", "poll", "live", "event", ""}) {
        ground.change([&](Post& post) { post.variants[0].format = format; });
        CHECK_MESSAGE(ground.at(Step::draft).empty(), format);
    }
    ground.change([](Post& post) { post.variants[0].format = "story", post.variants[0].text.reset(); });
    CHECK_FALSE(ground.lacks(Step::draft, Lack::text));
    CHECK(ground.lacks(Step::draft, Lack::media));
}

TEST_CASE("a review is over when no remark inside the team is open") {
    Ground ground;
    ground.remark("one", false);
    ground.remark("two", false);
    ground.remark("done", false, true);
    ground.remark("client", true);
    CHECK(ground.at(Step::internal_review) == std::vector<MissingPart>{{Step::internal_review, Lack::remarks, 2}});
    ground.remark("one", false, true);
    ground.remark("two", false, true);
    CHECK(ground.at(Step::internal_review).empty());
}

TEST_CASE("the client has answered about the version there is, and said yes") {
    Ground ground;
    ground.answer(Verdict::changes_requested);
    CHECK(ground.lacks(Step::client_approval, Lack::changes));
    ground.change([](Post& post) { post.text = "Another text"; });
    CHECK(ground.lacks(Step::client_approval, Lack::other_version));
    CHECK(ground.lacks(Step::approved, Lack::other_version));
    ground.maker.project.approvals = {};
    CHECK(ground.lacks(Step::client_approval, Lack::answer));
    CHECK(ground.at(Step::approved).empty());
    ground.maker.project.settings.approval_required = false;
    CHECK(ground.at(Step::client_approval).empty());
}

TEST_CASE("changes have a reason: a remark that is open, or what the client said with the answer") {
    Ground ground;
    CHECK(ground.lacks(Step::changes_requested, Lack::reason));
    ground.remark("why", true, true);
    CHECK(ground.lacks(Step::changes_requested, Lack::reason));
    ground.remark("why", true);
    CHECK(ground.at(Step::changes_requested).empty());
    ground.maker.project.comments = {};
    ground.answer(Verdict::changes_requested, "Too long");
    CHECK(ground.at(Step::changes_requested).empty());
}

TEST_CASE("what is scheduled has a date and an account") {
    Ground ground;
    ground.change([](Post& post) { post.when.reset(); });
    CHECK(ground.lacks(Step::approved, Lack::date));
    CHECK(ground.lacks(Step::scheduled, Lack::date));
    ground.change([](Post& post) { post.variants.clear(); });
    CHECK(ground.lacks(Step::approved, Lack::channel));
    CHECK(ground.lacks(Step::scheduled, Lack::channel));
}

TEST_CASE("what is published is out on every channel, with a link where posts of the network have one") {
    Ground ground;
    CHECK(ground.lacks(Step::published, Lack::confirmation));
    ground.change([](Post& post) { post.status = PostStatus::published, post.variants[0].published_link.clear(); });
    CHECK(ground.at(Step::published) == std::vector<MissingPart>{{Step::published, Lack::link, 0}});
    ground.change([](Post& post) { post.variants[0].format = "story"; });
    CHECK(ground.at(Step::published).empty());
    ground.change([](Post& post) { post.variants[0].status = PostStatus::scheduled; });
    CHECK(ground.lacks(Step::published, Lack::confirmation));
}

TEST_CASE("what is measured has a figure, of the post or of one of its channels") {
    Ground ground;
    ground.maker.project.readings = {};
    CHECK(ground.lacks(Step::measured, Lack::figures));
    Reading reading;
    reading.id = id<Reading>("R");
    reading.of = ground.row().id.value;
    ground.maker.project.readings = ground.maker.project.readings.with(reading);
    CHECK(ground.at(Step::measured).empty());
}

TEST_CASE("a step forward asks for what all steps that are left ask for, each thing once; a step back for nothing") {
    Ground ground;
    ground.change([](Post& post) { post.status = PostStatus::brief, post.when.reset(), post.text.clear(); });
    CHECK(ground.to(Step::draft) == std::vector<MissingPart>{{Step::brief, Lack::date, 0}});
    CHECK(ground.to(Step::published) ==
          std::vector<MissingPart>{{Step::brief, Lack::date, 0},
                                   {Step::draft, Lack::text, 0},
                                   {Step::client_approval, Lack::other_version, 0}});
    CHECK(ground.to(Step::brief).empty());
    CHECK(ground.to(Step::idea).empty());
    CHECK(ground.to(Step::archived).empty());
    ground.change([](Post& post) { post.status = PostStatus::scheduled; });
    CHECK(ground.to(Step::draft).empty());
}

TEST_CASE("changes requested need a reason from wherever they are, no answer, and the client's yes to leave them") {
    Ground ground;
    ground.maker.project.approvals = {};
    for (const Step from : {Step::client_approval, Step::approved, Step::scheduled}) {
        ground.change([&](Post& post) { post.status = from; });
        CHECK(ground.to(Step::changes_requested) ==
              std::vector<MissingPart>{{Step::changes_requested, Lack::reason, 0}});
    }
    ground.change([](Post& post) { post.status = PostStatus::changes_requested; });
    CHECK(ground.to(Step::draft).empty());
    CHECK(ground.to(Step::approved) == std::vector<MissingPart>{{Step::client_approval, Lack::answer, 0}});
    ground.answer(Verdict::approved);
    CHECK(ground.to(Step::approved).empty());
}

TEST_CASE("a post is late once a channel's time has passed and it is not published there") {
    Ground ground;
    ZoneTable zones;
    const auto late_at = [&](const char* now) { return is_late(ground.maker.project, zones, ground.row(), utc(now)); };
    CHECK_FALSE(late_at("2026-10-13T07:59Z"));
    CHECK(late_at("2026-10-13T08:00Z"));
    ground.change([](Post& post) { post.status = PostStatus::published; });
    CHECK_FALSE(late_at("2026-10-14T08:00Z"));
    ground.change([](Post& post) { post.variants[0].status = PostStatus::scheduled; });
    CHECK(late_at("2026-10-14T08:00Z"));
    ground.change([](Post& post) { post.when.reset(); });
    CHECK_FALSE(late_at("2026-10-14T08:00Z"));
}

TEST_CASE("of a post with channels at moments of their own each is late by itself") {
    Ground ground;
    ZoneTable zones;
    ground.maker.channel("B", "facebook");
    ground.change([](Post& post) {
        Variant other;
        other.id = id<Variant>("P/B");
        other.channel = id<Channel>("B");
        other.offset_minutes = 24 * 60;
        post.variants.push_back(other);
    });
    const auto late_at = [&](std::size_t variant, const char* now) {
        const Post post = ground.row();
        return is_late(ground.maker.project, zones, post, post.variants[variant], utc(now));
    };
    CHECK(late_at(0, "2026-10-13T08:00Z"));
    CHECK_FALSE(late_at(1, "2026-10-13T08:00Z"));
    CHECK(late_at(1, "2026-10-14T08:00Z"));
    ground.change([](Post& post) { post.variants[1].status = PostStatus::cancelled; });
    CHECK_FALSE(late_at(1, "2026-10-14T08:00Z"));
}

TEST_CASE("what goes out on a day to come is not ready to be published, and the question says which day") {
    Ground ground;
    ZoneTable zones;
    const facts::Words words(facts::Language::english);
    ground.change([](Post& post) { post.status = PostStatus::scheduled; });
    using Lines = std::vector<std::string>;
    const auto lines_at = [&](const char* now, Step to = Step::published) {
        const auto asked =
            ask_status({ground.maker.project, shared_facts(), words, zones, utc(now)}, {ground.row().id}, to);
        return asked ? asked->lines : Lines{};
    };
    CHECK(lines_at("2026-10-12T10:00Z") == Lines{"Not ready yet:", "Its date is still to come (Tue 13 Oct)"});
    CHECK(lines_at("2025-10-12T10:00Z").back() == "Its date is still to come (Tuesday 13 October 2026)");
    CHECK(lines_at("2026-10-13T08:00Z").empty());
    CHECK(lines_at("2026-10-12T10:00Z", Step::approved).empty());
    // A channel with a step of its own does not follow the post.
    ground.change([](Post& post) { post.variants[0].status = PostStatus::scheduled; });
    CHECK(lines_at("2026-10-12T10:00Z").empty());
}

TEST_CASE("one request gives several posts a step; channels keep their own, posts that have it are left out") {
    Ground ground;
    ground.maker.post("Q", "2026-10-14T10:00", {"A"}).post("R", "2026-10-15T10:00", {"A"});
    Post other = *ground.maker.project.posts.find(id<Post>("Q"));
    other.status = PostStatus::brief;
    ground.put(other);
    ground.change([](Post& post) { post.variants[0].status = PostStatus::scheduled; });
    const std::vector posts{id<Post>("P"), id<Post>("Q"), id<Post>("R")};
    const Request request = set_status(ground.maker.project, posts, Step::brief);
    CHECK(request.actions.size() == 2);
    CHECK(request.label.key == "undo.set_statuses");
    Project after = ground.maker.project;
    for (const Action& action : request.actions) after = apply(after, action);
    CHECK(after.posts.find(posts[0])->status == PostStatus::brief);
    CHECK(after.posts.find(posts[0])->variants[0].status == PostStatus::scheduled);
    CHECK(after.posts.find(posts[2])->status == PostStatus::brief);
    CHECK(set_status(after, posts, Step::brief).actions.empty());
}

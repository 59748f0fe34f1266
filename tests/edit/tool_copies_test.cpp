// What the tools that publish still hold of posts that were changed after they had been scheduled there.
#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "edit/shift_project.hpp"
#include "model/in_tool.hpp"

using namespace tandem;
using date::days;
using std::chrono::minutes;

namespace {

const Day tuesday(date::year(2026) / 10 / 13);
const Id<Post> the_post{{1, 1}};
const Id<Channel> insta{{3, 1}}, blog{{3, 2}}, other{{3, 3}};
const Id<Variant> on_insta{{2, 1}}, on_blog{{2, 2}};

Channel channel(Id<Channel> id, const char* name, const char* tool) {
    Channel row;
    row.id = id;
    row.name = name;
    row.publishing_tool = tool;
    return row;
}

// A post scheduled for Tuesday at ten on a channel with a tool and on one without.
Project plan(PostStatus status = PostStatus::scheduled) {
    Project project;
    project.channels = Table<Channel>::from_rows(
        {channel(insta, "Instagram", "Buffer"), channel(blog, "Blog", ""), channel(other, "Other", "Metricool")});
    Post post;
    post.id = the_post;
    post.title = "Launch";
    post.text = "Here it is";
    post.status = status;
    post.when = LocalMinute(tuesday) + minutes(600);
    for (const auto& [id, of] : {std::pair(on_insta, insta), {on_blog, blog}}) {
        Variant variant;
        variant.id = id;
        variant.channel = of;
        post.variants.push_back(variant);
    }
    project.posts = project.posts.with(post);
    return project;
}

const Post& post(const Project& project) { return *project.posts.find(the_post); }
const std::optional<ToolCopy>& held(const Project& project, Id<Variant> variant = on_insta) {
    return post(project).variant(variant)->to_reschedule;
}

template <class Change>
Project changed(const Project& project, Change&& change) {
    Post row = post(project);
    change(row, row.variants.front());
    return apply(project, Put<Post>{row});
}

}  // namespace

TEST_CASE("a scheduled post that moves is to be rescheduled in the tool of its channel, and not where there is none") {
    const Project before = plan();
    const Project after = apply(before, MovePosts{{the_post}, 2, 30});
    REQUIRE(held(after));
    CHECK(held(after)->when == post(before).when);
    CHECK_FALSE(held(after)->changes_text());
    CHECK_FALSE(held(after)->since);
    CHECK_FALSE(held(after, on_blog));
    CHECK(tool_of(after, *post(after).variant(on_insta)) == "Buffer");
}

TEST_CASE(
    "the tool's time is the one it was given, however often the post moves, and going back leaves nothing to do") {
    const Project before = plan();
    Project at = apply(before, MovePosts{{the_post}, 2, 0});
    at = apply(at, SchedulePost{the_post, LocalMinute(tuesday) + minutes(900)});
    REQUIRE(held(at));
    CHECK(held(at)->when == post(before).when);
    CHECK(apply(at, SchedulePost{the_post, *post(before).when}) == before);
    CHECK(apply_all(before, {MovePosts{{the_post}, 3, 0}, MovePosts{{the_post}, -3, 0}}) == before);
}

TEST_CASE("text, media, link, format and channel are kept as the tool knows them, each until it is so again") {
    const Project before = plan();
    Project at = changed(before, [](Post& row, Variant& v) {
        row.text = "Here it is!";
        v.link = "https://example.org";
        v.media = {{"a.jpg", "A cake"}};
        v.format = "story";
        v.channel = other;
    });
    REQUIRE(held(at));
    const ToolCopy copy = *held(at);
    CHECK(copy.text == "Here it is");
    CHECK(copy.link == "");
    CHECK(copy.media == std::vector<MediaRef>{});
    CHECK(copy.format == "");
    CHECK(copy.channel == insta);
    CHECK_FALSE(copy.when);
    CHECK(tool_of(at, *post(at).variant(on_insta)) == "Buffer");
    at = changed(
        at, [](Post& row, Variant& v) { row.text = "Here it is", v.link.clear(), v.media.clear(), v.format.clear(); });
    ToolCopy only_channel;
    only_channel.channel = insta;
    CHECK(held(at) == only_channel);
    CHECK(changed(at, [](Post&, Variant& v) { v.channel = insta; }) == before);
}

TEST_CASE("a text of the channel's own counts, what nobody publishes does not") {
    const Project before = plan();
    const Project own = changed(before, [](Post&, Variant& v) { v.text = "For you"; });
    CHECK(held(own)->text == "Here it is");
    // The other channels' text is not what this one says any more.
    CHECK(held(changed(own, [](Post& row, Variant&) { row.text = "Elsewhere"; })) == held(own));
    const Project inside =
        changed(before, [](Post& row, Variant&) { row.title = "Working title", row.note = "later", row.tags = {"a"}; });
    CHECK_FALSE(held(inside));
    CHECK(held(changed(before, [](Post&, Variant& v) { v.hashtags = {"#cake"}; }))->changes_text());
    CHECK(held(changed(before, [](Post& row, Variant&) { row.zone = "Asia/Tokyo"; }))->when == post(before).when);
}

TEST_CASE("an edit of something else leaves what the tool holds as it is, even where a file says what nobody would") {
    Project odd = plan(PostStatus::published);
    Post row = post(odd);
    row.variants.front().to_reschedule = ToolCopy{};
    odd = apply(odd, Put<Post>{row});
    const Project renamed = changed(odd, [](Post& p, Variant&) { p.title = "Another"; });
    CHECK(held(renamed) == ToolCopy{});
}

TEST_CASE("what is not scheduled is in no tool") {
    for (const PostStatus status : {PostStatus::idea, PostStatus::draft, PostStatus::approved, PostStatus::published}) {
        CAPTURE(word_of(status));
        CHECK_FALSE(held(apply(plan(status), MovePosts{{the_post}, 2, 0})));
    }
}

TEST_CASE("a scheduled post that loses its date or its step stays in the tool") {
    const Project before = plan();
    const Project undated = apply(before, UnschedulePosts{{the_post}});
    REQUIRE(held(undated));
    CHECK(held(undated)->when == post(before).when);
    CHECK(is_removal(post(undated), post(undated).variants.front()));
    const Project draft = changed(before, [](Post& row, Variant&) { row.status = PostStatus::draft; });
    REQUIRE(held(draft));
    CHECK(held(draft)->withdrawn);
    CHECK(is_removal(post(draft), post(draft).variants.front()));
    CHECK(changed(draft, [](Post& row, Variant&) { row.status = PostStatus::scheduled; }) == before);
    // As a draft it may still change: the tool holds what it held.
    const Project later = apply(draft, MovePosts{{the_post}, 1, 0});
    CHECK(held(later)->when == post(before).when);
    CHECK(held(later)->withdrawn);
}

TEST_CASE("once it is published, or somebody says so, nothing is to be rescheduled") {
    const Project moved = apply(plan(), MovePosts{{the_post}, 2, 0});
    CHECK_FALSE(held(changed(moved, [](Post& row, Variant&) { row.status = PostStatus::published; })));
    const Project told = changed(moved, [](Post&, Variant& v) { v.to_reschedule.reset(); });
    CHECK_FALSE(held(told));
    // From then on that is what the tool knows.
    CHECK(held(apply(told, MovePosts{{the_post}, -2, 0}))->when == post(told).when);
}

TEST_CASE("one channel that leaves the others is to be rescheduled alone, and a campaign takes its posts along") {
    Project before = plan();
    before = apply(before, Put<Channel>{channel(blog, "Blog", "Later")});
    const Project offset = apply(before, OffsetVariant{the_post, on_blog, 60});
    CHECK_FALSE(held(offset));
    CHECK(held(offset, on_blog)->when == post(before).when);
    Campaign campaign;
    campaign.id = {{7, 1}};
    campaign.days = {tuesday, tuesday + days(7)};
    before = apply(before, Put<Campaign>{campaign});
    before = changed(before, [&](Post& row, Variant&) { row.campaign = campaign.id; });
    CHECK_FALSE(held(before));
    CHECK(held(apply(before, MoveCampaign{campaign.id, 7, true}))->when == post(before).when);
}

TEST_CASE("a channel added to a scheduled post is still to be put into its tool, until nothing is to be any more") {
    const Id<Variant> added{{2, 3}};
    const auto join = [&](const Project& project, Id<Channel> of) {
        return changed(project, [&](Post& row, Variant&) {
            row.variants.emplace_back();
            row.variants.back().id = added, row.variants.back().channel = of;
        });
    };
    const Project joined = join(plan(), other);
    REQUIRE(held(joined, added));
    CHECK(held(joined, added)->missing);
    CHECK_FALSE(held(joined));
    CHECK_FALSE(is_removal(post(joined), *post(joined).variant(added)));
    CHECK(tool_of(joined, *post(joined).variant(added)) == "Metricool");
    const Project moved = apply(joined, MovePosts{{the_post}, 1});
    CHECK(held(moved, added) == held(joined, added));
    CHECK_FALSE(held(changed(joined, [](Post& row, Variant&) { row.status = PostStatus::draft; }), added));
    CHECK_FALSE(held(changed(joined, [](Post& row, Variant&) { row.status = PostStatus::published; }), added));
    CHECK_FALSE(held(apply(joined, UnschedulePosts{{the_post}}), added));

    CHECK_FALSE(held(join(plan(PostStatus::approved), other), added));
    Project without_tool = plan();
    without_tool.channels = without_tool.channels.with(channel(other, "Other", ""));
    CHECK_FALSE(held(join(without_tool, other), added));
}

TEST_CASE("a project that is shifted as a whole takes its tools along") {
    const Project moved = apply(plan(), MovePosts{{the_post}, 2, 0});
    CHECK_FALSE(held(apply(plan(), ShiftProject{7})));
    CHECK(held(apply(moved, ShiftProject{7}))->when == *post(plan()).when + days(7));
    CHECK(apply(apply(moved, ShiftProject{7}), ShiftProject{-7}) == moved);
}

TEST_CASE("a content warning that is changed after the post was scheduled is still to be changed in the tool") {
    const Project before = plan();
    const Project after = changed(before, [](Post&, Variant& variant) { variant.content_warning = "Spoilers"; });
    REQUIRE(held(after));
    CHECK(held(after)->content_warning == "");
    CHECK(held(after)->changes_text());
    CHECK_FALSE(held(after)->first_comment);
    const Project back = changed(after, [](Post&, Variant& variant) { variant.content_warning.clear(); });
    CHECK_FALSE(held(back));
}

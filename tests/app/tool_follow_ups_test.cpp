// What edits of an open project leave to do in the tools that publish.
#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/tool_requests.hpp"
#include "model/in_tool.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Id<Post> scheduled_post = id<Post>("P");

// The post of the desk, scheduled in Buffer.
ProjectMaker in_buffer() {
    ProjectMaker maker = Desk::one_post();
    Channel channel = *maker.project.channels.find(id<Channel>("A"));
    channel.publishing_tool = "Buffer";
    maker.project.channels = maker.project.channels.with(channel);
    Post post = *maker.project.posts.find(scheduled_post);
    post.status = PostStatus::scheduled;
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

struct Tool : Desk {
    Tool() : Desk(in_buffer()) {}
    const Post& post() const { return *session.project().posts.find(scheduled_post); }
    Id<Task> tool_task() const {
        return task_id({tool_rule(), {}, scheduled_post.value, tandem::testing::id<Channel>("A").value, {}});
    }
    const Task* to_do() const { return session.plan().task(tool_task()); }
    bool remove() { return session.submit({{"undo.delete_post", {}}, {RemovePosts{{scheduled_post}}}, {}}); }
};

}  // namespace

TEST_CASE("since when a post is to be rescheduled is written down, of the first change") {
    Tool tool;
    tool.drag("P", 2);
    REQUIRE(tool.post().to_reschedule());
    CHECK(tool.post().variants[0].to_reschedule->since == tool.session.now_instant());
    CHECK(tool.post().variants[0].to_reschedule->when == at("2026-10-13T10:00"));
    REQUIRE(tool.to_do());
    CHECK(tool.to_do()->begin == at("2026-10-05T08:00"));
}

TEST_CASE("a preview holds what the drop leaves: the same project and the same tools") {
    Tool tool;
    for (const Action& action : {Action(MovePosts{{scheduled_post}, 2, 0}), Action(RemovePosts{{scheduled_post}}),
                                 Action(UnschedulePosts{{scheduled_post}})}) {
        const Request request{{"undo.move_post", {}}, {action}, {}};
        const Preview preview = tool.session.preview(request);
        tool.session.submit(request);
        CHECK(preview.project.posts == tool.session.project().posts);
        CHECK(preview.project.manual_tasks == tool.session.project().manual_tasks);
        CHECK(same_plan(preview.plan, tool.session.plan()));
        tool.session.undo();
    }
    CHECK(tool.session.preview({{}, {MovePosts{{scheduled_post}, 2, 0}}, {}}).consequences.tools ==
          std::vector<ToolNews>{{"Buffer", false}});
}

TEST_CASE("ticking the task says that the tool knows; undo says that it does not") {
    Tool tool;
    tool.drag("P", 2);
    REQUIRE(tool.session.submit(assign_task(tool.session, tool.tool_task(), id<Person>("Ben"), "Ana")));
    REQUIRE(tool.session.submit(tick_task(tool.session, tool.tool_task(), "Ana")));
    CHECK_FALSE(tool.post().to_reschedule());
    CHECK(tool.to_do() == nullptr);
    CHECK(tool.session.project().marks.empty());
    CHECK(tool.session.undo_label().key == "undo.rescheduled");
    CHECK(tool.post().when == at("2026-10-15T10:00"));
    tool.session.undo();
    CHECK(tool.to_do() != nullptr);
    CHECK(tool.session.project().marks.size() == 1);
    CHECK(rescheduled_in_tool(tool.session.project(), id<Post>("nobody")).actions.empty());
}

TEST_CASE("a scheduled post that is deleted leaves a task to take it out of the tool, which undo takes back") {
    Tool tool;
    REQUIRE(tool.remove());
    REQUIRE(tool.session.project().manual_tasks.size() == 1);
    const ManualTask& task = tool.session.project().manual_tasks[0];
    CHECK(task.title == "Retirer de Buffer · P");
    CHECK(task.begin == at("2026-10-05T08:00"));
    CHECK(task.end == at("2026-10-13T10:00"));
    CHECK(task.channels == std::vector{id<Channel>("A")});
    CHECK(task.role == Hat::smm);
    CHECK(tool.session.plan().task({task.id.value}) != nullptr);
    tool.session.undo();
    CHECK(tool.session.project().manual_tasks.empty());
    tool.session.redo();
    CHECK(tool.session.project().manual_tasks.size() == 1);
}

TEST_CASE("what the tool still holds is what counts: the time from before the post moved, nothing once it is out") {
    Tool moved;
    moved.drag("P", 5);
    REQUIRE(moved.remove());
    CHECK(moved.session.project().manual_tasks[0].end == at("2026-10-13T10:00"));

    Tool draft;
    Post post = draft.post();
    post.status = PostStatus::draft;
    draft.submit(Put<Post>{post});
    REQUIRE(draft.session.submit(rescheduled_in_tool(draft.session.project(), scheduled_post)));
    REQUIRE(draft.remove());
    CHECK(draft.session.project().manual_tasks.empty());

    Tool past;
    post = past.post();
    post.when = at("2026-10-05T07:00");
    post.variants[0].to_reschedule.reset();
    past.submit(Put<Post>{post});
    past.session.submit(rescheduled_in_tool(past.session.project(), scheduled_post));
    REQUIRE(past.remove());
    CHECK(past.session.project().manual_tasks.empty());
}

TEST_CASE("a channel taken off a scheduled post is to be taken out of its tool") {
    Tool tool;
    Post post = tool.post();
    post.variants.clear();
    tool.submit(Put<Post>{post});
    REQUIRE(tool.session.project().manual_tasks.size() == 1);
    CHECK(tool.session.project().manual_tasks[0].source == scheduled_post.value);
}

TEST_CASE("a channel that is deleted leaves a task to take its post out of the tool, which names it no more") {
    Tool tool;
    tool.submit(RemoveChannel{tandem::testing::id<Channel>("A")});
    REQUIRE(tool.session.project().manual_tasks.size() == 1);
    CHECK(tool.session.project().manual_tasks[0].channels.empty());
    CHECK(tool.session.project().manual_tasks[0].source == scheduled_post.value);
}

TEST_CASE("a channel that joins a scheduled post is a task until the tool knows, and leaves none when it goes again") {
    Tool tool;
    Channel other = *tool.session.project().channels.find(tandem::testing::id<Channel>("A"));
    other.id = tandem::testing::id<Channel>("Z");
    tool.submit(Put<Channel>{other});
    Post post = tool.post();
    const Post before = post;
    post.variants.push_back(post.variants.front());
    post.variants.back().id = {{6, 6}}, post.variants.back().channel = other.id;
    tool.submit(Put<Post>{post});
    const auto to_do = [&] {
        return tool.session.plan().task(task_id({tool_rule(), {}, scheduled_post.value, other.id.value, {}}));
    };
    REQUIRE(to_do());
    CHECK(tool.post().variants.back().to_reschedule->since);
    tool.submit(Put<Post>{before});
    CHECK_FALSE(to_do());
    CHECK(tool.session.project().manual_tasks.empty());
    tool.session.undo();
    REQUIRE(tool.session.submit(rescheduled_in_tool(tool.session.project(), scheduled_post, other.id)));
    CHECK_FALSE(to_do());
    tool.submit(Put<Post>{before});
    CHECK(tool.session.project().manual_tasks.size() == 1);
}

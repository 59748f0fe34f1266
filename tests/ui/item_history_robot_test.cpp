// What happened to an item, and who said yes to a post.
#include "ui/sheet_stage.hpp"

using namespace tandem;
using testing::Items;

namespace {

// The texts of the steps in the sheet, from the top, an undone one with "(-)".
std::vector<std::string> steps_in_sheet(Items& items) {
    std::vector<std::string> texts;
    for (const WidgetNode& node : items.robot().all(Role::row))
        if (node.path.find("/history:") != std::string::npos)
            texts.push_back(node.label + (node.value == "undone" ? " (-)" : ""));
    return texts;
}

std::string label_of(Items& items, std::string_view key, const std::string& title) {
    std::string text = items.word(key);
    const auto at = text.find("{title}");
    if (at != std::string::npos) text.replace(at, 7, title);
    return text;
}

Channel renamed(Items& items) {
    Channel channel = items.channel();
    channel.handle = "@elsewhere";
    return channel;
}

}  // namespace

TEST_CASE("the history of an item tells its steps, the latest first, with who and when; undone ones stay, marked") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language, 4000);
        Preferences me = items.frame().preferences();
        me.user_name = "Camille Roux";
        items.frame().set_preferences(me);
        const Post post = items.project().posts[0];
        items.show(post.id);
        items.unfold("history.title");
        CHECK(items.robot().shows(items.word("history.item.none")));
        CHECK(steps_in_sheet(items).empty());

        items.enter("post.title", "First title");
        REQUIRE(items.session().submit({{"undo.edit_channel", {{"title", "x"}}}, {Put<Channel>{renamed(items)}}, {}}));
        Comment comment;
        comment.id = {{2, 2}};
        comment.on = post.id.value, comment.text = "Hello";
        REQUIRE(items.session().submit({{"undo.add_comment", {}}, {Put<Comment>{comment}}, {}}));
        items.robot().step(3);
        const std::string written = items.word("undo.add_comment"), titled = items.word("post.title");
        CHECK(steps_in_sheet(items) == std::vector<std::string>{written, titled});
        CHECK(items.robot().shows("14:20 · Camille Roux"));
        CHECK_FALSE(items.robot().shows(items.word("history.item.none")));

        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        items.show(post.id);
        CHECK(steps_in_sheet(items) == std::vector<std::string>{written + " (-)", titled});
        CHECK(items.robot().shows("14:20 · Camille Roux · " + items.word("history.undone")));
        items.show(items.channel().id);
        CHECK(steps_in_sheet(items) == std::vector<std::string>{label_of(items, "undo.edit_channel", "x")});
    }
}

TEST_CASE("the history of a post says what was edited of it, and on which channel") {
    Items items(facts::Language::english, 4000);
    Post post = items.project().posts[0];
    const Channel& channel = *items.project().channels.find(post.variants.front().channel);
    const std::string network = items.session().facts().networks.find(channel.network)->name;
    const auto put = [&](const std::function<void(Post&)>& edit) {
        edit(post);
        REQUIRE(items.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}}));
    };
    put([](Post& row) { row.variants.front().text = "For them alone"; });
    put([](Post& row) { row.variants.front().media = {{"a.png", ""}, {"b.png", ""}}; });
    put([](Post& row) { std::swap(row.variants.front().media[0], row.variants.front().media[1]); });
    put([](Post& row) { row.variants.front().media.pop_back(); });
    put([](Post& row) { row.tags = {"new"}, row.note = "Note"; });
    items.show(post.id);
    items.unfold("history.title");
    items.robot().step(2);
    const auto here = [&](std::string_view key) { return items.word(key) + " · " + network; };
    CHECK(steps_in_sheet(items) ==
          std::vector<std::string>{
              items.word("post.note") + ", " + items.word("post.tags"), here("history.media_removed"),
              here("history.media_order"), here("history.media_added"),
              facts::Words(facts::Language::english).format("post.own_text", {{"network", network}})});
}

TEST_CASE("a step in a sheet opens the list of all steps, which goes there and can be undone") {
    Items items(facts::Language::english, 4000);
    const Post post = items.project().posts[0];
    items.show(post.id);
    items.enter("post.title", "First title");
    items.enter("post.title", "Second title");
    items.unfold("history.title");
    items.robot().step(2);
    const auto steps = items.robot().all(Role::row);
    const auto lowest = std::find_if(steps.rbegin(), steps.rend(), [](const WidgetNode& node) {
        return node.path.find("/history:") != std::string::npos;
    });
    REQUIRE(lowest != steps.rend());
    items.robot().click(*lowest);
    items.robot().step(2);
    CHECK(items.project().posts.find(post.id)->title == "Second title");
    const auto row = items.robot().find(Role::row, label_of(items, "undo.edit_post", "First title"));
    REQUIRE(row);
    CHECK(row->layer > 0);
    items.robot().click(*row);
    items.robot().step(2);
    CHECK(items.project().posts.find(post.id)->title == "First title");
    items.press("dialog.close");
    items.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
    CHECK(items.project().posts.find(post.id)->title == "Second title");
}

TEST_CASE("what the document knows of a post and of a task is told below the steps") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language, 4000);
        const Post* published = nullptr;
        for (const Post& post : items.project().posts)
            if (!post.variants.empty() && post.variants.front().published_at) published = &post;
        REQUIRE(published);
        const Channel& channel = *items.project().channels.find(published->variants.front().channel);
        items.show(published->id);
        items.unfold("history.title");
        items.robot().step(2);
        CHECK(items.robot().shows(facts::Words(language).format(
            "history.published", {{"network", items.session().facts().networks.find(channel.network)->name}})));

        const TaskMark* done = nullptr;
        for (const TaskMark& mark : items.project().marks)
            if (mark.record && !mark.log.empty() && mark.log.back().what == "done" &&
                items.session().plan().task({mark.id.value}))
                done = &mark;
        REQUIRE(done);
        const std::string who = done->log.back().who;
        items.show(Id<Task>{done->id.value});
        CHECK(items.robot().shows(items.word("mark_log.done")));
        CHECK(items.robot().shows(who));
        CHECK(items.robot().shows(done->record->person_name));
    }
}

TEST_CASE("approvals are told with who, when and what was said, and what has changed since") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language, 4000);
        const Post post = items.project().posts[0];
        items.show(post.id);
        CHECK_FALSE(items.robot().shows(items.word("approval.title")));
        Approval approval;
        approval.id = {{3, 3}};
        approval.post = post.id, approval.approver = "Oriane Delmas", approval.at = items.session().now_instant();
        approval.comment = "Lovely", approval.stamp = {post.title, post.text, post.when, {}};
        Approval refusal = approval;
        refusal.id = {{3, 4}};
        refusal.verdict = Verdict::changes_requested, refusal.comment = "Shop name sooner";
        REQUIRE(items.session().submit(
            {{"undo.approve", {{"title", post.title}}}, {Put<Approval>{approval}, Put<Approval>{refusal}}, {}}));
        items.robot().step(3);
        CHECK(items.robot().shows(items.word("approval.title")));
        const auto sentence = [&](std::string_view key) {
            return facts::Words(language).format(key, {{"person", "Oriane Delmas"}, {"when", "…"}});
        };
        const auto until_when = [&](std::string_view key) {
            const std::string all = sentence(key);
            return all.substr(0, all.find("…"));
        };
        CHECK(items.robot().shows(until_when("approval.approved")));
        CHECK(items.robot().shows(until_when("approval.changes_requested")));
        CHECK(items.robot().shows("14:20"));
        CHECK(items.robot().shows("Shop name sooner"));
        const auto since = [&](const std::string& parts) {
            return facts::Words(language).format("approval.changed_since", {{"parts", parts}});
        };
        CHECK_FALSE(items.robot().shows(since("")));
        Post changed = post;
        changed.title = "Another title", changed.text = "Another text";
        REQUIRE(items.session().submit({{"undo.edit_post", {{"title", "x"}}}, {Put<Post>{changed}}, {}}));
        items.robot().step(3);
        CHECK(items.robot().shows(since(items.word("approval.part.title") + ", " + items.word("approval.part.text"))));
        REQUIRE(items.session().submit({{"undo.edit_post", {{"title", "x"}}}, {Put<Post>{post}}, {}}));
        items.robot().step(3);
        CHECK_FALSE(items.robot().shows(since("")));
    }
}

// Who approves a post, by when its steps are due, and what its text said before: parts of its sheet.
#include "app/post_deadlines.hpp"
#include "app/text_versions.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct FlowItems : Items {
    Id<Post> id;

    FlowItems() : Items(facts::Language::english, 3000) {
        id = post("Pumpkin contest")->id;
        show(id);
    }
    const Post& row() { return *project().posts.find(id); }
    void put(const std::function<void(Post&)>& edit) {
        Post next = row();
        edit(next);
        if (next == row()) return;
        REQUIRE(session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}}));
        robot().step(3);
    }
    std::vector<WidgetNode> rows_in(std::string_view part) {
        std::vector<WidgetNode> rows;
        for (const WidgetNode& node : robot().all(Role::row))
            if (node.path.find(part) != std::string::npos) rows.push_back(node);
        return rows;
    }
    // Tonight, as a draft: the client should have said yes yesterday.
    void make_urgent() {
        put([&](Post& next) {
            next.when = LocalMinute(day_of(session().now())) + std::chrono::hours(15);
            next.status = PostStatus::draft;
        });
    }
};

}  // namespace

TEST_CASE("what having none is called fits what is chosen: nobody for a person, none for a campaign and a pillar") {
    FlowItems items;
    items.choose("post.creator", items.word("post.nobody"));
    CHECK_FALSE(items.row().creator);
    items.press("post.approver.choose");
    items.robot().step(2);
    CHECK(items.robot().find(Role::menu_item, items.word("post.nobody")));
    items.robot().key(ImGuiKey_Escape);
    items.robot().step(2);
    items.choose("post.pillar", items.word("post.no_pillar"));
    CHECK_FALSE(items.row().pillar);
    CHECK(facts::Words(facts::Language::french)("post.nobody") == "Personne");
    CHECK(facts::Words(facts::Language::french)("post.no_pillar") == "Aucun");
}

TEST_CASE("the approver stands below creator and supervisor: any name is typed, people and clients are proposed") {
    FlowItems items;
    items.enter("post.approver", "Claire Martin");
    CHECK(items.row().approver == "Claire Martin");
    CHECK(items.session().undo_label().key == "undo.edit_post");
    Contact client;
    client.id = items.session().ids().make<Contact>();
    client.name = "Odile Client", client.kind = ContactKind::client;
    Contact press = client;
    press.id = items.session().ids().make<Contact>();
    press.name = "Paul Press", press.kind = ContactKind::press;
    items.session().submit({{"undo.edit_post", {}}, {Put<Contact>{client}, Put<Contact>{press}}, {}});
    items.robot().step(3);
    items.press("post.approver.choose");
    items.robot().step(2);
    CHECK(items.robot().find(Role::menu_item, items.person("Camille").name));
    CHECK_FALSE(items.robot().find(Role::menu_item, "Paul Press"));
    items.robot().click(Role::menu_item, "Odile Client");
    items.robot().step(3);
    CHECK(items.row().approver == "Odile Client");
    float last = 0;
    for (const char* key : {"post.creator", "post.supervisor", "post.approver"}) {
        const auto field = items.robot().find(Role::field, items.word(key));
        REQUIRE(field);
        CHECK(field->rect.y0 > last);
        CHECK((last == 0 || field->rect.y0 - last < 60));
        last = field->rect.y0;
    }
}

TEST_CASE("a post that is to be approved says when nobody is named for it") {
    FlowItems items;
    items.put([](Post& next) { next.status = PostStatus::client_approval, next.approver.clear(); });
    REQUIRE(items.project().settings.approval_required);
    CHECK(items.robot().shows(items.word("post.approver.missing")));
    items.put([](Post& next) { next.approver = "Claire"; });
    CHECK_FALSE(items.robot().shows(items.word("post.approver.missing")));
}

TEST_CASE("steps before publication are listed with who has them; what is late is told while folded, too") {
    FlowItems items;
    items.make_urgent();
    const std::vector<PostDeadline> deadlines =
        post_deadlines({items.project(), items.session().facts(), items.session().plan(),
                        items.session().planner().zones(), items.session().now()},
                       items.row());
    const auto late = std::count_if(deadlines.begin(), deadlines.end(),
                                    [](const PostDeadline& one) { return one.state == PostDeadline::State::late; });
    REQUIRE(late > 0);
    const std::string told = facts::Words(facts::Language::english).count("deadlines.late_steps", late);
    CHECK(items.robot().shows(told));
    items.unfold("deadlines.title");
    items.robot().step(3);
    CHECK_FALSE(items.robot().shows(told));
    CHECK(items.robot().shows(items.word("deadlines.late")));
    CHECK(items.robot().shows("Approver: nobody"));
    // A week ahead tasks stand for steps.
    items.put([&](Post& next) { *next.when += date::days(7); });
    std::size_t tasks = 0;
    for (const PostDeadline& one : post_deadlines({items.project(), items.session().facts(), items.session().plan(),
                                                   items.session().planner().zones(), items.session().now()},
                                                  items.row()))
        tasks += one.task ? 1 : 0;
    const std::vector<WidgetNode> rows = items.rows_in("/deadlines:");
    REQUIRE(rows.size() == tasks);
    REQUIRE_FALSE(rows.empty());
    items.robot().click(rows.front());
    items.robot().step(3);
    CHECK(items.shown() == Selection::Kind::task);
}

TEST_CASE("the steps before publication lead to where the project says how long before it they are due") {
    FlowItems items;
    items.put([&](Post& next) { next.status = PostStatus::draft, *next.when += date::days(7); });
    items.unfold("deadlines.title");
    items.robot().step(3);
    items.robot().click(Role::button, items.word("deadlines.change"));
    items.robot().step(4);
    CHECK(items.robot().find_path("days/part/project"));
    CHECK(items.robot().shows(items.word("days.title_project")));
    // Scrolled to them, past what the project chooses besides.
    const auto heading = items.robot().find(Role::text, items.word("project.leads"));
    REQUIRE(heading);
    CHECK(heading->rect.height() == doctest::Approx(heading->full.height()));
    CHECK(heading->rect.y0 < items.robot().find_path("days/part/project")->rect.y1 + 150);
}

TEST_CASE("a post that is scheduled has nothing left before publication") {
    FlowItems items;
    items.put([](Post& next) { next.status = PostStatus::scheduled; });
    CHECK_FALSE(items.robot().find(Role::button, items.word("deadlines.title")));
}

TEST_CASE("versions of the text are compared, copied and put back from the sheet") {
    FlowItems items;
    items.put([](Post& next) { next.text = "One pumpkin weighs a lot"; });
    const std::size_t before = text_versions_of(items.project(), items.id, std::nullopt).size();
    items.robot().click(Role::field, items.word("post.text"));
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    items.robot().type("One melon weighs a lot");
    items.robot().click(Role::field, items.word("post.title"));
    items.robot().step(3);
    REQUIRE(items.row().text == "One melon weighs a lot");
    // The clock of the sample stands still: all of this is one sitting of one person.
    const auto versions = text_versions_of(items.project(), items.id, std::nullopt);
    REQUIRE(versions.size() == std::max<std::size_t>(before, 1));
    const std::string earlier = versions.front()->text;
    items.unfold("text_versions.title");
    items.robot().step(3);
    const std::vector<WidgetNode> rows = items.rows_in("/text_versions:");
    REQUIRE(rows.size() == versions.size());
    CHECK(rows.front().value == "folded");
    items.robot().click(rows.front());
    items.robot().step(3);
    CHECK(items.rows_in("/text_versions:").front().value == "open");
    items.press("text_versions.copy");
    items.robot().step(2);
    CHECK(std::string(ImGui::GetClipboardText()) == earlier);
    items.press("text_versions.restore");
    items.robot().step(3);
    CHECK(items.row().text == earlier);
    CHECK(items.session().undo_label().key == "undo.restore_text");
    CHECK(text_versions_of(items.project(), items.id, std::nullopt).size() == versions.size() + 1);
    CHECK(items.robot().shows(items.word("text_versions.same")));
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    items.robot().step(3);
    CHECK(items.row().text == "One melon weighs a lot");
}

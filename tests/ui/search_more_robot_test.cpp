// Of a kind that answers often the first are shown, how many there are is said, and the others are a row away.
#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ManyFinder : Finder {
    const facts::Words words{facts::Language::english};

    // Ideas of one word, in the order in which they are found.
    std::vector<Post> add_ideas(int count) {
        std::vector<Action> actions;
        for (int i = 0; i < count; ++i) {
            Post post;
            post.id = session().ids().make<Post>();
            post.title = "Quokka " + std::to_string(i);
            actions.emplace_back(Put<Post>{std::move(post)});
        }
        REQUIRE(session().submit({{"undo.edit_post", {{"title", "Quokka"}}}, std::move(actions), {}}));
        robot().step(2);
        std::vector<Post> ideas;
        for (const Post& post : project().posts)
            if (post.title.starts_with("Quokka")) ideas.push_back(post);
        return ideas;
    }
    std::string title(std::int64_t all) {
        return words.count("search.part", all, {{"kind", word("search.posts")}, {"shown", "8"}});
    }
    WidgetNode row(const std::string& label) {
        const auto node = robot().find(Role::menu_item, label);
        REQUIRE_MESSAGE(node, label);
        return *node;
    }
    std::string chosen() {
        for (const WidgetNode& node : robot().all(Role::menu_item))
            if (node.selected) return node.label;
        return {};
    }
};

}  // namespace

TEST_CASE("how many posts were found is said, and the ninth is opened by keyboard") {
    ManyFinder stage;
    const std::vector<Post> ideas = stage.add_ideas(20);
    stage.ask("quokka");
    CHECK(stage.robot().find(Role::text, stage.title(20)));
    for (int i = 0; i < 8; ++i) stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(2);
    REQUIRE(stage.chosen() == stage.words.count("search.show_all", 20));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find(Role::text, stage.title(20)));
    CHECK(stage.robot().find(Role::text, stage.word("search.posts")));
    REQUIRE(stage.chosen() == ideas[8].title);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(ideas[8].id));
}

TEST_CASE("the others are shown and opened by mouse, and what is typed then is found as before") {
    ManyFinder stage;
    const std::vector<Post> ideas = stage.add_ideas(20);
    stage.ask("quokka");
    stage.robot().click(stage.row(stage.words.count("search.show_all", 20)));
    stage.robot().step(3);
    // The keyboard is still in the field.
    stage.robot().key(ImGuiKey_End);
    stage.robot().type(" 1");
    stage.robot().step(3);
    // 1 and 10 to 19.
    CHECK(stage.robot().find(Role::text, stage.title(11)));
    stage.robot().click(stage.row(stage.words.count("search.show_all", 11)));
    stage.robot().step(3);
    std::vector<Post> ones = ideas;
    std::erase_if(ones, [](const Post& post) { return !post.title.starts_with("Quokka 1"); });
    REQUIRE(ones.size() == 11);
    stage.robot().click(stage.row(ones[8].title));
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(ones[8].id));
}

TEST_CASE("a long list is scrolled to its end, and only what is near to be seen of it is drawn") {
    ManyFinder stage;
    const std::vector<Post> ideas = stage.add_ideas(300);
    stage.ask("quokka");
    stage.robot().click(stage.row(stage.words.count("search.show_all", 300)));
    stage.robot().step(3);
    CHECK(stage.robot().all(Role::menu_item).size() < 60);
    CHECK_FALSE(stage.robot().find(Role::menu_item, ideas[299].title));
    stage.robot().move_to(stage.row(stage.chosen()));
    for (int i = 0; i < 120; ++i) stage.robot().wheel(-3);
    stage.robot().step(30);
    CHECK(stage.robot().all(Role::menu_item).size() < 60);
    const WidgetNode last = stage.row(ideas[299].title);
    CHECK_FALSE(last.rect.empty());
    stage.robot().click(last);
    stage.robot().step(4);
    CHECK(stage.state().selection == Selection::of(ideas[299].id));
}

TEST_CASE("nobody counts all tasks: it is said that there are others, and more are shown") {
    ManyFinder stage;
    for (int i = 0; i < 10; ++i) stage.add_task("Count the quokkas", 1 + i);
    stage.ask("quokkas");
    const std::string title =
        stage.words.format("search.part.open", {{"kind", stage.word("search.tasks")}, {"shown", "8"}});
    CHECK(stage.robot().find(Role::text, title));
    stage.robot().click(stage.row(stage.word("search.show_more")));
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::text, stage.word("search.tasks")));
    CHECK_FALSE(stage.robot().find(Role::menu_item, stage.word("search.show_more")));
    CHECK(stage.robot().all(Role::menu_item).size() == 10);
}

// Texts that are used again go into a post where somebody writes it.
#include "ui/library_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post to come that says "Hello", in the inspector.
struct WritingStage : LibraryStage {
    Id<Post> id;

    WritingStage() {
        for (const Post& post : project().posts)
            if (post.when && day_of(*post.when) > day_of(session().now()) && !post.variants.empty()) id = post.id;
        change([](Post& post) { post.text = "Hello", post.checklist.clear(); });
    }
    const Post& post() { return *project().posts.find(id); }
    template <class Edit>
    void change(Edit&& edit) {
        Post next = post();
        edit(next);
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        show(id);
    }
    void type_in_text(std::string_view letters) {
        robot().click(Role::field, word("post.text"));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_End);
        robot().type(letters);
        robot().step(2);
    }
    // Goes to a row of the open menu with the arrows alone, and takes it.
    void take_with_keys(std::string_view name) {
        for (int i = 0; i < 12; ++i) {
            for (const WidgetNode& node : robot().all(Role::menu_item))
                if (node.focused && node.label == name) {
                    robot().key(ImGuiKey_Enter);
                    return robot().step(6);
                }
            robot().key(ImGuiKey_DownArrow);
            robot().step(2);
        }
        FAIL("no such row: ", std::string(name));
    }
};

}  // namespace

TEST_CASE("a text is inserted with the mouse at the end, as one step") {
    WritingStage stage;
    stage.put("Hours", SnippetKind::text, "Open at 10.");
    stage.press("snippet.insert");
    stage.robot().click(Role::menu_item, "Hours");
    stage.robot().step(6);
    CHECK(stage.post().text == "Hello Open at 10.");
    stage.session().undo();
    CHECK(stage.post().text == "Hello");
}

TEST_CASE("what is being typed is kept when a text is inserted, which goes in where the cursor was") {
    WritingStage stage;
    stage.put("Hours", SnippetKind::text, "Open at 10.");
    stage.type_in_text(" you");
    for (int i = 0; i < 4; ++i) stage.robot().key(ImGuiKey_LeftArrow);
    stage.press("snippet.insert");
    stage.robot().click(Role::menu_item, "Hours");
    stage.robot().step(6);
    CHECK(stage.post().text == "Hello Open at 10. you");
    stage.session().undo();
    CHECK(stage.post().text == "Hello you");
    stage.session().undo();
    CHECK(stage.post().text == "Hello");
}

TEST_CASE("Ctrl Space opens the menu while one types, and the text has the keyboard again afterwards") {
    WritingStage stage;
    stage.put("Hours", SnippetKind::text, "Open at 10.");
    stage.type_in_text(" you");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Space);
    stage.robot().step(3);
    stage.take_with_keys("Hours");
    CHECK(stage.post().text == "Hello you Open at 10.");
    stage.robot().type(" Come");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.post().text == "Hello you Open at 10. Come");
}

TEST_CASE("a channel without a text of its own shows the post's, begins from it, and goes back to it") {
    WritingStage stage;
    const Id<Variant> variant = stage.post().variants[0].id;
    const std::string common = "One\nTwo\nThree\nFour\nFive";
    stage.change([&](Post& post) { post.text = common, post.variants[0].text.reset(); });
    stage.frame().state().open_variant = variant;
    stage.robot().step(3);
    const auto own = [&] { return *stage.post().variant(variant); };
    const auto field = [&] { return *stage.robot().find_path("text:" + to_text(variant)); };
    CHECK(field().value.empty());
    const float high = field().rect.height();
    stage.change([](Post& post) { post.text = "One"; });
    stage.robot().step(2);
    CHECK(field().rect.height() < high);
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("post.common_text.back")));
    stage.press("post.common_text.begin");
    stage.robot().step(6);
    CHECK(own().text == "One");
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("post.common_text.begin")));
    stage.robot().type(" more");
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(own().text == "One more");
    CHECK(stage.post().text == "One");
    stage.press("post.common_text.back");
    stage.robot().step(3);
    CHECK_FALSE(own().text);
    // Of no text there is nothing to begin from.
    stage.change([](Post& post) { post.text.clear(); });
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("post.common_text.begin")));
}

TEST_CASE("hashtags go to a channel from the button beside them, without doubles") {
    WritingStage stage;
    Snippet tags;
    tags.id = stage.session().ids().make<Snippet>();
    tags.name = "House", tags.kind = SnippetKind::hashtags, tags.hashtags = {"#one", "#two"};
    stage.put(tags);
    const Id<Variant> variant = stage.post().variants[0].id;
    stage.change([](Post& post) { post.variants[0].hashtags = {"#One"}; });
    stage.frame().state().open_variant = variant;
    stage.robot().step(3);
    for (int i = 0; i < 2; ++i) {
        stage.press("snippet.insert_hashtags");
        stage.robot().click(Role::menu_item, "House");
        stage.robot().step(6);
        CHECK(stage.post().variants[0].hashtags == std::vector<std::string>{"#One", "#two"});
    }
}

TEST_CASE("in a menu opened with the mouse the first arrow shows the first row, and Enter takes it") {
    WritingStage stage;
    stage.put("Hours", SnippetKind::text, "Open at 10.");
    stage.press("snippet.insert");
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().all(Role::menu_item).front().focused);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(2);
    const std::vector<WidgetNode> rows = stage.robot().all(Role::menu_item);
    REQUIRE(rows.size() > 1);
    CHECK(rows[0].label == "Hours");
    CHECK(rows[0].focused);
    stage.robot().key(ImGuiKey_DownArrow);
    stage.robot().step(2);
    CHECK(stage.robot().all(Role::menu_item)[1].focused);
    stage.robot().key(ImGuiKey_UpArrow);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(6);
    CHECK(stage.post().text == "Hello Open at 10.");
}

TEST_CASE("the text is kept as a new one, whose name is typed in the library at once") {
    WritingStage stage;
    stage.press("snippet.insert");
    stage.robot().click(Role::menu_item, stage.word("snippet.keep"));
    stage.robot().step(6);
    REQUIRE(stage.named("Hello"));
    CHECK(stage.robot().find(Role::dialog, stage.word("library.title")));
    stage.robot().type("Greeting");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.named("Greeting"));
    CHECK(stage.named("Greeting")->text == "Hello");
}

TEST_CASE("an empty post of a format that has one template begins from it") {
    WritingStage stage;
    stage.change([](Post& post) {
        post.text.clear();
        post.variants[0].text.reset(), post.variants[0].format = "reel";
    });
    Snippet reel;
    reel.id = stage.session().ids().make<Snippet>();
    reel.name = "House reel", reel.kind = SnippetKind::post_template, reel.format = "reel", reel.text = "Hook";
    reel.steps = {"Cover"};
    stage.put(reel);
    stage.robot().step(3);
    stage.robot().click(stage.button("Begin from the template “House reel”"));
    stage.robot().step(6);
    CHECK(stage.post().text == "Hook");
    REQUIRE(stage.post().checklist.size() == 1);
    stage.session().undo();
    CHECK(stage.post().text.empty());
    CHECK(stage.post().checklist.empty());
}

TEST_CASE("the checklist takes over what is checked of a format, once") {
    WritingStage stage;
    stage.change([](Post& post) {
        post.variants.resize(1);
        post.variants[0].format = "reel";
    });
    stage.unfold("checklist.title");
    stage.robot().click(stage.button("Add the 4 checks of Reel"));
    stage.robot().step(3);
    CHECK(stage.post().checklist.size() == 4);
    for (const WidgetNode& node : stage.robot().all(Role::button))
        CHECK(node.label.find("checks of") == std::string::npos);
    stage.session().undo();
    CHECK(stage.post().checklist.empty());
}

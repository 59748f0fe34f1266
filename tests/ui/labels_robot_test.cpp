// Labels of posts: filtered by, edited in the sheet and of many posts at once, shown in list and board.
#include "ui/board/board_model.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Labels = std::vector<std::string>;

struct LabelStage : ListStage {
    explicit LabelStage(robot::StageOptions options = {}) : ListStage(std::move(options)) {}

    void give(Id<Post> id, Labels labels) {
        Post post = *project().posts.find(id);
        post.tags = std::move(labels);
        REQUIRE(session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {}}));
        robot().step(3);
    }
    const Labels& labels_of(Id<Post> id) { return project().posts.find(id)->tags; }
    std::vector<Id<Post>> two() {
        std::vector<Id<Post>> posts;
        for (const ListRow& row : model().rows)
            if (posts.size() < 2) posts.push_back(row.post);
        return posts;
    }
    void type_label(std::string_view text) {
        robot().type(text);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("the filter of labels is there once a post has one, says how often each is used, and what it hides") {
    LabelStage stage({.width_px = 1920});
    CHECK_FALSE(stage.robot().find_path("toolbar/labels"));
    const std::vector<Id<Post>> posts = stage.two();
    stage.give(posts[0], {"recette", "promo"});
    stage.give(posts[1], {"recette"});
    const std::size_t all = stage.model().rows.size();
    stage.robot().click(stage.at_path("toolbar/labels"));
    stage.robot().step(2);
    const auto row = stage.robot().find(Role::menu_item, "recette");
    REQUIRE(row);
    CHECK(row->value == "2");
    stage.robot().click(*row);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.filters().labels == Labels{"recette"});
    CHECK(stage.model().rows.size() == 2);
    CHECK(stage.frame().state().calendar.hidden_posts == static_cast<int>(all) - 2);
    CHECK(stage.robot().shows(std::to_string(all - 2)));
    // One that no post has any more can still be taken out.
    stage.give(posts[0], {});
    stage.give(posts[1], {});
    stage.robot().click(stage.at_path("toolbar/labels"));
    stage.robot().step(2);
    CHECK(stage.robot().find(Role::menu_item, "recette").has_value());
    stage.key(ImGuiKey_Escape);
    stage.robot().click(stage.at_path("/clear_filters"));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("toolbar/labels"));
}

TEST_CASE("many posts get a label, and lose it, in one step each; a label in use is proposed while it is typed") {
    LabelStage stage;
    const std::vector<Id<Post>> posts = stage.two();
    stage.give(posts[0], {"Été"});
    const std::size_t steps = stage.session().steps_done();
    stage.select(posts);
    stage.robot().click(stage.at_path("bulk/labels"));
    stage.robot().step(3);
    stage.robot().type("ete");
    stage.robot().step(2);
    REQUIRE(stage.robot().find(Role::menu_item, "Été").has_value());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.labels_of(posts[0]) == Labels{"Été"});
    CHECK(stage.labels_of(posts[1]) == Labels{"Été"});
    CHECK(stage.session().steps_done() == steps + 1);
    stage.type_label("promo");
    CHECK(stage.labels_of(posts[0]) == Labels{"Été", "promo"});
    CHECK(stage.labels_of(posts[1]) == Labels{"Été", "promo"});
    // All have it: a click takes it away.
    stage.robot().click(Role::menu_item, "promo");
    stage.robot().step(3);
    CHECK(stage.labels_of(posts[0]) == Labels{"Été"});
    CHECK(stage.labels_of(posts[1]) == Labels{"Été"});
    CHECK(stage.session().steps_done() == steps + 3);
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find(Role::menu_item, "Été").has_value());
}

TEST_CASE("in the sheet labels are chosen among those of other posts") {
    LabelStage stage({.height_px = 5000});
    const std::vector<Id<Post>> posts = stage.two();
    stage.give(posts[1], {"recette"});
    stage.select({posts[0]});
    stage.frame().state().inspector_open = true;
    stage.frame().state().all_unfolded = true;
    stage.robot().step(3);
    stage.robot().click(stage.at_path("labels/choose"));
    stage.robot().step(3);
    stage.robot().click(Role::menu_item, "recette");
    stage.robot().step(3);
    CHECK(stage.labels_of(posts[0]) == Labels{"recette"});
    stage.key(ImGuiKey_Escape);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.labels_of(posts[0]).empty());
}

TEST_CASE("labels are a column of the list where it is wanted, and rows are put in order by it") {
    LabelStage stage({.width_px = 1920});
    const std::vector<Id<Post>> posts = stage.two();
    stage.give(posts[0], {"zeste"});
    stage.give(posts[1], {"amande"});
    stage.list().columns[static_cast<std::size_t>(ListColumn::labels)] = true;
    stage.frame().state().reveal = Focus{posts[1].value, {}};
    stage.robot().step(3);
    CHECK(stage.robot().shows("amande"));
    stage.robot().click(stage.at_path("head/post.tags/sort"));
    stage.robot().step(3);
    REQUIRE(stage.model().rows.size() > 2);
    CHECK(stage.model().rows[0].post == posts[1]);
    CHECK(stage.model().rows[1].post == posts[0]);
}

TEST_CASE("a card of the board says the labels of its post") {
    LabelStage stage;
    Post post = *stage.post(ListStage::pumpkin);
    post.tags = {"recette", "promo"};
    ZoneTable zones;
    const facts::Words words(facts::Language::english);
    const BoardSource source{stage.project(), stage.session().facts(), words, zones, stage.session().now_instant()};
    CHECK(board_card(source, post).labels == "recette, promo");
}

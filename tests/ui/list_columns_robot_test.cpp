// Which columns of the list are shown where there is not room for all, and what headings of days say beside them.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

bool shows_column(ListStage& stage, std::string_view word) {
    return stage.robot().find_path("head/" + std::string(word) + "/sort").has_value();
}

void tick(ListStage& stage, std::string_view word) {
    stage.robot().click(stage.at_path("columns.menu/" + std::string(word)));
    stage.robot().step(3);
}

// With the inspector there is not room for all columns.
robot::StageOptions narrow() {
    robot::StageOptions options;
    options.width_px = 1280, options.height_px = 720;
    return options;
}

std::optional<WidgetNode> text_of(ListStage& stage, const WidgetNode& heading, const std::string& text) {
    for (const WidgetNode& node : stage.robot().all(Role::text))
        if (node.label == text && heading.rect.contains(node.rect)) return node;
    return std::nullopt;
}

}  // namespace

TEST_CASE("a column that was ticked has room before the others; those that have none say so in the menu") {
    ListStage stage(narrow());
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    stage.robot().click(stage.at_path("head/columns"));
    stage.robot().step(3);
    tick(stage, "list.column.when");
    tick(stage, "post.tags");
    CHECK(shows_column(stage, "list.column.when"));
    CHECK(shows_column(stage, "post.tags"));
    CHECK(shows_column(stage, "post.title"));
    std::size_t absent = 0;
    for (const char* word :
         {"list.column.time", "list.column.networks", "post.status", "post.campaign", "post.pillar", "post.creator",
          "post.supervisor", "list.column.minutes", "post.tags", "list.column.when"}) {
        CAPTURE(word);
        const WidgetNode row = stage.at_path("columns.menu/" + std::string(word));
        CHECK(row.selected);
        CHECK((row.value == stage.word("list.columns.no_room")) == !shows_column(stage, word));
        absent += shows_column(stage, word) ? 0 : 1;
    }
    CHECK(absent > 0);
    tick(stage, "post.tags");
    CHECK_FALSE(shows_column(stage, "post.tags"));
    CHECK(stage.at_path("columns.menu/post.tags").value.empty());
}

TEST_CASE("the work of a day ends below the title of its column, and says time as rows do") {
    ListStage stage;
    stage.frame().state().lens = Lens::both;
    stage.robot().step(3);
    const WidgetNode title = stage.at_path("head/list.column.minutes/sort");
    const WidgetNode heading = stage.heading(ListStage::october(13));
    REQUIRE_FALSE(heading.value.empty());
    const auto work = text_of(stage, heading, heading.value);
    REQUIRE(work);
    CHECK(work->full.x1 == doctest::Approx(title.full.x1).epsilon(0.001));
    for (const ListDay& day : stage.model().days) {
        const auto node = stage.robot().find_path("day/" + to_text(day.day));
        if (!node || node->value.empty()) continue;
        CHECK_MESSAGE(node->value.find("· 0h") == std::string::npos, node->value);
    }
}

TEST_CASE("a day whose posts the filters hide says how many") {
    ListStage stage;
    const Day today = ListStage::october(13);
    std::size_t on_today = 0;
    for (const Post& post : stage.project().posts)
        on_today += post.when && day_of(*post.when) == today && !is_off_calendar(post.status) ? 1 : 0;
    REQUIRE(on_today > 0);
    const Id<Post> pumpkin_id = stage.post(ListStage::pumpkin)->id;
    Post alone = *stage.project().posts.find(pumpkin_id);
    alone.tags = {"alone"};
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", alone.title}}}, {Put<Post>{alone}}, {}}));
    stage.filters().labels = {"alone"};
    stage.robot().step(4);
    const facts::Words words(facts::Language::english);
    const WidgetNode heading = stage.heading(today);
    CHECK(text_of(stage, heading, words.count("list.hidden_posts", static_cast<std::int64_t>(on_today))));
    CHECK_FALSE(text_of(stage, heading, stage.word("list.no_posts")));
    // One of that day is let through: the others are still told.
    REQUIRE(on_today > 1);
    const auto one = std::find_if(stage.project().posts.begin(), stage.project().posts.end(), [&](const Post& post) {
        return post.when && day_of(*post.when) == today && !is_off_calendar(post.status);
    });
    Post seen = *one;
    seen.tags = {"alone"};
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", seen.title}}}, {Put<Post>{seen}}, {}}));
    stage.robot().step(4);
    CHECK(text_of(stage, stage.heading(today),
                  words.count("month.posts", 1) + " · " +
                      words.count("list.also_hidden", static_cast<std::int64_t>(on_today - 1))));
}

TEST_CASE("what M does is said while several posts are selected, in a narrow window too") {
    for (const facts::Language language : robot::both_languages) {
        robot::StageOptions options = narrow();
        options.language = language;
        ListStage stage(options);
        std::vector<Id<Post>> posts;
        for (const ListRow& row : stage.model().rows)
            if (!row.variant && posts.size() < 12) posts.push_back(row.post);
        stage.select(posts);
        bool said = false;
        for (const WidgetNode& node : stage.robot().all(Role::text))
            said =
                said || (node.path.starts_with("status_line") && node.label == stage.word("command.move") && !node.cut);
        CHECK(said);
    }
}

// What was raised becomes a decision that is linked with the plan, and read from both ends.
#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/decision_links.hpp"
#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

namespace {

struct Decisions : StrategyStage {
    explicit Decisions(facts::Language language) : StrategyStage(language, 2600) {}

    // Decided in this test.
    const Decision* made() const {
        for (const Decision& decision : project().decisions)
            if (!before.contains(decision.id)) return &decision;
        return nullptr;
    }
    const Table<Decision> before = project().decisions;
};

}  // namespace

TEST_CASE("D decides about the first thing that waits, with the keyboard alone") {
    for (const auto language : both_languages) {
        Decisions stage(language);
        REQUIRE(waits_for_decision(stage.project()));
        stage.robot().key(ImGuiKey_D);
        stage.robot().step(4);
        stage.robot().click(Role::menu_item, stage.word("decision.drop"));
        stage.robot().step(3);
        REQUIRE(stage.made());
        CHECK(stage.made()->verdict == DecisionVerdict::drop);
        const Insight* insight = stage.project().insights.find({stage.made()->from.front()});
        REQUIRE(insight);
        for (const Insight& other : stage.project().insights)
            if (!decision_of(stage.session().opened(), other.id.value)) CHECK(other.day <= insight->day);
    }
}

TEST_CASE("a decision names the posts edited since the project was opened, each a link to the post and back") {
    for (const auto language : both_languages) {
        Decisions stage(language);
        const Post* found = stage.post("🎃");
        REQUIRE(found);
        Post post = *found;
        post.note = "Earlier in the evening";
        stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
        stage.robot().step(2);
        stage.robot().key(ImGuiKey_D);
        stage.robot().step(4);
        stage.robot().click(Role::menu_item, stage.word("decision.adjust"));
        stage.robot().step(3);
        REQUIRE(stage.made());
        const Id<Decision> id = stage.made()->id;
        // A decided one goes below those that wait.
        for (const WidgetNode& node : stage.robot().all(Role::button))
            if (node.path.ends_with("insights/more")) stage.robot().click(node);
        stage.robot().step(3);
        stage.robot().click(stage.field("decision", id.value, "decision.changes"));
        stage.robot().click(Role::menu_item, post.title);
        stage.robot().step(3);
        CHECK(stage.project().decisions.find(id)->changed == std::vector{post.id.value});
        std::optional<WidgetNode> link;
        for (const WidgetNode& node : stage.frame().tree().nodes())
            if (node.path.ends_with("/item") && node.path.find(to_text(id)) != std::string::npos) link = node;
        REQUIRE(link);
        stage.robot().click(*link);
        stage.robot().step(4);
        CHECK(stage.frame().state().section == Section::calendar);
        CHECK(stage.frame().state().selection.has_post(post.id));
        // And back, from the post.
        std::optional<WidgetNode> back;
        for (const WidgetNode& node : stage.frame().tree().nodes())
            if (node.path.ends_with("/show") && node.path.find(to_text(id)) != std::string::npos) back = node;
        REQUIRE(back);
        stage.robot().click(*back);
        stage.robot().step(4);
        CHECK(stage.frame().state().section == Section::strategy);
        CHECK(stage.robot().find(Role::group, stage.word("strategy.insights")));
    }
}

TEST_CASE("a verdict may become another one, and a decision is deleted with undo") {
    Decisions stage(facts::Language::english);
    const Project before = stage.project();
    REQUIRE(before.decisions.size() > 0);
    const Decision first = before.decisions[0];
    const DecisionVerdict other =
        first.verdict == DecisionVerdict::keep ? DecisionVerdict::drop : DecisionVerdict::keep;
    stage.choose("decision", first.id.value, "decision.verdict",
                 stage.word(other == DecisionVerdict::keep ? "decision.keep" : "decision.drop"));
    CHECK(stage.project().decisions.find(first.id)->verdict == other);
    stage.press("decision", first.id.value, "decision.delete");
    CHECK_FALSE(stage.project().decisions.contains(first.id));
    stage.undo(), stage.undo();
    CHECK(stage.project() == before);
}

TEST_CASE("a watch note becomes a decision too, and the median delay stands in the head of the card") {
    for (const auto language : both_languages) {
        Decisions stage(language);
        const std::optional<int> delay = median_decision_days(stage.project());
        REQUIRE(delay);
        const facts::Words words(language);
        CHECK(stage.robot().shows(words.count("decision.median", *delay)));
        const WatchNote* open = nullptr;
        for (const WatchNote& note : stage.project().watch_notes)
            if (!decision_of(stage.project(), note.id.value) && (!open || open->day < note.day)) open = &note;
        REQUIRE(open);
        stage.press("note", open->id.value, "command.decide");
        stage.robot().click(Role::menu_item, stage.word("decision.keep"));
        stage.robot().step(3);
        REQUIRE(stage.made());
        CHECK(stage.made()->from == std::vector{open->id.value});
        CHECK(stage.made()->verdict == DecisionVerdict::keep);
    }
}

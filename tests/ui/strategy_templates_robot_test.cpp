#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

namespace {

// The sample without a word of its strategy.
void empty_strategy(StrategyStage& stage) {
    Request request{{"undo.edit_strategy", {}}, {PutCharter{}}, {}};
    for (const Pillar& row : stage.project().pillars) request.actions.push_back(Remove<Pillar>{row.id});
    for (const Audience& row : stage.project().audiences) request.actions.push_back(Remove<Audience>{row.id});
    for (const Objective& row : stage.project().objectives) request.actions.push_back(Remove<Objective>{row.id});
    for (const WatchNote& row : stage.project().watch_notes) request.actions.push_back(Remove<WatchNote>{row.id});
    for (const SavedReply& row : stage.project().saved_replies) request.actions.push_back(Remove<SavedReply>{row.id});
    REQUIRE(stage.session().submit(request));
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("an empty strategy offers templates, and one click fills the page in one step") {
    for (const auto language : both_languages) {
        StrategyStage stage(language);
        CHECK_FALSE(stage.robot().find(Role::group, stage.word("strategy.templates")));
        empty_strategy(stage);
        const Project empty = stage.project();
        for (const char* word : {"strategy.template.shop", "strategy.template.association",
                                 "strategy.template.business", "strategy.template.employer"})
            CHECK(stage.robot().find(Role::button, stage.word(word)));
        stage.robot().click(Role::button, stage.word("strategy.template.business"));
        stage.robot().step(3);
        CHECK(stage.project().pillars.size() == 4);
        CHECK_FALSE(stage.project().charter.positioning.empty());
        CHECK_FALSE(stage.robot().find(Role::group, stage.word("strategy.templates")));
        const Pillar& first = stage.project().pillars[0];
        CHECK(stage.field("pillar", first.id.value, "pillar.name").value == first.name);
        stage.undo();
        CHECK(stage.project() == empty);
    }
}

TEST_CASE("what is empty says what belongs there") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 1800);
        empty_strategy(stage);
        for (const char* word : {"strategy.templates.why", "strategy.empty.audiences", "strategy.empty.pillars",
                                 "strategy.empty.objectives", "strategy.empty.watch", "reply.none"})
            CHECK_MESSAGE(stage.robot().shows(stage.word(word)), word);
    }
}

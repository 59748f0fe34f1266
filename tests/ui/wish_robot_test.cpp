// Before saying yes: a wish is tried in the plan, told in a sentence, and kept or dropped.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/wish.hpp"
#include "robot/stage.hpp"
#include "ui/main_screens.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

struct WishStage : Stage {
    explicit WishStage(facts::Language language) : Stage({.language = language}) {
        testing::run(*this, CommandId::try_wish);
    }
    std::optional<WidgetNode> banner() { return robot().find(Role::group, word("wish.title")); }
    std::string sentence() { return banner() ? banner()->value : std::string(); }
    void add_post() {
        robot().key(ImGuiKey_N);
        robot().step(2);
        robot().key(ImGuiKey_Escape);
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("a wish begins with nothing, tells what is added while it is added, and is dropped without a trace") {
    for (const auto language : both_languages) {
        WishStage stage(language);
        const Project before = stage.project();
        REQUIRE(stage.banner());
        CHECK(stage.sentence() == stage.word("wish.nothing"));
        stage.add_post();
        CHECK(stage.project().posts.size() == before.posts.size() + 1);
        CHECK(stage.sentence().starts_with(facts::Words(language).count("wish.more_posts", 1)));
        CHECK(stage.robot().shows(stage.sentence()));
        stage.robot().click(Role::button, stage.word("wish.copy"));
        stage.robot().step(2);
        CHECK(ImGui::GetClipboardText() == stage.sentence());
        stage.robot().click(Role::button, stage.word("wish.drop"));
        stage.robot().step(3);
        CHECK_FALSE(stage.banner());
        CHECK(stage.project() == before);
        CHECK(stage.session().can_redo());
    }
}

TEST_CASE("a wish that is kept stays in the plan, step by step; the command itself keeps it too") {
    WishStage stage(facts::Language::english);
    stage.add_post();
    const Project with = stage.project();
    stage.robot().click(Role::button, stage.word("wish.keep"));
    stage.robot().step(3);
    CHECK_FALSE(stage.banner());
    CHECK(stage.project() == with);
    CHECK(stage.session().steps_done() == 1);
    testing::run(stage, CommandId::try_wish);
    CHECK(stage.banner());
    testing::run(stage, CommandId::try_wish);
    CHECK_FALSE(stage.banner());
    CHECK(stage.project() == with);
}

// Posts that may not go stay when what is selected is deleted.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("Delete takes what may go in one step, leaves what has appeared, and says so") {
    ListStage stage;
    const Id<Post> published = stage.post("The line-up")->id, open = stage.post(ListStage::pumpkin)->id;
    REQUIRE(is_published(stage.project().posts.find(published)->status));
    const Project before = stage.project();
    stage.select({published});
    stage.key(ImGuiKey_Delete);
    CHECK(stage.project() == before);
    CHECK(stage.selection() == Selection::of(published));
    CHECK(stage.robot().shows("1 published stays in the plan."));

    stage.select({published, open});
    stage.key(ImGuiKey_Delete);
    CHECK(stage.project().posts.contains(published));
    CHECK_FALSE(stage.project().posts.contains(open));
    CHECK(stage.selection().kind == Selection::Kind::none);
    CHECK(stage.robot().shows("1 published stays in the plan."));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

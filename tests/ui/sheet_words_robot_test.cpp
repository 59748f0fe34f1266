// What the sheet of a post says only where it means something, and room between its words.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/channel_sheet_stage.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct WholeSheet : Items {
    WholeSheet() { frame().state().all_unfolded = true; }
    bool says(std::string_view text) {
        for (const WidgetNode& node : robot().all(Role::text))
            if (node.label == text && node.path.starts_with("inspector/")) return true;
        return false;
    }
};

std::optional<WidgetNode> in_sheet(Items& items, Role role, std::string_view label) {
    for (const WidgetNode& node : items.robot().all(role))
        if (node.label == label && node.path.starts_with("inspector/")) return node;
    return std::nullopt;
}

}  // namespace

TEST_CASE("which of two hours it is, is asked where the hour comes twice and nowhere else") {
    WholeSheet sheet;
    Post post = *sheet.post(ListStage::pumpkin);
    sheet.show(post.id);
    CHECK(in_sheet(sheet, Role::field, sheet.word("post.trial")));
    CHECK_FALSE(in_sheet(sheet, Role::field, sheet.word("post.fold")));
    // The night clocks go back in Paris.
    using namespace date::literals;
    post.when = LocalMinute(Day(2026_y / 10 / 25)) + std::chrono::minutes(150);
    REQUIRE(sheet.session().submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
    sheet.robot().step(3);
    CHECK(in_sheet(sheet, Role::field, sheet.word("post.fold")));
}

TEST_CASE("the sheet of an idea is called so, and says that work follows once there is a date") {
    WholeSheet sheet;
    Id<Post> idea;
    for (const Post& post : sheet.project().posts)
        if (!post.when && post.status == PostStatus::idea &&
            sheet.session().planner().tasks_of(sheet.session().plan(), post.id.value).empty())
            idea = post.id;
    REQUIRE(idea);
    sheet.show(idea);
    CHECK(sheet.says(sheet.word("status.idea")));
    CHECK_FALSE(sheet.says(sheet.word("post.what")));
    CHECK(sheet.says(sheet.word("post.derived.no_date")));
    CHECK_FALSE(sheet.says(sheet.word("post.derived.none")));
    sheet.show(sheet.post(ListStage::pumpkin)->id);
    CHECK(sheet.says(sheet.word("post.what")));
}

TEST_CASE("between the button that unfolds a channel and its name is room for the button's frame") {
    ChannelSheet sheet("instagram", "carousel", "Come and taste");
    sheet.show(sheet.id);
    const auto fold = in_sheet(sheet, Role::button, sheet.word("campaign.unfold"));
    REQUIRE(fold);
    const std::string account = sheet.project().channels.find(sheet.row().variants.front().channel)->name;
    std::optional<WidgetNode> name;
    for (const WidgetNode& node : sheet.robot().all(Role::text))
        if (node.label == account && node.path.starts_with("inspector/") && node.rect.y0 < fold->rect.y1 &&
            node.rect.y1 > fold->rect.y0)
            name = node;
    REQUIRE(name);
    CHECK(name->rect.x0 >= fold->rect.x1 + 3);
}

TEST_CASE("an alt text has the width of the sheet, below its name") {
    MediaStage stage;
    stage.put_media({{"one.png", "A box of chocolates"}});
    stage.robot().click(stage.piece(0));
    stage.robot().step(3);
    const auto alt = in_sheet(stage, Role::field, stage.word("post.alt_text"));
    const auto link = in_sheet(stage, Role::field, stage.word("post.link"));
    REQUIRE(alt);
    REQUIRE(link);
    CHECK(alt->rect.x0 + 60 < link->rect.x0);
}

TEST_CASE("whose checks are offered stands above the button where it has no room in it") {
    MediaStage stage(facts::Language::french, "contest_post");
    stage.unfold("checklist.title");
    stage.robot().step(3);
    const auto add = in_sheet(stage, Role::button, "Ajouter 4 vérifications");
    REQUIRE(add);
    std::optional<WidgetNode> name;
    for (const WidgetNode& node : stage.robot().all(Role::text))
        if (node.label == "Publication de jeu-concours" && node.path.find("/offer") != std::string::npos) name = node;
    REQUIRE(name);
    CHECK(name->rect.y1 <= add->rect.y0 + 1);
}

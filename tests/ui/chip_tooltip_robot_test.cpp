// What the month says under the pointer: what stands behind letters, signs and initials.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string tooltip_at(MonthStage& stage, const WidgetNode& node) {
    stage.robot().move_to(1, 1);
    stage.robot().step(30);
    stage.robot().move_to(node);
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    return tip ? tip->label : std::string();
}

}  // namespace

TEST_CASE("a chip's tooltip says title, time, channels, step and who makes it, whether its title is cut or not") {
    MonthStage stage;
    const Post& post = *stage.post("Pumpkin contest");
    const Project& project = stage.project();
    const auto& who = post.creator ? post.creator : post.supervisor;
    REQUIRE(who);
    const std::string tip = tooltip_at(stage, stage.node(Role::post, "Pumpkin contest"));
    CHECK(tip.find("18:00 · " + post.title) != std::string::npos);
    CHECK(tip.find(stage.session().facts().workflow.find(word_of(post.status))->name.in(facts::Language::english)) !=
          std::string::npos);
    CHECK(tip.find(project.people.find(*who)->name) != std::string::npos);
    for (const Variant& variant : post.variants) {
        const std::string& network = project.channels.find(variant.channel)->network;
        CHECK(tip.find(stage.session().facts().networks.find(network)->name) != std::string::npos);
    }
}

TEST_CASE("the line of work at the foot of a day says under the pointer of which kinds it is") {
    MonthStage stage;
    std::optional<WidgetNode> node;
    std::string parts;
    for (const MonthDay& day : stage.month().days) {
        if (!day.work || day.outside || node) continue;
        node = stage.robot().find(Role::text, day.work->text);
        parts = day.work->parts;
    }
    REQUIRE(node);
    REQUIRE_FALSE(parts.empty());
    const std::string tip = tooltip_at(stage, *node);
    CHECK(tip.find(node->label) != std::string::npos);
    CHECK(tip.find('\n') != std::string::npos);
}

// Rows of the strategy page, edited in place and below their line.
#include <doctest/doctest.h>
#include <imgui.h>

#include "store/check_project.hpp"
#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

namespace {

// Types over several lines and confirms with Ctrl+Enter.
void write(StrategyStage& stage, const WidgetNode& field, std::string_view text) {
    stage.robot().click(field);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(text);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("an audience's needs, tone and channels are edited below it, and it is deleted without a trace") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 2200);
        const Project before = stage.project();
        const Id<Audience> id = before.audiences[0].id;
        stage.press("audience", id.value, "audience.details");
        write(stage, stage.field("audience", id.value, "audience.needs"), "A place to sit");
        write(stage, stage.field("audience", id.value, "audience.tone"), "Warm");
        CHECK(stage.project().audiences.find(id)->needs == "A place to sit");
        CHECK(stage.project().audiences.find(id)->tone == "Warm");
        const std::size_t channels = stage.project().audiences.find(id)->channels.size();
        stage.robot().click(stage.field("audience", id.value, "strategy.channels"));
        stage.robot().step(2);
        stage.robot().click(stage.robot().all(Role::menu_item).front());
        stage.robot().step(3);
        CHECK(stage.project().audiences.find(id)->channels.size() != channels);
        stage.press("audience", id.value, "audience.delete");
        CHECK_FALSE(stage.project().audiences.contains(id));
        CHECK(check_project(stage.project()).size() == check_project(before).size());
        for (int i = 0; i < 4; ++i) stage.undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("a pillar gets another colour and a purpose, and is deleted without a trace") {
    StrategyStage stage(facts::Language::english, 2200);
    const Project before = stage.project();
    const Pillar pillar = stage.row(before.pillars, "Off");
    stage.press("pillar", pillar.id.value, "pillar.details");
    std::optional<WidgetNode> other;
    for (const WidgetNode& node : stage.robot().all(Role::button))
        if (node.label.starts_with(stage.word("pillar.color")) && !node.selected && !other) other = node;
    REQUIRE(other);
    stage.robot().click(*other);
    stage.robot().step(3);
    CHECK(stage.project().pillars.find(pillar.id)->color != pillar.color);
    CHECK(other->label.ends_with(stage.project().pillars.find(pillar.id)->color));
    write(stage, stage.field("pillar", pillar.id.value, "pillar.purpose"), "To bring people in");
    CHECK(stage.project().pillars.find(pillar.id)->purpose == "To bring people in");
    stage.press("pillar", pillar.id.value, "pillar.delete");
    CHECK_FALSE(stage.project().pillars.contains(pillar.id));
    CHECK(check_project(stage.project()).size() == check_project(before).size());
    for (int i = 0; i < 3; ++i) stage.undo();
    CHECK(stage.project() == before);
}

TEST_CASE("the tick of a pillar's bar is its target: dragging it is one undo step") {
    StrategyStage stage(facts::Language::english);
    const Pillar before = stage.row(stage.project().pillars, "Off");
    std::optional<WidgetNode> tick;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.path.ends_with("/tick") && node.path.find(to_text(before.id)) != std::string::npos) tick = node;
    REQUIRE(tick);
    const float x = (tick->rect.x0 + tick->rect.x1) / 2, y = (tick->rect.y0 + tick->rect.y1) / 2;
    stage.robot().move_to(x, y);
    stage.robot().press();
    for (int i = 1; i <= 4; ++i) stage.robot().move_to(x + static_cast<float>(i) * 12, y);
    CHECK(stage.session().steps_done() == 0);
    stage.robot().release();
    stage.robot().step(3);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.row(stage.project().pillars, "Off").target_share_percent > before.target_share_percent);
    stage.undo();
    CHECK(stage.row(stage.project().pillars, "Off") == before);
}

TEST_CASE("why a channel, its lead place, who speaks and its good times are edited below it") {
    StrategyStage stage(facts::Language::english, 2200);
    const Id<Channel> id = stage.project().channels[0].id;
    const bool lead = stage.project().channels.find(id)->lead;
    stage.press("channel", id.value, "channel.details");
    const std::string lead_name = stage.word("channel.lead");
    std::optional<WidgetNode> box;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.label == lead_name && node.role != Role::text) box = node;
    REQUIRE(box);
    stage.robot().click(*box);
    stage.robot().step(3);
    CHECK(stage.project().channels.find(id)->lead != lead);
    stage.retype(stage.field("channel", id.value, "channel.best_times"), "7:30, 19:00");
    CHECK(stage.project().channels.find(id)->best_minutes == std::vector{450, 1140});
    stage.choose("channel", id.value, "post.speaker", stage.word("speaker.ambassador"));
    CHECK(stage.project().channels.find(id)->speaker == Speaker::ambassador);
    std::optional<WidgetNode> why;
    for (const WidgetNode& node : stage.robot().all(Role::field))
        if (node.label == stage.word("channel.why") && node.path.find(to_text(id)) != std::string::npos) why = node;
    REQUIRE(why);
    write(stage, *why, "Where they are");
    CHECK(stage.project().channels.find(id)->why == "Where they are");
}

TEST_CASE("saved replies are added, written and deleted on the card of the guidelines") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 2600);
        const Project before = stage.project();
        stage.robot().click(Role::button, stage.word("reply.add"));
        stage.robot().step(3);
        const SavedReply* made = nullptr;
        for (const SavedReply& reply : stage.project().saved_replies)
            if (!before.saved_replies.contains(reply.id)) made = &reply;
        REQUIRE(made);
        const Id<SavedReply> id = made->id;
        for (const WidgetNode& node : stage.robot().all(Role::button))
            if (node.path.ends_with("charter/more")) stage.robot().click(node);
        stage.robot().step(3);
        stage.retype(stage.field("reply", id.value, "reply.title"), "Parking");
        write(stage, stage.field("reply", id.value, "reply.text"), "Behind the shop.");
        CHECK(stage.project().saved_replies.find(id)->title == "Parking");
        CHECK(stage.project().saved_replies.find(id)->text == "Behind the shop.");
        stage.press("reply", id.value, "reply.delete");
        CHECK(stage.project().saved_replies == before.saved_replies);
    }
}

TEST_CASE("two rules of conduct are offered where there are none") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 2200);
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("charter.conduct.offer")));
        Charter charter = stage.project().charter;
        charter.conduct.clear();
        stage.session().submit({{"undo.edit_charter", {}}, {PutCharter{charter}}, {}});
        stage.robot().step(3);
        stage.robot().click(Role::button, stage.word("charter.conduct.offer"));
        stage.robot().step(3);
        CHECK(stage.project().charter.conduct ==
              std::vector{stage.word("charter.conduct.criticism"), stage.word("charter.conduct.unlawful")});
    }
}

TEST_CASE("a watch note changes its kind, older ones unfold, and it is deleted with undo") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 2400);
        const Project before = stage.project();
        REQUIRE(before.watch_notes.size() == 7);
        for (const WidgetNode& node : stage.robot().all(Role::button))
            if (node.path.ends_with("watch/more")) stage.robot().click(node);
        stage.robot().step(3);
        for (const WatchNote& note : before.watch_notes)
            stage.field("note", note.id.value, "watch.kind");  // each is there
        const Id<WatchNote> id = before.watch_notes[0].id;
        const bool pulse = before.watch_notes[0].kind == WatchKind::pulse;
        stage.choose("note", id.value, "watch.kind", stage.word(pulse ? "watch.market" : "watch.pulse"));
        CHECK(stage.project().watch_notes.find(id)->kind == (pulse ? WatchKind::market : WatchKind::pulse));
        stage.press("note", id.value, "watch.delete");
        CHECK_FALSE(stage.project().watch_notes.contains(id));
        stage.undo(), stage.undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("E edits the card under the pointer, and Ctrl+Enter confirms") {
    StrategyStage stage(facts::Language::english, 1800);
    stage.robot().key(ImGuiKey_E);
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("A new promise");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().charter.positioning == "A new promise");
    const auto card = stage.robot().find(Role::group, stage.word("strategy.charter"));
    REQUIRE(card);
    stage.robot().move_to(card->rect.x0 + 60, card->rect.y0 + 10);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_E);
    stage.robot().step(3);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("We are brief");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().charter.voice == "We are brief");
    CHECK(stage.session().steps_done() == 2);
}

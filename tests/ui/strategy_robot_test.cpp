#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"
#include "ui/strategy_stage.hpp"

using namespace tandem;
using robot::both_languages;
using tandem::testing::StrategyStage;

TEST_CASE("the strategy page shows every card, and nothing of it is cut off or lies over another") {
    for (const auto language : both_languages) {
        StrategyStage stage(language);
        for (const char* title : {"strategy.positioning", "strategy.audiences", "strategy.charter",
                                  "strategy.pillars_of_content", "strategy.objectives", "strategy.channels_and_rhythm",
                                  "strategy.gaps_card", "strategy.watch", "strategy.insights"})
            CHECK(stage.robot().find(Role::group, stage.word(title)).has_value());
        CHECK(stage.robot().shows(language == facts::Language::french ? "T4 2026" : "Q4 2026"));
        std::vector<WidgetNode> fields = stage.robot().all(Role::field);
        for (const WidgetNode& button : stage.robot().all(Role::button)) fields.push_back(button);
        for (std::size_t a = 0; a < fields.size(); ++a)
            for (std::size_t b = a + 1; b < fields.size(); ++b) {
                CAPTURE(fields[a].path);
                CAPTURE(fields[b].path);
                CHECK_FALSE(fields[a].rect.shrunk(1).overlaps(fields[b].rect.shrunk(1)));
            }
    }
}

TEST_CASE("a pillar's target is typed in place, one undo step, and the gap follows") {
    for (const auto language : both_languages) {
        StrategyStage stage(language);
        const Pillar before = stage.row(stage.project().pillars, "Off");
        const std::size_t steps = stage.session().steps_done();
        stage.retype(stage.field("pillar", before.id.value, "pillar.target"), "25 %");
        CHECK(stage.row(stage.project().pillars, "Off").target_share_percent == 25);
        CHECK(stage.session().steps_done() == steps + 1);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(2);
        CHECK(stage.row(stage.project().pillars, "Off") == before);
        // More than everything is no share.
        stage.retype(stage.field("pillar", before.id.value, "pillar.target"), "140");
        CHECK(stage.row(stage.project().pillars, "Off") == before);
    }
}

TEST_CASE("a click on a share shows its posts on the calendar") {
    StrategyStage stage(facts::Language::english);
    const Id<Pillar> pillar = stage.row(stage.project().pillars, "Off").id;
    for (const WidgetNode& node : stage.robot().all(Role::button))
        if (node.path.find(to_text(pillar)) != std::string::npos && node.path.ends_with("/posts")) {
            stage.robot().click(node);
            break;
        }
    stage.robot().step(2);
    CHECK(stage.frame().state().section == Section::calendar);
    CHECK(stage.frame().state().filters.pillars == std::vector{pillar});
}

TEST_CASE("an actual is typed in the unit of its measure and kept as a reading of today") {
    for (const auto language : both_languages) {
        StrategyStage stage(language);
        const Objective care =
            stage.row(stage.project().objectives, language == facts::Language::french ? "Relation" : "care");
        const std::size_t before = stage.project().readings.size();
        stage.retype(stage.field("objective", care.id.value, "objective.actual"), "1 h 20");
        stage.retype(stage.field("objective", care.id.value, "objective.actual"), "1 h 10");
        CHECK(stage.project().readings.size() == before + 1);
        bool found = false;
        for (const Reading& reading : stage.project().readings)
            if (reading.of == care.id.value && reading.day == Day(date::year(2026) / 10 / 13)) {
                found = true;
                CHECK(reading.value == Figure{70'000});
                CHECK(reading.metric == "mfrt");
            }
        CHECK(found);
    }
}

TEST_CASE("objectives, pillars, audiences and watch notes are added with a button, and taken back with undo") {
    for (const auto language : both_languages) {
        StrategyStage stage(language);
        const Project before = stage.project();
        for (const char* word : {"objective.add", "pillar.add", "audience.add", "watch.add"}) {
            stage.robot().click(Role::button, stage.word(word));
            stage.robot().step(2);
        }
        CHECK(stage.project().objectives.size() == before.objectives.size() + 1);
        CHECK(stage.project().pillars.size() == before.pillars.size() + 1);
        CHECK(stage.project().audiences.size() == before.audiences.size() + 1);
        CHECK(stage.project().watch_notes.size() == before.watch_notes.size() + 1);
        for (int i = 0; i < 4; ++i) stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z), stage.robot().step(2);
        CHECK(stage.project() == before);
    }
}

TEST_CASE("what was raised becomes a decision with a click, and its reason is typed beside it") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 1800);
        const std::size_t before = stage.project().decisions.size();
        const std::string adjust = stage.word("decision.adjust");
        std::optional<WidgetNode> button;
        for (const WidgetNode& node : stage.robot().all(Role::button))
            if (!button && node.label == adjust) button = node;
        REQUIRE(button.has_value());
        stage.robot().click(*button);
        stage.robot().step(2);
        REQUIRE(stage.project().decisions.size() == before + 1);
        const Decision* made = nullptr;
        for (const Decision& decision : stage.project().decisions)
            if (decision.day == Day(date::year(2026) / 10 / 13) && decision.reason.empty()) made = &decision;
        REQUIRE(made);
        CHECK(made->verdict == DecisionVerdict::adjust);
        REQUIRE(made->from.size() == 1);
        CHECK(stage.project().insights.contains({made->from.front()}));
        const Id<Decision> id = made->id;
        stage.retype(stage.field("insight", made->from.front(), "decision.reason"), "Too late in the evening");
        CHECK(stage.project().decisions.find(id)->reason == "Too late in the evening");
    }
}

TEST_CASE("the period is a quarter or a month, and goes back and forth") {
    StrategyStage stage(facts::Language::english);
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(2);
    CHECK(stage.robot().shows("Q1 2027"));
    stage.robot().click(Role::tab, stage.word("strategy.by_month"));
    stage.robot().step(2);
    CHECK(stage.robot().shows("January 2027"));
    stage.robot().key(ImGuiKey_PageUp);
    stage.robot().step(2);
    CHECK(stage.robot().shows("December 2026"));
    stage.robot().key(ImGuiKey_T);
    stage.robot().step(2);
    CHECK(stage.robot().shows("October 2026"));
}

TEST_CASE("the card of a drag says what it does to the strategy, and the drop does it") {
    for (const auto language : both_languages) {
        tandem::testing::MonthStage month({.language = language});
        const bool french = language == facts::Language::french;
        // One of the TikTok posts of week 43, which has no more than its rhythm asks for.
        month.carry(month.node(Role::post, french ? "Ganache" : "ganache"), month.cell(french ? "mer. 28" : "Wed 28"));
        CHECK(month.robot().shows(french ? "manquent en S43" : "missing in W43"));
        month.robot().release();
        month.robot().step(3);
        const StrategyCheck check = check_strategy(month.project(), quarter_of(Day(date::year(2026) / 10 / 13)),
                                                   Day(date::year(2026) / 10 / 13));
        CHECK(std::any_of(check.gaps.begin(), check.gaps.end(), [](const StrategyGap& gap) {
            return gap.kind == StrategyGap::Kind::rhythm_under && gap.day == Day(date::year(2026) / 10 / 19) &&
                gap.amount >= 1;
        }));
    }
}

TEST_CASE("what the charter says to do is one thing a line, commas and all") {
    for (const auto language : both_languages) {
        StrategyStage stage(language, 1800);
        stage.robot().click(stage.field("charter", stage.project().id.value, "charter.to_do"));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type("Name the bean, the gesture.");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().type("Daylight");
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().step(3);
        CHECK(stage.project().charter.to_do == std::vector<std::string>{"Name the bean, the gesture.", "Daylight"});
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(2);
        CHECK(stage.project().charter.to_do.size() > 2);
    }
}

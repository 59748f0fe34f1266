#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/campaign_money.hpp"
#include "robot/stage.hpp"
#include "ui/campaigns/campaigns_cache.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/plain_text.hpp"

namespace tandem::testing {

// The campaigns of the sample on 13 October 2026: September to November.
struct CampaignsStage : robot::Stage {
    explicit CampaignsStage(facts::Language language = facts::Language::english, float width_px = 1440,
                            float height_px = 1100)
        : Stage({.width_px = width_px, .height_px = height_px, .language = language}) {
        frame().state().inspector_open = false;
        robot().key(ImGuiMod_Alt | ImGuiKey_2);
        robot().step(3);
    }
    UiState& state() { return frame().state(); }
    Day today() { return day_of(session().now()); }
    const Campaign& campaign(std::string_view name) const {
        for (const Campaign& one : project().campaigns)
            if (one.name.find(name) != std::string::npos) return one;
        FAIL("no campaign called ", name);
        return project().campaigns[0];
    }
    const Flight& flight(std::string_view name) const {
        for (const Flight& one : project().flights)
            if (one.name.find(name) != std::string::npos) return one;
        FAIL("no flight called ", name);
        return project().flights[0];
    }
    // Something of an item on the timeline, or in the table.
    WidgetNode part(std::string_view area, Uuid id, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(area) != std::string::npos && node.path.find(to_text(id)) != std::string::npos &&
                node.path.ends_with(end))
                return node;
        FAIL("nothing called ", end, " of ", to_text(id));
        return {};
    }
    WidgetNode bar(Uuid id) { return part("campaigns", id, "/bar"); }
    WidgetNode row(Uuid id) { return part("/budget", id, "/row"); }
    float day_width() {
        const DayRange period = campaigns_period(state().campaigns, today(), date::Monday);
        const Rect grid = robot().find_path("campaigns/grid")->rect;
        const float split = bar(campaign("Back to").id.value).rect.x0;
        return (grid.x1 - split) / static_cast<float>(period.length().count());
    }
    // Takes a bar up at `x` pixels from its left, and carries it so many days on.
    void carry(const WidgetNode& node, float x, int days) {
        const float y = (node.rect.y0 + node.rect.y1) / 2, from = node.rect.x0 + x;
        robot().move_to(from, y);
        robot().press();
        for (int step = 1; step <= 6; ++step)
            robot().move_to(from + day_width() * static_cast<float>(days * step) / 6, y), robot().step();
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(3);
    }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
    }
    BudgetTable table() {
        return budget_table(project(), campaigns_period(state().campaigns, today(), date::Monday), today());
    }
};

inline bool shows(CampaignsStage& stage, std::string_view text) {
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (plain(node.label).find(text) != std::string::npos) return true;
    return false;
}

inline float middle(const WidgetNode& node) { return node.rect.width() / 2; }

}  // namespace tandem::testing

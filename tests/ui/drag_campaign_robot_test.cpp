// A campaign carried by its bar, and resized by its ends.
#include <stdexcept>

#include "facts/date_words.hpp"
#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a campaign is dragged by its bar, and resized by both ends") {
    DragStage calendar;
    const auto days = [&] {
        for (const Campaign& campaign : calendar.project().campaigns)
            if (campaign.name == "Sweet Halloween") return campaign.days;
        return DayRange{};
    };
    const DayRange before = days();
    const auto bar = [&] { return calendar.node(Role::bar, "Sweet Halloween"); };
    WidgetNode body = bar();
    body.rect.x0 += 60, body.rect.x1 = body.rect.x0 + 10;
    WidgetNode target = calendar.cell("Wed 21");
    target.rect.y1 = target.rect.y0 + 60;
    calendar.carry(body, target);
    CHECK(calendar.drag().kind == DragState::Kind::campaign);
    CHECK(calendar.card());
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days() == DayRange{before.begin + date::days(2), before.end + date::days(2)});
    CHECK(calendar.session().undo_label().key == "undo.move_campaign");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    REQUIRE(days() == before);

    WidgetNode begin = bar();
    begin.rect.x1 = begin.rect.x0 + 4;
    calendar.carry(begin, calendar.cell("Wed 21"));
    CHECK(calendar.drag().kind == DragState::Kind::campaign_begin);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days() == DayRange{before.begin + date::days(2), before.end});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
}

TEST_CASE("a campaign's last day is dragged by the other end of its bar") {
    DragStage calendar;
    const auto days = [&] {
        for (const Campaign& campaign : calendar.project().campaigns)
            if (campaign.name == "Goût Week" || campaign.name.find("Taste") != std::string::npos)
                return std::pair(campaign.name, campaign.days);
        return std::pair(std::string(), DayRange{});
    };
    const auto [name, before] = days();
    REQUIRE_FALSE(name.empty());
    // Its last piece: the lowest bar of that name, or the one furthest to the right.
    WidgetNode last;
    for (const WidgetNode& node : calendar.robot().all(Role::bar))
        if (node.label == name && (last.rect.empty() || node.rect.y0 > last.rect.y0)) last = node;
    REQUIRE_FALSE(last.rect.empty());
    last.rect.x0 = last.rect.x1 - 4;
    const Day target = before.end + date::days(2);
    calendar.carry(last, calendar.cell(facts::weekday_day(date::year_month_day(target), facts::Language::english)));
    CHECK(calendar.drag().kind == DragState::Kind::campaign_end);
    calendar.robot().release();
    calendar.robot().step(2);
    CHECK(days().second == DayRange{before.begin, target + date::days(1)});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
}

TEST_CASE("by keyboard, Home and End take an end of a campaign") {
    DragStage calendar;
    const auto campaign = [&]() -> const Campaign& {
        for (const Campaign& one : calendar.project().campaigns)
            if (one.name == "Sweet Halloween") return one;
        throw std::runtime_error("no such campaign");
    };
    const DayRange before = campaign().days;
    const auto pick_up = [&](ImGuiKey edge) {
        calendar.frame().state().selection = Selection::of(campaign().id);
        calendar.robot().key(ImGuiKey_M);
        calendar.robot().step(2);
        calendar.robot().key(edge);
    };
    pick_up(ImGuiKey_Home);
    CHECK(calendar.drag().kind == DragState::Kind::campaign_begin);
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.card());
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(campaign().days == DayRange{before.begin + date::days(1), before.end});
    CHECK(calendar.session().undo_label().key == "undo.resize_campaign");
    pick_up(ImGuiKey_End);
    CHECK(calendar.drag().kind == DragState::Kind::campaign_end);
    calendar.robot().key(ImGuiKey_LeftArrow);
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(campaign().days == DayRange{before.begin + date::days(1), before.end - date::days(1)});
}

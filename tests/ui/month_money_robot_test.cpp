// What the calendar shows of money when it is asked to.
#include "ui/month_stage.hpp"
#include "ui/plain_text.hpp"

using namespace tandem;
using testing::MonthStage;
using testing::plain;

namespace {

std::size_t flight_bars(MonthStage& month) {
    std::size_t count = 0;
    for (const WidgetNode& node : month.robot().all(Role::bar)) count += node.path.find("flight:") != std::string::npos;
    return count;
}

const MonthDay& day_of_month(MonthStage& month, const char* day) {
    for (const MonthDay& one : month.frame().state().calendar.cache->month.days)
        if (one.id == day) return one;
    FAIL("no such day: ", day);
    return month.frame().state().calendar.cache->month.days[0];
}

}  // namespace

TEST_CASE("B shows flights and what each day spends, and takes them away again") {
    MonthStage month;
    CHECK(flight_bars(month) == 0);
    month.robot().key(ImGuiKey_B);
    month.robot().step(3);
    CHECK(flight_bars(month) > 4);
    // Instagram 60, Facebook 43.75, TikTok 35.71, and Pink October's Instagram 45; spent: 71 + 54 + 47 + 47.
    const MonthDay& monday = day_of_month(month, "2026-10-12");
    CHECK(plain(monday.money) == "€219 / €184");
    CHECK(monday.money_note.find("Planned €184.46 · spent €219 · excl. VAT") == 0);
    CHECK(monday.money_note.find("Taste · TikTok · €47 / €35.71") != std::string::npos);
    CHECK(month.robot().shows("€219 / €184"));
    month.robot().key(ImGuiKey_B);
    month.robot().step(3);
    CHECK(flight_bars(month) == 0);
    CHECK(day_of_month(month, "2026-10-12").money.empty());
}

TEST_CASE("the community manager's lens shows no money") {
    MonthStage month;
    month.robot().key(ImGuiKey_B);
    month.robot().step(2);
    month.robot().key(ImGuiMod_Ctrl | ImGuiKey_2);
    month.robot().step(3);
    CHECK(flight_bars(month) == 0);
    CHECK_FALSE(month.robot().find_path("toolbar/money"));
}

TEST_CASE("a flight of the month is selected by a click, and dragged by its end with the money on the card") {
    MonthStage month;
    month.robot().key(ImGuiKey_B);
    month.robot().step(3);
    const auto flight = [&]() -> const Flight& {
        for (const Flight& one : month.project().flights)
            if (one.name == "Halloween · Instagram") return one;
        FAIL("no such flight");
        return month.project().flights[0];
    };
    WidgetNode last;
    for (const WidgetNode& node : month.robot().all(Role::bar))
        if (node.label == "Halloween · Instagram" && (last.rect.empty() || node.rect.y0 > last.rect.y0)) last = node;
    REQUIRE_FALSE(last.rect.empty());
    month.robot().click(last);
    month.robot().step(2);
    CHECK(month.frame().state().selection == Selection::of(flight().id));
    month.frame().state().inspector_open = false;
    month.robot().step(2);
    const DayRange before = flight().days;
    for (const WidgetNode& node : month.robot().all(Role::bar))
        if (node.label == "Halloween · Instagram" && node.rect.y0 >= last.rect.y0) last = node;
    const float y = (last.rect.y0 + last.rect.y1) / 2, width = last.rect.width() / 6;
    month.robot().move_to(last.rect.x1 - 3, y);
    month.robot().press();
    for (int i = 1; i <= 6; ++i) month.robot().move_to(last.rect.x1 - 3 - width * static_cast<float>(i) / 3, y);
    month.robot().step(3);
    CHECK(month.frame().state().drag.kind == DragState::Kind::flight_end);
    CHECK(month.robot().shows("€61.54 → "));
    month.robot().release();
    month.robot().step(3);
    CHECK(flight().days.end < before.end);
    CHECK(flight().budget.cents == 80000);
}

TEST_CASE("where a cell is narrow its money is what was spent alone, never cut") {
    MonthStage month({.width_px = 1280, .height_px = 720});
    month.robot().key(ImGuiKey_B);
    month.robot().step(3);
    const CalendarCache& cache = *month.frame().state().calendar.cache;
    int shortened = 0;
    for (std::size_t i = 0; i < cache.layout.cells.size(); ++i) {
        const MonthDay& day = cache.month.days[i];
        if (day.money.empty()) continue;
        const std::string& shown = cache.layout.cells[i].money.shown;
        CHECK((shown == day.money || shown == day.short_money));
        shortened += shown != day.money ? 1 : 0;
    }
    CHECK(shortened > 0);
}

// Bars of campaigns, notes and events, and days of the year, on the small month at the foot of the ideas.
#include <array>

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/occasions.hpp"
#include "ui/drawer_month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

enum class SmallBar : unsigned char { campaign, note, event };

constexpr std::array small_bars{SmallBar::campaign, SmallBar::note, SmallBar::event};

// A bar of the week of 19 October 2026, in the month or above the hours.
struct BarTargets : DrawerMonthStage {
    Selection bar;
    std::string name;

    BarTargets(SmallBar kind, CalendarView view) {
        switch (kind) {
            case SmallBar::campaign: find_campaign(); break;
            case SmallBar::note: add_note(); break;
            case SmallBar::event: add_event(); break;
        }
        look_at(view);
        state().shown_day = october(20);
        robot().step(4);
    }
    DayRange days() {
        if (bar.kind == Selection::Kind::campaign) return project().campaigns.find(bar.campaign)->days;
        const auto occasion = find_occasion(project(), bar.occasion);
        REQUIRE(occasion);
        return occasion->days(october(13));
    }
    // On which of its days it is grabbed in its middle.
    Day grabbed_day(const WidgetNode& node) {
        const CalendarCache& cache = *state().calendar.cache;
        const auto cell = cache.layout.cell_at((node.rect.x0 + node.rect.x1) / 2, (node.rect.y0 + node.rect.y1) / 2);
        REQUIRE(cell);
        return cache.month.days[*cell].day;
    }

  private:
    void find_campaign() {
        name = "Sweet Halloween";
        for (const Campaign& one : project().campaigns)
            if (one.name == name) bar = Selection::of(one.id);
        REQUIRE(bar.campaign);
    }
    void add_note() {
        Note row;
        row.id = session().ids().make<Note>();
        row.text = name = "Trade fair";
        row.days = {october(21), october(24)};
        bar = Selection::of_occasion(row.id.value);
        REQUIRE(session().submit({{"undo.edit_note", {}}, {Put<Note>{row}}, {}}));
    }
    void add_event() {
        LiveEvent row;
        row.id = session().ids().make<LiveEvent>();
        row.name = name = "Long tasting";
        row.begin = LocalMinute(october(21)) + std::chrono::hours(14);
        row.end = LocalMinute(october(23)) + std::chrono::hours(18);
        bar = Selection::of_occasion(row.id.value);
        REQUIRE(session().submit({{"undo.edit_live", {}}, {Put<LiveEvent>{row}}, {}}));
    }
};

}  // namespace

TEST_CASE("a bar dropped on a day of the small month goes there with the day it was grabbed on; Escape leaves it") {
    for (const SmallBar kind : small_bars)
        for (const CalendarView view : {CalendarView::month, CalendarView::week}) {
            CAPTURE(static_cast<int>(kind));
            CAPTURE(static_cast<int>(view));
            BarTargets stage(kind, view);
            const Project before = stage.project();
            const DayRange was = stage.days();
            const Day there = BarTargets::october(36);
            for (const bool drops : {false, true}) {
                CAPTURE(drops);
                stage.robot().step(40);
                const WidgetNode bar = stage.node(Role::bar, stage.name);
                const date::days by = there - stage.grabbed_day(bar);
                stage.carry(bar, stage.mini("2026-11-05"));
                REQUIRE(stage.drag().of_span());
                CHECK(stage.drag().over == there);
                CHECK(stage.mini("2026-11-05").value == "target");
                CHECK(stage.card());
                CHECK(stage.project() == before);
                if (!drops) stage.key(ImGuiKey_Escape);
                stage.drop();
                CHECK_FALSE(stage.drag().active());
                CHECK(stage.days() == (drops ? DayRange{was.begin + by, was.end + by} : was));
            }
            stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
            CHECK(stage.project() == before);
        }
}

TEST_CASE("the posts of a day of the year dropped on a day of the small month go there at their times, as one step") {
    DrawerMonthStage stage;
    stage.look_at(CalendarView::year);
    const Project before = stage.project();
    const auto day = stage.robot().find_path("year/2026-10-20");
    REQUIRE(day);
    stage.carry(*day, stage.mini("2026-10-29"));
    const std::vector<Id<Post>> posts = stage.drag().posts;
    REQUIRE(posts.size() > 1);
    CHECK(stage.drag().over == DrawerMonthStage::october(29));
    CHECK(stage.mini("2026-10-29").value == "target");
    CHECK(stage.card());
    CHECK(stage.project() == before);
    stage.drop();
    for (const Id<Post> id : posts)
        CHECK(*stage.project().posts.find(id)->when == *before.posts.find(id)->when + date::days(9));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.move_posts");
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

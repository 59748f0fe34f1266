// What the bars say of themselves, and where what the status line counts leads.
#include <algorithm>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Bars : MonthStage {
    explicit Bars(float width_px = 1440, facts::Language language = facts::Language::english)
        : MonthStage({.language = language}) {
        headless().resize(width_px, 900);
        robot().step(3);
    }
    std::string tip_at(const WidgetNode& node) {
        robot().move_to(1, 1);
        robot().step(30);
        robot().move_to(node);
        robot().step(60);
        const auto tip = robot().find_path("tooltip");
        return tip ? tip->label : std::string();
    }
    // What the top bar says is shown.
    WidgetNode title() {
        for (const WidgetNode& node : robot().all(Role::text))
            if (node.path.ends_with("top_bar/title/text")) return node;
        FAIL("no title");
        return {};
    }
    WidgetNode at(const char* path) {
        const auto found = robot().find_path(path);
        REQUIRE_MESSAGE(found, path);
        return *found;
    }
};

}  // namespace

TEST_CASE("a click on what awaits the client shows it alone, another one shows all again") {
    Bars bars;
    const std::size_t all = bars.robot().all(Role::post).size();
    bars.robot().click(bars.at("status_line/awaiting_client"));
    bars.robot().step(2);
    CHECK(bars.filters().statuses == std::vector{PostStatus::client_approval});
    CHECK(bars.robot().all(Role::post).size() < all);
    bars.robot().click(bars.at("status_line/awaiting_client"));
    bars.robot().step(2);
    CHECK_FALSE(bars.filters().any());
    CHECK(bars.robot().all(Role::post).size() == all);
}

TEST_CASE("where the bar has no room for words, signs say theirs where the pointer rests on them") {
    Bars bars(1024);
    const WidgetNode saved = bars.at("saved");
    CHECK(bars.tip_at(saved).starts_with(saved.label));
    CHECK(bars.tip_at(saved).ends_with(bars.word("command.save")));
    CHECK_FALSE(bars.at("lens/both").label.empty());
}

TEST_CASE("the switch of observances says what it shows") {
    Bars bars;
    const auto node = bars.robot().find(Role::switch_, bars.word("filter.observances"));
    REQUIRE(node);
    CHECK(bars.tip_at(*node) == bars.word("filter.observances.hint"));
}

TEST_CASE("in a narrow window the project is its plate alone, whose tooltip has the name") {
    for (const float width : {1440.0f, 1000.0f, 900.0f}) {
        CAPTURE(width);
        Bars bars(width);
        const WidgetNode project = bars.at("top_bar/project");
        const auto& nodes = bars.frame().tree().nodes();
        const bool cut_to_nothing = std::any_of(nodes.begin(), nodes.end(), [&](const WidgetNode& node) {
            return node.role == Role::text && project.rect.contains(node.rect) && node.cut && node.rect.width() < 38;
        });
        CHECK_FALSE(cut_to_nothing);
        if (project.rect.width() < 80) CHECK(bars.tip_at(project) == project.label);
    }
}

TEST_CASE("where a period's title has no room it is brief and never cut, and its tooltip has all of it") {
    struct Spoken {
        facts::Language language;
        const char *month, *short_month, *week, *short_week, *day, *short_day;
    };
    for (const Spoken& is :
         {Spoken{facts::Language::french, "septembre 2026", "sept. 2026", "14 \u2013 20 septembre 2026",
                 "14 \u2013 20 sept.", "mercredi 16 septembre 2026", "mer. 16 sept."},
          Spoken{facts::Language::english, "September 2026", "Sep 2026", "14 \u2013 20 September 2026",
                 "14 \u2013 20 Sep", "Wednesday 16 September 2026", "Wed 16 Sep"}}) {
        Bars bars(900, is.language);
        const auto show = [&](CalendarView view, float width_px) {
            bars.frame().state().calendar.view = view;
            bars.frame().state().month = date::year(2026) / date::September;
            bars.frame().state().shown_day = Day(date::year(2026) / date::September / 16);
            bars.headless().resize(width_px, 900);
            bars.robot().step(3);
            CHECK_FALSE(bars.title().cut);
            return bars.title().label;
        };
        const auto check = [&](CalendarView view, const std::string& full, const std::string& brief) {
            CHECK(show(view, 1440) == full);
            CHECK_FALSE(bars.tip_at(bars.at("top_bar/title")).starts_with(full));
            CHECK(show(view, 900) == brief);
            CHECK(bars.tip_at(bars.at("top_bar/title")).starts_with(full + "\n"));
            for (float width = 920; width < 1440; width += 40) {
                const std::string shown = show(view, width);
                CHECK_MESSAGE((shown == full || shown == brief), shown);
            }
        };
        check(CalendarView::month, is.month, is.short_month);
        check(CalendarView::week, is.week, is.short_week);
        check(CalendarView::day, is.day, is.short_day);
    }
}

TEST_CASE("a brief title of another year names it, and outside the calendar the tooltip has all of it too") {
    Bars bars(900);
    bars.frame().state().calendar.view = CalendarView::week;
    bars.frame().state().shown_day = Day(date::year(2027) / date::September / 15);
    bars.robot().step(3);
    CHECK(bars.title().label == "13 \u2013 19 Sep 2027");
    bars.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    bars.frame().state().tasks_day = Day(date::year(2026) / date::October / 14);
    bars.headless().resize(860, 900);
    bars.robot().step(3);
    const WidgetNode brief = bars.at("top_bar/text");
    CHECK(brief.label == "Wed 14 Oct");
    CHECK(bars.tip_at(brief) == "Wednesday 14 October");
}

TEST_CASE("while one goes through the months the buttons of the bar stay where they are") {
    for (const float width : {900.0f, 1150.0f, 1440.0f}) {
        CAPTURE(width);
        Bars bars(width, facts::Language::french);
        const Rect next = bars.at("top_bar/bar.next_month").rect;
        for (int month = 0; month < 12; ++month) {
            bars.robot().click(bars.at("top_bar/bar.next_month"));
            bars.robot().step(2);
            CHECK(bars.at("top_bar/bar.next_month").rect == next);
        }
    }
}

// What the bars say of themselves, and where what the status line counts leads.
#include <algorithm>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Bars : MonthStage {
    explicit Bars(float width_px = 1440) {
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

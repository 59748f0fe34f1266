#include <cmath>
#include <span>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/drawn_letters.hpp"
#include "ui/main_screens.hpp"

using namespace tandem;
using robot::Stage;
using robot::StageOptions;

namespace {

std::string part_of(const WidgetNode& node) { return node.path.substr(0, node.path.find('/')); }

// The ring stands on all four sides, not cut by what the thing lies in. The month shows its own, on a day.
void check_ring(Stage& stage, const WidgetNode& node) {
    if (node.role == Role::group || node.role == Role::field) return;
    const Rect& r = node.rect;
    const float x = std::round((r.x0 + r.x1) / 2), y = std::round((r.y0 + r.y1) / 2), reach = 6;
    const std::pair<const char*, Rect> sides[] = {{"left", {r.x0 - reach, y, r.x0 + reach, y + 1}},
                                                  {"right", {r.x1 - reach, y, r.x1 + reach, y + 1}},
                                                  {"top", {x, r.y0 - reach, x + 1, r.y0 + reach}},
                                                  {"bottom", {x, r.y1 - reach, x + 1, r.y1 + reach}}};
    const int seen = node.role == Role::switch_ ? 1 : 4;  // a switch has it around its knob, at the left
    for (const auto& [side, part] : std::span(sides).first(seen))
        CHECK_MESSAGE(robot::shows_color(part.intersect({0, 0, 1440, 900}), stage.frame().theme().smm),
                      std::string(node.path + " has no ring: " + side));
}

// What has the keyboard after each Tab, once round.
std::vector<WidgetNode> round_with_tab(Stage& stage, int most) {
    std::vector<WidgetNode> way;
    for (int i = 0; i < most; ++i) {
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().step(2);
        const WidgetNode* focused = nullptr;
        for (const WidgetNode& node : stage.frame().tree().nodes())
            if (node.focused) focused = &node;
        REQUIRE_MESSAGE(focused, "a Tab leads to something that shows it, after ", i);
        if (!way.empty() && focused->path == way.front().path) return way;
        way.push_back(*focused);
        check_ring(stage, way.back());
    }
    return way;
}

// Bars are read from the left, the rail from above.
void check_reading(const std::vector<WidgetNode>& way) {
    for (std::size_t i = 1; i < way.size(); ++i) {
        const std::string part = part_of(way[i]);
        if (part != part_of(way[i - 1])) continue;
        CAPTURE(way[i - 1].path);
        CAPTURE(way[i].path);
        if (part == "top_bar" || part == "toolbar") CHECK(way[i].rect.x0 > way[i - 1].rect.x0);
        if (part == "rail") CHECK(way[i].rect.y0 > way[i - 1].rect.y0);
    }
}

struct TabPlace {
    CommandId command;
    const char* part;
};
constexpr TabPlace places[] = {{CommandId::view_month, "month"}, {CommandId::view_week, "week"},
                               {CommandId::view_day, "week"},    {CommandId::view_list, "list"},
                               {CommandId::view_board, "board"}, {CommandId::view_year, "year"},
                               {CommandId::view_grid, "grid"},   {CommandId::show_tasks, "tasks"}};

}  // namespace

TEST_CASE("in dialogs with lists the ring is whole too") {
    for (const CommandId id : {CommandId::versions, CommandId::history, CommandId::save_as, CommandId::settings}) {
        Stage stage;
        testing::give_a_past(stage);
        testing::run(stage, id);
        CHECK(round_with_tab(stage, 40).size() >= 2);
    }
}

TEST_CASE("on the first run the ring is whole, at each step") {
    for (const auto& screen : testing::screens_of_first_run()) {
        StageOptions options;
        options.sample = false;
        Stage stage(options);
        screen.show(stage);
        stage.robot().step(3);
        CHECK(round_with_tab(stage, 60).size() >= 1);
    }
}

TEST_CASE("Tab goes round in the order of reading, through all of the window, and everything shows that it has it") {
    for (const facts::Language language : robot::both_languages)
        for (const TabPlace& place : places) {
            CAPTURE(std::string(place.part));
            StageOptions options;
            options.language = language;
            Stage stage(options);
            run_command(place.command, stage.frame());
            stage.frame().state().inspector_open = true;
            stage.frame().state().selection = Selection::of(stage.post("🎃")->id);
            stage.robot().step(3);
            const std::vector<WidgetNode> way = round_with_tab(stage, 250);
            std::vector<std::string> parts;
            for (const WidgetNode& node : way)
                if (parts.empty() || parts.back() != part_of(node)) parts.push_back(part_of(node));
            std::vector<std::string> expected{"rail", "top_bar", "toolbar", "example"};
            if (place.command != CommandId::show_tasks) expected.emplace_back("drawer");
            expected.emplace_back(place.part);
            expected.emplace_back("inspector");
            // Beside the keys of a day's posts there is no room for it in French.
            const bool awaited = stage.robot().find_path("status_line/awaiting_client").has_value();
            if (place.command == CommandId::view_month) CHECK(awaited);
            if (awaited) expected.emplace_back("status_line");
            CHECK(parts == expected);
            check_reading(way);
        }
}

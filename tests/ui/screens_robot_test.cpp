// The main screens in windows and scales from the smallest to the largest, in both languages.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "robot/drawn_letters.hpp"
#include "ui/main_screens.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;
using robot::DrawnLetter;
using robot::Stage;
using robot::StageOptions;

namespace {

struct Window {
    float width_px, height_px;
    int scale_percent;
};
constexpr std::array windows{Window{1024, 640, 100},  Window{1280, 720, 100},  Window{1280, 720, 200},
                             Window{3840, 2160, 100}, Window{3840, 2160, 200}, Window{3840, 2160, 300}};

StageOptions options_of(const Window& window, facts::Language language, bool sample) {
    StageOptions options;
    options.width_px = window.width_px, options.height_px = window.height_px;
    options.scale_percent = window.scale_percent;
    options.language = language;
    options.sample = sample;
    return options;
}

bool is_target(const WidgetNode& node) {
    constexpr std::array roles{Role::button, Role::tab, Role::field, Role::checkbox, Role::switch_, Role::menu_item};
    return !node.rect.empty() && std::find(roles.begin(), roles.end(), node.role) != roles.end();
}

// Buttons, tabs and fields are whole, none lies over another of the same parent.
void check_targets(Stage& stage) {
    std::vector<WidgetNode> targets;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (is_target(node)) targets.push_back(node);
    CHECK(targets.size() > 3);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        CAPTURE(targets[i].path);
        CAPTURE(targets[i].label);
        CHECK_FALSE(targets[i].cut);
        CHECK(targets[i].rect.x0 == targets[i].full.x0);
        CHECK(targets[i].rect.x1 == targets[i].full.x1);
        for (std::size_t k = i + 1; k < targets.size(); ++k) {
            // Nearly all pairs end here: there are many of them.
            if (!targets[i].rect.overlaps(targets[k].rect)) continue;
            if (targets[k].parent != targets[i].parent || targets[k].layer != targets[i].layer) continue;
            // The faces of the team stand in the chip that opens the list of it.
            if (targets[k].path.find("toolbar/face:") == 0 && targets[i].path.ends_with("toolbar/people")) continue;
            FAIL_CHECK("lies over another: " << targets[k].path);
        }
    }
}

// The last thing drawn at the place of a letter, and whether it lies in something that cannot be used now.
struct Place {
    std::string path;
    bool disabled = false;
};
Place place_of(Stage& stage, const DrawnLetter& letter) {
    Place place;
    for (const WidgetNode& node : stage.frame().tree().nodes()) {
        if (!node.rect.contains(letter.x, letter.y)) continue;
        place.path = node.path;
        place.disabled |= !node.enabled;
    }
    return place;
}

// The design's thresholds: 4.5 for text, 3 for icons. What cannot be used now, and what is being dragged away, is pale
// on purpose. Gives the number of letters.
std::size_t check_letters(Stage& stage, const Rect& within) {
    const std::vector<DrawnLetter> letters = robot::drawn_letters(within);
    std::set<std::tuple<std::string, Color, Color>> told;
    for (const DrawnLetter& letter : letters) {
        const double contrast = contrast_of(letter.ink, letter.ground), least = letter.is_icon() ? 3 : 4.5;
        if (contrast >= least || letter.faint) continue;
        const Place place = place_of(stage, letter);
        if (place.disabled || !told.emplace(place.path, letter.ink, letter.ground).second) continue;
        CAPTURE(letter.ink);
        CAPTURE(letter.ground);
        CHECK_MESSAGE(contrast >= least, place.path);
    }
    return letters.size();
}

// A few things of each kind in front. The robot fails where two of them have the same id.
void check_hovered(Stage& stage) {
    const std::vector<WidgetNode> before = stage.frame().tree().nodes();
    int top = 0;
    for (const WidgetNode& node : before) top = std::max(top, node.layer);
    std::map<std::string, int> seen;
    for (const WidgetNode& node : before) {
        const bool hovers = is_target(node) || node.role == Role::row || node.role == Role::task ||
            node.role == Role::post || node.role == Role::card || node.role == Role::idea;
        const std::string kind = node.path.substr(0, node.path.find('/')) + std::string(word_of(node.role));
        if (node.role == Role::text || node.rect.empty() || node.layer != top || ++seen[kind] > 12) continue;
        stage.robot().move_to(node);
        if (!hovers) continue;
        stage.robot().step();
        check_letters(stage, node.rect);
    }
    stage.robot().move_to(-10, -10);
}

}  // namespace

TEST_CASE("no button, tab or field is cut or lies over another, from the smallest window to the largest") {
    for (const facts::Language language : both_languages)
        for (const Window& window : windows)
            for (const bool project : {true, false}) {
                Stage stage(options_of(window, language, project));
                if (project) give_a_past(stage);
                walk_screens(stage, project ? screens_of_project() : screens_of_first_run(),
                             [&](const MainScreen& screen) {
                                 CAPTURE(screen.name);
                                 CAPTURE(window.width_px);
                                 CAPTURE(window.scale_percent);
                                 CAPTURE(language == facts::Language::french);
                                 check_targets(stage);
                             });
            }
}

TEST_CASE("every text on the main screens stands out from what is below it, in both themes, under the pointer too") {
    for (const ThemeChoice theme : {ThemeChoice::light, ThemeChoice::dark})
        for (const bool project : {true, false}) {
            StageOptions options;
            options.sample = project;
            options.theme = theme;
            Stage stage(options);
            if (project) give_a_past(stage);
            walk_screens(stage, project ? screens_of_project() : screens_of_first_run(), [&](const MainScreen& screen) {
                CAPTURE(screen.name);
                CAPTURE(theme == ThemeChoice::dark);
                check_letters(stage, {0, 0, options.width_px, options.height_px});
                check_hovered(stage);
            });
        }
}

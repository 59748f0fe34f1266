#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/words.hpp"
#include "robot/stage.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/theme.hpp"

using namespace tandem;
using robot::Stage;

namespace {

void choose_setting(Stage& stage, std::string_view key) {
    stage.robot().click(*stage.robot().find_path("rail/settings"));
    stage.robot().click(Role::menu_item, stage.word(key));
    stage.robot().step(2);
}

// Clicks the chip of a filter whose text holds this, then rows of its menu.
void filter_by(Stage& stage, std::string_view chip, std::initializer_list<std::string_view> rows) {
    const auto node = stage.robot().find(Role::button, chip, true);
    REQUIRE_MESSAGE(node, chip);
    stage.robot().click(*node);
    for (const std::string_view row : rows) stage.robot().click(Role::menu_item, row);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
}

}  // namespace

TEST_CASE("the language is another one at once, everywhere, and is kept") {
    Stage stage;
    const facts::Words french(facts::Language::french);
    REQUIRE(stage.robot().shows("October 2026"));
    choose_setting(stage, "settings.language.fr");
    CHECK(stage.robot().shows("octobre 2026"));
    CHECK(stage.robot().shows(french("rail.tasks")));
    CHECK(stage.robot().find(Role::cell, "mar. 20"));
    CHECK_FALSE(stage.robot().shows("October 2026"));
    CHECK(stage.frame().take_changed_preferences());
    CHECK(stage.frame().preferences().language == facts::Language::french);
}

TEST_CASE("the theme is chosen, or follows the system while nothing is chosen") {
    Stage stage;
    const auto ground = [&] { return stage.frame().theme().panel; };
    CHECK(ground() == light_theme().panel);
    choose_setting(stage, "settings.theme.dark");
    CHECK(ground() == dark_theme().panel);
    choose_setting(stage, "settings.theme.system");
    CHECK(ground() == light_theme().panel);
    stage.frame().set_system_dark(true);
    stage.robot().step();
    CHECK(ground() == dark_theme().panel);
    CHECK(stage.frame().theme().networks.size() > 5);
}

TEST_CASE("what a theme learnt of a network is what it would work out, and every letter can be read on its plate") {
    const facts::Facts facts = facts::load_facts();
    for (Theme theme : {light_theme(), dark_theme()}) {
        const Theme plain = theme;
        for (const facts::Network& network : facts.networks) theme.learn(network);
        for (const facts::Network& network : facts.networks) {
            CHECK(theme.network(&network).text == plain.network(&network).text);
            CHECK(theme.network(&network).tint == plain.network(&network).tint);
            CHECK_MESSAGE(contrast_of(theme.network(&network).text, theme.network(&network).tint) >= 4.5, network.id);
        }
    }
}

TEST_CASE("the plate of a project has the first letters of its name, whole ones, and none of what follows a dot") {
    Stage stage;
    for (const auto& [name, letters] :
         {std::pair{"Agence Cardinal · trois clients", "AC"}, std::pair{"Réseau Élan Énergie Été", "RÉÉ"}}) {
        Settings settings = stage.project().settings;
        settings.name = name;
        stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}});
        stage.robot().step(2);
        CHECK(stage.robot().find_path("top_bar/project")->value == letters);
    }
}

TEST_CASE("the scale is chosen by keyboard within 100 and 300 %, and drawn no larger than the window holds") {
    Stage stage;
    const auto cell_width = [&] { return stage.robot().find_path("rail/settings")->rect.width(); };
    const float before = cell_width();
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Equal);
    CHECK(stage.frame().preferences().scale_percent == 110);
    CHECK(cell_width() > before);
    for (int i = 0; i < 30; ++i) stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Equal);
    CHECK(stage.frame().preferences().scale_percent == 300);
    CHECK(cell_width() <= before * 900 / 640 + 1);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_0);
    CHECK(cell_width() == before);
}

TEST_CASE("filter chips let through what is chosen, say how much, and are cleared by their cross") {
    Stage stage;
    const auto shown = [&] { return stage.frame().state().calendar.cache->month.posts; };
    const int all = shown();
    filter_by(stage, "channels", {"Facebook"});
    CHECK(stage.frame().state().filters.networks == std::vector<std::string>{"facebook"});
    CHECK(shown() < all);
    CHECK(stage.robot().shows("1 channel"));
    CHECK_FALSE(stage.robot().find(Role::post, "Pumpkin contest", true));
    filter_by(stage, "channel", {"Instagram"});
    CHECK(stage.robot().shows("2 channels"));
    CHECK(stage.robot().find(Role::post, "Pumpkin contest", true));
    filter_by(stage, "channel", {stage.word("filter.all")});
    CHECK(stage.frame().state().filters.networks.empty());
    CHECK(shown() == all);
    filter_by(stage, stage.word("filter.campaigns"), {"Sweet Halloween"});
    REQUIRE(stage.frame().state().filters.campaigns.size() == 1);
    CHECK(shown() < all);
    CHECK(stage.robot().all(Role::bar).size() >= 1);
    filter_by(stage, stage.word("filter.campaigns"), {"Sweet Halloween"});
    CHECK_FALSE(stage.frame().state().filters.any());
}

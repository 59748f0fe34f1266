#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Robot;
using robot::Stage;
using robot::StageOptions;

namespace {

StageOptions nothing_open(facts::Language language) {
    StageOptions options;
    options.language = language;
    options.sample = false;
    return options;
}

std::filesystem::path written(const char* name, std::string_view text) {
    const auto path = std::filesystem::temp_directory_path() / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

constexpr std::string_view calendar =
    "Date,Time,Title,Network\n2026-11-03,09:00,Autumn box,instagram\n2026-11-05,12:00,Workshop visit,facebook\n,,,\n";

StartWizard::Step step_of(Stage& stage) { return stage.frame().wizard().step; }

void click_next(Stage& stage) {
    const auto next = stage.robot().find_path("wizard/next");
    REQUIRE(next);
    stage.robot().click(*next);
}

}  // namespace

TEST_CASE("a project is begun with the mouse, in three steps") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        Robot& robot = stage.robot();
        robot.click(Role::field, stage.word("first.brand"));
        robot.type("Atelier Nuage");
        robot.click(Role::field, stage.word("first.person"));
        robot.type("Léa Marchand");
        robot.click(Role::card, stage.word("hat.cm.full"));
        robot.click(Role::tab, stage.word("first.team.few"));
        click_next(stage);
        REQUIRE(step_of(stage) == StartWizard::Step::channels);
        robot.click(Role::checkbox, "LinkedIn");
        robot.click(Role::checkbox, "Instagram");
        robot.click(Role::checkbox, "LinkedIn");
        click_next(stage);
        REQUIRE(step_of(stage) == StartWizard::Step::hours);
        CHECK(stage.frame().wizard().asked[0] > 0);
        robot.click(Role::card, stage.word("first.level.light"));
        click_next(stage);
        robot.step(2);
        REQUIRE(stage.frame().project_open());
        const Project& project = stage.project();
        CHECK(project.settings.name == "Atelier Nuage");
        CHECK(project.settings.rule_set == RuleSet::light);
        REQUIRE(project.channels.size() == 1);
        CHECK(project.channels[0].network == "instagram");
        CHECK(project.people.size() == 2);
        CHECK(stage.frame().state().lens == Lens::cm);
        CHECK_FALSE(stage.session().path());
    }
}

TEST_CASE("a project is begun with the keyboard alone") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        Robot& robot = stage.robot();
        robot.type("Nuage");
        robot.key(ImGuiKey_Tab);
        robot.type("Léa");
        robot.key(ImGuiKey_Tab);
        robot.key(ImGuiKey_LeftArrow);
        CHECK(stage.frame().wizard().answers.cm);
        CHECK_FALSE(stage.frame().wizard().answers.smm);
        robot.key(ImGuiKey_Enter);
        REQUIRE(step_of(stage) == StartWizard::Step::channels);
        robot.key(ImGuiKey_Space);
        CHECK(stage.frame().wizard().answers.channels == std::vector{StartChannel{"instagram", ""}});
        robot.key(ImGuiKey_Enter);
        REQUIRE(step_of(stage) == StartWizard::Step::hours);
        robot.key(ImGuiKey_Enter);
        robot.step(2);
        REQUIRE(stage.frame().project_open());
        CHECK(stage.project().settings.name == "Nuage");
        CHECK(stage.project().people[0].name == "Léa");
    }
}

TEST_CASE("what lacks is said beside its field, and the step is not left") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        Robot& robot = stage.robot();
        CHECK_FALSE(robot.shows(stage.word("first.fault.brand")));
        click_next(stage);
        CHECK(step_of(stage) == StartWizard::Step::who);
        CHECK(robot.shows(stage.word("first.fault.brand")));
        CHECK(robot.shows(stage.word("first.fault.person")));
        // What lacks first has the keyboard.
        robot.step(2);
        robot.type("A");
        click_next(stage);
        CHECK(step_of(stage) == StartWizard::Step::who);
        CHECK_FALSE(robot.shows(stage.word("first.fault.brand")));
        robot.step(2);
        robot.type("B");
        robot.key(ImGuiKey_Enter);
        REQUIRE(step_of(stage) == StartWizard::Step::channels);
        click_next(stage);
        CHECK(step_of(stage) == StartWizard::Step::channels);
        CHECK(robot.shows(stage.word("first.fault.channels")));
        robot.click(Role::checkbox, "Facebook");
        click_next(stage);
        // The first day has the keyboard, its text selected.
        robot.type("soon");
        robot.step(2);
        CHECK(robot.shows(stage.word("first.fault.duration")));
        click_next(stage);
        CHECK_FALSE(stage.frame().project_open());
    }
}

TEST_CASE("without a project there is nothing to cancel, and Escape keeps what was typed") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        stage.robot().type("Nuage");
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().key(ImGuiKey_Tab);
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("dialog.cancel")));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(2);
        CHECK(stage.frame().wizard().answers.brand == "Nuage");
    }
}

TEST_CASE("what needs a project says so where the pointer rests on it, and help and settings tell their keys") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        Robot& robot = stage.robot();
        const auto tip_at = [&](const char* path) {
            const auto node = robot.find_path(path);
            REQUIRE(node);
            robot.move_to(*node);
            robot.step(60);
            const auto tip = robot.find_path("tooltip");
            REQUIRE(tip);
            return tip->label + " " + tip->value;
        };
        CHECK(tip_at("rail/calendar").find(stage.word("rail.no_project")) != std::string::npos);
        CHECK(tip_at("rail/help").find("F1") != std::string::npos);
        CHECK(tip_at("rail/settings").find("Ctrl") != std::string::npos);
    }
}

TEST_CASE("going back keeps what was typed") {
    Stage stage(nothing_open(facts::Language::english));
    Robot& robot = stage.robot();
    StartWizard& wizard = stage.frame().wizard();
    robot.type("Atelier");
    robot.key(ImGuiKey_Tab);
    robot.type("Ines");
    click_next(stage);
    robot.click(Role::checkbox, "TikTok");
    click_next(stage);
    REQUIRE(step_of(stage) == StartWizard::Step::hours);
    robot.click(Role::field, "Wednesday");
    robot.key(ImGuiMod_Ctrl | ImGuiKey_A);
    robot.type("2 h");
    robot.click(Role::button, stage.word("first.back"));
    CHECK(step_of(stage) == StartWizard::Step::channels);
    robot.key(ImGuiKey_Escape);
    CHECK(step_of(stage) == StartWizard::Step::who);
    CHECK(wizard.answers.brand == "Atelier");
    CHECK(wizard.answers.channels == std::vector{StartChannel{"tiktok", ""}});
    CHECK(wizard.hours[2] == "2 h");
}

TEST_CASE("the set of rules that fits the hours is chosen until somebody chooses another") {
    Stage stage(nothing_open(facts::Language::english));
    StartWizard& wizard = stage.frame().wizard();
    wizard.answers.brand = "A", wizard.answers.person = "B";
    wizard.answers.channels = {{"instagram", ""}};
    wizard.step = StartWizard::Step::hours;
    for (std::size_t day = 0; day < 5; ++day) wizard.hours[day] = "8 h";
    stage.robot().step(2);
    CHECK(wizard.answers.rule_set == RuleSet::intensive);
    for (std::size_t day = 0; day < 5; ++day) wizard.hours[day] = "5 min";
    stage.robot().step(2);
    CHECK(wizard.answers.rule_set == RuleSet::light);
    stage.robot().click(Role::card, stage.word("first.level.standard"));
    for (std::size_t day = 0; day < 5; ++day) wizard.hours[day] = "8 h";
    stage.robot().step(2);
    CHECK(wizard.answers.rule_set == RuleSet::standard);
}

TEST_CASE("where no set of rules fits, the light one is chosen anyway and what to do is said") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        StartWizard& wizard = stage.frame().wizard();
        wizard.answers.channels = {{"instagram", ""}, {"facebook", ""}, {"linkedin", ""}};
        wizard.step = StartWizard::Step::hours;
        stage.robot().step(3);
        REQUIRE(wizard.answers.week_minutes() == 5 * 90);
        REQUIRE(wizard.asked[0] > wizard.answers.week_minutes());
        CHECK(wizard.answers.rule_set == RuleSet::light);
        const std::string lacking = facts::duration_text(wizard.asked[0] - wizard.answers.week_minutes(), language);
        const facts::Words words(language);
        CHECK(stage.robot().shows(
            words.format("first.none_fits", {{"level", words("first.level.light")}, {"duration", lacking}})));
        // One channel fits: the advice is good.
        wizard.answers.channels = {{"instagram", ""}};
        stage.robot().step(2);
        CHECK(wizard.asked[0] <= wizard.answers.week_minutes());
    }
}

TEST_CASE("language and colours can be chosen before there is a project") {
    Stage stage(nothing_open(facts::Language::french));
    stage.robot().click(Role::tab, stage.word("settings.language.en"));
    CHECK(stage.frame().preferences().language == facts::Language::english);
    const facts::Words english(facts::Language::english);
    CHECK(stage.robot().shows(english("first.welcome")));
    const bool dark = stage.frame().theme().dark;
    for (const bool expected : {!dark, dark}) {
        stage.robot().click(Role::button, english("settings.theme"));
        CHECK(stage.frame().theme().dark == expected);
    }
    CHECK(stage.frame().take_changed_preferences());
    // The samples are those of the language.
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_E);
    stage.robot().step(2);
    CHECK(stage.post("Pumpkin contest"));
}

TEST_CASE("a calendar dropped on the window is reported row by row, then taken as one undo step") {
    for (const facts::Language language : both_languages) {
        Stage stage(nothing_open(language));
        Robot& robot = stage.robot();
        stage.frame().open_dropped(written("tandem-robot-import.csv", calendar));
        robot.step(3);
        CHECK(robot.shows(stage.word("dialog.import.title")));
        CHECK(robot.find(Role::row, "Autumn box"));
        CHECK(stage.project().posts.empty());
        robot.click(Role::button, stage.word("import.take"));
        robot.step(2);
        CHECK(stage.project().posts.size() == 2);
        CHECK(stage.session().can_undo());
        stage.session().undo();
        CHECK(stage.project().posts.empty());
        CHECK_FALSE(stage.session().can_undo());
    }
}

TEST_CASE("an import that is given up on the first run leaves no project behind") {
    Stage stage(nothing_open(facts::Language::english));
    stage.frame().open_dropped(written("tandem-robot-import.csv", calendar));
    stage.robot().step(3);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.frame().project_open());
}

TEST_CASE("recent files that are gone can only be taken off the list") {
    Stage stage(nothing_open(facts::Language::english));
    Preferences preferences = stage.frame().preferences();
    preferences.recent_files = {"/nowhere/lost.tandem"};
    stage.frame().set_preferences(preferences);
    stage.robot().step(2);
    const auto row = stage.robot().find(Role::button, "lost");
    REQUIRE(row);
    CHECK_FALSE(row->enabled);
    stage.robot().click(Role::button, stage.word("first.forget"));
    CHECK(stage.frame().preferences().recent_files.empty());
}

TEST_CASE("the example says its day, and moves to today with its weekdays as one undo step") {
    for (const facts::Language language : both_languages) {
        StageOptions options;
        options.language = language;
        Stage stage(options);
        const Project before = stage.project();
        REQUIRE(stage.robot().find_path("example/move"));
        CHECK(stage.robot().shows("2026"));
        stage.robot().click(Role::button, stage.word("banner.example.move"));
        CHECK_FALSE(stage.project().settings.fixed_clock);
        const Post* post = stage.post("Halloween");
        const Post* was = post ? before.posts.find(post->id) : nullptr;
        if (post && post->when) CHECK(weekday_of(day_of(*post->when)) == weekday_of(day_of(*was->when)));
        CHECK_FALSE(stage.robot().find_path("example/move"));
        stage.session().undo();
        CHECK(stage.project().settings == before.settings);
        CHECK(stage.project().posts == before.posts);
    }
}

TEST_CASE("the strip of the example can be closed, and gives its room to what is below") {
    Stage stage;
    const auto close = stage.robot().find_path("example/close");
    const auto cell = stage.robot().find(Role::cell, "Tue 20");
    REQUIRE(close);
    REQUIRE(cell);
    CHECK(close->label == stage.word("banner.example.close"));
    stage.robot().click(*close);
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("example"));
    CHECK(stage.robot().find(Role::cell, "Tue 20")->rect.height() > cell->rect.height());
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("nothing of the first run is cut or lies over another in the smallest window and at 200 %") {
    struct Case {
        float width, height;
        int scale;
        int text = 100;
    };
    for (const facts::Language language : both_languages)
        for (const Case& one : {Case{1024, 640, 100}, Case{1280, 720, 100}, Case{1280, 720, 125}, Case{1280, 720, 150},
                                Case{1280, 720, 200}, Case{1440, 900, 100}, Case{2048, 1280, 200},
                                Case{1440, 900, 100, 130}, Case{1280, 720, 100, 115}, Case{1280, 720, 100, 90}})
            for (const auto step : {StartWizard::Step::who, StartWizard::Step::channels, StartWizard::Step::hours}) {
                StageOptions options = nothing_open(language);
                options.width_px = one.width, options.height_px = one.height, options.scale_percent = one.scale;
                Stage stage(options);
                Preferences preferences = stage.frame().preferences();
                preferences.text_percent = one.text;
                stage.frame().set_preferences(preferences);
                stage.frame().wizard().answers.channels = {{"instagram", ""}, {"facebook", ""}};
                stage.frame().wizard().step = step;
                stage.robot().step(3);
                const auto card = stage.robot().find_path("first_run");
                REQUIRE(card);
                CHECK(stage.robot().shows(stage.word("statusline.hint.continue")));
                CHECK(stage.robot().find_path("top_bar/search"));
                std::vector<WidgetNode> targets;
                for (const Role role : {Role::button, Role::field, Role::card, Role::checkbox, Role::tab})
                    for (const WidgetNode& node : stage.robot().all(role))
                        if (node.path.find("first_run/") != std::string::npos) targets.push_back(node);
                CHECK(targets.size() > 8);
                for (const WidgetNode& text : stage.robot().all(Role::text)) {
                    CAPTURE(text.label);
                    CHECK_FALSE(text.cut);
                }
                for (std::size_t i = 0; i < targets.size(); ++i) {
                    CAPTURE(targets[i].path);
                    CHECK(targets[i].full == targets[i].rect);
                    CHECK(card->rect.contains(targets[i].rect));
                    for (std::size_t k = i + 1; k < targets.size(); ++k) {
                        CAPTURE(targets[k].path);
                        CHECK_FALSE(targets[i].rect.overlaps(targets[k].rect));
                    }
                }
            }
}

#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

// The filter of networks acts on the whole of the team screen.

namespace {

std::string without_gaps(std::string text) {
    for (const std::string_view gap : {"\u00a0", "\u202f", " "})
        for (std::size_t at = 0; (at = text.find(gap)) != std::string::npos;) text.erase(at, gap.size());
    return text;
}

// What cells of people say, in the order of the screen.
std::vector<std::pair<std::string, std::string>> cells_of(TeamStage& stage) {
    std::vector<std::pair<std::string, std::string>> cells;
    for (const WidgetNode& node : stage.frame().tree().nodes())
        if (node.path.ends_with("/cell")) cells.emplace_back(node.label, node.value);
    return cells;
}

}  // namespace

TEST_CASE("cells say the minutes of the chosen networks, in the state of the whole day, and the toolbar says so") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const auto all = cells_of(stage);
        REQUIRE_FALSE(stage.robot().shows(stage.word("team.figures_filtered")));
        stage.frame().state().filters.networks = {"instagram"};
        stage.robot().step(3);
        CHECK(stage.robot().shows(stage.word("team.figures_filtered")));
        CHECK(stage.robot().shows(stage.word("team.load_filtered")));
        int fewer = 0;
        for (const TeamRow& row : stage.figures().rows)
            for (std::size_t i = 0; i < row.days.size(); ++i) {
                const TeamDay& day = row.days[i];
                const auto cell = stage.cell(row.person, stage.figures().days.begin + date::days(i));
                if (!cell) continue;
                fewer += day.shown.minutes() < day.load.minutes();
                CHECK(cell->label ==
                      (day.shown.minutes() == 0 ? std::string()
                                                : without_gaps(facts::duration_text(day.shown.minutes(), language,
                                                                                    facts::DurationForm::hours))));
            }
        CHECK(fewer > 10);
        const auto some = cells_of(stage);
        REQUIRE(some.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(some[i].second == all[i].second);
        // All again, with one click.
        stage.robot().click(Role::button, stage.word("filter.clear"));
        stage.robot().step(3);
        CHECK(stage.frame().state().filters.networks.empty());
        CHECK(cells_of(stage) == all);
    }
}

TEST_CASE("a cell's tooltip says what the chosen networks ask for besides the whole load") {
    TeamStage stage;
    stage.frame().state().filters.networks = {"instagram"};
    stage.robot().step(3);
    const Person& camille = stage.person("Camille Roux");
    const Day today = day_of(stage.session().now());
    const auto row = std::find_if(stage.figures().rows.begin(), stage.figures().rows.end(),
                                  [&](const TeamRow& one) { return one.person == camille.id; });
    const TeamDay day = row->days[static_cast<std::size_t>((today - stage.figures().days.begin).count())];
    REQUIRE(day.shown.minutes() < day.load.minutes());
    stage.robot().move_to(*stage.cell(camille.id, today));
    stage.robot().step(60);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    const facts::Words words(facts::Language::english);
    const auto duration = [](int minutes) { return facts::duration_text(minutes, facts::Language::english); };
    CHECK(tip->label.find(words.format("team.of_channels", {{"duration", duration(day.shown.minutes())}})) !=
          std::string::npos);
    CHECK(tip->label.find(duration(day.load.minutes())) != std::string::npos);
}

TEST_CASE("a long title in the tray takes two lines, uncut, and the tooltip of its card says all of it") {
    for (const auto language : both_languages) {
        TeamStage stage(language);
        const Id<Task> id = stage.figures().to_place.front();
        const auto card = stage.card(id);
        REQUIRE(card);
        const std::string title = short_title(stage.project(), stage.session().facts(), stage.task(id), language);
        std::optional<WidgetNode> text;
        for (const WidgetNode& node : stage.frame().tree().nodes())
            if (node.label == title && node.path.starts_with(card->path)) text = node;
        REQUIRE(text);
        CHECK_FALSE(text->cut);
        CHECK(text->rect.height() > 30);
        CHECK(card->rect.height() > 80);
        stage.robot().move_to(*card);
        stage.robot().step(60);
        const auto tip = stage.robot().find_path("tooltip");
        REQUIRE(tip);
        CHECK(tip->label.starts_with(task_title(stage.project(), stage.session().facts(), stage.task(id), language)));
    }
}

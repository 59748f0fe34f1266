// What is asked before the plan is presented.
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/client_deck.hpp"
#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;
using PageKind = DeckPage::Kind;

namespace {

PresentSetup& setup(Stage& stage) { return *stage.frame().state().present_setup; }

std::size_t pages_of(Stage& stage, PageKind kind) {
    std::size_t count = 0;
    for (const DeckPage& page : presented(stage).deck.pages) count += page.kind == kind;
    return count;
}

void type_into(Stage& stage, const std::string& field, const std::string& text) {
    stage.robot().click(Role::field, stage.word(field));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type(text);
    stage.robot().step(2);
}

}  // namespace

TEST_CASE("Enter presents what is on screen, Escape shows nothing and keeps nothing") {
    Stage stage;
    const std::size_t before = stage.project().snapshots.size();
    ask_to_present(stage);
    CHECK(stage.project().snapshots.size() == before);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    CHECK_FALSE(stage.frame().state().present_setup);
    CHECK_FALSE(stage.frame().state().present);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("present.setup.title")));
    CHECK(stage.project().snapshots.size() == before);
    present(stage);
    CHECK_FALSE(stage.frame().state().present_setup);
    CHECK(stage.project().snapshots.size() == before + 1);
    CHECK(presented(stage).scope.client.days ==
          DayRange{first_day(stage.frame().state().month), first_day(stage.frame().state().month + date::months(1))});
}

TEST_CASE("the choices make the pages, and are kept for the next time") {
    Stage stage;
    present(stage);
    CHECK(pages_of(stage, PageKind::budget) == 0);
    CHECK(pages_of(stage, PageKind::post) == presented(stage).deck.posts.size());
    const std::size_t ready = presented(stage).deck.posts.size();
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);

    ask_to_present(stage);
    for (const char* word : {"export.with_budget", "export.post_pages", "export.unready"}) {
        stage.robot().click(Role::switch_, stage.word(word));
        stage.robot().step(2);
    }
    stage.robot().click(Role::tab, stage.word("export.span.all"));
    stage.robot().step(2);
    stage.robot().click(*stage.robot().find_path("present_setup/present"));
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present);
    CHECK(pages_of(stage, PageKind::budget) == 1);
    CHECK(pages_of(stage, PageKind::post) == 0);
    CHECK(pages_of(stage, PageKind::month) > 1);
    CHECK(presented(stage).scope.client.unready);
    CHECK(presented(stage).deck.posts.size() > ready);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);

    ask_to_present(stage);
    const ExportChoice& kept = setup(stage).options.wish.choice;
    CHECK(kept.kind == ExportKind::deck);
    CHECK(kept.budget);
    CHECK(kept.few_pages);
    CHECK(kept.unready);
    CHECK(kept.span == ExportSpan::all);
}

TEST_CASE("to whom it was shown is kept with what was shown, and offered again") {
    Stage stage;
    ask_to_present(stage);
    type_into(stage, "present.setup.shown_to", "Claire, Marc");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present);
    const Snapshot* shown = latest_snapshot(stage.project());
    CHECK(shown->shown_to == "Claire, Marc");
    CHECK(shown->at == stage.session().now_instant());
    CHECK(shown->posts.size() == presented(stage).deck.posts.size());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    ask_to_present(stage);
    CHECK(setup(stage).shown_to == "Claire, Marc");
    CHECK(stage.robot().shows("Claire, Marc"));
}

TEST_CASE("client, agency and colour are edits of the project, each undone by itself") {
    Stage stage;
    ask_to_present(stage);
    const Settings before = stage.project().settings;
    type_into(stage, "present.setup.client", "Maison Alba");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().settings.client == "Maison Alba");
    type_into(stage, "present.setup.agency", "Studio Verdier");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().settings.agency == "Studio Verdier");
    stage.robot().click(Role::button, stage.word("color.teal"));
    stage.robot().step(3);
    CHECK(stage.project().settings.accent == "#2F8F83");
    type_into(stage, "present.setup.accent", "#4a2b1d");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().settings.accent == "#4A2B1D");
    REQUIRE(stage.frame().state().present_setup);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    stage.frame().undo();
    CHECK(stage.project().settings.accent == "#2F8F83");
    stage.frame().undo();
    CHECK(stage.project().settings.accent == before.accent);
    stage.frame().undo();
    CHECK(stage.project().settings.agency == before.agency);
    CHECK(stage.project().settings.client == "Maison Alba");
}

TEST_CASE("a line says how much would be shown, what is held back, and what changed since the last time") {
    Stage stage;
    ask_to_present(stage);
    const Deck deck =
        client_deck(stage.project(), stage.session().facts(),
                    deck_scope(stage.project(), setup(stage).options.wish.choice, setup(stage).options.wish.shown),
                    latest_snapshot(stage.project()), stage.session().now());
    const facts::Words words(facts::Language::english);
    const std::string first = words.count("present.setup.pages", static_cast<std::int64_t>(deck.pages.size())) + " · " +
        words.count("review.holds", static_cast<std::int64_t>(deck.posts.size())) + " · " +
        words.count("present.setup.held_back", deck.plan.held_back);
    REQUIRE(deck.plan.held_back > 0);
    CHECK(stage.robot().shows(first));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    const Id<Post> shown = latest_snapshot(stage.project())->posts.front().post;
    stage.session().submit({{"undo.move_post", {}}, {MovePosts{{shown}, 0, 30}}, {}});
    ask_to_present(stage);
    bool told = false;
    for (const WidgetNode& node : stage.robot().all(Role::text))
        told = told || node.label.ends_with(words.count("present.setup.changes", 1));
    CHECK(told);
}

TEST_CASE("a logo is chosen from the project's folder, and one from elsewhere is refused with the reason") {
    Stage stage;
    std::filesystem::create_directories(stage.folder() / "project" / "img");
    std::filesystem::create_directories(stage.folder() / "elsewhere");
    for (const auto& file :
         {stage.folder() / "project" / "img" / "logo.png", stage.folder() / "elsewhere" / "logo.png"})
        std::ofstream(file, std::ios::binary) << "no picture, and yet a file";
    stage.session().save_as(stage.folder() / "project" / "plan.tandem");
    REQUIRE(stage.session().finish_saving());
    stage.robot().step(3);

    const auto choose = [&](const std::filesystem::path& file) {
        stage.robot().click(*stage.robot().find_path("present_setup/choose_logo"));
        stage.robot().step(4);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.robot().type(file.string());
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(5);
    };
    ask_to_present(stage);
    // Who chooses nothing is back at the question.
    stage.robot().click(*stage.robot().find_path("present_setup/choose_logo"));
    stage.robot().step(4);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("present.setup.title")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    CHECK(stage.robot().find(Role::dialog, stage.word("present.setup.title")));
    choose(stage.folder() / "elsewhere" / "logo.png");
    CHECK(stage.project().settings.logo.empty());
    CHECK(stage.robot().shows(stage.word("notice.logo_refused.outside")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    CHECK(stage.robot().find(Role::dialog, stage.word("present.setup.title")));
    choose(stage.folder() / "project" / "img" / "logo.png");
    CHECK(stage.project().settings.logo == "img/logo.png");
    REQUIRE(stage.robot().find(Role::dialog, stage.word("present.setup.title")));
    CHECK(stage.robot().shows("img/logo.png"));
    // The file is no picture: letters stand for it. Once it is one it is drawn, on every page.
    REQUIRE(stage.robot().wait([&] {
        const auto plate = stage.robot().find_path("present_setup/logo");
        return plate && plate->value == "letters";
    }));
    std::filesystem::copy_file(std::filesystem::path(TANDEM_SOURCE_DIR) / "tests/golden/day-en-light-720.png",
                               stage.folder() / "project/img/logo.png",
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::last_write_time(stage.folder() / "project/img/logo.png",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(2));
    REQUIRE(stage.robot().wait([&] {
        const auto plate = stage.robot().find_path("present_setup/logo");
        return plate && plate->value == "logo";
    }));
    stage.robot().click(Role::button, stage.word("present.setup.no_logo"));
    stage.robot().step(3);
    CHECK(stage.project().settings.logo.empty());
}

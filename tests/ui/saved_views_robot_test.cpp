// Saved views in the window: saved, chosen again, changed, renamed and deleted.
#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"
#include "ui/views/saved_views.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Views : MonthStage {
    explicit Views(robot::StageOptions options = {}) : MonthStage(std::move(options)) {}

    void run(CommandId id) {
        REQUIRE(run_command(id, frame()));
        robot().step(3);
    }
    void open_menu_of_views() {
        const auto button = robot().find_path("top_bar/views.more");
        REQUIRE(button);
        robot().click(*button);
        robot().step(2);
    }
    void choose(std::string_view row_id) {
        open_menu_of_views();
        const auto row = robot().find_path("views.menu/" + std::string(row_id));
        REQUIRE_MESSAGE(row, std::string(row_id));
        robot().click(*row);
        robot().step(4);
    }
    // Through the right button on the view's row.
    void act_on(std::string_view name, std::string_view act) {
        open_menu_of_views();
        const auto row = robot().find_path("views.menu/" + to_text(view(name)->id));
        REQUIRE(row);
        robot().right_click(*row);
        robot().step(3);
        CHECK_FALSE(robot().find_path("views.menu/" + to_text(view(name)->id)));
        const auto chosen = robot().find_path("view.menu/" + std::string(act));
        REQUIRE_MESSAGE(chosen, std::string(act));
        CHECK(chosen->label.find(name) != std::string::npos);
        robot().click(*chosen);
        robot().step(4);
    }
    void type_name(std::string_view name) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(name);
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
    void save_as(std::string_view name) {
        run(CommandId::save_view);
        REQUIRE(dialog_open());
        type_name(name);
    }
    void undo_in_notice() {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.starts_with("toast ") && node.path.ends_with("/undo")) {
                robot().click(node);
                robot().step(3);
                return;
            }
        FAIL("no notice offers to undo");
    }
    bool dialog_open() { return robot().find_path("save_view").has_value(); }
    const SavedView* view(std::string_view name) { return view_named(project(), name); }
    bool is_ticked(std::string_view name) {
        open_menu_of_views();
        const auto row = robot().find(Role::menu_item, name);
        REQUIRE(row);
        robot().key(ImGuiKey_Escape);
        robot().step(2);
        return row->selected;
    }
};

}  // namespace

TEST_CASE("what is shown gets a name by keyboard alone, and is shown again when it is chosen") {
    Views stage;
    stage.filters().networks = {"instagram"};
    stage.filters().statuses = {PostStatus::draft};
    stage.frame().show(CalendarView::list);
    stage.frame().state().lens = Lens::smm;
    stage.robot().step(3);
    const Filters kept = stage.filters();
    stage.save_as("Drafts");
    CHECK_FALSE(stage.dialog_open());
    REQUIRE(stage.view("Drafts"));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.is_ticked("Drafts"));

    stage.filters() = {};
    stage.frame().show(CalendarView::month);
    stage.frame().state().lens = Lens::both;
    const Selection selected = Selection::of(stage.post("Pumpkin contest")->id);
    stage.frame().state().selection = selected;
    stage.robot().step(3);
    CHECK_FALSE(stage.is_ticked("Drafts"));
    stage.choose(to_text(stage.view("Drafts")->id));
    CHECK(stage.filters() == kept);
    CHECK(stage.frame().state().lens == Lens::smm);
    CHECK(stage.frame().state().calendar.view == CalendarView::list);
    CHECK(stage.frame().state().selection == selected);
}

TEST_CASE("the bar says which view was chosen, and that something else is shown by now, however wide the window") {
    for (const float width : {1280.0f, 1440.0f, 1920.0f}) {
        CAPTURE(width);
        Views stage({.width_px = width});
        stage.filters().networks = {"instagram"};
        stage.robot().step(2);
        stage.save_as("Insta");
        CHECK(stage.robot().find(Role::button, "Insta").has_value());
        stage.filters().networks = {"facebook"};
        stage.robot().step(2);
        CHECK(stage.robot().find(Role::button, "Insta · changed").has_value());
        stage.choose("update");
        CHECK(stage.view("Insta")->networks == std::vector<std::string>{"facebook"});
        CHECK(stage.robot().find(Role::button, "Insta").has_value());
    }
}

TEST_CASE("the chip of the chosen view opens the views, and that one was saved or deleted is told") {
    Views stage;
    const facts::Words words(facts::Language::english);
    stage.save_as("One");
    CHECK(stage.robot().shows(words.format("saved_view.saved", {{"name", "One"}})));
    stage.save_as("Two");
    const auto chip = stage.robot().find_path("toolbar/view_note");
    REQUIRE(chip);
    stage.robot().click(*chip);
    stage.robot().step(2);
    CHECK(stage.robot().find(Role::menu_item, "One").has_value());
    const auto remove = stage.robot().find_path("saved_views.menu/delete");
    REQUIRE(remove);
    stage.robot().click(*remove);
    stage.robot().step(4);
    CHECK_FALSE(stage.view("Two"));
    CHECK(stage.robot().shows(words.format("saved_view.deleted", {{"name", "Two"}})));
    CHECK_FALSE(stage.robot().find_path("toolbar/view_note"));
}

TEST_CASE("a view that is deleted, renamed or replaced is told, and the notice brings it back in its place") {
    Views stage;
    const facts::Words words(facts::Language::english);
    for (const char* name : {"A", "B", "C"}) stage.save_as(name);
    stage.choose(to_text(stage.view("B")->id));
    const Project before = stage.project();
    const auto take_back = [&](std::string_view told, std::string_view name) {
        CHECK(stage.project() != before);
        CHECK(stage.robot().shows(words.format(told, {{"name", std::string(name)}})));
        stage.undo_in_notice();
        CHECK(stage.project() == before);
        CHECK(stage.robot().find(Role::button, "B").has_value());
    };
    stage.choose("delete");
    take_back("saved_view.deleted", "B");
    stage.choose("rename");
    stage.type_name("Z");
    take_back("saved_view.renamed", "Z");
    stage.act_on("A", "rename");
    stage.type_name("Y");
    take_back("saved_view.renamed", "Y");
    stage.filters().networks = {"instagram"};
    stage.robot().step(2);
    stage.choose("update");
    CHECK(stage.view("B")->networks == std::vector<std::string>{"instagram"});
    CHECK(stage.robot().shows(words.format("saved_view.updated", {{"name", "B"}})));
    stage.undo_in_notice();
    CHECK(stage.project() == before);
    // What is shown stays: the view that was chosen is another one again.
    CHECK(stage.robot().find(Role::button, "B · changed").has_value());
    stage.save_as("c");
    stage.robot().click(Role::button, stage.word("dialog.replace"));
    stage.robot().step(3);
    CHECK(stage.view("C")->networks == std::vector<std::string>{"instagram"});
    CHECK(stage.robot().shows(words.format("saved_view.updated", {{"name", "C"}})));
    stage.undo_in_notice();
    CHECK(stage.project() == before);
}

TEST_CASE("a view is renamed and deleted from the menu, and undo brings both back") {
    Views stage;
    stage.save_as("One");
    stage.choose("rename");
    REQUIRE(stage.dialog_open());
    stage.type_name("Two");
    CHECK_FALSE(stage.view("One"));
    REQUIRE(stage.view("Two"));
    stage.choose("delete");
    CHECK(stage.project().saved_views.empty());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.view("Two"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.view("One"));
}

TEST_CASE("the right button on a view's row does to that very view what the menu does to the chosen one") {
    Views stage;
    const auto names = [&] {
        std::string text;
        for (const SavedView* each : views_in_order(stage.project())) text += each->name + " ";
        return text;
    };
    for (const char* name : {"A", "B", "C"}) stage.save_as(name);
    const Id<SavedView> a = stage.view("A")->id;
    stage.act_on("A", "down");
    CHECK(names() == "B A C ");
    stage.act_on("A", "up");
    CHECK(names() == "A B C ");
    stage.filters().networks = {"instagram"};
    stage.robot().step(2);
    stage.act_on("A", "update");
    CHECK(stage.view("A")->networks == std::vector<std::string>{"instagram"});
    CHECK(stage.view("C")->networks.empty());
    stage.act_on("A", "rename");
    REQUIRE(stage.dialog_open());
    stage.type_name("Z");
    CHECK(names() == "Z B C ");
    CHECK(stage.view("Z")->id == a);
    stage.act_on("B", "delete");
    CHECK(names() == "Z C ");
    // None of this chose another view.
    CHECK(stage.frame().state().calendar.saved_view == stage.view("C")->id);
    // A layout has no such menu.
    stage.open_menu_of_views();
    stage.robot().right_click(*stage.robot().find_path("views.menu/view.list"));
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("view.menu/rename"));
    CHECK(stage.frame().state().calendar.view == CalendarView::month);
}

TEST_CASE("a name that is in use asks before the view is replaced; Escape leaves everything as it is") {
    Views stage;
    stage.filters().networks = {"instagram"};
    stage.robot().step(2);
    stage.save_as("Mine");
    stage.filters().networks = {"tiktok"};
    stage.robot().step(2);
    stage.run(CommandId::save_view);
    stage.type_name("mine");
    REQUIRE(stage.dialog_open());
    CHECK(stage.robot().find(Role::button, stage.word("dialog.replace")).has_value());
    CHECK(stage.view("Mine")->networks == std::vector<std::string>{"instagram"});
    stage.robot().click(Role::button, stage.word("dialog.replace"));
    stage.robot().step(3);
    CHECK_FALSE(stage.dialog_open());
    CHECK(stage.view("Mine")->networks == std::vector<std::string>{"tiktok"});
    CHECK(stage.project().saved_views.size() == 1);

    stage.run(CommandId::save_view);
    stage.robot().type("Another");
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.dialog_open());
    CHECK(stage.project().saved_views.size() == 1);
}

TEST_CASE("the search finds a view and shows it, from any screen") {
    Views stage;
    stage.filters().networks = {"instagram"};
    stage.frame().show(CalendarView::board);
    stage.robot().step(2);
    stage.save_as("Quokka board");
    stage.filters() = {};
    stage.run(CommandId::show_strategy);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type("quokka");
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.frame().state().section == Section::calendar);
    CHECK(stage.frame().state().calendar.view == CalendarView::board);
    CHECK(stage.filters().networks == std::vector<std::string>{"instagram"});
}

TEST_CASE("the grids of two channels are two views, and observances are kept with them") {
    Views stage;
    const auto channel_on = [&](std::string_view network) {
        for (const Channel& channel : stage.project().channels)
            if (channel.network == network) return channel.id;
        FAIL("no such channel");
        return Id<Channel>{};
    };
    stage.frame().show(CalendarView::grid);
    stage.robot().step(3);
    GridState& grid = *stage.frame().state().calendar.grid;
    grid.channel = channel_on("instagram");
    stage.robot().step(2);
    stage.save_as("Pictures");
    grid.channel = channel_on("tiktok");
    stage.frame().state().observances_shown = false;
    stage.robot().step(2);
    CHECK_FALSE(stage.is_ticked("Pictures"));
    stage.run(CommandId::save_view);
    CHECK(stage.robot().shows(stage.word("grid.channel") + ": TikTok · Maison Oriane"));
    CHECK(stage.robot().shows(stage.word("command.show_observances") + ": " +
                              stage.word("saved_view.observances_hidden")));
    stage.type_name("Films");
    CHECK(stage.view("Films")->grid_channel == channel_on("tiktok"));
    stage.frame().show(CalendarView::month);
    stage.robot().step(2);
    stage.choose(to_text(stage.view("Pictures")->id));
    CHECK(stage.frame().state().calendar.view == CalendarView::grid);
    CHECK(grid.model_of == channel_on("instagram"));
    CHECK(stage.frame().state().observances_shown);
    stage.choose(to_text(stage.view("Films")->id));
    CHECK(grid.model_of == channel_on("tiktok"));
    CHECK_FALSE(stage.frame().state().observances_shown);
}

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "robot/stage.hpp"
#include "store/project_file.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

// A stage with a project of its own on disk, changed once since it was saved when `changed`.
struct FilesDesk : Stage {
    explicit FilesDesk(bool changed = true) : Stage() {
        session().save_as(file());
        session().finish_saving();
        robot().step(2);
        if (changed) change();
    }
    fs::path file(const char* name = "oriane.tandem") const { return folder() / name; }
    void change() {
        session().submit({{"undo.delete_post", {}}, {RemovePosts{{post("Pumpkin contest")->id}}}, {}});
        robot().step(2);
    }
    bool asks(std::string_view title) { return robot().find(Role::dialog, title).has_value(); }
    void answer(std::string_view key) { robot().click(Role::button, word(key)); }
    // In the chooser: a name, and Enter.
    void choose(const std::string& path) {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(path);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
    bool saved() {
        return robot().wait([&] { return session().save_state() == SaveState::saved; });
    }
    bool quits() {
        return robot().wait([&] { return frame().wants_quit(); });
    }
    bool asks_about_unsaved() {
        for (const WidgetNode& node : robot().all(Role::dialog))
            if (node.path.find("unsaved") != std::string::npos) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("Save writes the file, and what it wrote opens as what was there") {
    FilesDesk desk;
    REQUIRE(desk.session().unsaved());
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
    REQUIRE(desk.saved());
    const Project kept = desk.project();
    REQUIRE(desk.session().open(desk.file()));
    CHECK(desk.project() == kept);
}

TEST_CASE("Save while a save is on its way saves what was edited since, and nothing twice") {
    FilesDesk desk;
    desk.session().save();
    REQUIRE(desk.session().save_state() == SaveState::saving);
    // Nothing is taken in before the next frame, however quick the disk is.
    desk.session().submit({{"undo.delete_post", {}}, {RemovePosts{{desk.post("Sharp lemon")->id}}}, {}});
    REQUIRE(run_command(CommandId::save, desk.frame()));
    CHECK(desk.saved());
    const auto written = load_project(desk.file());
    REQUIRE(written);
    CHECK(written->project.posts == desk.project().posts);
    // What is being saved already is saved once.
    desk.session().undo();
    desk.session().save();
    REQUIRE(run_command(CommandId::save, desk.frame()));
    REQUIRE(desk.session().finish_saving());
    CHECK(load_project(desk.file())->stamp.edition.generation == written->stamp.edition.generation + 1);
}

TEST_CASE("Save as asks for a place, takes the other file's name, and asks again before replacing a file") {
    FilesDesk desk;
    desk.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_S);
    REQUIRE(desk.asks(desk.word("dialog.save_as.title")));
    desk.choose("second");
    REQUIRE(desk.saved());
    CHECK(desk.session().path() == desk.file("second.tandem"));
    CHECK(desk.frame().preferences().recent_files.front() == desk.file("second.tandem"));

    desk.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_S);
    desk.choose("oriane");
    REQUIRE(desk.asks(desk.word("dialog.replace_file.title")));
    desk.robot().key(ImGuiKey_Escape);
    desk.robot().step(2);
    CHECK(desk.asks(desk.word("dialog.save_as.title")));
    desk.choose("oriane");
    desk.answer("dialog.replace");
    REQUIRE(desk.saved());
    CHECK(desk.robot().wait([&] { return desk.session().path() == desk.file(); }));
}

TEST_CASE(
    "leaving with unsaved changes asks: cancelled it stays, discarded it goes, saved it goes when all is on disk") {
    FilesDesk desk;
    CHECK_FALSE(desk.frame().may_close());
    desk.robot().step(3);
    REQUIRE(desk.asks_about_unsaved());
    desk.answer("dialog.cancel");
    desk.robot().step(3);
    CHECK_FALSE(desk.frame().wants_quit());
    CHECK(desk.session().unsaved());

    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    desk.answer("dialog.save");
    REQUIRE(desk.quits());
    CHECK_FALSE(desk.session().unsaved());

    FilesDesk other;
    other.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    other.answer("dialog.discard");
    other.robot().step(2);
    CHECK(other.frame().wants_quit());
    CHECK(other.session().unsaved());
}

TEST_CASE("a project that has no file yet: Quit, Save and a name save it there and then quit") {
    FilesDesk desk(false);
    Project project = desk.project();
    desk.session().start_new(project);
    desk.change();
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    REQUIRE(desk.asks_about_unsaved());
    desk.answer("dialog.save");
    desk.robot().step(5);
    REQUIRE(desk.asks(desk.word("dialog.save_as.title")));
    CHECK_FALSE(desk.frame().wants_quit());
    desk.choose(desk.file("fresh").string());
    REQUIRE(desk.quits());
    REQUIRE(desk.session().path());
    CHECK(desk.session().path()->string() == desk.file("fresh.tandem").string());
    CHECK(fs::exists(desk.file("fresh.tandem")));
    CHECK_FALSE(desk.session().unsaved());
}

TEST_CASE("a chooser that is cancelled forgets that the program was to quit") {
    FilesDesk desk(false);
    Project project = desk.project();
    desk.session().start_new(project);
    desk.change();
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    desk.answer("dialog.save");
    desk.robot().step(3);
    desk.answer("dialog.cancel");
    desk.robot().step(3);
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
    desk.choose(desk.file("later").string());
    REQUIRE(desk.saved());
    desk.robot().step(3);
    CHECK_FALSE(desk.frame().wants_quit());
}

TEST_CASE("Open asks for a file, after what is unsaved is settled") {
    FilesDesk desk;
    const Project changed = desk.project();
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_O);
    REQUIRE(desk.asks_about_unsaved());
    desk.answer("dialog.discard");
    desk.robot().step(3);
    REQUIRE(desk.asks(desk.word("dialog.open.title")));
    desk.choose(desk.file().string());
    CHECK(desk.session().path() == desk.file());
    CHECK_FALSE(desk.project() == changed);
    CHECK_FALSE(desk.session().unsaved());
}

TEST_CASE("the question about unsaved changes says the whole of a long name") {
    FilesDesk desk;
    Settings settings = desk.project().settings;
    settings.name = "Agence Cardinal · trois clients, une équipe et beaucoup de chocolat";
    desk.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}});
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    REQUIRE(desk.asks_about_unsaved());
    CHECK(desk.robot().shows(settings.name));
    const auto dialog = desk.robot().find_path("unsaved");
    REQUIRE(dialog);
    for (const WidgetNode& node : desk.robot().all(Role::text)) {
        if (!node.path.starts_with("unsaved/")) continue;
        CHECK_FALSE(node.cut);
        CHECK(dialog->rect.contains(node.full));
    }
}

TEST_CASE("in the chooser a click on a file names it, a double click opens it") {
    FilesDesk desk(false);
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", desk.file("solo.tandem"));
    Preferences preferences = desk.frame().preferences();
    preferences.projects_folder = desk.folder();
    desk.frame().set_preferences(preferences);
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_O);
    desk.robot().step(3);
    desk.robot().click(Role::row, "solo.tandem");
    CHECK(desk.session().path() == desk.file());
    desk.robot().step(40);
    desk.robot().double_click(*desk.robot().find(Role::row, "solo.tandem"));
    desk.robot().step(3);
    CHECK(desk.robot().all(Role::dialog).empty());
    CHECK(desk.session().path() == desk.file("solo.tandem"));
}

TEST_CASE("a file that is none of ours is refused with a notice, and the project stays") {
    FilesDesk desk(false);
    std::ofstream(desk.file("broken.tandem")) << "{ nothing";
    const Project before = desk.project();
    desk.frame().open_path(desk.file("broken.tandem"));
    desk.robot().step(3);
    CHECK_FALSE(desk.robot().all(Role::dialog).empty());
    CHECK(desk.project() == before);
    desk.answer("dialog.ok");
    desk.robot().step(2);
    CHECK(desk.robot().all(Role::dialog).empty());
}

TEST_CASE("New asks for brand, person and channels, and begins a project that has no file") {
    FilesDesk desk(false);
    desk.robot().click(*desk.robot().find_path("top_bar/project"));
    desk.robot().click(Role::menu_item, desk.word("command.new"));
    desk.robot().step(3);
    REQUIRE(desk.asks(desk.word("first.new")));
    desk.robot().type("Atelier Nord");
    desk.robot().click(Role::field, desk.word("first.person"));
    desk.robot().type("Ada");
    desk.robot().step(2);
    desk.answer("first.to_channels");
    desk.robot().click(Role::checkbox, "Instagram");
    desk.answer("first.to_hours");
    desk.answer("first.finish");
    desk.robot().step(3);
    CHECK(desk.project().settings.name == "Atelier Nord");
    CHECK_FALSE(desk.session().path());
    REQUIRE(desk.project().people.size() == 1);
    CHECK(desk.project().people[0].name == "Ada");
    CHECK(desk.frame().preferences().user_name == "Ada");
}

// Another program takes the post out of the file; the window has the focus again.
void change_outside(FilesDesk& desk) {
    const facts::Facts facts = facts::load_facts();
    Session other(facts, {});
    REQUIRE(other.open(desk.file()));
    other.submit({{"undo.delete_post", {}}, {RemovePosts{{desk.post("Pumpkin contest")->id}}}, {}});
    other.save();
    REQUIRE(other.finish_saving());
    desk.frame().window_focused();
    desk.robot().step(3);
    REQUIRE(desk.asks(desk.word("dialog.changed_outside.title")));
}

TEST_CASE("a file changed outside is told once: reloading takes it, keeping leaves the project") {
    for (const bool reload : {true, false}) {
        FilesDesk desk(false);
        const Project before = desk.project();
        change_outside(desk);
        desk.answer(reload ? "dialog.changed_outside.reload" : "dialog.changed_outside.keep");
        desk.robot().step(3);
        CHECK((desk.project() == before) == !reload);
        desk.robot().step(3);
        CHECK_FALSE(desk.asks(desk.word("dialog.changed_outside.title")));
    }
}

TEST_CASE("of a file changed outside, one's own state is saved elsewhere, and the other program's words stay") {
    FilesDesk desk(false);
    const Project own = desk.project();
    change_outside(desk);
    desk.answer("dialog.changed_outside.save_as");
    desk.robot().step(3);
    desk.choose(desk.file("mine").string());
    REQUIRE(desk.saved());
    CHECK(desk.session().path() == desk.file("mine.tandem"));
    REQUIRE(desk.session().open(desk.file()));
    CHECK_FALSE(desk.post("Pumpkin contest"));
    REQUIRE(desk.session().open(desk.file("mine.tandem")));
    CHECK(desk.project() == own);
}

TEST_CASE("a project dropped on the window opens, after what is unsaved is settled") {
    FilesDesk desk;
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", desk.file("solo.tandem"));
    desk.frame().open_dropped(desk.file("solo.tandem"));
    desk.robot().step(3);
    REQUIRE(desk.asks_about_unsaved());
    CHECK(desk.session().path() == desk.file());
    desk.answer("dialog.discard");
    desk.robot().step(3);
    CHECK(desk.session().path() == desk.file("solo.tandem"));
}

TEST_CASE("recent files stand in the menu of the project and open from there, the latest first") {
    FilesDesk desk(false);
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", desk.file("solo.tandem"));
    for (const char* name : {"oriane.tandem", "solo.tandem"}) {
        desk.frame().open_path(desk.file(name));
        desk.robot().step(3);
    }
    const std::vector<fs::path>& recent = desk.frame().preferences().recent_files;
    REQUIRE(recent.size() >= 2);
    CHECK(recent[0] == desk.file("solo.tandem"));
    CHECK(recent[1] == desk.file());
    const auto button = desk.robot().find_path("top_bar/project");
    REQUIRE(button);
    desk.robot().click(*button);
    CHECK(desk.robot().shows(desk.word("menu.recent")));
    desk.robot().click(Role::menu_item, "oriane");
    desk.robot().step(3);
    CHECK(desk.session().path() == desk.file());
}

TEST_CASE("while a message is shown, and right after it, Ctrl Q leaves the program") {
    for (const bool answered : {false, true}) {
        FilesDesk desk(false);
        std::ofstream(desk.file("cut.tandem")) << "{\"format\": \"tandem\"";
        desk.frame().open_path(desk.file("cut.tandem"));
        desk.robot().step(3);
        const auto ok = desk.robot().find(Role::button, desk.word("dialog.ok"));
        REQUIRE(ok);
        if (answered) {
            // Without the frames in which a user would rest.
            desk.robot().move_to(*ok);
            desk.robot().press();
            desk.robot().release();
        }
        desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
        desk.robot().step();
        CHECK(desk.frame().wants_quit());
    }
}

TEST_CASE("over a message, Ctrl Q asks about unsaved changes, and saved it goes") {
    FilesDesk desk;
    desk.frame().tell({Notice::Kind::error, {"error.file_broken", {}}, {}, {}, {}});
    desk.robot().step(3);
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    desk.robot().step(2);
    REQUIRE(desk.asks_about_unsaved());
    desk.answer("dialog.save");
    CHECK(desk.quits());
    CHECK_FALSE(desk.session().unsaved());
}

TEST_CASE("a save that is under way is waited for when the program is left, not asked about") {
    FilesDesk desk;
    desk.session().save();
    desk.robot().key(ImGuiMod_Ctrl | ImGuiKey_Q);
    desk.robot().step(2);
    CHECK(desk.frame().wants_quit());
    CHECK_FALSE(desk.session().unsaved());
}

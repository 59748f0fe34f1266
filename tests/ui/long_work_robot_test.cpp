// What happens beside work that takes its time, and to work that fails.
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/generate_project.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

// A large project in a file, whose exports take more than a frame.
struct LongWorkDesk : Stage {
    LongWorkDesk() : Stage({.sample = false, .impatient = true}) {
        session().start_new(generated_project(session().facts(), 1500, 6, 12, 7, session().now_instant()));
        session().save_as(folder() / "large.tandem");
        REQUIRE(session().finish_saving());
        robot().step(4);
    }
    bool works() { return robot().find_path("working").has_value(); }
    void wait_for_end() {
        for (int i = 0; i < 2000 && works(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            robot().step(1);
        }
        CHECK_FALSE(works());
    }
    void open() {
        robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
        robot().step(3);
        wait_for_end();
    }
    void show(const std::string& kind) {
        robot().click(Role::button, word("export.kind." + kind));
        robot().step(3);
        wait_for_end();
    }
    void write(const fs::path& file) {
        robot().click(Role::button, word("export.write"));
        robot().step(3);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(file.string());
        robot().key(ImGuiKey_Enter);
    }
};

}  // namespace

TEST_CASE("a project that is dropped while an export reads this one is opened when it is done") {
    LongWorkDesk desk;
    const fs::path other = desk.folder() / "other.tandem", file = desk.folder() / "plan.json";
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "solo-en.tandem", other);
    const Id<Project> project = desk.project().id;
    desk.open();
    desk.show("json");
    desk.write(file);
    REQUIRE(desk.works());
    desk.frame().take_dropped({other});
    CHECK(desk.project().id == project);
    desk.wait_for_end();
    desk.robot().step(4);
    CHECK(fs::exists(file));
    CHECK(desk.session().path() == other);
}

TEST_CASE("a picture that is dropped while an export reads the project becomes an idea when it is done") {
    LongWorkDesk desk;
    const fs::path picture = desk.folder() / "camera" / "Harbour.png", file = desk.folder() / "plan.json";
    fs::create_directories(picture.parent_path());
    fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane.png", picture);
    const std::size_t posts = desk.project().posts.size();
    desk.open();
    desk.show("json");
    desk.write(file);
    REQUIRE(desk.works());
    desk.frame().take_dropped({picture});
    CHECK(desk.project().posts.size() == posts);
    desk.wait_for_end();
    // It is copied, which takes its time too.
    CHECK(desk.robot().wait([&] { return desk.project().posts.size() == posts + 1; }));
    CHECK(fs::exists(file));
}

TEST_CASE("another kind is looked at once, with the days that were chosen") {
    LongWorkDesk desk;
    desk.open();
    desk.robot().click(*desk.robot().find_path("export/span/all"));
    desk.robot().step(3);
    desk.wait_for_end();
    // A second look would begin while the first one is being made, which no frame lets pass.
    CHECK_NOTHROW(desk.show("budget"));
    REQUIRE(desk.robot().find_path("export/span/all"));
    CHECK(desk.robot().find_path("export/span/all")->selected);
}

TEST_CASE("what the filters let through is in the first look already") {
    LongWorkDesk desk;
    desk.frame().state().filters.campaigns = {desk.project().campaigns.begin()->id};
    desk.open();
    for (int i = 0; i < 5; ++i) {
        desk.robot().step(1);
        CHECK_FALSE(desk.works());
    }
    CHECK(desk.robot().find(Role::dialog, desk.word("export.title")));
}

TEST_CASE("work that fails is told with its cause, once, and the program goes on") {
    Stage stage({.impatient = true});
    int done = 0, given_up = 0, failed = 0;
    stage.frame().run_long({"Preparing plan.pdf", [] { throw std::runtime_error("no font"); }, [&] { ++done; },
                            [&] { ++given_up; }, [&] { ++failed; }});
    REQUIRE(stage.robot().wait([&] { return failed > 0; }));
    stage.robot().step(3);
    CHECK(stage.robot().shows("This did not succeed: Preparing plan.pdf"));
    CHECK(stage.robot().shows("no font"));
    CHECK(stage.robot().shows(stage.word("work.failed.kept")));
    CHECK(stage.robot().shows(stage.word("work.failed.next")));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(5);
    CHECK_FALSE(stage.robot().shows("no font"));
    CHECK(done == 0);
    CHECK(given_up == 0);
    CHECK(failed == 1);
    const std::size_t before = stage.project().posts.size();
    stage.robot().key(ImGuiKey_N);
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before + 1);
}

TEST_CASE("a second long work does not begin while one is being done") {
    Stage stage({.impatient = true});
    std::atomic<bool> goes_on = true;
    int done = 0;
    const auto wait = [&] {
        while (goes_on) std::this_thread::yield();
    };
    stage.frame().run_long({"Waiting", wait, [&] { ++done; }});
    CHECK_THROWS_AS(stage.frame().run_long({"Another", [] {}, [&] { ++done; }}), std::logic_error);
    goes_on = false;
    REQUIRE(stage.robot().wait([&] { return done > 0; }));
    stage.robot().step(3);
    CHECK(done == 1);
}

#include <filesystem>
#include <optional>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

// A portal that answers what a test says.
struct FakePortal {
    bool there = true;
    std::optional<PortalQuestion> asked;
    std::optional<PortalAnswer> answer;
    int withdrawn = 0;

    FilePortal functions() {
        return {[this](const PortalQuestion& question) {
                    asked = question;
                    return there;
                },
                [this] { return std::exchange(answer, std::nullopt); }, [this] { ++withdrawn; }};
    }
};

// The program with a project of its own, on a desktop with a portal.
struct PortalDesk : FakePortal {
    test::ScratchFolder scratch;
    facts::Facts facts = facts::load_facts();
    facts::Words words{facts::Language::english};
    robot::Headless headless;
    Session session;
    Frame frame;
    robot::Robot robot;

    PortalDesk()
        : session(facts, {{}, 1, scratch.path() / "state", {}}),
          frame(session, headless.emoji(), headless.fonts(), options()),
          robot(frame, [this](const std::function<void()>& draw) { headless.step(draw); }) {
        fs::create_directories(plans());
        for (const fs::path& file :
             {scratch.path() / "own.tandem", plans() / "autumn.tandem", plans() / "Zebra.tandem"})
            fs::copy_file(fs::path(TANDEM_SOURCE_DIR) / "projects" / "maison-oriane-en.tandem", file);
        frame.open_path(scratch.path() / "own.tandem");
        robot.step(3);
    }
    FrameOptions options() {
        FrameOptions how;
        how.preferences.language = facts::Language::english;
        how.preferences.projects_folder = plans();
        how.portal = functions();
        return how;
    }
    fs::path plans() const { return scratch.path() / "plans"; }
    std::string word(std::string_view key) const { return std::string(words(key)); }
    void open() { press(ImGuiMod_Ctrl | ImGuiKey_O); }
    void save_as() { press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_S); }
    void press(int chord) {
        robot.key(chord);
        robot.step(3);
    }
    bool asks() { return robot.find_path("file_chooser").has_value(); }
};

}  // namespace

TEST_CASE("the desktop's dialog is asked with all it needs, and what it answers is opened") {
    PortalDesk desk;
    desk.open();
    REQUIRE(desk.asked);
    CHECK(desk.asked->kind == PortalQuestion::Kind::open);
    CHECK(desk.asked->title == desk.word("dialog.open.title"));
    CHECK(desk.asked->accept == desk.word("dialog.open"));
    CHECK(desk.asked->folder == desk.plans());
    CHECK(desk.asked->endings == Names{".tandem"});
    CHECK_FALSE(desk.asked->several);
    CHECK(desk.robot.shows(desk.word("chooser.portal")));
    CHECK_FALSE(desk.asks());
    desk.answer = PortalAnswer{{desk.plans() / "autumn.tandem"}, false};
    desk.robot.step(3);
    CHECK(desk.session.path() == desk.plans() / "autumn.tandem");
    CHECK(desk.robot.all(Role::dialog).empty());
    CHECK(desk.frame.preferences().recent_folders.front() == desk.plans());
}

TEST_CASE("the desktop's dialog asked about a file that is there: nobody asks again") {
    PortalDesk desk;
    desk.save_as();
    REQUIRE(desk.asked);
    CHECK(desk.asked->kind == PortalQuestion::Kind::save);
    CHECK(desk.asked->name == "own.tandem");
    desk.answer = PortalAnswer{{desk.plans() / "autumn.tandem"}, false};
    desk.robot.step(3);
    REQUIRE(desk.robot.wait([&] { return desk.session.path() == desk.plans() / "autumn.tandem"; }));
    desk.session.finish_saving();
    CHECK_FALSE(desk.session.unsaved());
    // It never saw the name with its ending.
    desk.save_as();
    desk.answer = PortalAnswer{{desk.plans() / "Zebra"}, false};
    desk.robot.step(3);
    CHECK(desk.robot.find(Role::dialog, desk.word("dialog.replace_file.title")));
}

TEST_CASE("for a post the desktop's dialog gives several files, which are its next pieces") {
    PortalDesk desk;
    std::vector<fs::path> files{desk.plans() / "Sea.jpg", desk.plans() / "Boat.png"};
    for (const fs::path& file : files) test::write_bytes(file, "picture");
    const Post* post = nullptr;
    for (const Post& one : desk.session.project().posts)
        if (!post && !one.series && !one.variants.empty() && !is_published(one.status)) post = &one;
    REQUIRE(post);
    const MediaPlace end{post->id, post->variants.front().id, post->variants.front().media.size()};
    const std::size_t steps = desk.session.steps_done();
    desk.frame.state().media.wanted = end;
    desk.robot.step(3);
    REQUIRE(desk.asked);
    CHECK(desk.asked->several);
    CHECK(desk.asked->accept == desk.word("chooser.add"));
    desk.answer = PortalAnswer{files, false};
    desk.robot.step(3);
    REQUIRE(desk.robot.wait([&] { return desk.session.steps_done() == steps + 1; }));
    std::vector<MediaRef> media = desk.session.project().posts.find(end.post)->variants.front().media;
    REQUIRE(media.size() == end.piece + 2);
    media.erase(media.begin(), media.begin() + static_cast<std::ptrdiff_t>(end.piece));
    CHECK(media == std::vector<MediaRef>{{"plans/Sea.jpg", ""}, {"plans/Boat.png", ""}});
}

TEST_CASE("cancelled at the desktop nothing changes; an error, no portal, or the user's wish bring the own dialog") {
    PortalDesk desk;
    desk.open();
    desk.answer = PortalAnswer{};
    desk.robot.step(3);
    CHECK(desk.robot.all(Role::dialog).empty());
    CHECK(desk.session.path() == desk.scratch.path() / "own.tandem");

    desk.open();
    desk.answer = PortalAnswer{{}, true};
    desk.robot.step(4);
    CHECK(desk.asks());
    CHECK_FALSE(desk.robot.shows(desk.word("chooser.portal")));
    desk.press(ImGuiKey_Escape);
    CHECK(desk.robot.all(Role::dialog).empty());

    desk.open();
    desk.robot.click(Role::button, desk.word("chooser.own"));
    desk.robot.step(3);
    CHECK(desk.withdrawn == 1);
    CHECK(desk.asks());
    desk.press(ImGuiKey_Escape);

    desk.open();
    desk.press(ImGuiKey_Escape);
    CHECK(desk.withdrawn == 2);
    CHECK(desk.robot.all(Role::dialog).empty());

    // Closing the window asks about what is unsaved instead.
    desk.session.submit({{"undo.delete_post", {}}, {RemovePosts{{desk.session.project().posts[0].id}}}, {}});
    desk.save_as();
    CHECK_FALSE(desk.frame.may_close());
    desk.robot.step(3);
    CHECK(desk.withdrawn == 3);
    CHECK(desk.robot.find_path("unsaved"));
    CHECK_FALSE(desk.robot.find_path("portal"));
    desk.press(ImGuiKey_Escape);

    desk.there = false;
    desk.save_as();
    CHECK(desk.asks());
}

#include <fstream>

#include <doctest/doctest.h>

#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;
namespace fs = std::filesystem;

namespace {

struct PictureDesk : Stage {
    PictureDesk() {
        // Beside the project's folder, as a camera's would be.
        fs::create_directories(folder() / "project");
        fs::create_directories(folder() / "camera");
        for (const char* name : {"camera/Harbour.jpg", "camera/Lighthouse.png", "camera/list.txt", "Alone.jpg"})
            std::ofstream(folder() / name) << name;
    }
    void save() {
        session().save_as(folder() / "project" / "plan.tandem");
        session().finish_saving();
        // No other idea stands in the drawer.
        std::vector<Id<Post>> ideas;
        for (const Post& post : project().posts)
            if (!post.when) ideas.push_back(post.id);
        session().submit({{"undo.delete_post", {}}, {RemovePosts{ideas}}, {}});
        robot().step(2);
    }
    void drop(std::vector<fs::path> paths) {
        frame().take_dropped(std::move(paths));
        robot().step(4);
    }
};

}  // namespace

TEST_CASE("a folder dropped on the window makes ideas of its pictures, which stand in the drawer") {
    PictureDesk desk;
    desk.save();
    desk.frame().state().section = Section::tasks;
    desk.frame().state().drawer_open = false;
    desk.drop({desk.folder() / "camera"});
    CHECK(desk.frame().state().section == Section::calendar);
    CHECK(desk.frame().state().drawer_open);
    CHECK(desk.robot().find(Role::idea, "Harbour", true));
    CHECK(desk.robot().find(Role::idea, "Lighthouse", true));
    CHECK(fs::exists(desk.folder() / "project" / "media" / "Harbour.jpg"));
    CHECK(desk.session().path() == desk.folder() / "project" / "plan.tandem");
    const std::size_t posts = desk.project().posts.size();
    desk.drop({desk.folder() / "camera"});
    CHECK(desk.project().posts.size() == posts);
    desk.drop({desk.folder() / "Alone.jpg"});
    CHECK(desk.robot().find(Role::idea, "Alone", true));
}

TEST_CASE("pictures dropped on a project without a file make no idea, and it is said why") {
    PictureDesk desk;
    desk.session().start_new(Project(desk.project()));
    const Project before = desk.project();
    desk.drop({desk.folder() / "camera"});
    CHECK(desk.project() == before);
    CHECK(desk.robot().shows(desk.word("picture_ideas.unsaved")));
    CHECK_FALSE(fs::exists(desk.folder() / "media"));
}

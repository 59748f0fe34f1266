#include "app/picture_ideas.hpp"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

std::string bytes_in(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A saved project, and a folder of pictures elsewhere.
struct PictureDesk : Desk {
    test::ScratchFolder scratch;
    fs::path project_folder = scratch.path() / "project", pictures = scratch.path() / "camera";

    PictureDesk() {
        fs::create_directories(project_folder);
        fs::create_directories(pictures / "beach");
        fs::create_directories(pictures / ".thumbs");
        for (const auto& [name, bytes] : {std::pair("IMG_2041-sea.jpg", "sea"),
                                          {"beach/walk.PNG", "walk"},
                                          {"clip.mp4", "clip"},
                                          {"notes.txt", "notes"},
                                          {".hidden.jpg", "no"},
                                          {".thumbs/a.jpg", "no"}})
            std::ofstream(pictures / name) << bytes;
        session.save_as(project_folder / "plan.tandem");
        session.finish_saving();
    }
    Notice add() { return add_picture_ideas(session, media_files_in(pictures)); }
    std::vector<const Post*> ideas() const {
        std::vector<const Post*> found;
        for (const Post& post : session.project().posts)
            if (!post.when) found.push_back(&post);
        std::sort(found.begin(), found.end(), [](const Post* a, const Post* b) { return a->rank < b->rank; });
        return found;
    }
};

}  // namespace

TEST_CASE("a folder's pictures and videos become ideas, copied beside the project, in one undo step") {
    PictureDesk desk;
    const Project before = desk.session.project();
    const Notice notice = desk.add();
    CHECK(notice.kind == Notice::Kind::done);
    CHECK(notice.title == Label{"picture_ideas.made", {{"n", "3"}}});
    const auto ideas = desk.ideas();
    REQUIRE(ideas.size() == 3);
    CHECK(ideas[0]->title == "IMG 2041 sea");
    CHECK(ideas[1]->title == "walk");
    CHECK(ideas[2]->title == "clip");
    REQUIRE(ideas[0]->variants.size() == 1);
    REQUIRE(ideas[0]->variants[0].media.size() == 1);
    CHECK(ideas[0]->variants[0].media[0].path == "media/IMG_2041-sea.jpg");
    CHECK(bytes_in(desk.project_folder / "media" / "IMG_2041-sea.jpg") == "sea");
    CHECK(bytes_in(desk.pictures / "IMG_2041-sea.jpg") == "sea");
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("the same folder a second time adds nothing and says so") {
    PictureDesk desk;
    desk.add();
    const Project before = desk.session.project();
    const Notice again = desk.add();
    CHECK(again.title.key == "picture_ideas.none");
    REQUIRE(again.lines.size() == 1);
    CHECK(again.lines[0] == Label{"picture_ideas.known", {{"n", "3"}}});
    CHECK(desk.session.project() == before);
    CHECK(std::distance(fs::directory_iterator(desk.project_folder / "media"), {}) == 3);
}

TEST_CASE("nothing beside the project is replaced: another file of the same name gets a number") {
    PictureDesk desk;
    fs::create_directories(desk.project_folder / "media");
    std::ofstream(desk.project_folder / "media" / "clip.mp4") << "another";
    std::ofstream(desk.project_folder / "media" / "clip 2.mp4") << "one more";
    desk.add();
    CHECK(bytes_in(desk.project_folder / "media" / "clip.mp4") == "another");
    CHECK(bytes_in(desk.project_folder / "media" / "clip 2.mp4") == "one more");
    CHECK(bytes_in(desk.project_folder / "media" / "clip 3.mp4") == "clip");
    CHECK(desk.ideas().back()->variants[0].media[0].path == "media/clip 3.mp4");
}

TEST_CASE("pictures in the project's folder are referred to where they are") {
    PictureDesk desk;
    fs::create_directories(desk.project_folder / "shoot");
    std::ofstream(desk.project_folder / "shoot" / "a.jpg") << "a";
    add_picture_ideas(desk.session, media_files_in(desk.project_folder));
    REQUIRE(desk.ideas().size() == 1);
    CHECK(desk.ideas()[0]->variants[0].media[0].path == "shoot/a.jpg");
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
}

TEST_CASE("files that make no idea are named, with why") {
    PictureDesk desk;
    const Notice notice = add_picture_ideas(
        desk.session, {desk.pictures / "notes.txt", desk.pictures / "gone.jpg", desk.pictures / "clip.mp4"});
    CHECK(notice.kind == Notice::Kind::warning);
    REQUIRE(notice.lines.size() == 2);
    CHECK(notice.lines[0] == Label{"picture_ideas.unknown", {{"file", "notes.txt"}}});
    CHECK(notice.lines[1] == Label{"picture_ideas.no_file", {{"file", "gone.jpg"}}});
    CHECK(desk.ideas().size() == 1);
}

TEST_CASE("where the folder for copies cannot be written, it is said and no idea is made") {
    PictureDesk desk;
    // A file stands where the folder would be.
    std::ofstream(desk.project_folder / "media") << "in the way";
    const Notice notice = desk.add();
    CHECK(notice.kind == Notice::Kind::warning);
    CHECK(notice.title.key == "picture_ideas.none");
    REQUIRE(notice.lines.size() == 3);
    CHECK(notice.lines[0].key == "picture_ideas.not_copied");
    CHECK(desk.ideas().empty());
}

TEST_CASE("a project without a file or without channels is told why no idea is made") {
    Desk unsaved;
    CHECK(add_picture_ideas(unsaved.session, {"a.jpg"}).title.key == "picture_ideas.unsaved");
    PictureDesk desk;
    CHECK(add_picture_ideas(desk.session, {}).title.key == "picture_ideas.nothing");
    const test::ScratchFolder scratch;
    Desk bare{ProjectMaker()};
    bare.session.save_as(scratch.path() / "bare.tandem");
    bare.session.finish_saving();
    const Notice notice = add_picture_ideas(bare.session, {"a.jpg"});
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(notice.title.key == "picture_ideas.no_channel");
    REQUIRE(notice.lines.size() == 1);
}

TEST_CASE("of a very large folder as many files are taken as are asked for, by path") {
    const PictureDesk desk;
    const auto two = media_files_in(desk.pictures, 2);
    REQUIRE(two.size() == 2);
    CHECK(two[0] == desk.pictures / "IMG_2041-sea.jpg");
    CHECK(media_files_in(desk.scratch.path() / "nowhere").empty());
}

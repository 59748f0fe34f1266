#include "app/picture_ideas.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "app/picture_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

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
    CHECK(ideas[0]->variants[0].format == "post_image");
    CHECK(ideas[2]->variants[0].format == "reel");
    CHECK(test::bytes_of(desk.project_folder / "media" / "IMG_2041-sea.jpg") == "sea");
    CHECK(test::bytes_of(desk.pictures / "IMG_2041-sea.jpg") == "sea");
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
    CHECK(test::bytes_of(desk.project_folder / "media" / "clip.mp4") == "another");
    CHECK(test::bytes_of(desk.project_folder / "media" / "clip 2.mp4") == "one more");
    CHECK(test::bytes_of(desk.project_folder / "media" / "clip 3.mp4") == "clip");
    CHECK(desk.ideas().back()->variants[0].media[0].path == "media/clip 3.mp4");
}

TEST_CASE("pictures in the project's folder are referred to where they are") {
    PictureDesk desk;
    fs::create_directories(desk.project_folder / "shoot");
    std::ofstream(desk.project_folder / "shoot" / "a.jpg") << "a";
    add_picture_ideas(desk.session, media_files_in({desk.project_folder}));
    REQUIRE(desk.ideas().size() == 1);
    CHECK(desk.ideas()[0]->variants[0].media[0].path == "shoot/a.jpg");
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
}

TEST_CASE("files that make no idea are named, with why") {
    PictureDesk desk;
    const Notice notice = add_picture_ideas(
        desk.session, {{desk.pictures / "notes.txt", desk.pictures / "gone.jpg", desk.pictures / "clip.mp4"}});
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
    CHECK(add_picture_ideas(unsaved.session, {{"a.jpg"}}).title.key == "picture_ideas.unsaved");
    PictureDesk desk;
    CHECK(add_picture_ideas(desk.session, {}).title.key == "picture_ideas.nothing");
    const test::ScratchFolder scratch;
    Desk bare{ProjectMaker()};
    bare.session.save_as(scratch.path() / "bare.tandem");
    bare.session.finish_saving();
    const Notice notice = add_picture_ideas(bare.session, {{"a.jpg"}});
    CHECK(notice.kind == Notice::Kind::error);
    CHECK(notice.title.key == "picture_ideas.no_channel");
    REQUIRE(notice.lines.size() == 1);
}

TEST_CASE("of many pictures so many are taken at once, and the same again goes on with the rest") {
    PictureDesk desk;
    const Notice first = desk.add(2);
    CHECK(first.kind == Notice::Kind::warning);
    CHECK(first.title == Label{"picture_ideas.made", {{"n", "2"}}});
    REQUIRE(first.lines.size() == 1);
    CHECK(first.lines[0] == Label{"picture_ideas.left", {{"n", "1"}}});
    // What is left is not copied yet.
    CHECK_FALSE(fs::exists(desk.project_folder / "media" / "clip.mp4"));
    const Notice second = desk.add(2);
    CHECK(second.kind == Notice::Kind::done);
    CHECK(second.title == Label{"picture_ideas.made", {{"n", "1"}}});
    REQUIRE(second.lines.size() == 1);
    CHECK(second.lines[0] == Label{"picture_ideas.known", {{"n", "2"}}});
    REQUIRE(desk.ideas().size() == 3);
    CHECK(PictureDesk::file_of(*desk.ideas()[2]) == "media/clip.mp4");
}

TEST_CASE("ideas are of the first channel on screen that is in use") {
    ProjectMaker maker = Desk::one_post();
    maker.channel("B", "facebook").channel("C", "linkedin");
    const auto rank = [&](const char* name, int place, bool archived) {
        Channel channel = *maker.project.channels.find(id<Channel>(name));
        channel.rank = place;
        channel.archived = archived;
        maker.project.channels = maker.project.channels.with(channel);
    };
    rank("A", 2, false);
    rank("B", 0, true);
    rank("C", 1, false);
    PictureDesk desk(maker);
    desk.add();
    REQUIRE(desk.ideas().size() == 3);
    CHECK(desk.ideas()[0]->variants.at(0).channel == id<Channel>("C"));
    rank("A", 2, true);
    rank("C", 1, true);
    PictureDesk closed(maker);
    CHECK(closed.add().title.key == "picture_ideas.no_channel");
}

TEST_CASE("copies for ideas that are not made go again") {
    PictureDesk desk;
    {
        const PictureIdeas ideas(desk.session, media_files_in({desk.pictures}));
        CHECK(fs::exists(desk.project_folder / "media" / "clip.mp4"));
    }
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
}

TEST_CASE("a folder that was not looked through to its end says so, with the way on") {
    PictureDesk desk;
    MediaFiles some = media_files_in({desk.pictures});
    some.whole = false;
    const Notice notice = add_picture_ideas(desk.session, some);
    CHECK(notice.kind == Notice::Kind::warning);
    REQUIRE(notice.lines.size() == 1);
    CHECK(notice.lines[0].key == "picture_ideas.not_whole");
    // Not even where none of it is a picture.
    MediaFiles none;
    none.whole = false;
    CHECK(add_picture_ideas(desk.session, none).lines.at(0).key == "picture_ideas.not_whole");
}

#include "app/picked_media.hpp"

#include <doctest/doctest.h>

#include "app/picture_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

MediaPlace end_of_first(const Session& session) {
    const Post& post = session.project().posts[0];
    return {post.id, post.variants[0].id, post.variants[0].media.size()};
}

}  // namespace

TEST_CASE("a file from elsewhere is copied beside the project and stands behind the other pieces, in one undo step") {
    PictureDesk desk;
    CHECK_FALSE(media_refused(desk.session));
    {
        PickedMedia picked(desk.session, {desk.pictures / "IMG_2041-sea.jpg"});
        REQUIRE_FALSE(picked.refusal());
        auto request = picked.request(desk.session.project(), end_of_first(desk.session));
        REQUIRE(request);
        REQUIRE(desk.session.submit(std::move(*request)));
        picked.keep();
    }
    const std::vector<MediaRef> wanted{{"media/IMG_2041-sea.jpg", ""}};
    CHECK(desk.session.project().posts[0].variants[0].media == wanted);
    CHECK(test::bytes_of(desk.project_folder / "media" / "IMG_2041-sea.jpg") == "sea");
    CHECK(desk.session.undo_label().key == "undo.edit_post");
    desk.session.undo();
    CHECK(desk.session.project().posts[0].variants[0].media.empty());
}

TEST_CASE("a file of the project is referred to where it is, in place of another one whose alt text stays") {
    PictureDesk desk;
    Post post = desk.session.project().posts[0];
    post.variants[0].media = {{"old.jpg", "The sea"}, {"other.jpg", ""}};
    desk.session.submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}});
    test::write_bytes(desk.project_folder / "new.png", "new");
    PickedMedia picked(desk.session, {desk.project_folder / "new.png"});
    const auto request = picked.request(desk.session.project(), {post.id, post.variants[0].id, 0});
    REQUIRE(request);
    desk.session.submit(*request);
    const std::vector<MediaRef> wanted{{"new.png", "The sea"}, {"other.jpg", ""}};
    CHECK(desk.session.project().posts[0].variants[0].media == wanted);
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
}

TEST_CASE("a copy nobody keeps goes again, and what is no picture or no file is refused by name") {
    PictureDesk desk;
    { const PickedMedia picked(desk.session, {desk.pictures / "clip.mp4"}); }
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
    for (const char* name : {"notes.txt", "none.jpg"}) {
        const PickedMedia picked(desk.session, {desk.pictures / name});
        REQUIRE(picked.refusal());
        CHECK(picked.refusal()->title.key == "media.not_taken");
        CHECK(picked.refusal()->lines[0].values[0].second == name);
        CHECK_FALSE(picked.request(desk.session.project(), end_of_first(desk.session)));
    }
}

TEST_CASE("several files stand in their order, in place of a piece and right behind it, or behind them all") {
    PictureDesk desk;
    Post post = desk.session.project().posts[0];
    post.variants[0].media = {{"old.jpg", "The sea"}, {"other.jpg", ""}};
    desk.session.submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}});
    const PickedMedia picked(desk.session, {desk.pictures / "clip.mp4", desk.pictures / "IMG_2041-sea.jpg"});
    CHECK_FALSE(picked.refusal());
    CHECK(picked.taken() == 2);
    const auto media_at = [&](std::size_t piece) {
        const auto request = picked.request(desk.session.project(), {post.id, post.variants[0].id, piece});
        REQUIRE(request);
        REQUIRE(desk.session.submit(*request));
        std::vector<MediaRef> media = desk.session.project().posts[0].variants[0].media;
        desk.session.undo();
        return media;
    };
    const std::vector<MediaRef> in_place{
        {"media/clip.mp4", "The sea"}, {"media/IMG_2041-sea.jpg", ""}, {"other.jpg", ""}};
    const std::vector<MediaRef> behind{
        {"old.jpg", "The sea"}, {"other.jpg", ""}, {"media/clip.mp4", ""}, {"media/IMG_2041-sea.jpg", ""}};
    CHECK(media_at(0) == in_place);
    CHECK(media_at(2) == behind);
}

TEST_CASE("of several files those that cannot be taken are named, and the others are") {
    PictureDesk desk;
    const PickedMedia picked(desk.session,
                             {desk.pictures / "none.jpg", desk.pictures / "clip.mp4", desk.pictures / "notes.txt"});
    CHECK(picked.taken() == 1);
    REQUIRE(picked.refusal());
    CHECK(picked.refusal()->title == Label{"media.some_not_taken", {{"n", "2"}}});
    CHECK(picked.refusal()->kind == Notice::Kind::warning);
    REQUIRE(picked.refusal()->lines.size() == 3);
    CHECK(picked.refusal()->lines[1].values[0].second == "notes.txt");
    CHECK(picked.request(desk.session.project(), end_of_first(desk.session)));
    const PickedMedia none(desk.session, std::vector<fs::path>(20, desk.pictures / "none.jpg"));
    CHECK(none.taken() == 0);
    REQUIRE(none.refusal());
    CHECK(none.refusal()->title.key == "media.none_taken");
    REQUIRE(none.refusal()->lines.size() == 9);
    CHECK(none.refusal()->lines[7] == Label{"picture_ideas.more", {{"n", "13"}}});
    CHECK_FALSE(none.request(desk.session.project(), end_of_first(desk.session)));
}

TEST_CASE("a channel or a place that is gone meanwhile gets nothing, and a project without a folder takes none") {
    PictureDesk desk;
    const PickedMedia picked(desk.session, {desk.pictures / "clip.mp4"});
    MediaPlace place = end_of_first(desk.session);
    place.piece = 1;
    CHECK_FALSE(picked.request(desk.session.project(), place));
    place = end_of_first(desk.session);
    place.variant = {};
    CHECK_FALSE(picked.request(desk.session.project(), place));
    place = end_of_first(desk.session);
    place.post = {};
    CHECK_FALSE(picked.request(desk.session.project(), place));
    desk.session.start_new(Project(desk.session.project()));
    REQUIRE(media_refused(desk.session));
    CHECK(media_refused(desk.session)->title.key == "picture_ideas.unsaved");
}

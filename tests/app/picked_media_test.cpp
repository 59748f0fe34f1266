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
        PickedMedia picked(desk.session, desk.pictures / "IMG_2041-sea.jpg");
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
    PickedMedia picked(desk.session, desk.project_folder / "new.png");
    const auto request = picked.request(desk.session.project(), {post.id, post.variants[0].id, 0});
    REQUIRE(request);
    desk.session.submit(*request);
    const std::vector<MediaRef> wanted{{"new.png", "The sea"}, {"other.jpg", ""}};
    CHECK(desk.session.project().posts[0].variants[0].media == wanted);
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
}

TEST_CASE("a copy nobody keeps goes again, and what is no picture or no file is refused by name") {
    PictureDesk desk;
    { const PickedMedia picked(desk.session, desk.pictures / "clip.mp4"); }
    CHECK_FALSE(fs::exists(desk.project_folder / "media"));
    for (const char* name : {"notes.txt", "none.jpg"}) {
        const PickedMedia picked(desk.session, desk.pictures / name);
        REQUIRE(picked.refusal());
        CHECK(picked.refusal()->title.key == "media.not_taken");
        CHECK(picked.refusal()->lines[0].values[0].second == name);
        CHECK_FALSE(picked.request(desk.session.project(), end_of_first(desk.session)));
    }
}

TEST_CASE("a channel or a place that is gone meanwhile gets nothing, and a project without a folder takes none") {
    PictureDesk desk;
    const PickedMedia picked(desk.session, desk.pictures / "clip.mp4");
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

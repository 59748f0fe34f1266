// Pictures whose names no project can hold as they are.
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "app/picture_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

// Whether what the session has now is saved, and read again as the same.
bool is_kept(PictureDesk& desk) {
    desk.session.save();
    if (!desk.session.finish_saving()) return false;
    Session other(desk.session.facts(), {at("2026-10-05T08:00"), 12, {}, {}});
    return other.open(*desk.session.path()) && other.project().posts == desk.session.project().posts;
}

}  // namespace

TEST_CASE("a picture named in Latin-1 becomes an idea with its name as text, copied under a name that can be kept") {
    PictureDesk desk;
    const fs::path raw = desk.pictures / "caf\xe9_bleu.jpg";
    test::write_bytes(raw, "blue");
    const Notice notice = add_picture_ideas(desk.session, {{raw}});
    CHECK(notice.kind == Notice::Kind::done);
    REQUIRE(desk.ideas().size() == 1);
    CHECK(desk.ideas()[0]->title == "caf\xc3\xa9 bleu");
    CHECK(PictureDesk::file_of(*desk.ideas()[0]) == "media/caf\xc3\xa9_bleu.jpg");
    CHECK(test::bytes_of(desk.project_folder / "media" / "caf\xc3\xa9_bleu.jpg") == "blue");
    CHECK(is_kept(desk));
    // It is found again.
    CHECK(add_picture_ideas(desk.session, {{raw}}).lines.at(0) == Label{"picture_ideas.known", {{"n", "1"}}});
}

TEST_CASE("a picture below the project under a name that no reference can hold is copied too") {
    PictureDesk desk;
    fs::create_directories(desk.project_folder / "\xe9t\xe9");
    test::write_bytes(desk.project_folder / "\xe9t\xe9" / "a.jpg", "a");
    test::write_bytes(desk.project_folder / "b\\c:d.jpg", "b");
    const Notice notice = add_picture_ideas(desk.session, media_files_in({desk.project_folder}));
    CHECK(notice.kind == Notice::Kind::done);
    REQUIRE(desk.ideas().size() == 2);
    CHECK(PictureDesk::file_of(*desk.ideas()[0]) == "media/b-c-d.jpg");
    CHECK(PictureDesk::file_of(*desk.ideas()[1]) == "media/a.jpg");
    CHECK(is_kept(desk));
}

TEST_CASE("letters that an old archive gave, control characters and long names: all of it can be kept") {
    PictureDesk desk;
    const std::string longest(240, '\xe9');
    for (const std::string& name : {std::string("\x82t\x82.jpg"), std::string("line\nbreak.png"),
                                    std::string("\x01.jpg"), longest + ".jpg", std::string("\xc3\xa9\xe9.webp")})
        test::write_bytes(desk.pictures / "beach" / name, name);
    const Notice notice = desk.add();
    CHECK(notice.kind == Notice::Kind::done);
    CHECK(desk.ideas().size() == 8);
    CHECK(fs::exists(desk.project_folder / "media" / "line break.png"));
    CHECK(fs::exists(desk.project_folder / "media" / "media.jpg"));
    CHECK(fs::exists(desk.project_folder / "media" / "\xc3\xa9\xc3\xa9.webp"));
    CHECK(is_kept(desk));
}

TEST_CASE("a picture that cannot be copied is refused by its name as text") {
    PictureDesk desk;
    // A file stands where the folder for copies would be.
    test::write_bytes(desk.project_folder / "media", "in the way");
    const fs::path raw = desk.pictures / "caf\xe9.jpg";
    test::write_bytes(raw, "x");
    const Notice notice = add_picture_ideas(desk.session, {{raw}});
    CHECK(desk.ideas().empty());
    REQUIRE(notice.lines.size() == 1);
    CHECK(notice.lines[0] == Label{"picture_ideas.not_copied", {{"file", "caf\xc3\xa9.jpg"}}});
}

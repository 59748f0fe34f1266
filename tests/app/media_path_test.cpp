#include "app/media_path.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

// A project's folder with a picture, and beside it what nobody may reach.
struct Folders {
    test::ScratchFolder scratch;
    fs::path project = scratch.path() / "project", outside = scratch.path() / "outside";

    Folders() {
        fs::create_directories(project / "media" / "Été 2026");
        fs::create_directories(outside / "deep");
        for (const fs::path& file :
             {project / "a.png", project / "media" / "b.jpg", project / "media" / "Été 2026" / "c d.webp",
              outside / "secret.png", outside / "deep" / "secret.png", scratch.path() / "secret.png",
              scratch.path() / "project-too.png"})
            std::ofstream(file) << "picture";
        fs::create_symlink(outside, project / "way-out");
        fs::create_symlink(outside / "secret.png", project / "link-out.png");
        fs::create_symlink("../outside/secret.png", project / "media" / "link-up.png");
        fs::create_symlink("/etc/passwd", project / "passwd.png");
        fs::create_symlink("link-out.png", project / "link-twice.png");
        fs::create_symlink("round.png", project / "round.png");
        fs::create_symlink("gone.png", project / "dead.png");
        fs::create_symlink("..", project / "media" / "up");
        fs::create_symlink(scratch.path(), project / "media" / "all");
        fs::create_symlink("a.png", project / "inside.png");
    }
};

std::vector<std::string> hostile(const Folders& folders) {
    std::vector<std::string> list{"", ".", "./", "..", "../", "/", "//", "///", "\\", "~", "~/secret.png"};
    const std::string secret = (folders.outside / "secret.png").string();
    for (const std::string& way :
         {secret, "/" + secret, "//" + secret, "file://" + secret, "." + secret, "media" + secret, "a.png" + secret})
        list.push_back(way);
    for (const char* up : {"../secret.png",
                           "../outside/secret.png",
                           "media/../../secret.png",
                           "./../secret.png",
                           "media/../../outside/secret.png",
                           "a.png/../../secret.png",
                           "media/./../../secret.png",
                           "../project/../secret.png",
                           "..//secret.png",
                           "media//..//..//secret.png",
                           "../project-too.png",
                           "../project/a.png",
                           "media/../a.png",
                           "nothing/../a.png",
                           "media/Été 2026/../../../secret.png",
                           "way-out/../secret.png",
                           "media/..",
                           "media/../..",
                           "../../../../../../../../etc/passwd",
                           "a.png/..",
                           ".../../secret.png"})
        list.push_back(up);
    for (const char* windows :
         {"C:\\secret.png", "C:/secret.png", "c:secret.png", "C:", "\\\\server\\share\\a.png", "//server/share/a.png",
          "\\secret.png", "..\\secret.png", "media\\b.jpg", "media\\..\\..\\secret.png", "\\\\?\\C:\\secret.png",
          "\\\\.\\pipe\\x", "a.png:stream", "a.png::$DATA", "CON:", "D:..\\secret.png", "..\\/secret.png"})
        list.push_back(windows);
    for (const char* address : {"http://example.org/a.png", "https://example.org/a.png", "ftp://a/b.png",
                                "file:///etc/passwd", "data:image/png;base64,AAAA", "smb://server/a.png",
                                "javascript:alert(1)", "mailto:a@b.org", "FILE:a.png", "x-a:a.png"})
        list.push_back(address);
    for (const char* link :
         {"way-out/secret.png", "way-out/deep/secret.png", "way-out", "link-out.png", "media/link-up.png", "passwd.png",
          "link-twice.png", "round.png", "dead.png", "media/all/secret.png", "media/all/outside/secret.png",
          "media/up/way-out/secret.png", "media/all/project-too.png", "./way-out/./secret.png", "way-out//secret.png"})
        list.push_back(link);
    using namespace std::string_literals;
    for (const std::string& zero :
         {"a.png\0"s, "a.png\0.jpg"s, "\0a.png"s, "media\0/b.jpg"s, "\0"s, "../secret.png\0a"s})
        list.push_back(zero);
    for (const char* none : {"media", "media/", "gone.png", "a.png/", "a.png/b", "a.png.", " a.png", "a.png ",
                             "media/b.jpg/.", "%2e%2e/secret.png", "..%2fsecret.png", "*.png", "media/*", "$HOME/a.png",
                             "`ls`", "a.png;ls", "\xff\xfe.png", "A.PNG.png"})
        list.push_back(none);
    list.push_back(std::string(5000, 'a'));
    std::string deep;
    for (int i = 0; i < 2000; ++i) deep += "media/../";
    list.push_back(deep + "a.png");
    return list;
}

}  // namespace

TEST_CASE("a hundred hostile references name no file") {
    const Folders folders;
    const std::vector<std::string> references = hostile(folders);
    CHECK(references.size() >= 100);
    for (const std::string& reference : references) {
        CAPTURE(reference);
        CHECK_FALSE(media_file(folders.project, reference));
    }
}

TEST_CASE("files of the project's folder are named, by their plain path") {
    const Folders folders;
    const fs::path real = fs::canonical(folders.project);
    CHECK(media_file(folders.project, "a.png") == real / "a.png");
    CHECK(media_file(folders.project, "./media//b.jpg") == real / "media" / "b.jpg");
    CHECK(media_file(folders.project, "media/Été 2026/c d.webp") == real / "media" / "Été 2026" / "c d.webp");
    // A link that stays inside is a file like others, and so is the project's folder behind a link.
    CHECK(media_file(folders.project, "inside.png") == real / "a.png");
    fs::create_directory_symlink(folders.project, folders.scratch.path() / "door");
    CHECK(media_file(folders.scratch.path() / "door", "a.png") == real / "a.png");
    CHECK_FALSE(media_file(folders.scratch.path() / "nowhere", "a.png"));
}

TEST_CASE("a file is referred to from its project's folder, and not from elsewhere") {
    const Folders folders;
    CHECK(media_reference(folders.project, folders.project / "media" / "Été 2026" / "c d.webp") ==
          "media/Été 2026/c d.webp");
    CHECK(media_reference(folders.project, folders.project / "media" / ".." / "a.png") == "a.png");
    for (const fs::path& file :
         {folders.outside / "secret.png", folders.scratch.path() / "project-too.png", folders.project / "link-out.png",
          folders.project / "way-out" / "secret.png", folders.project, folders.project / "gone.png"})
        CHECK_FALSE(media_reference(folders.project, file));
    std::ofstream(folders.project / "odd:name.png") << "picture";
    CHECK_FALSE(media_reference(folders.project, folders.project / "odd:name.png"));
    std::ofstream(folders.project / "caf\xe9.png") << "picture";
    CHECK_FALSE(media_reference(folders.project, folders.project / "caf\xe9.png"));
}

TEST_CASE("a project that is named without its folder has its pictures where the program was called") {
    const Folders folders;
    const fs::path before = fs::current_path();
    fs::current_path(folders.project);
    const auto file = media_file({}, "media/b.jpg");
    const auto reference = media_reference({}, folders.project / "a.png");
    const auto outside = media_file({}, "../outside/secret.png");
    fs::current_path(before);
    CHECK(file == fs::canonical(folders.project) / "media" / "b.jpg");
    CHECK(reference == "a.png");
    CHECK_FALSE(outside);
}

TEST_CASE("pictures and videos are told by their endings, in capitals too") {
    for (const char* name : {"a.png", "b.JPG", "c.jpeg", "d.WebP", "e.mp4", "f.MOV"}) CHECK(is_called_media(name));
    for (const char* name : {"png", ".png", "a.png.exe", "a.svg", "a"}) CHECK_FALSE(is_called_media(name));
    CHECK_FALSE(is_called_picture("e.mp4"));
    CHECK(is_called_video("e.mp4"));
}

TEST_CASE("GIFs, documents and sound are media of which no picture is made") {
    for (const char* name : {"a.gif", "b.PDF", "c.mp3", "d.M4A", "e.wav"}) {
        CAPTURE(name);
        CHECK(is_called_media(name));
        CHECK_FALSE(is_called_visual(name));
        CHECK_FALSE(is_called_picture(name));
        CHECK_FALSE(is_called_video(name));
    }
    const std::vector<std::string> endings = media_endings();
    for (const char* ending : {".gif", ".pdf", ".mp3", ".m4a", ".wav", ".png", ".mp4"})
        CHECK(std::count(endings.begin(), endings.end(), ending) == 1);
}

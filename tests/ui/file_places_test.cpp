#include "ui/dialogs/file_places.hpp"

#include <fstream>

#include <doctest/doctest.h>

#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;
using PlaceKind = FilePlace::Kind;

TEST_CASE("places are the folders that are there: the user's, the drives, and what was chosen last, each once") {
    const test::ScratchFolder scratch;
    const fs::path home = scratch.path() / "ada", media = scratch.path() / "media" / "ada";
    for (const fs::path& folder : {home / "Papiers", home / "plans", home / ".config", scratch.path() / "bureau",
                                   media / "CLE USB", media / ".hidden", scratch.path() / "other"})
        fs::create_directories(folder);
    std::ofstream(home / ".config" / "user-dirs.dirs") << "# comment\n"
                                                          "XDG_DESKTOP_DIR=\"" +
            (scratch.path() / "bureau").string() +
            "\"\n"
            "XDG_DOCUMENTS_DIR=\"$HOME/Old\"\n"
            "XDG_DOCUMENTS_DIR=\"$HOME/Papiers\"\n"
            "XDG_DOWNLOAD_DIR=\"$HOME/\"\n"
            "XDG_MUSIC_DIR=broken\nXDG_DOWNLOAD_DIR=\"relative\"\n";
    PlaceSources sources;
    sources.recent = {scratch.path() / "other", home / "plans", scratch.path() / "gone", home};
    sources.project = home / "plans";
    sources.projects = home / "plans";
    sources.home = home;
    sources.config = home / ".config";
    sources.media = {media, scratch.path() / "no-media"};
    const std::vector<FilePlace> expected{{PlaceKind::recent, scratch.path() / "other", "other"},
                                          {PlaceKind::project, home / "plans", "plans"},
                                          {PlaceKind::home, home, "ada"},
                                          {PlaceKind::documents, home / "Papiers", "Papiers"},
                                          {PlaceKind::desktop, scratch.path() / "bureau", "bureau"},
                                          {PlaceKind::media, media / "CLE USB", "CLE USB"}};
    CHECK((file_places(sources) == expected));
}

TEST_CASE("without a home there are no places, and the root is one like others") {
    CHECK(file_places({}).empty());
    PlaceSources root;
    root.projects = "/";
    const std::vector<FilePlace> expected{{PlaceKind::projects, "/", "/"}};
    CHECK((file_places(root) == expected));
}

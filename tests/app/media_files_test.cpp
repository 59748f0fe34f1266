#include "app/media_files.hpp"

#include <doctest/doctest.h>

#include "model/work_meter.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

// Six entries: three pictures, each in a folder of the one before, and a text.
struct Tree {
    test::ScratchFolder scratch;
    fs::path top = scratch.path() / "top";

    Tree() {
        fs::create_directories(top / "in" / "deeper");
        test::write_bytes(top / "a.jpg", "a");
        test::write_bytes(top / "in" / "b.png", "b");
        test::write_bytes(top / "in" / "deeper" / "c.mp4", "c");
        test::write_bytes(top / "in" / "deeper" / "d.txt", "d");
    }
};

}  // namespace

TEST_CASE("files and folders are looked through in their order, and the whole of them") {
    const Tree tree;
    const fs::path deeper = tree.top / "in" / "deeper";
    const MediaFiles found = media_files_in({deeper, tree.top / "a.jpg", deeper / "d.txt", tree.top / "nowhere.png"});
    CHECK(found.whole);
    const std::vector<fs::path> expected{deeper / "c.mp4", tree.top / "a.jpg", tree.top / "nowhere.png"};
    CHECK(found.files == expected);
    CHECK(media_files_in({tree.scratch.path() / "nowhere"}).files.empty());
}

TEST_CASE("looking through a folder ends after so many entries, and it is said") {
    const Tree tree;
    const MediaFiles all = media_files_in({tree.top}, {.most_entries = 6});
    CHECK(all.whole);
    CHECK(all.files.size() == 3);
    const MediaFiles some = media_files_in({tree.top}, {.most_entries = 5});
    CHECK_FALSE(some.whole);
    CHECK(some.files.size() >= 2);
    // The bound is of all folders together.
    const MediaFiles twice = media_files_in({tree.top, tree.top}, {.most_entries = 6});
    CHECK_FALSE(twice.whole);
    CHECK(twice.files.size() == 3);
}

TEST_CASE("folders deeper than the bound are not looked through, and it is said") {
    const Tree tree;
    CHECK(media_files_in({tree.top}, {.deepest = 3}).whole);
    const MediaFiles two = media_files_in({tree.top}, {.deepest = 2});
    CHECK_FALSE(two.whole);
    const std::vector<fs::path> expected{tree.top / "a.jpg", tree.top / "in" / "b.png"};
    CHECK(two.files == expected);
    // A hidden folder is no loss, and a link is never followed.
    fs::create_directories(tree.top / ".cache");
    fs::create_directory_symlink(tree.top, tree.top / "in" / "round");
    fs::remove_all(tree.top / "in" / "deeper");
    CHECK(media_files_in({tree.top}, {.deepest = 2}).whole);
}

TEST_CASE("looking through a folder can be given up") {
    const Tree tree;
    WorkMeter meter;
    const WorkMeter::Here here(meter);
    meter.cancel();
    CHECK_THROWS_AS(media_files_in({tree.top}), WorkCancelled);
}

TEST_CASE("documents and sound are taken where they are chosen, and passed over in folders") {
    const Tree tree;
    for (const char* name : {"e.pdf", "f.mp3", "g.gif"}) test::write_bytes(tree.top / name, "x");
    CHECK(media_files_in({tree.top}).files.size() == 3);
    CHECK(media_files_in({tree.top / "e.pdf", tree.top / "f.mp3", tree.top / "g.gif"}).files.size() == 3);
}

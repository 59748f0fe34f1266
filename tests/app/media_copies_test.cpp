#include "app/media_copies.hpp"

#include <doctest/doctest.h>

#include "model/work_meter.hpp"
#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;

namespace {

struct Copies {
    test::ScratchFolder scratch;
    fs::path folder = scratch.path() / "media", film = scratch.path() / "film.mp4";
    std::string bytes;

    Copies() {
        // Longer than what is read at once.
        for (int i = 0; i < 300'000; ++i) bytes += std::to_string(i);
        test::write_bytes(film, bytes);
    }
};

}  // namespace

TEST_CASE("a copy is the whole file, and is found again") {
    const Copies made;
    MediaCopies copies(made.folder);
    const auto place = copies.place_of(made.film);
    REQUIRE(place);
    CHECK(place->copy == made.folder / "film.mp4");
    CHECK_FALSE(place->is_there);
    REQUIRE(copies.make(made.film, *place));
    CHECK(test::bytes_of(place->copy) == made.bytes);
    CHECK(copies.place_of(made.film)->is_there);
    copies.keep();
}

TEST_CASE("what differs in its last byte alone is another file") {
    const Copies made;
    fs::create_directories(made.folder);
    std::string other = made.bytes;
    other.back() = 'x';
    test::write_bytes(made.folder / "film.mp4", other);
    const MediaCopies copies(made.folder);
    const auto place = copies.place_of(made.film);
    REQUIRE(place);
    CHECK(place->copy == made.folder / "film 2.mp4");
    CHECK_FALSE(place->is_there);
}

TEST_CASE("copies that are not kept go, with the folder that was made for them; those that are kept stay") {
    const Copies made;
    {
        MediaCopies copies(made.folder);
        REQUIRE(copies.make(made.film, *copies.place_of(made.film)));
        const MediaCopies elsewhere(std::move(copies));
        CHECK(fs::exists(made.folder / "film.mp4"));
    }
    CHECK_FALSE(fs::exists(made.folder));
    {
        MediaCopies copies(made.folder);
        REQUIRE(copies.make(made.film, *copies.place_of(made.film)));
        copies.keep();
    }
    CHECK(fs::exists(made.folder / "film.mp4"));
}

TEST_CASE("a copy that is given up halfway leaves nothing") {
    const Copies made;
    WorkMeter meter;
    {
        MediaCopies copies(made.folder);
        const auto place = copies.place_of(made.film);
        const WorkMeter::Here here(meter);
        meter.cancel();
        CHECK_THROWS_AS(copies.make(made.film, *place), WorkCancelled);
        CHECK(fs::is_empty(made.folder));
    }
    CHECK_FALSE(fs::exists(made.folder));
}

TEST_CASE("a link that leads nowhere keeps its name") {
    const Copies made;
    fs::create_directories(made.folder);
    fs::create_symlink("gone", made.folder / "film.mp4");
    MediaCopies copies(made.folder);
    const auto place = copies.place_of(made.film);
    REQUIRE(place);
    CHECK(place->copy == made.folder / "film 2.mp4");
    // Nor is it taken by a file that came meanwhile.
    CHECK_FALSE(copies.make(made.film, {made.folder / "film.mp4"}));
    CHECK(fs::is_symlink(made.folder / "film.mp4"));
}

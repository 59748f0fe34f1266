#include "app/picture_cache.hpp"

#include <chrono>
#include <filesystem>

#include <doctest/doctest.h>

#include "store/test_files.hpp"

using namespace tandem;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

struct CacheDesk {
    test::ScratchFolder scratch;
    fs::path folder = scratch.path() / "cache", film = scratch.path() / "film.mp4";
    PictureCache cache{folder};

    CacheDesk() { test::write_bytes(film, "a film"); }
};

LoadedPicture grey(int width, int height, unsigned char alpha = 255) {
    LoadedPicture picture{width, height, 4000, 3000, {}, 12.5};
    for (int i = 0; i < width * height; ++i) picture.pixels.insert(picture.pixels.end(), {90, 90, 90, alpha});
    return picture;
}

}  // namespace

TEST_CASE("a thumbnail is kept with what is known of its file, until the file is another one") {
    const CacheDesk desk;
    const std::string name = desk.cache.name_of(desk.film, 256);
    REQUIRE(!name.empty());
    CHECK(!desk.cache.find(name));
    desk.cache.keep(name, grey(64, 48));
    const auto kept = PictureCache(desk.folder).find(name);
    REQUIRE(kept);
    CHECK(kept->width == 64);
    CHECK(kept->height == 48);
    CHECK(kept->file_width == 4000);
    CHECK(kept->file_height == 3000);
    CHECK(*kept->seconds == doctest::Approx(12.5));
    CHECK(kept->pixels.size() == 64 * 48 * 4);
    CHECK(std::abs(kept->pixels.front() - 90) < 4);
    CHECK(desk.cache.name_of(desk.film, 512) != name);
    fs::last_write_time(desk.film, fs::last_write_time(desk.film) + 1s);
    CHECK(desk.cache.name_of(desk.film, 256) != name);
}

TEST_CASE("what is known of a video is kept without a picture, a picture that is transparent is not kept") {
    const CacheDesk desk;
    const std::string facts = desk.cache.name_of(desk.film, 0), thumb = desk.cache.name_of(desk.film, 256);
    desk.cache.keep(facts, {0, 0, 320, 180, {}, std::nullopt});
    const auto kept = desk.cache.find(facts);
    REQUIRE(kept);
    CHECK(kept->file_width == 320);
    CHECK(!kept->seconds);
    CHECK(kept->pixels.empty());
    desk.cache.keep(thumb, grey(8, 8, 100));
    CHECK(!desk.cache.find(thumb));
}

TEST_CASE("a damaged or missing cache, and a file that is not there, give nothing and stop nothing") {
    const CacheDesk desk;
    const std::string name = desk.cache.name_of(desk.film, 256);
    desk.cache.keep(name, grey(64, 48));
    const std::string whole = test::bytes_of(desk.folder / name);
    for (const std::size_t cut : {whole.size() - 20, std::size_t{30}, std::size_t{20}, std::size_t{3}}) {
        test::write_bytes(desk.folder / name, whole.substr(0, cut));
        const auto kept = desk.cache.find(name);
        CHECK((!kept || kept->pixels.empty() || kept->width == 64));
    }
    test::write_bytes(desk.folder / name, "Tandem picture 1\n-4 99999999999 x\n");
    CHECK(!desk.cache.find(name));
    CHECK(desk.cache.name_of(desk.scratch.path() / "gone.mp4", 256).empty());
    CHECK(PictureCache().name_of(desk.film, 256).empty());
    const PictureCache nowhere(desk.film / "folder");  // a file is in the way
    nowhere.keep(name, grey(8, 8));
    CHECK(!nowhere.find(name));
}

TEST_CASE("what was not used for longest makes room") {
    const CacheDesk desk;
    for (const int px : {128, 256, 512}) desk.cache.keep(desk.cache.name_of(desk.film, px), grey(40, 40));
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(desk.folder / desk.cache.name_of(desk.film, 128), now - 3h);
    fs::last_write_time(desk.folder / desk.cache.name_of(desk.film, 256), now - 2h);
    fs::last_write_time(desk.folder / desk.cache.name_of(desk.film, 512), now - 1h);
    CHECK(desk.cache.find(desk.cache.name_of(desk.film, 128)));  // it is used
    const auto bytes = fs::file_size(desk.folder / desk.cache.name_of(desk.film, 128));
    desk.cache.tidy(bytes * 2);
    CHECK(desk.cache.find(desk.cache.name_of(desk.film, 128)));
    CHECK(!desk.cache.find(desk.cache.name_of(desk.film, 256)));
    CHECK(desk.cache.find(desk.cache.name_of(desk.film, 512)));
}

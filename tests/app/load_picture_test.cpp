#include "app/load_picture.hpp"

#include <doctest/doctest.h>

#include "exchange/packed_picture.hpp"
#include "store/test_files.hpp"

using namespace tandem;

namespace {

// 48 by 32, the left half dark and the right one light.
std::string halves() {
    ReadPicture picture;
    picture.size = picture.whole = {48, 32};
    for (int y = 0; y < 32; ++y)
        for (int x = 0; x < 48; ++x) {
            const unsigned char grey = x < 24 ? 10 : 240;
            picture.pixels.insert(picture.pixels.end(), {grey, grey, grey, 255});
        }
    return jpeg_of(picture, 95);
}

// The same as a camera writes it that was held upright: its upper side is the picture's right one.
std::string held_upright(const std::string& jpeg) {
    const std::string tiff = std::string("II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0", 18) + '\6' + std::string(7, '\0');
    const std::string content = std::string("Exif\0\0", 6) + tiff;
    return jpeg.substr(0, 2) + "\xff\xe1" + std::string(1, '\0') + static_cast<char>(content.size() + 2) + content +
        jpeg.substr(2);
}

int grey_at(const LoadedPicture& picture, int x, int y) {
    return picture.pixels[std::size_t{4} * static_cast<std::size_t>(y * picture.width + x)];
}

}  // namespace

TEST_CASE("a picture stands as the camera was held, large and as a thumbnail, and so does the size of its file") {
    const test::ScratchFolder scratch;
    test::write_bytes(scratch.path() / "a.jpg", held_upright(halves()));
    for (const int most_px : {2048, 24}) {
        const auto picture = load_picture(scratch.path() / "a.jpg", most_px);
        REQUIRE(picture);
        CHECK(picture->file_width == 32);
        CHECK(picture->file_height == 48);
        CHECK(picture->width < picture->height);
        CHECK(picture->height == std::min(most_px, 48));
        // What was left stands above.
        CHECK(grey_at(*picture, picture->width / 2, 2) < 60);
        CHECK(grey_at(*picture, picture->width / 2, picture->height - 3) > 190);
    }
}

TEST_CASE("what is no picture gives none") {
    const test::ScratchFolder scratch;
    CHECK_FALSE(load_picture(scratch.path() / "none.jpg", 100));
    test::write_bytes(scratch.path() / "a.jpg", "text");
    CHECK_FALSE(load_picture(scratch.path() / "a.jpg", 100));
}

#include "exchange/data_uri.hpp"

#include <doctest/doctest.h>

#include "exchange/packed_picture.hpp"

using namespace tandem;

TEST_CASE("bytes in base 64 are those of the RFC's own examples") {
    CHECK(base64_of("") == "");
    CHECK(base64_of("f") == "Zg==");
    CHECK(base64_of("fo") == "Zm8=");
    CHECK(base64_of("foo") == "Zm9v");
    CHECK(base64_of("foob") == "Zm9vYg==");
    CHECK(base64_of("fooba") == "Zm9vYmE=");
    CHECK(base64_of("foobar") == "Zm9vYmFy");
    CHECK(base64_of(std::string_view("\x00\xff\xfe", 3)) == "AP/+");
}

TEST_CASE("a picture becomes a JPEG of its size, white where it is transparent") {
    ReadPicture picture{{4, 4}, {4, 4}, std::vector<unsigned char>(64, 0)};
    const std::string bytes = jpeg_of(picture, 90);
    const PictureAnswer back = read_picture(bytes, 100);
    REQUIRE(back.picture);
    CHECK(back.picture->size == PictureSize{4, 4});
    for (const unsigned char byte : back.picture->pixels) CHECK(byte == 255);
    CHECK(jpeg_of(picture, 90) == bytes);
}

#include "store/sha256.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("SHA-256 gives the digests of the standard's examples") {
    CHECK(hex_text(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(hex_text(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex_text(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(hex_text(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 takes texts of every length around a block") {
    // SHA-256 over the digests of "", "a", "aa", ... of 0 to 199 letters, computed with Python's hashlib.
    std::string all;
    for (std::size_t length = 0; length < 200; ++length) all += hex_text(sha256(std::string(length, 'a')));
    CHECK(hex_text(sha256(all)) == "019f2b9f1af27a53a1f046da7e98af2c179f431e4b5bebb000e74040917a4123");
}

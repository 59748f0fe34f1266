#include "shell/file_portal.hpp"

#include <doctest/doctest.h>

using namespace tandem;

TEST_CASE("a file of this computer is known from its address, and nothing else is") {
    CHECK(path_of_uri("file:///home/ada/My%20plan.tandem") == "/home/ada/My plan.tandem");
    CHECK(path_of_uri("file://localhost/a/%C3%89t%c3%a9.csv") == "/a/Été.csv");
    CHECK(path_of_uri("file:///100%25") == "/100%");
    for (const char* uri : {"", "file:", "file://", "file://server/share/a", "http://example.org/a", "/home/ada/a",
                            "file:///a%0", "file:///a%", "file:///a%zz", "file:///a%00b", "data:,a"})
        CHECK_FALSE(path_of_uri(uri));
}

TEST_CASE("files with an ending are asked for in small letters and in capitals") {
    CHECK(glob_of_ending(".tandem") == "*.[tT][aA][nN][dD][eE][mM]");
    CHECK(glob_of_ending(".mp4") == "*.[mM][pP]4");
}

#include "exchange/zip_parts.hpp"

#include <doctest/doctest.h>

#include "exchange/zip_writer.hpp"

using namespace tandem;
using tandem::testing::zip_of;

namespace {

ZipFault read_all(ZipParts& parts, const std::string& name, std::string& out) {
    return parts.read(name, [&](std::string_view piece) {
        out += piece;
        return true;
    });
}

}  // namespace

TEST_CASE("a part is found by its name in any case, packed or not, and comes whole") {
    const std::string text(200'000, 'x');
    const std::string bytes = zip_of({{"xl/Plan.xml", text, true}, {"plain", "as it is"}});
    ZipParts parts(bytes);
    CHECK(parts.has("XL/plan.XML"));
    CHECK_FALSE(parts.has("xl/other.xml"));
    std::string out;
    CHECK(read_all(parts, "xl/plan.xml", out) == ZipFault::none);
    CHECK(out == text);
    out.clear();
    CHECK(read_all(parts, "plain", out) == ZipFault::none);
    CHECK(out == "as it is");
    CHECK(read_all(parts, "xl/other.xml", out) == ZipFault::missing);
}

TEST_CASE("what is unpacked counts, whether a part is whole, broken or not wanted to its end") {
    std::string bytes = zip_of({{"a", std::string(70'000, 'x')}, {"b", std::string(70'000, 'y')}});
    bytes[bytes.find("yyyy") + 69'000] = 'z';
    std::string out;
    for (const std::string name : {"a", "b"}) {
        ZipParts parts(bytes, {.unpacked = 100'000});
        CHECK(read_all(parts, name, out) == (name == "a" ? ZipFault::none : ZipFault::broken));
        CHECK(read_all(parts, name, out) == ZipFault::too_big);
    }
    ZipParts parts(bytes, {.unpacked = 100'000});
    CHECK(parts.read("a", [](std::string_view) { return false; }) == ZipFault::none);
    CHECK(read_all(parts, "a", out) == ZipFault::too_big);
}

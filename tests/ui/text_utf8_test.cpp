#include <string>

#include <doctest/doctest.h>

#include "ui/text/utf8.hpp"

using namespace tandem;

TEST_CASE("every code point that has a UTF-8 form is read back as it was written") {
    std::size_t wrong = 0;
    for (char32_t code = 1; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        std::string text;
        append_utf8(text, code);
        const CodePoint read = read_code_point(text, 0);
        if (!read.valid || read.code != code || read.bytes != text.size()) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a byte that starts no valid form is read alone") {
    for (const std::string broken : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
                                     "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xE2\x82", "\xF0\x9F\x8E", "\xFF"}) {
        CAPTURE(broken.size());
        const CodePoint read = read_code_point(broken, 0);
        CHECK_FALSE(read.valid);
        CHECK(read.bytes == 1);
        CHECK(read.code == 0xFFFD);
    }
}

TEST_CASE("joiners, selectors and marks of direction have no shape, letters and spaces do") {
    for (const char32_t code : {0x200Du, 0xFE0Fu, 0x200Bu, 0x202Eu, 0xFEFFu, 0xE0067u}) CHECK(is_invisible(code));
    for (const char32_t code : {0x41u, 0x20u, 0xA0u, 0x202Fu, 0x20E3u, 0x1F383u}) CHECK_FALSE(is_invisible(code));
}

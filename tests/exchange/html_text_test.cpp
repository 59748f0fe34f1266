#include "exchange/html_text.hpp"

#include <doctest/doctest.h>

#include "exchange/sha256.hpp"

using namespace tandem;

TEST_CASE("SHA-256 gives the examples of FIPS 180-4") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("text is escaped for HTML, and JSON for a script") {
    CHECK(html_escaped("<a href='x'>\"&\"</a>\x01\n\té") ==
          "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;&lt;/a&gt;\n\té");
    CHECK(json_in_script("{\"a\":\"</script><!--&\xe2\x80\xa8\xe2\x80\xa9\"}") ==
          "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\\u2028\\u2029\"}");
}

TEST_CASE("a page leads to the web and to mail, and nowhere else") {
    for (const char* fine : {"https://example.com", "HTTP://example.com", "mailto:a@example.com"})
        CHECK(is_safe_link(fine));
    for (const char* other : {"javascript:alert(1)", " https://example.com", "data:text/html,x", "//example.com",
                              "file:///etc/passwd", "", "http:/x"})
        CHECK_FALSE(is_safe_link(other));
}

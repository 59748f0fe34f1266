#include "exchange/markdown_text.hpp"

#include <doctest/doctest.h>

#include "exchange/read_workbook.hpp"

using namespace tandem;
using tandem::testing::said_about;

namespace {

// Each text at a line's beginning, in an item, in a heading and in bold, as cmark reads it.
nlohmann::json read(const std::vector<std::string>& texts) {
    std::string page;
    for (const std::string& text : texts) {
        const std::string escaped = markdown_text(text);
        page += "# " + escaped + "\n\n" + escaped + "\n\n- " + escaped + "\n- **" + escaped + "**\n\n";
    }
    return nlohmann::json::parse(
        said_about("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_markdown.py", page, ".md"));
}

}  // namespace

TEST_CASE("hostile texts stay texts in Markdown, wherever they stand, for cmark") {
    const std::vector<std::string> texts{
        "=1+1",
        "- item",
        "+ item",
        "12. item",
        "3) item",
        "# heading",
        "heading #",
        "> quote",
        "---",
        "===",
        "***bold*** __bold__ _i_",
        "`code` ``` ~~~",
        "[link](https://example.com) ![picture](x.png)",
        "[a]: https://example.com",
        "<script>alert(1)</script> <https://example.com> <a@b.c>",
        "https://example.com/?a=b&c=d www.example.com mailto:a@example.com",
        "&amp; &#35; &copy;",
        "a | b | c",
        "\\* \\",
        "@handle #tag 100 % $x$",
        "~~gone~~",
        "Dit \"vrai\"",
        "مرحبا",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿 🎉",
    };
    const auto found = read(texts);
    CHECK(found["others"].empty());
    REQUIRE(found["blocks"].size() == 4 * texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const char* const kinds[] = {"h1", "p", "item", "item"};
        for (std::size_t k = 0; k < 4; ++k) CHECK(found["blocks"][4 * i + k] == nlohmann::json{kinds[k], texts[i]});
    }
}

TEST_CASE("a text is one line of Markdown, without what nobody sees") {
    CHECK(markdown_text("a\r\nBEGIN\n\n# b\t c ") == "a BEGIN \\# b c");
    CHECK(markdown_text("    code") == "code");
    CHECK(markdown_text("a\x01\x1f"
                        "b\x7f") == "ab");
    CHECK(markdown_text("www.a.fr https://b.fr 10:30") == "www\\.a.fr https\\://b.fr 10:30");
    CHECK(markdown_text("\n\t ").empty());
}

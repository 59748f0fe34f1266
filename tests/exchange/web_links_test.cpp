#include "exchange/web_links.hpp"

#include <string>

#include <doctest/doctest.h>

#include "exchange/hostile_texts.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The links, a bar between them.
std::string links_of(std::string_view text, BareAddress bare = BareAddress::link) {
    std::string all;
    for (const TextSpan& span : web_links(text, bare)) {
        if (!all.empty()) all += '|';
        all += text.substr(span.begin, span.end - span.begin);
    }
    return all;
}

}  // namespace

TEST_CASE("a link ends before the punctuation of its sentence, and keeps what is part of it") {
    CHECK(links_of("Lire https://example.com/a?b=c#d.") == "https://example.com/a?b=c#d");
    CHECK(links_of("(voir https://example.fr/wiki/A_(b))") == "https://example.fr/wiki/A_(b)");
    CHECK(links_of("HTTPS://Example.COM:8080/x, puis http://b.fr !") == "HTTPS://Example.COM:8080/x|http://b.fr");
    CHECK(links_of("https://bücher.de/x\nhttps://例え.jp") == "https://bücher.de/x|https://例え.jp");
}

TEST_CASE("an address without https:// is a link on some networks alone, and a mail address on none") {
    CHECK(links_of("voir tandem.fr/plan, merci") == "tandem.fr/plan");
    CHECK(links_of("voir tandem.fr/plan et https://b.fr", BareAddress::text) == "https://b.fr");
    CHECK(links_of("contact@example.com, first.fr@example.com") == "");
    CHECK(links_of("v1.2 e.g. fin.Début 1.5 km U.S.A") == "");
}

TEST_CASE("domains that do not exist make no link") {
    CHECK(links_of("http://localhost/x https://a.example ftp://x") == "");
    CHECK(links_of("voir example.com.") == "example.com");
    CHECK(links_of("bbc.co.uk") == "bbc.co.uk");
}

TEST_CASE("links lie inside any text, in order, and none covers another") {
    for (const std::string& text : hostile_texts())
        for (const std::string& around : {text, text + "https://b.fr/" + text, "b.fr" + text + ".com/(" + text}) {
            std::size_t last = 0;
            for (const TextSpan& span : web_links(around, BareAddress::link)) {
                CHECK(span.begin >= last);
                CHECK(span.begin < span.end);
                last = span.end;
            }
            CHECK(last <= around.size());
        }
}

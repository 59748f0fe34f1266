// Texts are counted as others count them: the library X published, and JavaScript.
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "exchange/outside_readers.hpp"
#include "exchange/text_length.hpp"
#include "facts/csv_rows.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::int64_t length_on(const char* id, const std::string& text) {
    return text_length(*shared_facts().networks.find(id), text);
}

// Texts of words and signs that are counted in different ways, the same in each run.
std::vector<std::string> mixed_texts(std::size_t count) {
    const std::vector<std::string> parts{"Bonjour",    "\u00e9t\u00e9",
                                         "e\u0301",    "a\u0301\u0302",
                                         "漢字",       "한국어",
                                         "ᄒ\u1161ᆫ", "👩‍👩‍👧‍👦",
                                         "❤️",     "1️⃣",
                                         "👋🏽",   "🇫🇷",
                                         "🇫🇷🇨🇦🇩🇪",     "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                                         "\r\n",       "\n",
                                         " ",          "עִברית",
                                         "ไทย",        "\u200d",
                                         "\u200b",     "☀",
                                         "☀️",     "𝒳",
                                         "\ufe0f",     "#gout",
                                         "@a",         "…",
                                         "½",          "…"};
    std::mt19937 random(20261127);
    std::vector<std::string> texts;
    while (texts.size() < count) {
        std::string text;
        for (std::size_t n = random() % 9 + 1; n > 0; --n) text += parts[random() % parts.size()];
        texts.push_back(text);
    }
    return texts;
}

// Texts with links and mentions, and with what only looks like one; the same in each run.
std::vector<std::string> linked_texts(std::size_t count) {
    const std::vector<std::string> parts{"Bonjour",
                                         "\u00e9t\u00e9",
                                         "漢字",
                                         "👋🏽",
                                         "#gout",
                                         "@carl",
                                         "https://example.com",
                                         "http://example.org/a/b_c-d?e=f&g=h",
                                         "https://www.example.co.uk/page.html#top",
                                         "https://fr.wikipedia.org/wiki/Paris_(Texas)",
                                         "https://example.com:8080/x",
                                         "HTTPS://Example.COM/A",
                                         "https://www.example.org?q=a%20b",
                                         "https://mastodon.social/@ana",
                                         "https://example.org/@ana@mastodon.social",
                                         "@ana@mastodon.social",
                                         "@bob_2@sub.example.org",
                                         "@Eve@a-b.example.co.uk",
                                         "ana@example.org",
                                         "example.com/a",
                                         "http://localhost/@ana@example.org",
                                         "https://intranet.invalid/x",
                                         "https:/a"};
    const std::vector<std::string> between{" ", "\n", ", ", ". ", " (", ") ", "! ", "; ", ": ", " « ", " » ", "\n\n"};
    std::mt19937 random(20261128);
    std::vector<std::string> texts;
    while (texts.size() < count) {
        std::string text = parts[random() % parts.size()];
        for (std::size_t n = random() % 8; n > 0; --n) {
            text += between[random() % between.size()];
            text += parts[random() % parts.size()];
        }
        texts.push_back(text);
    }
    return texts;
}

nlohmann::json counted_by_javascript(const std::vector<std::string>& texts) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-count-" + std::to_string(getpid()) + ".json");
    std::ofstream(file, std::ios::binary) << nlohmann::json(texts).dump();
    const std::string said =
        output_of_reader("node " TANDEM_SOURCE_DIR "/tests/exchange/count_texts.mjs " + file.string() + " 2>&1");
    std::filesystem::remove(file);
    nlohmann::json counts = nlohmann::json::parse(said, nullptr, false);
    REQUIRE_MESSAGE(counts.is_array(), said);
    return counts;
}

}  // namespace

TEST_CASE("texts are as long on X as the published library says") {
    // Written once by parseTweet() of twitter-text 3.1.0, with \\n and \\\\ for the end of a line and a backslash.
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/x_lengths.csv", std::ios::binary);
    const facts::CsvRows rows("x_lengths.csv", std::string(std::istreambuf_iterator<char>(file), {}));
    REQUIRE(rows.size() == 625);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::string text;
        const std::string& cell = rows.cell(row, "text");
        for (std::size_t at = 0; at < cell.size(); ++at)
            text += cell[at] != '\\' ? cell[at] : cell[++at] == 'n' ? '\n' : '\\';
        CAPTURE(text);
        CHECK(length_on("x", text) == rows.number(row, "weighted_length"));
    }
}

TEST_CASE("code points, UTF-16 units, bytes and what is seen as one character are what JavaScript counts") {
    const std::vector<std::string> texts = mixed_texts(2000);
    const nlohmann::json counts = counted_by_javascript(texts);
    REQUIRE(counts.size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i]);
        CHECK(length_on("instagram", texts[i]) == counts[i][0]);
        CHECK(length_on("tiktok", texts[i]) == counts[i][1]);
        CHECK(length_on("youtube", texts[i]) == counts[i][2]);
        CHECK(length_on("bluesky", texts[i]) == counts[i][3]);
        CHECK(length_on("mastodon", texts[i]) == counts[i][3]);
    }
}

TEST_CASE(
    "links and mentions of other servers are as long on Mastodon as rules written by themselves in JavaScript say") {
    const std::vector<std::string> texts = linked_texts(2000);
    const nlohmann::json counts = counted_by_javascript(texts);
    REQUIRE(counts.size() == texts.size());
    int shorter = 0, longer = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i]);
        CHECK(length_on("mastodon", texts[i]) == counts[i][4]);
        shorter += counts[i][4] < counts[i][3] ? 1 : 0;
        longer += counts[i][4] > counts[i][3] ? 1 : 0;
    }
    // A short address is longer than it is typed.
    CHECK(shorter > 500);
    CHECK(longer > 50);
}

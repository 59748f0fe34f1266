// Texts are counted as others count them: the library X published, and JavaScript.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
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

facts::CsvRows data_rows(const std::string& name) {
    std::ifstream file(TANDEM_SOURCE_DIR "/tests/data/" + name, std::ios::binary);
    return {name, std::string(std::istreambuf_iterator<char>(file), {})};
}

// Which of the counts is a network's; none for X, which JavaScript does not count for.
std::optional<std::size_t> place_of(const std::string& unit) {
    constexpr std::array<std::string_view, 6> units{"code_point", "utf16", "utf8_bytes",
                                                    "grapheme",   "",      "emoji_as_bytes"};
    if (unit == "weighted") return std::nullopt;
    const auto found = std::find(units.begin(), units.end(), unit);
    REQUIRE(found != units.end());
    return static_cast<std::size_t>(found - units.begin());
}

// "{a*3}b" is aaab.
std::string unfolded(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '{') {
            out += text[at];
            continue;
        }
        const std::size_t times = text.find('*', at), end = text.find('}', at);
        for (int n = std::stoi(text.substr(times + 1)); n > 0; --n) out += text.substr(at + 1, times - at - 1);
        at = end;
    }
    return out;
}

}  // namespace

TEST_CASE("texts are as long on X as the published library says") {
    // Written once by parseTweet() of twitter-text 3.1.0, with \\n and \\\\ for the end of a line and a backslash.
    const facts::CsvRows rows = data_rows("x_lengths.csv");
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

TEST_CASE("every network counts in the unit it is known to count in, as JavaScript counts that") {
    // As the networks document it. What is not there is not documented: code points, where there is a limit at all.
    const facts::CsvRows rows = data_rows("counting_units.csv");
    std::map<std::string, std::string> units;
    for (std::size_t row = 0; row < rows.size(); ++row) units[rows.cell(row, "network")] = rows.cell(row, "unit");
    const std::vector<std::string> texts = mixed_texts(2000);
    const nlohmann::json counts = counted_by_javascript(texts);
    REQUIRE(counts.size() == texts.size());
    for (const facts::Network& network : shared_facts().networks) {
        CAPTURE(network.id);
        const auto unit = units.find(network.id);
        const std::optional<std::size_t> place = unit == units.end() ? std::size_t{0} : place_of(unit->second);
        CHECK((network.count_unit == facts::CountUnit::x_weighted) == !place);
        for (std::size_t i = 0; place && i < texts.size(); ++i) {
            CAPTURE(texts[i]);
            CHECK(text_length(network, texts[i]) == counts[i][*place]);
        }
    }
}

TEST_CASE("every network has the limits it is known to have") {
    const facts::CsvRows rows = data_rows("counting_units.csv");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const facts::Network* network = shared_facts().networks.find(rows.cell(row, "network"));
        REQUIRE_MESSAGE(network != nullptr, rows.cell(row, "network"));
        CAPTURE(network->id);
        const auto known = [&](const char* column, const std::optional<int>& limit) {
            CAPTURE(column);
            if (!rows.cell(row, column).empty()) CHECK(limit == rows.number(row, column));
        };
        known("text_limit", network->text_limit);
        known("byte_limit", network->byte_limit);
        known("title_limit", network->title_limit);
        CHECK(network->url_counts_as.has_value() == !rows.cell(row, "link").empty());
        known("link", network->url_counts_as);
    }
}

TEST_CASE("texts are as long on Mastodon as the cases say that it is tested with itself") {
    // After the specs of its StatusLengthValidator and of what it takes for a mention, and the tests of its iOS
    // program.
    const facts::CsvRows rows = data_rows("mastodon_lengths.csv");
    const facts::Network& mastodon = *shared_facts().networks.find("mastodon");
    REQUIRE(rows.size() == 23);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        CAPTURE(rows.cell(row, "what"));
        const std::string warning = unfolded(rows.cell(row, "warning")), text = unfolded(rows.cell(row, "text"));
        CHECK(typed_length(mastodon, warning) + text_length(mastodon, text) == rows.number(row, "length"));
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

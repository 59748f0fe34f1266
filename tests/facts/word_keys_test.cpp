#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "facts/csv_rows.hpp"
#include "facts/words.hpp"
#include "facts_files.hpp"

using namespace tandem::facts;

namespace {

std::string first_part(std::string_view key) { return std::string(key.substr(0, key.find('.'))); }

// "bar.today": small words between dots, at least two.
bool looks_like_a_key(std::string_view text) {
    if (text.find('.') == std::string_view::npos || text.front() == '.' || text.back() == '.') return false;
    for (const char c : text)
        if (c != '.' && c != '_' && !std::islower(static_cast<unsigned char>(c)) &&
            !std::isdigit(static_cast<unsigned char>(c)))
            return false;
    return true;
}

std::vector<std::string> quoted_texts(const std::filesystem::path& source) {
    std::ifstream in(source);
    std::vector<std::string> texts;
    for (std::string line; std::getline(in, line);) {
        if (line.find("#include") != std::string::npos) continue;
        const std::string code = line.substr(0, line.find("//"));
        for (std::size_t open = code.find('"'); open != std::string::npos;) {
            std::size_t close = open + 1;
            while (close < code.size() && code[close] != '"') close += code[close] == '\\' ? 2 : 1;
            if (close >= code.size()) break;
            texts.push_back(code.substr(open + 1, close - open - 1));
            open = code.find('"', close + 1);
        }
    }
    return texts;
}

}  // namespace

TEST_CASE("every key quoted in the sources is in words.csv") {
    const Words words(Language::french);
    const CsvRows rows("words.csv", tandem::facts_file("words.csv"));
    std::set<std::string> firsts;
    for (std::size_t row = 0; row < rows.size(); ++row) firsts.insert(first_part(rows.cell(row, "key")));
    // Names of files and of menus look like keys.
    const std::set<std::string> file_endings{"json", "csv", "tandem", "png", "ini", "menu"};
    int seen = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(TANDEM_SOURCE_DIR) / "src")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
        for (std::string text : quoted_texts(entry.path())) {
            if (text.starts_with('@')) text.erase(0, 1);
            if (!looks_like_a_key(text) || !firsts.contains(first_part(text))) continue;
            if (file_endings.contains(text.substr(text.rfind('.') + 1))) continue;
            ++seen;
            const bool there = words.has(text) || (words.has(text + ".one") && words.has(text + ".other"));
            CHECK_MESSAGE(there, entry.path().filename().string() << ": " << text);
        }
    }
    CHECK(seen > 300);
}

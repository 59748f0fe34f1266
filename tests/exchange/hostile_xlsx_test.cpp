#include <array>
#include <ctime>

#include <doctest/doctest.h>

#include "exchange/handmade_workbook.hpp"
#include "exchange/outside_workbook.hpp"
#include "exchange/xlsx_sheet.hpp"

using namespace tandem;
using tandem::testing::HandmadeWorkbook;
using tandem::testing::zip_of;
using tandem::testing::ZipEntry;

namespace {

// The key of the problem that all of a workbook's sheets together have; nothing when they are read.
std::string problem_of(const std::string& bytes, const XlsxLimits& limits = {}) {
    XlsxBook book = open_xlsx(bytes, limits);
    if (book.problem) return book.problem->key;
    for (const XlsxSheet& sheet : book.sheets)
        if (const XlsxTable read = read_xlsx_sheet(book, sheet); read.problem) return read.problem->key;
    return {};
}

// Of the processor, in reading alone.
double seconds_to_refuse(const std::string& bytes, const std::string& key) {
    const std::clock_t begin = std::clock();
    CHECK(problem_of(bytes) == key);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

std::string with_data(const std::string& rows, const std::string& strings = {}) {
    return HandmadeWorkbook{.sheets = {"<sheetData>" + rows + "</sheetData>"}, .strings = strings, .packed = true}
        .bytes();
}

}  // namespace

TEST_CASE("a zip bomb is refused in under a second, whether it tells its size or not") {
    std::vector<ZipEntry> entries =
        HandmadeWorkbook{.sheets = {"<sheetData>" + std::string(120'000'000, ' ')}}.entries();
    entries[1].packed = true;
    const std::string honest = zip_of(entries);
    CHECK(honest.size() < 2'000'000);
    CHECK(seconds_to_refuse(honest, "import.problem.dense") < 1);
    entries[1].told_size = 1000;
    CHECK(seconds_to_refuse(zip_of(entries), "import.problem.dense") < 1);
    // Not dense enough to stand out, but large.
    std::string large = "<sheetData>";
    for (std::uint32_t i = 0; large.size() < 20'000'000; ++i)
        large += "<row><c/></row><!--" + std::to_string(i * 2654435761U) + "-->";
    const HandmadeWorkbook book{.sheets = {large + "</sheetData>"}, .packed = true};
    CHECK(problem_of(book.bytes()) == "");
    XlsxLimits limits;
    limits.zip.unpacked = 10'000'000;
    CHECK(problem_of(book.bytes(), limits) == "import.problem.unpacked");
    entries = book.entries();
    entries[1].told_size = 1000;
    CHECK(problem_of(zip_of(entries), limits) == "import.problem.unpacked");
}

TEST_CASE("an .xls is refused by its first bytes in under a second, however large and whatever stands behind them") {
    const std::string old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    const char* const refused = "import.problem.other_kind";
    const std::string plan = HandmadeWorkbook{.sheets = {"<sheetData><row><c><v>1</v></c></row></sheetData>"}}.bytes();
    for (const std::string& behind : {std::string(), plan, std::string("Titre;Date\na;2026-10-13\n")}) {
        CHECK(problem_of(old + behind) == refused);
        CHECK(problem_of(old.substr(0, 4) + behind) == refused);
    }
    const std::size_t most = XlsxLimits{}.bytes;
    CHECK(seconds_to_refuse(old + std::string(most - old.size(), '\0'), refused) < 1);
    CHECK(seconds_to_refuse(old + std::string(8'000'000, 'E'), refused) < 1);
    CHECK(seconds_to_refuse(old + repeated(std::string("E\0n\0", 4), 2'000'000), refused) < 1);
    CHECK(seconds_to_refuse(old + std::string(most, '\0'), "import.problem.too_big") < 1);
}

TEST_CASE("few bytes cannot ask for much: rows, cells, texts, parts and tags have a bound each") {
    CHECK(seconds_to_refuse(with_data(repeated("<row><c><v>1</v></c></row>", 100'001)), "import.problem.many_rows") <
          1);
    CHECK(seconds_to_refuse(with_data(repeated("<row><c r='ALJ1'><v>1</v></c></row>", 3'000)),
                            "import.problem.many_cells") < 1);
    CHECK(problem_of(with_data("<row><c r='XFD1'><v>1</v></c></row>")) == "import.problem.wide_row");
    CHECK(problem_of(with_data("<row><c r='XFD1'/></row>")).empty());
    const std::string long_text = "<si><t>" + std::string(200'000, 'x') + "</t></si>";
    CHECK(seconds_to_refuse(with_data(repeated("<row><c t='s'><v>0</v></c></row>", 1'000), long_text),
                            "import.problem.much_text") < 1);
    CHECK(problem_of(with_data("", "<si><t>" + std::string(300'000, 'x') + "</t></si>")) == "import.problem.much_text");
    CHECK(problem_of(with_data("<row><c t='str'><v>" + std::string(300'000, 'x') + "</v></c></row>")) ==
          "import.problem.much_text");
    std::vector<ZipEntry> entries = HandmadeWorkbook{.sheets = {"<sheetData/>"}}.entries();
    for (int i = 0; i < 5'000; ++i) entries.push_back({"xl/" + std::to_string(i), ""});
    CHECK(seconds_to_refuse(zip_of(entries), "import.problem.many_parts") < 1);
    CHECK(seconds_to_refuse(with_data("<row a='" + std::string(3'000'000, 'x') + "'/>"), "import.problem.damaged") < 1);
    CHECK(seconds_to_refuse(with_data(repeated("<row>", 100'000)), "import.problem.damaged") < 1);
    // Merged cells that all overlap are looked at no more than a bound allows.
    std::string merges = "<sheetData>" + repeated("<row><c><v>1</v></c><c><v>1</v></c></row>", 20'000) +
        "</sheetData><mergeCells>" + repeated("<mergeCell ref='A1:XFD1048576'/>", 20'000) + "</mergeCells>";
    CHECK(seconds_to_refuse(HandmadeWorkbook{.sheets = {merges}, .packed = true}.bytes(), "") < 1);
}

TEST_CASE("a workbook cut off anywhere, or with any byte changed, is read without harm") {
    const std::string outside = tandem::testing::outside_workbook("plan");
    for (std::size_t length = 0; length < outside.size(); length += 37) (void)problem_of(outside.substr(0, length));
    std::uint32_t random = 7;
    const auto spoil = [&](std::string& bytes) {
        random = random * 1664525 + 1013904223;
        const std::size_t at = (random >> 8U) % bytes.size();
        random = random * 1664525 + 1013904223;
        bytes[at] = std::array{static_cast<char>(random >> 24U), '<', '9', '\0'}[random >> 16U & 3U];
    };
    for (int i = 0; i < 1'000; ++i) {
        std::string spoilt = outside;
        spoil(spoilt);
        (void)problem_of(spoilt);
    }
    // Inside parts that say they are whole.
    const HandmadeWorkbook book{
        .sheets =
            {"<sheetData><row r='1' hidden='0'><c r='A1' s='1'><v>46308.75</v></c><c r='B1' t='s'><v>0</v></c></row>"
             "<row r='2'><c r='A2' t='inlineStr'><is><t>in_x000D_line</t></is></c><c r='B2' t='e'><v>#N/A</v></c>"
             "</row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"},
        .strings = "<si><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></si>",
        .styles =
            "<numFmts><numFmt numFmtId='164' formatCode='[$-40C]d/m/yy\\ h:mm;@'/></numFmts><cellXfs><xf numFmtId='0'/>"
            "<xf numFmtId='164'/></cellXfs>",
        .book_properties = "date1904='0'"};
    CHECK(problem_of(book.bytes()) == "");
    for (int i = 0; i < 20'000; ++i) {
        std::vector<ZipEntry> entries = book.entries();
        spoil(entries[static_cast<std::size_t>(i) % entries.size()].bytes);
        (void)problem_of(zip_of(entries));
    }
}

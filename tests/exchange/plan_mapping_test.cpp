#include <doctest/doctest.h>

#include "exchange/read_plan.hpp"
#include "facts/facts.hpp"

using namespace tandem;

namespace {

const facts::Facts known = facts::load_facts();

PlanReading read(std::string_view bytes, const PlanMapping& mapping = {}) {
    return read_plan(bytes, known, "fr", mapping);
}

std::vector<std::string> names_of(const PlanLayout& layout) {
    std::vector<std::string> names;
    for (const LayoutColumn& column : layout.columns)
        names.push_back(column.name + "=" + (column.column ? std::string(word_of(*column.column)) : "-"));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the layout of a file says how it was read, with the first cells of each column") {
    const PlanReading reading = read(
        "Plan d'octobre;;\nJour;Réseau;Accroche;Humeur\n13/10/2026;Insta;Un\n14/10/2026;FB;Deux;gaie\n"
        "15/10/2026;Insta;Trois\n16/10/2026;Insta;Quatre\n");
    REQUIRE_FALSE(reading.problem);
    const PlanLayout& layout = reading.layout;
    CHECK(layout.text);
    CHECK(layout.encoding == TextEncoding::utf8);
    CHECK(layout.delimiter == ';');
    CHECK(layout.header_row == 2);
    CHECK(names_of(layout) == Names{"Jour=date", "Réseau=network", "Accroche=title", "Humeur=-"});
    CHECK(layout.columns[2].samples == Names{"Un", "Deux", "Trois"});
    CHECK(layout.columns[3].samples == Names{"gaie"});
    CHECK_FALSE(layout.dates_open);
    REQUIRE(layout.begin.size() == 6);
    CHECK(layout.begin[1].number == 2);
    CHECK(layout.begin[1].text == "Jour · Réseau · Accroche · Humeur");
    CHECK(layout.header == "jour|reseau|accroche|humeur");
    REQUIRE(layout.networks.size() == 2);
    CHECK(layout.networks[0].word == "Insta");
    CHECK(layout.networks[0].rows == 3);
    CHECK(layout.networks[0].meaning == "instagram");
}

TEST_CASE("a column is what somebody says it is, and no other one is taken for it then") {
    const std::string_view bytes = "Titre;Date;Idée de texte\nUn;2026-10-13;Bonjour\n";
    PlanMapping mapping;
    mapping.columns = {{2, PlanColumn::title}, {1, std::nullopt}};
    const PlanReading reading = read(bytes, mapping);
    REQUIRE(reading.rows.size() == 1);
    REQUIRE(reading.rows[0].post);
    CHECK(reading.rows[0].post->title == "Bonjour");
    CHECK_FALSE(reading.rows[0].post->day);
    CHECK(names_of(reading.layout) == Names{"Titre=-", "Date=-", "Idée de texte=title"});

    mapping.columns = {{7, PlanColumn::title}, {-1, PlanColumn::date}};
    CHECK(read(bytes, mapping).rows[0].post->title == "Un");
}

TEST_CASE("a file whose columns have names nobody knows waits for somebody to say what they are") {
    const std::string_view bytes = "Foo;Bar\nUn;2026-10-13\nDeux;2026-10-14\n";
    const PlanReading first = read(bytes);
    REQUIRE(first.problem);
    CHECK(first.problem->key == "import.problem.no_header");
    CHECK(names_of(first.layout) == Names{"Foo=-", "Bar=-"});
    CHECK(first.layout.header_row == 1);

    PlanMapping mapping;
    mapping.columns = {{0, PlanColumn::title}, {1, PlanColumn::date}};
    const PlanReading second = read(bytes, mapping);
    REQUIRE_FALSE(second.problem);
    REQUIRE(second.rows.size() == 2);
    CHECK(second.rows[1].post->title == "Deux");
    CHECK(second.rows[1].post->day);
}

TEST_CASE("another row can be the header, and none can be") {
    const std::string_view bytes = "Date,Titre\nFoo,Bar\n2026-10-13,Un\n";
    PlanMapping mapping;
    mapping.header_row = 2;
    mapping.columns = {{0, PlanColumn::date}, {1, PlanColumn::title}};
    PlanReading reading = read(bytes, mapping);
    REQUIRE(reading.rows.size() == 1);
    CHECK(reading.rows[0].post->title == "Un");
    CHECK(reading.layout.header == "foo|bar");

    const std::string_view bare = "10/13/2026 09:00,Bonjour,https://example.org\n10/14/2026 09:00,Salut,\n";
    mapping = {};
    mapping.header_row = 0;
    mapping.columns = {{0, PlanColumn::date}, {1, PlanColumn::text}, {2, PlanColumn::link}};
    reading = read(bare, mapping);
    REQUIRE_FALSE(reading.problem);
    REQUIRE(reading.rows.size() == 2);
    CHECK(reading.rows[0].post->text == "Bonjour");
    CHECK(reading.rows[0].post->minute == 9 * 60);
    CHECK(names_of(reading.layout) == Names{"A=date", "B=text", "C=link"});
    CHECK(reading.layout.header_row == 0);

    mapping.columns.clear();
    CHECK(read(bare, mapping).problem->key == "import.problem.no_header");
}

TEST_CASE("encoding and separator are those that somebody says") {
    PlanMapping mapping;
    mapping.encoding = TextEncoding::windows_1252;
    CHECK(read("Titre;Date\nÃ©t\xc3\xa9;2026-10-13\n", mapping).rows[0].post->title == "ÃƒÂ©tÃ©");
    mapping.encoding = TextEncoding::utf8;
    const PlanReading wrong = read("Titre;Date\n\xe9t\xe9;2026-10-13\n", mapping);
    REQUIRE(wrong.problem);
    CHECK(wrong.problem->key == "import.problem.other_encoding");

    mapping = {};
    mapping.delimiter = "|";
    const PlanReading cut = read("Titre;x|Date\nUn, deux;y|2026-10-13\n", mapping);
    REQUIRE(cut.layout.columns.size() == 2);
    CHECK(cut.layout.columns[0].name == "Titre;x");
    CHECK(cut.layout.delimiter == '|');
}

TEST_CASE("UTF-16 without a mark is known by its zeros") {
    std::string little, big;
    for (const char c : std::string_view("Titre;Date\nUn;2026-10-13\n")) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    CHECK(read(little).layout.encoding == TextEncoding::utf16_little);
    CHECK(read(little).rows[0].post->title == "Un");
    CHECK(read(big).layout.encoding == TextEncoding::utf16_big);
    CHECK(read(big).rows[0].post->title == "Un");
    CHECK(read(std::string("Titre;Date\nU\0n;2026-10-13\n", 26)).problem->key == "import.problem.not_text");
}

TEST_CASE("the order of dates is asked only where the column leaves it open") {
    PlanMapping mapping;
    mapping.dates = DateOrder::month_first;
    PlanReading reading = read("Titre;Date\nUn;03/04/2026\n", mapping);
    CHECK(reading.layout.dates_open);
    CHECK(reading.layout.dates == DateOrder::month_first);
    CHECK(reading.remarks.empty());
    CHECK(date::year_month_day(*reading.rows[0].post->day).month() == date::March);

    reading = read("Titre;Date\nUn;03/04/2026\nDeux;13/04/2026\n", mapping);
    CHECK_FALSE(reading.layout.dates_open);
    CHECK(reading.layout.dates == DateOrder::day_first);
}

TEST_CASE("words for networks and statuses mean what somebody says, or nothing") {
    const std::string_view bytes =
        "Titre;Date;Réseau;Statut\nUn;2026-10-13;Insta pro, FB;Bon à tirer\nDeux;2026-10-14;insta PRO;À caler\n";
    const PlanReading plain = read(bytes);
    REQUIRE(plain.layout.networks.size() == 2);
    CHECK_FALSE(plain.layout.networks[0].understood);
    CHECK(plain.layout.networks[0].rows == 2);
    CHECK(plain.layout.networks[1].understood);
    REQUIRE(plain.layout.statuses.size() == 2);
    CHECK_FALSE(plain.layout.statuses[0].understood);

    PlanMapping mapping;
    mapping.networks = {{"instapro", "instagram"}, {"fb", ""}};
    mapping.statuses = {{"bonatirer", "approved"}, {"acaler", ""}};
    const PlanReading reading = read(bytes, mapping);
    REQUIRE(reading.rows.size() == 2);
    REQUIRE(reading.rows[0].post->places.size() == 1);
    CHECK(reading.rows[0].post->places[0].network == "instagram");
    CHECK(reading.rows[0].post->status == PostStatus::approved);
    CHECK_FALSE(reading.rows[1].post->status);
    CHECK(reading.rows[1].warnings.empty());
    for (const LayoutWord& word : reading.layout.statuses) CHECK(word.understood);
    CHECK(reading.layout.networks[1].meaning.empty());

    mapping.networks = {{"instapro", "no such network"}};
    CHECK_FALSE(read(bytes, mapping).layout.networks[0].understood);
}

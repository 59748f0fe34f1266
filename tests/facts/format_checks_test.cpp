#include <map>
#include <set>
#include <stdexcept>

#include <doctest/doctest.h>

#include "facts/facts.hpp"

using namespace tandem::facts;

namespace {

constexpr std::string_view check_head = "format,order,text_fr,text_en\n";

}  // namespace

TEST_CASE("every format has three to five checks in both languages, none of them twice") {
    const Facts facts = load_facts();
    std::map<std::string, std::set<std::string>> french, english;
    std::map<std::string, int> count;
    for (const FormatCheck& check : facts.format_checks) {
        CAPTURE(check.id);
        CHECK(facts.formats.find(check.format));
        CHECK(french[check.format].insert(check.text.fr).second);
        CHECK(english[check.format].insert(check.text.en).second);
        ++count[check.format];
    }
    for (const Format& format : facts.formats) {
        CAPTURE(format.id);
        CHECK(count[format.id] >= 3);
        CHECK(count[format.id] <= 5);
    }
}

TEST_CASE("a check without a text, and one that is not counted on, are refused") {
    const auto read = [](std::string_view rows) {
        return read_format_checks(std::string(check_head) + std::string(rows));
    };
    const auto checks = read("reel,1,Un,One\nreel,2,Deux,Two\nstory,1,Trois,Three\n");
    REQUIRE(checks.size() == 3);
    CHECK(checks[1].id == "reel/2");
    CHECK(checks[2].text.en == "Three");
    CHECK_THROWS_AS(read("reel,2,Un,One\n"), std::logic_error);
    CHECK_THROWS_AS(read("reel,1,Un,One\nreel,3,Deux,Two\n"), std::logic_error);
    CHECK_THROWS_AS(read("reel,1,Un,\n"), std::logic_error);
    CHECK_THROWS_AS(read("reel,1,,One\n"), std::logic_error);
}

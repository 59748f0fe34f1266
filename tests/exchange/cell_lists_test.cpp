#include <doctest/doctest.h>

#include "exchange/read_plan.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

PlannedPost only_row(const std::string& table) {
    const PlanReading reading = read_plan(table, shared_facts(), "en");
    REQUIRE(reading.rows.size() == 1);
    REQUIRE(reading.rows[0].post);
    CHECK(reading.rows[0].warnings.empty());
    return *reading.rows[0].post;
}

}  // namespace

TEST_CASE("a cell says the same with and without the apostrophe that keeps spreadsheets from calculating") {
    CHECK(cell_value("'=1+1") == "=1+1");
    CHECK(cell_value(" '@oriane ") == "@oriane");
    CHECK(cell_value("'\t-5 %") == "-5 %");
    CHECK(cell_value("''=1+1") == "'=1+1");
    CHECK(cell_value("'twas") == "'twas");
    CHECK(cell_value("'-5 ") == "-5");
    CHECK(cell_value("-5") == "-5");
    CHECK(cell_value("'") == "'");
    CHECK(only_row("title,text\n'=Sum,'@oriane\n").title == "=Sum");
}

TEST_CASE("a dash in a list stands for nothing, so that the others keep their places") {
    const PlannedPost post = only_row(
        "title,network,account,format,media,alt_text\n"
        "A,instagram | linkedin,- | Page,reel | -,a.jpg | b.jpg | c.jpg,- | B\n");
    REQUIRE(post.places.size() == 2);
    CHECK(post.places[0].account.empty());
    CHECK(post.places[0].format == "reel");
    CHECK(post.places[1].account == "Page");
    CHECK(post.places[1].format.empty());
    CHECK(post.media == std::vector<MediaRef>{{"a.jpg", ""}, {"b.jpg", "B"}, {"c.jpg", ""}});
}

TEST_CASE("an alt text of several lines is one text, of one file and of several") {
    const std::string lines = "A box\nof twelve\nchocolates";
    CHECK(media_in("a.jpg", lines) == std::vector<MediaRef>{{"a.jpg", lines}});
    CHECK(media_in("a.jpg | b.jpg", lines + " | B") == std::vector<MediaRef>{{"a.jpg", lines}, {"b.jpg", "B"}});
    CHECK(media_in("a.jpg", " - ") == std::vector<MediaRef>{{"a.jpg", ""}});
    CHECK(media_in("a.jpg", "") == std::vector<MediaRef>{{"a.jpg", ""}});
}

TEST_CASE("a row without a title is called by its text, and says so") {
    CHECK(only_row("title,text\nOwn,Words\n").own_title);
    const PlannedPost untitled = only_row("title,text\n,Words\n");
    CHECK(untitled.title == "Words");
    CHECK_FALSE(untitled.own_title);
}

#include "app/utm_link.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker one_flight() {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("Taste week", "2026-10-09/2026-10-19");
    return maker.flight("F", "Taste week", "A", "2026-10-09/2026-10-19");
}

Flight flight_with(Utm utm, std::string url = "https://a.example/") {
    Flight flight = one_flight().project.flights[0];
    flight.utm = std::move(utm), flight.url = std::move(url);
    return flight;
}

// "campaign:upper_case medium:other_medium url:not_web"
std::string found_in(const Flight& flight) {
    constexpr const char* words[] = {"missing",      "upper_case", "spaces",         "mixed_separators",
                                     "other_medium", "not_web",    "tags_in_address"};
    std::string out;
    for (const UtmFinding& one : check_utm(one_flight().project, flight))
        out += (out.empty() ? "" : " ") + std::string(one.tag ? tag_word(one.tag) : "url") + ":" +
            words[static_cast<std::size_t>(one.problem)];
    return out;
}

const Utm good{"instagram", "paid_social", "2026-10-09_instagram_taste-week", "", ""};

}  // namespace

TEST_CASE("tags go behind the address's own query and before its fragment, percent-encoded") {
    const Utm utm{"ig", "paid_social", "goût & co", "", ""};
    const std::string tags = "utm_source=ig&utm_medium=paid_social&utm_campaign=go%C3%BBt%20%26%20co";
    struct Row {
        const char* url;
        std::string link;
    };
    const Row rows[] = {
        {"", ""},
        {"  ", ""},
        {"https://a.example", "https://a.example?" + tags},
        {" https://a.example/b/ ", "https://a.example/b/?" + tags},
        {"https://a.example/b?x=1&y=%20", "https://a.example/b?x=1&y=%20&" + tags},
        {"https://a.example/b?x=1&&", "https://a.example/b?x=1&" + tags},
        {"https://a.example/b#top?x", "https://a.example/b?" + tags + "#top?x"},
        {"https://a.example/b?x=1#top", "https://a.example/b?x=1&" + tags + "#top"},
        {"https://a.example/?utm_source=old&x=1", "https://a.example/?x=1&" + tags},
        {"https://a.example/?UTM_term=kept", "https://a.example/?UTM_term=kept&" + tags},
        {"https://a.example/thé noir", "https://a.example/th%C3%A9%20noir?" + tags},
    };
    for (const Row& row : rows) CHECK_MESSAGE(tagged_link(row.url, utm) == row.link, row.url);
    CHECK(tagged_link("https://a.example/b?x=1#c", {}) == "https://a.example/b?x=1#c");
    CHECK(tagged_link("https://a.example", {"", "", "", "a~b", "x+y"}) ==
          "https://a.example?utm_content=a~b&utm_term=x%2By");
}

TEST_CASE("tags nobody typed: the network, ad or post, and the campaign's name by its rule; what was typed stays") {
    ProjectMaker maker = one_flight();
    const Flight& flight = maker.project.flights[0];
    CHECK(default_utm(maker.project, flight) == good);
    CHECK(filled_in({"newsletter", " ", "", "red", ""}, good) ==
          Utm{"newsletter", "paid_social", good.campaign, "red", ""});
    maker.post("P", "2026-10-13T10:00", {"A"});
    Post post = maker.project.posts[0];
    const auto of_post = [&] { return default_utm(maker.project, shared_facts(), post, post.variants[0]); };
    CHECK(of_post() == Utm{"instagram", "social", "", "", ""});
    post.campaign = flight.campaign;
    CHECK(of_post() == Utm{"instagram", "social", good.campaign, "", ""});
}

TEST_CASE("what is wrong with a link is found tag by tag") {
    CHECK(found_in(flight_with({}, "")) == "");
    CHECK(found_in(flight_with(good)) == "");
    CHECK(found_in(flight_with(good, "")) == "");
    CHECK(found_in(flight_with({})) == "source:missing medium:missing campaign:missing");
    CHECK(found_in(flight_with({"Instagram", "paid_social", "a", "", "Été"})) == "source:upper_case term:upper_case");
    CHECK(found_in(flight_with({"instagram", "cpc", "taste week", "", ""})) == "medium:other_medium campaign:spaces");
    CHECK(found_in(flight_with({"instagram", "Paid_Social", "a_b-c", "x.y", "é"})) ==
          "medium:upper_case campaign:mixed_separators");
    CHECK(found_in(flight_with(good, "a.example/b")) == "url:not_web");
    CHECK(found_in(flight_with(good, "ftp://a.example")) == "url:not_web");
    CHECK(found_in(flight_with(good, "HTTPS://a.example/?Utm_Source=x")) == "url:tags_in_address");
    CHECK(found_in(flight_with(good, "https://a.example/?x=utm_source#utm_source=1")) == "");
}

TEST_CASE("each thing found is mended in one step, and then it is not found any more") {
    const Project project = one_flight().project;
    const auto all_mended = [&](Flight flight) {
        for (int step = 0; step < 12; ++step) {
            const std::vector<UtmFinding> findings = check_utm(project, flight);
            if (findings.empty()) return flight;
            const auto next = mended(project, flight, findings.front());
            REQUIRE(next);
            const std::vector<UtmFinding> left = check_utm(project, *next);
            CHECK(std::find(left.begin(), left.end(), findings.front()) == left.end());
            flight = *next;
        }
        return flight;
    };
    const Flight one =
        all_mended(flight_with({"Insta gram", "CPC", "Taste\xc2\xa0 week_2026", "", "Ö+Ä"}, "a.example"));
    CHECK(one.utm == Utm{"insta-gram", "paid_social", "taste-week-2026", "", "ö+ä"});
    CHECK(one.url == "https://a.example");
    CHECK(all_mended(flight_with({})).utm == good);

    const Flight moved = all_mended(flight_with(
        {"tiktok", "", "", "", ""}, "https://a.example/?utm_source=x&b=1&utm_term=a%20b&utm_medium=mail#c"));
    CHECK(moved.url == "https://a.example/?b=1#c");
    CHECK(moved.utm.source == "tiktok");
    CHECK(moved.utm.term == "a-b");

    const UtmFinding of_address{UtmProblem::not_web};
    CHECK_FALSE(mended(project, flight_with(good, "ftp://a.example"), of_address));
    CHECK_FALSE(mended(project, flight_with(good, "mailto:a@a.example"), of_address));
    CHECK(mended(project, flight_with(good, "//a.example"), of_address)->url == "https://a.example");
}

#include "app/campaign_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/naming_rule.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ProjectMaker one_campaign() {
    ProjectMaker maker;
    maker.channel("A", "instagram").campaign("Taste 2026", "2026-10-09/2026-10-18");
    maker.flight("F", "Taste 2026", "A", "2026-10-10/2026-10-16");
    maker.post("P", "2026-10-13T10:00", {"A"});
    Post post = maker.project.posts[0];
    post.campaign = maker.project.campaigns[0].id;
    maker.project.posts = maker.project.posts.with(post);
    Flight flight = maker.project.flights[0];
    flight.utm.campaign = name_in_tools(maker.project, flight);
    flight.budget = {10000};
    maker.project.flights = maker.project.flights.with(flight);
    return maker;
}

struct Copied : Desk {
    explicit Copied(CampaignCopy how, ProjectMaker maker = one_campaign()) : Desk(std::move(maker)) {
        Request request =
            copy_campaign_request(session.project(), session.project().campaigns[0].id, how, session.ids());
        id = {request.focus.item};
        REQUIRE(session.submit(std::move(request)));
    }
    const Campaign& campaign() const { return *session.project().campaigns.find(id); }
    const Flight& flight() const {
        for (const Flight& flight : session.project().flights)
            if (flight.campaign == id) return flight;
        throw std::runtime_error("no flight");
    }
    std::vector<const Post*> posts() const {
        std::vector<const Post*> posts;
        for (const Post& post : session.project().posts)
            if (post.campaign == id) posts.push_back(&post);
        return posts;
    }
    Id<Campaign> id;
};

}  // namespace

TEST_CASE("a copy for the next year keeps the days of the week, has the next year in its name and its own tags") {
    const Copied copied({CopyPlace::next_year, true, "(copy)"});
    CHECK(copied.campaign().name == "Taste 2027");
    CHECK(to_text(copied.campaign().days) == "2027-10-08/2027-10-17");
    CHECK(weekday_of(copied.campaign().days.begin) == weekday_of(day("2026-10-09")));
    CHECK(to_text(copied.flight().days) == "2027-10-09/2027-10-15");
    CHECK(copied.flight().budget.cents == 10000);
    CHECK(copied.flight().utm.campaign == "2027-10-08_instagram_taste-2027");
    REQUIRE(copied.posts().size() == 1);
    CHECK(copied.posts()[0]->when == at("2027-10-12T10:00"));
    CHECK(copied.session.undo_label().key == "undo.copy_campaign");
}

TEST_CASE("a copy goes behind the original, on the same days of the week, without its posts unless that is asked for") {
    Copied copied({CopyPlace::after, false, "(copy)"});
    CHECK(copied.campaign().name == "Taste 2026 (copy)");
    CHECK(to_text(copied.campaign().days) == "2026-10-23/2026-11-01");
    CHECK(copied.posts().empty());
    copied.session.undo();
    CHECK(copied.session.project().campaigns.size() == 1);
    CHECK(copied.session.project().flights.size() == 1);
}

TEST_CASE("names of copies: the year alone is replaced, else it comes behind") {
    Campaign campaign;
    campaign.days = {day("2026-10-09"), day("2026-10-19")};
    const auto name = [&](const char* text, const char* first = "2026-10-09") {
        campaign.name = text;
        campaign.days.begin = day(first);
        return name_of_copy(campaign, {CopyPlace::next_year, false, "(copy)"});
    };
    CHECK(name("Noël 2026") == "Noël 2027");
    CHECK(name("2026: 2026 cups") == "2027: 2027 cups");
    CHECK(name("Ref 20261") == "Ref 20261 2027");
    CHECK(name("Halloween") == "Halloween 2027");
    CHECK(name("Sales 2025") == "Sales 2025 2027");
    // 52 weeks after 1 January 2026 is 31 December 2026.
    CHECK(name("Winter 2026", "2026-01-01") == "Winter 2027");
}

TEST_CASE("tags somebody typed by hand stay as they are in a copy") {
    ProjectMaker maker = one_campaign();
    Flight flight = maker.project.flights[0];
    flight.utm.campaign = "my-own";
    maker.project.flights = maker.project.flights.with(flight);
    const Copied copied({CopyPlace::next_year, false, "(copy)"}, maker);
    CHECK(copied.flight().utm.campaign == "my-own");
}

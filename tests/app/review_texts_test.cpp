// What stands on a review page before any script runs: texts as texts, and nothing to fill in.
#include "app/client_plan.hpp"
#include "app/hostile_plan.hpp"
#include "app/review_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("every hostile text is a text on a review page: title, caption, campaign, channel, what a picture shows") {
    const IcsDesk desk(HostilePlan().maker);
    const std::string bytes = page_of(desk);
    const Json page = read_page(bytes);
    CHECK(page["outside"].empty());
    CHECK(page["scripts"] == 2);
    CHECK(page["controls"].empty());
    const std::vector<std::string>& texts = HostilePlan::texts();
    REQUIRE(page["articles"].size() == texts.size());
    REQUIRE(page["campaigns"].size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i]);
        const std::string shown = as_shown(texts[i]);
        // By day and time, which is the order they were made in.
        const Json& article = page["articles"][i];
        CHECK(article["id"] == "post-" + to_text(HostilePlan::post(i)));
        CHECK(article["title"] == shown);
        CHECK(article["links"].empty());
        // The caption, the first comment where it says something else, and the words of the other channel.
        REQUIRE(article["text"].size() == 2);
        CHECK(article["text"][0] == shown);
        CHECK(article["text"][1] == "autre " + shown);
        CHECK(article["channels"] == Json::array({shown}));
        CHECK(article["media"] == Json::array({"none.png : " + shown}));
        CHECK(std::count(page["campaigns"].begin(), page["campaigns"].end(), shown) >= 1);
        CHECK(page["plan"]["items"][i]["title"] == texts[i]);
    }
}

TEST_CASE("hostile texts are what a picture on the page shows, for whoever does not see it") {
    const OwnFolder folder;
    folder.write("media/red.png", plain_png(0xCC2200, 40, 20));
    ProjectMaker maker = HostilePlan().maker;
    const std::vector<std::string>& texts = HostilePlan::texts();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        Post post = *maker.project.posts.find(HostilePlan::post(i));
        post.variants[0].media = {{"media/red.png", texts[i]}};
        maker.project.posts = maker.project.posts.with(post);
    }
    IcsDesk desk(maker);
    desk.session.save_as(folder.path / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    const Json page = read_page(page_of(desk));
    CHECK(page["outside"].empty());
    REQUIRE(page["articles"].size() == texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CAPTURE(texts[i]);
        REQUIRE(page["articles"][i]["pictures"].size() == 1);
        CHECK(page["articles"][i]["pictures"][0]["alt"] == as_shown(texts[i]));
    }
}

TEST_CASE("without its script a review page is read alone: it says so, has nothing to fill in, and fetches nothing") {
    const ReviewDesk desk;
    const Json page = read_page(page_of(desk));
    CHECK(page["articles"].size() == 60);
    CHECK(page["controls"].empty());
    CHECK(page["no_script"] == std::string(in_french()("review.no_script")));
    REQUIRE(page["policies"].size() == 1);
    const std::string policy = page["policies"][0];
    for (const char* part : {"default-src 'none'", "img-src data:", "base-uri 'none'", "form-action 'none'"}) {
        CAPTURE(part);
        CHECK(policy.find(part) != std::string::npos);
    }
    CHECK(policy.find("http") == std::string::npos);
    CHECK(policy.find('*') == std::string::npos);
}

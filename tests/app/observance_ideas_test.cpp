#include "app/observance_ideas.hpp"

#include <algorithm>

#include "app/desk.hpp"
#include "plan/suggest_minute.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A screen in English and a plan in French.
struct Ideas : Desk {
    using Desk::Desk;

    facts::Words words{facts::Language::english};
    Day armistice = day("2026-11-11");

    // What the calendar says of a day, by the English beginning of its whole name.
    ShownObservance shown(Day on, std::string_view begins) {
        const auto days =
            shown_observances(session.facts(), session.project().settings, {on, on + date::days(1)}, words);
        const auto& all = days.at(on);
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const ShownObservance& one) { return one.topic.en.starts_with(begins); });
        REQUIRE(found != all.end());
        return *found;
    }
    const Post& submit_post(const Request& request) {
        REQUIRE(session.submit(request));
        return *session.project().posts.find({request.focus.item});
    }
};

}  // namespace

TEST_CASE("an idea about an observance has its name, its day and its note in the language of the plan") {
    Ideas desk;
    const Project before = desk.session.project();
    const ShownObservance observance = desk.shown(desk.armistice, "Armistice");
    CHECK(observance.name == "Armistice Day");
    CHECK(observance.category == facts::ObservanceCategory::public_holiday);
    const Post idea =
        desk.submit_post(idea_about(before, shared_facts(), observance, desk.armistice, desk.session.ids()));
    CHECK(idea.title == "Armistice 1918");
    CHECK(idea.note == "Mercredi 11 novembre 2026\nCommémoration\u00A0: rester sobre");
    CHECK_FALSE(idea.when);
    CHECK(idea.status == PostStatus::idea);
    CHECK(desk.session.undo_label() == Label{"undo.add_idea", {{"title", "Armistice 1918"}}});
    desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK_FALSE(desk.session.can_undo());

    Project english = before;
    english.settings.language = "en";
    const Request request = idea_about(english, shared_facts(), observance, desk.armistice, desk.session.ids());
    CHECK(request.actions.front().as<Put<Post>>()->row.note ==
          "Wednesday 11 November 2026\nCommemoration: keep it sober");
}

TEST_CASE("an observance without a note gives an idea whose note is its day") {
    Ideas desk;
    const Day food = day("2026-10-16");
    const ShownObservance observance = desk.shown(food, "World Food");
    CHECK(observance.needs_tone_warning);
    const Post idea =
        desk.submit_post(idea_about(desk.session.project(), shared_facts(), observance, food, desk.session.ids()));
    CHECK(idea.note == "Vendredi 16 octobre 2026");
}

TEST_CASE("a post about an observance stands on its day at the suggested time, on the channel asked for") {
    ProjectMaker maker = Desk::one_post();
    maker.channel("B", "facebook");
    Ideas desk(maker);
    const Project before = desk.session.project();
    const ShownObservance observance = desk.shown(desk.armistice, "Armistice");
    const Post post = desk.submit_post(
        post_about(before, shared_facts(), observance, desk.armistice, testing::id<Channel>("B"), desk.session.ids()));
    CHECK(post.title == "Armistice 1918");
    CHECK(post.when ==
          LocalMinute(desk.armistice) + std::chrono::minutes(suggest_minute(before, post, desk.armistice)));
    CHECK(post.status == PostStatus::brief);
    CHECK(post.variants.at(0).channel == testing::id<Channel>("B"));
    CHECK(desk.session.undo_label() == Label{"undo.add_post", {{"title", "Armistice 1918"}}});
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("an idea about a school break says that it is one, the first day of school needs nothing more") {
    Ideas desk;
    const auto title = [&](Day on, std::string_view begins) {
        const Request request =
            idea_about(desk.session.project(), shared_facts(), desk.shown(on, begins), on, desk.session.ids());
        return request.actions.front().as<Put<Post>>()->row.title;
    };
    CHECK(title(day("2026-10-17"), "Autumn break") == "Vacances scolaires · Toussaint");
    CHECK(title(day("2026-09-01"), "School starts") == "Rentrée");
}

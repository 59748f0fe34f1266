// The search finds labels by themselves, and takes them as the filter of the calendar.
#include <algorithm>

#include "ui/search_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct LabelFinder : Finder {
    using Finder::Finder;

    // To the first posts that have a day, resp. have none.
    void give(std::string label, std::size_t count, bool dated = true) {
        const Project before = project();
        std::vector<Action> actions;
        for (Post post : before.posts) {
            if (actions.size() == count || post.when.has_value() != dated) continue;
            post.tags.push_back(label);
            actions.emplace_back(Put<Post>{std::move(post)});
        }
        REQUIRE(actions.size() == count);
        REQUIRE(session().submit({{"undo.edit_post", {{"title", label}}}, std::move(actions), {}}));
        robot().step(2);
    }
    std::vector<std::string> labels(std::string_view query) {
        std::vector<std::string> titles;
        for (const SearchEntry& entry : all(SearchEntry::Kind::label, query)) titles.push_back(entry.title);
        return titles;
    }
    WidgetNode row(std::string_view label) {
        for (const WidgetNode& node : robot().all(Role::menu_item))
            if (node.label == label && node.path.find("palette/") != std::string::npos) return node;
        FAIL("not found: ", std::string(label));
        return {};
    }
};

using LabelNames = std::vector<std::string>;

}  // namespace

TEST_CASE("a label is found by itself and once, whatever accents and capitals; one no post has is not") {
    LabelFinder stage;
    CHECK(stage.labels("quokka").empty());
    stage.give("Été des quokkas", 3);
    stage.give("quokka d’hiver", 1);
    // The one that begins with it first.
    CHECK(stage.labels("quokka") == LabelNames{"quokka d’hiver", "Été des quokkas"});
    CHECK(stage.labels("ETE quok") == LabelNames{"Été des quokkas"});
    stage.session().undo();
    CHECK(stage.labels("quokka") == LabelNames{"Été des quokkas"});
}

TEST_CASE("a label stands before the posts that have it, and says how many they are") {
    LabelFinder stage;
    stage.give("quokka", 12);
    stage.give("quokka once", 1);
    const std::vector<SearchEntry> found = stage.find("quokka");
    REQUIRE(found.size() > 3);
    CHECK(found[0].kind == SearchEntry::Kind::label);
    CHECK(found[1].kind == SearchEntry::Kind::label);
    CHECK(found[2].kind == SearchEntry::Kind::post);
    stage.ask("quokka");
    CHECK(stage.robot().find(Role::text, stage.word("filter.labels")));
    CHECK(stage.row("quokka").value == "12 posts");
    CHECK(stage.row("quokka once").value == "1 post");
}

TEST_CASE("a label that is taken is the calendar's only filter, by mouse and by keyboard") {
    LabelFinder stage({.width_px = 1920});
    stage.give("quokka", 2);
    for (const bool by_mouse : {false, true}) {
        CAPTURE(by_mouse);
        stage.state().section = Section::strategy;
        stage.state().filters = {};
        stage.state().filters.networks = {"tiktok"};
        stage.robot().step(2);
        if (by_mouse) {
            stage.ask("quokka");
            stage.robot().click(stage.row("quokka"));
            stage.robot().step(4);
        } else {
            stage.take("quokka");
        }
        Filters wanted;
        wanted.labels = {"quokka"};
        CHECK(stage.state().filters == wanted);
        CHECK(stage.state().section == Section::calendar);
    }
    CHECK(stage.robot().find_path("toolbar/labels"));
    std::size_t shown = 0;
    for (const Post& post : stage.project().posts) shown += stage.state().filters.lets(stage.project(), post) ? 1 : 0;
    CHECK(shown == 2);
}

TEST_CASE("with a label the calendar stays where it shows a post that has it, else goes to the nearest one") {
    LabelFinder stage;
    const date::year_month october = date::year(2026) / date::October, march = date::year(2027) / date::March;
    Post there = stage.pumpkin();
    there.tags = {"quokka"};
    stage.put(there);
    stage.take("quokka");
    CHECK(stage.state().month == october);
    there.when = LocalMinute(Day(march / 9)) + std::chrono::hours(10);
    there.tags = {"wombat"};
    stage.put(there);
    stage.take("wombat");
    CHECK(stage.state().month == march);
    CHECK(stage.robot().find(Role::post, "Pumpkin contest", true));
    stage.frame().show(CalendarView::list);
    stage.state().filters = {};
    stage.state().shown_day = Day(october / 13);
    stage.robot().step(3);
    REQUIRE(stage.state().shown_day == Day(october / 13));
    stage.take("wombat");
    CHECK(stage.state().calendar.view == CalendarView::list);
    CHECK(stage.state().shown_day == Day(march / 9));
}

TEST_CASE("a label that ideas alone have opens the drawer") {
    LabelFinder stage;
    stage.give("quokka", 1, false);
    stage.state().drawer_open = false;
    stage.robot().step(2);
    stage.take("quokka");
    CHECK(stage.state().filters.labels == LabelNames{"quokka"});
    CHECK(stage.state().drawer_open);
}

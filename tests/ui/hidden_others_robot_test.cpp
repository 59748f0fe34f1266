// Besides posts, filters hide campaigns, events, tasks and ideas: each view says how many.
#include "ui/bars/hidden_things.hpp"
#include "ui/month_stage.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/tasks_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const facts::Words hidden_words(facts::Language::english);

// With a second campaign in October, besides which nothing is let through.
struct HidingStage : MonthStage {
    HidingStage() : MonthStage({.width_px = 1920}) {
        Campaign campaign;
        campaign.id = session().ids().make<Campaign>();
        campaign.name = "Easter eggs";
        campaign.days = {Day(date::year(2026) / 10 / 5), Day(date::year(2026) / 10 / 30)};
        REQUIRE(session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{campaign}}, {}}));
        filters().campaigns = {campaign.id};
        robot().step(4);
    }
    int planned_campaigns(const DayRange& days) {
        int count = 0;
        for (const Campaign& one : project().campaigns)
            count += one.status == CampaignStatus::planned && one.days.overlaps(days);
        return count;
    }
    int occasions_on(const DayRange& days) {
        int count = 0;
        for (const Occasion& one : occasions(project()))
            count += !one.cancelled && one.days(day_of(session().now())).overlaps(days);
        return count;
    }
    WidgetNode clear() {
        const auto node = robot().find_path("/clear_filters");
        REQUIRE(node);
        return *node;
    }
    void check_told(const HiddenThings& hidden) {
        CHECK(hidden.count() > hidden.posts);
        CHECK((robot().shows(hidden_text(hidden_words, hidden)) ||
               clear().label == hidden_words.count("filter.hidden_short", hidden.count())));
        robot().move_to(clear());
        robot().step(80);
        const auto tip = robot().find_path("tooltip");
        REQUIRE(tip);
        CHECK(tip->label.find(hidden_kinds(hidden_words, hidden)) != std::string::npos);
    }
};

}  // namespace

TEST_CASE("one sentence says how many posts and others are hidden, and of what kinds they are") {
    CHECK(hidden_text(hidden_words, {.posts = 3}) == "3 posts hidden by the filter");
    CHECK(hidden_text(hidden_words, {.posts = 3, .campaigns = 1, .occasions = 1}) ==
          "3 posts and 2 others hidden by the filter");
    CHECK(hidden_text(hidden_words, {.campaigns = 1}) == "1 item hidden by the filter");
    CHECK(hidden_text(hidden_words, {.tasks = 4, .of_tasks = true}) == "4 tasks hidden by the filter");
    CHECK(hidden_kinds(hidden_words, {.posts = 3, .campaigns = 1, .occasions = 2, .tasks = 1}) ==
          "Hidden: 3 posts, 1 campaign, 2 notes or events, 1 task");
    CHECK(hidden_kinds(hidden_words, {}).empty());
}

TEST_CASE("the month and the year say how many campaigns and events they hide, beside posts") {
    HidingStage stage;
    const DayRange month = stage.month().grid.days();
    HiddenThings hidden{stage.month().filtered_posts, stage.planned_campaigns(month) - 1, stage.occasions_on(month)};
    CHECK(hidden.campaigns > 0);
    CHECK(hidden.occasions > 0);
    stage.check_told(hidden);
    stage.frame().show(CalendarView::year);
    stage.robot().step(4);
    const DayRange year{Day(date::year(2026) / 1 / 1), Day(date::year(2027) / 1 / 1)};
    hidden = {stage.frame().state().calendar.hidden_posts, stage.planned_campaigns(year) - 1, stage.occasions_on(year)};
    stage.check_told(hidden);
}

TEST_CASE("the hours say how many tasks of their days are hidden too") {
    HidingStage stage;
    stage.filters().campaigns.clear();
    stage.frame().state().shown_day = day_of(stage.session().now());
    stage.frame().show(CalendarView::week);
    stage.robot().step(4);
    const auto tasks = [&] {
        std::size_t count = 0;
        for (const WeekDay& day : stage.frame().state().calendar.cache->week.days)
            for (const WeekTask& block : day.tasks) count += block.all().size();
        return count;
    };
    const std::size_t all = tasks();
    stage.filters().networks = {"instagram"};
    stage.robot().step(4);
    const CalendarCache& cache = *stage.frame().state().calendar.cache;
    HiddenThings hidden{cache.month.filtered_posts, cache.month.filtered_bars.campaigns,
                        cache.month.filtered_bars.occasions};
    hidden.tasks = static_cast<int>(all - tasks());
    CHECK(hidden.tasks > 0);
    CHECK(cache.week.filtered_tasks == hidden.tasks);
    stage.check_told(hidden);
}

TEST_CASE("the tasks say how many of the shown days are hidden, done ones as long as those are shown") {
    TasksStage stage;
    const auto list = [&] {
        return task_day(stage.session(), stage.frame().state(), stage.frame().state().tasks_day, {});
    };
    const int all = list().count;
    stage.frame().state().filters.networks = {"instagram"};
    stage.robot().step(4);
    const TaskDay day = list();
    CHECK(day.hidden > 0);
    CHECK(day.count + day.hidden == all);
    const auto clear = stage.robot().find_path("/clear_filters");
    REQUIRE(clear);
    CHECK((stage.robot().shows(hidden_words.count("filter.hidden_tasks", day.hidden)) ||
           clear->label == hidden_words.count("filter.hidden_short", day.hidden)));
}

TEST_CASE("below the ideas that are shown the drawer says how many the filters hide") {
    MonthStage stage({.height_px = 1600});
    const std::vector<IdeaCard>& ideas = stage.frame().state().calendar.cache->ideas.cards;
    REQUIRE(ideas.size() > 1);
    // The first idea has a label that no other one has.
    const Id<Post> first = ideas.front().post;
    Request request{{"undo.edit_posts", {{"n", "1"}}}, {}, {}};
    Post post = *stage.project().posts.find(first);
    post.tags = {"recette"};
    request.actions.emplace_back(Put<Post>{post});
    REQUIRE(stage.session().submit(std::move(request)));
    CHECK_FALSE(stage.robot().shows("hidden by filters"));
    stage.filters().labels = {"recette"};
    stage.robot().step(4);
    const int hidden = stage.frame().state().calendar.cache->ideas.filtered;
    CHECK(hidden > 0);
    CHECK_FALSE(stage.frame().state().calendar.cache->ideas.cards.empty());
    CHECK(stage.robot().shows(hidden_words.count("ideas.hidden", hidden)));
}

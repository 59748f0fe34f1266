// Filters of several kinds work together, and every view of the calendar says how many of its posts they hide.
#include <algorithm>
#include <functional>

#include "ui/bars/hidden_things.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/month_stage.hpp"
#include "ui/year/year_state.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Day shown_day = Day(date::year(2026) / 10 / 20);

// The days on which a post stands: those of its channels that go out.
std::vector<Day> days_of(const Post& post) {
    std::vector<Day> days;
    if (!post.when || is_off_calendar(post.status)) return days;
    if (post.variants.empty()) days.push_back(day_of(*post.when));
    for (const Variant& variant : post.variants)
        if (!variant.status || !is_off_calendar(*variant.status)) days.push_back(day_of(*when_of(post, variant)));
    return days;
}

bool stands_on(const Post& post, const DayRange& range) {
    const std::vector<Day> days = days_of(post);
    return std::any_of(days.begin(), days.end(), [&](Day day) { return range.contains(day); });
}

template <class T>
bool is_among(const std::vector<T>& asked, const T& value) {
    return std::find(asked.begin(), asked.end(), value) != asked.end();
}

// Each kind that asks for something finds it: the rule of filters, said once more.
bool answers_filters(const Filters& asked, const Project& project, const Post& post) {
    bool network = asked.networks.empty(), status = asked.statuses.empty(), label = asked.labels.empty();
    if (post.variants.empty() && is_among(asked.statuses, post.status)) status = true;
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        if (channel != nullptr && is_among(asked.networks, channel->network)) network = true;
        if (is_among(asked.statuses, variant.status ? *variant.status : post.status)) status = true;
    }
    for (const std::string& tag : post.tags)
        if (is_among(asked.labels, tag)) label = true;
    const bool campaign =
        asked.campaigns.empty() || is_among(asked.campaigns, post.campaign ? *post.campaign : Id<Campaign>{});
    const bool pillar = asked.pillars.empty() || is_among(asked.pillars, post.pillar ? *post.pillar : Id<Pillar>{});
    const bool person = asked.people.empty() || (post.creator && is_among(asked.people, *post.creator));
    return network && campaign && pillar && person && status && label;
}

struct FilterStage : MonthStage {
    // Every other post has a label.
    FilterStage() : MonthStage({.width_px = 1920}) {
        Request request{{"undo.edit_posts", {{"n", "2"}}}, {}, {}};
        bool labelled = false;
        const Project before = project();
        for (Post post : before.posts) {
            if (!(labelled = !labelled)) continue;
            post.tags = {"recette"};
            request.actions.emplace_back(Put<Post>{std::move(post)});
        }
        REQUIRE(session().submit(std::move(request)));
        filters().networks = {"instagram"};
        filters().statuses = {PostStatus::draft, PostStatus::scheduled, PostStatus::published};
        filters().labels = {"recette"};
    }
    // The other kinds: what stands for none, too.
    void ask_for_plans() {
        filters() = {};
        filters().campaigns = {project().campaigns.begin()->id, Id<Campaign>{}};
        filters().pillars = {project().pillars.begin()->id, Id<Pillar>{}};
        for (const Post& post : project().posts)
            if (post.creator && !is_off_calendar(post.status)) filters().people = {*post.creator};
        REQUIRE_FALSE(filters().people.empty());
    }
    int count(const std::function<bool(const Post&)>& is_part) {
        int hidden = 0;
        for (const Post& post : project().posts)
            if (is_part(post) && !answers_filters(filters(), project(), post)) ++hidden;
        return hidden;
    }
    // Each on the same day: a list says which one it was scrolled to.
    void show(CalendarView view) {
        frame().state().month = date::year(2026) / 10;
        frame().state().shown_day = shown_day;
        frame().state().calendar.view = view;
        robot().step(4);
    }
    // The toolbar's number.
    void check_told(CalendarView view, const std::function<bool(const Post&)>& is_part) {
        show(view);
        const int hidden = count(is_part);
        CAPTURE(static_cast<int>(view));
        CHECK(hidden > 0);
        const auto clear = robot().find_path("/clear_filters");
        REQUIRE(clear);
        const facts::Words words(facts::Language::english);
        HiddenThings things = others_in(view);
        things.posts = hidden;
        CHECK((robot().shows(hidden_text(words, things)) ||
               clear->label == words.count("filter.hidden_short", things.count())));
    }
    // What is hidden beside posts, in the views that show more than posts.
    HiddenThings others_in(CalendarView view) {
        const CalendarState& calendar = frame().state().calendar;
        HiddenThings things;
        HiddenBars bars;
        if (view == CalendarView::month || view == CalendarView::week) bars = month().filtered_bars;
        if (view == CalendarView::year) bars = calendar.year->model.hidden_bars;
        if (view == CalendarView::week) things.tasks = calendar.cache->week.filtered_tasks;
        things.campaigns = bars.campaigns, things.occasions = bars.occasions;
        return things;
    }
};

void check_every_view(FilterStage& stage) {
    stage.show(CalendarView::month);
    const DayRange month = stage.month().grid.days();
    const DayRange week{shown_day - date::days(1), shown_day + date::days(6)};
    const DayRange october{Day(date::year(2026) / 10 / 1), Day(date::year(2026) / 11 / 1)};
    stage.check_told(CalendarView::month, [&](const Post& post) { return stands_on(post, month); });
    stage.check_told(CalendarView::week, [&](const Post& post) { return stands_on(post, week); });
    stage.check_told(CalendarView::list, [](const Post& post) { return post.when && !is_off_calendar(post.status); });
    stage.check_told(CalendarView::board, [&](const Post& post) {
        return !is_off_calendar(post.status) && (!post.when || october.contains(day_of(*post.when)));
    });
    stage.show(CalendarView::year);
    const DayRange year{Day(date::year(2026) / 1 / 1), Day(date::year(2027) / 1 / 1)};
    stage.check_told(CalendarView::year, [&](const Post& post) { return stands_on(post, year); });
    stage.show(CalendarView::grid);
    const Id<Channel> channel = stage.frame().state().calendar.grid->channel;
    stage.check_told(CalendarView::grid, [&](const Post& post) {
        return post.when && std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
                   return variant.channel == channel && !is_off_calendar(status_of(post, variant)) &&
                       variant.format != "story" && variant.format != "live" && variant.format != "stage" &&
                       variant.format != "ad" && variant.format != "dark_post";
               });
    });
}

}  // namespace

TEST_CASE("with filters of networks, steps and labels together each view tells how many of its posts are hidden") {
    FilterStage stage;
    check_every_view(stage);
}

TEST_CASE("with filters of campaigns, pillars and people together each view tells how many of its posts are hidden") {
    FilterStage stage;
    stage.ask_for_plans();
    check_every_view(stage);
}

TEST_CASE("the hours of one day tell what is hidden of that day, not of its week") {
    FilterStage stage;
    stage.show(CalendarView::day);
    const DayRange day{shown_day, shown_day + date::days(1)};
    CHECK(stage.month().filtered_posts == stage.count([&](const Post& post) { return stands_on(post, day); }));
}

TEST_CASE("a post that is on a channel twice is hidden once") {
    Project project;
    Channel channel;
    channel.id = Id<Channel>{uuid_from_name("channel")};
    channel.network = "instagram";
    project.channels = project.channels.with(channel);
    Post post;
    post.id = Id<Post>{uuid_from_name("post")};
    post.when = LocalMinute(shown_day);
    post.status = PostStatus::draft;
    post.variants.resize(2);
    for (Variant& variant : post.variants) variant.channel = channel.id;
    project.posts = project.posts.with(post);
    Filters filters;
    filters.labels = {"recette"};
    CHECK(grid_model(project, channel.id, filters).hidden == 1);
}

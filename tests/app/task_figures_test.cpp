#include "app/task_figures.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Results of each post after a week, figures of each month; a post on one channel and one on two.
ProjectMaker world() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook").rules({"R41", "R24", "R25"});
    maker.post("one", "2026-10-06T10:00", {"A"}).post("two", "2026-10-06T12:00", {"A", "B"});
    return maker;
}

const Task& task_of(const Session& session, const char* rule, Uuid source, const char* channel = "") {
    for (const auto& [task_id, task] : session.plan().tasks) {
        if (task->key.rule != default_rule_id(rule) || (source && task->key.source != source)) continue;
        if (*channel && task->channels != std::vector{id<Channel>(channel)}) continue;
        if (!source && task->key.occurrence != Occurrence::of_month(date::year(2026) / 11)) continue;
        return task.get();
    }
    FAIL("no such task");
    return session.plan().tasks.begin()->second.get();
}

std::vector<std::string> metrics(const std::vector<FigureWanted>& wanted) {
    std::vector<std::string> names;
    for (const FigureWanted& one : wanted) names.push_back(one.metric);
    return names;
}

}  // namespace

TEST_CASE("results of a post ask for five figures, of the post, or of its channel where it has several") {
    const Desk desk(world());
    const auto one = figures_wanted(desk.session.project(), task_of(desk.session, "R41", id<Post>("one").value));
    CHECK(metrics(one) == std::vector<std::string>{"reach", "reactions", "comments", "shares", "link_clicks"});
    CHECK(one.front().of == id<Post>("one").value);
    const auto two = figures_wanted(desk.session.project(), task_of(desk.session, "R41", id<Post>("two").value, "B"));
    CHECK(two.front().of == id<Variant>("two/B").value);
}

TEST_CASE("the month's figures ask for each live channel; the analysis of the month, and other work, ask for none") {
    Desk desk(world());
    const auto month = figures_wanted(desk.session.project(), task_of(desk.session, "R24", {}));
    CHECK(month.size() == 8);
    CHECK(month[0].metric == "followers_end");
    CHECK(month[1].unit == FigureUnit::minutes);
    CHECK(month[2].unit == FigureUnit::percent);
    CHECK(figures_wanted(desk.session.project(), task_of(desk.session, "R25", {})).empty());
    Channel old = *desk.session.project().channels.find(id<Channel>("B"));
    old.archived = true;
    desk.submit(Put<Channel>{old});
    CHECK(figures_wanted(desk.session.project(), task_of(desk.session, "R24", {})).size() == 4);
}

TEST_CASE("typed figures are readings of today, by whom and when, in one step; what is known is not asked again") {
    Desk desk(world());
    const Task task = task_of(desk.session, "R41", id<Post>("one").value);
    const Uuid post = id<Post>("one").value;
    CHECK(figures_missing(desk.session.project(), task));
    const std::vector<FigureTyped> typed{{"reach", post, {1'240'000}}, {"comments", post, {14'000}}};
    REQUIRE(desk.session.submit(type_figures(desk.session, desk.session.ids(), task.id, typed, desk_user)));
    REQUIRE(desk.session.project().readings.size() == 2);
    for (const Reading& reading : desk.session.project().readings) {
        CHECK(reading.of == post);
        CHECK(reading.day == day("2026-10-05"));
        CHECK(reading.typed_by == "Ana");
        CHECK(reading.typed_at == desk.session.now_instant());
    }
    CHECK(figures_wanted(desk.session.project(), task)[0].known == Figure{1'240'000});
    CHECK(figures_missing(desk.session.project(), task));
    // The same again changes nothing; another value today corrects it.
    CHECK_FALSE(desk.session.submit(type_figures(desk.session, desk.session.ids(), task.id, typed, desk_user)));
    REQUIRE(desk.session.submit(
        type_figures(desk.session, desk.session.ids(), task.id, {{"reach", post, {1'300'000}}}, desk_user)));
    CHECK(desk.session.project().readings.size() == 2);
    CHECK(figures_wanted(desk.session.project(), task)[0].known == Figure{1'300'000});
    desk.session.undo(), desk.session.undo();
    CHECK(desk.session.project().readings.empty());
}

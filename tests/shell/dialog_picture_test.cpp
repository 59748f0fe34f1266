// Dialogs of what comes back: texts that are used again, series, days of the calendar.
#include <string>

#include <doctest/doctest.h>

#include "app/command.hpp"
#include "shell/two_pictures.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void open(Scene& scene, CommandId id) {
    REQUIRE(run_command(id, *scene.frame));
    scene.robot->step(4);
}

void choose(Scene& scene, std::string_view path) {
    const auto node = scene.robot->find_path(path);
    REQUIRE_MESSAGE(node, std::string(path));
    scene.robot->click(*node);
    scene.robot->step(3);
}

bool is_french(const Scene& scene) { return scene.words.language() == facts::Language::french; }

Id<Post> contest_post(const Scene& scene) {
    const char* title = is_french(scene) ? "Concours citrouille" : "Pumpkin contest";
    for (const Post& post : scene.session.project().posts)
        if (post.title.find(title) != std::string::npos) return post.id;
    FAIL("no contest");
    return {};
}

// A birthday each year, and two days in November.
void add_own_days(Scene& scene) {
    OwnObservance birthday, open_days;
    birthday.id = scene.session.ids().make<OwnObservance>();
    birthday.name = is_french(scene) ? "Anniversaire de la boutique" : "Birthday of the shop";
    birthday.rule = "fixed:10-24";
    birthday.category = "event";
    birthday.note = is_french(scene) ? "Ouverte depuis 1890" : "Open since 1890";
    open_days.id = scene.session.ids().make<OwnObservance>();
    open_days.name = is_french(scene) ? "Portes ouvertes" : "Open days";
    open_days.rule = "nth:11-SAT-2";
    open_days.category = "commerce";
    open_days.duration_days = 2;
    REQUIRE(scene.session.submit(
        {{"undo.add_own_day", {}}, {Put<OwnObservance>{birthday}, Put<OwnObservance>{open_days}}, {}}));
}

void add_school_break(Scene& scene) {
    SchoolBreak own;
    own.id = scene.session.ids().make<SchoolBreak>();
    own.name = is_french(scene) ? "Toussaint, Corse" : "Autumn, Corsica";
    own.days = {Day(date::year(2028) / date::October / 21), Day(date::year(2028) / date::November / 6)};
    REQUIRE(scene.session.submit({{"undo.add_school_break", {}}, {Put<SchoolBreak>{own}}, {}}));
}

}  // namespace

TEST_CASE("the library of texts and groups of hashtags looks like its reference pictures") {
    compare_two("library-texts", [](Scene& scene) {
        open(scene, CommandId::library);
        return std::string("library");
    });
    compare_two("library-hashtags", [](Scene& scene) {
        open(scene, CommandId::library);
        choose(scene, "kinds/hashtags");
        return std::string("library");
    });
}

TEST_CASE("a series with its ten next dates looks like its reference pictures") {
    compare_two("series", [](Scene& scene) {
        scene.frame->state().selection = Selection::of(contest_post(scene));
        scene.robot->step(2);
        open(scene, CommandId::repeat_series);
        CHECK(scene.robot->shows(scene.word("series.dates")));
        return std::string("series");
    });
}

TEST_CASE("the days of the calendar, the project's own and school holidays look like their reference pictures") {
    compare_two("days-catalogue", [](Scene& scene) {
        open(scene, CommandId::calendar_days);
        return std::string("days");
    });
    compare_two("days-own", [](Scene& scene) {
        add_own_days(scene);
        open(scene, CommandId::calendar_days);
        choose(scene, "days/part/own");
        return std::string("days");
    });
    compare_two("days-school", [](Scene& scene) {
        add_school_break(scene);
        open(scene, CommandId::calendar_days);
        choose(scene, "days/part/school");
        return std::string("days");
    });
}

// The A/B test in the sheets of its two posts.
#include "app/ab_tests.hpp"
#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "ui/sheet_fields.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A test that was begun with the pumpkin contest by its command; the sheet of A is shown.
struct TestItems : FullItems {
    Id<Post> a;

    explicit TestItems(facts::Language language = facts::Language::english) : FullItems(language) {
        a = post(language == facts::Language::english ? "Pumpkin contest" : "Concours citrouille")->id;
        show(a);
        run_command(CommandId::begin_ab_test, frame());
        robot().step(3);
        REQUIRE(test_of(project(), a));
        show(a);
    }
    const AbTest& test() { return *test_of(project(), a); }
    const Post& b() { return *project().posts.find(*test().b); }
};

}  // namespace

TEST_CASE("every field of an A/B test is in the sheets of both posts") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        TestItems items(language);
        AbTest full = items.test();
        full.hypothesis = "A shorter text is read to its end", full.metric = "er_reach";
        full.outcome = AbOutcome::b, full.result = "It was";
        items.put(Put<AbTest>{full});
        const std::string title_a = items.project().posts.find(items.a)->title, title_b = items.b().title;
        const auto check = [&](const char* own, const char* other, const std::string& title) {
            Places places{
                {"id", hidden(by_the_program)},         {"name", field("ab.name")},
                {"hypothesis", field("ab.hypothesis")}, {"metric", field("ab.metric")},
                {"days", field("ab.first_day")},        {"outcome", field("ab.outcome")},
                {"result", field("ab.result")},         {"extra", hidden("of a newer version")},
            };
            places[own] = hidden("the sheet is its own");
            places[other] = {{}, Role::button, title, {}};
            check_places(items, items.test(), items.test().id.value, places);
        };
        items.show(items.a);
        check("a", "b", title_b);
        items.show(items.b().id);
        check("b", "a", title_a);
    }
}

TEST_CASE("a test that was begun says that there is a version B, and on which day") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        TestItems items(language);
        const std::string day = facts::weekday_day_month(date::year_month_day(day_of(*items.b().when)), language);
        CHECK(items.robot().shows(facts::Words(language).format("ab.begun", {{"day", day}})));
    }
}

TEST_CASE("what is said of a test is edited in the sheet, one step each, and the other post is a click away") {
    TestItems items;
    const std::size_t steps = items.session().steps_done();
    items.enter("ab.name", "Shorter");
    CHECK(items.test().name == "Shorter");
    items.choose("ab.metric", items.session().facts().kpis.find("reach")->name.en);
    CHECK(items.test().metric == "reach");
    items.choose("ab.outcome", items.word("ab.outcome.b"));
    CHECK(items.test().outcome == AbOutcome::b);
    CHECK(items.session().steps_done() == steps + 3);
    CHECK(items.session().undo_label().key == "undo.edit_ab_test");
    CHECK(items.robot().shows(items.word("ab.this_is_a")));
    items.robot().click(Role::button, items.b().title);
    items.robot().step(3);
    CHECK(items.frame().state().selection.has_post(items.b().id));
    CHECK(items.robot().shows(items.word("ab.this_is_b")));
}

TEST_CASE("the hypothesis and the result of a test are typed, kept and undone") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        TestItems items(language);
        const auto typed = [&](std::string_view key, const char* text) {
            items.robot().click(Role::field, items.word(key));
            items.robot().type(text);
            items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
            items.robot().step(3);
        };
        const std::size_t steps = items.session().steps_done();
        typed("ab.hypothesis", "Short is read");
        CHECK(items.test().hypothesis == "Short is read");
        typed("ab.result", "It was not");
        CHECK(items.test().result == "It was not");
        CHECK(items.session().steps_done() == steps + 2);
        // In the sheet of the other post too.
        items.show(items.b().id);
        CHECK(items.robot().find(Role::field, items.word("ab.hypothesis"))->value == "Short is read");
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        items.robot().step(3);
        CHECK(items.test().result.empty());
        CHECK(items.test().hypothesis == "Short is read");
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        items.robot().step(3);
        CHECK(items.test().hypothesis.empty());
    }
}

TEST_CASE(
    "the measures to choose from are the catalogue's, in the language of the screen, and one of no catalogue stays") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        TestItems items(language);
        AbTest own = items.test();
        own.metric = "Calls to the shop";
        items.put(Put<AbTest>{own});
        items.robot().step(3);
        const auto measure = [&] { return items.robot().find(Role::field, items.word("ab.metric"))->value; };
        CHECK(measure() == "Calls to the shop");
        items.robot().click(Role::field, items.word("ab.metric"));
        CHECK(items.robot().find(Role::menu_item, "Calls to the shop"));
        const std::string reach = items.session().facts().kpis.find("reach")->name.in(language);
        items.robot().click(Role::menu_item, reach);
        items.robot().step(3);
        CHECK(items.test().metric == "reach");
        CHECK(measure() == reach);
    }
}

TEST_CASE("figures that were typed stand in the test, of A and of B") {
    TestItems items;
    AbTest reach = items.test();
    reach.metric = "reach";
    items.put(Put<AbTest>{reach});
    CHECK(items.robot().shows(items.word("ab.no_figures")));
    for (const auto& [of, value] : {std::pair{items.a, 1200}, {items.b().id, 1450}}) {
        Reading reading;
        reading.id = items.session().ids().make<Reading>();
        reading.day = day_of(items.session().now()), reading.metric = "reach";
        reading.of = of.value, reading.value = {value * 1000};
        items.put(Put<Reading>{reading});
    }
    items.robot().step(3);
    CHECK_FALSE(items.robot().shows(items.word("ab.no_figures")));
    CHECK(items.robot().shows("Reach"));
    CHECK(items.robot().shows("A 1,200 · B 1,450"));
}

TEST_CASE("a test is ended or removed from the sheet, and says when the other post is gone") {
    TestItems items;
    items.press("ab.end");
    items.robot().step(3);
    CHECK_FALSE(is_running(items.test(), day_of(items.session().now())));
    CHECK_FALSE(items.robot().find(Role::button, items.word("ab.end")));
    items.put(RemovePosts{{items.b().id}});
    items.robot().step(3);
    CHECK(items.robot().shows(items.word("ab.other_gone")));
    items.press("ab.remove");
    items.robot().step(3);
    CHECK_FALSE(test_of(items.project(), items.a));
    CHECK_FALSE(items.robot().shows(items.word("ab.title")));
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    items.robot().step(3);
    CHECK(test_of(items.project(), items.a));
}

// The catalogue of days: narrowed to a country, and days whose date is announced each year.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/catalogue_rows.hpp"
#include "app/own_days.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct CatalogueStage : MonthStage {
    explicit CatalogueStage(facts::Language language = facts::Language::english)
        : MonthStage(robot::StageOptions{.language = language}), said(language) {
        run_command(CommandId::calendar_days, frame());
        robot().step(4);
        REQUIRE(robot().find_path("days/catalogue/search"));
    }
    void search(std::string_view text) {
        robot().click(*robot().find_path("days/catalogue/search"));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(text);
        robot().step(3);
    }
    void choose_country(std::string_view key) {
        robot().click(Role::field, word("days.countries"));
        robot().step(2);
        robot().click(Role::menu_item, word(key));
        robot().step(3);
    }
    void press_button(std::string_view key) {
        const auto found = robot().find(Role::button, word(key));
        REQUIRE_MESSAGE(found, key);
        robot().click(*found);
        robot().step(4);
    }
    std::string listed_text(const CatalogueFilter& filter) {
        const auto& rows = session().facts().observances;
        const auto listed = std::count_if(rows.begin(), rows.end(), [&](const auto& row) { return filter.lists(row); });
        return said.format("days.narrowed", {{"listed", std::to_string(listed)}, {"all", std::to_string(rows.size())}});
    }
    const OwnObservance& only_own_day() {
        REQUIRE(project().own_observances.size() == 1);
        return *project().own_observances.begin();
    }

    facts::Words said;
};

}  // namespace

TEST_CASE("the catalogue is narrowed to a country, says how many days are listed, and leaves the project as it was") {
    for (const auto language : both_languages) {
        CatalogueStage stage(language);
        const Project before = stage.project();
        stage.search("armistice");
        REQUIRE(stage.robot().find(Role::checkbox, "Armistice", true));
        stage.choose_country("region.FR");
        CHECK(stage.robot().find(Role::checkbox, "Armistice", true));
        CHECK(stage.robot().find(Role::text, stage.listed_text({"FR", "armistice"})));
        stage.choose_country("region.world");
        CHECK_FALSE(stage.robot().find(Role::checkbox, "Armistice", true));
        CHECK(stage.robot().find(Role::text, stage.said.format("days.nothing_found_there", {{"text", "armistice"}})));
        stage.choose_country("days.all_countries");
        CHECK(stage.robot().find(Role::checkbox, "Armistice", true));
        CHECK(stage.project() == before);
        CHECK(stage.session().steps_done() == 0);
    }
}

TEST_CASE("a day that is announced each year has no tick and says so; its date is given among one's own days") {
    for (const auto language : both_languages) {
        CatalogueStage stage(language);
        stage.search("telethon");
        CHECK_FALSE(stage.robot().find(Role::checkbox, "Téléthon", true));
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("days.hide_all")));
        CHECK(stage.robot().find(Role::text, stage.word("days.announced")));
        stage.press_button("days.give_date");
        CHECK(stage.only_own_day().name.starts_with("Téléthon"));
        CHECK(stage.only_own_day().category == "cause");
        CHECK(stage.only_own_day().tone_warning);
        CHECK(stage.only_own_day().rule == "on:");
        // The keyboard is in the date.
        stage.robot().type("2026-12-04");
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.only_own_day().rule == "on:2026-12-04");
        CHECK(stage.session().steps_done() == 2);
    }
}

TEST_CASE("a row whose date was given says it, and leads to the same day, not to another one") {
    CatalogueStage stage;
    const facts::Observance& row = *stage.session().facts().observances.find("telethon");
    OwnObservance own = own_day_of(row, stage.session().ids().make<OwnObservance>(), facts::Language::english);
    own.rule = text_of(once_on(day_of(stage.session().now()) + date::days(30)));
    REQUIRE(stage.session().submit({{"undo.add_own_day", {}}, {Put<OwnObservance>{own}}, {own.id.value, {}}}));
    stage.robot().step(2);
    stage.search("telethon");
    CHECK_FALSE(stage.robot().find(Role::text, stage.word("days.announced")));
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("days.give_date")));
    stage.press_button("days.open_date");
    CHECK(stage.robot().find(Role::field, stage.word("own_day.once_day")));
    CHECK(stage.only_own_day() == own);
}

TEST_CASE("a day of one's own is made to be only once, on its next date, and a second day can be added after it") {
    CatalogueStage stage;
    stage.robot().click(*stage.robot().find_path("days/part/own"));
    stage.robot().step(3);
    stage.press_button("own_day.add");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    const std::vector<Day> next = next_own_days(stage.only_own_day(), day_of(stage.session().now()), 1);
    REQUIRE(next.size() == 1);
    stage.robot().click(Role::field, stage.word("own_day.form"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("own_day.form.once"));
    stage.robot().step(3);
    CHECK(stage.only_own_day().rule == text_of(once_on(next.front())));
    stage.robot().click(Role::field, stage.word("own_day.once_day"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("30 february 2027");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.only_own_day().rule == text_of(once_on(next.front())));
    stage.robot().click(Role::field, stage.word("own_day.once_day"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("2027-03-30");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.only_own_day().rule == "on:2027-03-30");
    stage.press_button("own_day.add");
    CHECK(stage.project().own_observances.size() == 2);
}

TEST_CASE("a project whose country has no public holidays here reads it; a country that has them is chosen instead") {
    for (const auto language : both_languages) {
        CatalogueStage stage(language);
        const std::string unknown = stage.said.format("days.holidays_unknown", {{"country", "PT"}});
        CHECK_FALSE(stage.robot().find(Role::text, unknown));
        // New Year, which is a holiday in eleven countries, names the project's.
        CHECK(stage.robot().find(Role::text, stage.word("region.FR") + " +10"));
        CHECK(stage.robot().find(Role::text, stage.word("days.holidays_of")));
        REQUIRE(stage.session().submit(put_region(stage.project(), "PT")));
        stage.robot().step(3);
        CHECK(stage.robot().find(Role::text, unknown));
        stage.robot().click(Role::field, stage.word("settings.region"));
        stage.robot().step(2);
        stage.robot().click(Role::menu_item, stage.word("region.IE"));
        stage.robot().step(3);
        CHECK(stage.project().settings.region == "IE");
        CHECK(stage.robot().find(Role::text, stage.word("region.IE") + " +10"));
        CHECK_FALSE(stage.robot().find(Role::text, unknown));
    }
}

TEST_CASE("the days of a category stand in the order in which they come") {
    CatalogueStage stage;
    stage.choose_country("region.FR");
    const auto row_of = [&](const char* name) {
        const auto found = stage.robot().find(Role::checkbox, name, true);
        REQUIRE_MESSAGE(found, name);
        return found->rect.y0;
    };
    // From October on: All Saints’, Armistice, Christmas, and then New Year of the next year.
    CHECK(row_of("All Saints") < row_of("Armistice"));
    CHECK(row_of("Armistice") < row_of("Christmas"));
    CHECK(row_of("Christmas") < row_of("New Year"));
}

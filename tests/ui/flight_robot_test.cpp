// A flight in the inspector, as somebody who buys ads uses it.
#include "app/naming_rule.hpp"
#include "app/utm_link.hpp"
#include "app/visuals_task.hpp"
#include "facts/number_words.hpp"
#include "model/day_spread.hpp"
#include "plan/flight_spend.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using robot::both_languages;
using testing::Items;

namespace {

struct FlightSheet : Items {
    explicit FlightSheet(facts::Language language, const std::function<void(Flight&)>& change = {}) : Items(language) {
        Flight fresh = flight();
        id = fresh.id;
        if (change) change(fresh);
        put(fresh);
        show(id);
    }
    void put(Flight fresh) { session().submit({{"undo.edit_flight", {}}, {Put<Flight>{std::move(fresh)}}, {}}); }
    const Flight& row() { return *project().flights.find(id); }
    std::size_t steps() { return session().steps_done(); }

    Id<Flight> id;
};

}  // namespace

TEST_CASE("a flight's tags are filled in at once, what is wrong is mended with a click, the link is copied") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language, [](Flight& flight) { flight.utm = {}, flight.url = "shop.example/taste"; });
        sheet.unfold("flight.settings");
        const std::size_t before = sheet.steps();
        sheet.press("utm.build");
        sheet.robot().step(2);
        CHECK(sheet.row().utm == default_utm(sheet.project(), sheet.row()));
        CHECK(sheet.steps() == before + 1);
        CHECK_FALSE(sheet.robot().find(Role::button, sheet.word("utm.build")));
        CHECK(sheet.robot().shows(sheet.word("utm.found.not_web")));
        sheet.press("utm.mend.https");
        sheet.robot().step(2);
        CHECK(sheet.row().url == "https://shop.example/taste");
        CHECK_FALSE(sheet.robot().shows(sheet.word("utm.found.not_web")));
        sheet.enter("utm.source", "Instagram");
        sheet.press("utm.mend.upper_case");
        sheet.robot().step(2);
        CHECK(sheet.row().utm.source == "instagram");
        sheet.enter("utm.campaign", "");
        sheet.press("utm.mend.missing");
        sheet.robot().step(2);
        CHECK(sheet.row().utm.campaign == name_in_tools(sheet.project(), sheet.row()));
        CHECK(check_utm(sheet.project(), sheet.row()).empty());

        sheet.press("utm.copy");
        sheet.robot().step(2);
        CHECK(std::string(ImGui::GetClipboardText()) == tagged_link(sheet.row().url, sheet.row().utm));
        CHECK(sheet.robot().find(Role::button, sheet.word("utm.copied")));
        sheet.enter("utm.term", "now");
        CHECK(sheet.robot().find(Role::button, sheet.word("utm.copy")));
    }
}

TEST_CASE("a campaign's naming rule shows what it gives, and refuses placeholders that stand for nothing") {
    for (const auto language : both_languages) {
        Items items(language);
        const Id<Campaign> id = items.campaign().id;
        const auto row = [&]() -> const Campaign& { return *items.project().campaigns.find(id); };
        items.show(id);
        items.unfold("campaign.frame");
        items.enter("campaign.naming_rule", "fixed_{name}");
        CHECK(row().naming_rule == "fixed_{name}");
        const std::string name = name_in_tools(items.project(), row());
        CHECK(name.starts_with("fixed_"));
        CHECK(items.robot().shows(
            facts::Words(language).format("campaign.naming_rule.gives", {{"name", std::string_view(name)}})));
        items.enter("campaign.naming_rule", "{brand}_{name}");
        CHECK(row().naming_rule == "fixed_{name}");
        items.enter("campaign.naming_rule", "");
        CHECK(items.robot().shows(facts::Words(language).format(
            "campaign.naming_rule.gives",
            {{"name", std::string_view(name_in_tools(items.project(), items.flight()))}})));
    }
}

TEST_CASE("a flight says what its platform asks at least and may charge at most, and what went beyond") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language, [](Flight& flight) {
            flight.budget_kind = BudgetKind::daily;
            flight.budget = {90};
        });
        const facts::Words words(language);
        const auto says = [&](std::string_view part) {
            for (const WidgetNode& node : sheet.robot().all(Role::text))
                if (node.label.find(part) != std::string::npos) return true;
            return false;
        };
        const std::string_view network = sheet.channel().network;
        REQUIRE((network == "instagram" || network == "facebook"));
        CHECK(says(facts::money_text(100, "EUR", language)));
        CHECK(says(sheet.word("confidence.medium")));
        CHECK(says("Meta help"));
        Flight flight = sheet.row();
        flight.budget = {5000};
        sheet.put(flight);
        sheet.robot().step(2);
        CHECK_FALSE(says("Meta help"));
        CHECK(says(facts::money_text(8750, "EUR", language)));
        CHECK(says(facts::money_text(35000, "EUR", language)));

        Spend spend;
        spend.id = {{5, 5}};
        spend.flight = sheet.id;
        spend.days = {flight.days.begin, flight.days.begin + date::days(1)};
        spend.amount = {99999};
        sheet.session().submit({{"undo.enter_spend", {}}, {Put<Spend>{spend}}, {}});
        sheet.robot().step(2);
        std::string day_over =
            words.format("flight.most.day_over", {{"most", facts::money_text(8750, "EUR", language)}});
        CHECK(says(day_over.substr(day_over.find("{spent}") + 7)));
        flight.budget_kind = BudgetKind::lifetime;
        sheet.put(flight);
        sheet.robot().step(2);
        CHECK_FALSE(says(day_over.substr(day_over.find("{spent}") + 7)));

        // Amounts in dollars are not compared with a figure in euros.
        Settings settings = sheet.project().settings;
        settings.currency = "USD";
        sheet.session().submit({{"undo.edit_flight", {}}, {PutSettings{settings}}, {}});
        sheet.robot().step(2);
        CHECK(says(facts::money_text(100, "EUR", language)));
        CHECK(says("Meta help"));
    }
}

TEST_CASE("spend is typed for days or as a total; a correction keeps what was typed before, and bad input says why") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language);
        const Project before = sheet.project();
        for (const Spend& spend : before.spend)
            if (spend.flight == sheet.id)
                sheet.session().submit({{"undo.delete_spend", {}}, {Remove<Spend>{spend.id}}, {}});
        sheet.robot().step(2);
        const auto typed = [&]() -> const Spend& {
            for (const Spend& spend : sheet.project().spend)
                if (spend.flight == sheet.id) return spend;
            throw std::runtime_error("nothing typed");
        };
        sheet.press("flight.spend.enter_total");
        sheet.robot().step(2);
        const Day today = day_of(sheet.session().now());
        CHECK(typed().kind == SpendKind::total);
        CHECK(typed().days == DayRange{sheet.row().days.begin, today});
        CHECK(sheet.robot().shows(sheet.word("flight.spend.to")));
        CHECK_FALSE(sheet.robot().find(Role::field, sheet.word("flight.spend.first")));
        sheet.enter("flight.spend.amount", "100");
        sheet.enter("flight.spend.amount", "120,50");
        CHECK(typed().amount.cents == 12050);
        REQUIRE(typed().earlier.size() == 1);
        CHECK(typed().earlier[0].amount.cents == 10000);
        CHECK(flight_spend(sheet.project(), sheet.row()).sum.cents == 12050);
        const std::string count = facts::Words(language).count("flight.spend.corrected", 1);
        CHECK_FALSE(sheet.robot().shows(facts::money_text(10000, "EUR", language)));
        sheet.robot().click(Role::button, count);
        sheet.robot().step(2);
        CHECK(sheet.robot().shows(facts::money_text(10000, "EUR", language)));

        sheet.enter("flight.spend.last", to_text(today + date::days(1)));
        CHECK(typed().days.end == today);
        CHECK(sheet.robot().shows(sheet.word("notice.refused.kept")));
        sheet.enter("flight.spend.amount", "much");
        CHECK(typed().amount.cents == 12050);
        sheet.choose("flight.spend.kind", sheet.word("flight.spend.kind.days"));
        CHECK(typed().kind == SpendKind::days);
        CHECK(typed().days == DayRange{sheet.row().days.begin, today});
        sheet.enter("flight.spend.first", to_text(today - date::days(1)));
        CHECK(typed().days.begin == today - date::days(1));
    }
}

TEST_CASE("paid another way, a flight's amount is worked out anew, in one step that says so") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language);
        const Money before = sheet.row().budget;
        const Money rest = planned_on(sheet.row(), {day_of(sheet.session().now()), sheet.row().days.end});
        const std::size_t steps = sheet.steps();
        const auto left = (sheet.row().days.end - day_of(sheet.session().now())).count();
        sheet.choose("flight.budget_kind", sheet.word("flight.budget_kind.daily"));
        sheet.robot().step(3);
        CHECK(sheet.row().budget.cents == rest.cents / left);
        CHECK(sheet.steps() == steps + 1);
        CHECK(sheet.robot().shows(
            facts::Words(language).format("flight.budget_kind.converted",
                                          {{"before", facts::money_text(before.cents, "EUR", language)},
                                           {"kind_before", sheet.word("flight.budget_kind.lifetime")},
                                           {"after", facts::money_text(sheet.row().budget.cents, "EUR", language)},
                                           {"kind_after", sheet.word("flight.budget_kind.daily")}})));
    }
}

TEST_CASE("a campaign shows which of its four needs is missing; a click leads to the field") {
    for (const auto language : both_languages) {
        Items items(language);
        Campaign campaign = items.campaign();
        items.show(campaign.id);
        campaign.objectives.clear(), campaign.audiences.clear(), campaign.targeting.clear();
        items.session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{campaign}}, {}});
        const Project before = items.project();
        for (Flight flight : before.flights) {
            if (flight.campaign != campaign.id) continue;
            flight.audience.reset(), flight.targeting.clear();
            items.session().submit({{"undo.edit_flight", {}}, {Put<Flight>{flight}}, {}});
        }
        items.robot().step(2);
        CHECK(items.robot().find(Role::button, items.word("required.dates")));
        for (const auto& [missing, field] :
             {std::pair{"required.targeting.missing", "post.audiences"},
              std::pair{"required.objectives.missing", "campaign.objectives"},
              std::pair{"required.budget", "campaign.budget"}, std::pair{"required.dates", "flight.starts"}}) {
            items.press(missing);
            items.robot().step(3);
            const auto found = items.robot().find(Role::field, items.word(field));
            REQUIRE_MESSAGE(found, std::string(field));
            CHECK_MESSAGE(found->focused, std::string(field));
            items.robot().key(ImGuiKey_Escape);
            items.robot().step(2);
            items.show(campaign.id);
        }
        campaign.objectives = {items.project().objectives[0].id}, campaign.targeting = "Near the shop";
        items.session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{campaign}}, {}});
        items.robot().step(2);
        CHECK(items.robot().shows(items.word("required.complete")));
    }
}

TEST_CASE("media and fee are two lines and their sum, each with or without tax as the project says") {
    for (const auto language : both_languages) {
        Items items(language);
        const Id<Campaign> id = items.campaign().id;
        items.show(id);
        CHECK_FALSE(items.robot().shows(items.word("campaign.media_and_fee")));
        items.enter("campaign.budget", "1200");
        items.enter("campaign.fee", "300");
        CHECK(items.project().campaigns.find(id)->fee.cents == 30000);
        CHECK(items.robot().shows(items.word("campaign.media_and_fee")));
        const std::string sum = facts::money_text(150000, "EUR", language) + "\u00a0";
        CHECK(items.robot().shows(sum + items.word("campaign.budget.net")));
        Settings settings = items.project().settings;
        settings.amounts_with_tax = true;
        items.session().submit({{"undo.edit_campaign", {}}, {PutSettings{settings}}, {}});
        items.robot().step(2);
        CHECK(items.robot().shows(sum + items.word("campaign.budget.gross")));
        CHECK_FALSE(items.robot().shows(items.word("campaign.budget.net")));
    }
}

namespace {

// Bars by day, as they are on screen.
struct DrawnBars : FlightSheet {
    using FlightSheet::FlightSheet;

    WidgetNode bar(Day day) {
        const auto found = robot().find_path("/bars/" + to_text(day));
        REQUIRE(found);
        return *found;
    }
    // Presses on the bar of a day and leads the pointer to these days, each at a share of the full height.
    void draw(Day from, const std::vector<std::pair<Day, float>>& way, bool let_go = true) {
        const WidgetNode start = bar(from);
        robot().move_to(start);
        robot().press();
        for (const auto& [day, share] : way) {
            const Rect at = bar(day).rect;
            robot().move_to((at.x0 + at.x1) / 2, at.y1 - at.height() * share);
            robot().step(1);
        }
        if (let_go) robot().release(), robot().step(3);
    }
    std::int64_t planned(Day day) { return planned_on(row(), {day, day + date::days(1)}).cents; }
};

}  // namespace

TEST_CASE("days are drawn with the mouse: one step, the sum stays, what is over stays") {
    for (const auto language : both_languages) {
        DrawnBars sheet(language);
        const Day today = day_of(sheet.session().now()), first = sheet.row().days.begin;
        REQUIRE(first < today);
        const Money budget = budget_of(sheet.row());
        const std::int64_t past = sheet.planned(first);
        const std::size_t steps = sheet.steps();
        CHECK(sheet.bar(today).enabled);
        CHECK_FALSE(sheet.bar(first).enabled);

        sheet.draw(first, {{first, 1.0f}, {first, 0.1f}});
        CHECK(sheet.steps() == steps);

        const Day target = today + date::days(1);
        const std::int64_t before = sheet.planned(target);
        sheet.draw(target, {{target, 0.3f}, {target, 0.1f}}, false);
        CHECK(sheet.steps() == steps);
        std::string shown;
        for (const WidgetNode& node : sheet.robot().all(Role::text))
            if (node.label.starts_with(sheet.bar(target).label + " · ")) shown = node.label;
        CHECK(shown.find(sheet.bar(target).value) != std::string::npos);
        sheet.robot().release();
        sheet.robot().step(3);
        CHECK(sheet.steps() == steps + 1);
        CHECK(sheet.session().undo_label().key == "undo.edit_flight");
        CHECK(sheet.row().distribution == Distribution::custom);
        CHECK(sheet.planned(target) < before / 2);
        CHECK(sheet.planned(today) > before);
        CHECK(sheet.planned(first) == past);
        CHECK(budget_of(sheet.row()) == budget);
        sheet.session().undo();
        CHECK(sheet.planned(target) == before);
    }
}

TEST_CASE("a line is painted across days in one drag, and Escape gives it up") {
    DrawnBars sheet(facts::Language::english);
    const Day today = day_of(sheet.session().now()), last = sheet.row().days.end - date::days(1);
    REQUIRE(last - today >= date::days(3));
    const std::size_t steps = sheet.steps();
    const Flight before = sheet.row();
    sheet.draw(today, {{today, 0.2f}, {today + date::days(3), 0.2f}}, false);
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().release();
    sheet.robot().step(3);
    CHECK(sheet.row() == before);
    CHECK(sheet.frame().state().selection == Selection::of(sheet.id));

    sheet.draw(today, {{today, 0.2f}, {today + date::days(2), 0.2f}});
    CHECK(sheet.steps() == steps + 1);
    CHECK(sheet.planned(today) == sheet.planned(today + date::days(1)));
    CHECK(sheet.planned(today) == sheet.planned(today + date::days(2)));
    CHECK(sheet.planned(today) < sheet.planned(last));
    CHECK(budget_of(sheet.row()) == budget_of(before));
}

TEST_CASE("with the keyboard, arrows go from bar to bar and change one by a step") {
    DrawnBars sheet(facts::Language::english);
    const Day today = day_of(sheet.session().now());
    const Money budget = budget_of(sheet.row());
    sheet.robot().click(Role::field, sheet.word("flight.distribution"));
    sheet.robot().key(ImGuiKey_Escape);
    sheet.robot().step(2);
    const auto on_bars = [&] {
        const auto bars = sheet.robot().find(Role::field, sheet.word("flight.bars"));
        return bars && bars->focused;
    };
    // The first Tab shows where the keyboard is.
    for (int tab = 0; tab < 2 && !on_bars(); ++tab) sheet.robot().key(ImGuiKey_Tab), sheet.robot().step(2);
    REQUIRE(on_bars());
    sheet.robot().key(ImGuiKey_Home);
    sheet.robot().key(ImGuiKey_RightArrow);
    const std::int64_t before = sheet.planned(today + date::days(1));
    const std::size_t steps = sheet.steps();
    sheet.robot().key(ImGuiKey_UpArrow);
    sheet.robot().step(2);
    CHECK(sheet.planned(today + date::days(1)) == before + 100);
    sheet.robot().key(ImGuiMod_Shift | ImGuiKey_DownArrow);
    sheet.robot().step(2);
    CHECK(sheet.planned(today + date::days(1)) == before - 900);
    CHECK(sheet.steps() == steps + 2);
    CHECK(budget_of(sheet.row()) == budget);
    CHECK(on_bars());
}

TEST_CASE("a flight is split on a typed day, from the menu; a day that cannot be says which can") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language);
        const Flight whole = sheet.row();
        const Day today = day_of(sheet.session().now());
        const std::size_t flights = sheet.project().flights.size(), steps = sheet.steps();
        sheet.press("inspector.actions");
        sheet.robot().click(Role::menu_item, sheet.word("command.split_flight"));
        sheet.robot().step(3);
        const auto field = sheet.robot().find(Role::field, sheet.word("flight.split"));
        REQUIRE(field);
        CHECK(field->focused);
        sheet.enter("flight.split", to_text(today));
        CHECK(sheet.steps() == steps);
        sheet.enter("flight.split", to_text(today + date::days(2)));
        CHECK(sheet.steps() == steps + 1);
        CHECK(sheet.project().flights.size() == flights + 1);
        CHECK(sheet.row().days == DayRange{whole.days.begin, today + date::days(2)});
        CHECK(sheet.session().undo_label().key == "undo.split_flight");
        sheet.session().undo();
        CHECK(sheet.row() == whole);
    }
}

TEST_CASE("the visuals of a flight get one task, and its sheet leads to it") {
    for (const auto language : both_languages) {
        FlightSheet sheet(language, [](Flight& flight) { flight.creatives = {{"Video", false}}; });
        sheet.unfold("flight.creatives");
        sheet.press("flight.visuals.make");
        sheet.robot().step(3);
        REQUIRE(sheet.project().manual_tasks.size() > 0);
        CHECK(sheet.session().undo_label().key == "undo.make_visuals_task");
        CHECK_FALSE(sheet.robot().find(Role::button, sheet.word("flight.visuals.make")));
        const Task* task = visuals_task(sheet.session().plan(), sheet.id);
        REQUIRE(task);
        const Id<Task> id = task->id;
        const std::string title = task_title(sheet.project(), sheet.session().facts(), *task, language);
        CHECK(title.find(sheet.row().name) != std::string::npos);
        sheet.robot().click(sheet.button(title));
        sheet.robot().step(2);
        CHECK(sheet.frame().state().selection == Selection::of(id));
    }
}

// A flight in the inspector, as somebody who buys ads uses it.
#include "app/naming_rule.hpp"
#include "app/utm_link.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
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

constexpr facts::Language both[] = {facts::Language::english, facts::Language::french};

}  // namespace

TEST_CASE("a flight's tags are filled in at once, what is wrong is mended with a click, the link is copied") {
    for (const auto language : both) {
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
    for (const auto language : both) {
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

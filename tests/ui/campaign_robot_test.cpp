// Campaigns made, copied and filled in, and the money of the project.
#include "app/campaign_requests.hpp"
#include "app/campaign_templates.hpp"
#include "app/command.hpp"
#include "facts/number_words.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using robot::both_languages;
using testing::Items;

namespace {

void run(Items& items, CommandId id) {
    REQUIRE(run_command(id, items.frame()));
    items.robot().step(4);
}

}  // namespace

TEST_CASE("a new campaign has its title ready to be typed, and offers templates until something is in it") {
    for (const auto language : both_languages) {
        Items items(language);
        run(items, CommandId::new_campaign);
        const Id<Campaign> id = items.frame().state().selection.campaign;
        const auto row = [&]() -> const Campaign& { return *items.project().campaigns.find(id); };
        CHECK(row().days.begin == day_of(items.session().now()));
        const auto title = items.robot().find(Role::field, items.word("campaign.what"));
        REQUIRE(title);
        CHECK(title->focused);
        const CampaignTemplate& launch = campaign_templates()[0];
        items.choose("campaign.template", launch.name.in(language));
        items.robot().step(2);
        CHECK(row().name == launch.name.in(language));
        CHECK(row().phases.size() == launch.phases.size());
        CHECK_FALSE(items.robot().find(Role::field, items.word("campaign.template")));
        CHECK(items.session().undo_label().key == "undo.edit_campaign");
    }
}

TEST_CASE("a campaign is duplicated for the next year from its menu, with its posts if that is asked for") {
    for (const auto language : both_languages) {
        Items items(language);
        const Id<Campaign> from = items.campaign().id;
        const DayRange days = items.campaign().days;
        items.show(from);
        items.press("inspector.actions");
        items.robot().click(Role::menu_item, items.word("command.next_year"));
        items.robot().step(3);
        REQUIRE(has_posts_to_copy(items.project(), from));
        items.press("dialog.copy_campaign.with_posts");
        items.robot().step(4);
        const Id<Campaign> to = items.frame().state().selection.campaign;
        REQUIRE(to != from);
        const Campaign& copy = *items.project().campaigns.find(to);
        CHECK(copy.days.begin == days.begin + date::days(364));
        CHECK(copy.name.find("2027") != std::string::npos);
        CHECK(has_posts_to_copy(items.project(), to));
        CHECK(items.robot().find(Role::field, items.word("campaign.what"))->focused);
        CHECK(items.session().undo_label().key == "undo.copy_campaign");

        items.show(from);
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_D);
        items.robot().step(3);
        items.press("dialog.copy_campaign.without_posts");
        items.robot().step(4);
        const Campaign& after = *items.project().campaigns.find(items.frame().state().selection.campaign);
        CHECK(after.days.begin >= days.end);
        CHECK(after.name.ends_with(items.word("command.copy_word")));
        CHECK_FALSE(has_posts_to_copy(items.project(), after.id));
    }
}

TEST_CASE("the money of the project is set in one place, each change a step; what cannot be says why") {
    for (const auto language : both_languages) {
        Items items(language);
        const auto settings = [&]() -> const Settings& { return items.project().settings; };
        run(items, CommandId::project_money);
        const std::size_t steps = items.session().steps_done();
        items.robot().click(items.robot()
                                .find(Role::tab, items.word("money.tax.gross"))
                                .value_or(items.robot().find(items.word("money.tax.gross")).value_or(WidgetNode{})));
        items.robot().step(2);
        CHECK(settings().amounts_with_tax);
        items.enter("money.envelope", "12 000");
        CHECK(settings().budget.cents == 1'200'000);
        items.enter("money.low", "80 %");
        CHECK(settings().pace_low_percent == 80);
        items.enter("money.high", "50");
        CHECK(settings().pace_high_percent == 110);
        items.enter("money.high", "125");
        CHECK(settings().pace_high_percent == 125);
        CHECK(items.session().steps_done() == steps + 4);
        items.enter("money.currency", "euros");
        CHECK(settings().currency == "EUR");
        items.enter("money.currency", "chf");
        CHECK(settings().currency == "CHF");
        CHECK(settings().budget.cents == 1'200'000);
        CHECK(items.session().undo_label().key == "undo.project_money");
        items.enter("money.envelope", "12 000,50");
        items.enter("money.currency", "JPY");
        CHECK(settings().currency == "CHF");
        CHECK(items.robot().shows(items.word("notice.refused.kept")));
        items.robot().click(*items.robot().find_path("project_money/close"));
        items.robot().step(3);
        CHECK_FALSE(items.robot().find(Role::field, items.word("money.currency")));
    }
}

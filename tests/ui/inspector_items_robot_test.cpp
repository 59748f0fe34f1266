// Flights, people and channels in the inspector: how they are reached, edited and removed.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using testing::Items;

namespace {

std::string names_that_are_cut(Items& items) {
    std::string out;
    for (const WidgetNode& node : items.robot().all(Role::text))
        if (node.cut && node.path.find("inspector") != std::string::npos) out += node.label + "; ";
    return out;
}

}  // namespace

TEST_CASE("a campaign's sheet opens, adds, duplicates and deletes its flights; what depends on one is said before") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Campaign> campaign = items.campaign().id;
        const Id<Flight> id = items.flight().id;
        const std::string name = items.flight().name;
        const std::size_t before = items.project().flights.size();
        items.show(campaign);
        items.robot().click(Role::row, name);
        REQUIRE(items.frame().state().selection == Selection::of(id));

        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_D);
        CHECK(items.project().flights.size() == before + 1);
        const Id<Flight> copy = items.frame().state().selection.flight;
        CHECK(copy != id);
        CHECK(items.session().undo_label().key == "undo.copy_flight");
        items.robot().key(ImGuiKey_Delete);
        items.robot().step(2);
        CHECK(items.robot().shows(items.word("removal.nothing")));
        items.press("command.delete");
        items.robot().step(2);
        CHECK_FALSE(items.project().flights.contains(copy));
        CHECK(items.frame().state().selection == Selection::of(id));

        std::size_t spends = 0;
        for (const Spend& spend : items.project().spend) spends += spend.flight == id;
        REQUIRE(spends > 0);
        items.robot().key(ImGuiKey_Delete);
        items.robot().step(2);
        CHECK_FALSE(items.robot().shows(items.word("removal.nothing")));
        items.press("dialog.cancel");
        CHECK(items.project().flights.contains(id));

        items.show(campaign);
        items.press("campaign.add_flight");
        items.robot().step(2);
        CHECK(items.shown() == Selection::Kind::flight);
        const Flight* fresh = items.project().flights.find(items.frame().state().selection.flight);
        REQUIRE(fresh);
        CHECK(fresh->campaign == campaign);
        CHECK(fresh->days == items.project().campaigns.find(campaign)->days);
    }
}

TEST_CASE("the way back shows what the inspector showed before, and skips what is gone") {
    Items items;
    const Id<Campaign> campaign = items.campaign().id;
    const Id<Flight> flight = items.flight().id;
    items.show(campaign);
    CHECK_FALSE(items.robot().find(Role::button, items.word("inspector.back")));
    items.show(flight);
    items.show(items.person("Camille").id);
    items.press("inspector.back");
    CHECK(items.frame().state().selection == Selection::of(flight));
    items.robot().key(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(items.frame().state().selection == Selection::of(campaign));
    items.show(flight);
    items.show(items.channel().id);
    items.session().submit({{"undo.delete_flight", {}}, {RemoveFlight{flight}}, {}});
    items.press("inspector.back");
    CHECK(items.frame().state().selection == Selection::of(campaign));
}

TEST_CASE("a disc opens the person, a badge the channel, and rows of the filters open both") {
    Items items;
    const Post& post = *items.post("Pumpkin contest");
    REQUIRE(post.creator);
    items.show(post.id);
    items.robot().click(Role::button, items.project().people.find(*post.creator)->name);
    CHECK(items.frame().state().selection == Selection::of(*post.creator));
    items.show(post.id);
    const Channel& channel = *items.project().channels.find(post.variants.front().channel);
    items.robot().click(
        items.button(items.session().facts().networks.find(channel.network)->name + " · " + channel.name));
    CHECK(items.frame().state().selection == Selection::of(post.variants.front().channel));

    items.frame().state().selection = {};
    items.robot().step(2);
    items.press("filter.people");
    items.robot().click(Role::button, "Open " + items.person("Camille").name);
    CHECK(items.frame().state().selection == Selection::of(items.person("Camille").id));
    CHECK(items.robot().all(Role::menu_item).empty());
    CHECK_FALSE(items.frame().state().filters.any());
}

TEST_CASE(
    "a flight's days, money and spread are edited, each as one step; days outside the campaign are refused by name") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Flight> id = items.flight().id;
        const auto row = [&]() -> const Flight& { return *items.project().flights.find(id); };
        items.show(id);
        const DayRange days = row().days;
        items.enter("flight.starts", "2027-06-01");
        CHECK(row().days == days);
        CHECK(items.robot().shows(items.word("notice.refused.kept")));
        CHECK_FALSE(items.session().can_undo());
        items.enter("flight.ends", to_text(days.end - date::days(2)));
        CHECK(row().days.end == days.end - date::days(1));
        CHECK(items.session().undo_label().key == "undo.edit_flight");
        items.enter("campaign.budget", "1 234,50");
        CHECK(row().budget.cents == 123450);
        items.enter("campaign.budget", "a lot");
        CHECK(row().budget.cents == 123450);
        items.choose("flight.budget_kind", items.word("flight.budget_kind.daily"));
        CHECK(row().budget_kind == BudgetKind::daily);
        CHECK(items.robot().shows(items.word("flight.budget_total")));
        items.choose("flight.distribution", items.word("flight.distribution.custom"));
        items.enter("flight.weights", "1, 1, 2");
        CHECK(row().weights == std::vector<int>{1, 1, 2});
        items.unfold("flight.settings");
        items.enter("utm.campaign", "taste-week");
        CHECK(row().utm.campaign == "taste-week");
        items.unfold("flight.creatives");
        const std::size_t creatives = row().creatives.size();
        items.press("flight.creative.add");
        REQUIRE(row().creatives.size() == creatives + 1);
        items.enter("flight.creative", "Vertical video", creatives);
        CHECK(row().creatives.back().name == "Vertical video");
        items.unfold("flight.log");
        items.press("flight.log.add");
        items.enter("flight.log.change", "Younger audience");
        CHECK(row().log.front().change == "Younger audience");
    }
}

TEST_CASE("spend is typed at a date, changed and taken away; the pace follows") {
    Items items;
    const Id<Flight> id = items.flight().id;
    const auto sum = [&] {
        Money total;
        for (const Spend& spend : items.project().spend)
            if (spend.flight == id) total += spend.amount;
        return total.cents;
    };
    items.show(id);
    const std::int64_t before = sum();
    items.press("flight.spend.enter");
    items.enter("flight.spend.amount", "12.30");
    CHECK(sum() == before + 1230);
    const Spend* typed = nullptr;
    for (const Spend& spend : items.project().spend)
        if (spend.amount.cents == 1230) typed = &spend;
    REQUIRE(typed);
    CHECK(typed->days.contains(day_of(items.session().now())));
    CHECK(typed->typed_at);
    items.enter("flight.spend.first", to_text(typed->days.begin - date::days(1)));
    items.robot().click(Role::button, items.word("flight.spend.remove"));
    CHECK(sum() == before);
    CHECK(items.session().undo_label().key == "undo.delete_spend");
}

TEST_CASE("a person's roles, hours, days away and turns on call are edited, and the plan follows") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Person> id = items.person("Camille").id;
        const auto row = [&]() -> const Person& { return *items.project().people.find(id); };
        items.show(id);
        CHECK(items.robot().shows(items.word("person.this_week")));
        items.enter("person.skills", "video, replies");
        CHECK(row().skills == std::vector<std::string>{"video", "replies"});
        items.enter("team.rate", "31,50");
        CHECK(row().terms(Hat::cm)->hourly_rate == Money{3150});
        items.enter("person.hat_cap", "2 h 15");
        CHECK(row().terms(Hat::cm)->daily_cap_minutes == 135);
        items.enter("person.hat_cap", "");
        CHECK_FALSE(row().terms(Hat::cm)->daily_cap_minutes);

        items.unfold("person.hours");
        const std::string monday = language == facts::Language::english ? "Monday" : "Lundi";
        items.write(monday, "8-12, 13h30-17h");
        CHECK(row().hours[0] == std::vector<MinuteRange>{{480, 720}, {810, 1020}});
        items.write(monday, "17-8");
        CHECK(row().hours[0].size() == 2);
        items.press("person.as_monday");
        CHECK(row().hours[1] == row().hours[0]);

        items.unfold("person.away");
        const std::size_t away = row().away.size();
        items.press("person.away.add");
        REQUIRE(row().away.size() == away + 1);
        items.enter("person.last_day", "2026-10-16", away);
        CHECK(row().away.back().days.end == Day(date::year(2026) / 10 / 17));
        items.enter("person.reason", "Training", away);
        CHECK(row().away.back().reason == "Training");
        for (const auto& [task, placement] : items.session().plan().placements)
            if (placement.person == id && items.session().plan().task(task)->is_open())
                CHECK(placement.day != Day(date::year(2026) / 10 / 15));

        items.unfold("person.on_call");
        const std::size_t turns = row().on_call.size();
        items.press("person.on_call.add");
        REQUIRE(row().on_call.size() == turns + 1);
        items.enter("person.turn_cap", "45 min", turns);
        CHECK(row().on_call.back().cap_minutes == 45);
    }
}

TEST_CASE("nobody is without a role; a person may go instead of being deleted") {
    Items items;
    const Id<Person> id = items.person("Camille").id;
    items.show(id);
    const auto box = items.robot().find(Role::checkbox, items.word("hat.cm"));
    REQUIRE(box);
    CHECK_FALSE(box->enabled);
    items.robot().click(Role::checkbox, items.word("hat.smm"));
    CHECK(items.project().people.find(id)->terms(Hat::smm));
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK_FALSE(items.project().people.find(id)->terms(Hat::smm));

    items.frame().state().selection = Selection::of(id);
    items.robot().step(2);
    items.press("inspector.actions");
    items.robot().click(Role::menu_item, items.word("command.delete"));
    items.robot().step(2);
    items.press("removal.person.instead");
    items.robot().step(2);
    CHECK(items.project().people.find(id)->left_on == day_of(items.session().now()));
}

TEST_CASE("a channel's fields are edited; deleting it says what goes, archiving is offered") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Channel> id = items.channel().id;
        const auto row = [&]() -> const Channel& { return *items.project().channels.find(id); };
        items.show(id);
        items.enter("channel.handle", "@oriane.paris");
        CHECK(row().handle == "@oriane.paris");
        items.enter("channel.cadence", "6");
        CHECK(row().cadence_per_week == 6);
        items.enter("channel.cadence", "2000");
        CHECK(row().cadence_per_week == 6);
        items.choose("channel.tempo", items.word("tempo.slow"));
        CHECK(row().tempo == "slow");
        items.unfold("channel.more");
        items.enter("channel.zone", "Europe/Lisbon");
        CHECK(row().zone == "Europe/Lisbon");
        items.enter("channel.zone", "Atlantis");
        CHECK(row().zone == "Europe/Lisbon");
        items.enter("channel.zone", "new york");
        CHECK(row().zone == "America/New_York");
        items.enter("channel.best_times", "18h30, 12:00");
        CHECK(row().best_minutes == std::vector<int>{720, 1110});
        items.robot().click(Role::checkbox, items.word("channel.lead"));
        CHECK(items.session().undo_label().key == "undo.edit_channel");

        items.press("inspector.actions");
        items.robot().click(Role::menu_item, items.word("command.delete"));
        items.robot().step(2);
        items.press("removal.channel.instead");
        items.robot().step(2);
        CHECK(row().archived);
    }
}

TEST_CASE("deleting a campaign says what goes with it and what stays, archiving is offered") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const facts::Words words(language);
        const Id<Campaign> id = items.campaign().id;
        std::size_t flights = 0, posts = 0;
        for (const Flight& flight : items.project().flights) flights += flight.campaign == id;
        for (const Post& post : items.project().posts) posts += post.campaign == id;
        REQUIRE(flights > 0);
        REQUIRE(posts > 0);
        const auto asked = [&] {
            items.show(id);
            items.robot().key(ImGuiKey_Delete);
            items.robot().step(2);
        };
        asked();
        CHECK(items.robot().shows(words.count("removal.campaign.flights", static_cast<std::int64_t>(flights))));
        CHECK(items.robot().shows(words.count("removal.campaign.posts", static_cast<std::int64_t>(posts))));
        items.press("dialog.cancel");
        CHECK(items.project().campaigns.contains(id));
        CHECK_FALSE(items.session().can_undo());

        asked();
        items.press("removal.campaign.instead");
        items.robot().step(2);
        CHECK(items.project().campaigns.find(id)->status == CampaignStatus::archived);
        asked();
        CHECK_FALSE(items.robot().find(Role::button, items.word("removal.campaign.instead")));
        items.press("command.delete");
        items.robot().step(2);
        CHECK_FALSE(items.project().campaigns.contains(id));
        CHECK(items.session().undo_label().key == "undo.delete_campaign");
        for (const Post& post : items.project().posts) CHECK(post.campaign != id);
    }
}

TEST_CASE("folded parts stay open for the next item of the kind") {
    Items items;
    items.show(items.person("Camille").id);
    items.unfold("person.hours");
    items.show(items.person("Yanis").id);
    CHECK(items.robot().find(Role::button, items.word("person.as_monday")));
}

TEST_CASE("no text of a sheet of a flight, a person or a channel is cut, in both languages") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        items.frame().state().all_unfolded = true;
        items.show(items.flight().id);
        CHECK(names_that_are_cut(items) == "");
        items.show(items.person("Camille").id);
        CHECK(names_that_are_cut(items) == "");
        items.show(items.channel().id);
        CHECK(names_that_are_cut(items) == "");
    }
}

TEST_CASE("a text too long for its field ends in an ellipsis, and is whole while somebody types in it") {
    Items items(facts::Language::english);
    Channel channel = items.channel();
    channel.url = "https://example.org/" + std::string(80, 'a');
    REQUIRE(items.session().submit({{"undo.edit_channel", {}}, {Put<Channel>{channel}}, {}}));
    items.show(channel.id);
    const auto link = [&] { return *items.robot().find(Role::field, items.word("post.link")); };
    CHECK(link().cut);
    CHECK(link().value == channel.url);
    items.robot().click(link());
    CHECK_FALSE(link().cut);
    items.robot().key(ImGuiKey_Escape);
    items.robot().step(2);
    CHECK(link().cut);
    CHECK(items.channel() == channel);
}

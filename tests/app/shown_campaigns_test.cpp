// What became of the campaigns a client was shown.
#include "app/shown_campaigns.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/client_deck.hpp"
#include "app/ics_desk.hpp"
#include "app/page_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const DayRange autumn{day("2026-09-01"), day("2026-10-15")};

struct CampaignDesk : IcsDesk {
    DeckScope scope;

    CampaignDesk() {
        scope.client.days = autumn;
        scope.budget = true;
        change([](Campaign& row) { row.budget = {120000}; });
    }
    template <class Change>
    void change(const Change& how) {
        Campaign row = *session.project().campaigns.find(id<Campaign>("Rentrée"));
        how(row);
        submit(Put<Campaign>{row});
    }
    Campaign put(const std::string& name, const DayRange& days) {
        Campaign row;
        row.id = id<Campaign>(name);
        row.name = name;
        row.days = days;
        submit(Put<Campaign>{row});
        return row;
    }
    Snapshot show() { return snapshot_of(session, scope.client, "Automne", "Claire", scope.budget); }
    Deck deck(const Snapshot& before) const {
        return client_deck(session.project(), session.facts(), scope, &before, session.now());
    }
    std::vector<CampaignChange> changes(const Snapshot& before) const { return deck(before).campaign_changes; }
    CampaignChange only(const Snapshot& before) const {
        const std::vector<CampaignChange> all = changes(before);
        REQUIRE(all.size() == 1);
        return all[0];
    }
};

}  // namespace

TEST_CASE("a snapshot holds the campaigns that were shown, with their amounts only where these were") {
    CampaignDesk desk;
    desk.put("Hiver", {day("2026-12-01"), day("2027-01-01")});
    const Snapshot shown = desk.show();
    CHECK(shown.knows_campaigns);
    REQUIRE(shown.shown_campaigns.size() == desk.deck(shown).campaigns.size());
    const auto row = std::find_if(shown.shown_campaigns.begin(), shown.shown_campaigns.end(),
                                  [](const SnapshotCampaign& each) { return each.name == "Rentrée"; });
    REQUIRE(row != shown.shown_campaigns.end());
    CHECK(row->planned == Money{120000});
    CHECK(row->days == desk.session.project().campaigns.find(row->campaign)->days);
    for (const SnapshotCampaign& each : shown.shown_campaigns) CHECK(each.name != "Hiver");
    desk.scope.budget = false;
    for (const SnapshotCampaign& each : desk.show().shown_campaigns) CHECK_FALSE(each.planned);
    CHECK(desk.changes(shown).empty());
}

TEST_CASE("a campaign that is added, moved, renamed, given another budget or taken away since is told, each once") {
    CampaignDesk desk;
    const Snapshot shown = desk.show();
    const Campaign before = *desk.session.project().campaigns.find(id<Campaign>("Rentrée"));
    REQUIRE(desk.deck(shown).pages[1].kind == DeckPage::Kind::month);

    desk.put("Automne", {day("2026-10-01"), day("2026-10-10")});
    CHECK(desk.only(shown).kind == ShownKind::added);
    CHECK(desk.only(shown).name == "Automne");
    CHECK_FALSE(desk.only(shown).was);
    CHECK(desk.deck(shown).pages[1].kind == DeckPage::Kind::changes);
    CHECK(desk.deck(shown).changes.empty());
    desk.submit(Remove<Campaign>{id<Campaign>("Automne")});

    desk.change([](Campaign& row) { row.days.end += date::days(3); });
    CHECK(desk.only(shown).kind == ShownKind::moved);
    CHECK(desk.only(shown).was == before.days);
    CHECK(desk.only(shown).days->end == before.days.end + date::days(3));
    desk.change([&](Campaign& row) { row.days = before.days, row.name = "Retour en classe"; });
    CHECK(desk.only(shown).kind == ShownKind::edited);
    CHECK(desk.only(shown).name == "Retour en classe");
    CHECK(desk.only(shown).name_was == "Rentrée");
    CHECK_FALSE(desk.only(shown).planned);
    desk.change([&](Campaign& row) { row.name = before.name, row.budget = {150000}; });
    CHECK(desk.only(shown).kind == ShownKind::edited);
    CHECK(desk.only(shown).planned_was == Money{120000});
    CHECK(desk.only(shown).planned == Money{150000});
    // What only the team sees is no change.
    desk.change([&](Campaign& row) { row.budget = before.budget, row.brief = "internal", row.fee = {5000}; });
    CHECK(desk.changes(shown).empty());

    desk.change([](Campaign& row) { row.name = "In the making", row.status = CampaignStatus::cancelled; });
    CHECK(desk.only(shown).kind == ShownKind::removed);
    CHECK(desk.only(shown).name == "Rentrée");
    desk.submit(Remove<Campaign>{before.id});
    CHECK(desk.only(shown).kind == ShownKind::removed);
    CHECK_FALSE(desk.only(shown).days);
}

TEST_CASE("a snapshot that does not say which campaigns there were tells nothing of them") {
    CampaignDesk desk;
    Snapshot old = desk.show();
    old.shown_campaigns.clear();
    old.knows_campaigns = false;
    desk.put("Automne", {day("2026-10-01"), day("2026-10-10")});
    CHECK(desk.changes(old).empty());
    CHECK(desk.deck(old).pages[1].kind == DeckPage::Kind::month);
}

TEST_CASE("amounts are compared where they were shown then and are now, and campaigns within what was chosen") {
    CampaignDesk desk;
    desk.scope.budget = false;
    const Snapshot without = desk.show();
    desk.scope.budget = true;
    const Snapshot with = desk.show();
    desk.change([](Campaign& row) { row.budget = {150000}; });
    CHECK(desk.changes(without).empty());
    CHECK(desk.changes(with).size() == 1);
    desk.scope.budget = false;
    CHECK(desk.changes(with).empty());
    desk.scope.budget = true;
    // Of other channels other amounts are planned.
    desk.scope.client.channels = {id<Channel>("N")};
    CHECK(desk.changes(with).empty());
    desk.scope.client.channels.clear();
    desk.scope.client.campaigns = {id<Campaign>("Noël 🎄")};
    CHECK(desk.changes(with).empty());
    // What is seen for the first time because more is shown was not added.
    desk.scope.client.campaigns.clear();
    desk.put("Hiver", {day("2026-12-01"), day("2027-01-01")});
    desk.scope.client.days.end = day("2027-02-01");
    REQUIRE(desk.only(with).kind == ShownKind::edited);
}

TEST_CASE("what became of a campaign is on the pages of a deck, in its words") {
    CampaignDesk desk;
    const Snapshot shown = desk.show();
    desk.submit(Put<Snapshot>{shown});
    desk.change([](Campaign& row) { row.name = "Retour en classe", row.budget = {150000}; });
    PageExport wish = page_wish(ExportKind::deck);
    wish.scope = desk.scope.client;
    wish.budget = true;
    const std::string text = raw_pdf(document_of(desk.session, wish));
    CHECK(text.find("Retour en classe") != std::string::npos);
    CHECK(text.find("auparavant") != std::string::npos);
}

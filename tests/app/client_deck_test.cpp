// What a client is shown page after page.
#include "app/client_deck.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = DeckPage::Kind;

namespace {

constexpr const char* secret = "SECRET";

// Ten posts at the client's approval, two channels with accounts, a campaign with a budget and two flights.
struct DeckDesk : IcsDesk {
    DeckScope scope;

    DeckDesk() {
        for (int i = 0; i < 10; ++i) change(i, [](Post& post) { post.status = PostStatus::client_approval; });
        scope.client.days = {day("2026-09-01"), day("2026-10-15")};
        Campaign campaign = *session.project().campaigns.find(id<Campaign>("Rentrée"));
        campaign.budget = {120000};
        submit(Put<Campaign>{campaign});
        put_flight("Feed", "A", 40000);
        put_flight("Pros", "N", 20000);
        Channel channel = *session.project().channels.find(id<Channel>("A"));
        channel.handle = "@maison";
        submit(Put<Channel>{channel});
    }
    void put_flight(const std::string& name, const std::string& channel, std::int64_t cents) {
        Flight flight;
        flight.id = id<Flight>(name);
        flight.name = name;
        flight.campaign = id<Campaign>("Rentrée");
        flight.channel = id<Channel>(channel);
        flight.days = {day("2026-09-20"), day("2026-10-01")};
        flight.budget = {cents};
        submit(Put<Flight>{flight});
    }
    template <class Change>
    void change(int i, const Change& how) {
        Post post = row(i);
        how(post);
        submit(Put<Post>{post});
    }
    const Post& row(int i) const { return *session.project().posts.find(PlanA::post(i)); }
    Deck deck(const Snapshot* before = nullptr) const { return deck(session.project(), before); }
    Deck deck(const Project& project, const Snapshot* before = nullptr) const {
        return client_deck(project, session.facts(), scope, before, session.now());
    }
    std::vector<Kind> kinds() const {
        std::vector<Kind> kinds;
        for (const DeckPage& page : deck().pages) kinds.push_back(page.kind);
        return kinds;
    }
    std::size_t count(Kind kind) const {
        const std::vector<Kind> all = kinds();
        return static_cast<std::size_t>(std::count(all.begin(), all.end(), kind));
    }
    const DeckPost& of(const Deck& deck, int i) const {
        const auto found = std::find_if(deck.posts.begin(), deck.posts.end(),
                                        [&](const DeckPost& each) { return each.post == PlanA::post(i); });
        REQUIRE(found != deck.posts.end());
        return *found;
    }
};

template <class T, class Change>
void each_of(Table<T>& table, const Change& change) {
    const Table<T> rows = table;
    for (T row : rows) {
        change(row);
        table = table.with(row);
    }
}

// The project with all that is internal filled in, or with other things in it.
Project with_secrets(Project project) {
    each_of(project.people, [](Person& row) {
        row.name = secret;
        for (HatTerms& terms : row.hats) terms.hourly_rate = Money{777777};
    });
    each_of(project.posts, [](Post& row) {
        row.note = secret;
        row.kind = secret;
        row.tags = {secret};
        row.checklist = {{secret, true}};
        row.journey_stage = secret;
        row.creator = id<Person>("Ana");
        row.supervisor = id<Person>("Ben");
        row.effort_minutes = 77;
        row.trial = Trial::experimental;
        for (Variant& variant : row.variants) variant.ambassador = id<Person>("Ana");
        if (!is_for_client(row.status)) row.title = row.text = secret;
    });
    each_of(project.channels, [](Channel& row) {
        row.why = row.publishing_tool = secret;
        row.owner = id<Person>("Ana");
    });
    each_of(project.campaigns, [](Campaign& row) {
        row.fee = {999999};
        row.brief = row.insight = row.targeting = row.naming_rule = secret;
        row.owner = id<Person>("Ana");
    });
    each_of(project.flights, [](Flight& row) {
        row.targeting = secret;
        row.url = secret;
        row.utm.campaign = secret;
        row.log = {{day("2026-09-21"), secret, secret, {}}};
    });
    for (int i = 0; i < 10; ++i) {
        Comment comment;
        comment.id = id<Comment>("c" + std::to_string(i));
        comment.on = PlanA::post(i).value;
        comment.text = comment.author = secret;
        project.comments = project.comments.with(comment);
    }
    Spend spend;
    spend.id = id<Spend>("spend");
    spend.flight = id<Flight>("Feed");
    spend.days = {day("2026-09-20"), day("2026-09-22")};
    spend.amount = {888888};
    spend.note = secret;
    project.spend = project.spend.with(spend);
    Note note;
    note.id = id<Note>("note");
    note.text = secret;
    note.days = {day("2026-09-20"), day("2026-09-22")};
    project.notes = project.notes.with(note);
    project.manual_tasks = {};
    project.rules = {};
    project.roster = {};
    project.settings.budget = {555555};
    return project;
}

}  // namespace

TEST_CASE("the deck has a cover, its months, campaigns, a page for each post and the next steps") {
    DeckDesk desk;
    const std::size_t posts = desk.deck().posts.size();
    CHECK(posts >= 10);
    std::vector<Kind> expected{Kind::cover, Kind::month, Kind::month, Kind::campaigns};
    expected.insert(expected.end(), posts, Kind::post);
    expected.push_back(Kind::next_steps);
    CHECK(desk.kinds() == expected);
    CHECK(desk.deck().pages[1].month == month_of(day("2026-09-01")));
    CHECK(desk.deck().pages[2].month == month_of(day("2026-10-01")));

    desk.scope.few_pages = true;
    CHECK(desk.kinds() == std::vector<Kind>{Kind::cover, Kind::month, Kind::month, Kind::campaigns, Kind::next_steps});
    CHECK(desk.deck().posts.size() == posts);
}

TEST_CASE("the cover says for whom, by whom and how much") {
    DeckDesk desk;
    CHECK(desk.deck().cover.client == "Plan A");
    Settings settings = desk.session.project().settings;
    settings.client = "Maison", settings.agency = "Studio", settings.logo = "logo.png", settings.accent = "#4A2B1D";
    desk.submit(PutSettings{settings});
    const Deck deck = desk.deck();
    CHECK(deck.cover.client == "Maison");
    CHECK(deck.cover.agency == "Studio");
    CHECK(deck.cover.logo == "logo.png");
    CHECK(deck.cover.accent == "#4A2B1D");
    CHECK(deck.cover.days == desk.scope.client.days);
    CHECK(deck.cover.posts == deck.posts.size());
    CHECK(deck.cover.campaigns == deck.campaigns.size());
    REQUIRE(deck.cover.networks.size() == 2);
    CHECK(deck.cover.networks[0]->id == "instagram");
}

TEST_CASE(
    "nothing internal is in a deck: other people, notes, costs, tasks, spend and posts in the making change nothing") {
    DeckDesk desk;
    desk.scope.budget = true;
    const Snapshot shown = snapshot_of(desk.session, desk.scope.client, "Octobre", "Claire");
    desk.change(0, [](Post& post) { post.when = *post.when + date::days(1); });
    desk.change(1, [](Post& post) { post.text += "!"; });
    const Project& project = desk.session.project();
    const Project filled = with_secrets(project);
    REQUIRE(filled.people.begin()->name == secret);
    REQUIRE(filled.posts.begin()->note == secret);
    const Deck deck = desk.deck(project, &shown);
    REQUIRE(deck.changes.size() == 2);
    REQUIRE(deck.budget.campaigns.size() == 1);
    CHECK(desk.deck(filled, &shown) == deck);
}

TEST_CASE("money stands in it only where it was chosen, and is what is planned") {
    DeckDesk desk;
    CHECK(desk.count(Kind::budget) == 0);
    CHECK(desk.deck().budget == DeckBudget{});
    for (const DeckCampaign& row : desk.deck().campaigns) {
        CHECK(row.planned == Money{});
        CHECK(row.flights.empty());
    }
    desk.scope.budget = true;
    CHECK(desk.count(Kind::budget) == 1);
    const DeckBudget budget = desk.deck().budget;
    CHECK(budget.currency == "EUR");
    REQUIRE(budget.campaigns.size() == 1);
    CHECK(budget.campaigns[0].planned == Money{120000});
    CHECK(budget.campaigns[0].unassigned == Money{60000});
    REQUIRE(budget.campaigns[0].flights.size() == 2);
    CHECK(budget.total == Money{120000});

    // Of one channel it is what its flights have: the campaign's budget is for all of them.
    desk.scope.client.channels = {id<Channel>("N")};
    const DeckBudget one = desk.deck().budget;
    REQUIRE(one.campaigns[0].flights.size() == 1);
    CHECK(one.campaigns[0].flights[0].name == "Pros");
    CHECK(one.campaigns[0].flights[0].network->id == "linkedin");
    CHECK(one.campaigns[0].planned == Money{20000});
    CHECK(one.total == Money{20000});
}

TEST_CASE("channels that say the same stand together, others have a version of their own") {
    DeckDesk desk;
    desk.change(0, [](Post& post) {
        post.variants[0].format = "reel";
        post.variants[0].hashtags = {"#un"};
        post.variants[0].link = "https://example.com";
        post.variants[0].media = {{"img/a.jpg", "A"}};
        Variant second = post.variants[0];
        second.id = id<Variant>("second");
        second.channel = id<Channel>("N");
        second.format = "image";
        post.variants.push_back(second);
    });
    const Deck same = desk.deck();
    const DeckPost& together = desk.of(same, 0);
    REQUIRE(together.versions.size() == 1);
    REQUIRE(together.versions[0].places.size() == 2);
    CHECK(together.versions[0].places[0].account == "@maison");
    CHECK(together.versions[0].places[0].network->id == "instagram");
    CHECK(together.versions[0].places[1].account == "N");
    CHECK(together.versions[0].hashtags == std::vector<std::string>{"#un"});
    CHECK(together.versions[0].link == "https://example.com");
    REQUIRE(together.versions[0].media.size() == 1);
    CHECK(together.versions[0].media[0].alt_text == "A");
    CHECK(together.when == *desk.row(0).when);

    desk.change(0, [](Post& post) {
        post.variants[1].text = "Pour les pros";
        post.variants[1].offset_minutes = 60;
    });
    const Deck apart = desk.deck();
    const DeckPost& two = desk.of(apart, 0);
    REQUIRE(two.versions.size() == 2);
    CHECK(two.versions[0].text == desk.row(0).text);
    CHECK(two.versions[1].text == "Pour les pros");
    CHECK(two.versions[1].places[0].when == *desk.row(0).when + std::chrono::minutes(60));

    // A channel that was not chosen is in no version.
    desk.scope.client.channels = {id<Channel>("N")};
    const Deck one = desk.deck();
    REQUIRE(desk.of(one, 0).versions.size() == 1);
    CHECK(desk.of(one, 0).versions[0].text == "Pour les pros");
}

TEST_CASE("what waits says until when, and what is to change and goes out next follow") {
    DeckDesk desk;
    desk.change(1, [](Post& post) { post.status = PostStatus::changes_requested; });
    // The Monday after the desk's today: the last office day before it is the Friday.
    desk.change(2, [](Post& post) { post.when = at("2026-10-12T09:00"); });
    const Deck deck = desk.deck();
    using Step = DeckStep::Kind;
    const auto find = [&](Id<Post> post) {
        return std::find_if(deck.steps.begin(), deck.steps.end(),
                            [&](const DeckStep& each) { return each.post == post; });
    };
    REQUIRE(find(PlanA::post(2)) != deck.steps.end());
    CHECK(find(PlanA::post(2))->kind == Step::answer);
    CHECK(find(PlanA::post(2))->until == day("2026-10-09"));
    CHECK(find(PlanA::post(1))->kind == Step::change);
    CHECK_FALSE(find(PlanA::post(1))->until);
    std::size_t going_out = 0;
    for (const DeckStep& step : deck.steps) {
        if (step.kind != Step::goes_out) continue;
        ++going_out;
        CHECK(step.when >= desk.session.now());
        CHECK(standing_of(desk.session.project().posts.find(step.post)->status) == ClientStanding::approved);
    }
    CHECK(going_out > 0);
    CHECK(std::is_sorted(deck.steps.begin(), deck.steps.end(),
                         [](const DeckStep& a, const DeckStep& b) { return a.kind < b.kind; }));
}

TEST_CASE("changes since it was shown before: added, moved, edited, taken away, each with what it was") {
    DeckDesk desk;
    const Snapshot shown = snapshot_of(desk.session, desk.scope.client, "Octobre", "Claire");
    CHECK(desk.deck(&shown).changes.empty());
    CHECK(desk.deck(&shown).pages[1].kind == Kind::month);
    CHECK(desk.deck(&shown).shown_before == shown.at);

    const std::string title = desk.row(3).title;
    int fresh = -1;
    for (int i = 10; i < 20 && fresh < 0; ++i)
        if (!is_for_client(desk.row(i).status)) fresh = i;
    REQUIRE(fresh > 0);
    desk.change(fresh, [](Post& post) { post.status = PostStatus::client_approval; });
    desk.change(0, [](Post& post) { post.when = *post.when + date::days(2), post.text += "!"; });
    desk.change(1, [](Post& post) { post.title += "!"; });
    desk.submit(Remove<Post>{PlanA::post(3)});
    // Back to work inside: taken away, by the title it was shown with.
    const std::string before = desk.row(4).title;
    desk.change(4, [](Post& post) { post.status = PostStatus::draft, post.title = "In the making"; });
    const std::string same = desk.row(5).title;
    desk.change(5, [](Post& post) { post.status = PostStatus::draft; });
    // An answer is no change.
    desk.change(2, [](Post& post) { post.status = PostStatus::approved; });

    const Deck deck = desk.deck(&shown);
    CHECK(deck.pages[1].kind == Kind::changes);
    using Change = DeckChange::Kind;
    std::vector<Change> kinds;
    for (const DeckChange& change : deck.changes) kinds.push_back(change.kind);
    REQUIRE(kinds ==
            std::vector<Change>{Change::added, Change::moved, Change::edited, Change::removed, Change::removed,
                                Change::removed});
    CHECK(deck.changes[0].post == PlanA::post(fresh));
    CHECK(*deck.changes[1].when - *deck.changes[1].was == date::days(2));
    CHECK(deck.changes[1].text_edited);
    CHECK(deck.changes[2].title_edited);
    CHECK_FALSE(deck.changes[2].text_edited);
    std::vector<std::string> gone;
    for (std::size_t i = 3; i < 6; ++i) {
        gone.push_back(deck.changes[i].title);
        CHECK(deck.changes[i].was);
        CHECK_FALSE(deck.changes[i].when);
    }
    std::sort(gone.begin(), gone.end());
    std::vector<std::string> expected{title, before, same};
    std::sort(expected.begin(), expected.end());
    CHECK(gone == expected);
}

TEST_CASE("changes of other channels and campaigns than the chosen ones are not told") {
    DeckDesk desk;
    const Snapshot shown = snapshot_of(desk.session, desk.scope.client, "Octobre", "Claire");
    desk.change(0, [](Post& post) { post.text += "!"; });  // on A
    desk.change(1, [](Post& post) { post.text += "!"; });  // on N
    CHECK(desk.deck(&shown).changes.size() == 2);
    desk.scope.client.channels = {id<Channel>("N")};
    REQUIRE(desk.deck(&shown).changes.size() == 1);
    CHECK(desk.deck(&shown).changes[0].post == PlanA::post(1));
    desk.scope.client.channels.clear();
    desk.scope.client.campaigns = {id<Campaign>("Noël 🎄")};
    CHECK(desk.deck(&shown).changes.empty());
}

TEST_CASE("what was chosen becomes a scope") {
    DeckDesk desk;
    ExportChoice choice;
    choice.kind = ExportKind::deck;
    choice.unready = choice.budget = choice.few_pages = true;
    choice.channels = {id<Channel>("N")};
    choice.campaigns = {id<Campaign>("Rentrée")};
    const DayRange shown{day("2026-10-01"), day("2026-11-01")};
    DeckScope scope = deck_scope(desk.session.project(), choice, shown);
    CHECK(scope.client.days == shown);
    CHECK(scope.client.channels == choice.channels);
    CHECK(scope.client.campaigns == choice.campaigns);
    CHECK(scope.client.unready);
    CHECK(scope.budget);
    CHECK(scope.few_pages);
    choice.span = ExportSpan::all;
    scope = deck_scope(desk.session.project(), choice, shown);
    CHECK(scope.client.days.begin == day("2026-09-15"));
    CHECK(scope.client.days.end >= day("2026-12-12"));
    choice.span = ExportSpan::days;
    choice.days = DayRange{day("2026-10-05"), day("2026-10-12")};
    CHECK(deck_scope(desk.session.project(), choice, shown).client.days == *choice.days);
}

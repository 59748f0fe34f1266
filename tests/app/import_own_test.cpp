// Calendars that Tandem wrote come back as what they were.
#include "app/import_own.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "app/calendar_import.hpp"
#include "app/desk.hpp"
#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;
using Fate = ImportedRow::Fate;

namespace {

// Nothing in it, in English and in UTC, so that both have to come from the file.
ProjectMaker nothing() {
    ProjectMaker maker;
    maker.project.settings.name = "Empty";
    maker.project.settings.language = "en";
    maker.project.settings.zone = "UTC";
    return maker;
}

ImportReport take(IcsDesk& desk, const std::string& bytes) {
    auto report = plan_own_import(desk.session, bytes, "plan.ics");
    REQUIRE(report);
    REQUIRE_FALSE(report->problem);
    if (!report->request.actions.empty()) desk.session.submit(report->request);
    return std::move(*report);
}

// Everything that goes into a calendar, with what makes it hard.
ProjectMaker rich_plan() {
    ProjectMaker maker = PlanA().maker;
    maker.channel("F", "facebook").campaign("C", "2026-10-05/2026-10-18");
    maker.flight("F1", "C", "A", "2026-10-05/2026-10-11").flight("F2", "C", "F", "2026-10-09/2026-10-16");
    Project& project = maker.project;
    project.rules = project.rules.with(rule_of(
        "R", "post_published", {{"R1", "publish_at", "+PT2H", "+PT4H", 30}, {"R2", "publish_at", "+P1D", "+P8D", 15}}));
    Campaign campaign = *project.campaigns.find(id<Campaign>("C"));
    campaign.brief = "Une ligne,\net une autre";
    project.campaigns = project.campaigns.with(campaign);
    Pillar pillar;
    pillar.id = id<Pillar>("Conseils, astuces");
    pillar.name = "Conseils, astuces";
    project.pillars = project.pillars.with(pillar);

    maker.post("P", "2026-10-13T10:00", {"A", "F", "N"});
    Post post = *project.posts.find(id<Post>("P"));
    post.text = "Pour tous";
    post.calendar_lines = {"CLASS:PRIVATE", "X-ROOM;LABEL=\"4:2\":Salle\\, 2"};
    post.pillar = pillar.id;
    post.campaign = campaign.id;
    post.variants[0].hashtags = {"#un", "#deux"};
    post.variants[0].link = "https://example.com/é?a=b,c";
    post.variants[1].text = "Pour Facebook";
    post.variants[1].status = PostStatus::published;
    post.variants[1].published_link = "https://example.com/2";
    post.variants[2].offset_minutes = 90;
    project.posts = project.posts.with(post);
    maker.post("Second hour", "2026-10-25T02:30", {"A"}).post("Nowhere yet", "2026-10-15T09:00", {});
    Post later = *project.posts.find(id<Post>("Second hour"));
    later.fold = Fold::later;
    project.posts = project.posts.with(later);
    maker.post("Own zone", "2026-10-16T09:00", {"F"}).post("Called off", "2026-10-17T09:00", {"F"});
    Post own_zone = *project.posts.find(id<Post>("Own zone"));
    own_zone.zone = "Africa/Casablanca";
    project.posts = project.posts.with(own_zone);

    project.notes = project.notes.with(
        {id<Note>("N"), "Soldes\nAttention, foule", *day_range_from_text("2026-10-07/2026-10-09"), "#336699", {}});
    Contest contest;
    contest.id = id<Contest>("K");
    contest.name = "Gagnez";
    contest.campaign = campaign.id;
    contest.channels = {id<Channel>("A"), id<Channel>("F")};
    contest.begin = at("2026-10-06T10:00");
    contest.end = at("2026-10-09T18:00");
    contest.prizes = "Un an de parfum";
    contest.rules_link = "https://example.com/jeu";
    contest.checked = {"prize_bought"};
    project.contests = project.contests.with(contest);
    LiveEvent live;
    live.id = id<LiveEvent>("L");
    live.name = "Défilé";
    live.place = "Paris; quai";
    live.hashtag = "#défilé";
    live.begin = at("2026-10-08T19:00");
    live.end = at("2026-10-08T21:00");
    project.live_events = project.live_events.with(live);
    InfluencerPost influencer;
    influencer.id = id<InfluencerPost>("Lina");
    influencer.name = "Lina";
    influencer.channel = id<Channel>("A");
    influencer.when = at("2026-10-12T18:00");
    influencer.fee = Money{90'000};
    project.influencer_posts = project.influencer_posts.with(influencer);
    Incident incident;
    incident.id = id<Incident>("I");
    incident.title = "Panne";
    incident.opened_at = at("2026-10-05T07:00");
    incident.summary = "Le site ne répond pas";
    project.incidents = project.incidents.with(incident);
    return maker;
}

// Sent twice, with changes between.
std::string sent(IcsDesk& desk, const IcsOrder& order) {
    desk.send(order);
    REQUIRE(desk.submit(MovePosts{{PlanA::post(7), id<Post>("P")}, 1, 30}));
    Post called_off = *desk.session.project().posts.find(id<Post>("Called off"));
    called_off.status = PostStatus::cancelled;
    REQUIRE(desk.submit(Put<Post>{called_off}));
    REQUIRE(desk.session.submit(tick_task(desk.session, {PlanA::task(0).value}, "Ana")));
    REQUIRE(desk.session.submit(skip_task(desk.session, {PlanA::task(2).value}, "Ana")));
    return desk.send(order);
}

void check_same_lines(const std::string& before, const std::string& after) {
    const std::vector<std::string> a = checked_lines(before), b = checked_lines(after);
    CHECK(a.size() == b.size());
    std::string uid;
    int told = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()) && told < 12; ++i) {
        if (a[i].starts_with("UID:")) uid = a[i];
        if (a[i] == b[i]) continue;
        CAPTURE(uid);
        CHECK(a[i] == b[i]);
        ++told;
    }
    CHECK((before == after));
}

// The file without one of its lines for another.
std::string with_line(std::string bytes, const std::string& old, const std::string& fresh) {
    const std::size_t at = bytes.find(old);
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, old.size(), fresh);
}

}  // namespace

TEST_CASE("calendar statement 6: exported, imported into an empty plan and exported again, the bytes are the same") {
    for (const bool as_events : {false, true}) {
        CAPTURE(as_events);
        IcsOrder order;
        order.tasks_as_events = as_events;
        IcsDesk source(rich_plan());
        const std::string bytes = sent(source, order);
        IcsDesk desk(nothing());
        const ImportReport report = take(desk, bytes);
        CHECK(report.count(Fate::skipped) == 0);
        CHECK(report.count(Fate::same) == 0);
        check_same_lines(bytes, desk.send(order));
        // Once more, of all that is there now.
        CHECK((desk.send(order) == bytes));
        const ImportReport again = take(desk, bytes);
        CHECK(again.request.actions.empty());
        CHECK(again.count(Fate::fresh) + again.count(Fate::changed) == 0);
        CHECK(take(source, bytes).request.actions.empty());
    }
}

TEST_CASE("calendar statement 6: each kind alone comes back too") {
    for (const IcsKind kind :
         {IcsKind::posts, IcsKind::campaigns, IcsKind::flights, IcsKind::notes, IcsKind::occasions}) {
        IcsOrder order;
        order.kinds = {kind};
        CAPTURE(std::string(word_of(kind)));
        IcsDesk source(rich_plan());
        const std::string bytes = source.send(order);
        IcsDesk desk(nothing());
        take(desk, bytes);
        check_same_lines(bytes, desk.send(order));
    }
}

TEST_CASE("posts, channels, campaigns, flights, notes and occasions are what they were, under their ids") {
    IcsDesk source(rich_plan());
    IcsDesk desk(nothing());
    take(desk, source.send());
    const Project& project = desk.session.project();
    const Project& before = source.session.project();
    CHECK(project.settings.name == "Plan A");
    CHECK(project.settings.zone == "Europe/Paris");
    CHECK(project.settings.language == "fr");
    const Post* post = project.posts.find(id<Post>("P"));
    REQUIRE(post);
    const Post& was = *before.posts.find(id<Post>("P"));
    CHECK(post->title == was.title);
    CHECK(post->text == "Pour tous");
    CHECK(post->when == was.when);
    CHECK(post->status == was.status);
    CHECK(post->campaign == was.campaign);
    CHECK(post->pillar == was.pillar);
    REQUIRE(post->variants.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) CHECK(post->variants[i].id == was.variants[i].id);
    CHECK(post->variants[1].text == "Pour Facebook");
    CHECK(post->variants[2].offset_minutes == 90);
    CHECK(project.channels.find(id<Channel>("N"))->network == "linkedin");
    CHECK(project.channels.find(id<Channel>("N"))->zone == "America/New_York");
    CHECK(project.campaigns.find(id<Campaign>("C"))->brief == "Une ligne,\net une autre");
    CHECK(project.campaigns.size() == before.campaigns.size());
    CHECK(project.flights.find(id<Flight>("F2"))->days == before.flights.find(id<Flight>("F2"))->days);
    CHECK(project.notes == before.notes);
    CHECK(project.live_events == before.live_events);
    CHECK(project.incidents == before.incidents);
    CHECK(project.manual_tasks.find(PlanA::task(1))->title == "Tâche 1; à faire");
    // What the calendar does not show is not in it.
    CHECK(project.influencer_posts.begin()->name == "Lina");
    CHECK_FALSE(project.influencer_posts.begin()->fee);
    CHECK(project.contests.begin()->prizes == "Un an de parfum");
    CHECK(project.contests.begin()->checked.empty());
    CHECK(desk.session.can_undo());
    desk.session.undo();
    CHECK(desk.session.project().posts.empty());
    CHECK(desk.session.project().settings.name == "Empty");
}

TEST_CASE("an event of Tandem's that was moved in another calendar moves its post, and nothing else changes") {
    IcsDesk desk;
    const std::string bytes = desk.send();
    const Project before = desk.session.project();
    CHECK(take(desk, bytes).request.actions.empty());
    // A title changed here is newer than the file.
    Post renamed = *before.posts.find(PlanA::post(1));
    renamed.title = "Autre titre";
    REQUIRE(desk.submit(Put<Post>{renamed}));
    CHECK(take(desk, bytes).request.actions.empty());
    CHECK(desk.session.project().posts.find(PlanA::post(1))->title == "Autre titre");

    const std::string moved =
        with_line(bytes, "TZID=Europe/Paris:20260921T090000", "TZID=Europe/Paris:20260922T100000");
    const ImportReport report = take(desk, moved);
    CHECK(report.count(Fate::changed) == 1);
    const LocalMinute when = *desk.session.project().posts.find(PlanA::post(4))->when;
    CHECK(to_text(when) == "2026-09-22T10:00");
    CHECK(take(desk, moved).request.actions.empty());
    CHECK(desk.session.project().posts.size() == before.posts.size());
}

TEST_CASE("in a project with channels and people of its own they are found, and times keep their moment") {
    IcsDesk source(rich_plan());
    const std::string bytes = source.send();
    ProjectMaker maker;
    maker.project.settings.zone = "America/New_York";
    maker.person("Ana", 480).channel("Mine", "instagram").campaign("noël 🎄", "2026-12-01/2026-12-02");
    Channel mine = *maker.project.channels.find(id<Channel>("Mine"));
    mine.name = "a";
    maker.project.channels = maker.project.channels.with(mine);
    maker.project.people = maker.project.people.without(id<Person>("Ana"));
    Person ana;
    ana.id = id<Person>("another Ana");
    ana.name = "Ana";
    maker.project.people = maker.project.people.with(ana);
    IcsDesk desk(maker);
    const std::string name = desk.session.project().settings.name;
    take(desk, bytes);
    const Project& project = desk.session.project();
    CHECK(project.settings.name == name);
    CHECK(project.settings.zone == "America/New_York");
    CHECK_FALSE(project.channels.find(id<Channel>("A")));
    CHECK(project.posts.find(PlanA::post(0))->variants[0].channel == id<Channel>("Mine"));
    CHECK(project.manual_tasks.find(PlanA::task(0))->person == id<Person>("another Ana"));
    const auto moments = [](const std::string& file) {
        std::vector<std::string> all;
        for (const ReadItem& item : items_by_icaljs(file)) all.push_back(item.uid + " " + item.begin);
        std::sort(all.begin(), all.end());
        return all;
    };
    IcsOrder order;
    order.kinds = {IcsKind::posts, IcsKind::occasions, IcsKind::notes};
    const std::vector<std::string> here = moments(desk.bytes(order)), there = moments(source.bytes(order));
    REQUIRE(here.size() == there.size());
    for (std::size_t i = 0; i < here.size(); ++i) CHECK(here[i] == there[i]);
    CHECK(take(desk, bytes).request.actions.empty());
}

TEST_CASE("in a project with rules they make the work: tasks made by hand come in, those of rules are counted") {
    IcsDesk source(rich_plan());
    ManualTask by_hand = *source.session.project().manual_tasks.find(PlanA::task(0));
    by_hand.id = source.session.ids().make<ManualTask>();
    REQUIRE(source.submit(Put<ManualTask>{by_hand}));
    const std::string bytes = source.send();
    ProjectMaker maker;
    maker.project.rules = source.session.project().rules;
    IcsDesk desk(maker);
    const ImportReport report = take(desk, bytes);
    REQUIRE(desk.session.project().manual_tasks.size() == 1);
    CHECK(desk.session.project().manual_tasks.begin()->id == by_hand.id);
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].key == "import.own.rules");
    const std::size_t derived = source.session.plan().tasks.size() - 11;
    CHECK(report.remarks[0].values[0].second == std::to_string(derived + 10));
    CHECK(take(desk, bytes).request.actions.empty());
}

TEST_CASE("rows that were changed to do something else do nothing, and what stands beside them is taken") {
    const auto file = [](const std::string& rows) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261020T080000Z\r\nSUMMARY:Bad\r\n"
               "X-TANDEM-ROWS:" +
            rows +
            "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261020\r\nSUMMARY:Other\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n";
    };
    IcsDesk desk;
    const std::string post = to_text(PlanA::post(1).value);
    for (const std::string& rows :
         {R"({"action":"remove"\,"table":"posts"\,"id":")" + post + "\"}", std::string(R"({"action":"tidy"})"),
          std::string(R"({"action":"put_settings"\,"settings":{"name":"x"}})"), std::string("{"), std::string("[]"),
          std::string(R"({"action":"put"\,"table":"rules"\,"row":{}})"),
          std::string(R"({"action":"put"\,"table":"channels"\,"row":{"name":"x"}})")}) {
        CAPTURE(rows);
        const Project before = desk.session.project();
        const ImportReport report = take(desk, file(rows));
        CHECK(report.count(Fate::skipped) == 2);
        CHECK(report.request.actions.empty());
        CHECK(desk.session.project() == before);
    }
    CHECK_FALSE(plan_own_import(desk.session, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "a.ics"));
}

TEST_CASE("an event that stands twice in a calendar gives its channels once") {
    IcsDesk source(rich_plan());
    const std::string bytes = source.send(), id_line = "UID:" + uid(id<Post>("P").value);
    const std::size_t begin = bytes.rfind("BEGIN:VEVENT", bytes.find(id_line)),
                      end = bytes.find("END:VEVENT\r\n", begin);
    const std::string event = bytes.substr(begin, end + 12 - begin);
    std::string twice = bytes, renamed = bytes;
    twice.insert(begin, event);
    renamed.insert(begin, with_line(event, id_line, "UID:another@example.com"));
    for (const std::string& file : {twice, renamed}) {
        IcsDesk desk(nothing());
        const ImportReport report = take(desk, file);
        const Post* post = desk.session.project().posts.find(id<Post>("P"));
        REQUIRE(post);
        std::set<Uuid> variants;
        for (const Variant& one : post->variants) variants.insert(one.id.value);
        CHECK(variants.size() == post->variants.size());
        CHECK(post->variants.size() == 3);
        CHECK(report.count(Fate::skipped) == std::size_t{file == twice ? 1U : 0U});
        CHECK(take(desk, file).request.actions.empty());
    }
}

TEST_CASE("an event whose text no project could hold is left out, and told") {
    IcsDesk source;
    std::string bytes = source.send();
    for (std::size_t at = 0; (at = bytes.find("\r\n ", at)) != std::string::npos;) bytes.erase(at, 3);
    const std::size_t begin = bytes.find("\r\nDESCRIPTION:") + 2, end = bytes.find("\r\n", begin);
    bytes.replace(begin, end - begin, "DESCRIPTION:" + std::string(600'000, '"'));
    IcsDesk desk(nothing());
    const ImportReport report = take(desk, bytes);
    CHECK(report.count(Fate::skipped) == 1);
    const auto told = std::find_if(report.rows.begin(), report.rows.end(),
                                   [](const ImportedRow& row) { return row.fate == Fate::skipped; });
    REQUIRE(told != report.rows.end());
    CHECK(told->reason->key == "ics.skip.long_text");
}

#include "app/ics_items.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "app/ics_desk.hpp"
#include "app/task_requests.hpp"
#include "exchange/read_ics.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a change of words alone keeps the sequence, and the moment of change is that of the export that told it") {
    ProjectMaker maker = PlanA().maker;
    Session early(shared_facts(), {at("2026-10-05T08:00"), 11, {}, {}});
    early.start_new(maker.project);
    REQUIRE(early.keep(ics_of(early, {}).copies));
    Session late(shared_facts(), {at("2026-10-07T10:00"), 11, {}, {}});
    late.start_new(early.project());
    const auto component = [&] { return split(ics_of(late, {}).files.at(0).bytes, uid_of(3)).first; };
    CHECK(line_with(component(), "DTSTAMP") == "DTSTAMP:20261005T060000Z");
    Post post = *late.project().posts.find(PlanA::post(3));
    post.title = "Autre titre";
    REQUIRE(late.submit({{"undo.edit_post", {}}, {Put<Post>{post}}, {}}));
    CHECK(line_with(component(), "SEQUENCE") == "SEQUENCE:0");
    CHECK(line_with(component(), "DTSTAMP") == "DTSTAMP:20261007T080000Z");
    CHECK(line_with(component(), "LAST-MODIFIED") == "LAST-MODIFIED:20261007T080000Z");
}

TEST_CASE("a UID stays through a move, another name and another network") {
    IcsDesk desk;
    const std::vector<std::string> uids = uids_in(desk.send());
    Post post = *desk.session.project().posts.find(PlanA::post(4));
    post.title = "Autre";
    post.variants[0].channel = id<Channel>("N");
    REQUIRE(desk.submit(Put<Post>{post}));
    REQUIRE(desk.submit(MovePosts{{PlanA::post(4)}, 3, 30}));
    CHECK(uids_in(desk.send()) == uids);
    CHECK(std::set<std::string>(uids.begin(), uids.end()).size() == uids.size());
}

TEST_CASE("what was sent and is cancelled is told with the next sequence; what nobody was sent is not") {
    IcsDesk desk;
    const auto cancel = [&](int i) {
        Post post = *desk.session.project().posts.find(PlanA::post(i));
        post.status = PostStatus::cancelled;
        REQUIRE(desk.submit(Put<Post>{post}));
    };
    cancel(1);
    const std::string first = desk.send();
    CHECK(split(first, uid_of(1)).first.empty());
    cancel(2);
    const std::vector<std::string> told = split(desk.send(), uid_of(2)).first;
    CHECK(line_with(told, "STATUS") == "STATUS:CANCELLED");
    CHECK(line_with(told, "SEQUENCE") == "SEQUENCE:1");
    CHECK(line_with(told, "X-TANDEM-STATUS") == "X-TANDEM-STATUS:cancelled");
    CHECK(split(desk.send(), uid_of(2)).first == told);
}

TEST_CASE("undo takes back an edit and not what calendars were sent") {
    IcsDesk desk;
    desk.send();
    REQUIRE(desk.submit(MovePosts{{PlanA::post(7)}, 1, 0}));
    desk.send();
    CHECK_FALSE(desk.session.can_redo());
    desk.session.undo();
    CHECK_FALSE(desk.session.can_undo());
    CHECK(desk.session.project().posts.find(PlanA::post(7))->when == PlanA::when(7));
    // It is back where it was: a calendar learns that with the sequence after the last one.
    CHECK(line_with(split(desk.send(), uid_of(7)).first, "SEQUENCE") == "SEQUENCE:2");
    desk.session.redo();
    CHECK(line_with(split(desk.send(), uid_of(7)).first, "SEQUENCE") == "SEQUENCE:3");
}

TEST_CASE("an idea without a date is left out and counted") {
    IcsDesk desk;
    REQUIRE(desk.submit(UnschedulePosts{{PlanA::post(5), PlanA::post(6)}}));
    const IcsExport made = ics_of(desk.session, {});
    CHECK(made.undated == 2);
    CHECK(made.counts == std::array<std::size_t, 6>{58, 3, 0, 0, 0, 10});
    IcsOrder tasks;
    tasks.kinds = {IcsKind::tasks};
    CHECK(ics_of(desk.session, tasks).undated == 0);
}

TEST_CASE("a channel that goes out at another time has an event of its own, and stays one with its own UID") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook").channel("C", "linkedin");
    maker.post("P", "2026-10-13T10:00", {"A", "B", "C"});
    IcsDesk desk(maker);
    REQUIRE(desk.submit(OffsetVariant{id<Post>("P"), id<Variant>("P/C"), 90}));
    const std::vector<ReadItem> items = sorted(items_by_python(desk.bytes()));
    std::vector<std::string> texts;
    for (const ReadItem& item : items) texts.push_back(item.uid + " " + item.begin + " " + item.title);
    std::vector<std::string> expected{uid(id<Post>("P").value) + " 2026-10-13T08:00Z [Instagram, Facebook] P",
                                      uid(id<Variant>("P/C").value) + " 2026-10-13T09:30Z [LinkedIn] P"};
    std::sort(expected.begin(), expected.end());
    CHECK(texts == expected);
}

TEST_CASE("channels that say different things have their words under their names") {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("B", "facebook").post("P", "2026-10-13T10:00", {"A", "B"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.text = "Pour tous";
    post.variants[0].hashtags = {"#un", "#deux"};
    post.variants[1].text = "Pour Facebook";
    maker.project.posts = maker.project.posts.with(post);
    const std::vector<ReadItem> items = items_by_icaljs(IcsDesk(maker).bytes());
    REQUIRE(items.size() == 1);
    CHECK(items[0].description == "Pour tous\n\n#un #deux\n\nFacebook\nPour Facebook");
}

// icalendar 4.0.3 takes the n after a backslash that is one for a line end, so it is not asked.
TEST_CASE("a backslash stays one, whatever follows it") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T10:00", {"A"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.text = "C:\\temp\\new, \\n is no line end\\";
    maker.project.posts = maker.project.posts.with(post);
    const std::string bytes = IcsDesk(maker).bytes();
    CHECK(items_by_icaljs(bytes).at(0).description == post.text);
    ZoneTable zones;
    const IcsReading reading =
        read_ics(bytes, *day_range_from_text("2026-10-01/2026-10-31"), zones, *zones.find("Europe/Paris"));
    CHECK(reading.events.at(0).description == post.text);
}

TEST_CASE("a time that the clock leaves out is the first one there is, for every reader") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2027-03-28T02:30", {"A"});
    const std::string bytes = IcsDesk(maker).bytes();
    CHECK(items_by_python(bytes).at(0).begin == "2027-03-28T01:00Z");
    CHECK(items_by_icaljs(bytes).at(0).begin == "2027-03-28T01:00Z");
}

TEST_CASE("where a post stands in its work is told beside the three words that calendars know") {
    ProjectMaker maker;
    maker.channel("A", "instagram").post("P", "2026-10-13T10:00", {"A"});
    const auto told = [&](PostStatus status) {
        Post post = *maker.project.posts.find(id<Post>("P"));
        post.status = status;
        maker.project.posts = maker.project.posts.with(post);
        const std::vector<std::string> lines = checked_lines(IcsDesk(maker).bytes());
        return line_with(lines, "STATUS:") + " " + line_with(lines, "X-TANDEM-STATUS:");
    };
    CHECK(told(PostStatus::internal_review) == "STATUS:TENTATIVE X-TANDEM-STATUS:internal_review");
    CHECK(told(PostStatus::scheduled) == "STATUS:CONFIRMED X-TANDEM-STATUS:scheduled");
    CHECK(told(PostStatus::archived) == " ");
}

TEST_CASE("notes, flights and what happens beside posts are there") {
    ProjectMaker maker;
    maker.channel("A", "instagram")
        .campaign("C", "2026-10-05/2026-10-18")
        .flight("F", "C", "A", "2026-10-05/2026-10-11");
    maker.project.notes = maker.project.notes.with(
        {id<Note>("N"), "Soldes\nAttention", *day_range_from_text("2026-10-07/2026-10-07"), {}, {}});
    Contest contest;
    contest.id = id<Contest>("K");
    contest.name = "Gagnez";
    contest.begin = at("2026-10-06T10:00");
    contest.end = at("2026-10-09T18:00");
    maker.project.contests = maker.project.contests.with(contest);
    LiveEvent live;
    live.id = id<LiveEvent>("L");
    live.name = "Défilé";
    live.place = "Paris; quai";
    live.begin = at("2026-10-08T19:00");
    live.end = at("2026-10-08T21:00");
    maker.project.live_events = maker.project.live_events.with(live);
    Incident incident;
    incident.id = id<Incident>("I");
    incident.title = "Panne";
    incident.opened_at = at("2026-10-05T07:00");
    maker.project.incidents = maker.project.incidents.with(incident);
    IcsOrder order;
    order.kinds = {IcsKind::campaigns, IcsKind::flights, IcsKind::notes, IcsKind::occasions};
    const std::string bytes = IcsDesk(maker).bytes(order);
    std::vector<std::string> read;
    for (const ReadItem& item : items_by_python(bytes)) read.push_back(item.title + " " + item.begin + " " + item.end);
    std::sort(read.begin(), read.end());
    const std::vector<std::string> expected{"[Campagne] C 2026-10-05 2026-10-19",
                                            "[Direct] Défilé 2026-10-08T17:00Z 2026-10-08T19:00Z",
                                            "[Flight] F 2026-10-05 2026-10-12",
                                            "[Incident] Panne 2026-10-05T05:00Z 2026-10-05T05:15Z",
                                            "[Jeu-concours] Gagnez 2026-10-06T08:00Z 2026-10-09T16:00Z",
                                            "[Note] Soldes 2026-10-07 2026-10-08"};
    REQUIRE(read.size() == expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) CHECK(read[i] == expected[i]);
    CHECK(line_with(checked_lines(bytes), "LOCATION") == "LOCATION:Paris\\; quai");
}

TEST_CASE("a task as an event is at its time when that is short, else on its day, under a UID of its own") {
    IcsOrder order;
    order.kinds = {IcsKind::tasks};
    order.tasks_as_events = true;
    for (const ReadItem& item : items_by_icaljs(IcsDesk().bytes(order))) {
        CHECK_FALSE(item.is_task);
        if (item.uid == to_text(PlanA::task(0)) + "-event@tandem") CHECK(item.begin == "2026-10-06T07:00Z");
        if (item.uid != to_text(PlanA::task(1)) + "-event@tandem") continue;
        CHECK(item.begin == "2026-10-13");
        CHECK(item.end == "2026-10-14");
    }
}

TEST_CASE("open tasks alone have reminders, where they are asked for; libical reads them without errors") {
    IcsDesk desk;
    const auto reminders = [](const std::string& bytes) {
        std::vector<std::string> triggers;
        for (const std::string& line : checked_lines(bytes))
            if (line.starts_with("TRIGGER")) triggers.push_back(line);
        return triggers;
    };
    CHECK(reminders(desk.bytes()).empty());
    IcsOrder order;
    order.task_alarms = true;
    CHECK(reminders(desk.bytes(order)) == std::vector<std::string>(10, "TRIGGER:PT0S"));
    CHECK(counts_by_libical(desk.bytes(order)).errors == 0);
    REQUIRE(desk.session.submit(tick_task(desk.session, Id<Task>{PlanA::task(0).value}, "Ana")));
    CHECK(reminders(desk.bytes(order)).size() == 9);
    // A day is told of in the morning.
    order.tasks_as_events = true;
    const std::vector<std::string> of_events = reminders(desk.bytes(order));
    CHECK(std::count(of_events.begin(), of_events.end(), "TRIGGER:PT9H") == 5);
    CHECK(counts_by_libical(desk.bytes(order)).errors == 0);
    // The calendar of before is changed by nothing but them.
    order.task_alarms = false;
    CHECK(reminders(desk.bytes(order)).empty());
}

TEST_CASE("a done task is completed, and one that is left out after it was sent is cancelled") {
    IcsDesk desk;
    desk.send();
    const auto state = [&] { return line_with(split(desk.send(), uid(PlanA::task(0).value)).first, "STATUS"); };
    CHECK(state() == "STATUS:NEEDS-ACTION");
    const Id<Task> task{PlanA::task(0).value};
    REQUIRE(desk.session.submit(tick_task(desk.session, task, "Ana")));
    CHECK(state() == "STATUS:COMPLETED");
    REQUIRE(desk.session.submit(reopen_task(desk.session, task, "Ana")));
    REQUIRE(desk.session.submit(skip_task(desk.session, task, "Ana")));
    CHECK(state() == "STATUS:CANCELLED");
}

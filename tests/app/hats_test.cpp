#include <filesystem>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/hats_export.hpp"
#include "desk.hpp"
#include "edit/any_action.hpp"
#include "read_pdf.hpp"

using namespace tandem;
using namespace tandem::testing;
using namespace date::literals;

namespace {

// Ana does everything, four hours a day, at 50 and 30 euros; a fifth more is asked of her than she has on one day.
ProjectMaker solo_hats(bool rated = true) {
    ProjectMaker maker;
    maker.channel("ig", "instagram").person("Ana Roux", 240, {Hat::smm, Hat::cm});
    Person ana = maker.project.people[0];
    if (rated) ana.hats[0].hourly_rate = Money{5000}, ana.hats[1].hourly_rate = Money{3000};
    maker.project.people = maker.project.people.with(ana);
    int n = 0;
    const auto work = [&](const char* type, Hat role, const char* on, int minutes) {
        ManualTask task;
        task.id = id<ManualTask>(std::to_string(++n));
        task.title = "t", task.task_type = type, task.role = role, task.effort_minutes = minutes;
        task.begin = LocalMinute(day(on)) + std::chrono::hours(9), task.end = task.begin + std::chrono::hours(9);
        maker.project.manual_tasks = maker.project.manual_tasks.with(task);
    };
    work("brief", Hat::smm, "2026-10-06", 90);
    work("reply", Hat::cm, "2026-10-07", 135);
    for (int i = 0; i < 6; ++i) work("moderation", Hat::cm, "2026-10-14", 48);
    return maker;
}

bool has(const std::string& text, std::string_view part) {
    const bool found = text.find(part) != std::string::npos;
    CHECK_MESSAGE(found, part, " in\n", text);
    return found;
}

}  // namespace

TEST_CASE("what is asked above the hours there are is said in hours and percent") {
    HatsSpan span{{}, {}, {}, 37 * 60};
    span.cm.placed_minutes = 37 * 60 + 210;
    CHECK(plain(over_text(span, facts::Language::english)) == "+3.5 h, 109%");
    CHECK(plain(over_text(span, facts::Language::french)) == "+3,5 h, 109 %");
    span.cm.placed_minutes = 37 * 60;
    CHECK(over_text(span, facts::Language::english).empty());
}

TEST_CASE(
    "the statement says what is asked, what it is worth at the rates typed, and what is done, in both languages") {
    const Desk desk(solo_hats());
    const TwoHats hats = two_hats(desk.session.planner(), desk.session.project().people[0].id, 2026_y / 10);
    const HatsText english =
        hats_text(desk.session.project(), shared_facts(), facts::Words(facts::Language::english), hats);
    CHECK(english.name == "Ana Roux");
    CHECK(english.hats == "Social media manager and Community manager");
    REQUIRE(english.statement.size() == 4);
    CHECK(plain(english.statement[0]) == "8h 33 asked, 88h 00 available: the time is there.");
    CHECK(plain(english.statement[1]) ==
          "Two jobs in one: 1h 30 of social media management and 7h 03 of community management.");
    // 90 min at 50 €, 423 min at 30 €.
    CHECK(plain(english.statement[2]) == "At these rates the month is worth €286.50: €75 as SMM and €211.50 as CM.");
    CHECK(plain(english.statement[3]) == "Done so far: 0 min of 8h 33.");
    CHECK(plain(english.notes[0]) == "SMM rate as typed: €50 an hour.");
    CHECK(plain(english.notes.back()) == "48 min have no room with anybody and fall to you alone.");
    const HatsText french =
        hats_text(desk.session.project(), shared_facts(), facts::Words(facts::Language::french), hats);
    CHECK(plain(french.statement[2]) == "À ces taux, le mois vaut 286,50 € : 75 € côté SMM et 211,50 € côté CM.");
    CHECK(french.month == "octobre 2026");
    REQUIRE(french.duties.size() == 3);
    CHECK(french.duties[0].name == "Modérer les échanges");
}

TEST_CASE("without rates no cost is made up") {
    const Desk desk(solo_hats(false));
    const TwoHats hats = two_hats(desk.session.planner(), desk.session.project().people[0].id, 2026_y / 10);
    const HatsText text =
        hats_text(desk.session.project(), shared_facts(), facts::Words(facts::Language::english), hats);
    CHECK(text.sum.cost == "—");
    CHECK(text.statement.size() == 3);
    CHECK(plain(text.notes[0]) == "No SMM rate typed: the cost is not worked out.");
}

TEST_CASE("the page of two hats is one page, and another program reads the figures of the screen in it") {
    for (const auto language : {facts::Language::french, facts::Language::english}) {
        Desk desk(solo_hats());
        const Id<Person> ana = desk.session.project().people[0].id;
        const facts::Words words(language);
        const std::string pdf = hats_pdf_of(desk.session, ana, 2026_y / 10, words);
        CHECK(pdf == hats_pdf_of(desk.session, ana, 2026_y / 10, words));
        const std::string read = read_pdf(pdf);
        const HatsText text = hats_text(desk.session.project(), shared_facts(), words,
                                        two_hats(desk.session.planner(), ana, 2026_y / 10));
        for (const std::string& sentence : text.statement) has(read, plain(sentence));
        for (const HatsRow& week : text.weeks) has(read, plain(week.asked));
        has(read, plain(text.sum.cost));
        for (const HatsDuty& duty : text.duties) has(read, duty.name);
        has(read, "Pages:           1");
        has(read, "Page size:       595.28 x 841.89 pts (A4)");
    }
}

TEST_CASE("the page is written to a file, and where it cannot be the user is told") {
    Desk desk(solo_hats());
    const Id<Person> ana = desk.session.project().people[0].id;
    const facts::Words words(facts::Language::english);
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("tandem-hats-out-" + std::to_string(getpid()) + ".pdf");
    CHECK(export_hats(desk.session, ana, 2026_y / 10, words, file).kind == Notice::Kind::done);
    CHECK(std::filesystem::file_size(file) > 1000);
    std::filesystem::remove(file);
    CHECK(export_hats(desk.session, ana, 2026_y / 10, words, "/nowhere/at/all.pdf").kind == Notice::Kind::error);
}

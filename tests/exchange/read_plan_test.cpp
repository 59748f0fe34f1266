#include "exchange/read_plan.hpp"

#include <doctest/doctest.h>

#include "exchange/date_cell.hpp"

using namespace tandem;

namespace {

const facts::Facts known = facts::load_facts();

PlanReading read(std::string_view bytes, std::string_view language = "fr") { return read_plan(bytes, known, language); }

bool has(const std::vector<Label>& labels, std::string_view key) {
    for (const Label& label : labels)
        if (label.key == key) return true;
    return false;
}

std::string day_text(std::string_view cell, DateOrder order = DateOrder::day_first) {
    const auto found = read_date(cell, order);
    return found ? to_text(found->day) : std::string{};
}

}  // namespace

TEST_CASE("every column of the neutral profile is taken in") {
    const PlanReading reading = read(
        "id,date,time,timezone,network,account,format,title,text,hashtags,link,media,alt_text,first_comment,campaign,"
        "pillar,status,owner,"
        "due,budget,currency,notes\r\n"
        "p-1,2026-10-13,18:00,Europe/Paris,instagram,@oriane,reel,Atelier,\"Bonjour,\nà tous\",#a | "
        "#b,https://oriane.example/x,"
        "a.jpg | b.jpg,Un atelier | Deux mains,Dites-nous,Octobre rose,Coulisses,client_approval,CR,2026-10-10,\"1 "
        "250,50\",EUR,Penser au son\r\n");
    REQUIRE_FALSE(reading.problem);
    REQUIRE(reading.rows.size() == 1);
    REQUIRE(reading.rows[0].post);
    CHECK(reading.rows[0].warnings.empty());
    const PlannedPost& post = *reading.rows[0].post;
    CHECK(post.id == "p-1");
    CHECK(to_text(*post.day) == "2026-10-13");
    CHECK(post.minute == 18 * 60);
    CHECK(post.zone == "Europe/Paris");
    REQUIRE(post.places.size() == 1);
    CHECK(post.places[0].network == "instagram");
    CHECK(post.places[0].account == "@oriane");
    CHECK(post.places[0].format == "reel");
    CHECK(post.title == "Atelier");
    CHECK(post.text == "Bonjour,\nà tous");
    CHECK(post.hashtags == std::vector<std::string>{"#a", "#b"});
    CHECK(post.link == "https://oriane.example/x");
    CHECK(post.media == std::vector<MediaRef>{{"a.jpg", "Un atelier"}, {"b.jpg", "Deux mains"}});
    CHECK(post.first_comment == "Dites-nous");
    CHECK(post.campaign == "Octobre rose");
    CHECK(post.pillar == "Coulisses");
    CHECK(post.status == PostStatus::client_approval);
    CHECK(post.owner == "CR");
    CHECK(minor_units_in(post.budget, 2) == 125050);
    CHECK(post.currency == "EUR");
    CHECK(post.note == "Penser au son\ndue: 2026-10-10");
}

TEST_CASE("a French agency's sheet comes in, with its title rows passed over") {
    const PlanReading reading = read(
        "Planning éditorial - Octobre;;;;;;;;;;;\n;;;;;;;;;;;\n"
        "Date;Jour;Plateforme;Format;Pilier;Titre / Hook;Caption (FR);Hashtags;Visuel requis;CTA;Statut;Notes\n"
        "13/10/2026;mardi;Instagram + Facebook;Carrousel;Coulisses;Dans l’atelier;Bonjour;#atelier #main;3 "
        "photos;Réserver;À valider;Urgent\n"
        "14/10/2026 18h30;mercredi;LinkedIn;Post;Expertise;Notre méthode;Texte;;;;Programmé;\n"
        "Légende : vert = validé;;;;;;;;;;;\n");
    REQUIRE_FALSE(reading.problem);
    REQUIRE(reading.rows.size() == 3);
    CHECK(reading.header.row == 1);
    const PlannedPost& first = reading.rows[0].post.value();
    CHECK(to_text(*first.day) == "2026-10-13");
    CHECK(first.places.size() == 2);
    CHECK(first.places[1].network == "facebook");
    CHECK(first.title == "Dans l’atelier");
    CHECK(first.text == "Bonjour");
    CHECK(first.status == PostStatus::client_approval);
    CHECK(first.note == "Visuel requis: 3 photos\nCTA: Réserver\nUrgent");
    CHECK(reading.rows[1].post->minute == 18 * 60 + 30);
    CHECK(reading.rows[1].post->status == PostStatus::scheduled);
    REQUIRE(reading.rows[2].skipped);
    CHECK(reading.rows[2].skipped->key == "import.skip.legend");
    CHECK(reading.rows[2].number == 6);
    CHECK(has(reading.remarks, "import.remark.left_out"));
}

TEST_CASE("headers are found in six languages") {
    for (const std::string_view header : {"Date,Text,Status", "Jour,Légende,Statut", "Fecha,Texto,Estado",
                                          "Datum,Beitragstext,Status", "Data,Testo,Stato", "DATA,Legenda,Situação"}) {
        const PlanReading reading = read(std::string(header) + "\n2026-10-13,Hello,idea\n");
        CAPTURE(header);
        REQUIRE(reading.rows.size() == 1);
        REQUIRE(reading.rows[0].post);
        CHECK(reading.rows[0].post->day);
        CHECK(reading.rows[0].post->text == "Hello");
        CHECK(reading.rows[0].post->status == PostStatus::idea);
    }
}

TEST_CASE("one date above the twelfth decides the order of the whole column") {
    const PlanReading french = read("date,title\n03/04/2026,a\n25/04/2026,b\n", "en");
    CHECK(to_text(*french.rows[0].post->day) == "2026-04-03");
    CHECK(french.remarks.empty());
    const PlanReading american = read("date,title\n03/04/2026,a\n04/25/2026,b\n", "fr");
    CHECK(to_text(*american.rows[0].post->day) == "2026-03-04");
    CHECK(american.remarks.empty());
}

TEST_CASE("dates that can be read both ways follow the language, and it is said") {
    const PlanReading french = read("date,title\n03/04/2026,a\n", "fr");
    CHECK(to_text(*french.rows[0].post->day) == "2026-04-03");
    CHECK(has(french.remarks, "import.remark.day_first"));
    const PlanReading english = read("date,title\n03/04/2026,a\n", "en");
    CHECK(to_text(*english.rows[0].post->day) == "2026-03-04");
    CHECK(has(english.remarks, "import.remark.month_first"));
}

TEST_CASE("dates are read in the forms of real sheets") {
    CHECK(day_text("2026-05-05") == "2026-05-05");
    CHECK(day_text("2026/5/5") == "2026-05-05");
    CHECK(day_text("1.08.2026") == "2026-08-01");
    CHECK(day_text("26/9/25") == "2025-09-26");
    CHECK(day_text("24th Sept 2026") == "2026-09-24");
    CHECK(day_text("Sep 27, 2024") == "2024-09-27");
    CHECK(day_text("mar. 13 octobre 2026") == "2026-10-13");
    CHECK(day_text("1er août 2026") == "2026-08-01");
    CHECK(day_text("3 de diciembre de 2026") == "2026-12-03");
    CHECK(day_text("Dienstag, 13. Oktober 2026") == "2026-10-13");
    CHECK(day_text("1/27/2026 17:30", DateOrder::month_first) == "2026-01-27");
    CHECK(day_text("24th Sept").empty());
    CHECK(day_text("31/02/2026").empty());
    CHECK(day_text("LIVE").empty());
    CHECK(day_text("11 hours").empty());
    CHECK(day_text("2026-10-13 soon").empty());
}

TEST_CASE("a date cell may hold a time and its distance from UTC") {
    const auto zulu = read_date("2026-01-20T10:00:00Z", DateOrder::day_first);
    REQUIRE(zulu);
    CHECK(zulu->minute == 600);
    CHECK(zulu->utc_offset == 0);
    CHECK(read_date("2026-01-20T10:00:00.000+02:00", DateOrder::day_first)->utc_offset == 120);
    CHECK(read_date("01.09.2026 18:00", DateOrder::day_first)->minute == 18 * 60);
    CHECK(read_date("13 octobre 2026 à 18h30", DateOrder::day_first)->minute == 18 * 60 + 30);
}

TEST_CASE("times are read in the forms of real sheets") {
    CHECK(read_time("18:00") == 1080);
    CHECK(read_time("20:40:00") == 1240);
    CHECK(read_time("10:00 AM") == 600);
    CHECK(read_time("12:15 am") == 15);
    CHECK(read_time("6 p.m.") == 1080);
    CHECK(read_time("18h30") == 1110);
    CHECK(read_time("9h") == 540);
    CHECK(read_time("9 Uhr") == 540);
    CHECK_FALSE(read_time("25:00"));
    CHECK_FALSE(read_time("13 PM"));
    CHECK_FALSE(read_time("9"));
    CHECK_FALSE(read_time("soir"));
}

TEST_CASE("a date that is not understood leaves the post without one and says so") {
    const PlanReading reading = read("date,title\n24th Sept,a\n,b\n");
    CHECK_FALSE(reading.rows[0].post->day);
    CHECK(has(reading.rows[0].warnings, "import.warn.date"));
    CHECK_FALSE(reading.rows[1].post->day);
    CHECK(reading.rows[1].warnings.empty());
}

TEST_CASE("ids rounded by a spreadsheet are not used, and an id counts once") {
    const PlanReading reading = read("id,title\n1.22158E+17,a\n007,b\n007,c\n");
    CHECK(reading.rows[0].post->id.empty());
    CHECK(has(reading.rows[0].warnings, "import.warn.rounded_id"));
    CHECK(reading.rows[1].post->id == "007");
    REQUIRE(reading.rows[2].skipped);
    CHECK(reading.rows[2].skipped->key == "import.skip.same_id");
}

TEST_CASE("ragged rows come in with a warning, and a header in the middle is skipped") {
    const PlanReading reading = read("date,title,text\n2026-10-13,a\ndate,title,text\n2026-10-14,b,c,surplus\n");
    REQUIRE(reading.rows.size() == 3);
    CHECK(has(reading.rows[0].warnings, "import.warn.ragged"));
    CHECK(reading.rows[0].post->title == "a");
    CHECK(reading.rows[1].skipped->key == "import.skip.header");
    CHECK(has(reading.rows[2].warnings, "import.warn.surplus"));
}

TEST_CASE("every step of the workflow is known by its id and by both names") {
    std::string bytes = "title,status\n";
    for (const facts::WorkflowStep& step : known.workflow)
        bytes += "a," + step.id + "\na," + step.name.fr + "\na," + step.name.en + "\n";
    const PlanReading reading = read(bytes);
    REQUIRE(reading.rows.size() == known.workflow.size() * 3);
    for (std::size_t i = 0; i < reading.rows.size(); ++i)
        CHECK(reading.rows[i].post->status == enum_from_word<PostStatus>(known.workflow[i / 3].id));
}

TEST_CASE("amounts are read with either decimal mark") {
    CHECK(minor_units_in("1,234.56", 2) == 123456);
    CHECK(minor_units_in("1\xc2\xa0"
                         "234,56 €",
                         2) == 123456);
    CHECK(minor_units_in("1.234,5", 2) == 123450);
    CHECK(minor_units_in("1.234", 2) == 123400);
    CHECK(minor_units_in("€12", 2) == 1200);
    CHECK(minor_units_in("33.3333333333333", 2) == 3333);
    CHECK(minor_units_in("1.2345", 2) == 123);
    CHECK(minor_units_in("1,2356", 2) == 124);
    CHECK(minor_units_in("Rs.1200", 2) == 120000);
    CHECK_FALSE(minor_units_in("--", 2));
    CHECK(minor_units_in(",50", 2) == 50);
    CHECK(minor_units_in(",50", 0) == 1);
    CHECK(minor_units_in("0.2", 0) == 0);
    CHECK_FALSE(minor_units_in(",", 0));
    // Yen have no hundredths, dinars have thousandths.
    CHECK(minor_units_in("120 000", 0) == 120000);
    CHECK(minor_units_in("1,200", 0) == 1200);
    CHECK(minor_units_in("99.6", 0) == 100);
    CHECK(minor_units_in("12.345", 3) == 12345);
    CHECK(minor_units_in("12.5", 3) == 12500);
    CHECK(minor_units_in("1,234.5", 3) == 1234500);
}

TEST_CASE("files without a plan in them are refused with a reason") {
    CHECK(read("").problem->key == "import.problem.empty");
    CHECK(read(std::string(1'000'000, '\n')).problem->key == "import.problem.empty");
    CHECK(read("x,y\n1,2\n").problem->key == "import.problem.no_header");
}

TEST_CASE("a time in its own column takes the place of the one beside the date, distance from UTC included") {
    const PlanReading reading = read("date,time,title\n2026-12-15T00:00:00.000Z,18:00,A\n2026-12-15T16:00Z,,B\n");
    CHECK(reading.rows[0].post->minute == 18 * 60);
    CHECK_FALSE(reading.rows[0].post->utc_offset);
    CHECK(reading.rows[1].post->minute == 16 * 60);
    CHECK(reading.rows[1].post->utc_offset == 0);
}

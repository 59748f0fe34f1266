#include "app/import_plan.hpp"

#include <doctest/doctest.h>

#include "app/project_templates.hpp"
#include "app/task_requests.hpp"
#include "exchange/outside_workbook.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

// An open project without rows, at a fixed moment.
struct EmptyDesk {
    Session session{shared_facts(), SessionOptions{local_minute_from_text("2026-10-01T09:00"), 7, {}, {}}};

    EmptyDesk() {
        Project project;
        project.id = session.ids().make<Project>();
        session.start_new(std::move(project));
    }
    ImportReport import(std::string_view bytes) {
        ImportReport report = plan_import(session, bytes, "plan.csv");
        session.submit(report.request);
        return report;
    }
    const Post* post(std::string_view title) const {
        for (const Post& each : session.project().posts)
            if (each.title == title) return &each;
        return nullptr;
    }
};

std::string all_counts(const ImportReport& report) {
    using Fate = ImportedRow::Fate;
    return std::to_string(report.count(Fate::fresh)) + " new " + std::to_string(report.count(Fate::changed)) +
        " changed " + std::to_string(report.count(Fate::same)) + " same " +
        std::to_string(report.count(Fate::skipped)) + " skipped";
}

constexpr std::string_view plan =
    "id,date,time,timezone,network,account,format,title,text,hashtags,link,media,alt_text,first_comment,campaign,"
    "pillar,status,owner,due,"
    "budget,currency,notes\n"
    "1,2026-10-13,18:00,,instagram,,reel,Atelier,Bonjour,#a,,a.jpg,,,Octobre,Coulisses,approved,,,100,EUR,\n"
    "2,2026-10-20,,,instagram | linkedin,,,Portrait,Texte,,,,,,Octobre,Coulisses,,,,50,EUR,Relire\n"
    "3,,,,,,,Une piste,,,,,,,,,,,,,,\n"
    ",,,,,,,,,,,,,,,,,,,,,Total\n";

}  // namespace

TEST_CASE("every row of a neutral file comes in, with the campaigns, pillars and channels the project lacks") {
    EmptyDesk desk;
    const ImportReport report = desk.import(plan);
    CHECK_FALSE(report.problem);
    CHECK(all_counts(report) == "3 new 0 changed 0 same 1 skipped");
    CHECK(report.rows[3].number == 5);
    CHECK(report.rows[3].reason->key == "import.skip.legend");
    CHECK(report.added == std::vector<std::string>{"Instagram", "LinkedIn", "Coulisses", "Octobre"});
    const Project& project = desk.session.project();
    REQUIRE(project.campaigns.size() == 1);
    CHECK(to_text(project.campaigns[0].days) == "2026-10-13/2026-10-20");
    CHECK(project.campaigns[0].budget.cents == 15000);
    const Post* first = desk.post("Atelier");
    REQUIRE(first);
    CHECK(to_text(*first->when) == "2026-10-13T18:00");
    CHECK(first->status == PostStatus::approved);
    REQUIRE(first->variants.size() == 1);
    CHECK(first->variants[0].format == "reel");
    CHECK(first->variants[0].hashtags == std::vector<std::string>{"#a"});
    CHECK(first->campaign == project.campaigns[0].id);
    CHECK(desk.post("Portrait")->variants.size() == 2);
    CHECK(desk.post("Portrait")->status == PostStatus::draft);
    const Post* idea = desk.post("Une piste");
    CHECK_FALSE(idea->when);
    CHECK(idea->status == PostStatus::idea);
}

TEST_CASE("amounts are read in the digits that the project's currency has") {
    for (const auto& [currency, cents] : {std::pair("JPY", 1500), {"EUR", 150000}, {"KWD", 1500000}}) {
        EmptyDesk desk;
        Settings settings = desk.session.project().settings;
        settings.currency = currency;
        desk.session.submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}});
        std::string table;
        for (const char* part : {"title,date,network,campaign,budget,currency\nA,2026-10-13,instagram,Autumn,1500,",
                                 currency, "\nB,2026-10-14,instagram,Winter,20,€\n"})
            table += part;
        desk.import(table);
        const Table<Campaign>& campaigns = desk.session.project().campaigns;
        REQUIRE(campaigns.size() == 2);
        CHECK(campaigns[0].budget.cents + campaigns[1].budget.cents ==
              cents + (std::string_view(currency) == "EUR" ? 2000 : 0));
    }
}

TEST_CASE("importing the same file twice changes nothing") {
    EmptyDesk desk;
    desk.import(plan);
    const Project before = desk.session.project();
    const ImportReport again = plan_import(desk.session, plan, "plan.csv");
    CHECK(all_counts(again) == "0 new 0 changed 3 same 1 skipped");
    CHECK(again.added.empty());
    CHECK(again.remarks.empty());
    CHECK(again.request.actions.empty());
    CHECK_FALSE(desk.session.submit(again.request));
    CHECK(desk.session.project() == before);
}

TEST_CASE("a workbook comes in as CSV does, and a second time changes nothing") {
    EmptyDesk desk;
    const std::string bytes = tandem::testing::outside_workbook("plan");
    const ImportReport report = desk.import(bytes);
    REQUIRE_FALSE(report.problem);
    CHECK(all_counts(report) == "4 new 0 changed 0 same 0 skipped");
    CHECK(report.sheet == "Planning");
    CHECK(report.rows[2].number == 7);
    const Post* first = desk.post("Atelier");
    REQUIRE(first);
    CHECK(to_text(*first->when) == "2026-10-13T18:00");
    CHECK(first->text == "Bonjour 👋\nà tous");
    CHECK(first->status == PostStatus::approved);
    REQUIRE(desk.post("Portrait"));
    CHECK(to_text(*desk.post("Portrait")->when) == "2026-10-20T09:30");
    CHECK(desk.post("Portrait")->text == "=1+1 n’est pas 3");
    CHECK_FALSE(desk.post("Masquée"));
    const Project before = desk.session.project();
    const ImportReport again = plan_import(desk.session, bytes, "plan.xlsx");
    CHECK(all_counts(again) == "0 new 0 changed 4 same 0 skipped");
    CHECK(again.request.actions.empty());
    // The same rows as CSV are the same posts.
    CHECK(all_counts(desk.import("id,Date,Plateforme,Titre\n1,2026-10-13,Instagram,Atelier\n")) ==
          "0 new 0 changed 1 same 0 skipped");
    CHECK(desk.session.project() == before);
    PlanMapping sheet;
    sheet.sheet = "Lisez-moi";
    CHECK(plan_import(desk.session, bytes, "plan.xlsx", sheet).problem->key == "import.problem.no_header");
}

TEST_CASE("rows without ids are found again, twins among them") {
    EmptyDesk desk;
    const std::string_view bytes =
        "Date;Plateforme;Titre\n13/10/2026;Instagram;Teaser\n20/10/2026;Instagram;Teaser\n27/10/2026;;Bilan\n";
    CHECK(all_counts(desk.import(bytes)) == "3 new 0 changed 0 same 0 skipped");
    CHECK(all_counts(desk.import(bytes)) == "0 new 0 changed 3 same 0 skipped");
    CHECK(desk.session.project().posts.size() == 3);
}

TEST_CASE("case 35: a changed date moves the post that is found again, so that decisions about its tasks survive") {
    EmptyDesk desk;
    desk.import("id,date,time,title,network\nx,2026-10-13,18:00,Atelier,instagram\n");
    const Id<Post> id = desk.post("Atelier")->id;
    const Id<Variant> variant = desk.post("Atelier")->variants[0].id;
    const ImportReport moved = desk.import("id,date,title,network\nx,2026-10-15,Atelier,instagram\n");
    CHECK(all_counts(moved) == "0 new 1 changed 0 same 0 skipped");
    REQUIRE(desk.session.project().posts.size() == 1);
    const Post* post = desk.post("Atelier");
    CHECK(post->id == id);
    CHECK(post->variants[0].id == variant);
    CHECK(to_text(*post->when) == "2026-10-15T18:00");
}

TEST_CASE("case 35: work that was ticked stays ticked when an import moves its post") {
    EmptyDesk desk;
    desk.session.start_new(new_project(shared_facts(), desk.session.ids(), Template::solo, facts::Language::french,
                                       desk.session.now_instant(), "Europe/Paris"));
    desk.import("id,date,time,title,network,format,status\nx,2026-10-13,18:00,Atelier,instagram,reel,draft\n");
    const Uuid post = desk.post("Atelier")->id.value;
    std::optional<Id<Task>> task;
    for (const auto& entry : desk.session.plan().tasks)
        if (entry.second->key.source == post) task = entry.second->id;
    REQUIRE(task);
    REQUIRE(desk.session.submit(tick_task(desk.session, *task, "Camille")));
    CHECK(all_counts(desk.import("id,date,title\nx,2026-10-15,Atelier\n")) == "0 new 1 changed 0 same 0 skipped");
    REQUIRE(desk.session.plan().task(*task));
    CHECK(desk.session.plan().task(*task)->state == TaskState::done);
}

TEST_CASE("a post is also found by its own id") {
    EmptyDesk desk;
    desk.import("id,date,title\nx,2026-10-13,Atelier\n");
    const std::string id = to_text(desk.post("Atelier")->id);
    CHECK(all_counts(desk.import("id,date,title\n" + id + ",2026-10-13,Autre titre\n")) ==
          "0 new 1 changed 0 same 0 skipped");
    CHECK(desk.post("Autre titre"));
    CHECK(desk.post("Autre titre")->external_uid == "x");
}

TEST_CASE("the date of a published post stays, and the row says so") {
    EmptyDesk desk;
    desk.import("id,date,title,status\nx,2026-09-13,Atelier,published\n");
    const ImportReport report = desk.import("id,date,title\nx,2026-10-15,Atelier\n");
    CHECK(all_counts(report) == "0 new 0 changed 1 same 0 skipped");
    REQUIRE(report.rows[0].warnings.size() == 1);
    CHECK(report.rows[0].warnings[0].key == "import.warn.not_moved");
}

TEST_CASE("a cleared date sends the post to the backlog, a date not understood leaves it") {
    EmptyDesk desk;
    desk.import("id,date,title\nx,2026-10-13,Atelier\n");
    desk.import("id,date,title\nx,soon,Atelier\n");
    CHECK(desk.post("Atelier")->when);
    desk.import("id,title\nx,Atelier\n");
    CHECK(desk.post("Atelier")->when);
    desk.import("id,date,title\nx,,Atelier\n");
    CHECK_FALSE(desk.post("Atelier")->when);
    CHECK(desk.post("Atelier")->status == PostStatus::idea);
}

TEST_CASE("what a row leaves empty stays as it is") {
    EmptyDesk desk;
    desk.import("id,title,text,network\nx,Atelier,Bonjour,instagram\n");
    CHECK(all_counts(desk.import("id,title,text,network\nx,Atelier,,\n")) == "0 new 0 changed 1 same 0 skipped");
    CHECK(desk.post("Atelier")->text == "Bonjour");
}

TEST_CASE("times with a distance from UTC become wall time of the project") {
    EmptyDesk desk;
    desk.import("content,image_url,scheduled_time\nSpring,https://a.example/b.jpg,2026-01-20T10:00:00Z\n");
    REQUIRE(desk.post("Spring"));
    CHECK(to_text(*desk.post("Spring")->when) == "2026-01-20T11:00");
}

TEST_CASE("one undo takes a whole import back") {
    EmptyDesk desk;
    const Project before = desk.session.project();
    const ImportReport report = desk.import(plan);
    CHECK(report.request.label.key == "undo.import");
    CHECK(report.request.label.values[0].second == "3");
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("a hostile file gives a reason and no request") {
    EmptyDesk desk;
    for (const std::string& bytes :
         {std::string(10'000'000, '"'), std::string(1'000, '\0'), std::string(1'000'000, '\n')}) {
        const ImportReport report = plan_import(desk.session, bytes, "plan.csv");
        CHECK(report.problem);
        CHECK(report.request.actions.empty());
    }
}

TEST_CASE("a row that names a network alone means the channel of it that its post is on") {
    EmptyDesk desk;
    desk.import("id,title,network,account\nx,A,instagram,Brand\ny,B,instagram,Shop\n");
    const ImportReport again = desk.import("id,title,network\nx,A,instagram\ny,B,instagram\n");
    CHECK(all_counts(again) == "0 new 0 changed 2 same 0 skipped");
    CHECK(desk.post("B")->variants.size() == 1);
}

TEST_CASE("what a row says of a known post holds for the channels it names alone") {
    EmptyDesk desk;
    desk.import("id,title,network,hashtags,link\nx,A,instagram | linkedin,#old,https://example.com/old\n");
    desk.import("id,title,network,hashtags,link\nx,A,linkedin,#new,https://example.com/new\n");
    const Post* post = desk.post("A");
    REQUIRE(post->variants.size() == 2);
    CHECK(post->variants[0].hashtags == std::vector<std::string>{"#old"});
    CHECK(post->variants[1].hashtags == std::vector<std::string>{"#new"});
    CHECK(post->variants[1].link == "https://example.com/new");
    desk.import("id,title,hashtags\nx,A,#all\n");
    CHECK(desk.post("A")->variants[0].hashtags == std::vector<std::string>{"#all"});
    CHECK(desk.post("A")->variants[1].hashtags == std::vector<std::string>{"#all"});
}

TEST_CASE("of two accounts that are called alike a row means the one whose name it has") {
    EmptyDesk desk;
    const auto make = [&](const char* name, int rank) {
        Channel channel;
        channel.id = desk.session.ids().make<Channel>();
        channel.name = name, channel.network = "instagram", channel.rank = rank;
        desk.session.submit({{"undo.edit_post", {}}, {Put<Channel>{channel}}, {}});
        return channel.id;
    };
    const Id<Channel> loud = make("Shop !", 0), plain = make("Shop", 1);
    desk.import("title,network,account\nA,instagram,Shop\nB,instagram,Shop !\nC,instagram,shop\n");
    CHECK(desk.post("A")->variants[0].channel == plain);
    CHECK(desk.post("B")->variants[0].channel == loud);
    CHECK(desk.post("C")->variants[0].channel == loud);
}

#include <chrono>
#include <thread>

#include <doctest/doctest.h>

#include "app/workbook_desk.hpp"
#include "exchange/cell_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

nlohmann::json sheet_named(const nlohmann::json& book, const std::string& name) {
    for (const auto& sheet : book["sheets"])
        if (sheet["name"] == name) return sheet;
    FAIL("no sheet " << name);
    return {};
}

std::size_t column_of(const nlohmann::json& sheet, const std::string& head) {
    const auto& heads = sheet["cells"][0];
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (heads[i][1] == head) return i;
    FAIL("no column " << head);
    return 0;
}

std::vector<std::string> names_of(const nlohmann::json& book) {
    std::vector<std::string> names;
    for (const auto& sheet : book["sheets"]) names.push_back(sheet["name"]);
    return names;
}

std::string heads_of(const nlohmann::json& sheet) {
    std::string heads;
    for (const auto& cell : sheet["cells"][0]) heads += (heads.empty() ? "" : ", ") + cell[1].get<std::string>();
    return heads;
}

// Plan A with money, a person in charge, and words that a client is not to see.
Project with_secrets() {
    Project project = PlanA().maker.project;
    project.settings.client = "Maison Oriane";
    Post post = *project.posts.find(PlanA::post(0));
    post.note = "SECRET note";
    post.creator = id<Person>("Ana");
    project.posts = project.posts.with(post);
    Campaign campaign = *project.campaigns.find(id<Campaign>("Rentrée"));
    campaign.budget = {123'450};
    campaign.fee = {777'00};
    campaign.brief = "SECRET brief";
    campaign.owner = id<Person>("Ana");
    project.campaigns = project.campaigns.with(campaign);
    Comment internal;
    internal.id = id<Comment>("internal");
    internal.on = post.id.value;
    internal.text = "SECRET remark";
    project.comments = project.comments.with(internal);
    return project;
}

}  // namespace

TEST_CASE("workbook statement 21: openpyxl reads dates as dates, times as times, and captions as the texts they are") {
    const auto book = read_by_openpyxl(WorkbookDesk().bytes());
    const auto sheet = sheet_named(book, "Plan");
    REQUIRE(sheet["cells"].size() == 61);
    const std::size_t date = column_of(sheet, "Date"), time = column_of(sheet, "Heure"),
                      title = column_of(sheet, "Titre"), text = column_of(sheet, "Texte");
    std::vector<int> posts;
    for (int i = 0; i < 60; ++i) posts.push_back(i);
    std::sort(posts.begin(), posts.end(), [](int a, int b) { return PlanA::when(a) < PlanA::when(b); });
    for (std::size_t i = 0; i < 60; ++i) {
        const auto& row = sheet["cells"][i + 1];
        const std::string when = to_text(PlanA::when(posts[i]));
        CHECK(row[0][1] == to_text(PlanA::post(posts[i])));
        CHECK(row[date][0] == "datetime");
        CHECK(row[date][1] == when.substr(0, 10) + " 00:00:00");
        CHECK(row[time][0] == "time");
        CHECK(row[time][1] == when.substr(11) + ":00");
        CHECK(row[title][1] == cell_text(PlanA::text_of(posts[i]).title));
        CHECK(row[text][0] == "str");
        CHECK(row[text][1] == cell_text(PlanA::text_of(posts[i]).caption));
    }
    CHECK(book["properties"]["tandem_project"] == to_text(id<Project>("project")));
    CHECK(book["properties"]["tandem_for"] == "team");
    CHECK(book["properties"]["tandem_revision"].get<std::string>().size() == 36);
}

TEST_CASE(
    "the plan has one row a post with an id that is hidden, statuses to choose from, and its zone where it differs") {
    const auto book = read_by_openpyxl(WorkbookDesk().bytes());
    CHECK(names_of(book) == std::vector<std::string>{"Plan", "Calendrier", "Campagnes", "Budget", "Tâches"});
    const auto sheet = sheet_named(book, "Plan");
    CHECK(
        heads_of(sheet).starts_with("id, Date, Heure, Fuseau horaire, Réseau, Compte, Format, Titre, Texte, Hashtags, "
                                    "Lien, Campagne, Pilier, Statut, Responsable, Commentaire, tandem "));
    CHECK(sheet["hidden"] == nlohmann::json{"A", "Q"});
    CHECK(sheet["frozen"] == "A2");
    CHECK(sheet["choices"]["N2:N61"].get<std::string>().find("Brouillon,Relecture interne") != std::string::npos);
    CHECK(sheet["cells"][2][3][1] == "America/New_York");
    Project paris = PlanA().maker.project;
    Channel york = *paris.channels.find(id<Channel>("N"));
    york.zone = {};
    paris.channels = paris.channels.with(york);
    const auto one_zone = read_by_openpyxl(WorkbookDesk(paris).bytes());
    CHECK(heads_of(sheet_named(one_zone, "Plan")).find("Fuseau") == std::string::npos);
}

TEST_CASE("what a client gets has no task, owner, hour, cost or note, and money only when it is asked for") {
    WorkbookDesk desk(with_secrets());
    WorkbookOrder order;
    order.scope.for_client = true;
    const auto book = read_by_openpyxl(desk.bytes(order));
    CHECK(names_of(book) == std::vector<std::string>{"Plan", "Calendrier", "Campagnes"});
    const std::string all = book.dump(-1, ' ', false);
    for (const char* hidden : {"SECRET", "Ana", "Ben", "Tâche", "Responsable", "Honoraires", "777", "1234.5"})
        CHECK_MESSAGE(all.find(hidden) == std::string::npos, hidden);
    const auto sheet = sheet_named(book, "Plan");
    // Drafts are held back, and approved posts are there.
    CHECK(sheet["cells"].size() == 21);
    const std::size_t status = column_of(sheet, "Statut");
    for (std::size_t i = 1; i < 21; ++i) CHECK(sheet["cells"][i][status][1] == "Validé");
    CHECK(sheet["choices"].dump().find("Validation client,À corriger,Validé") != std::string::npos);
    CHECK(desk.draft(order).remarks == std::vector<Label>{{"month_pdf.held_back", {{"n", "40"}}}});

    order.sheets = {WorkbookSheet::budget, WorkbookSheet::tasks, WorkbookSheet::campaigns};
    const auto money = read_by_openpyxl(desk.bytes(order));
    CHECK(names_of(money) == std::vector<std::string>{"Campagnes", "Budget"});
    CHECK(money.dump().find("1234.5") != std::string::npos);
    CHECK(money.dump().find("777") == std::string::npos);
    order.sheets = {WorkbookSheet::tasks};
    REQUIRE(desk.draft(order).problem);
    CHECK(desk.draft(order).problem->title.key == "workbook.nothing");

    const std::string team = read_by_openpyxl(desk.bytes()).dump(-1, ' ', false);
    for (const char* shown : {"SECRET brief", "SECRET remark", "Ana", "Tâche 3; à faire", "777"})
        CHECK_MESSAGE(team.find(shown) != std::string::npos, shown);
}

TEST_CASE("a channel that is behind the others is not shown to a client") {
    WorkbookDesk desk;
    Post post = desk.post(PlanA::post(0));
    Variant other = post.variants.front();
    other.id = id<Variant>("other");
    other.channel = id<Channel>("N");
    other.text = "SECRET draft";
    other.status = PostStatus::draft;
    post.variants.push_back(other);
    desk.set(post);
    const std::string bytes = desk.for_client();
    const auto sheet = sheet_named(read_by_openpyxl(bytes), "Plan");
    CHECK(sheet.dump().find("SECRET") == std::string::npos);
    CHECK(sheet["cells"][1][column_of(sheet, "Réseau")][1] == "Instagram");
    CHECK(desk.import(bytes).request.actions.empty());
    CHECK(read_by_openpyxl(desk.bytes()).dump().find("SECRET") != std::string::npos);
}

TEST_CASE("money is numbers with the currency, tasks have hours that add up") {
    const auto book = read_by_openpyxl(WorkbookDesk(with_secrets()).bytes());
    const auto campaigns = sheet_named(book, "Campagnes");
    const auto& row = campaigns["cells"][1];
    CHECK(row[column_of(campaigns, "Campagne")][1] == "Rentrée");
    CHECK(row[column_of(campaigns, "Début")] == nlohmann::json{"datetime", "2026-09-15 00:00:00", "dd/mm/yyyy"});
    CHECK(row[column_of(campaigns, "Fin")][1] == "2026-10-04 00:00:00");
    CHECK(row[column_of(campaigns, "Publications")][1] == 10);
    CHECK(row[column_of(campaigns, "Budget")] == nlohmann::json{"float", 1234.5, "#,##0.00\"\u00a0€\""});
    const auto budget = sheet_named(book, "Budget");
    CHECK(budget["cells"].back()[0][1] == "Total");
    CHECK(budget["cells"].back()[column_of(budget, "Prévu")][1] == 1234.5);
    const auto tasks = sheet_named(book, "Tâches");
    CHECK(tasks["cells"].size() == 11);
    CHECK(tasks["cells"][1][column_of(tasks, "Tâche")][1] == "Tâche 0; à faire");
    CHECK(tasks["cells"][1][column_of(tasks, "Personne")][1] == "Ana");
    CHECK(tasks["cells"][1][column_of(tasks, "Prévu")][2] == "[h]\" h \"mm");
}

TEST_CASE("the calendar has a page for each month with posts, and real dates") {
    const auto sheet = sheet_named(read_by_openpyxl(WorkbookDesk().bytes()), "Calendrier");
    CHECK(sheet["breaks"].size() == 3);
    std::vector<std::string> months;
    for (const auto& row : sheet["cells"])
        if (row[0][0] == "str" && row[0][1].get<std::string>().ends_with(" 2026")) months.push_back(row[0][1]);
    CHECK(months == std::vector<std::string>{"Septembre 2026", "Octobre 2026", "Novembre 2026", "Décembre 2026"});
    CHECK(sheet["cells"][3][0] == nlohmann::json{"datetime", "2026-08-31 00:00:00", "dd"});
    CHECK(sheet.dump(-1, ' ', false).find("09:00 Instagram · Lancement 🎉 (Validé)") != std::string::npos);
}

TEST_CASE("days, channels and campaigns choose what goes out, and what is left out is told") {
    WorkbookDesk desk;
    Post idea;
    idea.id = id<Post>("idea");
    idea.title = "Idée";
    desk.set(idea);
    Post cancelled = desk.post(PlanA::post(20));
    cancelled.status = PostStatus::cancelled;
    desk.set(cancelled);
    WorkbookOrder order;
    CHECK(desk.draft(order).remarks == std::vector<Label>{{"workbook.off_calendar", {{"n", "1"}}}});
    CHECK(sheet_named(read_by_openpyxl(desk.bytes(order)), "Plan")["cells"].size() == 61);
    order.sheets = {WorkbookSheet::plan};
    order.scope.days = *day_range_from_text("2026-10-01/2026-10-31");
    order.scope.channels = {id<Channel>("A")};
    const auto sheet = sheet_named(read_by_openpyxl(desk.bytes(order)), "Plan");
    const std::size_t network = column_of(sheet, "Réseau");
    CHECK(sheet["cells"].size() > 5);
    for (std::size_t i = 1; i < sheet["cells"].size(); ++i) CHECK(sheet["cells"][i][network][1] == "Instagram");
    order.scope = {};
    order.scope.campaigns = {id<Campaign>("Rentrée")};
    CHECK(desk.draft(order).rows == 10);
    order.scope.days = *day_range_from_text("2026-10-01/2026-10-31");
    order.scope.campaigns = {};
    CHECK(desk.draft(order).remarks.front() == Label{"calendar_file.undated", {{"n", "1"}}});
}

TEST_CASE("the same plan gives the same workbook, whenever it is written") {
    WorkbookDesk desk;
    const std::string first = desk.bytes();
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    CHECK(WorkbookDesk().bytes() == first);
}

TEST_CASE("what of a post does not fit into a cell is told with its title, never cut in silence") {
    WorkbookDesk desk;
    Post post = desk.post(PlanA::post(0));
    post.text = std::string(most_cell_units + 1, 'x');
    desk.set(post);
    const ExportDraft draft = desk.draft();
    REQUIRE(draft.left_out.size() == 1);
    CHECK(draft.left_out[0].title == "Lancement 🎉");
    CHECK(draft.left_out[0].reason.key == "workbook.cut");
    // The part that came back is no change of the post.
    CHECK(desk.import(draft.files[0].bytes).request.actions.empty());
}

TEST_CASE("what channels say or do otherwise stands beside the post, and is not read back") {
    WorkbookDesk desk;
    Post post = desk.post(PlanA::post(0));
    Variant other = post.variants.front();
    other.id = id<Variant>("other");
    other.channel = id<Channel>("N");
    other.text = "Autrement";
    other.offset_minutes = 60;
    post.variants.push_back(other);
    desk.set(post);
    const std::string bytes = desk.bytes();
    const auto sheet = sheet_named(read_by_openpyxl(bytes), "Plan");
    CHECK(sheet["cells"][1][column_of(sheet, "Réseau")][1] == "Instagram | LinkedIn");
    CHECK(sheet["cells"][1][column_of(sheet, "Par canal")][1] == "LinkedIn\u00a0: 15 sept. 10:00\nAutrement");
    CHECK(desk.import(bytes).request.actions.empty());
}

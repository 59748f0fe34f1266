// Months as a client sees them, on paper: read back by poppler and qpdf.
#include "app/month_pages.hpp"

#include <doctest/doctest.h>

#include "app/page_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

PageExport october_pages(bool unready = false) {
    PageExport wish;
    wish.scope = {{day("2026-10-01"), day("2026-11-01")}, {}, {}, unready};
    return wish;
}

// Posts that are at the client's approval, four of them on one day, and a draft.
Desk desk_of_posts() {
    ProjectMaker maker = Desk::one_post();
    maker.campaign("Automne", "2026-10-05/2026-10-25");
    const auto add = [&](const std::string& name, const char* when, PostStatus status, const char* title) {
        maker.post(name, when, {"A"});
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.status = status, post.title = title;
        maker.project.posts = maker.project.posts.with(post);
    };
    add("one", "2026-10-20T09:00", PostStatus::client_approval, "🎃 Citrouille évidée par l’équipe du matin");
    for (int i = 0; i < 6; ++i)
        add("full" + std::to_string(i), "2026-10-21T10:00", PostStatus::scheduled,
            ("Journée pleine, rendez-vous numéro " + std::to_string(i) + " à raconter longuement").c_str());
    add("draft", "2026-10-22T10:00", PostStatus::draft, "Brouillon caché");
    maker.project.settings.client = "Maison Test";
    return Desk(std::move(maker));
}

}  // namespace

TEST_CASE(
    "a client's plan holds posts from their approval on, by channel and campaign, and says how many are held back") {
    Desk desk = desk_of_posts();
    const Project& project = desk.session.project();
    const ClientPlan plan = client_plan(project, desk.session.facts(), october_pages().scope);
    CHECK(plan.posts.size() == 7);
    CHECK(plan.held_back == 2);
    CHECK(plan.campaigns.size() == 1);
    CHECK(client_plan(project, desk.session.facts(), october_pages(true).scope).posts.size() == 9);
    ClientScope elsewhere = october_pages().scope;
    elsewhere.campaigns = {testing::id<Campaign>("Automne")};
    CHECK(client_plan(project, desk.session.facts(), elsewhere).posts.empty());
    elsewhere = october_pages().scope;
    elsewhere.channels = {testing::id<Channel>("gone")};
    CHECK(client_plan(project, desk.session.facts(), elsewhere).posts.empty());
}

TEST_CASE("every title of a month is on its pages once and whole; what a day has no room for is on the page it names") {
    Desk desk = desk_of_posts();
    const std::string bytes = document_of(desk.session, october_pages());
    const std::string text = read_pdf(bytes);
    for (int i = 0; i < 6; ++i) CHECK(times(text, "numéro " + std::to_string(i)) == 1);
    CHECK(times(text, "Citrouille évidée") == 1);
    CHECK(text.find("🎃") != std::string::npos);
    CHECK(text.find("Octobre 2026") != std::string::npos);
    CHECK(text.find("page 2") != std::string::npos);
    CHECK(text.find("Octobre 2026, suite") != std::string::npos);
    CHECK(text.find("Maison Test") != std::string::npos);
    CHECK(text.find("Brouillon caché") == std::string::npos);
    CHECK(text.find("Validation client") != std::string::npos);
    CHECK(text.find("Ana") == std::string::npos);
    CHECK(text.find("Pages:           2") != std::string::npos);
    CHECK(document_of(desk.session, october_pages()) == bytes);
}

TEST_CASE("the pages are landscape, of A4 or A3, one for each month, with an entry each in the outline") {
    Desk desk = desk_of_posts();
    PageExport wish = october_pages();
    wish.scope.days = {day("2026-09-15"), day("2026-12-01")};
    const std::string bytes = document_of(desk.session, wish);
    const std::string text = read_pdf(bytes);
    CHECK(text.find("841.89 x 595.28") != std::string::npos);
    CHECK(outline_of(bytes) == "Septembre 2026\nOctobre 2026\nNovembre 2026\n");
    wish.paper = PaperSize::a3;
    CHECK(read_pdf(document_of(desk.session, wish)).find("1190.55 x 841.89") != std::string::npos);
}

TEST_CASE("each page of months has its number and how many there are, those that a month goes on to too") {
    Desk desk = desk_of_posts();
    PageExport wish = october_pages();
    wish.scope.days = {day("2026-10-01"), day("2026-12-01")};
    const std::string bytes = document_of(desk.session, wish);
    std::istringstream pages(plain(ask_about_pdf(bytes, "pdftotext -raw % -")));
    std::string page;
    for (const char* number : {"1 / 3", "2 / 3", "3 / 3"}) {
        CAPTURE(number);
        REQUIRE(std::getline(pages, page, '\f'));
        CHECK(times(page, number) == 1);
        CHECK(times(page, " / 3") == 1);
    }
    CHECK(page.find("Novembre 2026") != std::string::npos);
    // The page on which October goes on is no entry of its own.
    CHECK(outline_of(bytes) == "Octobre 2026\nNovembre 2026\n");
}

TEST_CASE(
    "emoji are pictures of 200 points an inch or more in print, every font is embedded, and qpdf finds no fault") {
    Desk desk = desk_of_posts();
    const PdfFacts facts = pdf_facts(document_of(desk.session, october_pages()));
    CHECK(facts.fonts > 0);
    CHECK(facts.embedded == facts.fonts);
    CHECK(facts.images > 0);
    CHECK(facts.least_ppi >= 200);
    CHECK(facts.faultless);
}

TEST_CASE("the notice of a month names what is held back and whose characters no font has") {
    Desk desk = desk_of_posts();
    Post post = *desk.session.project().posts.find(testing::id<Post>("one"));
    post.title = "\U000F1234 sans glyphe";
    desk.submit(Put<Post>{post});
    const auto path = std::filesystem::temp_directory_path() / "tandem-month-test.pdf";
    const Notice notice = write_export(page_files(desk.session, october_pages(), in_french()), path);
    CHECK(notice.kind == Notice::Kind::warning);
    REQUIRE(notice.lines.size() == 2);
    CHECK(notice.lines[0].key == "month_pdf.held_back");
    CHECK(notice.lines[1].key == "month_pdf.no_glyph");
    std::filesystem::remove(path);
}

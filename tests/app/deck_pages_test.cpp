// A presentation as pages of 16:9, read back by poppler and qpdf.
#include "app/deck_pages.hpp"

#include "app/client_snapshot.hpp"
#include "app/deck_paper.hpp"
#include "app/page_desk.hpp"
#include "exchange/hostile_texts.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

PageExport deck_wish(bool few_pages = false) {
    PageExport wish = page_wish(ExportKind::deck);
    wish.few_pages = few_pages;
    return wish;
}

ProjectMaker with_post(ProjectMaker maker, const Post& post) {
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

}  // namespace

TEST_CASE("a deck has cover, months, campaigns, a page for each post and the next steps, numbered and in its outline") {
    Desk desk(october_plan());
    const std::string bytes = document_of(desk.session, deck_wish());
    const std::string text = read_pdf(bytes);
    CHECK(text.find("960 x 540") != std::string::npos);
    CHECK(text.find("Title:           Présentation · Test") != std::string::npos);
    // Cover, the month and what it has no room for, campaigns, seven posts, steps.
    CHECK(text.find("Pages:           12") != std::string::npos);
    CHECK(text.find("12 / 12") != std::string::npos);
    CHECK(text.find("Plan éditorial") != std::string::npos);
    CHECK(text.find("7 publications · 1 campagne") != std::string::npos);
    CHECK(text.find("Brouillon") == std::string::npos);
    CHECK(text.find("À valider par vous") != std::string::npos);
    CHECK(text.find("d’ici au lun. 19 oct.") != std::string::npos);
    CHECK(text.find("Budget") == std::string::npos);
    CHECK(outline_of(bytes).starts_with("Couverture\nOctobre 2026\nCampagnes\nPublications\n> 🎃 Citrouille évidée\n"));
    CHECK(outline_of(bytes).find("Prochaines étapes") != std::string::npos);
    const std::string few = read_pdf(document_of(desk.session, deck_wish(true)));
    CHECK(few.find("Pages:           5") != std::string::npos);
    CHECK(document_of(desk.session, deck_wish()) == bytes);
}

TEST_CASE("every word of a long text is in a deck once and in order, over pages that say that they go on") {
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    std::string expected;
    for (int i = 0; i < 1500; ++i) expected += "mot" + std::to_string(i) + " ";
    post.text = expected;
    Desk desk(with_post(std::move(maker), post));
    const std::string bytes = document_of(desk.session, deck_wish());
    const std::string text = raw_pdf(bytes);
    CHECK(times(text, "Citrouille évidée, suite") >= 1);
    std::istringstream words(text);
    int next = 0;
    for (std::string word; words >> word;)
        if (word.starts_with("mot")) {
            REQUIRE(word == "mot" + std::to_string(next));
            ++next;
        }
    CHECK(next == 1500);
}

TEST_CASE("a title of many lines is in a deck whole") {
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    post.title.clear();
    for (int i = 0; i < 700; ++i) post.title += "t" + std::to_string(i) + "x ";
    Desk desk(with_post(std::move(maker), post));
    const std::string text = raw_pdf(document_of(desk.session, deck_wish()));
    for (const char* word : {"t0x", "t350x", "t699x"}) CHECK(times(text, word) >= 3);  // month, post, next steps
}

TEST_CASE("a deck tells what changed since the plan was shown, and planned money only where it was chosen") {
    ProjectMaker maker = october_plan();
    Campaign campaign = *maker.project.campaigns.find(testing::id<Campaign>("Automne"));
    campaign.budget = {120'000};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    Desk desk(std::move(maker));
    desk.submit(Put<Snapshot>{snapshot_of(desk.session, deck_wish().scope, "Octobre", "Claire")});
    CHECK(raw_pdf(document_of(desk.session, deck_wish())).find("Ce qui a changé") == std::string::npos);
    Post post = *desk.session.project().posts.find(testing::id<Post>("one"));
    post.when = at("2026-10-23T09:30");
    post.title += " au couteau";
    desk.submit(Put<Post>{post});
    PageExport wish = deck_wish();
    const std::string text = raw_pdf(document_of(desk.session, wish));
    CHECK(times(text, "Ce qui a changé depuis la dernière présentation") == 1);
    CHECK(text.find("Déplacée") != std::string::npos);
    CHECK(text.find("mar. 20 oct. · 09:00 → ven. 23 oct. · 09:30") != std::string::npos);
    CHECK(text.find("1 200") == std::string::npos);
    wish.budget = true;
    const std::string money = raw_pdf(document_of(desk.session, wish));
    CHECK(money.find("Budget prévu (HT)") != std::string::npos);
    CHECK(money.find("1 200 €") != std::string::npos);
}

TEST_CASE("links of posts lead where they say, and only to the web and to mail") {
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    post.variants.front().link = "https://example.com/citrouille?utm=a'b";
    Post other = *maker.project.posts.find(testing::id<Post>("full0"));
    other.variants.front().link = "javascript:alert(1)";
    Desk desk(with_post(with_post(std::move(maker), post), other));
    const std::string shown =
        ask_about_pdf(document_of(desk.session, deck_wish()), "qpdf --qdf --object-streams=disable % -");
    CHECK(times(shown, "(https://example.com/citrouille?utm=a%27b)") == 1);
    CHECK(times(shown, "/URI (javascript") == 0);
    CHECK(raw_pdf(document_of(desk.session, deck_wish())).find("javascript:alert(1)") != std::string::npos);
}

TEST_CASE("a link with parentheses ends neither its text nor its action in the document") {
    ProjectMaker maker = october_plan();
    const auto with_link = [&](const char* name, const char* link) {
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.variants.front().link = link;
        maker.project.posts = maker.project.posts.with(post);
    };
    with_link("one", "https://a.b/)/S/JavaScript/JS(app.alert(1)");
    with_link("full0", "https://x.fr/a)");
    with_link("full1", "https://x.fr/(b\\");
    with_link("full2", "https://x.fr/100%/%41/%zz");
    Desk desk(std::move(maker));
    const std::string bytes = document_of(desk.session, deck_wish());
    CHECK(pdf_facts(bytes).faultless);
    // It writes every entry of a dictionary on a line of its own, with a blank behind the name.
    const std::string shown = ask_about_pdf(bytes, "qpdf --qdf --object-streams=disable % -");
    CHECK(times(shown, "/S /URI\n") == 4);
    CHECK(times(shown, "/S /JavaScript") == 0);
    CHECK(times(shown, "/JS ") == 0);
    CHECK(times(shown, "/URI (https://a.b/%29/S/JavaScript/JS%28app.alert%281%29)\n") == 1);
    CHECK(times(shown, "/URI (https://x.fr/a%29)\n") == 1);
    CHECK(times(shown, "/URI (https://x.fr/%28b%5C)\n") == 1);
    CHECK(times(shown, "/URI (https://x.fr/100%25/%41/%25zz)\n") == 1);
}

TEST_CASE("the cover has the client's logo and colour, and a post's page its pictures") {
    const OwnFolder folder;
    folder.write("media/logo.png", plain_png(0x00AA55, 400, 200));
    folder.write("media/red.png", plain_png(0xCC2200, 300, 200));
    ProjectMaker maker = october_plan();
    maker.project.settings.logo = "media/logo.png";
    maker.project.settings.accent = "#FFE100";
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    post.variants.front().media = {{"media/red.png", ""}, {"media/red2.png", ""}};
    Desk desk(with_post(std::move(maker), post));
    desk.session.save_as(folder.path / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    const std::string bytes = document_of(desk.session, deck_wish());
    const PdfFacts facts = pdf_facts(bytes);
    CHECK(facts.faultless);
    const auto colour_at = [&](int page, const char* place) {
        return ask_about_pdf(bytes,
                             "pdftoppm -f " + std::to_string(page) + " -l " + std::to_string(page) +
                                 " -r 72 -png % | convert png:- -crop 1x1+" + place +
                                 " txt:- | grep -oE '#[0-9A-F]{6}'");
    };
    // JPEG gives colours back nearly.
    const auto near = [](const std::string& hex, InkColor color) {
        const auto is = static_cast<InkColor>(std::stoul(hex.substr(1, 6), nullptr, 16));
        for (const unsigned shift : {0U, 8U, 16U})
            if (std::abs(static_cast<int>(is >> shift & 0xFFU) - static_cast<int>(color >> shift & 0xFFU)) > 6)
                return false;
        return true;
    };
    CHECK(near(colour_at(1, "20+500"), 0xFFE100));
    CHECK(near(colour_at(1, "780+270"), 0x00AA55));
    CHECK(near(colour_at(5, "240+240"), 0xCC2200));
}

TEST_CASE("letters on a client's colour are white or dark, whichever is read better") {
    CHECK(ink_on(0xFFE100) == paint::ink);
    CHECK(ink_on(0x4C5FD5) == 0xFFFFFF);
    CHECK(ink_on(0x000000) == 0xFFFFFF);
    CHECK(ink_on(0xFFFFFF) == paint::ink);
}

TEST_CASE("texts that break files break no deck; its fonts are embedded, its emoji sharp") {
    ProjectMaker maker = october_plan();
    int i = 0;
    for (const std::string& text : hostile_texts()) {
        if (text.find('\xff') != std::string::npos) continue;  // no project can hold it
        const std::string name = "hostile" + std::to_string(i);
        maker.post(name, ("2026-10-" + std::to_string(10 + i++ % 20) + "T09:00").c_str(), {"A"});
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.title = post.text = text, post.status = PostStatus::scheduled;
        post.variants.front().link = "https://example.com/" + text;
        post.variants.front().hashtags = {text};
        post.variants.front().media = {{text, text}, {"a/" + text + ".png", ""}};
        post.variants.front().first_comment = text;
        maker.project.posts = maker.project.posts.with(post);
        if (i < 6) maker.campaign(text, "2026-10-05/2026-10-25");
    }
    maker.project.settings.client = maker.project.settings.agency = "a\r\n)' << /JS (x) >>";
    maker.project.settings.accent = "#12345)";
    maker.project.settings.logo = "../../../etc/passwd";
    Desk desk(std::move(maker));
    PageExport wish = deck_wish();
    wish.budget = true;
    const std::string bytes = document_of(desk.session, wish);
    const PdfFacts facts = pdf_facts(bytes);
    CHECK(facts.faultless);
    CHECK(facts.fonts > 0);
    CHECK(facts.embedded == facts.fonts);
    CHECK(facts.images > 0);
    CHECK(facts.least_ppi >= 200);
    const std::string shown = ask_about_pdf(bytes, "qpdf --qdf --object-streams=disable % -");
    CHECK(shown.find("/JavaScript") == std::string::npos);
    CHECK(shown.find("/Launch") == std::string::npos);
    CHECK(document_of(desk.session, wish) == bytes);
}

TEST_CASE("a deck names posts whose text has a character of no font, also one that a single channel says") {
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    post.variants.front().first_comment = "\U000F1234";
    Desk desk(with_post(std::move(maker), post));
    const ExportDraft draft = page_files(desk.session, deck_wish(), in_french());
    REQUIRE(draft.left_out.size() == 1);
    CHECK(draft.left_out[0].title == post.title);
    CHECK(page_files(desk.session, deck_wish(true), in_french()).left_out.empty());
}

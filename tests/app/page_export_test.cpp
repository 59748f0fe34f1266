// Pages that a client gets: wall calendars, weeks, cards of posts and drawings, read back by other programs.
#include "app/page_export.hpp"

#include <algorithm>

#include "app/ics_desk.hpp"
#include "app/page_desk.hpp"
#include "exchange/hostile_texts.hpp"
#include "exchange/read_picture.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

PictureSize size_of(const std::string& png) {
    const auto size = picture_size(png);
    REQUIRE(size);
    return *size;
}

// The colour of one pixel.
InkColor pixel_of(const std::string& png, int x, int y) {
    const PictureAnswer answer = read_picture(png, 100'000);
    REQUIRE(answer.picture);
    const std::size_t at = 4 *
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(answer.picture->size.width) +
         static_cast<std::size_t>(x));
    const std::vector<unsigned char>& p = answer.picture->pixels;
    return static_cast<InkColor>(p[at] << 16U | p[at + 1] << 8U | p[at + 2]);
}

Desk desk_of_october() { return Desk(october_plan()); }

}  // namespace

TEST_CASE("a wall calendar has a page for each year with its days' names, and counts the posts it has no room for") {
    Desk desk = desk_of_october();
    const std::string bytes = document_of(desk.session, page_wish(ExportKind::year));
    const std::string text = raw_pdf(bytes);
    for (const char* month : {"Janvier", "Février", "Juin", "Décembre"}) CHECK(times(text, month) == 1);
    CHECK(text.find("🎃 Cit") != std::string::npos);
    CHECK(times(text, "Numéro") == 2);
    CHECK(text.find("+4") != std::string::npos);
    CHECK(text.find("Brouillon") == std::string::npos);
    CHECK(text.find("Fête nationale") != std::string::npos);
    CHECK(text.find("S53") != std::string::npos);
    CHECK(text.find("Maison Test") != std::string::npos);
    CHECK(text.find("Vacances scolaires") != std::string::npos);
    CHECK(text.find("1 / 1") != std::string::npos);
    CHECK(outline_of(bytes) == "2026\n");
    CHECK(text.find("841.89 x 595.28") != std::string::npos);
    CHECK(text.find("Title:           Calendrier mural · Test") != std::string::npos);
    PageExport wish = page_wish(ExportKind::year, "2026-12-31", "2028-01-02");
    wish.paper = PaperSize::a3;
    const std::string three_pages = document_of(desk.session, wish), three = raw_pdf(three_pages);
    CHECK(outline_of(three_pages) == "2026\n2027\n2028\n");
    CHECK(three.find("Pages:           3") != std::string::npos);
    CHECK(three.find("1190.55 x 841.89") != std::string::npos);
    CHECK(three.find("3 / 3") != std::string::npos);
    // Whole years: October of the first one is in it although it was not asked for.
    CHECK(three.find("🎃 Cit") != std::string::npos);
}

TEST_CASE("the name of a campaign goes up along its bar on a wall, or stands below with its days") {
    ProjectMaker maker = october_plan();
    maker.campaign("Un nom bien trop long pour une barre de deux jours", "2026-11-05/2026-11-06");
    Desk desk(std::move(maker));
    const std::string text = raw_pdf(document_of(desk.session, page_wish(ExportKind::year)));
    CHECK(times(text, "Automne") == 1);
    CHECK(times(text, "Un nom bien trop long pour une barre de deux jours 5 – 6 nov.") == 1);
}

TEST_CASE("a plan of centuries becomes a document of twenty years, and says so") {
    Desk desk = desk_of_october();
    const PageExport wish = page_wish(ExportKind::year, "1990-01-01", "2400-01-01");
    const PageLook look = look_at_pages(desk.session, wish, in_french());
    CHECK(look.pages == 20);
    REQUIRE(look.lines.size() >= 2);
    CHECK(std::any_of(look.lines.begin(), look.lines.end(),
                      [](const Label& line) { return line.key == "export.days_cut"; }));
}

TEST_CASE("pictures of weeks are of exact sizes at once, twice and three times, named by their first days") {
    Desk desk = desk_of_october();
    PageExport wish = page_wish(ExportKind::week_png, "2026-10-14", "2026-10-27");
    wish.scale = 1;
    const ExportDraft once = page_files(desk.session, wish, in_french());
    REQUIRE(once.files.size() == 3);
    CHECK(once.files[0].part == "2026-10-12");
    CHECK(once.files[2].part == "2026-10-26");
    for (int scale = 2; scale <= 3; ++scale) {
        wish.scale = scale;
        const ExportDraft more = page_files(desk.session, wish, in_french());
        REQUIRE(more.files.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const PictureSize small = size_of(once.files[i].bytes), large = size_of(more.files[i].bytes);
            CHECK(small.width == 1120);
            CHECK(large.width == scale * small.width);
            CHECK(large.height == scale * small.height);
        }
    }
    CHECK(page_files(desk.session, wish, in_french()).files[1].bytes ==
          page_files(desk.session, wish, in_french()).files[1].bytes);
}

TEST_CASE("pictures of a month are of exact sizes at once, twice and three times, of either paper") {
    Desk desk = desk_of_october();
    for (const PaperSize paper : {PaperSize::a4, PaperSize::a3}) {
        PageExport wish = page_wish(ExportKind::month_png);
        wish.paper = paper, wish.scale = 1;
        const PictureSize once = size_of(page_files(desk.session, wish, in_french()).files.at(0).bytes);
        CHECK(once.width == (paper == PaperSize::a4 ? 1123 : 1587));
        for (const int scale : {2, 3}) {
            wish.scale = scale;
            const PictureSize more = size_of(page_files(desk.session, wish, in_french()).files.at(0).bytes);
            CHECK(more == PictureSize{scale * once.width, scale * once.height});
        }
    }
}

TEST_CASE("a full day makes its week's picture higher, and beyond a limit one more picture") {
    ProjectMaker maker = october_plan();
    for (int i = 0; i < 60; ++i) {
        maker.post("more" + std::to_string(i), "2026-10-21T11:00", {"A"});
        Post post = *maker.project.posts.find(testing::id<Post>("more" + std::to_string(i)));
        post.title = "Encore une publication de cette journée, numéro " + std::to_string(i);
        post.status = PostStatus::scheduled;
        maker.project.posts = maker.project.posts.with(post);
    }
    Desk desk(std::move(maker));
    PageExport wish = page_wish(ExportKind::week_png, "2026-10-19", "2026-10-26");
    wish.scale = 1;
    const ExportDraft draft = page_files(desk.session, wish, in_french());
    REQUIRE(draft.files.size() >= 2);
    CHECK(draft.files[1].part == "2026-10-19 2");
    CHECK(size_of(draft.files[0].bytes).height > 2000);
    CHECK(size_of(draft.files[0].bytes).height <= 2400);
}

TEST_CASE("a card shows the post's picture whole, and a link out of the project's folder no picture") {
    const OwnFolder folder;
    folder.write("media/red.png", plain_png(0xCC2200, 300, 200));
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    post.variants.front().media = {{"media/red.png", ""}, {"media/film.mp4", ""}};
    post.text = "Un texte.";
    maker.project.posts = maker.project.posts.with(post);
    Desk desk(std::move(maker));
    desk.session.save_as(folder.path / "plan.tandem");
    REQUIRE(desk.session.finish_saving());
    PageExport wish = page_wish(ExportKind::post_png, "2026-10-20", "2026-10-21");
    wish.scale = 1;
    const std::string card = page_files(desk.session, wish, in_french()).files.at(0).bytes;
    const PictureSize size = size_of(card);
    CHECK(size.width == 720);
    CHECK(pixel_of(card, 360, 300) == 0xCC2200);
    // Three to two, as the file is.
    CHECK(pixel_of(card, 40, 110) == 0xCC2200);
    CHECK(pixel_of(card, 360, 96 + 656 * 2 / 3 + 8) == 0xFFFFFF);
    for (const int scale : {2, 3}) {
        CAPTURE(scale);
        wish.scale = scale;
        const std::string large = page_files(desk.session, wish, in_french()).files.at(0).bytes;
        CHECK(size_of(large).width == scale * size.width);
        CHECK(size_of(large).height == scale * size.height);
        CHECK(pixel_of(large, 360 * scale, 300 * scale) == 0xCC2200);
        CHECK(pixel_of(large, 40 * scale, 110 * scale) == 0xCC2200);
        CHECK(pixel_of(large, 360 * scale, (96 + 656 * 2 / 3 + 8) * scale) == 0xFFFFFF);
        CHECK(page_files(desk.session, wish, in_french()).files.at(0).bytes == large);
    }

    std::filesystem::create_symlink("/etc/hostname", folder.path / "media/out.png");
    for (const char* reference : {"../red.png", "/etc/hostname", "media/out.png", "media/none.png"}) {
        post.variants.front().media = {{reference, ""}};
        desk.submit(Put<Post>{post});
        wish.scale = 1;
        const ExportDraft without = page_files(desk.session, wish, in_french());
        CHECK(pixel_of(without.files.at(0).bytes, 60, 130) == 0xF7F6F2);
        // What is not called like a picture is no picture that is missing.
        CHECK(without.left_out.size() == std::size_t{std::string_view(reference).ends_with(".png")});
    }
}

TEST_CASE("cards hold a file for each post, named by day and title, and more where a text goes on") {
    ProjectMaker maker = october_plan();
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    for (int i = 0; i < 900; ++i) post.text += "mot" + std::to_string(i) + " ";
    maker.project.posts = maker.project.posts.with(post);
    Desk desk(std::move(maker));
    const ExportDraft draft = page_files(desk.session, page_wish(ExportKind::post_png), in_french());
    CHECK(draft.rows == 7);
    REQUIRE(draft.files.size() > 7);
    CHECK(draft.files[0].part == "2026-10-20 🎃 Citrouille évidée");
    CHECK(draft.files[1].part == "2026-10-20 🎃 Citrouille évidée 2");
    CHECK(look_at_pages(desk.session, page_wish(ExportKind::post_png), in_french()).files == draft.files.size());
    const PageExport nothing = page_wish(ExportKind::post_png, "2027-01-01", "2027-02-01");
    CHECK(page_files(desk.session, nothing, in_french()).problem);
    CHECK(look_at_pages(desk.session, nothing, in_french()).problem);
}

TEST_CASE("a drawing of the month is read by another program, letters as outlines, the same each time") {
    Desk desk = desk_of_october();
    const PageExport wish = page_wish(ExportKind::month_svg);
    const ExportDraft draft = page_files(desk.session, wish, in_french());
    REQUIRE(draft.files.size() == 2);
    for (const ExportFile& file : draft.files) {
        CHECK(ask_about_pdf(file.bytes, "xmllint --noout % 2>&1 && echo parsed") == "parsed\n");
        CHECK(file.bytes.find("<script") == std::string::npos);
    }
    CHECK(page_files(desk.session, wish, in_french()).files.at(0).bytes == draft.files[0].bytes);
}

TEST_CASE("texts that break files break no page: documents are faultless, with their fonts, and the same each time") {
    ProjectMaker maker = october_plan();
    int i = 0;
    for (const std::string& text : hostile_texts()) {
        if (text.find('\xff') != std::string::npos) continue;  // no project can hold it
        const std::string name = "hostile" + std::to_string(i);
        maker.post(name, ("2026-10-" + std::to_string(10 + i % 20) + "T09:00").c_str(), {"A"});
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.title = post.text = text, post.status = PostStatus::scheduled;
        post.variants.front().link = "https://example.com/" + text;
        post.variants.front().hashtags = {text};
        post.variants.front().media = {{text, text}};
        maker.project.posts = maker.project.posts.with(post);
        if (i < 5) maker.campaign(text, "2026-10-05/2026-10-25");
        ++i;
    }
    maker.project.settings.client = "a\r\n)' << /JS (x) >>";
    Desk desk(std::move(maker));
    for (const ExportKind kind : {ExportKind::month_pdf, ExportKind::year}) {
        CAPTURE(word_of(kind));
        const std::string bytes = document_of(desk.session, page_wish(kind));
        const PdfFacts facts = pdf_facts(bytes);
        CHECK(facts.faultless);
        CHECK(facts.fonts > 0);
        CHECK(facts.embedded == facts.fonts);
        CHECK(facts.least_ppi >= 200);
        CHECK(bytes.find("/JavaScript") == std::string::npos);
        CHECK(bytes.find("/Launch") == std::string::npos);
        CHECK(document_of(desk.session, page_wish(kind)) == bytes);
    }
    for (const ExportKind kind :
         {ExportKind::week_png, ExportKind::post_png, ExportKind::month_png, ExportKind::month_svg})
        for (const ExportFile& file : page_files(desk.session, page_wish(kind), in_french()).files) {
            CAPTURE(word_of(kind));
            CAPTURE(file.part);
            if (kind == ExportKind::month_svg)
                CHECK(ask_about_pdf(file.bytes, "xmllint --noout % 2>&1 && echo parsed") == "parsed\n");
            else
                CHECK(size_of(file.bytes).width > 1000);
        }
}

TEST_CASE("a character that no font has is named by its post for every kind, in a text where texts are shown") {
    Desk desk = desk_of_october();
    Post post = *desk.session.project().posts.find(testing::id<Post>("one"));
    post.text = "\U000F1234";
    desk.submit(Put<Post>{post});
    CHECK(page_files(desk.session, page_wish(ExportKind::year), in_french()).left_out.empty());
    const ExportDraft cards = page_files(desk.session, page_wish(ExportKind::post_png), in_french());
    REQUIRE(cards.left_out.size() == 1);
    CHECK(cards.left_out[0].title == post.title);
    post.title = "\U000F1234 sans glyphe";
    desk.submit(Put<Post>{post});
    for (const ExportKind kind : {ExportKind::year, ExportKind::week_png, ExportKind::month_svg, ExportKind::post_png})
        CHECK(page_files(desk.session, page_wish(kind), in_french()).left_out.size() == 1);
}

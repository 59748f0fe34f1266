// Pictures that cannot be shown are named, with their reasons.
#include "app/picture_faults.hpp"

#include <algorithm>
#include <filesystem>

#include "app/label_text.hpp"
#include "app/page_desk.hpp"
#include "app/plan_export.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

// October, saved in a folder with pictures, of which one post refers to some.
struct PictureDesk {
    OwnFolder folder;
    Desk desk{october_plan()};

    PictureDesk() {
        const std::string good = plain_png(0xCC2200, 300, 200);
        folder.write("media/good.png", good);
        folder.write("media/cut.png", good.substr(0, good.size() / 2));
        folder.write("media/text.png", "no picture at all");
        folder.write("media/huge.jpg", "");
        fs::resize_file(folder.path / "media/huge.jpg", std::uintmax_t{60} << 20U);  // takes no room on the disk
        desk.session.save_as(folder.path / "plan.tandem");
        REQUIRE(desk.session.finish_saving());
    }
    void show(const std::vector<std::string>& references) {
        Post post = *desk.session.project().posts.find(testing::id<Post>("one"));
        post.variants.front().media.clear();
        for (const std::string& each : references) post.variants.front().media.push_back({each, ""});
        desk.submit(Put<Post>{post});
    }
    void set_logo(const std::string& logo) {
        Settings settings = desk.session.project().settings;
        settings.logo = logo;
        desk.submit(PutSettings{settings});
    }
};

std::vector<std::string> texts_of(std::vector<LeftOut> left_out) {
    ExportDraft draft;
    draft.left_out = std::move(left_out);
    std::vector<std::string> texts;
    for (const Label& line : left_out_lines(draft)) texts.push_back(text_of(in_french(), line));
    return texts;
}

bool says(const std::vector<std::string>& texts, std::string_view part) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("why a picture cannot be read is known") {
    PictureDesk desk;
    const Session& session = desk.desk.session;
    CHECK(picture_fault(session, "media/good.png") == PictureFault::none);
    CHECK(picture_fault(session, "media/cut.png") == PictureFault::broken);
    CHECK(picture_fault(session, "media/text.png") == PictureFault::unknown);
    CHECK(picture_fault(session, "media/huge.jpg") == PictureFault::too_large);
    CHECK(picture_fault(session, "media/none.png") == PictureFault::missing);
    CHECK(picture_fault(session, "../good.png") == PictureFault::missing);
}

TEST_CASE("pictures that are there and cannot be read are named by cards and presentations, each once") {
    PictureDesk desk;
    for (const ExportKind kind : {ExportKind::post_png, ExportKind::deck})
        for (const auto& [reference, reason] : {std::pair("media/cut.png", "abîmé"),
                                                {"media/huge.jpg", "50\u00a0Mo"},
                                                {"media/text.png", "ni un PNG"},
                                                {"media/none.png", "introuvable"}}) {
            CAPTURE(std::string(word_of(kind)));
            CAPTURE(std::string(reference));
            desk.show({reference});
            const auto texts = texts_of(page_files(desk.desk.session, page_wish(kind), in_french()).left_out);
            REQUIRE(texts.size() == 1);
            CHECK(says(texts, reason));
            CHECK(says(texts, reference));
            CHECK(says(texts, "Citrouille évidée"));
        }
    desk.show({"media/good.png", "media/film.mp4"});
    CHECK(page_files(desk.desk.session, page_wish(ExportKind::deck), in_french()).left_out.empty());
}

TEST_CASE("a logo that is missing or broken is named with the presentation, in its preview too") {
    PictureDesk desk;
    for (const char* logo : {"media/none.png", "media/cut.png"}) {
        desk.set_logo(logo);
        const auto texts = texts_of(page_files(desk.desk.session, page_wish(ExportKind::deck), in_french()).left_out);
        REQUIRE(texts.size() == 1);
        CHECK(says(texts, "logo " + std::string(logo)));
        const PageLook look = look_at_pages(desk.desk.session, page_wish(ExportKind::deck), in_french());
        CHECK(std::any_of(look.lines.begin(), look.lines.end(),
                          [](const Label& line) { return line.key == "export.left.logo"; }));
    }
    desk.set_logo("media/good.png");
    CHECK(page_files(desk.desk.session, page_wish(ExportKind::deck), in_french()).left_out.empty());
}

TEST_CASE("the review page is told with the pictures that it shows by their names alone") {
    PictureDesk desk;
    desk.show({"media/cut.png", "media/none.png", "media/good.png", "media/film.mp4"});
    ExportWish wish;
    wish.choice.kind = ExportKind::review;
    wish.shown = {day("2026-10-01"), day("2026-11-01")};
    const Notice notice = run_export(desk.desk.session, wish, in_french(), desk.folder.path / "review.html");
    CHECK(notice.kind == Notice::Kind::warning);
    std::vector<std::string> texts;
    for (const Label& line : notice.lines) texts.push_back(text_of(in_french(), line));
    CHECK(says(texts, "media/cut.png n’y est pas (le fichier est abîmé)"));
    CHECK(says(texts, "media/none.png est introuvable"));
    CHECK_FALSE(says(texts, "good.png"));
    CHECK_FALSE(says(texts, "film.mp4"));
}

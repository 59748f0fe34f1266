// Files for others are in the plan's language, what is told about them in that of the screen.
#include <algorithm>

#include "app/label_text.hpp"
#include "app/page_desk.hpp"
#include "app/plan_export.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;
using tandem::test::bytes_of;

namespace {

bool any_cell(const ExportLook& look, std::string_view part) {
    return std::any_of(look.rows.begin(), look.rows.end(), [&](const std::vector<std::string>& row) {
        return std::any_of(row.begin(), row.end(),
                           [&](const std::string& cell) { return cell.find(part) != std::string::npos; });
    });
}

}  // namespace

TEST_CASE("the words of files are those of the project, on the clock of 24 hours") {
    Project project;
    CHECK(file_words(project).language() == facts::Language::french);
    project.settings.language = "en";
    CHECK(file_words(project).language() == facts::Language::english);
    CHECK(file_words(project).clock() == facts::ClockForm::hours_24);
}

TEST_CASE("a French plan on an English screen becomes French files, and the screen tells of them in English") {
    const OwnFolder folder;
    Desk desk(october_plan());
    const facts::Words french = file_words(desk.session.project());
    const ExportWords words{french, in_english()};
    const auto written = [&](ExportKind kind) {
        const std::filesystem::path file = folder.path / ("plan" + std::string(export_ending(kind)));
        run_export(desk.session, october_export(kind), words, file);
        return bytes_of(file);
    };
    CHECK(written(ExportKind::markdown).find("## Campagnes") != std::string::npos);
    CHECK(written(ExportKind::review).find("<html lang=\"fr\">") != std::string::npos);
    CHECK(written(ExportKind::budget).find("Ligne;") != std::string::npos);
    const std::string month = raw_pdf(written(ExportKind::month_pdf));
    CHECK(month.find("Octobre 2026") != std::string::npos);
    CHECK(month.find("October") == std::string::npos);

    const ExportLook markdown = look_at_export(desk.session, october_export(ExportKind::markdown), words);
    CHECK(any_cell(markdown, "## Campagnes"));
    CHECK_FALSE(any_cell(markdown, "## Campaigns"));
    const ExportLook pages = look_at_export(desk.session, october_export(ExportKind::month_pdf), words);
    CHECK(pages.file == "Calendrier octobre 2026.pdf");
    REQUIRE_FALSE(pages.lines.empty());
    CHECK(text_of(in_english(), pages.lines.front()).starts_with("7 posts, "));
}

TEST_CASE("what a table leaves out is told in the language of the screen") {
    ProjectMaker maker = october_plan();
    maker.channel("L", "linkedin");
    Post post = *maker.project.posts.find(testing::id<Post>("one"));
    Variant other = post.variants.front();
    other.id = testing::id<Variant>("other"), other.channel = testing::id<Channel>("L"), other.text = "Autre texte";
    post.variants.push_back(other);
    maker.project.posts = maker.project.posts.with(post);
    const Desk desk(std::move(maker));
    ExportWish wish = october_export(ExportKind::table);
    wish.choice.profile = "neutral";
    const ExportLook look =
        look_at_export(desk.session, wish, {words_of(facts::Language::french), words_of(facts::Language::english)});
    std::string told;
    for (const Label& line : look.lines) told += text_of(in_english(), line) + "\n";
    CHECK(told.find("(text)") != std::string::npos);
    CHECK(told.find("(texte)") == std::string::npos);
}

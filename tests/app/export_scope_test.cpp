// Of which days an export is.
#include "app/export_scope.hpp"

#include "app/page_desk.hpp"
#include "app/plan_export.hpp"
#include "store/test_files.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Two posts of October on two channels: on LinkedIn the first goes out a day earlier, the last a day later.
ProjectMaker shifted_channels() {
    ProjectMaker maker;
    maker.channel("A", "instagram").channel("L", "linkedin");
    const auto add = [&](const std::string& name, const char* when, int offset_minutes) {
        maker.post(name, when, {"A", "L"});
        Post post = *maker.project.posts.find(testing::id<Post>(name));
        post.status = PostStatus::scheduled;
        post.variants[1].offset_minutes = offset_minutes;
        maker.project.posts = maker.project.posts.with(post);
    };
    add("Ouverture", "2026-10-03T09:00", -24 * 60);
    add("Citrouille", "2026-10-30T18:00", 24 * 60);
    return maker;
}

ExportWish wish_for_all(ExportKind kind) {
    ExportWish wish;
    wish.choice.kind = kind;
    wish.choice.span = ExportSpan::all;
    wish.shown = {day("2026-10-12"), day("2026-10-19")};
    return wish;
}

}  // namespace

TEST_CASE("all of a plan reaches from the first day of any channel to the last one") {
    const Project project = shifted_channels().project;
    const ExportWish wish = wish_for_all(ExportKind::month_pdf);
    CHECK(to_text(chosen_days(project, wish.choice, wish.shown)) == "2026-10-02/2026-10-31");
    CHECK(chosen_days(Project{}, wish.choice, wish.shown) == wish.shown);
}

TEST_CASE("what is cancelled makes a plan no longer, a planned campaign does") {
    ProjectMaker maker = shifted_channels();
    Post post = *maker.project.posts.find(testing::id<Post>("Citrouille"));
    post.status = PostStatus::cancelled;
    maker.project.posts = maker.project.posts.with(post);
    const ExportWish wish = wish_for_all(ExportKind::month_pdf);
    CHECK(to_text(chosen_days(maker.project, wish.choice, wish.shown)) == "2026-10-02/2026-10-03");
    maker.campaign("Noël", "2026-12-01/2026-12-24");
    CHECK(to_text(chosen_days(maker.project, wish.choice, wish.shown)) == "2026-10-02/2026-12-24");
}

TEST_CASE("a channel that goes out after all else is in the pages, the presentation and the review page") {
    Desk desk(shifted_channels());
    const OwnFolder folder;
    for (const ExportKind kind : {ExportKind::month_pdf, ExportKind::deck, ExportKind::week_png}) {
        CAPTURE(std::string(word_of(kind)));
        CHECK(lay_export(desk.session, wish_for_all(kind), in_french(), folder.path / "plan").draft.rows == 4);
    }
    CHECK(look_at_export(desk.session, wish_for_all(ExportKind::review), in_french()).rows.size() == 4);
    const std::filesystem::path file = folder.path / "plan.pdf";
    run_export(desk.session, wish_for_all(ExportKind::month_pdf), in_french(), file);
    CHECK(times(raw_pdf(test::bytes_of(file)), "Citrouille") == 2);
}

// What the dialog of exports shows and remembers.
#include "app/plan_export.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "app/ics_desk.hpp"
#include "app/page_export.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

ExportWish wish_for(const Project& project, ExportKind kind) {
    ExportWish wish;
    wish.choice = kept_export({}, project, kind);
    wish.choice.unready = true;
    wish.shown = {day_of(at("2026-10-01T00:00")), day_of(at("2026-11-01T00:00"))};
    return wish;
}

std::size_t size_of(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : size;
}

}  // namespace

TEST_CASE("every kind there is, is offered once") {
    std::vector<ExportKind> offered = export_kinds();
    std::sort(offered.begin(), offered.end());
    CHECK(offered.size() == EnumWords<ExportKind>::words.size());
    CHECK(std::adjacent_find(offered.begin(), offered.end()) == offered.end());
}

TEST_CASE("every kind can be looked at, and is written under the ending it says") {
    IcsDesk desk;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("tandem-export-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    for (const ExportKind kind : export_kinds()) {
        CAPTURE(std::string(word_of(kind)));
        const ExportWish wish = wish_for(desk.session.project(), kind);
        const ExportLook look = look_at_export(desk.session, wish, in_french());
        CHECK_FALSE(look.problem);
        CHECK(look.file.ends_with(export_ending(kind)));
        const bool page = is_of_pages(kind);
        CHECK(page == look.rows.empty());
        CHECK(look.pixels.size() == static_cast<std::size_t>(look.width) * static_cast<std::size_t>(look.height) * 4);
        CHECK(page == (look.width > 500));
        const std::filesystem::path path = folder / ("plan" + std::string(export_ending(kind)));
        const Notice notice = run_export(desk.session, wish, in_french(), path);
        CHECK(notice.kind != Notice::Kind::error);
        CHECK(size_of(look.files > 1 ? std::filesystem::path(notice.path) : path) > 50);
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("looking changes nothing, and looking twice shows the same") {
    IcsDesk desk;
    const Project before = desk.session.project();
    for (const ExportKind kind : export_kinds()) {
        const ExportWish wish = wish_for(desk.session.project(), kind);
        const ExportLook first = look_at_export(desk.session, wish, in_french());
        const ExportLook second = look_at_export(desk.session, wish, in_french());
        CHECK(first.rows == second.rows);
        CHECK(first.pixels == second.pixels);
        CHECK(first.lines == second.lines);
    }
    CHECK(desk.session.project() == before);
}

TEST_CASE("channels and campaigns that are not chosen are not in the file") {
    IcsDesk desk;
    ExportWish wish = wish_for(desk.session.project(), ExportKind::review);
    wish.choice.span = ExportSpan::all;
    const std::size_t all = look_at_export(desk.session, wish, in_french()).rows.size();
    CHECK(all == 40);  // as many as are shown at most
    wish.choice.campaigns = {id<Campaign>("Rentrée")};
    CHECK(look_at_export(desk.session, wish, in_french()).rows.size() == 10);
    wish.choice.channels = {id<Channel>("A")};
    CHECK(look_at_export(desk.session, wish, in_french()).rows.size() == 5);
    wish.choice.span = ExportSpan::days;
    wish.choice.days = DayRange{day_of(at("2026-09-15T00:00")), day_of(at("2026-09-19T00:00"))};
    CHECK(look_at_export(desk.session, wish, in_french()).rows.size() == 2);
}

TEST_CASE("what was chosen last is kept for each project and kind, without what is gone since") {
    Project project, other;
    project.id = id<Project>("one");
    other.id = id<Project>("two");
    std::vector<ExportChoice> kept;
    CHECK(kept_export(kept, project, {}).kind == ExportKind::month_pdf);
    ExportChoice table = kept_export(kept, project, ExportKind::table);
    table.profile = "buffer";
    table.channels = {id<Channel>("gone")};
    keep_export(kept, table);
    ExportChoice pages = kept_export(kept, project, ExportKind::month_pdf);
    pages.a3 = true;
    keep_export(kept, pages);
    CHECK(kept_export(kept, project, {}).kind == ExportKind::month_pdf);
    CHECK(kept_export(kept, project, ExportKind::table).profile == "buffer");
    CHECK(kept_export(kept, project, ExportKind::table).channels.empty());
    CHECK(kept_export(kept, other, ExportKind::table).profile.empty());
    CHECK(kept_export(kept, project, ExportKind::json).kind == ExportKind::json);
    pages.a3 = false;
    keep_export(kept, pages);
    CHECK(kept.size() == 2);
    CHECK_FALSE(kept_export(kept, project, ExportKind::month_pdf).a3);
}

#include <cstdio>

#include "app/label_text.hpp"
#include "app/plan_export.hpp"
#include "cli/commands.hpp"
#include "cli/export_only.hpp"

namespace tandem {
namespace {

DayRange days_of(const ExportPages& pages, Day today) {
    const date::year_month_day now(pages.from.value_or(today));
    const date::year_month month = now.year() / now.month();
    const Day from = pages.from.value_or(Day(month / 1));
    return {from, pages.to.value_or(Day((month + date::months(1)) / 1))};
}

}  // namespace

int export_pages(Session& session, const RunOptions& run, const ExportPages& pages, const OnlyThese& only) {
    const facts::Words words(language_of(run, &session.project()));
    ExportWish wish;
    ExportChoice& choice = wish.choice;
    choice.kind = *pages.kind();
    choice.a3 = pages.paper == "a3";
    choice.scale = pages.scale;
    choice.unready = pages.unready;
    choice.budget = pages.budget;
    choice.few_pages = pages.few_pages;
    choice.channels = only.channels;
    choice.campaigns = only.campaigns;
    wish.shown = days_of(pages, day_of(session.now()));
    if (wish.shown.end <= wish.shown.begin)
        return refuse(words, {Notice::Kind::error, {"export.no_days", {}}, {{"export.nothing_written", {}}}, {}, {}});
    const Notice notice = run_export(session, wish, words, pages.files.at(choice.kind));
    if (notice.kind == Notice::Kind::error) return refuse(words, notice);
    std::puts(text_of(words, notice.title).c_str());
    for (const Label& line : notice.lines) std::printf("  %s\n", text_of(words, line).c_str());
    return exit_code::done;
}

}  // namespace tandem

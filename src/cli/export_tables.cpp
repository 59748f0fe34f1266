#include "cli/export_tables.hpp"

#include <cstdio>

#include "app/label_text.hpp"
#include "app/profile_export.hpp"

namespace tandem {
namespace {

ProfileOrder order_of(const ExportTable& table, const OnlyThese& only) {
    ProfileOrder order;
    order.channels = only.channels;
    order.campaigns = only.campaigns;
    order.profile = table.profile;
    // Without a first or last day: as far as there are any.
    if (table.from || table.to)
        order.days =
            DayRange{table.from.value_or(Day(date::year(1) / 1 / 1)), table.to.value_or(Day(date::year(9999) / 1 / 1))};
    for (const std::string& word : table.statuses)
        if (const auto status = enum_from_word<PostStatus>(word)) order.statuses.push_back(*status);
    return order;
}

}  // namespace

std::vector<std::string> profile_ids() {
    return {"neutral",   "spreadsheet",     "iso",        "buffer",   "publer", "metricool", "sprout",
            "hootsuite", "google_calendar", "google_ads", "meta_plan"};
}

int export_table(Session& session, const RunOptions& run, const ExportTable& table, const OnlyThese& only) {
    const facts::Words words(language_of(run, &session.project()));
    const ExportDraft draft = profile_export(session, order_of(table, only), words);
    const Notice notice = write_export(draft, table.csv);
    if (notice.kind == Notice::Kind::error) return refuse(words, notice);
    // A terminal has room for all that was left out.
    std::puts(text_of(words, notice.title).c_str());
    for (const Label& line : draft.remarks) std::printf("  %s\n", text_of(words, line).c_str());
    for (const Label& line : left_out_lines(draft, draft.left_out.size()))
        std::printf("  %s\n", text_of(words, line).c_str());
    return exit_code::done;
}

}  // namespace tandem

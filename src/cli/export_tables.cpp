#include "cli/export_tables.hpp"

#include <cstdio>

#include "app/label_text.hpp"
#include "app/profile_export.hpp"

namespace tandem {
namespace {

// The row of that name or id; none without a name.
template <class T>
std::vector<Id<T>> named(const Table<T>& rows, const std::string& name) {
    if (name.empty()) return {};
    for (const T& row : rows)
        if (row.name == name || to_text(row.id.value) == name) return {row.id};
    return {};
}

Notice nobody_named(const Project& project, const std::string& name) {
    std::string names;
    const auto add = [&](const std::string& one) { names += (names.empty() ? "" : ", ") + one; };
    for (const Channel& channel : project.channels) add(channel.name);
    for (const Campaign& campaign : project.campaigns) add(campaign.name);
    return {Notice::Kind::error,
            {"export.unknown", {{"name", name}}},
            {{"tasks.nobody.cause", {{"names", names.empty() ? "–" : names}}}, {"export.nothing_written", {}}},
            {},
            {}};
}

ProfileOrder order_of(const ExportTable& table) {
    ProfileOrder order;
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

int export_table(Session& session, const RunOptions& run, const ExportTable& table, const std::string& only) {
    const facts::Words words(language_of(run, &session.project()));
    ProfileOrder order = order_of(table);
    order.channels = named(session.project().channels, only);
    if (order.channels.empty()) order.campaigns = named(session.project().campaigns, only);
    if (!only.empty() && order.channels.empty() && order.campaigns.empty())
        return refuse(words, nobody_named(session.project(), only));
    const ExportDraft draft = profile_export(session, order, words);
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

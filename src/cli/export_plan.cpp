#include <cstdio>

#include "app/label_text.hpp"
#include "app/plan_json.hpp"
#include "app/plan_markdown.hpp"
#include "app/workbook_export.hpp"
#include "cli/commands.hpp"
#include "cli/export_only.hpp"

namespace tandem {
namespace {

ExportScope scope_of(const PlanFileOrder& order, const OnlyThese& only) {
    ExportScope scope;
    scope.channels = only.channels;
    scope.campaigns = only.campaigns;
    scope.for_client = order.for_client;
    if (order.from || order.to)
        scope.days =
            DayRange{order.from.value_or(Day(date::year(1) / 1 / 1)), order.to.value_or(Day(date::year(9999) / 1 / 1))};
    return scope;
}

// What is asked for, in the language of the plan.
ExportDraft draft_of(const Session& session, const PlanFileOrder& order, const OnlyThese& only) {
    const facts::Words words(session.project().settings.language == "en" ? facts::Language::english
                                                                         : facts::Language::french);
    if (!order.json.empty()) return plan_json(session);
    if (!order.markdown.empty()) return plan_markdown(session, scope_of(order, only), words);
    WorkbookOrder workbook{scope_of(order, only), {}};
    for (const std::string& word : order.sheets)
        if (const auto sheet = enum_from_word<WorkbookSheet>(word)) workbook.sheets.push_back(*sheet);
    return workbook_export(session, workbook, words);
}

}  // namespace

int export_plan_file(Session& session, const RunOptions& run, const PlanFileOrder& order, const OnlyThese& only) {
    const facts::Words words(language_of(run, &session.project()));
    const std::filesystem::path& path = !order.xlsx.empty() ? order.xlsx
        : !order.markdown.empty()                           ? order.markdown
                                                            : order.json;
    const Notice notice = write_export(draft_of(session, order, only), path);
    if (notice.kind == Notice::Kind::error) return refuse(words, notice);
    std::puts(text_of(words, notice.title).c_str());
    for (const Label& line : notice.lines) std::printf("  %s\n", text_of(words, line).c_str());
    return exit_code::done;
}

}  // namespace tandem

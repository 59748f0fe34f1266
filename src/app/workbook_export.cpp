#include "app/workbook_export.hpp"

#include <algorithm>

#include "app/post_cells.hpp"
#include "app/workbook_sheets.hpp"
#include "exchange/cell_text.hpp"
#include "exchange/write_xlsx.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

using enum WorkbookSheet;

// In the order of the tabs, each once.
std::vector<WorkbookSheet> sheets_of(const WorkbookOrder& order) {
    std::vector<WorkbookSheet> sheets;
    for (const WorkbookSheet sheet : {plan, calendar, campaigns, budget, tasks}) {
        const bool named = std::find(order.sheets.begin(), order.sheets.end(), sheet) != order.sheets.end();
        const bool usual = order.sheets.empty() && !(order.scope.for_client && sheet == budget);
        if ((named || usual) && !(order.scope.for_client && sheet == tasks)) sheets.push_back(sheet);
    }
    return sheets;
}

void tell_counts(ExportDraft& draft, const ScopedPosts& posts) {
    const auto tell = [&](const char* key, std::size_t n) {
        if (n > 0) draft.remarks.push_back({key, {{"n", std::to_string(n)}}});
    };
    tell("month_pdf.held_back", posts.held_back);
    tell("calendar_file.undated", posts.undated);
    tell("workbook.off_calendar", posts.off_calendar);
}

// The first row of the plan's sheet is that of the first post.
void tell_cuts(ExportDraft& draft, const XlsxFile& file, const WorkbookOut& book, const SheetSource& source) {
    for (const CutCell& cut : file.cut) {
        const SheetOut& sheet = book.sheets[cut.sheet];
        const bool of_post = sheet.columns.front().head == "id" && cut.row < source.posts.size();
        const std::string head = cut.column < sheet.columns.size() ? sheet.columns[cut.column].head : std::string();
        draft.left_out.push_back({of_post ? source.posts[cut.row]->title : sheet.name,
                                  {"workbook.cut", {{"column", head}, {"limit", std::to_string(most_cell_units)}}}});
    }
    for (const auto& [wanted, name] : file.renamed)
        draft.remarks.push_back({"workbook.renamed", {{"wanted", wanted}, {"name", name}}});
}

constexpr double sheets_share = 0.6;  // of the work; the rest is the file

WorkPart sheet_part(std::size_t sheet, std::size_t sheets) {
    const double share = sheets_share / static_cast<double>(sheets);
    return {share * static_cast<double>(sheet), share * static_cast<double>(sheet + 1)};
}

WorkbookOut empty_book(const Session& session, const WorkbookOrder& order, const facts::Words& words) {
    const Settings& settings = session.project().settings;
    WorkbookOut book;
    book.title = settings.name;
    book.author = settings.agency;
    book.made_at = settings.created_at;
    book.footer = settings.client.empty() || settings.client == settings.name ? settings.name
                                                                              : settings.name + " · " + settings.client;
    book.currency = settings.currency;
    book.language = words.language();
    book.properties = {{std::string(project_property), to_text(session.project().id)},
                       {std::string(reader_property), order.scope.for_client ? "client" : "team"}};
    return book;
}

}  // namespace

ExportDraft workbook_export(const Session& session, const WorkbookOrder& order, const facts::Words& words) {
    ExportDraft draft;
    const ScopedPosts posts = posts_in(session.project(), order.scope);
    const std::vector<WorkbookSheet> sheets = sheets_of(order);
    if (sheets.empty()) {
        draft.problem = Notice{Notice::Kind::error, {"workbook.nothing", {}}, {{"problem.kept.nothing", {}}}, {}, {}};
        return draft;
    }
    const bool money = !order.scope.for_client || std::find(sheets.begin(), sheets.end(), budget) != sheets.end();
    const SheetSource source{session, order, words, posts.posts, campaigns_in(session.project(), order.scope), money};
    WorkbookOut book = empty_book(session, order, words);
    std::string revision;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const WorkPart made = sheet_part(i, sheets.size());
        switch (sheets[i]) {
            case plan: book.sheets.push_back(plan_sheet(source, revision)); break;
            case calendar: book.sheets.push_back(calendar_sheet(source)); break;
            case campaigns: book.sheets.push_back(campaign_sheet(source)); break;
            case budget: book.sheets.push_back(budget_sheet(source)); break;
            case tasks: book.sheets.push_back(task_sheet(source)); break;
        }
        if (book.sheets.back().heads) draft.rows += book.sheets.back().rows.size();
    }
    book.properties.emplace_back(std::string(revision_property), to_text(uuid_from_name(revision)));
    const WorkPart written(sheets_share, 1);
    XlsxFile file = write_xlsx(book);
    if (file.problem) {
        draft = {};
        draft.problem = Notice{Notice::Kind::error, *file.problem, {{"problem.kept.nothing", {}}}, {}, {}};
        return draft;
    }
    tell_counts(draft, posts);
    tell_cuts(draft, file, book, source);
    draft.files.push_back({{}, std::move(file.bytes)});
    return draft;
}

}  // namespace tandem

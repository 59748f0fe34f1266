#include "exchange/plan_table.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/marked_row.hpp"
#include "exchange/remark.hpp"
#include "exchange/xlsx_sheet.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_named = 8;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i) text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most_named ? text + ", …" : text;
}

std::vector<std::string> numbers_of(const std::vector<std::size_t>& rows) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(rows.size(), most_named + 1); ++i) names.push_back(std::to_string(rows[i]));
    return names;
}

Label no_header() {
    return remark("import.problem.no_header",
                  "No row names the columns: a date, a title or a text is needed, and one more.");
}

// The row with this number, or the first one behind it.
std::size_t row_numbered(const CsvTable& table, int number) {
    std::size_t row = 0;
    while (row + 1 < table.rows.size() && table.rows[row].number < static_cast<std::size_t>(number)) ++row;
    return row;
}

// Where no row names columns: the first that is as wide as most.
PlanHeader header_to_choose_from(const CsvTable& table) {
    for (std::size_t row = 0; row < std::min(table.rows.size(), header_rows); ++row)
        if (!table.rows[row].ragged) return header_of_row(table, row);
    return header_of_row(table, 0);
}

PlanHeader header_by(const CsvTable& table, const PlanMapping& mapping) {
    if (mapping.header_row == 0) return header_of_none(table);
    if (mapping.header_row) return header_of_row(table, row_numbered(table, *mapping.header_row));
    const auto found = find_plan_header(table);
    return found ? *found : header_to_choose_from(table);
}

void take_table(PlanTable& out, CsvTable table, const PlanMapping& mapping) {
    out.table = std::move(table);
    if (out.table.rows.empty()) {
        out.problem = remark("import.problem.empty", "The file holds no rows.");
        return;
    }
    out.header = header_by(out.table, mapping);
    choose_columns(out.header, mapping.columns);
    const bool guessed = !mapping.header_row && mapping.columns.empty();
    if (!has_subject(out.header) || (guessed && !find_plan_header(out.table))) out.problem = no_header();
}

const XlsxSheet* sheet_named(const XlsxBook& book, std::string_view name) {
    const auto found = std::find_if(book.sheets.begin(), book.sheets.end(),
                                    [&](const XlsxSheet& each) { return fold_name(each.name) == fold_name(name); });
    return found == book.sheets.end() ? nullptr : &*found;
}

// The first visible sheet that has a header, or else that holds something; of a sheet without a header only the
// beginning is read.
const XlsxSheet* sheet_with_header(XlsxBook& book, PlanTable& out) {
    const XlsxSheet* first = nullptr;
    const bool own = book.properties.contains(std::string(project_property));
    for (const XlsxSheet& sheet : book.sheets) {
        if (sheet.hidden) continue;
        const XlsxTable begin = read_xlsx_sheet(book, sheet, header_rows);
        const auto header = find_plan_header(begin.table);
        if (header && (!own || mark_cell(*header))) return &sheet;
        if (!first && !begin.table.rows.empty()) first = &sheet;
        if (begin.problem && !out.problem) out.problem = begin.problem;
    }
    if (!first && !out.problem) out.problem = remark("import.problem.empty", "The file holds no rows.");
    return out.problem ? nullptr : first;
}

void remark_on_sheets(const XlsxBook& book, PlanTable& out) {
    std::vector<std::string> others, hidden;
    for (const XlsxSheet& sheet : book.sheets)
        if (sheet.name != out.sheet) (sheet.hidden ? hidden : others).push_back(sheet.name);
    if (!others.empty())
        out.remarks.push_back(remark("import.remark.sheet", "The sheet “{sheet}” was read. Not read: {names}.",
                                     {{"sheet", out.sheet}, {"names", joined(others)}}));
    if (!hidden.empty())
        out.remarks.push_back(remark("import.remark.hidden_sheets", "Hidden sheets were left out: {names}.",
                                     {{"names", joined(hidden)}}));
}

void remark_on_cells(XlsxTable& read, PlanTable& out) {
    const auto counted = [&](std::string_view key, std::size_t count, const std::vector<std::string>& names) {
        if (count == 0) return;
        out.remarks.push_back({std::string(key), {{"n", std::to_string(count)}, {"names", joined(names)}}});
    };
    counted("import.remark.hidden_rows", read.hidden_rows.size(), numbers_of(read.hidden_rows));
    const std::size_t header_row = out.header.row ? out.table.rows[*out.header.row].number : 0;
    std::erase_if(read.tall_merges, [&](std::size_t row) { return row <= header_row; });
    std::sort(read.tall_merges.begin(), read.tall_merges.end());
    counted("import.remark.merged", read.tall_merges.size(), numbers_of(read.tall_merges));
    counted("import.remark.errors", read.error_cells.size(), read.error_cells);
}

void read_workbook(PlanTable& out, std::string_view bytes, const PlanMapping& mapping) {
    const std::string& name = mapping.sheet;
    out.text = false;
    XlsxBook book = open_xlsx(bytes);
    out.problem = book.problem;
    if (out.problem) return;
    for (const XlsxSheet& sheet : book.sheets)
        if (!sheet.hidden) out.sheets.push_back(sheet.name);
    const XlsxSheet* sheet = name.empty() ? sheet_with_header(book, out) : sheet_named(book, name);
    if (!sheet) {
        if (!name.empty())
            out.problem = remark("import.problem.no_sheet", "It has no sheet “{sheet}”. There are: {names}.",
                                 {{"sheet", name}, {"names", joined(out.sheets)}});
        return;
    }
    out.sheet = sheet->name;
    XlsxTable read = read_xlsx_sheet(book, *sheet);
    out.problem = std::move(read.problem);
    if (!out.problem) take_table(out, std::move(read.table), mapping);
    if (out.problem) return;
    remark_on_sheets(book, out);
    remark_on_cells(read, out);
}

// Pages and XML that programs save under the ending of a spreadsheet; nothing for a table of text.
std::optional<std::string_view> marked_up_kind(std::string_view bytes) {
    const std::string_view begin = trimmed(bytes.substr(0, 512));
    const std::string folded = fold_name(begin.substr(0, begin.find_first_of(" >\n", 1)));
    if (!begin.starts_with('<')) return std::nullopt;
    if (folded == "html" || folded == "doctype" || folded == "table" || folded == "head" || folded == "meta")
        return "HTML";
    return begin.starts_with("<?xml") ? std::optional<std::string_view>("XML") : std::nullopt;
}

CsvReadAs form_of(const PlanMapping& mapping) {
    CsvReadAs form{mapping.encoding, {}};
    if (!mapping.delimiter.empty()) form.delimiter = mapping.delimiter.front();
    return form;
}

}  // namespace

PlanTable read_plan_table(std::string_view bytes, const PlanMapping& mapping) {
    PlanTable out;
    const std::string_view text = bytes.starts_with("\xef\xbb\xbf") ? bytes.substr(3) : bytes;
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06") || bytes.starts_with("\xd0\xcf\x11\xe0")) {
        read_workbook(out, bytes, mapping);
    } else if (bytes.starts_with("%PDF-")) {
        out.problem = xlsx_other_kind("PDF");
    } else if (const auto kind = marked_up_kind(text)) {
        out.problem = xlsx_other_kind(*kind);
    } else {
        CsvReading csv = read_csv(bytes, {}, form_of(mapping));
        out.problem = std::move(csv.problem);
        if (!out.problem) take_table(out, std::move(csv.table), mapping);
    }
    return out;
}

}  // namespace tandem

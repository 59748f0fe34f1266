#include "exchange/xlsx_sheet.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"
#include "exchange/remark.hpp"
#include "exchange/xlsx_xml.hpp"

namespace tandem {
namespace {

constexpr std::size_t last_row = 1U << 20U, last_column = 1U << 14U, most_told_errors = 1000;

// "AB12"; counted from 1, and 0 where a part is missing or beyond the largest sheet there is.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};

CellPlace place_in(std::string_view text) {
    CellPlace place;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && place.column <= last_column; ++at)
        place.column = place.column * 26 + static_cast<std::size_t>(text[at] - 'A') + 1;
    place.row = static_cast<std::size_t>(number_in(text.substr(at)).value_or(0));
    if (place.column > last_column) place.column = 0;
    if (place.row > last_row) place.row = 0;
    return place;
}

std::string column_name(std::size_t column) {
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

struct Merge {
    CellPlace first, last;
};

// Follows the tags of a sheet's part.
class SheetReader {
  public:
    SheetReader(const XlsxBook& book, XlsxTable& out, std::optional<std::size_t> most_rows)
        : book_(book), out_(out), most_rows_(most_rows) {}

    bool begin(std::string_view element, const XmlAttributes& attributes) {
        if (element == "sheetData") in_data_ = true;
        if (element == "mergeCell") take_merge(attributes["ref"]);
        if (!in_data_) return true;
        if (element == "row") begin_row(attributes);
        if (element == "c") begin_cell(attributes);
        in_value_ = in_cell_ && (in_value_ || element == "v");
        inside_.begin(element);
        return true;
    }
    bool end(std::string_view element) {
        if (element == "sheetData") in_data_ = false;
        if (!in_data_) return true;
        inside_.end(element);
        if (element == "v") in_value_ = false;
        if (element == "c") end_cell();
        if (element == "row") end_row();
        return !out_.problem && out_.table.rows.size() < most_rows_.value_or(book_.limits.rows + 1);
    }
    bool text(std::string_view piece) {
        const bool wanted = in_cell_ && (in_value_ || inside_.wanted());
        if (wanted && value_.size() <= book_.limits.cell_bytes) value_ += piece;
        return true;
    }
    // Takes the texts out that stand under merged cells, which some programs write. In a sheet merged cells do not
    // overlap: more of them than cells are nonsense, and looked at no further.
    void clear_merged() {
        std::vector<CsvRow>& rows = out_.table.rows;
        std::size_t looked_at = 0;
        for (const Merge& merge : merges_) {
            auto row = std::lower_bound(rows.begin(), rows.end(), merge.first.row,
                                        [](const CsvRow& each, std::size_t number) { return each.number < number; });
            const bool filled = row != rows.end() && row->number == merge.first.row &&
                merge.first.column <= row->cells.size() && !row->cells[merge.first.column - 1].empty();
            if (filled && merge.last.row > merge.first.row) out_.tall_merges.push_back(merge.first.row);
            for (; row != rows.end() && row->number <= merge.last.row && looked_at <= most_looked_at(); ++row)
                looked_at += 1 + clear(*row, merge);
        }
        std::erase_if(rows, [](const CsvRow& row) { return row.cells.empty(); });
    }

  private:
    std::size_t most_looked_at() const { return 2 * book_.limits.cells; }
    static std::size_t clear(CsvRow& row, const Merge& merge) {
        const std::size_t end = std::min(merge.last.column, row.cells.size());
        for (std::size_t column = merge.first.column; column <= end; ++column)
            if (row.number != merge.first.row || column != merge.first.column) row.cells[column - 1].clear();
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
        return end >= merge.first.column ? end - merge.first.column + 1 : 0;
    }
    void take_merge(std::string_view reference) {
        const std::size_t colon = std::min(reference.find(':'), reference.size());
        const CellPlace first = place_in(reference.substr(0, colon));
        const CellPlace last = place_in(reference.substr(std::min(colon + 1, reference.size())));
        const bool whole = first.row > 0 && first.column > 0 && last.row >= first.row && last.column >= first.column;
        if (whole && merges_.size() < book_.limits.cells) merges_.push_back({first, last});
    }
    // Rows and cells may leave out where they are; then each comes after the one before.
    void begin_row(const XmlAttributes& attributes) {
        const auto told = static_cast<std::size_t>(number_in(attributes["r"]).value_or(0));
        row_.number = row_.line = std::max(told <= last_row ? told : 0, row_.number + 1);
        row_.cells.clear();
        column_ = 0;
        const std::string_view hidden = attributes["hidden"];
        hidden_ = hidden == "1" || hidden == "true";
    }
    void begin_cell(const XmlAttributes& attributes) {
        in_cell_ = true;
        value_.clear();
        type_ = attributes["t"];
        style_ = static_cast<std::size_t>(number_in(attributes["s"]).value_or(0));
        column_ = std::max(place_in(attributes["r"]).column, column_ + 1);
    }
    NumberFormat format() const { return style_ < book_.styles.size() ? book_.styles[style_] : NumberFormat{}; }
    std::string value_text() {
        if (type_ == "s") {
            const auto index = number_in(value_);
            const bool there = index && static_cast<std::size_t>(*index) < book_.strings.size();
            if (!there) note_error();
            return there ? book_.strings[static_cast<std::size_t>(*index)] : std::string{};
        }
        if (type_ == "b") return value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
        if (type_ == "e") {
            note_error();
            return {};
        }
        if (type_ == "inlineStr" || type_ == "str") return unescaped(value_);
        if (type_ != "d") return number_text(value_, format(), book_.from_1904);
        const std::size_t midnight = value_.find("T00:00:00");
        return midnight == value_.npos || format().time ? value_ : value_.substr(0, midnight);
    }
    void note_error() {
        if (!hidden_ && out_.error_cells.size() < most_told_errors)
            out_.error_cells.push_back(column_name(column_) + std::to_string(row_.number));
    }
    void end_cell() {
        in_cell_ = in_value_ = false;
        if (value_.empty()) return;
        if (value_.size() > book_.limits.cell_bytes) out_.problem = xlsx_long_cell(book_.limits);
        std::string text = value_text();
        if (trimmed(text).empty() || out_.problem) return;
        if (column_ > book_.limits.columns)
            out_.problem =
                remark("import.problem.wide_row", "Line {line} has more than {limit} cells.",
                       {{"line", std::to_string(row_.number)}, {"limit", std::to_string(book_.limits.columns)}});
        cells_ += column_ - std::min(column_, row_.cells.size());
        if (cells_ > book_.limits.cells)
            out_.problem = remark("import.problem.many_cells", "The sheet has more than {limit} cells.",
                                  {{"limit", std::to_string(book_.limits.cells)}});
        text_bytes_ += text.size();
        if (text_bytes_ > book_.limits.text_bytes) out_.problem = xlsx_long_cell(book_.limits);
        if (out_.problem) return;
        row_.cells.resize(std::max(row_.cells.size(), column_));
        row_.cells[column_ - 1] = std::move(text);
    }
    void end_row() {
        if (row_.cells.empty()) return;
        if (hidden_) {
            out_.hidden_rows.push_back(row_.number);
            return;
        }
        if (out_.table.rows.size() == book_.limits.rows)
            out_.problem = remark("import.problem.many_rows", "The file has more than {limit} rows.",
                                  {{"limit", std::to_string(book_.limits.rows)}});
        else
            out_.table.rows.push_back({row_.number, row_.line, std::move(row_.cells), false});
    }

    const XlsxBook& book_;
    XlsxTable& out_;
    std::optional<std::size_t> most_rows_;
    bool in_data_ = false, in_cell_ = false, in_value_ = false;
    CellText inside_;
    CsvRow row_;
    bool hidden_ = false;
    std::size_t column_ = 0;
    std::string value_, type_;
    std::size_t style_ = 0;
    std::size_t cells_ = 0, text_bytes_ = 0;
    std::vector<Merge> merges_;
};

}  // namespace

XlsxTable read_xlsx_sheet(XlsxBook& book, const XlsxSheet& sheet, std::optional<std::size_t> most_rows) {
    XlsxTable out;
    SheetReader reader(book, out, most_rows);
    const ZipFault fault = read_xml(
        *book.parts, sheet.part,
        {[&](std::string_view element, const XmlAttributes& attributes) { return reader.begin(element, attributes); },
         [&](std::string_view element) { return reader.end(element); },
         [&](std::string_view piece) { return reader.text(piece); }});
    if (!out.problem && fault != ZipFault::none) out.problem = xlsx_problem(fault, sheet.part, book.limits);
    if (out.problem) {
        out.table.rows.clear();
        return out;
    }
    reader.clear_merged();
    out.table.from_sheet = true;
    measure_rows(out.table);
    return out;
}

}  // namespace tandem

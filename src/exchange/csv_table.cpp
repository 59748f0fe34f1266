#include "exchange/csv_table.hpp"

#include <algorithm>
#include <map>

#include "exchange/remark.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

constexpr std::size_t probed_records = 50;

// Walks a text record by record. Never goes back, so its time follows the length of the text.
class CsvScanner {
  public:
    CsvScanner(std::string_view text, char delimiter, const CsvLimits& limits)
        : text_(text), delimiter_(delimiter), limits_(limits) {
        find_last_closing_quote();
    }

    bool at_end() const { return at_ >= text_.size(); }
    std::size_t line() const { return line_; }
    const std::optional<Label>& problem() const { return problem_; }
    const std::optional<std::size_t>& unclosed_line() const { return unclosed_line_; }

    // The next record into `cells`; false at a problem.
    bool next(std::vector<std::string>& cells) {
        cells.clear();
        do {
            if (cells.size() == limits_.cells) return refuse_width();
            cells.emplace_back();
            if (!read_cell(cells.back())) return false;
        } while (take_delimiter());
        take_line_break();
        return true;
    }

  private:
    char peek(std::size_t offset = 0) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }
    bool ends_cell(std::size_t at) const {
        return at >= text_.size() || text_[at] == delimiter_ || text_[at] == '\n' || text_[at] == '\r';
    }
    // A quote that a separator, a line end or the end of the text follows, spaces between them allowed.
    bool closes(std::size_t at) const {
        do ++at;
        while (at < text_.size() && text_[at] == ' ');
        return ends_cell(at);
    }
    // Opening quotes behind it cannot be closed: they are text.
    void find_last_closing_quote() {
        std::size_t at = text_.rfind('"');
        while (at != std::string_view::npos && !closes(at)) at = at == 0 ? at - 1 : text_.rfind('"', at - 1);
        last_closing_ = at;
    }
    bool opens() const { return peek() == '"' && last_closing_ != std::string_view::npos && at_ < last_closing_; }
    bool read_cell(std::string& cell) {
        const std::size_t begin_line = line_;
        while (peek() == ' ') ++at_;
        const bool quoted = opens();
        if (quoted) {
            ++at_;
            if (!read_quoted(cell, begin_line)) return false;
        }
        while (!ends_cell(at_)) {
            if (!put(cell, text_[at_], begin_line)) return false;
            ++at_;
        }
        while (!quoted && !cell.empty() && cell.back() == ' ') cell.pop_back();
        return true;
    }
    // Up to the closing quote and the spaces behind it.
    bool read_quoted(std::string& cell, std::size_t begin_line) {
        for (; !at_end(); ++at_) {
            const char c = text_[at_];
            if (c == '"' && peek(1) == '"') {
                ++at_;
            } else if (c == '"' && closes(at_)) {
                do ++at_;
                while (peek() == ' ' && !at_end());
                return true;
            } else if (c == '\r') {
                if (peek(1) == '\n') continue;
                ++line_;
                if (!put(cell, '\n', begin_line)) return false;
                continue;
            } else if (c == '\n') {
                ++line_;
            }
            if (!put(cell, c, begin_line)) return false;
        }
        if (!unclosed_line_) unclosed_line_ = begin_line;
        return true;
    }
    bool put(std::string& cell, char c, std::size_t begin_line) {
        const auto code = static_cast<unsigned char>(c);
        if (code == 0x7f || (code < 0x20 && c != '\n' && c != '\t')) return true;
        // The control characters of Latin-1, of which the first byte is there already.
        if (code >= 0x80 && code < 0xa0 && cell.ends_with('\xc2')) {
            cell.pop_back();
            return true;
        }
        if (cell.size() < limits_.cell_bytes) {
            cell += c;
            return true;
        }
        problem_ = remark("import.problem.long_cell",
                          "Line {line} has a cell longer than {limit} bytes. Is a quote never closed?",
                          {{"line", std::to_string(begin_line)}, {"limit", std::to_string(limits_.cell_bytes)}});
        return false;
    }
    bool refuse_width() {
        problem_ = remark("import.problem.wide_row", "Line {line} has more than {limit} cells.",
                          {{"line", std::to_string(line_)}, {"limit", std::to_string(limits_.cells)}});
        return false;
    }
    bool take_delimiter() {
        if (at_end() || text_[at_] != delimiter_) return false;
        ++at_;
        return true;
    }
    void take_line_break() {
        if (at_end()) return;
        if (peek() == '\r' && peek(1) == '\n') ++at_;
        ++at_;
        ++line_;
    }

    std::string_view text_;
    char delimiter_;
    const CsvLimits& limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t last_closing_ = std::string_view::npos;
    std::optional<std::size_t> unclosed_line_;
    std::optional<Label> problem_;
};

bool blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return cell.find_first_not_of(" \t\n") == cell.npos; });
}

// The width most records have, the greater of equals; 0 without records.
std::size_t usual_width(const std::map<std::size_t, std::size_t>& counts) {
    std::size_t width = 0;
    std::size_t best = 0;
    for (const auto& [cells, count] : counts)
        if (count >= best) width = cells, best = count;
    return width;
}

// How well a separator fits: what share of the first records has the usual width, in thousandths, and a little for
// width.
std::size_t fit_of(std::string_view text, char delimiter, const CsvLimits& limits) {
    CsvScanner scanner(text, delimiter, limits);
    std::vector<std::string> cells;
    std::map<std::size_t, std::size_t> counts;
    std::size_t records = 0;
    while (records < probed_records && !scanner.at_end() && scanner.next(cells)) {
        if (blank(cells)) continue;
        ++records;
        if (cells.size() > 1) ++counts[cells.size()];
    }
    const std::size_t width = usual_width(counts);
    return width == 0 ? 0 : counts[width] * 1000 / records + std::min<std::size_t>(width, 30) * 10;
}

// "sep=;" as the first line, which it takes off.
std::optional<char> take_separator_line(std::string_view& text) {
    if (!text.starts_with("sep=") && !text.starts_with("\"sep=")) return std::nullopt;
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view named = text.substr(text.find('=') + 1, end - text.find('=') - 1);
    if (named.ends_with('"')) named.remove_suffix(1);
    if (named.size() != 1) return std::nullopt;
    const std::size_t rest = text.substr(end).starts_with("\r\n") ? end + 2 : std::min(end + 1, text.size());
    text.remove_prefix(rest);
    return named.front();
}

char best_delimiter(std::string_view text, const CsvLimits& limits) {
    char best = ',';
    std::size_t fit = 0;
    for (const char candidate : {',', ';', '\t', '|'})
        if (const std::size_t here = fit_of(text, candidate, limits); here > fit) best = candidate, fit = here;
    return best;
}

CsvReading refused(Label problem) {
    CsvReading reading;
    reading.problem = std::move(problem);
    return reading;
}

}  // namespace

CsvReading read_csv(std::string_view bytes, const CsvLimits& limits, const CsvReadAs& form) {
    if (bytes.size() > limits.bytes)
        return refused(remark("import.problem.too_big", "The file is larger than {limit} bytes.",
                              {{"limit", std::to_string(limits.bytes)}}));
    const auto decoded = decode_text(bytes, form.encoding);
    if (!decoded && form.encoding)
        return refused(remark("import.problem.other_encoding", "The file is not written in that encoding."));
    if (!decoded)
        return refused(
            remark("import.problem.not_text", "This is not a text file: it holds zero bytes, or is cut short."));
    std::string_view text = decoded->text;
    CsvReading reading;
    CsvTable& table = reading.table;
    table.encoding = decoded->encoding;
    const auto named = take_separator_line(text);
    const std::size_t lines_before = named ? 1 : 0;
    table.delimiter = form.delimiter ? *form.delimiter : named ? *named : best_delimiter(text, limits);
    CsvScanner scanner(text, table.delimiter, limits);
    std::vector<std::string> cells;
    std::size_t all_cells = 0;
    for (std::size_t number = 1; !scanner.at_end(); ++number) {
        work_step(0, 1);
        const std::size_t line = scanner.line() + lines_before;
        if (!scanner.next(cells)) return refused(*scanner.problem());
        if (blank(cells)) continue;
        if (table.rows.size() == limits.rows)
            return refused(remark("import.problem.many_rows", "The file has more than {limit} rows.",
                                  {{"limit", std::to_string(limits.rows)}}));
        all_cells += cells.size();
        if (all_cells > limits.all_cells)
            return refused(remark("import.problem.many_cells", "The sheet has more than {limit} cells.",
                                  {{"limit", std::to_string(limits.all_cells)}}));
        table.rows.push_back({number, line, std::move(cells), false});
    }
    table.unclosed_line = scanner.unclosed_line();
    measure_rows(table);
    return reading;
}

void measure_rows(CsvTable& table) {
    std::map<std::size_t, std::size_t> counts;
    for (const CsvRow& row : table.rows) ++counts[row.cells.size()];
    table.width = usual_width(counts);
    for (CsvRow& row : table.rows) row.ragged = row.cells.size() != table.width;
}

}  // namespace tandem

#include "exchange/read_plan.hpp"

#include <algorithm>

#include "exchange/date_cell.hpp"
#include "exchange/fold_name.hpp"
#include "exchange/marked_row.hpp"
#include "exchange/plan_meanings.hpp"
#include "exchange/plan_rows.hpp"
#include "exchange/plan_table.hpp"
#include "exchange/remark.hpp"

namespace tandem {
namespace {

constexpr std::size_t begin_rows = 12, most_samples = 3, sample_bytes = 120;

std::string cut(std::string_view text) {
    std::string sample(trimmed(text.substr(0, text.find('\n'))));
    if (sample.size() <= sample_bytes) return sample;
    std::size_t end = sample_bytes;
    while (end > 0 && (static_cast<unsigned char>(sample[end]) & 0xc0U) == 0x80) --end;
    return sample.substr(0, end) + "…";
}

LayoutRow begin_of(const CsvRow& row) {
    LayoutRow shown{static_cast<int>(row.number), {}};
    for (const std::string& cell : row.cells)
        if (const std::string text = cut(cell); !text.empty()) shown.text += (shown.text.empty() ? "" : " · ") + text;
    shown.text = cut(shown.text);
    return shown;
}

LayoutColumn column_of(const CsvTable& table, const PlanHeader& header, std::size_t cell) {
    LayoutColumn column{header.cells[cell].text, {}, header.cells[cell].column};
    for (std::size_t i = header.below(); i < table.rows.size() && column.samples.size() < most_samples; ++i) {
        if (cell >= table.rows[i].cells.size()) continue;
        if (std::string sample = cut(table.rows[i].cells[cell]); !sample.empty())
            column.samples.push_back(std::move(sample));
    }
    return column;
}

void count_words(const CsvTable& table, const PlanHeader& header, const PlanMeanings& meanings, PlanLayout& layout) {
    WordCount networks, statuses;
    const auto network = header.find(PlanColumn::network), status = header.find(PlanColumn::status);
    for (std::size_t i = header.below(); i < table.rows.size(); ++i) {
        const std::vector<std::string>& cells = table.rows[i].cells;
        if (network && *network < cells.size())
            for (const std::string& word : networks_in(cells[*network])) networks.add(word);
        if (status && *status < cells.size()) statuses.add(std::string(trimmed(cells[*status])));
    }
    layout.networks = std::move(networks.words());
    layout.statuses = std::move(statuses.words());
    for (LayoutWord& each : layout.networks) {
        each.meaning = meanings.network(each.word).value_or("");
        each.understood = !each.meaning.empty() || meanings.is_network_left_out(each.word);
    }
    for (LayoutWord& each : layout.statuses) {
        const auto meant = meanings.status(each.word);
        each.meaning = meant ? std::string(word_of(*meant)) : "";
        each.understood = meant || meanings.is_status_left_out(each.word);
    }
}

PlanLayout layout_of(const PlanTable& file, const PlanMeanings& meanings) {
    const CsvTable& table = file.table;
    PlanLayout layout;
    layout.text = file.text;
    layout.encoding = table.encoding;
    layout.delimiter = table.delimiter;
    if (file.header.row) layout.header_row = static_cast<int>(table.rows[*file.header.row].number);
    for (std::size_t i = 0; i < std::min(table.rows.size(), begin_rows); ++i)
        layout.begin.push_back(begin_of(table.rows[i]));
    for (std::size_t cell = 0; cell < file.header.cells.size(); ++cell)
        layout.columns.push_back(column_of(table, file.header, cell));
    count_words(table, file.header, meanings, layout);
    layout.header = header_signature(file.header);
    return layout;
}

// What the column of dates says; the mapping where it was asked.
DateOrder date_order(const CsvTable& table, PlanReading& reading, const PlanMapping& mapping,
                     std::string_view language) {
    const auto column = reading.header.find(PlanColumn::date);
    reading.has_dates = column.has_value();
    if (!column) return DateOrder::day_first;
    std::vector<std::string_view> cells;
    for (std::size_t i = reading.header.below(); i < table.rows.size(); ++i)
        if (*column < table.rows[i].cells.size()) cells.push_back(table.rows[i].cells[*column]);
    const DateOrderFound found = find_date_order(cells, language == "en");
    reading.layout.dates_open = found.open || found.mixed;
    if (mapping.dates && reading.layout.dates_open) return *mapping.dates;
    const bool day_first = found.order == DateOrder::day_first;
    if (reading.layout.dates_open)
        reading.remarks.push_back(
            day_first ? remark("import.remark.day_first",
                               "Dates such as 03/04 can be read both ways: the day was taken to come first.")
                      : remark("import.remark.month_first",
                               "Dates such as 03/04 can be read both ways: the month was taken to come first."));
    return found.order;
}

void remark_on_table(const CsvTable& table, PlanReading& reading) {
    if (table.encoding == TextEncoding::windows_1252)
        reading.remarks.push_back(remark("import.remark.windows_1252", "The text was read as Windows-1252."));
    if (table.unclosed_line)
        reading.remarks.push_back(remark("import.remark.unclosed", "A quote that opens on line {line} is never closed.",
                                         {{"line", std::to_string(*table.unclosed_line)}}));
    if (const auto named = zone_of_times(reading.header))
        reading.remarks.push_back(remark("import.remark.zone",
                                         "The times of “{column}” were read in the time zone {zone}.",
                                         {{"column", named->head}, {"zone", named->zone}}));
    std::string left_out;
    for (const HeaderCell& cell : reading.header.cells)
        if (!cell.column && !cell.text.empty() && !origin_from_head(cell.text))
            left_out += (left_out.empty() ? "" : ", ") + cell.text;
    if (!left_out.empty())
        reading.remarks.push_back(
            remark("import.remark.left_out", "Columns that were not taken in: {names}.", {{"names", left_out}}));
}

}  // namespace

PlanReading read_plan(std::string_view bytes, const facts::Facts& facts, std::string_view language,
                      const PlanMapping& mapping, std::string_view project) {
    PlanReading reading;
    PlanTable file = read_plan_table(bytes, mapping);
    const PlanMeanings meanings(facts, mapping);
    reading.sheets = std::move(file.sheets);
    reading.sheet = std::move(file.sheet);
    reading.layout = layout_of(file, meanings);
    reading.problem = std::move(file.problem);
    if (reading.problem) return reading;
    reading.remarks = std::move(file.remarks);
    reading.header = std::move(file.header);
    const auto marks = mark_cell(reading.header);
    auto origin = marks ? origin_from_head(reading.header.cells[*marks].text) : std::nullopt;
    if (origin && origin->project == project) reading.origin = std::move(origin);
    CsvTable& table = file.table;
    const DateOrder order = date_order(table, reading, mapping, language);
    reading.layout.dates = order;
    remark_on_table(table, reading);
    for (CsvRow& row : table.rows) row.ragged = !table.from_sheet && row.cells.size() != reading.header.cells.size();
    reading.rows = read_plan_rows(table, reading.header, meanings, order, reading.origin ? marks : std::nullopt);
    return reading;
}

}  // namespace tandem

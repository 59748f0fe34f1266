#include "facts/format_check.hpp"

#include "facts/csv_rows.hpp"

namespace tandem::facts {

FactTable<FormatCheck> read_format_checks(std::string_view csv) {
    const CsvRows rows("format_checks.csv", csv);
    std::vector<FormatCheck> checks(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        FormatCheck& check = checks[row];
        check.format = rows.cell(row, "format");
        check.order = rows.number(row, "order");
        const bool goes_on = row > 0 && checks[row - 1].format == check.format;
        if (check.order != (goes_on ? checks[row - 1].order + 1 : 1)) rows.refuse(row, "order");
        check.id = check.format + "/" + std::to_string(check.order);
        check.text = {rows.cell(row, "text_fr"), rows.cell(row, "text_en")};
        if (check.text.fr.empty()) rows.refuse(row, "text_fr");
        if (check.text.en.empty()) rows.refuse(row, "text_en");
    }
    return FactTable<FormatCheck>(std::move(checks));
}

}  // namespace tandem::facts

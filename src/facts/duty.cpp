#include "facts/duty.hpp"

#include "facts/csv_rows.hpp"

namespace tandem::facts {

FactTable<Duty> read_duties(std::string_view csv) {
    const CsvRows rows("duties.csv", csv);
    std::vector<Duty> duties(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Duty& duty = duties[row];
        duty.id = rows.cell(row, "id");
        duty.group = rows.cell(row, "group");
        duty.name = both_languages(rows, row, "name");
        for (const auto& [name, preset] : duty_preset_names)
            duty.by_preset[static_cast<std::size_t>(preset)] = one_of(duty_role_names, rows, row, name);
        duty.usual = one_of(duty_role_names, rows, row, "usual");
        duty.rules = rows.parts(row, "rules");
        duty.task_types = rows.parts(row, "task_types");
        duty.source = rows.cell(row, "source");
    }
    return FactTable<Duty>(std::move(duties));
}

}  // namespace tandem::facts

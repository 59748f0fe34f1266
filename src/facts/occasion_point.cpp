#include "facts/occasion_point.hpp"

#include "facts/csv_rows.hpp"

namespace tandem::facts {

FactTable<OccasionPoint> read_occasion_points(std::string_view csv) {
    const CsvRows rows("occasion_points.csv", csv);
    std::vector<OccasionPoint> points(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        OccasionPoint& point = points[row];
        point.id = rows.cell(row, "id");
        point.kind = one_of(occasion_kind_names, rows, row, "kind");
        point.from_level = rows.number(row, "from_level");
        point.name = both_languages(rows, row, "name");
        point.source = rows.cell(row, "source");
    }
    return FactTable<OccasionPoint>(std::move(points));
}

}  // namespace tandem::facts

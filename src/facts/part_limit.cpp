#include "facts/part_limit.hpp"

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

constexpr ClosedSet<bool, 2> part_limit_kinds{{{"limit", false}, {"advice", true}}};

std::string part_limit_id(std::string_view network, std::string_view part) {
    return std::string(network) + "/" + std::string(part);
}

}  // namespace

FactTable<PartLimit> read_part_limits(std::string_view csv) {
    const CsvRows rows("part_limits.csv", csv);
    std::vector<PartLimit> limits(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        PartLimit& limit = limits[row];
        limit.network = rows.cell(row, "network");
        limit.part = one_of(post_part_names, rows, row, "part");
        limit.id = part_limit_id(limit.network, rows.cell(row, "part"));
        limit.most = rows.number(row, "most");
        if (limit.most < 1) rows.refuse(row, "most");
        limit.advice = one_of(part_limit_kinds, rows, row, "kind");
        limit.confidence = one_of(confidence_names, rows, row, "confidence");
        limit.source = rows.cell(row, "source");
    }
    return FactTable<PartLimit>(std::move(limits));
}

const PartLimit* part_limit(const FactTable<PartLimit>& limits, std::string_view network, PostPart part) {
    return limits.find(part_limit_id(network, name_in(post_part_names, part)));
}

}  // namespace tandem::facts

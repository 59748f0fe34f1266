#include <algorithm>

#include "app/import_plan.hpp"
#include "exchange/plan_table.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_kept = 50, most_ways = 8, probed_bytes = std::size_t{256} << 10U;

// As much of a text as a header can stand in; all of a workbook. It ends behind a line, and has an even number of
// bytes, so that no character of UTF-16 is cut: of other texts at most the end of the last line is missing.
std::string_view beginning(std::string_view bytes) {
    if (bytes.size() <= probed_bytes || bytes.starts_with("PK")) return bytes;
    const std::string_view begin = bytes.substr(0, probed_bytes);
    const std::size_t end = begin.find_last_of("\r\n");
    const std::size_t length = end == begin.npos ? begin.size() : end + 1;
    return begin.substr(0, length - length % 2);
}

// What of a mapping decides where the header is.
PlanMapping way_to_header(const PlanMapping& mapping) {
    PlanMapping way;
    way.encoding = mapping.encoding;
    way.delimiter = mapping.delimiter;
    way.header_row = mapping.header_row;
    return way;
}

}  // namespace

PlanMapping kept_mapping(std::string_view bytes, const std::vector<KeptMapping>& kept) {
    std::vector<PlanMapping> ways;
    for (const KeptMapping& each : kept)
        if (const PlanMapping way = way_to_header(each.mapping);
            ways.size() < most_ways && std::find(ways.begin(), ways.end(), way) == ways.end())
            ways.push_back(way);
    for (const PlanMapping& way : ways) {
        const PlanTable table = read_plan_table(beginning(bytes), way);
        const std::string header = header_signature(table.header);
        for (const KeptMapping& each : kept)
            if (!header.empty() && each.header == header && way_to_header(each.mapping) == way) return each.mapping;
    }
    return {};
}

void keep_mapping(std::vector<KeptMapping>& kept, const std::string& header, PlanMapping mapping) {
    if (header.empty()) return;
    mapping.sheet.clear();
    std::erase_if(kept, [&](const KeptMapping& each) { return each.header == header; });
    if (mapping == PlanMapping{}) return;
    kept.insert(kept.begin(), {header, std::move(mapping)});
    if (kept.size() > most_kept) kept.resize(most_kept);
}

}  // namespace tandem

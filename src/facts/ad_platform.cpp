#include "facts/ad_platform.hpp"

#include <algorithm>
#include <charconv>

#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

std::optional<int> optional_number(const CsvRows& rows, std::size_t row, std::string_view title) {
    if (rows.cell(row, title).empty()) return std::nullopt;
    return rows.number(row, title);
}

// "impressions:100:EUR"
DailyMinimum minimum_of(const CsvRows& rows, std::size_t row, std::string_view title, std::string_view text) {
    const std::vector<std::string> parts = split(text, ':');
    if (parts.size() != 3 || parts[2].size() != 3) rows.refuse(row, title);
    DailyMinimum minimum;
    const auto* kind = std::find_if(minimum_kind_names.begin(), minimum_kind_names.end(),
                                    [&](const auto& one) { return one.first == parts[0]; });
    const char* end = parts[1].data() + parts[1].size();
    const auto read = std::from_chars(parts[1].data(), end, minimum.minor_units);
    if (kind == minimum_kind_names.end() || read.ptr != end || minimum.minor_units <= 0) rows.refuse(row, title);
    minimum.kind = kind->second;
    minimum.currency = parts[2];
    return minimum;
}

}  // namespace

FactTable<AdPlatform> read_ad_platforms(std::string_view csv) {
    const CsvRows rows("ad_platforms.csv", csv);
    std::vector<AdPlatform> platforms(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        AdPlatform& platform = platforms[row];
        platform.id = rows.cell(row, "platform");
        platform.networks = rows.parts(row, "networks");
        for (const std::string& text : rows.parts(row, "minimums_a_day"))
            platform.minimums.push_back(minimum_of(rows, row, "minimums_a_day", text));
        platform.most_over_percent = optional_number(rows, row, "most_over_percent");
        platform.most_days_a_week = optional_number(rows, row, "most_days_a_week");
        platform.minimum_budget = rows.cell(row, "minimum_budget");
        platform.over_delivery = rows.cell(row, "over_delivery");
        platform.source = rows.cell(row, "source");
        platform.confidence = one_of(confidence_names, rows, row, "confidence");
    }
    return FactTable<AdPlatform>(std::move(platforms));
}

const AdPlatform* ad_platform_for(const FactTable<AdPlatform>& platforms, std::string_view network) {
    for (const AdPlatform& platform : platforms)
        if (std::find(platform.networks.begin(), platform.networks.end(), network) != platform.networks.end())
            return &platform;
    return nullptr;
}

}  // namespace tandem::facts

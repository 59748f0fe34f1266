#include "facts/format_limit.hpp"

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

std::optional<OwnLimit> own_limit(const CsvRows& rows, std::size_t row, std::string_view title) {
    const std::string& cell = rows.cell(row, title);
    if (cell.empty()) return std::nullopt;
    if (cell == "none") return OwnLimit{};
    const int most = rows.number(row, title);
    if (most < 1) rows.refuse(row, title);
    return OwnLimit{most};
}

// Titles are not cut into messages.
std::optional<OwnLimit> own_text_limit(const CsvRows& rows, std::size_t row) {
    if (rows.cell(row, "text_limit") == "each_message") return OwnLimit{std::nullopt, true};
    return own_limit(rows, row, "text_limit");
}

// A format may have a title without a limit that is known.
std::optional<OwnLimit> own_title_limit(const CsvRows& rows, std::size_t row) {
    if (rows.cell(row, "title_limit") == "unknown") return OwnLimit{std::nullopt, false, true};
    return own_limit(rows, row, "title_limit");
}

std::string limit_id(std::string_view network, std::string_view format) {
    return std::string(network) + "/" + std::string(format);
}

}  // namespace

FactTable<FormatLimit> read_format_limits(std::string_view csv) {
    const CsvRows rows("format_limits.csv", csv);
    std::vector<FormatLimit> limits(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        FormatLimit& limit = limits[row];
        limit.network = rows.cell(row, "network");
        limit.format = rows.cell(row, "format");
        limit.id = limit_id(limit.network, limit.format);
        limit.text = own_text_limit(rows, row);
        limit.title = own_title_limit(rows, row);
        if (!limit.text && !limit.title) rows.refuse(row, "text_limit");
        limit.confidence = one_of(confidence_names, rows, row, "confidence");
        limit.source = rows.cell(row, "source");
    }
    return FactTable<FormatLimit>(std::move(limits));
}

TextLimits text_limits(const Network& network) {
    const bool sure = network.confidence != Confidence::low;
    return {network.text_limit, network.byte_limit, network.title_limit, sure, sure};
}

TextLimits text_limits(const FactTable<FormatLimit>& limits, const Network& network, std::string_view format) {
    TextLimits there = text_limits(network);
    const FormatLimit* own = limits.find(limit_id(network.id, format));
    if (!own) return there;
    const bool sure = own->confidence != Confidence::low;
    if (own->text) {
        there.each_message = own->text->each_message;
        if (!there.each_message) {
            there.text = own->text->most;
            there.bytes = std::nullopt;
        }
        there.text_sure = sure;
    }
    if (own->title) {
        there.title = own->title->most;
        there.title_sure = sure;
    }
    return there;
}

}  // namespace tandem::facts

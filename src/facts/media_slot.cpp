#include "facts/media_slot.hpp"

#include <algorithm>
#include <charconv>

#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

std::optional<int> count_or_none(const CsvRows& rows, std::size_t row, std::string_view title) {
    if (rows.cell(row, title).empty()) return std::nullopt;
    return rows.number(row, title);
}

bool read_part(std::string_view text, double& value) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    return read.ec == std::errc{} && read.ptr == end && value > 0;
}

std::optional<AspectRatio> ratio_or_none(const CsvRows& rows, std::size_t row, std::string_view title) {
    const std::string& text = rows.cell(row, title);
    if (text.empty()) return std::nullopt;
    const std::vector<std::string> parts = split(text, ':');
    double width = 0, height = 0;
    if (parts.size() != 2 || !read_part(parts[0], width) || !read_part(parts[1], height)) rows.refuse(row, title);
    return AspectRatio{text, width / height};
}

std::optional<bool> yes_or_none(const CsvRows& rows, std::size_t row, std::string_view title) {
    if (rows.cell(row, title).empty()) return std::nullopt;
    return rows.yes(row, title);
}

// Of a limit that is there: 1 at least.
std::optional<int> megabytes(const CsvRows& rows, std::size_t row, std::string_view title) {
    const std::optional<int> limit = count_or_none(rows, row, title);
    if (limit && *limit < 1) rows.refuse(row, title);
    return limit;
}

std::vector<MediaFigure> figures_of(const CsvRows& rows, std::size_t row, std::string_view title) {
    std::vector<MediaFigure> figures;
    for (const std::string& name : rows.parts(row, title)) {
        const auto* known = std::find_if(media_figure_names.begin(), media_figure_names.end(),
                                         [&](const auto& one) { return one.first == name; });
        if (known == media_figure_names.end()) rows.refuse(row, title);
        figures.push_back(known->second);
    }
    return figures;
}

std::string slot_id(std::string_view network, std::string_view format) {
    return std::string(network) + "/" + std::string(format);
}

}  // namespace

bool MediaSlot::is_sure(MediaFigure figure) const {
    return confidence != Confidence::low && std::find(unsure.begin(), unsure.end(), figure) == unsure.end();
}

FactTable<MediaSlot> read_media_slots(std::string_view csv) {
    const CsvRows rows("media_slots.csv", csv);
    std::vector<MediaSlot> slots(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        MediaSlot& slot = slots[row];
        slot.network = rows.cell(row, "network");
        slot.format = rows.cell(row, "format");
        slot.id = slot_id(slot.network, slot.format);
        slot.least = rows.number(row, "least");
        slot.most = count_or_none(rows, row, "most");
        slot.most_videos = count_or_none(rows, row, "most_videos");
        slot.takes = one_of(media_taken_names, rows, row, "takes");
        slot.gif = yes_or_none(rows, row, "gif");
        slot.narrowest = ratio_or_none(rows, row, "narrowest");
        slot.widest = ratio_or_none(rows, row, "widest");
        if (slot.narrowest.has_value() != slot.widest.has_value()) rows.refuse(row, "widest");
        slot.width_px = count_or_none(rows, row, "width_px").value_or(0);
        slot.height_px = count_or_none(rows, row, "height_px").value_or(0);
        slot.shortest_seconds = count_or_none(rows, row, "shortest_s");
        slot.longest_seconds = count_or_none(rows, row, "longest_s");
        slot.image_mb = megabytes(rows, row, "image_mb");
        slot.video_mb = megabytes(rows, row, "video_mb");
        slot.file_mb = megabytes(rows, row, "file_mb");
        slot.most_pages = count_or_none(rows, row, "most_pages");
        slot.alt_text = rows.yes(row, "alt_text");
        slot.longest_alt = count_or_none(rows, row, "longest_alt");
        if (slot.longest_alt && !slot.alt_text) rows.refuse(row, "longest_alt");
        slot.confidence = one_of(confidence_names, rows, row, "confidence");
        slot.unsure = figures_of(rows, row, "unsure");
        slot.source = rows.cell(row, "source");
    }
    return FactTable<MediaSlot>(std::move(slots));
}

const MediaSlot* media_slot(const FactTable<MediaSlot>& slots, std::string_view network, std::string_view format) {
    return slots.find(slot_id(network, format));
}

}  // namespace tandem::facts

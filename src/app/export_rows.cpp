#include "app/export_rows.hpp"

#include <algorithm>

#include "exchange/plan_table.hpp"
#include "exchange/read_ics.hpp"
#include "facts/date_words.hpp"

namespace tandem {

namespace {

ExportRows first_rows(CsvTable table) {
    ExportRows rows;
    for (CsvRow& row : table.rows) {
        if (rows.size() == most_shown_rows) break;
        rows.push_back(std::move(row.cells));
    }
    return rows;
}

// As much of a long calendar as is worth reading for its beginning: whole events.
std::string_view beginning_of(std::string_view calendar) {
    constexpr std::size_t most = std::size_t{256} << 10U;
    constexpr std::string_view end = "END:VEVENT\r\n";
    if (calendar.size() <= most) return calendar;
    const std::size_t last = calendar.rfind(end, most);
    return last == calendar.npos ? calendar : calendar.substr(0, last + end.size());
}

}  // namespace

ExportRows csv_rows(std::string_view bytes) { return first_rows(read_csv(bytes).table); }

ExportRows workbook_rows(std::string_view bytes) {
    PlanTable table = read_plan_table(bytes);
    ExportRows rows = first_rows(std::move(table.table));
    // What only the import reads of it is hidden in the sheet too.
    for (std::vector<std::string>& row : rows)
        row.erase(row.begin(), row.begin() + std::min<std::ptrdiff_t>(1, std::ssize(row)));
    return rows;
}

ExportRows text_rows(std::string_view bytes) {
    ExportRows rows;
    while (!bytes.empty() && rows.size() < most_shown_rows) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (end > 0) rows.push_back({std::string(bytes.substr(0, end))});
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return rows;
}

ExportRows calendar_rows(const Session& session, std::string_view bytes, const facts::Words& words) {
    using date::days;
    ZoneTable& zones = session.planner().zones();
    const TimeZone* home = zones.find(session.project().settings.zone);
    const TimeZone& zone = home ? *home : zones.utc();
    const Day today = day_of(session.now());
    const IcsReading read = read_ics(beginning_of(bytes), {today - days(4000), today + days(4000)}, zones, zone);
    std::vector<std::pair<const IcsSpan*, const IcsEvent*>> spans;
    for (const IcsEvent& event : read.events)
        for (const IcsSpan& span : event.spans) spans.emplace_back(&span, &event);
    std::stable_sort(spans.begin(), spans.end(),
                     [](const auto& a, const auto& b) { return a.first->begin < b.first->begin; });
    ExportRows rows;
    for (const auto& [span, event] : spans) {
        if (rows.size() == most_shown_rows) break;
        const date::year_month_day day(span->days.begin);
        const std::string time =
            span->whole_days ? "" : words.time_text(static_cast<int>(minute_of_day(zone.local(span->begin)).count()));
        rows.push_back({facts::day_month(day, words.language()) + " " + std::to_string(static_cast<int>(day.year())),
                        time, event->title});
    }
    return rows;
}

}  // namespace tandem

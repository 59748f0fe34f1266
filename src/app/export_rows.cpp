#include "app/export_rows.hpp"

#include <algorithm>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_values.hpp"
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

// As much of a long calendar as is worth reading for its beginning: whole events and tasks.
std::string_view beginning_of(std::string_view calendar) {
    constexpr std::size_t most = std::size_t{256} << 10U;
    constexpr std::string_view end = "\r\nEND:V", line_end = "\r\n";
    if (calendar.size() <= most) return calendar;
    const std::size_t last = calendar.rfind(end, most);
    if (last == calendar.npos) return calendar;
    return calendar.substr(0, calendar.find(line_end, last + line_end.size()));
}

// An event or a task of a calendar: when it begins, or a task is due that has no beginning.
struct CalendarEntry {
    LocalMinute when{};  // in the zone of the project; of whole days at 00:00
    bool whole_day = false;
    std::string title;
};

// Nothing of what does not take place.
std::optional<CalendarEntry> entry_of(const IcsComponent& one, ZoneTable& zones, const TimeZone& home) {
    if (one.kind != "VEVENT" && one.kind != ics_task_kind) return std::nullopt;
    if (const IcsLine* status = one.find("STATUS"); status && status->value == "CANCELLED") return std::nullopt;
    const IcsLine* line = one.find("DTSTART");
    if (!line) line = one.find("DUE");
    const auto moment = line ? ics_moment(line->value) : std::nullopt;
    if (!moment) return std::nullopt;
    const IcsLine* title = one.find("SUMMARY");
    CalendarEntry entry{moment->wall, moment->date_only, title ? ics_text(title->value) : std::string()};
    if (moment->date_only) return entry;
    const TimeZone* zone = moment->utc ? &zones.utc() : zones.find(std::string(line->parameter("TZID")));
    if (zone) entry.when = home.local(zone->resolve(moment->wall).instant);
    return entry;
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
    constexpr IcsLimits limits;
    ZoneTable& zones = session.planner().zones();
    const TimeZone* home = zones.find(session.project().settings.zone);
    std::vector<CalendarEntry> entries;
    for (const IcsComponent& one : ics_components(beginning_of(bytes), limits.components, limits.line_bytes).components)
        if (auto entry = entry_of(one, zones, home ? *home : zones.utc())) entries.push_back(std::move(*entry));
    std::stable_sort(entries.begin(), entries.end(),
                     [](const CalendarEntry& a, const CalendarEntry& b) { return a.when < b.when; });
    ExportRows rows;
    for (CalendarEntry& entry : entries) {
        if (rows.size() == most_shown_rows) break;
        const date::year_month_day day(day_of(entry.when));
        rows.push_back({facts::day_month(day, words.language()) + " " + std::to_string(static_cast<int>(day.year())),
                        entry.whole_day ? "" : words.time_text(static_cast<int>(minute_of_day(entry.when).count())),
                        std::move(entry.title)});
    }
    return rows;
}

}  // namespace tandem

#include "app/read_events.hpp"

#include "exchange/fold_name.hpp"

namespace tandem {

const TimeZone& home_zone(Session& session) {
    ZoneTable& zones = session.planner().zones();
    const TimeZone* own = zones.find(session.project().settings.zone);
    return own ? *own : zones.utc();
}

DayRange event_days(const Session& session) {
    const Day today = day_of(session.now());
    return {today - date::days(366), today + date::days(3 * 366)};
}

IcsReading read_events(Session& session, std::string_view bytes) {
    return read_ics(bytes, event_days(session), session.planner().zones(), home_zone(session));
}

std::string event_key(const IcsEvent& event, const IcsSpan& span) {
    const std::string key = "ics:" + event.uid;
    return event.recurs ? key + "\n" + to_text(span.occurrence) : key;
}

std::string event_title(const IcsEvent& event) {
    const std::string_view title =
        event.title.empty() ? std::string_view(event.description).substr(0, event.description.find('\n')) : event.title;
    return std::string(trimmed(title));
}

void tell_left_out(IcsReading& reading, ImportReport& report) {
    for (IcsRemark& one : reading.remarks) {
        ImportedRow row;
        row.number = one.line;
        row.title = std::move(one.title);
        row.reason = std::move(one.reason);
        report.rows.push_back(std::move(row));
    }
    if (reading.outside > 0)
        report.remarks.push_back({"away.import.outside", {{"n", std::to_string(reading.outside)}}});
    if (reading.cancelled > 0)
        report.remarks.push_back({"away.import.cancelled", {{"n", std::to_string(reading.cancelled)}}});
}

}  // namespace tandem

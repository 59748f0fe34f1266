#include "app/read_events.hpp"

#include <set>

#include "exchange/cut_text.hpp"
#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

std::string occurrence_key(const std::string& uid, Instant occurrence) {
    return single_key(uid) + "\n" + to_text(occurrence);
}

bool is_one_of_several(const IcsEvent& event) { return event.recurs || event.shared_uid; }

// Which time of one UID a row of that UID alone stands for.
struct Claim {
    LocalMinute at;  // where the row is
    std::string key;
    bool exact = false;

    void consider(const IcsEvent& event, const TimeZone& zone) {
        for (const IcsSpan& span : event.spans) {
            if (exact) return;
            const LocalMinute begin = zone.local(span.occurrence);
            exact = begin == at;
            if (exact || (key.empty() && day_of(begin) == day_of(at))) key = event_key(event, span);
        }
    }
};

}  // namespace

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
    return is_one_of_several(event) ? occurrence_key(event.uid, span.occurrence) : single_key(event.uid);
}

std::string single_key(const std::string& uid) { return "ics:" + uid; }

std::map<std::string, std::string> former_keys(const std::vector<IcsEvent>& events, const TimeZone& zone,
                                               const KnownTime& known) {
    std::map<std::string, std::string> former;
    std::set<std::string> single;
    for (const IcsEvent& event : events) {
        if (is_one_of_several(event)) continue;
        single.insert(event.uid);
        const std::string old = occurrence_key(event.uid, event.spans.front().occurrence);
        if (!known(single_key(event.uid)) && known(old)) former.emplace(single_key(event.uid), old);
    }
    std::map<std::string, Claim> claims;  // by UID
    for (const IcsEvent& event : events) {
        if (!is_one_of_several(event) || single.contains(event.uid)) continue;
        auto claim = claims.find(event.uid);
        if (claim == claims.end()) {
            const auto at = known(single_key(event.uid));
            if (!at) continue;
            claim = claims.emplace(event.uid, Claim{*at, {}}).first;
        }
        claim->second.consider(event, zone);
    }
    for (const auto& [uid, claim] : claims)
        if (!claim.key.empty() && !known(claim.key)) former.emplace(claim.key, single_key(uid));
    return former;
}

EventMoment event_moment(const IcsSpan& span, const TimeZone& zone) {
    return {span.whole_days ? LocalMinute(span.days.begin) : zone.local(span.begin), span.whole_days};
}

std::string event_title(const IcsEvent& event) {
    const std::string_view title =
        event.title.empty() ? std::string_view(event.description).substr(0, event.description.find('\n')) : event.title;
    return std::string(trimmed(beginning_of(title, most_event_title)));
}

void tell_left_out(IcsReading& reading, ImportReport& report) {
    for (IcsRemark& one : reading.remarks) {
        ImportedRow row;
        row.number = one.line;
        row.fate = one.left_out ? ImportedRow::Fate::skipped : ImportedRow::Fate::noted;
        row.title = std::move(one.title);
        row.reason = std::move(one.reason);
        report.rows.push_back(std::move(row));
    }
    if (reading.windows_1252) report.remarks.push_back({"import.remark.windows_1252", {}});
    if (reading.outside > 0)
        report.remarks.push_back({"away.import.outside", {{"n", std::to_string(reading.outside)}}});
    if (reading.cancelled > 0)
        report.remarks.push_back({"away.import.cancelled", {{"n", std::to_string(reading.cancelled)}}});
}

}  // namespace tandem

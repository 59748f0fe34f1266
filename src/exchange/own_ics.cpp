#include "exchange/own_ics.hpp"

#include <charconv>
#include <map>
#include <tuple>

#include "exchange/decode_calendar.hpp"
#include "exchange/ics_lines.hpp"
#include "exchange/ics_values.hpp"
#include "exchange/remark.hpp"

namespace tandem {
namespace {

std::string text_of(const IcsComponent& component, std::string_view name) {
    const IcsLine* line = component.find(name);
    return line ? ics_text(line->value) : std::string();
}

std::optional<Instant> instant_of(const IcsLine* line, ZoneTable& zones) {
    const auto moment = line ? ics_moment(line->value) : std::nullopt;
    if (!moment || moment->date_only) return std::nullopt;
    if (moment->utc) return Instant(moment->wall.time_since_epoch());
    const TimeZone* zone = zones.find(std::string(line->parameter("TZID")));
    return zone ? std::optional(zone->resolve(moment->wall).instant) : std::nullopt;
}

std::optional<Day> day_in(const IcsLine* line) {
    const auto moment = line ? ics_moment(line->value) : std::nullopt;
    return moment && moment->date_only ? std::optional(day_of(moment->wall)) : std::nullopt;
}

OwnIcsItem item_of(const IcsComponent& component, ZoneTable& zones) {
    OwnIcsItem item;
    item.line = component.line;
    if (const IcsLine* uid = component.find("UID")) item.uid = uid->value;
    item.kind = text_of(component, "X-TANDEM-KIND");
    item.rows = text_of(component, "X-TANDEM-ROWS");
    item.title = text_of(component, "SUMMARY");
    item.description = text_of(component, "DESCRIPTION");
    const std::string sequence = text_of(component, "SEQUENCE");
    std::from_chars(sequence.data(), sequence.data() + sequence.size(), item.sequence);
    item.changed_at = instant_of(component.find("LAST-MODIFIED"), zones);
    item.begin = instant_of(component.find("DTSTART"), zones);
    item.first_day = day_in(component.find("DTSTART"));
    return item;
}

// Of items with one UID the newest counts, of those that are equally new the last.
void keep_newest(OwnIcs& own) {
    const auto age = [](const OwnIcsItem& item) { return std::tie(item.sequence, item.changed_at); };
    std::map<std::string, const OwnIcsItem*> newest;  // by UID
    for (const OwnIcsItem& item : own.items) {
        const OwnIcsItem*& kept = newest.try_emplace(item.uid, &item).first->second;
        if (age(*kept) <= age(item)) kept = &item;
    }
    std::vector<OwnIcsItem> left;
    for (const OwnIcsItem& item : own.items) {
        const OwnIcsItem& counts = item.uid.empty() ? item : *newest.at(item.uid);
        if (&counts == &item)
            left.push_back(item);
        else
            own.left_out.push_back(
                {item.line, item.title,
                 remark("ics.skip.same_uid", "the one on line {line} has the same UID, and is the one that counts",
                        {{"line", std::to_string(counts.line)}})});
    }
    own.items = std::move(left);
}

}  // namespace

std::optional<OwnIcs> read_own_ics(std::string_view bytes, ZoneTable& zones, const IcsLimits& limits) {
    if (bytes.size() > limits.bytes) return std::nullopt;
    const auto decoded = decode_calendar(bytes);
    if (!decoded || decoded->text.find("X-TANDEM-ROWS") == std::string::npos) return std::nullopt;
    const IcsComponents parts = ics_components(decoded->text, limits.components, limits.line_bytes);
    OwnIcs own;
    own.windows_1252 = decoded->encoding == TextEncoding::windows_1252;
    for (const IcsFault& fault : parts.faults) {
        if (fault.kind == IcsFault::Kind::too_many) return std::nullopt;
        own.left_out.push_back({fault.line, {}, remark("ics.skip.broken", "the line is broken")});
    }
    for (const IcsLine& line : parts.lines) {
        if (line.name == "X-TANDEM-PROJECT") own.project = ics_text(line.value);
        if (line.name == "X-TANDEM-ZONE") own.zone = ics_text(line.value);
        if (line.name == "X-TANDEM-LANGUAGE") own.language = ics_text(line.value);
    }
    for (const IcsComponent& one : parts.components) {
        if (one.kind != "VEVENT" && one.kind != ics_task_kind) continue;
        if (one.find("X-TANDEM-ROWS"))
            own.items.push_back(item_of(one, zones));
        else
            own.left_out.push_back(
                {one.line, text_of(one, "SUMMARY"), remark("ics.skip.foreign", "another program made it")});
    }
    if (own.items.empty()) return std::nullopt;
    keep_newest(own);
    return own;
}

}  // namespace tandem

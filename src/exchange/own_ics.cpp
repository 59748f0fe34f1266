#include "exchange/own_ics.hpp"

#include <charconv>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_values.hpp"
#include "exchange/remark.hpp"
#include "exchange/text_encoding.hpp"

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
    return item;
}

}  // namespace

std::optional<OwnIcs> read_own_ics(std::string_view bytes, ZoneTable& zones, const IcsLimits& limits) {
    if (bytes.size() > limits.bytes || bytes.find("X-TANDEM-ROWS") == bytes.npos) return std::nullopt;
    const auto decoded = decode_text(bytes);
    if (!decoded) return std::nullopt;
    const IcsComponents parts = ics_components(decoded->text, limits.components, limits.line_bytes);
    OwnIcs own;
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
    return own;
}

}  // namespace tandem

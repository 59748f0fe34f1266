#include "exchange/ics_event.hpp"

#include <algorithm>
#include <charconv>

#include "exchange/cut_text.hpp"
#include "exchange/remark.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr std::size_t longest_uid = 1'000;  // bytes
constexpr std::size_t longest_told = 80;    // bytes of a value that a remark names
constexpr std::size_t most_told_zones = 1'000;

std::string text_of(const IcsComponent& component, std::string_view name) {
    const IcsLine* line = component.find(name);
    return line ? ics_text(line->value) : std::string();
}

std::string raw_of(const IcsComponent& component, std::string_view name) {
    const IcsLine* line = component.find(name);
    return line ? line->value : std::string();
}

std::vector<std::string> categories_of(const IcsComponent& component) {
    std::vector<std::string> categories;
    for (const IcsLine& line : component.lines)
        if (line.name == "CATEGORIES")
            for (const std::string& one : ics_list(line.value))
                if (std::string text = ics_text(one); !text.empty() && categories.size() <= most_event_categories)
                    categories.emplace_back(beginning_of(text, most_event_title));
    return categories;
}

// A property as it is written, without its folds.
std::string written(const IcsLine& line) {
    std::string text = line.name;
    for (const auto& [name, value] : line.parameters) {
        const bool quotes = value.find_first_of(":;,") != std::string::npos;
        text += ";" + name + "=" + (quotes ? "\"" + value + "\"" : value);
    }
    return text + ":" + line.value;
}

std::vector<std::string> other_of(const IcsComponent& component) {
    std::vector<std::string> other;
    std::size_t bytes = 0;
    for (const IcsLine& line : component.lines) {
        if (!ics_is_foreign(line.name)) continue;
        std::string text = written(line);
        bytes += text.size();
        if (bytes > most_ics_other) break;
        other.push_back(std::move(text));
    }
    return other;
}

std::string uid_of(const IcsComponent& component) {
    std::string uid = raw_of(component, "UID");
    if (uid.size() <= longest_uid) return uid;
    return std::string(beginning_of(uid, longest_uid)) + " " + to_text(uuid_from_name(uid));
}

// Whether the text was longer.
bool cut(std::string& text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return false;
    text.resize(beginning_of(text, most_bytes).size());
    return true;
}

Label too_long(std::size_t limit) {
    return remark("ics.long_text", "one of its texts is too long: its first {limit} bytes are taken in",
                  {{"limit", std::to_string(limit)}});
}

// "20261013T090000Z/PT3H" or "20261013T090000Z/20261013T120000Z", cut at the stroke.
std::pair<std::string_view, std::string_view> period_in(std::string_view text) {
    const std::size_t stroke = text.find('/');
    if (stroke == std::string_view::npos) return {text, {}};
    return {text.substr(0, stroke), text.substr(stroke + 1)};
}

// At least a day, in whole ones.
minutes whole_days(minutes length) { return std::max(date::days(1), date::ceil<date::days>(length)); }

}  // namespace

IcsEvent IcsEventReader::described(const IcsComponent& component) {
    IcsEvent event;
    event.line = component.line;
    event.uid = uid_of(component);
    event.title = text_of(component, "SUMMARY");
    event.description = text_of(component, "DESCRIPTION");
    event.place = text_of(component, "LOCATION");
    event.url = raw_of(component, "URL");
    event.categories = categories_of(component);
    event.other = other_of(component);
    event.free = ics_upper(raw_of(component, "TRANSP")) == "TRANSPARENT";
    const auto cut_all = [&](std::initializer_list<std::string*> texts, std::size_t most) {
        bool any = false;
        for (std::string* text : texts) any = cut(*text, most) || any;
        if (any) remarks_.note(event.line, event.title, too_long(most));
    };
    cut_all({&event.title}, most_event_title);
    cut_all({&event.description, &event.place, &event.url}, most_event_text);
    if (event.categories.size() > most_event_categories) {
        event.categories.resize(most_event_categories);
        remarks_.note(event.line, event.title,
                      remark("ics.many_categories", "it has too many categories: the first {limit} are taken in",
                             {{"limit", std::to_string(most_event_categories)}}));
    }
    return event;
}

// The same in each file that tells of the same events, wherever they stand in it.
std::string IcsEventReader::made_uid(const IcsSource& source) {
    const std::string uid = to_text(source.begin.at.wall) + " " + source.event.title;
    const std::size_t number = ++made_uids_[uid];
    return number == 1 ? uid : uid + "\n" + std::to_string(number);
}

std::optional<IcsPoint> IcsEventReader::point(const IcsLine& line, std::string_view text, const IcsZone& floating) {
    const auto moment = ics_moment(text);
    if (!moment) return std::nullopt;
    if (moment->utc) return IcsPoint{*moment, &zones_.utc()};
    const std::string_view name = line.parameter("TZID");
    if (name.empty() || moment->date_only) return IcsPoint{*moment, &floating};
    const IcsZone* zone = zones_.find(name);
    if (!zone && told_zones_.size() < most_told_zones && told_zones_.emplace(name).second)
        remarks_.note(line.line, {},
                      remark("ics.zone", "the time zone “{zone}” is not known: its times are taken as local",
                             {{"zone", beginning_of(name, longest_told)}}));
    return IcsPoint{*moment, zone ? zone : &zones_.home()};
}

void IcsEventReader::read_length(const IcsComponent& component, IcsSource& source) {
    const IcsLine* end_line = component.find("DTEND");
    const auto end = end_line ? point(*end_line, end_line->value, *source.begin.zone) : std::nullopt;
    const auto duration = ics_duration(raw_of(component, "DURATION"));
    if (end && end->zone != source.begin.zone && !source.begin.at.date_only)
        source.length = source.begin.zone->wall(end->instant()) - source.begin.at.wall;
    else if (end)
        source.length = end->at.wall - source.begin.at.wall;
    else if (duration)
        source.length = *duration;
    source.length = source.begin.at.date_only ? whole_days(source.length) : std::max(minutes(0), source.length);
}

void IcsEventReader::read_times(const IcsComponent& component, IcsSource& source) {
    const IcsZone& zone = *source.begin.zone;
    for (const IcsLine& line : component.lines) {
        if (line.name == "RRULE") source.rules.push_back(&line);
        if (line.name == "EXDATE")
            for (const std::string& one : ics_list(line.value))
                if (const auto at = point(line, one, zone)) source.left_out.push_back(*at);
        if (line.name != "RDATE") continue;
        for (const std::string& one : ics_list(line.value)) {
            const auto [begins, ends] = period_in(one);
            const auto at = point(line, begins, zone);
            if (!at) continue;
            auto length = ics_duration(ends);
            if (const auto end = point(line, ends, zone)) length = end->at.wall - at->at.wall;
            if (length) length = std::max(minutes(0), *length);
            source.added.push_back({*at, length});
        }
    }
}

std::variant<IcsSource, IcsRemark> IcsEventReader::read(const IcsComponent& component) {
    IcsSource source;
    source.event = described(component);
    const auto refuse = [&](Label reason) { return IcsRemark{component.line, source.event.title, std::move(reason)}; };
    const IcsLine* begin = component.find("DTSTART");
    if (!begin) return refuse(remark("ics.skip.no_begin", "it has no beginning"));
    const auto at = point(*begin, begin->value, zones_.home());
    if (!at)
        return refuse(remark("ics.skip.begin", "its beginning “{value}” is not understood",
                             {{"value", beginning_of(begin->value, longest_told)}}));
    source.begin = *at;
    read_length(component, source);
    if (source.length > date::days(100 * 366)) return refuse(remark("ics.skip.length", "it lasts more than 100 years"));
    read_times(component, source);
    if (const IcsLine* instead = component.find("RECURRENCE-ID"))
        source.instead_of = point(*instead, instead->value, *source.begin.zone);
    const std::string sequence = raw_of(component, "SEQUENCE");
    std::from_chars(sequence.data(), sequence.data() + sequence.size(), source.sequence);
    source.changed = raw_of(component, component.find("LAST-MODIFIED") ? "LAST-MODIFIED" : "DTSTAMP");
    source.cancelled = ics_upper(raw_of(component, "STATUS")) == "CANCELLED";
    if (source.event.uid.empty()) source.event.uid = made_uid(source);
    return source;
}

}  // namespace tandem

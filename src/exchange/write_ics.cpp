#include "exchange/write_ics.hpp"

#include <algorithm>
#include <map>

#include "exchange/ics_lines.hpp"
#include "exchange/ics_out.hpp"
#include "exchange/ics_values.hpp"
#include "exchange/ics_zone_block.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

std::string utc_text(Instant instant) { return ics_time_text(LocalMinute(instant.time_since_epoch())) + "Z"; }

const char* status_word(IcsState state) {
    switch (state) {
        case IcsState::tentative: return "TENTATIVE";
        case IcsState::confirmed: return "CONFIRMED";
        case IcsState::needs_action: return "NEEDS-ACTION";
        case IcsState::in_process: return "IN-PROCESS";
        case IcsState::completed: return "COMPLETED";
        case IcsState::cancelled: return "CANCELLED";
    }
    return "";
}

// The zones of a file that its times may name.
class UsedZones {
  public:
    UsedZones(const IcsCalendar& calendar, ZoneTable& zones) {
        std::map<std::string, std::pair<Instant, Instant>> spans;
        for (const IcsItem& item : calendar.items) {
            if (!item.days.empty()) continue;
            auto& span = spans.try_emplace(item.zone, item.begin, item.end).first->second;
            span = {std::min(span.first, item.begin), std::max(span.second, item.end)};
        }
        for (const auto& [name, span] : spans) add(name, span.first, span.second, zones);
    }

    // The wall time in the zone, when the file describes it and it means this moment alone.
    std::optional<LocalMinute> wall(const std::string& name, Instant instant) const {
        const auto known = zones_.find(name);
        if (known == zones_.end()) return std::nullopt;
        const LocalMinute local = known->second.zone->local(instant);
        const Resolved back = known->second.zone->resolve(local);
        return back.fit == ClockFit::exact && back.instant == instant ? std::optional(local) : std::nullopt;
    }
    void write(IcsOut& out) const {
        for (const auto& [name, known] : zones_) write_zone(out, name, known.rules);
    }
    const std::vector<std::string>& in_utc() const { return in_utc_; }

  private:
    void add(const std::string& name, Instant begin, Instant end, ZoneTable& zones) {
        const TimeZone* zone = zones.find(name);
        if (!zone || zone->name() == "UTC") return;
        const auto year = [&](Instant at) { return date::year_month_day(day_of(zone->local(at))).year(); };
        if (auto rules = zone_rules(*zone, year(begin), year(end)))
            zones_.emplace(name, Known{zone, std::move(*rules)});
        else
            in_utc_.push_back(name);
    }

    struct Known {
        const TimeZone* zone;
        ZoneRules rules;
    };
    std::map<std::string, Known> zones_;
    std::vector<std::string> in_utc_;
};

class Writer {
  public:
    Writer(const IcsCalendar& calendar, ZoneTable& zones) : calendar_(calendar), zones_(calendar, zones) {}

    IcsFile write() {
        out_.begin("VCALENDAR");
        out_.line("VERSION", "2.0");
        out_.line("PRODID", "-//Tandem//Editorial calendar//EN");
        out_.line("CALSCALE", "GREGORIAN");
        out_.line("METHOD", "PUBLISH");
        out_.text("X-WR-CALNAME", ics_first_line(calendar_.name, most_ics_title));
        out_.text("X-TANDEM-PROJECT", calendar_.project);
        out_.text("X-TANDEM-ZONE", calendar_.zone);
        out_.text("X-TANDEM-LANGUAGE", calendar_.language);
        zones_.write(out_);
        for (std::size_t i = 0; i < calendar_.items.size(); ++i) {
            work_step(i, calendar_.items.size());
            write(calendar_.items[i]);
        }
        out_.end("VCALENDAR");
        return {out_.bytes(), zones_.in_utc()};
    }

  private:
    void write(const IcsItem& item) {
        const std::string kind(item.is_task ? ics_task_kind : "VEVENT");
        out_.begin(kind);
        out_.line("UID", item.uid);
        out_.line("DTSTAMP", utc_text(item.changed_at));
        out_.line("LAST-MODIFIED", utc_text(item.changed_at));
        out_.line("SEQUENCE", std::to_string(item.sequence));
        if (!item.days.empty())
            write_days(item);
        else
            write_times(item);
        write_texts(item);
        out_.line("STATUS", status_word(item.state));
        if (item.is_task)
            write_task(item);
        else
            out_.line("TRANSP", "TRANSPARENT");  // what is planned takes nobody's time
        for (const std::string& line : item.other) write_other(line);
        out_.text("X-TANDEM-STATUS", item.workflow);
        for (const std::string& tag : item.tags) out_.text("X-TANDEM-TAG", tag);
        out_.text("X-TANDEM-KIND", item.kind);
        out_.text("X-TANDEM-ROWS", item.rows);
        if (item.alarm) write_alarm(item);
        out_.end(kind);
    }

    void write_alarm(const IcsItem& item) {
        const bool has_begin = !item.is_task || (item.days.empty() && item.begin < item.end);
        out_.begin("VALARM");
        out_.line("ACTION", "DISPLAY");
        out_.line(has_begin ? "TRIGGER" : "TRIGGER;RELATED=END", item.days.empty() ? "PT0S" : "PT9H");
        out_.text("DESCRIPTION", ics_first_line(item.title, most_ics_title));
        out_.end("VALARM");
    }
    // A line of a name, without anything that would end it.
    void write_other(const std::string& line) {
        const std::size_t end = line.find_first_of(":;");
        const std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
        const bool named = end != std::string::npos && end > 0 && line.find_first_not_of(letters) == end &&
            ics_is_foreign(std::string_view(line).substr(0, end));
        const std::size_t colon = value_of(line);
        if (named && colon != std::string::npos) out_.line(line.substr(0, colon), line.substr(colon + 1));
    }
    // Where the value begins: after the first colon that is in no quotes.
    static std::size_t value_of(std::string_view line) {
        bool quoted = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] == ':' && !quoted) return i;
        }
        return std::string_view::npos;
    }

    // Of an event up to the day after its last one; a task is due on a day.
    void write_days(const IcsItem& item) {
        if (item.is_task) return out_.line("DUE;VALUE=DATE", ics_day_text(item.days.end - date::days(1)));
        out_.line("DTSTART;VALUE=DATE", ics_day_text(item.days.begin));
        out_.line("DTEND;VALUE=DATE", ics_day_text(item.days.end));
    }

    void write_times(const IcsItem& item) {
        const auto begin = zones_.wall(item.zone, item.begin), end = zones_.wall(item.zone, item.end);
        const auto put = [&](const std::string& name, Instant at, const std::optional<LocalMinute>& wall) {
            if (begin && end)
                out_.line(name + ";TZID=" + item.zone, ics_time_text(*wall));
            else
                out_.line(name, utc_text(at));
        };
        if (!item.is_task || item.begin < item.end) put("DTSTART", item.begin, begin);
        put(item.is_task ? "DUE" : "DTEND", item.end, end);
    }

    void write_texts(const IcsItem& item) {
        out_.text("SUMMARY", ics_first_line(item.title, most_ics_title));
        out_.text("DESCRIPTION", item.description);
        out_.text("LOCATION", item.place);
        if (const std::string uri = ics_uri(item.url); !uri.empty()) out_.line("URL", uri);
        std::string categories;
        for (const std::string& one : item.categories) {
            std::string plain;
            for (const char c : ics_first_line(one, most_ics_title))
                plain += c == ',' ? std::string("·") : std::string(1, c);
            if (!plain.empty()) categories += (categories.empty() ? "" : ",") + ics_escaped(plain);
        }
        if (!categories.empty()) out_.line("CATEGORIES", categories);
    }

    void write_task(const IcsItem& item) {
        if (item.state == IcsState::completed) out_.line("PERCENT-COMPLETE", "100");
        if (item.priority > 0) out_.line("PRIORITY", std::to_string(item.priority));
        if (!item.about.empty()) out_.line("RELATED-TO", item.about);
    }

    const IcsCalendar& calendar_;
    UsedZones zones_;
    IcsOut out_;
};

}  // namespace

IcsFile write_ics(const IcsCalendar& calendar, ZoneTable& zones) { return Writer(calendar, zones).write(); }

}  // namespace tandem

#include "exchange/read_ics.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "exchange/cut_text.hpp"
#include "exchange/decode_calendar.hpp"
#include "exchange/ics_families.hpp"
#include "exchange/remark.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Occurrences that are left out or replaced. A date alone names any time of its day.
class Gone {
  public:
    void add(const IcsPoint& point) {
        days_.insert(day_of(point.at.wall));
        if (point.at.date_only)
            whole_.insert(day_of(point.at.wall));
        else
            times_.insert(point.instant());
    }
    bool has(const IcsPoint& point) const {
        const Day day = day_of(point.at.wall);
        if (point.at.date_only) return days_.contains(day);
        return whole_.contains(day) || times_.contains(point.instant());
    }

  private:
    std::set<Day> days_, whole_;
    std::set<Instant> times_;
};

Label reason_of(const IcsFault& fault) {
    switch (fault.kind) {
        case IcsFault::Kind::no_colon: return remark("ics.skip.no_colon", "the line says nothing: it has no colon");
        case IcsFault::Kind::long_line: return remark("ics.skip.long_line", "the line is too long");
        case IcsFault::Kind::many_lines:
            return remark("ics.skip.many_lines", "the rest of this part is not read: it has more than {limit} lines",
                          {{"limit", std::to_string(most_ics_lines)}});
        case IcsFault::Kind::never_ends: return remark("ics.skip.never_ends", "it never ends");
        case IcsFault::Kind::too_many: break;
    }
    return remark("ics.problem.many", "The file has too many parts.");
}

bool loses_an_event(const IcsFault& fault) {
    return fault.kind == IcsFault::Kind::never_ends || fault.kind == IcsFault::Kind::too_many;
}

// Bytes of what whoever takes it in keeps of each time of an event.
std::size_t text_size(const IcsEvent& event) {
    const auto sum = [](const std::vector<std::string>& texts) {
        return std::accumulate(texts.begin(), texts.end(), std::size_t{0},
                               [](std::size_t size, const std::string& text) { return size + text.size(); });
    };
    return event.uid.size() + event.title.size() + event.description.size() + event.place.size() + event.url.size() +
        sum(event.categories) + sum(event.other);
}

class Reader {
  public:
    Reader(const DayRange& days, ZoneTable& zones, const TimeZone& home, const IcsLimits& limits)
        : days_(days), home_(home), limits_(limits), remarks_(limits.remarks), zones_(zones, home) {}

    IcsReading read(const IcsComponents& parts) {
        for (const IcsFault& fault : parts.faults) {
            if (loses_an_event(fault))
                remarks_.tell(fault.line, {}, reason_of(fault));
            else
                remarks_.note(fault.line, {}, reason_of(fault));
        }
        for (const IcsComponent& one : parts.components)
            if (one.kind == "VTIMEZONE") zones_.describe(one, budget_);
        for (const IcsComponent& one : parts.components) take(one);
        std::vector<IcsFamily> families = families_.take();
        for (std::size_t i = 0; i < families.size(); ++i) {
            work_step(i, families.size());
            spread(families[i]);
        }
        for (std::vector<IcsEvent>* events : {&reading_.events, &reading_.gone})
            std::stable_sort(events->begin(), events->end(),
                             [](const IcsEvent& a, const IcsEvent& b) { return a.line < b.line; });
        reading_.remarks = remarks_.take();
        return std::move(reading_);
    }

  private:
    void take(const IcsComponent& component) {
        if (component.kind == ics_task_kind || component.kind == "VJOURNAL") {
            const IcsLine* line = component.find("SUMMARY");
            const std::string title = line ? ics_text(line->value) : std::string();
            remarks_.tell(component.line, std::string(beginning_of(title, most_event_title)),
                          remark("ics.skip.task", "it is a task or a note, no event"));
        }
        if (component.kind != "VEVENT") return;
        auto read = events_.read(component);
        if (IcsRemark* refused = std::get_if<IcsRemark>(&read))
            return remarks_.tell(refused->line, std::move(refused->title), std::move(refused->reason));
        families_.keep(std::get<IcsSource>(std::move(read)));
    }

    void spread(IcsFamily& family) {
        Gone moved;
        for (const IcsSource& one : family.instead) moved.add(*one.instead_of);
        for (IcsSource& event : family.events) spread_event(event, moved);
        for (IcsSource& one : family.instead) {
            IcsSpan span = span_of(one.begin, one.length);
            span.occurrence = one.instead_of->instant();
            if (!one.cancelled) {
                give(one, {span});
                continue;
            }
            ++reading_.cancelled;
            miss(one, {span});
        }
    }

    void spread_event(IcsSource& source, const Gone& moved) {
        Gone left_out;
        for (const IcsPoint& point : source.left_out) left_out.add(point);
        std::vector<IcsSpan> spans, missed;
        const auto add = [&](const IcsPoint& begin, minutes length) {
            if (moved.has(begin)) return;
            (source.cancelled || left_out.has(begin) ? missed : spans).push_back(span_of(begin, length));
        };
        for (const LocalMinute wall : walls_of(source)) add(at_wall(source, wall), source.length);
        for (const IcsAddedTime& added : source.added) add(added.begin, added.length.value_or(source.length));
        miss(source, std::move(missed));
        if (source.cancelled)
            ++reading_.cancelled;
        else
            give(source, std::move(spans));
    }

    static IcsPoint at_wall(const IcsSource& source, LocalMinute wall) {
        IcsPoint point = source.begin;
        point.at.wall = wall;
        return point;
    }

    // The beginnings of its own and by its rules, around the days asked for.
    std::vector<LocalMinute> walls_of(const IcsSource& source) {
        std::vector<LocalMinute> walls{source.begin.at.wall};
        const LocalMinute from = LocalMinute(days_.begin - date::days(1)) - source.length;
        const LocalMinute to(days_.end + date::days(1));
        const auto wall_of = [&](Instant instant) { return source.begin.zone->wall(instant); };
        for (const IcsLine* rule : source.rules) {
            const Occurrences found = given_ < limits_.all_spans
                ? occurrences_of(rule->value, source.begin.at, from, to, limits_.spans, wall_of, budget_)
                : Occurrences{{}, Occurrences::Fate::cut};
            walls.insert(walls.end(), found.walls.begin(), found.walls.end());
            if (source.cancelled) continue;
            reading_.incomplete = reading_.incomplete || found.fate != Occurrences::Fate::whole;
            if (found.fate == Occurrences::Fate::unknown)
                remarks_.note(rule->line, source.event.title,
                              remark("ics.rule", "how it recurs is not understood: only its first time is taken"));
            if (found.fate == Occurrences::Fate::cut) remarks_.note(rule->line, source.event.title, recurs_too_often());
        }
        std::sort(walls.begin(), walls.end());
        walls.erase(std::unique(walls.begin(), walls.end()), walls.end());
        return walls;
    }

    IcsSpan span_of(const IcsPoint& begin, minutes length) const {
        IcsSpan span;
        span.whole_days = begin.at.date_only;
        if (span.whole_days) {
            const Day first = day_of(begin.at.wall);
            span.days = {first, first + std::max(date::days(1), date::ceil<date::days>(length))};
            span.begin = span.occurrence = zones_.home().instant(LocalMinute(span.days.begin));
            span.end = zones_.home().instant(LocalMinute(span.days.end));
            return span;
        }
        span.begin = span.occurrence = begin.instant();
        span.end = std::max(span.begin, begin.zone->instant(begin.at.wall + length));
        const LocalMinute last = home_.local(span.end);
        span.days.begin = day_of(home_.local(span.begin));
        span.days.end = std::max(span.days.begin + date::days(1), date::ceil<date::days>(last));
        return span;
    }

    // Leaves what is within the days asked for, in order.
    void tidy(std::vector<IcsSpan>& spans) const {
        std::erase_if(spans, [&](const IcsSpan& span) { return !span.days.overlaps(days_); });
        std::stable_sort(spans.begin(), spans.end(),
                         [](const IcsSpan& a, const IcsSpan& b) { return a.begin < b.begin; });
        spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    }
    // Leaves as many as may be kept.
    void limit(std::vector<IcsSpan>& spans) {
        spans.resize(std::min({spans.size(), limits_.spans, limits_.all_spans - given_}));
        given_ += spans.size();
    }

    static Label recurs_too_often() { return remark("ics.cut", "it recurs too often: not all times are taken"); }

    void give(IcsSource& source, std::vector<IcsSpan> spans) {
        tidy(spans);
        if (spans.empty()) {
            ++reading_.outside;
            return;
        }
        const std::size_t found = spans.size(), bytes = text_size(source.event) + 1;
        spans.resize(std::min(found, (limits_.all_text - given_text_) / bytes));
        if (spans.size() < found)
            remarks_.note(
                source.event.line, source.event.title,
                remark("ics.much_text", "the file has too much text for one import: only some of it is taken in"));
        const std::size_t fit = spans.size();
        limit(spans);
        if (spans.size() < fit) remarks_.note(source.event.line, source.event.title, recurs_too_often());
        reading_.incomplete = reading_.incomplete || spans.size() < found;
        given_text_ += spans.size() * bytes;
        if (!spans.empty()) reading_.events.push_back(with(source, std::move(spans)));
    }

    void miss(const IcsSource& source, std::vector<IcsSpan> spans) {
        tidy(spans);
        limit(spans);
        if (!spans.empty()) reading_.gone.push_back(with(source, std::move(spans)));
    }

    static IcsEvent with(const IcsSource& source, std::vector<IcsSpan> spans) {
        IcsEvent event = source.event;
        event.recurs = source.instead_of || !source.rules.empty() || !source.added.empty();
        event.spans = std::move(spans);
        return event;
    }

    DayRange days_;
    const TimeZone& home_;
    IcsLimits limits_;
    IcsReading reading_;
    IcsRemarks remarks_;
    RecurrenceBudget budget_;
    IcsZones zones_;
    IcsEventReader events_{zones_, remarks_};
    IcsFamilies families_{remarks_};
    std::size_t given_ = 0, given_text_ = 0;  // times, and bytes of their texts
};

}  // namespace

IcsReading read_ics(std::string_view bytes, const DayRange& days, ZoneTable& zones, const TimeZone& home,
                    const IcsLimits& limits) {
    IcsReading refused;
    if (bytes.size() > limits.bytes) {
        refused.problem = remark("import.problem.too_big", "The file is larger than {limit} bytes.",
                                 {{"limit", std::to_string(limits.bytes)}});
        return refused;
    }
    const auto decoded = decode_calendar(bytes);
    if (!decoded) {
        refused.problem =
            remark("import.problem.not_text", "This is not a text file: it holds zero bytes, or is cut short.");
        return refused;
    }
    const IcsComponents parts = ics_components(decoded->text, limits.components, limits.line_bytes);
    const auto too_many = std::find_if(parts.faults.begin(), parts.faults.end(),
                                       [](const IcsFault& fault) { return fault.kind == IcsFault::Kind::too_many; });
    if (too_many != parts.faults.end()) refused.problem = reason_of(*too_many);
    if (!parts.any_calendar) refused.problem = remark("ics.problem.none", "The file holds no calendar.");
    if (refused.problem) return refused;
    IcsReading reading = Reader(days, zones, home, limits).read(parts);
    reading.windows_1252 = decoded->encoding == TextEncoding::windows_1252;
    return reading;
}

}  // namespace tandem

#include "exchange/read_ics.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "exchange/ics_event.hpp"
#include "exchange/remark.hpp"
#include "exchange/text_encoding.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Of one UID: the event, and what stands for single occurrences of it.
struct Family {
    std::optional<IcsSource> event;
    std::vector<IcsSource> instead;
};

bool is_newer(const IcsSource& a, const IcsSource& b) {
    return std::tie(a.sequence, a.changed) >= std::tie(b.sequence, b.changed);
}

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
        case IcsFault::Kind::never_ends: return remark("ics.skip.never_ends", "it never ends");
        case IcsFault::Kind::too_many: break;
    }
    return remark("ics.problem.many", "The file has too many parts.");
}

class Reader {
  public:
    Reader(const DayRange& days, ZoneTable& zones, const TimeZone& home, const IcsLimits& limits)
        : days_(days), home_(home), limits_(limits), zones_(zones, home), events_(zones_, reading_.remarks) {}

    IcsReading read(const IcsComponents& parts) {
        for (const IcsFault& fault : parts.faults) tell(fault.line, {}, reason_of(fault));
        for (const IcsComponent& one : parts.components)
            if (one.kind == "VTIMEZONE") zones_.describe(one, budget_);
        for (const IcsComponent& one : parts.components) take(one);
        for (const std::string& uid : order_) spread(families_.at(uid));
        for (std::vector<IcsEvent>* events : {&reading_.events, &reading_.gone})
            std::stable_sort(events->begin(), events->end(),
                             [](const IcsEvent& a, const IcsEvent& b) { return a.line < b.line; });
        std::stable_sort(reading_.remarks.begin(), reading_.remarks.end(),
                         [](const IcsRemark& a, const IcsRemark& b) { return a.line < b.line; });
        if (reading_.remarks.size() > limits_.remarks) reading_.remarks.resize(limits_.remarks);
        return std::move(reading_);
    }

  private:
    void tell(std::size_t line, const std::string& title, Label reason) {
        if (reading_.remarks.size() < 2 * limits_.remarks) reading_.remarks.push_back({line, title, std::move(reason)});
    }

    void take(const IcsComponent& component) {
        if (component.kind == ics_task_kind || component.kind == "VJOURNAL") {
            const IcsLine* title = component.find("SUMMARY");
            tell(component.line, title ? ics_text(title->value) : std::string(),
                 remark("ics.skip.task", "it is a task or a note, no event"));
        }
        if (component.kind != "VEVENT") return;
        auto read = events_.read(component);
        if (const IcsRemark* refused = std::get_if<IcsRemark>(&read))
            return tell(refused->line, refused->title, refused->reason);
        keep(std::get<IcsSource>(std::move(read)));
    }

    // Of several with the same UID, or for the same occurrence, the newest counts.
    void keep(IcsSource source) {
        Family& family = families_[source.event.uid];
        if (!family.event && family.instead.empty()) order_.push_back(source.event.uid);
        if (!source.instead_of) {
            if (!family.event || is_newer(source, *family.event)) family.event = std::move(source);
            return;
        }
        family.instead.push_back(std::move(source));
    }

    // Sorts what stands for an occurrence by it, the newest of each alone.
    static void keep_newest(std::vector<IcsSource>& instead) {
        const auto key = [](const IcsSource& one) { return one.instead_of->instant(); };
        std::stable_sort(instead.begin(), instead.end(), [&](const IcsSource& a, const IcsSource& b) {
            if (key(a) != key(b)) return key(a) < key(b);
            return !is_newer(b, a);
        });
        instead.erase(std::unique(instead.begin(), instead.end(),
                                  [&](const IcsSource& a, const IcsSource& b) { return key(a) == key(b); }),
                      instead.end());
    }

    void spread(Family& family) {
        keep_newest(family.instead);
        if (family.event) spread_event(*family.event, family.instead);
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

    void spread_event(IcsSource& source, const std::vector<IcsSource>& instead) {
        Gone left_out, moved;
        for (const IcsPoint& point : source.left_out) left_out.add(point);
        for (const IcsSource& one : instead) moved.add(*one.instead_of);
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
            const Occurrences found =
                occurrences_of(rule->value, source.begin.at, from, to, limits_.spans, wall_of, budget_);
            walls.insert(walls.end(), found.walls.begin(), found.walls.end());
            if (source.cancelled) continue;
            if (found.fate == Occurrences::Fate::unknown)
                tell(rule->line, source.event.title,
                     remark("ics.rule", "how it recurs is not understood: only its first time is taken"));
            if (found.fate == Occurrences::Fate::cut)
                tell(rule->line, source.event.title, remark("ics.cut", "it recurs too often: not all times are taken"));
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

    // Leaves what is within the days asked for, in order. Gives how many there were more than may be kept.
    std::size_t tidy(std::vector<IcsSpan>& spans) {
        std::erase_if(spans, [&](const IcsSpan& span) { return !span.days.overlaps(days_); });
        std::stable_sort(spans.begin(), spans.end(),
                         [](const IcsSpan& a, const IcsSpan& b) { return a.begin < b.begin; });
        spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
        const std::size_t before = spans.size();
        spans.resize(std::min({before, limits_.spans, limits_.all_spans - given_}));
        given_ += spans.size();
        return before - spans.size();
    }

    void give(IcsSource& source, std::vector<IcsSpan> spans) {
        const std::size_t cut = tidy(spans);
        if (spans.empty() && cut == 0) {
            ++reading_.outside;
            return;
        }
        if (cut > 0)
            tell(source.event.line, source.event.title,
                 remark("ics.cut", "it recurs too often: not all times are taken"));
        if (!spans.empty()) reading_.events.push_back(with(source, std::move(spans)));
    }

    void miss(const IcsSource& source, std::vector<IcsSpan> spans) {
        tidy(spans);
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
    RecurrenceBudget budget_;
    IcsZones zones_;
    IcsEventReader events_;
    std::map<std::string, Family> families_;  // by UID
    std::vector<std::string> order_;          // of UIDs, as the file has them
    std::size_t given_ = 0;
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
    const auto decoded = decode_text(bytes);
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
    return Reader(days, zones, home, limits).read(parts);
}

}  // namespace tandem

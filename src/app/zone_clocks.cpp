#include "app/zone_clocks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "plan/tool_times.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

// Wall times and moments of one day differ by less than this.
constexpr date::days clock_slack{2};

Instant begin_of_year(date::year year) { return Instant(Day(year / 1 / 1).time_since_epoch()); }

struct ClockSpan {
    Instant begin{}, end{};  // half open
};

// Whole years, so that a post more changes nothing as a rule.
std::optional<ClockSpan> years_of_posts(const Project& project) {
    std::optional<LocalMinute> first, last;
    for (const Post& post : project.posts) {
        if (!post.when) continue;
        if (!first || *post.when < *first) first = post.when;
        if (!last || *post.when > *last) last = post.when;
    }
    if (!first) return std::nullopt;
    const date::year begin = date::year_month_day(day_of(*first)).year();
    const date::year end = date::year_month_day(day_of(*last)).year() + date::years(1);
    return ClockSpan{begin_of_year(begin) - clock_slack, begin_of_year(end) + clock_slack};
}

ZoneClock written_down(const TimeZone& zone, const ClockSpan& span, const std::string& database) {
    ZoneClock clock;
    clock.id = zone_clock_id(zone.name());
    clock.zone = zone.name();
    clock.database = database;
    clock.begin = span.begin;
    clock.end = span.end;
    clock.offset_minutes = static_cast<int>(zone.offset(span.begin).count());
    for (const ClockChange& change : zone.changes(span.begin + minutes(1), span.end))
        clock.changes.push_back({change.at, static_cast<int>(change.after.count())});
    return clock;
}

TimeZone as_written_down(const ZoneClock& clock) {
    std::vector<ClockChange> changes;
    minutes before(clock.offset_minutes);
    for (const ClockStep& step : clock.changes) {
        changes.push_back({step.at, before, minutes(step.offset_minutes), {}});
        before = minutes(step.offset_minutes);
    }
    return {clock.zone, minutes(clock.offset_minutes), std::move(changes)};
}

bool reaches(const ZoneClock& clock, LocalMinute when) {
    const Instant about(when.time_since_epoch());
    return about - date::days(1) >= clock.begin && about + date::days(1) < clock.end;
}

class ClockComparison {
  public:
    ClockComparison(const Project& project, ZoneTable& zones, const std::string& database, Instant from)
        : project_(project), zones_(zones), from_(from) {
        for (const ZoneClock& clock : project.zone_clocks)
            if (!clock.database.empty() && clock.database != database)
                clocks_.emplace(clock.zone, Remembered{&clock, as_written_down(clock)});
    }

    std::vector<MovedMoment> moved() {
        if (clocks_.empty()) return {};
        for (const Post& post : project_.posts) {
            if (!post.when) continue;
            for (const Variant& variant : post.variants) look(post, variant);
            if (post.variants.empty()) look(post, {});
        }
        std::stable_sort(moved_.begin(), moved_.end(),
                         [](const MovedMoment& a, const MovedMoment& b) { return a.now < b.now; });
        return std::move(moved_);
    }

  private:
    struct Remembered {
        const ZoneClock* clock;
        TimeZone zone;
    };

    void look(const Post& post, const Variant& variant) {
        const PostStatus status = status_of(post, variant);
        if (is_published(status) || is_off_calendar(status)) return;
        const TimeZone& zone = publishing_zone(project_, zones_, post, variant.channel);
        const auto then = clocks_.find(zone.name());
        const LocalMinute when = *when_of(post, variant);
        if (then == clocks_.end() || !reaches(*then->second.clock, when)) return;
        const Instant before = then->second.zone.resolve(when, fold_of(post, variant)).instant;
        const Instant now = zone.resolve(when, fold_of(post, variant)).instant;
        if (before == now || std::max(before, now) < from_) return;
        moved_.push_back({post.id, variant.channel, when, zone.name(), before, now, then->second.clock->database});
    }

    const Project& project_;
    ZoneTable& zones_;
    Instant from_;
    std::map<std::string, Remembered> clocks_;
    std::vector<MovedMoment> moved_;
};

}  // namespace

Id<ZoneClock> zone_clock_id(const std::string& zone) { return {uuid_from_name("tandem/zone/" + zone)}; }

Table<ZoneClock> zone_clocks_of(const Project& project, ZoneTable& zones, const std::string& database) {
    if (database.empty()) return project.zone_clocks;
    const std::optional<ClockSpan> span = years_of_posts(project);
    if (!span) return {};
    std::set<std::string> names{project.settings.zone};
    for (const Channel& channel : project.channels) names.insert(channel.zone);
    for (const Post& post : project.posts)
        if (!post.zone.empty()) names.insert(post.zone);
    std::vector<ZoneClock> clocks;
    for (const std::string& name : names) {
        const TimeZone* zone = name.empty() ? nullptr : zones.find(name);
        if (!zone) continue;
        clocks.push_back(written_down(*zone, *span, database));
        if (const ZoneClock* last = project.zone_clocks.find(clocks.back().id)) clocks.back().extra = last->extra;
    }
    return Table<ZoneClock>::from_rows(std::move(clocks));
}

std::vector<MovedMoment> moved_moments(const Project& project, ZoneTable& zones, const std::string& database,
                                       Instant from) {
    return ClockComparison(project, zones, database, from).moved();
}

}  // namespace tandem

#include "plan/derivation.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/apply_marks.hpp"

namespace tandem {
namespace {

using date::days;
using UnitKind = UnitId::Kind;

UnitId day_unit(Day day) { return UnitId::of_days(UnitKind::day, day); }

Day quarter_begin(date::year_month month) {
    return first_day(month.year() / date::month((static_cast<unsigned>(month.month()) - 1) / 3 * 3 + 1));
}

// Whether some rule of days or periods looks at when a campaign runs.
bool follow_campaigns(const std::vector<CompiledRule>& rules) {
    const auto follows = [](const CompiledVersion& version) {
        using facts::RuleTrigger;
        const auto t = version.trigger;
        const bool of_calendar = t == RuleTrigger::channel_day || t == RuleTrigger::week || t == RuleTrigger::month ||
            t == RuleTrigger::quarter;
        return of_calendar && !version.scope.campaigns.empty();
    };
    return std::any_of(rules.begin(), rules.end(), [&](const CompiledRule& rule) {
        return std::any_of(rule.versions.begin(), rule.versions.end(), follows);
    });
}

// A zone nobody knows (a hand-edited file) plans in UTC.
const TimeZone& project_zone(ZoneTable& zones, const Project& project) {
    const TimeZone* found = zones.find(project.settings.zone);
    return found ? *found : zones.utc();
}

bool earlier(const Airing& a, const Airing& b) {
    return std::tie(a.at, a.post, a.channel) < std::tie(b.at, b.post, b.channel);
}

// Settings that deriving reads; the rest (names, money, ...) may change without deriving anything again.
bool same_calendar(const Settings& a, const Settings& b) {
    return a.zone == b.zone && a.region == b.region && a.office_hours == b.office_hours &&
        a.created_at == b.created_at && a.observances_on == b.observances_on && a.observances_off == b.observances_off;
}

}  // namespace

// One pass from a version to the next.
class DeriveRun {
  public:
    DeriveRun(const facts::Facts& facts, ZoneTable& zones, const Project& project, const Derivation& old,
              Derivation& fresh, std::vector<TaskChange>& changes, PlanCounters& counters)
        : facts_(facts),
          zones_(zones),
          project_(project),
          old_(old),
          fresh_(fresh),
          changes_(changes),
          counters_(counters) {}

    void everything();
    void differences(const Project& before);

  private:
    DeriveContext context() const {
        return {project_,
                facts_,
                fresh_.setting_->rules,
                fresh_.setting_->office,
                *fresh_.setting_->zone,
                zones_,
                fresh_.setting_->horizon,
                fresh_.airings_};
    }
    void put_airings(const Post* before, const Post* after, const Project* old_project);
    void add_airing(const Airing& airing, bool add);
    void touch_days(DayRange range);
    void touch_calendar(DayRange range);
    void touch_flight(const Flight& flight);
    void touch_followers(Uuid source);
    template <class T>
    void touch_rows(const Table<T>& before, const Table<T>& after, UnitKind kind);
    void calendar_units();
    void derive(const UnitId& unit);
    std::vector<Task> tasks_of(const UnitId& unit) const;
    std::vector<Task> history_of(const DeriveContext& context, Id<TaskMark> mark) const;
    void add_change(const UnitId& unit, TaskChange change);
    void replace(const UnitId& unit, std::vector<Task> tasks);

    const facts::Facts& facts_;
    ZoneTable& zones_;
    const Project& project_;
    const Derivation& old_;
    Derivation& fresh_;
    std::vector<TaskChange>& changes_;
    PlanCounters& counters_;
    std::set<UnitId> touched_;
    std::map<Id<Task>, std::size_t> came_or_went_;  // tasks with a mark: their place in `changes_`
};

void DeriveRun::add_airing(const Airing& airing, bool add) {
    const Day day = day_of(airing.at);
    const auto* found = fresh_.airings_.find(day);
    std::vector<Airing> list = found ? found->get() : std::vector<Airing>{};
    const auto at = std::lower_bound(list.begin(), list.end(), airing, earlier);
    if (add)
        list.insert(at, airing);
    else if (at != list.end() && *at == airing)
        list.erase(at);
    fresh_.airings_ = list.empty() ? fresh_.airings_.erase(day)
                                   : fresh_.airings_.set(day, immer::box<std::vector<Airing>>(std::move(list)));
    // A post counts for the rounds of its day and, as one of the last 48 hours, of the two days after.
    touch_days({day, day + days(3)});
}

void DeriveRun::put_airings(const Post* before, const Post* after, const Project* old_project) {
    const DeriveContext now = context();
    if (before) {
        const DeriveContext then{*old_project, facts_, now.rules,   now.office,
                                 now.zone,     zones_, now.horizon, now.airings};
        for (const Airing& airing : airings_of(then, *before)) add_airing(airing, false);
    }
    if (after)
        for (const Airing& airing : airings_of(now, *after)) add_airing(airing, true);
}

void DeriveRun::touch_days(DayRange range) {
    range.begin = std::max(range.begin, fresh_.horizon().begin);
    range.end = std::min(range.end, fresh_.horizon().end);
    for (Day day = range.begin; day < range.end; day += days(1)) touched_.insert(day_unit(day));
}

void DeriveRun::touch_flight(const Flight& flight) {
    touched_.insert({UnitKind::flight, 0, flight.id.value});
    touch_days(flight.days);
}

// Manual tasks know the campaign of what they belong to, and history the post: as long as those exist.
void DeriveRun::touch_followers(Uuid source) {
    for (const ManualTask& manual : project_.manual_tasks)
        if (manual.source == source) touched_.insert({UnitKind::manual, 0, manual.id.value});
    for (const TaskMark& mark : project_.marks)
        if (mark.record && mark.key.source == source) touched_.insert({UnitKind::history, 0, mark.id.value});
}

template <class T>
void DeriveRun::touch_rows(const Table<T>& before, const Table<T>& after, UnitKind kind) {
    before.diff(after, [&](const T* b, const T* a) { touched_.insert({kind, 0, (a ? a : b)->id.value}); });
}

// The days of the range and every period it reaches into, as far as they have to do with the horizon.
void DeriveRun::touch_calendar(DayRange range) {
    touch_days(range);
    range.begin = std::max(range.begin, quarter_begin(month_of(fresh_.horizon().begin)));
    range.end = std::min(range.end, first_day(month_of(fresh_.horizon().end) + date::months(3)));
    for (Day week = week_begin(range.begin); week < range.end; week += days(7))
        touched_.insert(UnitId::of_days(UnitKind::week, week));
    for (auto month = month_of(range.begin); first_day(month) < range.end; month += date::months(1)) {
        touched_.insert(UnitId::of_days(UnitKind::month, first_day(month)));
        touched_.insert(UnitId::of_days(UnitKind::quarter, quarter_begin(month)));
    }
}

void DeriveRun::calendar_units() {
    const DayRange horizon = fresh_.horizon();
    touch_calendar(horizon);
    const auto last = date::year_month_day(horizon.end).year();
    for (auto year = date::year_month_day(horizon.begin).year(); year <= last; ++year)
        touched_.insert({UnitKind::year, static_cast<int>(year), {}});
}

void DeriveRun::everything() {
    std::vector<Airing> all;
    const DeriveContext now = context();
    for (const Post& post : project_.posts)
        for (const Airing& airing : airings_of(now, post)) all.push_back(airing);
    std::sort(all.begin(), all.end(), earlier);
    fresh_.airings_ = {};
    for (auto first = all.begin(); first != all.end();) {
        const Day day = day_of(first->at);
        const auto last = std::find_if(first, all.end(), [&](const Airing& a) { return day_of(a.at) != day; });
        fresh_.airings_ = fresh_.airings_.set(day, immer::box<std::vector<Airing>>(std::vector<Airing>(first, last)));
        first = last;
    }
    calendar_units();
    const auto add = [&](const auto& table, UnitKind kind) {
        for (const auto& row : table) touched_.insert({kind, 0, row.id.value});
    };
    add(project_.posts, UnitKind::post);
    add(project_.flights, UnitKind::flight);
    add(project_.campaigns, UnitKind::campaign);
    add(project_.contests, UnitKind::contest);
    add(project_.live_events, UnitKind::live_event);
    add(project_.influencer_posts, UnitKind::influencer_post);
    add(project_.incidents, UnitKind::incident);
    add(project_.manual_tasks, UnitKind::manual);
    add(project_.marks, UnitKind::history);
    for (const auto& [unit, tasks] : old_.units_) touched_.insert(unit);
    for (const UnitId& unit : touched_) derive(unit);
}

void DeriveRun::differences(const Project& before) {
    before.posts.diff(project_.posts, [&](const Post* b, const Post* a) {
        touched_.insert({UnitKind::post, 0, (a ? a : b)->id.value});
        put_airings(b, a, &before);
        if (!a || !b || a->campaign != b->campaign) touch_followers((a ? a : b)->id.value);
    });
    before.flights.diff(project_.flights, [&](const Flight* b, const Flight* a) {
        if (b) touch_flight(*b);
        if (a) touch_flight(*a);
        if (!a || !b || a->campaign != b->campaign) touch_followers((a ? a : b)->id.value);
    });
    const bool by_campaign = follow_campaigns(fresh_.setting_->rules);
    before.campaigns.diff(project_.campaigns, [&](const Campaign* b, const Campaign* a) {
        touched_.insert({UnitKind::campaign, 0, (a ? a : b)->id.value});
        if (by_campaign && b) touch_calendar(b->days);
        if (by_campaign && a) touch_calendar(a->days);
        if (!a || !b) touch_followers((a ? a : b)->id.value);
        if (a && b && a->status == b->status) return;
        for (const Flight& flight : project_.flights)
            if (flight.campaign == (a ? a : b)->id) touch_flight(flight);
    });
    touch_rows(before.contests, project_.contests, UnitKind::contest);
    touch_rows(before.live_events, project_.live_events, UnitKind::live_event);
    touch_rows(before.influencer_posts, project_.influencer_posts, UnitKind::influencer_post);
    touch_rows(before.incidents, project_.incidents, UnitKind::incident);
    touch_rows(before.manual_tasks, project_.manual_tasks, UnitKind::manual);
    before.marks.diff(project_.marks, [&](const TaskMark* b, const TaskMark* a) {
        if (const auto unit = unit_of(project_, fresh_.setting_->rules, (a ? a : b)->key)) touched_.insert(*unit);
        // Only work that was begun can become history.
        const UnitId history{UnitKind::history, 0, (a ? a : b)->id.value};
        if ((a && a->record) || (b && b->record) || !old_.unit(history).empty()) touched_.insert(history);
    });
    for (const UnitId& unit : touched_) derive(unit);
}

std::vector<Task> DeriveRun::tasks_of(const UnitId& unit) const {
    const DeriveContext c = context();
    std::vector<Task> out;
    const auto row = [&](const auto& table, auto&& make) {
        using Row = std::remove_cvref_t<decltype(table[0])>;
        if (const Row* found = table.find(Id<Row>{unit.id})) make(c, *found, out);
    };
    const Day first{days(unit.number)};
    switch (unit.kind) {
        case UnitKind::post: row(project_.posts, derive_post); break;
        case UnitKind::flight: row(project_.flights, derive_flight); break;
        case UnitKind::campaign: row(project_.campaigns, derive_campaign); break;
        case UnitKind::contest: row(project_.contests, derive_contest); break;
        case UnitKind::live_event: row(project_.live_events, derive_live_event); break;
        case UnitKind::influencer_post: row(project_.influencer_posts, derive_influencer_post); break;
        case UnitKind::incident: row(project_.incidents, derive_incident); break;
        case UnitKind::manual: row(project_.manual_tasks, derive_manual); break;
        case UnitKind::day:
            if (c.horizon.contains(first)) derive_day(c, first, out);
            break;
        case UnitKind::week:
            if (first < c.horizon.end && c.horizon.begin < first + days(7)) derive_week(c, first, out);
            break;
        case UnitKind::month:
            if (c.horizon.overlaps({first, first_day(month_of(first) + date::months(1))})) derive_month(c, first, out);
            break;
        case UnitKind::quarter:
            if (c.horizon.overlaps({first, first_day(month_of(first) + date::months(3))}))
                derive_quarter(c, first, out);
            break;
        case UnitKind::year: derive_observances(c, date::year(unit.number), out); break;
        case UnitKind::history: return history_of(c, {unit.id});
    }
    return out;
}

std::vector<Task> DeriveRun::history_of(const DeriveContext& c, Id<TaskMark> id) const {
    const TaskMark* mark = project_.marks.find(id);
    if (!mark) return {};
    if (const auto home = unit_of(project_, c.rules, mark->key)) {
        const Derivation::Unit& derived = fresh_.unit(*home);
        const auto same = [&](const TaskBox& task) { return task->id.value == id.value; };
        if (std::any_of(derived.begin(), derived.end(), same)) return {};
    }
    auto task = task_of_history(c, *mark);
    return task ? std::vector{std::move(*task)} : std::vector<Task>{};
}

void DeriveRun::derive(const UnitId& unit) {
    std::vector<Task> tasks = tasks_of(unit);
    ++counters_.buckets_derived;
    counters_.tasks_derived += static_cast<std::int64_t>(tasks.size());
    if (unit.kind != UnitKind::history)
        for (Task& task : tasks) {
            const bool derived = task.source_kind != SourceKind::manual;
            if (const TaskMark* mark = derived ? project_.marks.find({task.id.value}) : nullptr)
                task = with_mark(std::move(task), *mark);
            fit_to_clock(task, *fresh_.setting().zone);
        }
    std::sort(tasks.begin(), tasks.end(), [](const Task& a, const Task& b) { return a.id < b.id; });
    replace(unit, std::move(tasks));
}

// A task that somebody worked on leaves its unit for history, or comes back from there: one change, not two.
void DeriveRun::add_change(const UnitId& unit, TaskChange change) {
    const Id<Task> id = change.id();
    if (unit.kind == UnitKind::history) {
        if (const auto other = came_or_went_.find(id); other != came_or_went_.end()) {
            TaskChange& known = changes_[other->second];
            if (change.before) known.before = std::move(change.before);
            if (change.after) known.after = std::move(change.after);
            return;
        }
    } else if (change.before.has_value() != change.after.has_value()) {
        const Id<TaskMark> mark{id.value};
        if (project_.marks.contains(mark) || !old_.unit({UnitKind::history, 0, id.value}).empty()) {
            came_or_went_[id] = changes_.size();
            touched_.insert({UnitKind::history, 0, id.value});
        }
    }
    changes_.push_back(std::move(change));
}

// Takes the unit's tasks over, keeping every task that is as it was.
void DeriveRun::replace(const UnitId& unit, std::vector<Task> tasks) {
    const Derivation::Unit& old = old_.unit(unit);
    Derivation::Unit fresh;
    auto b = old.begin();
    bool same = old.size() == tasks.size();
    for (Task& task : tasks) {
        for (; b != old.end() && (*b)->id < task.id; ++b) add_change(unit, {*b, std::nullopt}), same = false;
        const bool known = b != old.end() && (*b)->id == task.id;
        if (known && b->get() == task) {
            fresh.push_back(*b);
        } else {
            fresh.push_back(TaskBox(std::move(task)));
            add_change(unit, {known ? std::optional(*b) : std::nullopt, fresh.back()});
            same = false;
        }
        if (known) ++b;
    }
    for (; b != old.end(); ++b) add_change(unit, {*b, std::nullopt}), same = false;
    if (same) return;
    fresh_.units_ = fresh.empty() ? fresh_.units_.erase(unit)
                                  : fresh_.units_.set(unit, immer::box<Derivation::Unit>(std::move(fresh)));
}

const Derivation::Unit& Derivation::unit(const UnitId& id) const {
    const auto* found = units_.find(id);
    return found ? found->get() : no_unit_;
}

DayRange Derivation::horizon_of(const Project& project, const TimeZone& zone, Day today) {
    const Day made = day_of(zone.local(project.settings.created_at));
    return {week_begin(std::min(made, today)), first_day(month_of(today) + date::months(13))};
}

Derivation Derivation::of(const facts::Facts& facts, ZoneTable& zones, const Project& project, Day today,
                          PlanCounters& counters) {
    std::vector<TaskChange> changes;
    return Derivation{}.next(facts, zones, Project{}, project, today, changes, counters);
}

Derivation Derivation::next(const facts::Facts& facts, ZoneTable& zones, const Project& before, const Project& after,
                            Day today, std::vector<TaskChange>& changes, PlanCounters& counters) const {
    Derivation fresh = *this;
    const TimeZone& zone = project_zone(zones, after);
    const DayRange horizon = horizon_of(after, zone, today);
    const bool same_rules = setting_ && before.rules == after.rules;
    const bool same_setting =
        same_rules && same_calendar(before.settings, after.settings) && setting_->horizon == horizon;
    if (!same_setting)
        fresh.setting_ = std::make_shared<const DeriveSetting>(
            DeriveSetting{same_rules ? setting_->rules : compile_rules(after.rules),
                          OfficeCalendar(facts, after.settings, horizon), &zone, horizon});
    const std::size_t first = changes.size();
    DeriveRun run(facts, zones, after, *this, fresh, changes, counters);
    if (!same_setting || !(before.channels == after.channels) || before.id != after.id)
        run.everything();
    else
        run.differences(before);
    counters.tasks_changed += static_cast<std::int64_t>(changes.size() - first);
    return fresh;
}

}  // namespace tandem

#include "ui/tasks/task_day.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "ui/tasks/task_text.hpp"
#include "ui/tasks/tasks_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using GroupKind = TaskGroup::Kind;

bool in_lens(const UiState& state, const Task& task) {
    if (state.lens == Lens::both) return true;
    return (state.lens == Lens::smm) == (task.role == Hat::smm);
}

const Person* person_named(const Project& project, std::string_view name) {
    for (const Person& person : project.people)
        if (person.name == name) return &person;
    return nullptr;
}

// What tells groups apart, in the order of the screen. Sources are brought into the order of their first tasks at the
// end.
struct GroupKey {
    GroupKind kind = GroupKind::type;
    int number = 0;
    Uuid source;

    auto operator<=>(const GroupKey&) const = default;
};

GroupKey key_of_person(const Task& task, const Placement* placement) {
    if (task.fixed_person) return {GroupKind::person, 0, task.fixed_person->value};
    return placement ? GroupKey{GroupKind::person, 0, placement->person.value} : GroupKey{GroupKind::nobody, 0, {}};
}

// `day`: the one whose work the task is.
GroupKey key_of(const Task& task, TaskGrouping grouping, Day day) {
    switch (grouping) {
        case TaskGrouping::kind: return {GroupKind::type, static_cast<int>(task.type), {}};
        case TaskGrouping::time:
            if (last_day_of(task) != day) return {GroupKind::later, 0, {}};
            return {GroupKind::hour, static_cast<int>((task.end - LocalMinute(day)) / std::chrono::hours(1)), {}};
        case TaskGrouping::post: {
            const Uuid source = task.post ? task.post->value : task.key.source;
            const bool named = task.source_kind != SourceKind::project && source;
            return {named ? GroupKind::source : GroupKind::brand, 0, named ? source : Uuid{}};
        }
    }
    return {};
}

// Collects tasks into groups.
class DayList {
  public:
    DayList(const Session& session, const UiState& state, Day first, std::string_view user)
        : plan_(session.plan()),
          project_(session.project()),
          state_(state),
          first_(first),
          me_(person_named(project_, user)) {}

    // `day`: the one whose work it is.
    void add(Id<Task> id, Day day, bool overdue) {
        const Task* task = plan_.task(id);
        const Placement* placement = plan_.placement(id);
        if (!task || !task->counts() || !in_lens(state_, *task)) return;
        if (!state_.filters.lets(project_, *task, placement)) {
            if (task->is_open() || state_.done_tasks_shown) ++out_.hidden;
            return;
        }
        const GroupKey key = overdue ? GroupKey{GroupKind::overdue, 0, {}} : key_in_span(*task, placement, day);
        const auto [at, fresh] = groups_.try_emplace(key);
        TaskGroup& group = at->second;
        if (fresh) {
            group.kind = key.kind, group.type = task->type, group.hour = key.number, group.first = id;
            group.day = day, group.person = {key.kind == GroupKind::person ? key.source : Uuid{}};
        }
        const bool done = !task->is_open();
        ++group.count, group.minutes += task->effort_minutes;
        if (done) ++group.done, group.done_minutes += task->effort_minutes;
        if (!done && me_ && placement && placement->person == me_->id) ++out_.mine_left;
        if (!done && overdue) ++out_.overdue;
        if (!done) look_at_limit(*task, overdue);
        group.tasks.push_back(id);
    }

    TaskDay finish() {
        for (auto& [key, group] : groups_) show(group);
        add_other_days();
        for (auto& [key, group] : groups_) {
            out_.done += group.done, out_.count += group.count;
            out_.done_minutes += group.done_minutes, out_.minutes += group.minutes;
            if (!group.tasks.empty() || (group.kind == GroupKind::day && any_shown_))
                out_.groups.push_back(std::move(group));
        }
        // Sources in the order in which their work begins; what belongs to none of them stays last.
        const auto rank = [&](const TaskGroup& group) {
            const LocalMinute begin =
                group.kind == GroupKind::source ? plan_.task(group.tasks.front())->begin : LocalMinute{};
            return std::tuple(group.kind, std::max(begin, LocalMinute(first_)), place_of_person(group));
        };
        std::stable_sort(out_.groups.begin(), out_.groups.end(),
                         [&](const TaskGroup& a, const TaskGroup& b) { return rank(a) < rank(b); });
        return std::move(out_);
    }

  private:
    // A week with something to show has all of its days: tasks can be dropped there.
    void add_other_days() {
        any_shown_ =
            std::any_of(groups_.begin(), groups_.end(), [](const auto& one) { return !one.second.tasks.empty(); });
        if (state_.task_span != TaskSpan::week || !any_shown_) return;
        const DayRange days = listed_days(project_, state_, first_);
        for (Day day = days.begin; day < days.end; day += date::days(1)) {
            TaskGroup& group = groups_[{GroupKind::day, static_cast<int>(day.time_since_epoch().count()), {}}];
            group.kind = GroupKind::day, group.day = day;
        }
    }

    GroupKey key_in_span(const Task& task, const Placement* placement, Day day) const {
        switch (state_.task_span) {
            case TaskSpan::day: return key_of(task, state_.task_grouping, day);
            case TaskSpan::week: return {GroupKind::day, day.time_since_epoch().count(), {}};
            case TaskSpan::people: return key_of_person(task, placement);
        }
        return {};
    }

    // Oneself before the others, who are in the order of their names.
    std::string_view place_of_person(const TaskGroup& group) const {
        const Person* person = group.kind == GroupKind::person ? project_.people.find(group.person) : nullptr;
        return person && person != me_ ? std::string_view(person->name) : std::string_view{};
    }

    void look_at_limit(const Task& task, bool overdue) {
        const auto limit = std::tuple(overdue, task.end, task.id);
        if (!out_.next_due || limit < first_limit_) out_.next_due = task.id, first_limit_ = limit;
    }

    // Leaves what is shown, in order.
    void show(TaskGroup& group) const {
        sort(group);
        if (group.kind == GroupKind::type || group.kind == GroupKind::hour)
            group.batches = join_batches(plan_, group.tasks, state_.done_tasks_shown);
        else if (!state_.done_tasks_shown)
            std::erase_if(group.tasks, [&](Id<Task> id) { return !plan_.task(id)->is_open(); });
    }

    void sort(TaskGroup& group) const {
        const auto place = [&](Id<Task> id) {
            const Task& task = *plan_.task(id);
            return group.kind == GroupKind::overdue ? std::tuple(task.end, task.begin, id)
                                                    : std::tuple(task.begin, task.end, id);
        };
        std::sort(group.tasks.begin(), group.tasks.end(), [&](Id<Task> a, Id<Task> b) { return place(a) < place(b); });
    }

    const Plan& plan_;
    const Project& project_;
    const UiState& state_;
    Day first_;
    const Person* me_;
    std::map<GroupKey, TaskGroup> groups_;
    TaskDay out_;
    bool any_shown_ = false;
    std::tuple<bool, LocalMinute, Id<Task>> first_limit_;
};

}  // namespace

DayRange listed_days(const Project& project, const UiState& state, Day day) {
    if (state.task_span != TaskSpan::week) return {day, day + date::days(1)};
    const Day begin = week_begin(day, first_weekday(project.settings.week_start));
    return {begin, begin + date::days(7)};
}

TaskDay task_day(const Session& session, const UiState& state, Day day, std::string_view user) {
    const Plan& plan = session.plan();
    const Day today = day_of(session.now());
    const DayRange days = listed_days(session.project(), state, day);
    DayList list(session, state, days.begin, user);
    std::unordered_set<Id<Task>> overdue;
    if (days.contains(today))
        for (const auto& ids : {overdue_tasks(plan, today), done_late(session)})
            for (const Id<Task> id : ids)
                if (overdue.insert(id).second) list.add(id, today, true);
    const auto late = [&](Id<Task> id, Day of) {
        const Task* task = plan.task(id);
        return of == today && task && task->is_open() && task->end <= LocalMinute(today);
    };
    for (Day of = days.begin; of < days.end; of += date::days(1)) {
        const DayWork& work = plan.work(of);
        for (const auto* ids : {&work.placed, &work.unplaced})
            for (const Id<Task> id : *ids)
                if (!overdue.contains(id)) list.add(id, of, late(id, of));
    }
    return list.finish();
}

std::vector<Selection> shown_task_order(const Session& session, const UiState& state, std::string_view user) {
    std::vector<Selection> order;
    for (const TaskGroup& group : task_day(session, state, state.tasks_day, user).groups) {
        if (group.kind == GroupKind::overdue && state.overdue_folded) continue;
        auto batch = group.batches.begin();
        for (std::size_t i = 0; i < group.tasks.size(); ++i) {
            while (batch != group.batches.end() && batch->first + batch->count <= i) ++batch;
            const bool batched = batch != group.batches.end() && batch->holds(i);
            const std::vector<Id<Task>> tasks = batched ? tasks_of(*batch, group.tasks) : std::vector<Id<Task>>{};
            if (!batched || is_unfolded(state, tasks))
                order.push_back(Selection::of(group.tasks[i]));
            else if (i == batch->first)
                order.push_back(Selection::of_batch(tasks));
        }
    }
    return order;
}

void show_task_span(const Session& session, UiState& state, TaskSpan span) {
    state.task_span = span;
    if (span != TaskSpan::week) return;
    const Day today = day_of(session.now());
    const bool present = listed_days(session.project(), state, state.tasks_day).contains(today);
    for (const TaskGroup& group : task_day(session, state, state.tasks_day, {}).groups)
        if (group.kind == GroupKind::day && !group.tasks.empty() && group.day == (present ? today : state.tasks_day))
            state.reveal = Focus{group.tasks.front().value, std::nullopt};
}

const TaskDay& shown_task_day(ViewContext& view) {
    TasksCache& cache = tasks_cache(view);
    const UiState& state = view.state;
    TasksCache::DayIs is{view.project(),      view.plan().version,   state.filters,          state.lens,
                         state.task_grouping, state.task_span,       state.done_tasks_shown, state.tasks_day,
                         view.today(),        std::string(view.user)};
    if (!cache.day_is || *cache.day_is != is) {
        cache.day = task_day(view.session, state, state.tasks_day, view.user);
        cache.day_is = std::move(is);
    }
    return cache.day;
}

std::vector<Id<Task>> overdue_tasks(const Plan& plan, Day today) {
    std::vector<Id<Task>> late;
    for (const auto& [day, work] : plan.days) {
        const RoleLoad &smm = work->smm, &cm = work->cm;
        if (day >= today || smm.done_tasks + cm.done_tasks == smm.tasks + cm.tasks) continue;
        for (const auto* ids : {&work->placed, &work->unplaced})
            for (const Id<Task> id : *ids)
                if (const Task* task = plan.task(id); task && task->is_open() && task->end <= LocalMinute(today))
                    late.push_back(id);
    }
    return late;
}

std::vector<Id<Task>> done_late(const Session& session) {
    const LocalMinute midnight(day_of(session.now()));
    const Instant began = session.now_instant() - (session.now() - midnight);
    std::vector<Id<Task>> late;
    for (const TaskMark& mark : session.project().marks) {
        if (mark.state != TaskState::done || mark.log.empty() || mark.log.back().at < began) continue;
        const auto done = std::find_if(mark.log.rbegin(), mark.log.rend(),
                                       [](const MarkEvent& event) { return event.what == "done"; });
        const Task* task = session.plan().task({mark.id.value});
        const Placement* placement = session.plan().placement({mark.id.value});
        if (done == mark.log.rend() || done->at < began || !task || task->end > midnight) continue;
        if (placement && LocalMinute(placement->day) < midnight) late.push_back(task->id);
    }
    return late;
}

}  // namespace tandem

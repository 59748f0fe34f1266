#include "app/stray_requests.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr std::size_t most_targets = 12;
constexpr int usual_minutes = 15;

// The decision, if no task of the plan is its task.
const TaskMark* stray_mark(const TaskGround& ground, Id<TaskMark> id) {
    const TaskMark* mark = ground.project.marks.find(id);
    const Task* task = mark ? ground.plan.task({id.value}) : nullptr;
    return task && !task->detached ? nullptr : mark;
}

// What its rule last said of it.
struct Origin {
    const RuleVersion* version = nullptr;
    const RuleSlot* slot = nullptr;
};

Origin origin_of(const Project& project, const TaskKey& key) {
    Origin origin;
    if (const TaskRule* rule = project.rules.find(key.rule))
        for (const RuleVersion& version : rule->versions)
            for (const RuleSlot& slot : version.slots)
                if (slot.id == key.slot) origin = {&version, &slot};
    return origin;
}

SourceKind source_kind_of(const Project& project, const TaskKey& key) {
    const Uuid& id = key.source;
    if (project.posts.contains({id})) return SourceKind::post;
    if (project.flights.contains({id})) return SourceKind::flight;
    if (project.campaigns.contains({id})) return SourceKind::campaign;
    if (project.contests.contains({id})) return SourceKind::contest;
    if (project.live_events.contains({id})) return SourceKind::live_event;
    if (project.influencer_posts.contains({id})) return SourceKind::influencer_post;
    if (project.incidents.contains({id})) return SourceKind::incident;
    if (project.channels.contains({id})) return SourceKind::channel;
    return SourceKind::project;
}

// The day that its occurrence or its source names.
std::optional<Day> day_of_key(const Project& project, const TaskKey& key) {
    const auto number = key.occurrence.number;
    switch (key.occurrence.kind) {
        case Occurrence::Kind::day: return Day(date::days(number));
        case Occurrence::Kind::week:
            return week_begin(Day(date::year(number / 100) / 1 / 4)) + date::days(7 * (number % 100 - 1));
        case Occurrence::Kind::month: return first_day(date::year(number / 12) / (number % 12 + 1));
        case Occurrence::Kind::quarter: return first_day(date::year(number / 4) / (number % 4 * 3 + 1));
        default: break;
    }
    const auto nth = date::days(std::max(0, number - 1));
    if (const Post* post = project.posts.find({key.source}); post && post->when) return day_of(*post->when);
    if (const Flight* flight = project.flights.find({key.source})) return flight->days.begin + nth;
    if (const Campaign* campaign = project.campaigns.find({key.source})) return campaign->days.begin;
    if (const Contest* contest = project.contests.find({key.source})) return day_of(contest->begin) + nth;
    if (const LiveEvent* event = project.live_events.find({key.source})) return day_of(event->begin) + nth;
    return std::nullopt;
}

// A task as it may have been, as far as naming it needs.
Task shade_of(const TaskGround& ground, const TaskMark& mark) {
    Task task;
    task.id = {mark.id.value};
    task.key = mark.key;
    task.source_kind = source_kind_of(ground.project, mark.key);
    task.detached = task.source_kind == SourceKind::project;
    if (ground.project.channels.contains({mark.key.channel})) task.channels = {{mark.key.channel}};
    if (const Origin origin = origin_of(ground.project, mark.key); origin.version)
        task.rule_version = origin.version->valid_from;
    task.anchor = LocalMinute(day_of_key(ground.project, mark.key).value_or(day_of(ground.session.now())));
    return task;
}

// Where its task would stand; now, when nothing tells.
LocalMinute begin_of(const TaskGround& ground, const TaskMark& mark) {
    if (mark.time && mark.time->mode == TimeOverride::Mode::absolute) return mark.time->begin;
    if (mark.record) return mark.record->begin;
    const Post* post = ground.project.posts.find({mark.key.source});
    if (post && post->when) return *post->when + minutes(mark.time ? mark.time->offset_minutes : 0);
    const Day day = mark.day.value_or(day_of_key(ground.project, mark.key).value_or(day_of(ground.session.now())));
    return LocalMinute(day) + std::chrono::hours(9);
}

std::optional<TaskType> type_of(const Project& project, const TaskMark& mark) {
    const Origin origin = origin_of(project, mark.key);
    const std::string name = origin.slot ? origin.slot->task_type
        : mark.record                    ? mark.record->task_type
                                         : std::string();
    for (int i = 0; !facts::name_of(static_cast<TaskType>(i)).empty(); ++i)
        if (facts::name_of(static_cast<TaskType>(i)) == name) return static_cast<TaskType>(i);
    return std::nullopt;
}

bool untouched(const Project& project, const Task& task) {
    const TaskMark* mark = project.marks.find({task.id.value});
    return task.is_open() && task.key && !task.detached && !mark;
}

// The other task's decisions: those of the stray one, counted from what the other's rule says.
TaskMark handed_over(const TaskGround& ground, const TaskMark& from, const Task& to, std::string_view who) {
    TaskMark mark = from;
    mark.id = {to.id.value};
    mark.key = to.key;
    mark.further = 0;
    if (mark.time) {
        mark.time->base_offset_minutes = to.nominal_offset_minutes;
        mark.time->base_length_minutes = to.nominal_length_minutes;
    }
    if (mark.effort) mark.effort->base_minutes = to.rule_effort_minutes;
    mark.log.push_back({ground.session.now_instant(), "attached", std::string(who)});
    return mark;
}

// Whether what the decision was made from is what this task's rule says.
bool fits_base(const TaskMark& mark, const Task& task) {
    if (mark.time &&
        (mark.time->base_offset_minutes != task.nominal_offset_minutes ||
         mark.time->base_length_minutes != task.nominal_length_minutes))
        return false;
    return !mark.effort || mark.effort->base_minutes == task.rule_effort_minutes;
}

// Rules made after the decision: one that was there before is no second try.
bool made_after(const Project& project, const TaskRule& rule, const TaskMark& mark) {
    return rule.created_at > (mark.log.empty() ? project.settings.created_at : mark.log.back().at);
}

// For each rule that could take the decision over, its task in the same place; several slots: the one whose base fits.
std::map<Id<TaskRule>, Id<Task>> successors(const TaskGround& ground, const TaskMark& mark) {
    std::map<Id<TaskRule>, std::vector<const Task*>> there;
    if (const auto* siblings = ground.plan.by_source.find(mark.key.source))
        for (const Id<Task>& id : siblings->get()) {
            const Task* task = ground.plan.task(id);
            const TaskRule* rule = task ? ground.project.rules.find(task->key.rule) : nullptr;
            if (rule && untouched(ground.project, *task) && task->key.channel == mark.key.channel &&
                task->key.occurrence == mark.key.occurrence && made_after(ground.project, *rule, mark))
                there[rule->id].push_back(task);
        }
    std::map<Id<TaskRule>, Id<Task>> found;
    for (auto& [rule, tasks] : there) {
        if (tasks.size() > 1) std::erase_if(tasks, [&](const Task* task) { return !fits_base(mark, *task); });
        if (tasks.size() == 1) found[rule] = tasks.front()->id;
    }
    return found;
}

Label title_label(const char* key, const TaskGround& ground, const TaskMark& mark) {
    const bool english = ground.project.settings.language == "en";
    return {key, {{"title", stray_title(ground, mark, english ? facts::Language::english : facts::Language::french)}}};
}

}  // namespace

std::vector<StrayMark> listed_strays(const Session& session) {
    std::vector<StrayMark> strays = session.planner().stray_marks();
    std::erase_if(strays, [](const StrayMark& stray) {
        return stray.kind != StrayMark::Kind::tray && stray.kind != StrayMark::Kind::sleeping;
    });
    return strays;
}

std::string stray_title(const TaskGround& ground, const TaskMark& mark, facts::Language language) {
    if (mark.title) return *mark.title;
    const std::string title = task_title(ground.project, ground.session.facts(), shade_of(ground, mark), language);
    if (!title.empty()) return title;
    const TaskRule* rule = ground.project.rules.find(mark.key.rule);
    if (!rule) return {};
    return language == facts::Language::english ? rule->name_en : rule->name_fr;
}

std::optional<Day> stray_day(const TaskGround& ground, const TaskMark& mark) {
    const Post* post = ground.project.posts.find({mark.key.source});
    const bool timed =
        (mark.time && mark.time->mode == TimeOverride::Mode::absolute) || mark.record || (post && post->when);
    if (timed) return day_of(begin_of(ground, mark));
    return mark.day ? mark.day : day_of_key(ground.project, mark.key);
}

Request discard_stray(const TaskGround& ground, Id<TaskMark> id) {
    Request request;
    const TaskMark* mark = stray_mark(ground, id);
    if (!mark) return request;
    request.label = title_label("undo.discard_stray", ground, *mark);
    request.actions.push_back(Remove<TaskMark>{id});
    return request;
}

Request keep_stray(const TaskGround& ground, IdSource& ids, Id<TaskMark> id, std::string_view title,
                   std::string_view who) {
    Request request;
    const TaskMark* found = stray_mark(ground, id);
    if (!found) return request;
    TaskMark mark = *found;
    const Origin origin = origin_of(ground.project, mark.key);
    ManualTask manual;
    manual.id = ids.make<ManualTask>();
    manual.title = mark.title.value_or(std::string(title));
    manual.task_type = origin.slot ? origin.slot->task_type : mark.record ? mark.record->task_type : "reply";
    manual.role = origin.slot ? origin.slot->role : mark.record ? mark.record->role : Hat::cm;
    if (origin.slot) manual.priority = origin.slot->priority;
    manual.effort_minutes = mark.effort ? mark.effort->minutes
        : origin.slot                   ? origin.slot->effort_minutes
                                        : usual_minutes;
    manual.begin = begin_of(ground, mark);
    manual.end = manual.begin + minutes(mark.time ? mark.time->length_minutes : std::max(manual.effort_minutes, 60));
    if (ground.project.channels.contains({mark.key.channel})) manual.channels = {{mark.key.channel}};
    manual.source = mark.key.source;
    manual.person = mark.person;
    manual.note = mark.note;
    manual.spent_minutes = mark.spent_minutes;
    manual.state = mark.state == TaskState::in_progress ? mark.state : TaskState::open;
    mark.state = TaskState::replaced;
    mark.replaced_by = manual.id;
    mark.log.push_back({ground.session.now_instant(), "made manual", std::string(who)});
    request.label = {"undo.keep_stray", {{"title", manual.title}}};
    request.focus = {manual.id.value, day_of(manual.begin)};
    request.actions = {Put<ManualTask>{std::move(manual)}, Put<TaskMark>{std::move(mark)}};
    return request;
}

Request attach_stray(const TaskGround& ground, Id<TaskMark> id, Id<Task> to, std::string_view who) {
    Request request;
    const TaskMark* mark = stray_mark(ground, id);
    const Task* task = ground.plan.task(to);
    if (!mark || !task || !untouched(ground.project, *task)) return request;
    request.label = title_label("undo.attach_stray", ground, *mark);
    request.focus = {to.value, day_of(task->begin)};
    request.actions = {Put<TaskMark>{handed_over(ground, *mark, *task, who)}, Remove<TaskMark>{id}};
    return request;
}

std::vector<Id<Task>> attach_targets(const TaskGround& ground, Id<TaskMark> id) {
    const TaskMark* mark = stray_mark(ground, id);
    if (!mark) return {};
    const std::optional<TaskType> type = type_of(ground.project, *mark);
    const LocalMinute begin = begin_of(ground, *mark);
    std::vector<std::tuple<bool, minutes, Id<Task>>> found;
    for (const auto& entry : ground.plan.tasks) {
        const Task& task = *entry.second;
        if (!untouched(ground.project, task) || (type && task.type != *type)) continue;
        const bool elsewhere = task.key.source != mark->key.source;
        if (elsewhere && !type && task.key.channel != mark->key.channel) continue;
        found.emplace_back(elsewhere, std::chrono::abs(task.begin - begin), task.id);
    }
    const std::size_t count = std::min(found.size(), most_targets);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
    std::vector<Id<Task>> targets;
    for (std::size_t i = 0; i < count; ++i) targets.push_back(std::get<2>(found[i]));
    return targets;
}

TakeOver take_over_offer(const TaskGround& ground) {
    std::map<Id<TaskRule>, TakeOver> offers;
    for (const StrayMark& stray : ground.session.planner().stray_marks()) {
        const TaskMark* mark = ground.project.marks.find(stray.mark);
        if (stray.reason != StrayMark::Reason::rule_gone || stray.kind != StrayMark::Kind::tray || !mark) continue;
        for (const auto& [rule, task] : successors(ground, *mark)) offers[rule].edits.emplace_back(mark->id, task);
    }
    TakeOver best;
    for (auto& [rule, offer] : offers) {
        if (offer.edits.size() <= best.edits.size()) continue;
        best = std::move(offer);
        best.to = rule;
    }
    return best;
}

namespace {

// Keys of the old rule lead to the new one from now on, slot by slot.
void put_lineage(const TaskGround& ground, IdSource& ids, const TakeOver& offer, Request& request) {
    std::set<std::pair<Id<RuleSlot>, Id<RuleSlot>>> written;
    for (const auto& [from, to] : offer.edits) {
        const TaskMark* mark = ground.project.marks.find(from);
        const Task* task = ground.plan.task(to);
        if (!mark || !task || !written.emplace(mark->key.slot, task->key.slot).second) continue;
        Lineage row;
        row.id = ids.make<Lineage>();
        row.from.rule = mark->key.rule, row.from.slot = mark->key.slot;
        row.to.rule = task->key.rule, row.to.slot = task->key.slot;
        request.actions.emplace_back(Put<Lineage>{std::move(row)});
    }
}

}  // namespace

Request take_over(const TaskGround& ground, IdSource& ids, const TakeOver& offer, std::string_view who) {
    Request request;
    const TaskRule* rule = ground.project.rules.find(offer.to);
    if (!rule) return request;
    const bool english = ground.project.settings.language == "en";
    request.label = {"undo.take_over", {{"title", english ? rule->name_en : rule->name_fr}}};
    request.focus = {offer.to.value, std::nullopt};
    for (const auto& [from, to] : offer.edits) {
        const Request one = attach_stray(ground, from, to, who);
        request.actions.insert(request.actions.end(), one.actions.begin(), one.actions.end());
    }
    if (!request.actions.empty()) put_lineage(ground, ids, offer, request);
    return request;
}

}  // namespace tandem

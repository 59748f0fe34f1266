#include "app/ics_parts.hpp"
#include "app/ics_rows.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

IcsState state_of(TaskState state) {
    switch (state) {
        case TaskState::open: return IcsState::needs_action;
        case TaskState::in_progress: return IcsState::in_process;
        case TaskState::done: return IcsState::completed;
        default: return IcsState::cancelled;
    }
}

// RFC 5545: 1 the highest, 5 medium, 9 the lowest.
int number_of(Priority priority) {
    switch (priority) {
        case Priority::must: return 1;
        case Priority::critical: return 2;
        case Priority::high: return 3;
        case Priority::normal: return 5;
        case Priority::low: return 9;
    }
    return 0;
}

std::string note_of(const Project& project, const Task& task) {
    if (const TaskMark* mark = project.marks.find({task.id.value})) return mark->note;
    if (const ManualTask* manual = project.manual_tasks.find({task.id.value})) return manual->note;
    return {};
}

class TaskItems {
  public:
    TaskItems(const CalendarSource& source, const IcsOrder& order)
        : source_(source), as_events_(order.tasks_as_events), alarms_(order.task_alarms), home_(project_zone(source)) {}

    CalendarItem item(const Task& task) const {
        const facts::Language language = source_.words.language();
        const Placement* place = source_.plan.placement(task.id);
        IcsItem item;
        item.is_task = !as_events_;
        // Another UID: a program that has the one would take the other for a change of it.
        item.uid = as_events_ ? to_text(task.id) + "-event@tandem" : ics_uid(task.id.value);
        item.title = task_title(source_.project, source_.facts, task, language);
        item.description = description(task, place);
        item.zone = home_.name();
        item.begin = home_.resolve(task.begin).instant;
        item.end = home_.resolve(task.end).instant;
        item.state = state_of(task.state);
        item.workflow = word_of(task.state);
        item.categories.emplace_back(source_.words(task.role == Hat::smm ? "hat.smm" : "hat.cm"));
        for (const Id<Channel>& channel : task.channels) item.categories.push_back(network_name(source_, channel));
        if (as_events_)
            make_event(task, place, item);
        else
            item.priority = number_of(task.priority);
        if (task.post) item.about = ics_uid(task.post->value);
        item.alarm = alarms_ && task.is_open();
        add_rows(source_, task, item);
        return {IcsKind::tasks, ties(task, place), std::move(item)};
    }

  private:
    IcsTies ties(const Task& task, const Placement* place) const {
        IcsTies ties;
        if (place) ties.people.push_back(place->person.value);
        for (const Id<Channel>& channel : task.channels) ties.channels.push_back(channel.value);
        const Post* post = task.post ? source_.project.posts.find(*task.post) : nullptr;
        const auto campaign = task.campaign ? task.campaign : post ? post->campaign : std::nullopt;
        if (campaign) ties.campaign = campaign->value;
        return ties;
    }

    std::string description(const Task& task, const Placement* place) const {
        const facts::Words& words = source_.words;
        std::string text = source_name(source_.project, source_.facts, task, words.language());
        const auto add = [&](const std::string& line) { text += (text.empty() ? "" : "\n") + line; };
        const Person* person = place ? source_.project.people.find(place->person) : nullptr;
        add(person ? words.format("calendar_file.who", {{"person", person->name}})
                   : std::string(words("calendar_file.nobody")));
        add(words.format("calendar_file.effort",
                         {{"time", facts::duration_text(task.effort_minutes, words.language())}}));
        if (const std::string note = note_of(source_.project, task); !note.empty()) add(note);
        return text;
    }

    // At its time where that is short, else on the day it is planned for, with its limit in words.
    void make_event(const Task& task, const Placement* place, IcsItem& item) const {
        if (!task.counts())
            item.state = IcsState::cancelled;
        else
            item.state = task.state == TaskState::done ? IcsState::confirmed : IcsState::tentative;
        const bool one_day = day_of(task.begin) == day_of(task.end - minutes(1));
        if (one_day && task.begin < task.end && task.end - task.begin <= most_ics_task_time) return;
        const Day day = task.fixed_day ? *task.fixed_day : place ? place->day : day_of(task.end - minutes(1));
        item.days = {day, day + date::days(1)};
        item.description += "\n" +
            source_.words.format("calendar_file.limit",
                                 {{"when",
                                   source_.words.moment_text(date::year_month_day(day_of(task.end)),
                                                             static_cast<int>(minute_of_day(task.end).count()))}});
    }

    const CalendarSource& source_;
    bool as_events_, alarms_;
    const TimeZone& home_;
};

}  // namespace

void add_tasks(const CalendarSource& source, const IcsOrder& order, std::vector<CalendarItem>& items) {
    const TaskItems tasks(source, order);
    for (const auto& [id, task] : source.plan.tasks) items.push_back(tasks.item(task.get()));
}

}  // namespace tandem

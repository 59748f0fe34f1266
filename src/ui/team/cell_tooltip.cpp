#include <algorithm>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_tasks = 8;

// Why the day has no hours, or fewer, or more than the weekday's.
void add_reasons(ViewContext& view, const Person& person, const TeamDay& day, Day date, std::string& text) {
    using Off = WorkingDay::Off;
    const auto line = [&](std::string_view sentence) { text += "\n" + std::string(sentence); };
    for (const Away& away : person.away)
        if (away.days.contains(date)) {
            std::string sentence(view.word("team.away"));
            if (away.hours)
                sentence +=
                    " " + view.words.time_text(away.hours->begin) + " – " + view.words.time_text(away.hours->end);
            if (!away.reason.empty()) sentence += " (" + away.reason + ")";
            line(sentence);
        }
    if (day.work.off == Off::day_off) line(view.word("team.day_off"));
    if (day.work.off == Off::left) line(view.word("team.has_left"));
    if (!day.work.on_call) return;
    for (const OnCall& turn : person.on_call)
        if (turn.days.contains(date))
            line(view.words.format("team.on_call_hours",
                                   {{"from", view.words.time_text(turn.hours.begin)},
                                    {"to", view.words.time_text(turn.hours.end)},
                                    {"duration", facts::duration_text(turn.cap_minutes, view.language)}}));
}

void add_tasks(ViewContext& view, Id<Person> person, Day date, std::string& text) {
    const std::vector<Id<Task>> tasks = tasks_of_cell(view.plan(), person, date);
    for (std::size_t i = 0; i < std::min(tasks.size(), most_tasks); ++i) {
        const Task& task = *view.plan().task(tasks[i]);
        text += "\n" + facts::duration_text(task.effort_minutes, view.language) + " · " +
            task_title(view.project(), view.facts, task, view.language);
        if (task.pinned_person) text += " · " + std::string(view.word("why.pinned"));
    }
    if (tasks.size() > most_tasks)
        text += "\n" + view.words.count("team.more_tasks", static_cast<std::int64_t>(tasks.size() - most_tasks));
}

}  // namespace

std::string cell_tooltip(ViewContext& view, const TeamRow& row, std::size_t at, const DayRange& days) {
    const Person& person = *view.project().people.find(row.person);
    const TeamDay& day = row.days[at];
    const Day date = days.begin + date::days(at);
    std::string text = person.name + " · " + facts::day_title(date::year_month_day(date), view.language) + "\n" +
        view.words.format("task.of_time",
                          {{"done", facts::duration_text(day.load.minutes(), view.language)},
                           {"total", facts::duration_text(day.load.capacity_minutes, view.language)}});
    if (day.load.over_minutes() > 0)
        text += " · " +
            view.words.format("team.over_by",
                              {{"duration", facts::duration_text(day.load.over_minutes(), view.language)}});
    if (view.state.filters.asks_for_channels())
        text += "\n" +
            view.words.format("team.of_channels",
                              {{"duration", facts::duration_text(day.shown.minutes(), view.language)}});
    add_reasons(view, person, day, date, text);
    add_tasks(view, row.person, date, text);
    return text;
}

}  // namespace tandem

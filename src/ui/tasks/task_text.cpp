#include "ui/tasks/task_text.hpp"

#include "app/tool_text.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "model/in_tool.hpp"

namespace tandem {
namespace {

int minute_number(LocalMinute time) { return static_cast<int>(minute_of_day(time).count()); }

std::string day_and_time(LocalMinute time, const facts::Words& words) {
    return facts::weekday_day(date::year_month_day(day_of(time)), words.language()) + " · " +
        words.time_text(minute_number(time));
}

// "modifié ici : heure, texte".
std::string tool_origin(const Project& project, const Task& task, const facts::Words& words) {
    const Post* post = project.posts.find({task.key.source});
    for (const Variant& variant : post ? post->variants : std::vector<Variant>{})
        if (variant.channel.value == task.key.channel && variant.to_reschedule)
            return words.format("tool.changed",
                                {{"what", changed_parts(words, *variant.to_reschedule, is_removal(*post, variant))}});
    return {};
}

}  // namespace

Day last_day_of(const Task& task) {
    return day_of(task.end > task.begin ? task.end - std::chrono::minutes(1) : task.end);
}

std::string window_text(const Task& task, std::optional<Day> shown_day, const facts::Words& words) {
    const Day first = day_of(task.begin), last = last_day_of(task);
    const int begin = minute_number(task.begin), end = last == day_of(task.end) ? minute_number(task.end) : 24 * 60;
    if (first == last && shown_day == first) return words.time_range_text(begin, end);
    if (first == last)
        return facts::weekday_day(date::year_month_day(first), words.language()) + " · " +
            words.time_range_text(begin, end);
    if (shown_day == last) return "→ " + words.time_text(end);
    if (shown_day) return "→ " + day_and_time(task.end, words);
    return day_and_time(task.begin, words) + " – " + day_and_time(task.end, words);
}

std::string short_window_text(const Task& task, std::optional<Day> day, const facts::Words& words) {
    const Day first = day_of(task.begin), last = last_day_of(task);
    if (first == last && day == first) return window_text(task, day, words);
    return (first == last ? "" : "→ ") + facts::weekday_day(date::year_month_day(last), words.language());
}

std::string limit_text(const Task& task, Day shown_day, const facts::Words& words) {
    const Day last = last_day_of(task);
    if (last != shown_day) return facts::weekday_day(date::year_month_day(last), words.language());
    return words.time_text(last == day_of(task.end) ? minute_number(task.end) : 24 * 60);
}

std::string rule_name(const Project& project, const Task& task, facts::Language language) {
    const TaskRule* rule = project.rules.find(task.key.rule);
    if (!rule) return {};
    return language == facts::Language::french ? rule->name_fr : rule->name_en;
}

std::string short_title(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language) {
    const TaskMark* mark = project.marks.find({task.id.value});
    const std::string rule = mark && mark->title ? std::string() : rule_name(project, task, language);
    return rule.empty() ? task_title(project, facts, task, language) : rule;
}

std::string rule_reason(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language) {
    const TaskRule* rule = project.rules.find(task.key.rule);
    const facts::DefaultRule* standard = rule ? facts.rules.find(rule->code) : nullptr;
    return standard ? standard->why.in(language) : std::string();
}

std::string origin_text(const Project& project, const facts::Facts& facts, const Task& task,
                        const facts::Words& words) {
    if (task.source_kind == SourceKind::manual) return std::string(words("task.manual"));
    if (task.key.rule == tool_rule()) return tool_origin(project, task, words);
    const std::string reason = rule_reason(project, facts, task, words.language());
    const std::string rule = rule_name(project, task, words.language());
    return words.format("task.rule_line", {{"rule", reason.empty() ? rule : reason}});
}

std::string due_text(const Task& task, LocalMinute now, const facts::Words& words) {
    const auto left = (task.end - now).count();
    const std::int64_t minutes = left < 0 ? -left : left;
    constexpr std::int64_t day_minutes = 24 * 60;
    if (left >= day_minutes) return words.count("when.in_days", left / day_minutes);
    const std::string duration = minutes >= day_minutes ? words.count("when.days", minutes / day_minutes)
                                                        : facts::duration_text(minutes, words.language());
    return words.format(left < 0 ? "task.late" : "task.due_in", {{"duration", duration}});
}

std::vector<std::string> mark_texts(const Task& task, const facts::Words& words) {
    std::vector<std::string> texts;
    if (task.covers_until) {
        const std::string day = facts::day_month(date::year_month_day(*task.covers_until), words.language());
        texts.push_back(words.format("task.covers_until", {{"day", day}}));
    } else if (task.before_source) {
        texts.emplace_back(words(task.state == TaskState::done ? "task.done_before" : "task.before_source"));
    }
    if (task.rule_changed && task.is_open()) texts.emplace_back(words("task.rule_changed"));
    if (task.clock_gap && task.is_open()) texts.emplace_back(words("task.clock_gap"));
    return texts;
}

}  // namespace tandem

#include "ui/calendar/week_batches.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "facts/number_words.hpp"
#include "ui/tasks/task_batch.hpp"
#include "ui/tasks/task_text.hpp"

namespace tandem {
namespace {

constexpr int minutes_of_whole_day = 24 * 60;

class BlockJoiner {
  public:
    BlockJoiner(const MonthSource& source, const std::vector<Id<Task>>& unfolded, std::vector<WeekTask>& tasks)
        : source_(source), unfolded_(unfolded), tasks_(tasks) {}

    void join() {
        std::map<std::optional<Id<Person>>, std::vector<Id<Task>>> by_person;
        for (const WeekTask& block : tasks_) {
            const Placement* placement = source_.plan.placement(block.task);
            by_person[placement ? std::optional(placement->person) : std::nullopt].push_back(block.task);
        }
        for (auto& [person, ids] : by_person)
            for (const TaskBatch& batch : join_batches(source_.plan, ids, true)) take(tasks_of(batch, ids));
        std::sort(tasks_.begin(), tasks_.end(), [](const WeekTask& a, const WeekTask& b) {
            return std::tie(a.minutes.begin, a.task) < std::tie(b.minutes.begin, b.task);
        });
    }

  private:
    void take(const std::vector<Id<Task>>& batch) {
        for (const bool done : {false, true}) {
            std::vector<Id<Task>> parts;
            for (const Id<Task> id : batch)
                if (source_.plan.task(id)->is_open() != done) parts.push_back(id);
            if (parts.size() > 1) put(parts, done);
        }
    }
    bool is_part(const WeekTask& block, const std::vector<Id<Task>>& parts) const {
        return std::find(parts.begin(), parts.end(), block.task) != parts.end();
    }
    void put(const std::vector<Id<Task>>& parts, bool done) {
        const bool open = std::any_of(unfolded_.begin(), unfolded_.end(), [&](Id<Task> id) {
            return std::find(parts.begin(), parts.end(), id) != parts.end();
        });
        if (!open) return put_one(parts, done);
        for (WeekTask& block : tasks_)
            if (is_part(block, parts)) block.batch = parts;
    }
    void put_one(const std::vector<Id<Task>>& parts, bool done) {
        WeekTask one;
        int sum = 0, first = minutes_of_whole_day, last = 0;
        bool next_due = false;
        for (const WeekTask& block : tasks_) {
            if (!is_part(block, parts)) continue;
            if (block.task == parts.front()) one = block;
            first = std::min(first, block.minutes.begin), last = std::max(last, block.minutes.end);
            next_due = next_due || block.state == WeekTask::State::next_due;
            sum += source_.plan.task(block.task)->effort_minutes;
        }
        sum = std::min(sum, minutes_of_whole_day);
        const int begin = std::clamp(done ? last - sum : first, 0, minutes_of_whole_day - sum);
        one.minutes = {begin, begin + sum};
        if (next_due) one.state = WeekTask::State::next_due;
        one.batch = parts;
        one.joined = true;
        say(one, sum);
        std::erase_if(tasks_, [&](const WeekTask& block) { return is_part(block, parts); });
        tasks_.push_back(std::move(one));
    }
    void say(WeekTask& one, int sum) const {
        const facts::Language language = source_.words.language();
        const Task& first = *source_.plan.task(one.batch.front());
        one.title = source_.words.format(
            "week.batch",
            {{"title", short_title(source_.project, source_.facts, first, language)},
             {"posts", source_.words.count("task.batch.posts", static_cast<std::int64_t>(one.batch.size()))}});
        one.detail = facts::duration_text(sum, language);
        for (const Id<Task> id : one.batch) {
            const Task& task = *source_.plan.task(id);
            if (!one.note.empty()) one.note += '\n';
            one.note += source_.words.time_text(static_cast<int>(minute_of_day(task.anchor).count())) + " · " +
                source_name(source_.project, source_.facts, task, language);
        }
    }

    const MonthSource& source_;
    const std::vector<Id<Task>>& unfolded_;
    std::vector<WeekTask>& tasks_;
};

}  // namespace

void join_blocks(const MonthSource& source, const std::vector<Id<Task>>& unfolded, std::vector<WeekTask>& tasks) {
    BlockJoiner(source, unfolded, tasks).join();
}

}  // namespace tandem

#include "app/tidy_requests.hpp"

#include <algorithm>

#include "app/placement_text.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

std::string task_text(const Session& session, const facts::Words& words, Id<Task> id) {
    const Task* task = session.plan().task(id);
    return task ? task_title(session.project(), session.facts(), *task, words.language()) : std::string("?");
}

const TidyDiff::Move* move_of(const TidyDiff& diff, Id<Task> task) {
    const auto found = std::find_if(diff.moves.begin(), diff.moves.end(),
                                    [&](const TidyDiff::Move& move) { return move.task == task; });
    return found == diff.moves.end() ? nullptr : &*found;
}

int percent_of(int minutes, int capacity) { return (minutes * 200 + capacity) / (2 * capacity); }

// Whether the share of the hours is another one, as it is written.
bool shows(const TidyDiff::PersonChange& change) {
    if (change.capacity_minutes <= 0) return change.before_minutes != change.after_minutes;
    return percent_of(change.before_minutes, change.capacity_minutes) !=
        percent_of(change.after_minutes, change.capacity_minutes);
}

}  // namespace

Request accept_tidy(const Session& session, const TidyDiff& diff) {
    Request request{{"undo.tidy", {}}, {}, {}};
    AcceptRoster rows;
    for (const TidyDiff::Move& move : diff.moves) {
        const Id<RosterRow> id{move.task.value};
        const RosterRow* old = session.project().roster.find(id);
        const Task* task = session.plan().task(move.task);
        if (!move.after || !task) {
            if (old) rows.drop.push_back(id);
            continue;
        }
        RosterRow row = old ? *old : RosterRow{};
        row.id = id;
        row.key = task->key;
        row.person = move.after->person;
        row.day = move.after->day;
        row.published = false;
        rows.put.push_back(std::move(row));
    }
    if (rows.put.empty() && rows.drop.empty()) return request;
    if (const TidyDiff::Move& first = diff.moves.front(); first.after)
        request.focus = {first.task.value, first.after->day};
    request.actions.emplace_back(std::move(rows));
    return request;
}

std::string person_change_text(const Project& project, const facts::Words& words,
                               const TidyDiff::PersonChange& change) {
    const Person* person = project.people.find(change.person);
    const std::string name = person ? person->name : std::string("?");
    const auto language = words.language();
    if (change.capacity_minutes <= 0)
        return words.format("tidy.person",
                            {{"name", name},
                             {"before", facts::duration_text(change.before_minutes, language)},
                             {"after", facts::duration_text(change.after_minutes, language)}});
    return words.format(
        "tidy.person",
        {{"name", name},
         {"before", std::to_string(percent_of(change.before_minutes, change.capacity_minutes))},
         {"after", facts::percent_text(percent_of(change.after_minutes, change.capacity_minutes), language)}});
}

std::vector<std::string> tidy_summary(const Project& project, const facts::Words& words, const TidyDiff& diff) {
    std::vector<std::string> said;
    if (diff.hands > 0) said.push_back(words.count("tidy.hands", diff.hands));
    if (diff.later_or_sooner > 0) said.push_back(words.count("tidy.days", diff.later_or_sooner));
    const std::string minutes = facts::duration_text(std::abs(diff.covered_minutes), words.language());
    if (diff.covered_minutes > 0) said.push_back(words.format("tidy.covered", {{"time", minutes}}));
    if (diff.covered_minutes < 0) said.push_back(words.format("tidy.uncovered", {{"time", minutes}}));
    for (const TidyDiff::PersonChange& change : diff.people)
        if (shows(change)) said.push_back(person_change_text(project, words, change));
    return said;
}

std::string tidy_move_text(const Session& session, const facts::Words& words, const TidyDiff::Move& move) {
    const Project& project = session.project();
    const std::string before = person_text(project, move.before, words),
                      after = person_text(project, move.after, words);
    const std::string task = task_text(session, words, move.task);
    const Day on = move.before ? move.before->day : move.after ? move.after->day : Day{};
    if (move.before && move.after && move.before->day != move.after->day)
        return words.format("tidy.move_day",
                            {{"task", task},
                             {"before", before},
                             {"after", after},
                             {"day", day_text(on, words)},
                             {"to", day_text(move.after->day, words)}});
    return words.format("tidy.move",
                        {{"task", task}, {"before", before}, {"after", after}, {"day", day_text(on, words)}});
}

std::string change_list(const Session& session, const facts::Words& words, const TidyDiff& diff) {
    std::string text;
    for (const TidyDiff::PersonChange& change : diff.people) {
        const Person* person = session.project().people.find(change.person);
        text += (text.empty() ? "" : "\n") + (person ? person->name : std::string("?")) + "\n";
        const auto lines = [&](const std::vector<Id<Task>>& tasks, std::string_view key) {
            for (const Id<Task>& id : tasks) {
                const TidyDiff::Move* move = move_of(diff, id);
                if (!move) continue;
                const std::optional<Placement>& shown = move->after ? move->after : move->before;
                text += "  " +
                    words.format(key, {{"task", task_text(session, words, id)}, {"day", day_text(shown->day, words)}}) +
                    "\n";
            }
        };
        lines(change.gains, "tidy.gets");
        lines(change.moves, "tidy.other_day");
        lines(change.gives, "tidy.gives");
    }
    return text;
}

}  // namespace tandem

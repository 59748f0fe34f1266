#include <algorithm>
#include <cstdio>

#include "app/action_file.hpp"
#include "app/conflict_text.hpp"
#include "app/gap_text.hpp"
#include "app/money_text.hpp"
#include "app/text_file.hpp"
#include "cli/commands.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

const char* kind_word(TaskMove::Kind kind) {
    switch (kind) {
        case TaskMove::Kind::moved: return "moved";
        case TaskMove::Kind::added: return "added";
        case TaskMove::Kind::removed: return "removed";
        case TaskMove::Kind::retimed: return "retimed";
        case TaskMove::Kind::reassigned: return "reassigned";
    }
    return "";
}

std::string place_text(const Project& project, const std::optional<Placement>& placement) {
    if (!placement) return "nobody";
    const Person* person = project.people.find(placement->person);
    return (person ? person->name : std::string("?")) + " " + to_text(placement->day);
}

// What a task gave way to, or what it gets the room of.
std::string cause_text(const Session& session, const Preview& preview, const TaskMove& move, facts::Language language) {
    const std::string to_make_room = move.by_chain ? " (to make room)" : "";
    if (!move.cause || !move.cause->by) return to_make_room;
    const Task* by = preview.plan.task(*move.cause->by);
    if (!by) by = session.plan().task(*move.cause->by);
    if (!by) return to_make_room;
    const bool gained = move.cause->kind == MoveCause::Kind::retried;
    return (gained ? " (room left by " : " (to make room for ") +
        task_title(preview.project, session.facts(), *by, language) + ")";
}

// What a person should look at now; each thing once.
void print_conflicts(const Session& session, const Preview& preview, Uuid moved, facts::Language language) {
    const facts::Words words(language);
    std::vector<std::string> said;
    for (const PlanConflict& conflict : preview.consequences.conflicts) {
        const std::string day = conflict.day
            ? facts::capitalised(facts::weekday_day_month(date::year_month_day(*conflict.day), language))
            : std::string();
        std::vector<Id<Post>> posts;
        if (preview.project.posts.contains({moved})) posts.push_back({moved});
        std::string text = conflict_text(session.facts(), words, preview, conflict, posts, day);
        if (text.empty() || std::find(said.begin(), said.end(), text) != said.end()) continue;
        std::printf("conflict: %s\n", text.c_str());
        said.push_back(std::move(text));
    }
}

// Who has to know, and what a campaign no longer covers.
void print_people_and_items(const Session& session, const Preview& preview, facts::Language language) {
    const Consequences& c = preview.consequences;
    const facts::Words words(language);
    for (const PersonNews& news : c.inform)
        std::printf("inform: %s, tasks: %zu\n", preview.project.people.find(news.person)->name.c_str(),
                    news.tasks.size());
    for (const ToolNews& news : c.tools)
        std::printf("%s: %s\n", news.removal ? "take out of the tool" : "reschedule in the tool", news.tool.c_str());
    for (const GapChange& change : c.gaps)
        std::printf("strategy: %s\n", gap_change_text(session.facts(), words, preview.project, change).c_str());
    for (const std::string& line : money_change_lines(words, preview.project, c.money))
        std::printf("money: %s\n", line.c_str());
    for (const LeftOutside& left : c.left_outside) {
        const Post* post = preview.project.posts.find({left.item});
        const Flight* flight = preview.project.flights.find({left.item});
        if (post)
            std::printf("left outside the campaign: %s\n", post->title.c_str());
        else if (flight)
            std::printf("flight cut to the campaign: %s\n", flight->name.c_str());
    }
}

void print_consequences(const Session& session, const Preview& preview, Uuid moved, facts::Language language) {
    const Consequences& c = preview.consequences;
    for (const TaskMove& move : c.tasks) {
        // What a removed task was for is in the project before only.
        const Task* task = preview.plan.task(move.task);
        const Project& titled_by = task ? preview.project : session.project();
        if (!task) task = session.plan().task(move.task);
        std::printf("task %s: %s, %s -> %s%s\n", kind_word(move.kind),
                    task ? task_title(titled_by, session.facts(), *task, language).c_str() : "?",
                    place_text(session.project(), move.before).c_str(), place_text(preview.project, move.after).c_str(),
                    cause_text(session, preview, move, language).c_str());
    }
    for (const DayChange& day : c.days)
        std::printf("day %s %s: %d -> %d of %d minutes%s\n", to_text(day.day).c_str(),
                    std::string(word_of(day.role)).c_str(), day.before.minutes(), day.after.minutes(),
                    day.after.capacity_minutes, day.after.over_minutes() > 0 ? ", over" : "");
    for (const PersonChange& person : c.people)
        std::printf("person %s %s: %d -> %d of %d minutes\n", preview.project.people.find(person.person)->name.c_str(),
                    to_text(person.day).c_str(), person.before.minutes(), person.after.minutes(),
                    person.after.capacity_minutes);
    if (c.unplaced_minutes_before != c.unplaced_minutes_after)
        std::printf("unplaced: %d -> %d minutes\n", c.unplaced_minutes_before, c.unplaced_minutes_after);
    std::printf("budget: %s -> %s\n",
                facts::money_text(c.budget.before.cents, session.project().settings.currency, language).c_str(),
                facts::money_text(c.budget.after.cents, session.project().settings.currency, language).c_str());
    print_conflicts(session, preview, moved, language);
    print_people_and_items(session, preview, language);
    if (c.nearest_fit) std::printf("fits: %s\n", to_text(*c.nearest_fit).c_str());
}

}  // namespace

int apply_command(const RunOptions& run, const ApplyOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, order.file, run)) return exit_code::problem;
    const facts::Language language = language_of(run, &session.project());
    const facts::Words words(language);
    const TextFile text = read_given_text(order.actions);
    if (text.problem) return refuse(words, *text.problem);
    ActionFile file(text.bytes);
    while (const auto request = file.next(session)) {
        Preview preview = session.preview(*request);
        while (session.find_fit(*request, preview)) {
        }
        print_consequences(session, preview, request->focus.item, language);
        session.submit(*request);
    }
    if (file.problem()) {
        Notice notice = *file.problem();
        notice.path = order.actions.string();
        return refuse(words, notice);
    }
    if (tell(session, language)) return exit_code::problem;
    if (order.dry_run) return exit_code::done;
    if (order.out.empty())
        session.save();
    else
        session.save_as(order.out, {.replace = order.replace});
    const bool saved = session.finish_saving();
    return tell(session, language) || !saved ? exit_code::problem : exit_code::done;
}

}  // namespace tandem

#include <cstdio>

#include "cli/commands.hpp"
#include "plan/likely_duplicates.hpp"

namespace tandem {
namespace {

// Work that a person should look at: what rules ask for twice, and rules that are not understood.
void print_doubts(const Session& session, const facts::Words& words) {
    const Project& project = session.project();
    const Plan& plan = session.plan();
    const auto name = [&](Id<TaskRule> id) {
        const TaskRule* rule = project.rules.find(id);
        if (rule && !rule->code.empty()) return rule->code;
        return rule ? (words.language() == facts::Language::english ? rule->name_en : rule->name_fr) : std::string("?");
    };
    const auto code = [&](Id<Task> id) { return name(plan.task(id)->key.rule); };
    for (const auto& [one, other] : likely_duplicates(plan)) {
        const Task& task = *plan.task(one);
        std::puts(words
                      .format("check.duplicate",
                              {{"when", to_text(task.begin)},
                               {"task", task_title(project, session.facts(), task, words.language())},
                               {"rule", code(one)},
                               {"other", code(other)},
                               {"ids", to_text(one) + " " + to_text(other)}})
                      .c_str());
    }
    for (const Id<TaskRule> id : session.planner().unknown_rules())
        std::puts(words.format("check.unknown_rule", {{"rule", name(id)}}).c_str());
}

void print_sums(const Session& session, const std::filesystem::path& file, const facts::Words& words) {
    const Project& project = session.project();
    std::int64_t placed = 0, rows = 0;
    for (const auto& entry : session.plan().placements) placed += entry.second.person ? 1 : 0;
    Project::tables(project, [&](const char*, const auto& table) { rows += static_cast<std::int64_t>(table.size()); });
    const auto count = [&](std::string_view key, std::size_t n) {
        return words.count(key, static_cast<std::int64_t>(n));
    };
    const std::string text = count("strategy.posts", project.posts.size()) + ", " +
        count("check.campaigns", project.campaigns.size()) + ", " + count("check.people", project.people.size()) +
        ", " + words.count("check.rows", rows) + ", " + count("check.tasks", session.plan().tasks.size()) + ", " +
        words.count("check.placed", placed);
    std::printf("%s: %s\n", file.string().c_str(), text.c_str());
}

// Posts that other clocks than those of the last save send out at another moment.
void print_moved(Session& session, const facts::Words& words) {
    const std::vector<MovedMoment>& moved = session.moved_moments();
    if (moved.empty()) return;
    const auto n = static_cast<std::int64_t>(moved.size());
    const std::string then = moved.front().database, now = zone_database_version();
    std::puts(words.count("check.moved", n, {{"then", then}, {"now", now}}).c_str());
    const TimeZone& utc = session.planner().zones().utc();
    for (const MovedMoment& one : moved) {
        const Post* post = session.project().posts.find(one.post);
        std::puts(words
                      .format("check.moved_post",
                              {{"when", to_text(one.when)},
                               {"zone", one.zone},
                               {"title", post ? post->title : std::string()},
                               {"now", to_text(utc.local(one.now))},
                               {"before", to_text(utc.local(one.before))}})
                      .c_str());
    }
}

void print_count(std::string_view key, std::int64_t n, const facts::Words& words) {
    if (n > 0) std::puts(words.count(key, n).c_str());
}

}  // namespace

int check_command(const RunOptions& run, const std::filesystem::path& file) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, file, run)) return exit_code::problem;
    const facts::Words words(language_of(run, &session.project()));
    print_sums(session, file, words);
    std::int64_t tray = 0, skipped = 0;
    for (const StrayMark& stray : session.planner().stray_marks()) tray += stray.kind == StrayMark::Kind::tray ? 1 : 0;
    for (const auto& entry : session.plan().tasks) skipped += entry.second->state == TaskState::skipped ? 1 : 0;
    print_count("check.tray", tray, words);
    print_count("check.skipped", skipped, words);
    print_moved(session, words);
    print_doubts(session, words);
    return exit_code::done;
}

}  // namespace tandem

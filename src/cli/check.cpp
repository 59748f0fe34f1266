#include <cstdio>

#include "cli/commands.hpp"
#include "plan/likely_duplicates.hpp"

namespace tandem {
namespace {

// Work that a person should look at: what rules ask for twice, and rules that are not understood.
void print_doubts(const Session& session, facts::Language language) {
    const Project& project = session.project();
    const Plan& plan = session.plan();
    const auto name = [&](Id<TaskRule> id) {
        const TaskRule* rule = project.rules.find(id);
        if (rule && !rule->code.empty()) return rule->code;
        return rule ? (language == facts::Language::english ? rule->name_en : rule->name_fr) : std::string("?");
    };
    const auto code = [&](Id<Task> id) { return name(plan.task(id)->key.rule); };
    for (const auto& [one, other] : likely_duplicates(plan)) {
        const Task& task = *plan.task(one);
        std::printf("likely duplicate: %s, %s, by rules %s and %s: %s %s\n", to_text(task.begin).c_str(),
                    task_title(project, session.facts(), task, language).c_str(), code(one).c_str(),
                    code(other).c_str(), to_text(one).c_str(), to_text(other).c_str());
    }
    for (const Id<TaskRule> id : session.planner().unknown_rules())
        std::printf("rule %s is not understood by this version, and makes nothing\n", name(id).c_str());
}

}  // namespace

int check_command(const RunOptions& run, const std::filesystem::path& file) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, file, run)) return exit_code::problem;
    const Project& project = session.project();
    std::size_t placed = 0;
    for (const auto& entry : session.plan().placements) placed += entry.second.person ? 1 : 0;
    std::size_t rows = 0;
    Project::tables(project, [&](const char*, const auto& table) { rows += table.size(); });
    std::printf("%s: %zu posts, %zu campaigns, %zu people, %zu rows in all; %zu tasks follow, %zu have somebody\n",
                file.string().c_str(), project.posts.size(), project.campaigns.size(), project.people.size(), rows,
                session.plan().tasks.size(), placed);
    std::size_t tray = 0;
    for (const StrayMark& stray : session.planner().stray_marks()) tray += stray.kind == StrayMark::Kind::tray ? 1 : 0;
    if (tray > 0) std::printf("%zu decisions about tasks that no rule makes any more\n", tray);
    std::size_t skipped = 0;
    for (const auto& entry : session.plan().tasks) skipped += entry.second->state == TaskState::skipped ? 1 : 0;
    if (skipped > 0) std::printf("%zu tasks skipped\n", skipped);
    print_doubts(session, language_of(run, &project));
    return exit_code::done;
}

}  // namespace tandem

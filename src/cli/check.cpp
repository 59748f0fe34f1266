#include <cstdio>

#include "cli/commands.hpp"

namespace tandem {

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
    for (const Id<TaskRule> id : session.planner().unknown_rules()) {
        const TaskRule* rule = project.rules.find(id);
        std::printf("rule %s is not understood by this version, and makes nothing: %s\n", rule->code.c_str(), rule->name_en.c_str());
    }
    return exit_code::done;
}

}  // namespace tandem

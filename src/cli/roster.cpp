#include <cstdio>
#include <exception>
#include <fstream>
#include <sstream>

#include "cli/commands.hpp"
#include "exchange/roster_json.hpp"
#include "plan/roster_solve.hpp"

namespace tandem {

int roster_command(const std::filesystem::path& problem, const std::filesystem::path& out) {
    std::ifstream in(problem, std::ios::binary);
    if (!in) {
        std::fprintf(stderr, "Cannot read the problem. Nothing was written. Check the name.\n  %s\n", problem.c_str());
        return exit_code::problem;
    }
    std::ostringstream text;
    text << in.rdbuf();
    try {
        const RosterDocument document = read_roster(text.str());
        const roster::Plan plan = roster::solve(document.problem, roster::usual_moves(document.problem.tasks.size()));
        std::ofstream file(out, std::ios::binary);
        file << write_roster_plan(document, plan);
        file.close();
        if (!file) {
            std::fprintf(stderr, "Cannot write the plan. The problem is untouched. Choose another place.\n  %s\n", out.c_str());
            return exit_code::problem;
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "Not a problem this program can plan: %s. Nothing was written.\n  %s\n", error.what(), problem.c_str());
        return exit_code::problem;
    }
    return exit_code::done;
}

}  // namespace tandem

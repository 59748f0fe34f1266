#include <cstdio>

#include "app/tidy_job.hpp"
#include "app/tidy_requests.hpp"
#include "cli/commands.hpp"

namespace tandem {

int tidy_command(const RunOptions& run, const TidyOrder& order) {
    const facts::Facts facts = facts::load_facts();
    Session session(facts, session_options(run));
    if (!open_or_tell(session, order.file, run)) return exit_code::problem;
    const facts::Language language = language_of(run, &session.project());
    const facts::Words words(language);
    const Day today = day_of(session.now());
    const DayRange days{order.from.value_or(today), order.to.value_or(today + date::days(28))};
    TidyProblem problem =
        tidy_problem(session.planner(), days, session.now_instant(), order.fresh ? TidyMode::fresh : TidyMode::tidy);
    const std::size_t tasks = problem.problem.tasks.size();
    const std::int64_t moves =
        order.moves > 0 ? order.moves : tidy_moves(order.optimise ? TidyDepth::optimise : TidyDepth::tidy, tasks);
    const TidyOutcome outcome = tidy_roster(problem, moves);
    const TidyDiff diff = tidy_diff(session.planner(), outcome);
    if (diff.moves.empty()) std::puts(std::string(words("tidy.nothing")).c_str());
    for (const std::string& line : tidy_summary(session.project(), words, diff)) std::puts(line.c_str());
    for (const TidyDiff::Move& move : diff.moves)
        std::printf("%zu  %s\n", move.part + 1, tidy_move_text(session, words, move).c_str());
    if (order.out.empty()) return exit_code::done;
    session.submit(accept_tidy(session, diff));
    session.save_as(order.out, {.replace = order.replace});
    const bool saved = session.finish_saving();
    return tell(session, language) || !saved ? exit_code::problem : exit_code::done;
}

}  // namespace tandem

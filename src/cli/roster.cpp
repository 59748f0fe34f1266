#include <exception>

#include "app/label_text.hpp"
#include "app/text_file.hpp"
#include "cli/commands.hpp"
#include "exchange/roster_json.hpp"
#include "plan/roster_solve.hpp"

namespace tandem {
namespace {

// What is wrong with the problem, where it is.
Notice refusal(const facts::Words& words, const std::filesystem::path& problem, const std::string& where,
               const Label& fault) {
    const Label cause{where.empty() ? "roster.refused.whole" : "roster.refused.at",
                      {{"where", where}, {"fault", text_of(words, fault)}}};
    return {Notice::Kind::error,
            {"roster.refused.what", {{"file", problem.filename().string()}}},
            {cause, {"roster.refused.kept", {}}, {"roster.refused.next", {}}},
            problem.string(),
            {}};
}

}  // namespace

int roster_command(const RunOptions& run, const std::filesystem::path& problem, const std::filesystem::path& out) {
    const facts::Words words(language_of(run, nullptr));
    const TextFile text = read_given_text(problem);
    if (text.problem) return refuse(words, *text.problem);
    try {
        const RosterDocument document = read_roster(text.bytes);
        const roster::Plan plan = roster::solve(document.problem, roster::usual_moves(document.problem.tasks.size()));
        const auto unwritten_why = write_text_file(out, write_roster_plan(document, plan));
        return unwritten_why ? refuse(words, *unwritten_why) : exit_code::done;
    } catch (const RosterFormatError& error) {
        return refuse(words, refusal(words, problem, error.where(), {error.fault().key, error.fault().values}));
    } catch (const std::exception& error) {
        return refuse(words, refusal(words, problem, {}, {"roster.failed", {{"what", error.what()}}}));
    }
}

}  // namespace tandem

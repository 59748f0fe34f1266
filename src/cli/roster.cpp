#include <exception>

#include "app/label_text.hpp"
#include "app/text_file.hpp"
#include "cli/commands.hpp"
#include "exchange/roster_json.hpp"
#include "plan/roster_lp.hpp"

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

std::string model_of(const RosterDocument& document, const roster::Plan& plan, const RosterOrder& order) {
    if (!order.points) return roster::lp_text(document.problem, roster::LpGoal::coverage);
    return roster::lp_text(document.problem, roster::LpGoal::points,
                           roster::covered_value(document.problem, plan.score));
}

}  // namespace

int roster_command(const RunOptions& run, const RosterOrder& order) {
    const facts::Words words(language_of(run, nullptr));
    const TextFile text = read_given_text(order.problem);
    if (text.problem) return refuse(words, *text.problem);
    try {
        const RosterDocument document = read_roster(text.bytes);
        const roster::Plan plan = roster::solve(document.problem, roster::usual_moves(document.problem.tasks.size()));
        auto unwritten_why = write_text_file(order.out, write_roster_plan(document, plan));
        if (!unwritten_why && !order.model.empty())
            unwritten_why = write_text_file(order.model, model_of(document, plan, order));
        return unwritten_why ? refuse(words, *unwritten_why) : exit_code::done;
    } catch (const RosterFormatError& error) {
        return refuse(words, refusal(words, order.problem, error.where(), {error.fault().key, error.fault().values}));
    } catch (const std::exception& error) {
        return refuse(words, refusal(words, order.problem, {}, {"roster.failed", {{"what", error.what()}}}));
    }
}

}  // namespace tandem

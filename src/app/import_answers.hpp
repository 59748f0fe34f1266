#pragma once

#include <array>
#include <optional>
#include <vector>

#include "app/session.hpp"
#include "exchange/read_plan.hpp"
#include "facts/words.hpp"

namespace tandem {

// What comes back in a workbook that Tandem wrote: the cells that somebody changed, each held against what the project
// says now. What changed here too since then stays as it is here, and the row says so: the same file twice changes
// nothing the second time.
class ImportAnswers {
  public:
    ImportAnswers(Session& session, const PlanOrigin& origin);

    // Takes out of the row what cannot be taken in, with a warning for each, and adds to `changes` what is.
    void hold_against(PlanRow& row, const Post& post, std::vector<Label>& warnings, std::vector<Label>& changes);
    // The comment of a row as a row of the project; nothing where the post has one of these words already.
    std::optional<Comment> comment(const PlanRow& row, const Post& post) const;

    // What the client's status says about the post as it becomes with the row: kept like a verdict given otherwise.
    // Nothing of the team's own workbook, and where the status stays or is no verdict.
    std::optional<Approval> verdict(const Post& before, const Post& after) const;

    // Posts that have other contents now than the workbook shows.
    std::size_t changed_here() const { return changed_here_; }

  private:
    // What the row of the post would say now, in both languages: names in the file are in one of them.
    struct Now {
        std::array<PlanCells, 2> cells;
        bool is(PlanColumn column, const std::string& mark) const;
    };

    void hold_status(PlanRow& row, const Post& post, const Now& now, bool other_words, std::vector<Label>& warnings,
                     std::vector<Label>& changes) const;
    std::optional<Label> refusal_of(PostStatus wanted, const Post& post, bool other_words) const;

    Session& session_;
    const PlanOrigin& origin_;
    facts::Words french_, english_;
    std::size_t changed_here_ = 0;
};

}  // namespace tandem

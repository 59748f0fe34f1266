#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "exchange/read_plan.hpp"
#include "model/project.hpp"

namespace tandem {

// Which post of the project each row of a file is. A row with an id is the post of that external id, or of that own id.
// Rows without one are known by title and networks, and by the day that a file gave them last:
// - each row is the post that was given its day, or that stands on its day;
// - what is left over was moved in the file, at most 14 days, where the days of the file's rows reach over its old day;
//   the only row of its name may also leave them by at most 6 days, or get or lose its day;
// - any other row is a new post, so that what comes again every week or month stays apart from sheet to sheet.
class RowPosts {
  public:
    struct Match {
        const Post* post = nullptr;  // null: a new one
        std::string uid;             // the external id of the post with what the row says
    };

    // The project outlives it, the rows need not.
    RowPosts(const Project& project, const std::vector<PlanRow>& rows);

    // Null where there is none.
    const Post* with_id(const std::string& id) const;
    // Of one of the rows, which has a post and no marks. No two rows without ids are the same post.
    Match of(const PlanRow& row) const;

  private:
    const Project& project_;
    std::map<std::string, const Post*> by_uid_;
    std::map<std::size_t, Match> matches_;  // of rows without ids, by their numbers
};

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/asked.hpp"
#include "edit/action.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// Posts that are cancelled keep why (facts/workflow.csv), as a remark inside the team on each of them.

struct RemarkBy {
    std::string author;
    Instant at{};
};
// One undo step for all of them; no remark where no reason is given. Posts that are gone or cancelled are left out.
Request cancel_posts(const Project& project, const std::vector<Id<Post>>& posts, std::string_view reason,
                     const RemarkBy& by, IdSource& ids);
// Asks for the reason, once for all of them; nobody has to give one. Nothing where no post would change.
std::optional<Asked> ask_why_cancelled(const Project& project, const facts::Words& words,
                                       const std::vector<Id<Post>>& posts);

}  // namespace tandem

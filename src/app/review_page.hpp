#pragma once

#include "app/client_plan.hpp"
#include "app/export_draft.hpp"
#include "facts/words.hpp"

namespace tandem {

// The plan as one HTML page for a client: works from disk, without a network, on a phone; without script it can be
// read and printed, with it each post is approved or sent back with a comment, and the answers are saved as a file that
// comes back (app/review_answers.hpp). Nothing internal is in it. Pictures from the project's folder are in it, made
// small, up to 8 MB of all of them; those that have no room are named as left out. The same bytes for the same plan.
ExportDraft review_page(const Session& session, const ClientScope& scope, const facts::Words& words);

}  // namespace tandem

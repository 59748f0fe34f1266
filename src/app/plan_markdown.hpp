#pragma once

#include "app/export_draft.hpp"
#include "app/export_scope.hpp"
#include "facts/words.hpp"

namespace tandem {

// A summary of the plan as Markdown, in the language of the words: its period, objectives, campaigns, and its posts
// week by week; ideas without a date last. A client gets no idea, owner or amount. The same bytes for the same plan.
ExportDraft plan_markdown(const Session& session, const ExportScope& scope, const facts::Words& words);

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Something the document itself tells about an item's past.
struct PastFact {
    std::optional<Instant> at;
    std::string what;
    std::string who;
};

// A folded part: the steps since the project was opened that changed the item, the latest first, then what the document
// knows. A step opens the list of all steps.
void draw_item_history(Sheet& sheet, Uuid item, std::vector<PastFact> facts = {});
// What the document knows of a post's past, and of a task's before the project was opened: later decisions are steps.
std::vector<PastFact> past_of(const ViewContext& view, const Post& post);
std::vector<PastFact> past_of(const ViewContext& view, const Task& task);

}  // namespace tandem

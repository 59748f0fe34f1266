#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/session.hpp"
#include "ui/calendar/card_model.hpp"
#include "ui/calendar/month_model.hpp"

namespace tandem {

struct ViewContext;

// What dropping here would do: the very request a drop would send, and the plan that follows from it.
struct DragPreview {
    DragState at;                       // what was dragged where
    MoveCheck check;
    std::optional<Request> request;     // nothing when it is refused or changes nothing
    std::optional<Preview> preview;
    CardModel card;
    std::map<Day, std::optional<WorkLine>> work;  // the CM's line of each day whose load would change
};

// The previews of one drag, each made when the pointer first comes to its day and kept while the project stays the same.
struct DragPreviews {
    Project project;
    std::uint64_t plan = 0;
    std::vector<DragPreview> made;
    int asked = 0;                      // previews made in all: what tests look at
};

// For where the drag is now; null while it is over nothing.
const DragPreview* drag_preview(ViewContext& view);

}  // namespace tandem

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
    DragState at;  // what was dragged where
    MoveCheck check;
    std::optional<Request> request;  // nothing when it is refused or changes nothing
    std::optional<Preview> preview;
    CardModel card;
    std::map<Day, std::optional<WorkLine>> work;  // the CM's line of each day whose load would change
    // The days other posts would go out on that move along or are made too, and of each the first minute.
    std::map<Day, int> other_landings;

    bool fresh = true;  // made in this frame

    // A day that fits better is still being looked for.
    bool searching() const { return preview && preview->consequences.fit == Consequences::Fit::open; }
};

// The previews of one drag, each made when the pointer first comes to its day and kept while the project stays the
// same.
struct DragPreviews {
    Project project;
    std::uint64_t plan = 0;
    std::vector<DragPreview> made;
    int asked = 0;  // previews made in all: what tests look at
};

// For where the drag is now; null while it is over nothing.
const DragPreview* drag_preview(ViewContext& view);

// Once per frame: looks on for a day that fits better, one day at a time, so that no frame is long; the pointer may be
// elsewhere before all are tried. True while there is more to look at: another frame is wanted.
bool look_for_fit(ViewContext& view);

}  // namespace tandem

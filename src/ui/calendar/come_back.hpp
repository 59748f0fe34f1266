#pragma once

namespace tandem {

struct ViewContext;

// A drag that is given up leaves the month, the hours or the year on the days they showed when it began, however far
// edges, wheel and keys led in the meantime: what was grabbed is in sight again. Once per frame, before Escape ends the
// drag.
void come_back_on_escape(ViewContext& view);

}  // namespace tandem

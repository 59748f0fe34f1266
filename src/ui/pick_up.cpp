#include "ui/pick_up.hpp"

#include "ui/board/board_drag.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/grid/grid_drag.hpp"
#include "ui/list/list.hpp"
#include "ui/view_context.hpp"

namespace tandem {

void pick_up_in_view(ViewContext& view, bool rest) {
    const bool calendar = view.state.section == Section::calendar;
    const CalendarView shown = calendar ? view.state.calendar.view : CalendarView::month;
    if (shown == CalendarView::board) {
        pick_up_on_board(view);
        return;
    }
    if (shown == CalendarView::grid && pick_up_tile(view)) return;
    if (shown == CalendarView::list && !rest && pick_up_listed_channel(view)) return;
    pick_up_selection(view, rest);
}

}  // namespace tandem

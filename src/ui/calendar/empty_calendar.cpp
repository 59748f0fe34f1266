#include "ui/calendar/empty_calendar.hpp"

#include "app/command.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/empty_note.hpp"

namespace tandem {

void draw_empty_calendar(ViewContext& view, const Rect& area, std::string_view why, bool filtered) {
    if (view.state.drag.active()) return;
    const std::string_view answer = view.word(filtered ? "filter.clear" : "command.add_post");
    if (!empty_plate(view, "empty", area, {why, answer})) return;
    if (filtered)
        view.state.filters = {};
    else
        view.run(CommandId::new_post);
}

}  // namespace tandem

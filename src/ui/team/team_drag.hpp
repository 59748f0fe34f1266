#pragma once

#include "ui/rect.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {

struct ViewContext;

// A task on its way to a person's day, by mouse or by keyboard (DragState::Kind::task). The project hears of it when
// it is dropped. The mouse takes it up with begin_task_drag.

// M: the selected task, over the day it has or should begin on.
void pick_up_task(ViewContext& view);
// What dropping the dragged task on a cell would do.
struct TeamDrop {
    enum class Answer : std::uint8_t { unchanged, fits, over, refused };
    Answer answer = Answer::refused;
    std::string text;  // why it is refused; what is short
    PersonLoad before, after;
    std::optional<Request> request;
};
TeamDrop team_drop_on(ViewContext& view, const Task& task, const TeamCell& cell);
// Whether a drop there would be taken, without previewing it: for the frames of other valid targets.
bool is_valid_target(ViewContext& view, const Task& task, const TeamCell& cell);
// After the page: ghost and card; drops where the button, or Enter, lets go.
void draw_team_drag(ViewContext& view);
// By keyboard: to the next day (1, 0), person (0, 1) and back.
void move_team_drag(ViewContext& view, int days, int people);
void drop_team_drag(ViewContext& view);

}  // namespace tandem

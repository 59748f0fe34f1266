#pragma once

#include "plan/working_day.hpp"
#include "ui/rect.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {

struct ViewContext;

// A task on its way to a person's day, by mouse or by keyboard (DragState::Kind::task). The project hears of it when
// it is dropped. The mouse takes it up with begin_task_drag.

// M: the selected task, over the day it has or should begin on.
void pick_up_task(ViewContext& view);
// What dropping the dragged task on a person's day would do; on a day of the week of tasks, where nobody may have it.
struct TeamDrop {
    enum class Answer : std::uint8_t { unchanged, fits, over, refused };
    Answer answer = Answer::refused;
    std::optional<Id<Person>> person;
    Day day{};
    std::string text;  // why it is refused; what is short
    PersonLoad before, after;
    std::optional<Request> request;
};
TeamDrop team_drop_on(ViewContext& view, const Task& task, const TeamCell& cell);
// Fills in what this request, which brings the task to the drop's day, would do there.
void preview_drop(ViewContext& view, Id<Task> task, Request request, TeamDrop& drop);
// Why somebody does not work on a day, in a sentence.
std::string off_sentence(const ViewContext& view, const Person& person, const WorkingDay& day);
// What the roster says against a drop that is made all the same.
std::string conflict_sentence(const ViewContext& view, const RosterConflict& conflict, const Task& task);
// Whether a drop there would be taken, without previewing it: for the frames of other valid targets.
bool is_valid_target(ViewContext& view, const Task& task, const TeamCell& cell);
// After the page: ghost and card; drops where the button, or Enter, lets go.
void draw_team_drag(ViewContext& view);
// By keyboard: to the next day (1, 0), person (0, 1) and back.
void move_team_drag(ViewContext& view, int days, int people);
void drop_team_drag(ViewContext& view);

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/session.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

struct ViewContext;

// What dropping the dragged task at a time of a day, or on a person, would do, in words: on a strip, among hours, on a
// face. What follows from it is read from the plan that a drop would lead to.
struct TaskDrop {
    enum class Answer : std::uint8_t { nowhere, unchanged, accepted, warned, refused };

    Answer answer = Answer::nowhere;
    std::string text;                       // what it does, or why it is refused
    std::vector<std::string> remarks = {};  // what is to be known before: nobody is free, it lands on another day, ...
    std::string load = {};                  // of its role on that day, where that changes
    bool over = false;                      // it is more than there is room for
    std::optional<Request> request = {};

    bool refused() const { return answer == Answer::refused; }
    // All of it, as one text.
    std::string sentence() const;
};

// Drops that were worked out for one plan, each when the pointer first came there.
struct TaskDrops {
    std::uint64_t plan = 0;
    LocalMinute now{};
    std::vector<std::pair<DragState, TaskDrop>> made;  // what was dragged where
    int asked = 0;                                     // worked out in all: what tests look at
};

// For where the drag is now; valid until the next call.
const TaskDrop& task_drop(ViewContext& view);

}  // namespace tandem

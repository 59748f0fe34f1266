#pragma once

namespace tandem {

struct TaskAsked;
struct ViewContext;

// The figures a task is about, one field each; keeps what is typed in `asked`, and sends the request. True once it is
// sent or put off. `fresh`: it has just been opened.
bool draw_figures(ViewContext& view, TaskAsked& asked, bool fresh);

}  // namespace tandem

#pragma once

namespace tandem {

struct ViewContext;
struct TaskAsked;

// What somebody noticed while doing a task, in few words and in a sentence, for the strategist. Keeps what is typed in
// `asked`; sends the request. True once it is sent or dropped. `fresh`: it has just been opened.
bool draw_signal(ViewContext& view, TaskAsked& asked, bool fresh);

}  // namespace tandem

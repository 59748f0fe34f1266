#pragma once

namespace tandem {

class Sheet;
struct Task;

// What is at hand for whoever does the task: the words of the post as they appear on the task's channels and, where
// people are answered, the saved replies in the languages of these channels, each put on the clipboard by a click.
void draw_task_help(Sheet& sheet, const Task& task);

}  // namespace tandem

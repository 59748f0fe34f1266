#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/inspector/moment_row.hpp"

namespace tandem {
namespace {

using Fields = RowFields<ManualTask>;

std::vector<std::pair<std::string, std::string>> task_kinds(const ViewContext& view) {
    std::vector<std::pair<std::string, std::string>> kinds;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(facts::TaskType::prospects); ++i) {
        const std::string id(facts::name_of(static_cast<facts::TaskType>(i)));
        kinds.emplace_back(id, view.word("task_type." + id));
    }
    return kinds;
}

// What is kept of work that was begun moves along.
bool end_at(ManualTask& row, LocalMinute end) {
    if (end <= row.begin) return false;
    row.end = end;
    if (row.record && row.state != TaskState::done) row.record->end = end;
    return true;
}

void draw_end(const Fields& fields, Sheet& sheet, const ManualTask& task) {
    ViewContext& view = sheet.view();
    moment_row<ManualTask>(
        fields, sheet,
        {{"task.limit"}, {"task.limit_time"}, task.end, task.end, end_at, [&view, begin = task.begin](LocalMinute end) {
             return end > begin ? std::string() : std::string(view.word("error.end_before_begin"));
         }});
}

}  // namespace

void draw_manual_task(Sheet& sheet, const ManualTask& task) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("task.by_hand")) return;
    const Fields fields(sheet, task, "undo.edit_task", task.title, task.id.value);
    draw_end(fields, sheet, task);
    fields.id_of_list({"task.kind"}, &ManualTask::task_type, task_kinds(view), {});
    fields.word_of_set({"task.role"}, &ManualTask::role, "task.role.");
    fields.references<Channel>({"task.channels", "task.all_brand"}, &ManualTask::channels,
                               options_of(view, view.project().channels));
}

}  // namespace tandem

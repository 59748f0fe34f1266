#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/inspector/row_fields.hpp"

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
    Rect at = sheet.row("task.limit");
    const auto too_early = [&view, begin = task.begin](LocalMinute end) {
        return end > begin ? std::string() : std::string(view.word("error.end_before_begin"));
    };
    const FieldLook day{.refuses = [&view, &task, too_early](std::string_view text) {
        const std::string wrong = refuse_day(view, text);
        return wrong.empty() ? too_early(LocalMinute(*day_from_typed(text, day_of(task.end))) + minute_of_day(task.end))
                             : wrong;
    }};
    fields.cell(at.cut_left(view.px(112)), {"task.limit"}, day_value(view, day_of(task.end)), day,
                [](ManualTask& row, std::string_view text) {
                    const std::optional<Day> typed = day_from_typed(text, day_of(row.end));
                    return typed && end_at(row, LocalMinute(*typed) + minute_of_day(row.end));
                });
    const FieldLook time{.refuses = [&view, &task, too_early](std::string_view text) {
        const std::optional<int> typed = time_from_typed(text);
        if (!typed) return view.words.format("error.bad_time", {{"text", text}});
        return too_early(LocalMinute(day_of(task.end)) + std::chrono::minutes(*typed));
    }};
    fields.cell(at.cut_left(view.px(64)), {"task.limit_time"},
                view.words.time_text(static_cast<int>(minute_of_day(task.end).count())), time,
                [](ManualTask& row, std::string_view text) {
                    const std::optional<int> typed = time_from_typed(text);
                    return typed && end_at(row, LocalMinute(day_of(row.end)) + std::chrono::minutes(*typed));
                });
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

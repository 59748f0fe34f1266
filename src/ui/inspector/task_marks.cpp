#include <algorithm>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "icons.hpp"
#include "plan/likely_duplicates.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr ButtonLook small_button{.kind = ButtonKind::secondary, .small = true};

// A sign and a sentence.
void draw_sentence(Sheet& sheet, std::string_view text) {
    ViewContext& view = sheet.view();
    const float indent = view.px(20);
    const float height = paragraph_height(view, text_style::control, view.px(18), sheet.width() - indent, text);
    Rect at = sheet.line(0);
    at.y1 = at.y0 + height;
    icon_in(view, *ImGui::GetWindowDrawList(), {at.x0, at.y0, at.x0 + view.px(14), at.y0 + view.px(18)},
            icons::circle_alert, view.theme.amber_ink, 14);
    at.x0 += indent;
    paragraph(view, at, text_style::control, view.px(18), view.theme.ink, text);
    sheet.gap(height / view.scale + 4);
}

// Buttons below the sentence, from the left.
class AnswerRow {
  public:
    explicit AnswerRow(Sheet& sheet) : view_(sheet.view()), at_(sheet.line(dims::control_small)) {
        at_.x0 += view_.px(20);
    }
    bool button_of(std::string_view id, std::string_view word) {
        const Rect rect = at_.cut_left(button_width(view_, view_.word(word), small_button));
        at_.x0 += view_.px(6);
        return button(view_, id, rect, view_.word(word), small_button);
    }

  private:
    ViewContext& view_;
    Rect at_;
};

void draw_answers(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const bool done = task.state == TaskState::done;
    if (task.covers_until && !reported_again(view.plan(), task)) {
        AnswerRow row(sheet);
        if (row.button_of("again", "task.report_again")) view.send(report_again(view.session, task.id, view.user));
    } else if (done && task.before_source && !task.covers_until) {
        AnswerRow row(sheet);
        if (row.button_of("reopen_done", "task.reopen")) view.send(reopen_task(view.session, task.id, view.user));
    }
    if (!task.rule_changed || !task.is_open()) return;
    AnswerRow row(sheet);
    if (row.button_of("keep_mine", "task.keep_mine")) view.send(keep_task_overrides(view.session, task.id, view.user));
    if (row.button_of("follow_rule", "task.follow_rule"))
        view.send(clear_task_overrides(view.session, task.id, view.user));
}

void draw_duplicate(Sheet& sheet, const Task& other) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "duplicate", other.id.value);
    draw_sentence(sheet,
                  view.words.format("task.duplicate", {{"rule", rule_name(view.project(), other, view.language)}}));
    AnswerRow row(sheet);
    if (row.button_of("show", "task.show_other")) view.state.selection = Selection::of(other.id);
}

}  // namespace

void draw_task_marks(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const std::vector<std::string> texts = mark_texts(task, view.words);
    const std::vector<Id<Task>> duplicates = likely_duplicates(view.plan(), task);
    if (!texts.empty() || !duplicates.empty()) sheet.gap(8);
    for (const std::string& text : texts) draw_sentence(sheet, text);
    draw_answers(sheet, task);
    constexpr std::size_t most_duplicates = 3;
    for (std::size_t i = 0; i < std::min(duplicates.size(), most_duplicates); ++i)
        draw_duplicate(sheet, *view.plan().task(duplicates[i]));
}

}  // namespace tandem

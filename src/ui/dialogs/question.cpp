#include "ui/dialogs/question.hpp"

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_field_bytes = 2000;
constexpr float card_width = 460, line_height_100 = 18, title_line = 20, gap_between = 6, answer_line = 32,
                answer_gap = 8;

float width_of_answers(const ViewContext& view, std::span<const Answer> answers) {
    float width = 0;
    for (const Answer& one : answers)
        width += button_width(view, one.text, {.kind = one.kind}) + (width > 0 ? view.px(answer_gap) : 0);
    return width;
}

// `stacked`: each has a line of its own, the first one above the others.
std::optional<std::size_t> draw_answers(ViewContext& view, std::span<const Answer> answers, Rect foot, bool stacked) {
    std::optional<std::size_t> given;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const ButtonLook look{.kind = answers[i].kind};
        const Rect rect =
            stacked ? foot.cut_top(view.px(answer_line)) : foot.cut_right(button_width(view, answers[i].text, look));
        (stacked ? foot.y0 : foot.x1) += view.px(answer_gap) * (stacked ? 1.0f : -1.0f);
        if (button(view, answers[i].id, rect, answers[i].text, look)) given = i;
    }
    return given;
}

// True when Enter was pressed in it.
bool draw_question_field(ViewContext& view, Rect& at, const QuestionField& field) {
    bool entered = false;
    free_field(view, "line", at.cut_top(view.px(dims::control)), *field.text,
               {.name = field.name,
                .placeholder = field.hint,
                .most_bytes = most_field_bytes,
                .take_keyboard = ImGui::IsWindowAppearing()},
               &entered);
    return entered;
}

}  // namespace

std::optional<std::size_t> ask_question(ViewContext& view, std::string_view id, std::string_view title,
                                        std::span<const std::string> lines, std::span<const Answer> answers,
                                        const std::optional<QuestionField>& field) {
    const float width = view.px(card_width), inner = width - 2 * view.px(20), line = view.px(line_height_100);
    const bool stacked = width_of_answers(view, answers) > inner;
    const float more_lines =
        stacked ? static_cast<float>(answers.size() - 1) * (view.px(answer_line) + view.px(answer_gap)) : 0;
    float height = view.px(20 + 28 + 8 + 16 + answer_line + 20) + more_lines;
    for (const std::string& text : lines)
        height += paragraph_height(view, text_style::body, line, inner, text) + view.px(gap_between);
    if (field) height += view.px(dims::control + gap_between);
    // A title with a long name in it takes a line more.
    const float title_px = view.px(title_line);
    const float more = paragraph_height(view, text_style::card_title, title_px, inner, title) - title_px;
    Dialog dialog(view, id, title, width, height + more, true, more <= 0);
    if (!dialog.open()) return std::nullopt;
    Rect at = dialog.content();
    if (more > 0) {
        const Rect head{at.x0, at.y0 - view.px(28 + 8 - 4), at.x1, at.y1};
        paragraph(view, head, text_style::card_title, title_px, view.theme.ink, title);
        at.y0 += more;
    }
    for (const std::string& text : lines) {
        at.y0 += paragraph(view, at, text_style::body, line, view.theme.ink2, text);
        at.y0 += view.px(gap_between);
    }
    std::optional<std::size_t> given;
    if (field && draw_question_field(view, at, *field)) given = 0;
    Rect foot = dialog.footer();
    foot.y0 -= more_lines;
    if (const auto answered = draw_answers(view, answers, foot, stacked)) given = answered;
    const bool keyboard_on_button = ImGui::IsAnyItemFocused() && ImGui::GetIO().NavVisible;
    if (!keyboard_on_button && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) given = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) given = answers.size() - 1;
    if (given) ImGui::CloseCurrentPopup();
    return given;
}

}  // namespace tandem

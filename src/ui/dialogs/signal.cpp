#include "ui/dialogs/signal.hpp"

#include <string>

#include <imgui.h>

#include "app/insight_requests.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float card_width = 440, card_height = 272;

// Both fields; true when Enter was pressed in the second one.
bool draw_fields(ViewContext& view, Rect at, TaskAsked& asked, const Task& task, bool fresh) {
    const std::string title = task_title(view.project(), view.facts, task, view.language);
    label(view, at.cut_top(view.px(20)), text_style::control_medium, view.theme.ink, title);
    const float line = view.px(16);
    at.y0 += view.px(4);
    at.y0 +=
        paragraph(view, at, text_style::caption, line, view.theme.ink2, view.word("task.raise.hint"), 2) + view.px(10);
    const std::string_view subject = view.word("task.raise.subject"), text = view.word("task.raise.text");
    free_field(view, "subject", at.cut_top(view.px(dims::control)), asked.subject,
               {.name = subject, .placeholder = subject, .most_bytes = 200, .take_keyboard = fresh});
    at.y0 += view.px(8);
    bool entered = false;
    free_field(view, "text", at.cut_top(view.px(dims::control)), asked.text,
               {.name = text, .placeholder = text, .most_bytes = 2000}, &entered);
    return entered;
}

}  // namespace

bool draw_signal(ViewContext& view, TaskAsked& asked, bool fresh) {
    const Task* task = view.plan().task(asked.task);
    if (!task) return true;
    Dialog card(view, "signal", view.word("task.raise.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return false;
    const bool entered = draw_fields(view, card.content(), asked, *task, fresh);
    const bool any = (asked.subject + asked.text).find_first_not_of(" \t") != std::string::npos;
    const std::string_view send = view.word("task.raise"), cancel = view.word("dialog.cancel");
    Rect foot = card.footer();
    const Rect right = foot.cut_right(button_width(view, send));
    const bool pressed = button(view, "send", right, send, {.kind = ButtonKind::primary_cm, .enabled = any});
    foot.x1 -= view.px(8);
    const bool dropped = button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    const bool sent = pressed || (entered && any);
    if (sent) view.send(raise_signal(view.session, view.ask.ids(), asked.task, asked.subject, asked.text, view.user));
    if (sent || dropped) ImGui::CloseCurrentPopup();
    return sent || dropped;
}

}  // namespace tandem

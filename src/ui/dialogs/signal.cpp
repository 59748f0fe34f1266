#include "ui/dialogs/signal.hpp"

#include <array>
#include <string>

#include <imgui.h>

#include "app/insight_requests.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr float card_width = 480, card_height = 352;

// In the order they come up most.
constexpr std::array kinds{InsightKind::question, InsightKind::complaint, InsightKind::praise, InsightKind::idea,
                           InsightKind::troll,    InsightKind::press,     InsightKind::alert,  InsightKind::finding};

std::string_view kind_word(const ViewContext& view, InsightKind kind) {
    return view.word("insight.kind." + std::string(word_of(kind)));
}

bool accepts_people(std::string_view text) { return is_blank(text) || number_from_typed(text).has_value(); }

// What kind it is, how bad, and how many said so.
void draw_kind(ViewContext& view, Rect& at, TaskAsked& asked) {
    Rect line = at.cut_top(view.px(dims::control));
    const ComboLook look{.name = view.word("insight.kind"), .text = kind_word(view, asked.kind)};
    const auto chosen = combo(view, "kind", line.cut_left(view.px(150)), look, [&] {
        std::vector<MenuRow> rows;
        for (const InsightKind kind : kinds) {
            MenuRow row;
            row.id = word_of(kind), row.text = kind_word(view, kind), row.checked = kind == asked.kind;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (chosen) asked.kind = kinds[*chosen];
    line.x0 += view.px(10);
    const std::string_view people = view.word("insight.people");
    free_field(view, "people", line.cut_right(view.px(120)), asked.people,
               {.name = people,
                .placeholder = people,
                .most_bytes = 9,
                .accepts = accepts_people,
                .wrong = "error.bad_number"});
    at.y0 += view.px(8);
    Rect second = at.cut_top(view.px(dims::segmented));
    const std::string_view name = view.word("insight.severity");
    label(view, second.cut_left(text_width(view, text_style::control, name) + view.px(10)), text_style::control,
          view.theme.ink2, name);
    constexpr std::array<std::string_view, 4> words{"insight.severity.0", "insight.severity.1", "insight.severity.2",
                                                    "insight.severity.3"};
    std::array<Segment, 4> segments;
    for (std::size_t i = 0; i < segments.size(); ++i) segments[i] = {words[i], view.word(words[i])};
    second.x1 = std::min(second.x1, second.x0 + segmented_width(view, segments));
    if (const auto level = segmented(view, "severity", second, segments, asked.severity, name)) asked.severity = *level;
    at.y0 += view.px(8);
}

// The texts, then what is said about them; true when Enter was pressed in the second text.
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
    at.y0 += view.px(10);
    draw_kind(view, at, asked);
    return entered;
}

}  // namespace

bool draw_signal(ViewContext& view, TaskAsked& asked, bool fresh) {
    const Task* task = view.plan().task(asked.task);
    if (!task) return true;
    Dialog card(view, "signal", view.word("task.raise.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return false;
    const bool entered = draw_fields(view, card.content(), asked, *task, fresh);
    const bool any =
        accepts_people(asked.people) && (asked.subject + asked.text).find_first_not_of(" \t") != std::string::npos;
    const std::string_view send = view.word("task.raise"), cancel = view.word("dialog.cancel");
    Rect foot = card.footer();
    const Rect right = foot.cut_right(button_width(view, send));
    const bool pressed = button(view, "send", right, send, {.kind = ButtonKind::primary_cm, .enabled = any});
    foot.x1 -= view.px(8);
    const bool dropped = button(view, "cancel", foot.cut_right(button_width(view, cancel)), cancel) ||
        ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    const bool sent = pressed || (entered && any);
    if (sent) {
        const Signal signal{asked.subject, asked.text, asked.kind, asked.severity,
                            number_from_typed(asked.people).value_or(1)};
        view.send(raise_signal(view.session, view.ask.ids(), asked.task, signal, view.user));
    }
    if (sent || dropped) ImGui::CloseCurrentPopup();
    return sent || dropped;
}

}  // namespace tandem

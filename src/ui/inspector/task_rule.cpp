#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "app/rule_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::string_view menu_id = "rule.menu", popup_id = "rule_change.menu";
constexpr int minute_step = 5, most_minutes = 24 * 60;

Request request_of(const ViewContext& view, const RuleChange& change) {
    if (change.switch_off) return switch_rule(view.session, change.rule, false, view.today());
    return set_rule_effort(view.session, change.rule, change.slot, change.minutes, view.today());
}

// What the change would do to the plan, as a sentence.
std::string consequence_of(const ViewContext& view, const Request& request) {
    if (request.actions.empty()) return std::string(view.word("card.nothing"));
    const RuleGain gain = gain_of(view.ask.preview(request).consequences);
    std::string text;
    const auto add = [&](const char* key, int count) {
        if (count > 0) text += (text.empty() ? "" : ", ") + view.words.count(key, count);
    };
    add("rule.change.added", gain.added);
    add("rule.change.removed", gain.removed);
    add("rule.change.retimed", gain.retimed);
    add("rule.change.reassigned", gain.reassigned);
    return text.empty() ? std::string(view.word("card.nothing")) : text;
}

const std::string& told(const ViewContext& view, RuleChange& change) {
    if (change.told_minutes != change.minutes || change.told_plan != view.plan().version) {
        change.told = consequence_of(view, request_of(view, change));
        change.told_minutes = change.minutes;
        change.told_plan = view.plan().version;
    }
    return change.told;
}

// Fewer or more minutes, five at a time.
void draw_steps(ViewContext& view, Rect line, RuleChange& change) {
    const Rect less = line.cut_left(line.height()), value = line.cut_left(view.px(84)),
               more = line.cut_left(line.height());
    if (icon_button(view, "fewer_minutes", less, icons::minus, view.word("rule.less"), {.kind = ButtonKind::secondary}))
        change.minutes = std::max(0, change.minutes - minute_step);
    label(view, value, text_style::control_strong, view.theme.ink, facts::duration_text(change.minutes, view.language),
          Align::centre);
    if (icon_button(view, "more_minutes", more, icons::plus, view.word("rule.more"), {.kind = ButtonKind::secondary}))
        change.minutes = std::min(most_minutes, change.minutes + minute_step);
}

void draw_question(ViewContext& view, const Rect& anchor) {
    std::optional<RuleChange>& change = view.state.rule_change;
    if (!change || !popup_is_open(popup_id)) return;
    const float width = view.px(272), padding = view.px(dims::card_padding), inner = width - 2 * padding;
    const std::string text = told(view, *change);
    const float text_height = paragraph_height(view, text_style::control, view.px(18), inner, text);
    const float steps = change->switch_off ? 0 : view.px(dims::control + 8);
    const float height = 2 * padding + view.px(24) + steps + text_height + view.px(12 + dims::control);
    Popup popup(view, popup_id, place_popup(anchor, width, height, view.px(4), window_rect()), height);
    if (!popup.open()) return;
    Rect at = popup.content().shrunk(padding, padding);
    std::string_view title = view.word(change->switch_off ? "rule.switch_off" : "rule.change_effort");
    label(view, at.cut_top(view.px(24)), text_style::control_strong, view.theme.ink, title.substr(0, title.find("…")));
    if (!change->switch_off) draw_steps(view, at.cut_top(view.px(dims::control)), *change), at.y0 += view.px(8);
    paragraph(view, at.cut_top(text_height), text_style::control, view.px(18), view.theme.ink2, text);
    at.y0 += view.px(12);
    const ButtonLook look{.kind = change->switch_off ? ButtonKind::danger : ButtonKind::primary};
    const Rect apply = at.cut_top(view.px(dims::control));
    const float apply_width = button_width(view, view.word("dialog.apply"), look);
    if (!button(view, "apply", {apply.x1 - apply_width, apply.y0, apply.x1, apply.y1}, view.word("dialog.apply"), look))
        return;
    view.send(request_of(view, *change));
    change.reset();
    popup.close_now();
}

MenuRow row_of(const ViewContext& view, const char* word, const char* icon) {
    MenuRow row;
    row.id = word;
    row.text = view.word(word);
    row.icon = icon;
    return row;
}

}  // namespace

void draw_task_rule(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const std::string name = rule_name(view.project(), task, view.language);
    const RuleSlot* slot = slot_of(view.project(), task);
    const std::string text =
        name.empty() ? std::string(view.word("task.manual")) : view.words.format("task.rule_line", {{"rule", name}});
    if (!slot) return sheet.paragraph_of(text, text_style::control_medium, view.theme.ink, 18);
    const float room = sheet.width() - view.px(28), above = view.px(3);
    const float height = paragraph_height(view, text_style::control_medium, view.px(18), room, text);
    const Rect line = sheet.line((height + 2 * above) / view.scale);
    const Rect dots = Rect::at(line.x1 - view.px(dims::control_small), line.y0, view.px(dims::control_small),
                               view.px(dims::control_small));
    paragraph(view, {line.x0, line.y0 + above, line.x0 + room, line.y1}, text_style::control_medium, view.px(18),
              view.theme.ink, text);
    if (icon_button(view, "rule", dots, icons::ellipsis, view.word("task.rule"),
                    {.kind = ButtonKind::ghost, .pressed_in = menu_is_open(menu_id)}))
        open_menu(menu_id);
    if (menu_is_open(menu_id)) {
        const std::vector<MenuRow> rows{row_of(view, "rule.change_effort", icons::timer),
                                        row_of(view, "rule.switch_off", icons::ban),
                                        row_of(view, "rule.open", icons::workflow)};
        const auto chosen = menu(view, menu_id, dots, rows);
        if (chosen && *chosen == 2) {
            view.run(CommandId::rule_of_task);
        } else if (chosen) {
            view.state.rule_change =
                RuleChange{task.key.rule, task.key.slot, *chosen == 1, slot->effort_minutes, -1, 0, {}};
            open_popup(popup_id);
        }
    }
    draw_question(view, dots);
}

}  // namespace tandem

#include "ui/away/away_dialog.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float card_width = 680, card_height = 600;

const Person* person_of(const ViewContext& view, const AwayDialog& dialog) {
    const Person* first = nullptr;
    for (const Person& person : view.project().people) {
        if (dialog.person ? person.id == *dialog.person : person.name == view.user) return &person;
        if (!first) first = &person;
    }
    return first;
}

std::optional<DayRange> days_of(const ViewContext& view, const AwayDialog& dialog) {
    const auto first = day_from_typed(dialog.first, view.today());
    if (!first) return std::nullopt;
    const auto last = is_blank(dialog.last) ? first : day_from_typed(dialog.last, *first);
    if (!last || *last < *first || (*last - *first).count() > 366) return std::nullopt;
    return DayRange{*first, *last + date::days(1)};
}

// Who, from when, to when.
void draw_choice(ViewContext& view, AwayDialog& dialog, const Person& person, Rect& at, bool fresh) {
    Rect line = at.cut_top(view.px(dims::control));
    const ComboLook look{.name = view.word("away.person"), .text = person.name};
    const std::vector<Option> people = options_of(view, view.project().people);
    const auto chosen = combo(view, "person", line.cut_left(view.px(210)), look, [&] {
        std::vector<MenuRow> rows;
        for (const Option& option : people) {
            MenuRow row;
            row.id = to_text(option.id), row.text = option.text, row.checked = option.id == person.id.value;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (chosen) dialog.person = Id<Person>{people[*chosen].id};
    const auto day = [&](std::string_view id, std::string_view key, std::string& text, Day near, bool take) {
        line.x0 += view.px(8);
        const std::string_view name = view.word(key);
        free_field(view, id, line.cut_left(view.px(150)), text,
                   {.name = name,
                    .placeholder = name,
                    .most_bytes = 40,
                    .take_keyboard = take,
                    .refuses = [&view, near](std::string_view typed) {
                        return is_blank(typed) ? std::string() : refuse_day(view, typed, near);
                    }});
    };
    day("first", "away.first", dialog.first, view.today(), fresh);
    day("last", "away.last", dialog.last, day_from_typed(dialog.first, view.today()).value_or(view.today()), false);
    at.y0 += view.px(10);
}

void draw_part(ViewContext& view, Rect& at, std::string_view key, const std::vector<AwayTask>& tasks, Color ink) {
    if (tasks.empty()) return;
    label(view, at.cut_top(view.px(28)), text_style::control_strong, ink, view.word(key));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const Scope scope(view, "task", nth_part(tasks[i].task.value, key, i));
        Rect row = at.cut_top(view.px(24));
        const Task* task = view.plan().task(tasks[i].task);
        if (task)
            icon_in(view, *ImGui::GetWindowDrawList(), row.cut_left(view.px(16)), task_icon(task->type),
                    view.theme.cm_ink, 13);
        row.x0 += view.px(6);
        label(view, row, text_style::caption, view.theme.ink, away_text(view.session, view.words, tasks[i]));
    }
    at.y0 += view.px(4);
}

void draw_plan(ViewContext& view, const AwayPlan& plan, Rect at) {
    const std::string sum = away_summary(view.session, view.words, plan);
    const float height = paragraph_height(view, text_style::body_strong, view.px(19), at.width(), sum, 3);
    paragraph(view, at.cut_top(height), text_style::body_strong, view.px(19), view.theme.ink, sum, 3);
    at.y0 += view.px(8);
    if (plan.empty()) return;
    outline(*ImGui::GetWindowDrawList(), at, view.theme.hair2, view.px(dims::radius));
    ScrollArea scroll(view, "tasks", at.shrunk(view.px(4)));
    Rect content = scroll.content().shrunk(view.px(8), 0);
    const float top = content.y0;
    draw_part(view, content, "away.part.gaps", plan.gaps, view.theme.danger);
    draw_part(view, content, "away.part.kept", plan.kept, view.theme.danger);
    draw_part(view, content, "away.part.covered", plan.covered, view.theme.ink);
    draw_part(view, content, "away.part.sooner", plan.sooner, view.theme.ink);
    draw_part(view, content, "away.part.later", plan.later, view.theme.ink);
    draw_part(view, content, "away.part.others", plan.others, view.theme.ink2);
    scroll.set_height(content.y0 - top);
}

// Worked out anew when person, days or the project are others.
void refresh(ViewContext& view, AwayDialog& dialog, const Person& person, const std::optional<DayRange>& days) {
    if (!days) {
        dialog.plan.reset();
        return;
    }
    const bool same = dialog.plan && dialog.plan->person == person.id && dialog.plan->days == *days &&
        dialog.plan_version == view.plan().version;
    if (same) return;
    dialog.plan = plan_absence(view.ask.session_for_requests(), person.id, *days);
    dialog.plan_version = view.plan().version;
}

}  // namespace

AwayAnswer draw_away(ViewContext& view, AwayDialog& dialog, bool fresh) {
    AwayAnswer answer;
    Dialog card(view, "away", view.word("away.title"), view.px(card_width), view.px(card_height), true);
    if (!card.open()) return answer;
    const Person* person = person_of(view, dialog);
    Rect at = card.content();
    at.y1 -= view.px(8);
    if (person) {
        draw_choice(view, dialog, *person, at, fresh);
        const std::optional<DayRange> days = days_of(view, dialog);
        refresh(view, dialog, *person, days);
        if (dialog.plan)
            draw_plan(view, *dialog.plan, at);
        else
            label(view, at.cut_top(view.px(24)), text_style::control, view.theme.ink2, view.word("away.choose"));
    }
    Rect foot = card.footer();
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = dialog.plan.has_value()};
    const std::string_view take = view.word("away.take"), close = view.word("dialog.cancel"),
                           print = view.word("away.print");
    const Rect take_rect = foot.cut_right(button_width(view, take, primary));
    foot.x1 -= view.px(8);
    const Rect close_rect = foot.cut_right(button_width(view, close));
    const ButtonLook ghost{.kind = ButtonKind::ghost, .icon = icons::printer, .enabled = dialog.plan.has_value()};
    answer.print = button(view, "print", foot.cut_left(button_width(view, print, ghost)), print, ghost);
    answer.closed = button(view, "close", close_rect, close) || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (button(view, "take", take_rect, take, primary))
        answer.request = go_away(view.project(), dialog.plan->person, dialog.plan->days, {});
    if (answer.closed || answer.request || answer.print) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem

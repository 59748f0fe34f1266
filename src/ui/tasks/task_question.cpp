#include "ui/tasks/task_question.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/postpone.hpp"
#include "facts/date_words.hpp"
#include "ui/dialogs/figures.hpp"
#include "ui/dialogs/signal.hpp"
#include "ui/tasks/doer.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr std::string_view menu_id = "task_question.menu";

// The menu hangs on the row; where that is not in view, in the middle of the window.
Rect anchor_of(const TaskAsked& asked) {
    if (!asked.anchor.empty()) return asked.anchor;
    const Rect window = window_rect();
    return Rect::at(std::round(window.width() / 2), std::round(window.height() / 3), 1, 1);
}

// A moment as the menu says it: the time, with the day where it is another one.
std::string moment_text(const ViewContext& view, LocalMinute time, Day near) {
    const std::string clock = view.words.time_text(static_cast<int>(minute_of_day(time).count()));
    return day_of(time) == near ? clock
                                : facts::weekday_day(date::year_month_day(day_of(time)), view.language) + " · " + clock;
}

struct Offer {
    std::string_view id, word;
    std::optional<LocalMinute> time;
    std::string_view why_not;  // where there is no time
};

void ask_when(ViewContext& view, const TaskAsked& asked) {
    const std::optional<PostponeChoices> choices = postpone_choices(view.session, asked.task);
    if (!choices) return;
    const Offer offers[] = {{"soon", "postpone.soon", choices->soon, {}},
                            {"hour", "postpone.hour", choices->in_an_hour, {}},
                            {"afternoon", "postpone.afternoon", choices->afternoon, "postpone.over"},
                            {"tomorrow", "postpone.tomorrow", choices->tomorrow, "postpone.day_off"},
                            {"working_day", "postpone.next_working_day", choices->next_working_day, {}}};
    std::vector<MenuRow> rows;
    for (const Offer& offer : offers) {
        MenuRow row;
        row.id = offer.id;
        row.text = view.word(offer.word);
        row.enabled = offer.time.has_value();
        if (offer.time)
            row.detail = moment_text(view, *offer.time, day_of(choices->from));
        else
            row.why = view.word(offer.why_not);
        rows.push_back(std::move(row));
    }
    const auto chosen = menu(view, menu_id, anchor_of(asked), rows);
    if (chosen) view.send(postpone_task(view.session, asked.task, *offers[*chosen].time, view.user));
}

}  // namespace

void draw_task_question(ViewContext& view) {
    std::optional<TaskAsked>& asked = view.state.task_asked;
    if (!asked) return;
    const Task* task = view.plan().task(asked->task);
    if (!task) return asked.reset();
    if (asked->opens_in > 0 && --asked->opens_in > 0) return;
    if (asked->question == TaskQuestion::signal) {
        const bool fresh = asked->opens_in == 0;
        asked->opens_in = -1;
        if (draw_signal(view, *asked, fresh)) asked.reset();
        return;
    }
    if (asked->question == TaskQuestion::figures) {
        const bool fresh = asked->opens_in == 0;
        asked->opens_in = -1;
        if (draw_figures(view, *asked, fresh)) asked.reset();
        return;
    }
    if (asked->opens_in == 0) {
        open_menu(menu_id);
        // It was opened from the keyboard: the arrows start from a row that can be seen.
        ImGui::SetNavCursorVisible(true);
        asked->opens_in = -1;
    } else if (!menu_is_open(menu_id)) {
        return asked.reset();
    }
    if (asked->question == TaskQuestion::who)
        draw_people_menu(view, menu_id, anchor_of(*asked), *task);
    else
        ask_when(view, *asked);
}

}  // namespace tandem

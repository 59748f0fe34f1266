#include "ui/tidy/tidy_list.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/tidy_requests.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float head_height = 30, move_height = 26, face = 18;

using Move = TidyDiff::Move;

// A face with its name, or "nobody"; from the left of `at`, which loses it.
void draw_person(ViewContext& view, Rect& at, float width, const std::optional<Placement>& place) {
    Rect cell = at.cut_left(width);
    const Person* person = place ? view.project().people.find(place->person) : nullptr;
    if (!person) {
        label(view, cell, text_style::caption, view.theme.ink2, view.word("tidy.nobody"));
        return;
    }
    const Rect disc = Rect::at(cell.x0, cell.y0 + (cell.height() - view.px(face)) / 2, view.px(face), view.px(face));
    avatar(view, *ImGui::GetWindowDrawList(), disc, initials_of(*person), tone_of(*person));
    cell.x0 = disc.x1 + view.px(5);
    label(view, cell, text_style::caption, view.theme.ink, person->name);
}

std::string day_text(const ViewContext& view, Day day) {
    return facts::weekday_day_month(date::year_month_day(day), view.language);
}

void draw_move(ViewContext& view, const Rect& rect, const Move& move, bool on) {
    const Scope scope(view, "move", move.task.value);
    const Hit hit = interact(view, "move", rect, {.tab_stop = false});
    const std::string text = tidy_move_text(view.session, view.words, move);
    const Registered node(view, {.id = "move", .role = Role::row, .label = text, .rect = rect, .selected = on});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = rect.shrunk(view.px(26), 0);
    at.x1 = rect.x1 - view.px(6);
    const float who = std::min(view.px(132), at.width() * 0.24f);
    Rect people = at.cut_right(2 * who + view.px(20));
    const Task* task = view.plan().task(move.task);
    Rect day = at.cut_right(view.px(move.before && move.after && move.before->day != move.after->day ? 168 : 90));
    if (task) {
        icon_in(view, out, at.cut_left(view.px(16)), task_icon(task->type), on ? view.theme.cm_ink : view.theme.ink2,
                13);
        at.x0 += view.px(6);
        label(view, at, text_style::caption, on ? view.theme.ink : view.theme.ink2,
              task_title(view.project(), view.facts, *task, view.language));
    }
    day.x0 += view.px(10);
    std::string when = day_text(view, (move.before ? *move.before : *move.after).day);
    if (move.before && move.after && move.before->day != move.after->day)
        when += " → " + day_text(view, move.after->day);
    label(view, day, text_style::caption, view.theme.ink2, when);
    draw_person(view, people, who, move.before);
    icon_in(view, out, people.cut_left(view.px(14)), icons::arrow_right, view.theme.ink2, 12);
    people.x0 += view.px(6);
    draw_person(view, people, who, move.after);
    tooltip_for(view, hit, rect, text);
}

}  // namespace

bool draw_tidy_list(ViewContext& view, const Rect& area, const TidyDiff& diff, std::vector<bool>& chosen) {
    outline(*ImGui::GetWindowDrawList(), area, view.theme.hair2, view.px(dims::radius));
    const Rect inside = area.shrunk(view.px(4));
    ScrollArea scroll(view, "moves", inside);
    const Rect content = scroll.content();
    Rect at = content;
    bool turned = false;
    for (std::size_t i = 0; i < diff.moves.size();) {
        const std::size_t part = diff.moves[i].part;
        const auto end = std::find_if(diff.moves.begin() + static_cast<std::ptrdiff_t>(i), diff.moves.end(),
                                      [&](const Move& move) { return move.part != part; });
        const auto count = static_cast<std::size_t>(end - diff.moves.begin()) - i;
        const Scope scope(view, "part", nth_part({}, "part", part));
        Rect head = at.cut_top(view.px(head_height));
        const std::string name = view.words.count("tidy.part", static_cast<std::int64_t>(count));
        if (checkbox(view, "take", head.cut_left(view.px(26)), name, chosen[part], view.theme.cm_ink)) {
            chosen[part] = !chosen[part];
            turned = true;
        }
        label(view, head, text_style::caption_strong, chosen[part] ? view.theme.ink : view.theme.ink2, name);
        for (std::size_t n = 0; n < count; ++n) {
            const Rect row = at.cut_top(view.px(move_height));
            if (row.y1 > inside.y0 && row.y0 < inside.y1) draw_move(view, row, diff.moves[i + n], chosen[part]);
        }
        i += count;
    }
    scroll.set_height(at.y0 - content.y0);
    return turned;
}

}  // namespace tandem

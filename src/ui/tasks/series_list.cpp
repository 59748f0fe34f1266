#include "ui/tasks/series_list.hpp"

#include <imgui.h>

#include "app/series_requests.hpp"
#include "app/series_text.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/tasks/strip_head.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float series_side = 20, series_row_height = 44;
constexpr ButtonLook series_button{.kind = ButtonKind::ghost, .small = true};

void draw_series_head(ViewContext& view, const Rect& rect, std::size_t count) {
    Rect at = paint_strip_head(view, rect, icons::repeat);
    at.x0 += label(view, at, text_style::body_strong, view.theme.ink, view.word("series.run_out")) + view.px(10);
    at.x0 += count_pill(view, at.x0, at, std::to_string(count), view.theme.amber_ink, view.theme.amber_t) + view.px(10);
    label(view, at, text_style::caption, view.theme.ink2, view.word("series.run_out.hint"));
}

// How many posts the series has then is told: they are out of sight.
void go_on(ViewContext& view, const Post& last) {
    Request request = continue_series(view.project(), last, view.ask.ids());
    view.state.told = told_of_series(view.project(), request, last.id);
    view.send(std::move(request));
}

void draw_series_to_continue_row(ViewContext& view, const Rect& row, const Series& series, const Post& last,
                                 Day until) {
    const Scope scope(view, "series", series.id.value);
    const std::string& title = series.name.empty() ? last.title : series.name;
    const std::string day = facts::weekday_day_month(date::year_month_day(until), view.language);
    const std::string line =
        view.words.format("series.run_out.until", {{"day", day}}) + " · " + rhythm_text(view.words, series);
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const Registered node(
        view, {.id = "row", .role = Role::row, .label = title, .rect = row, .value = line, .focused = hit.focused});
    if (hit.hovered) fill(*ImGui::GetWindowDrawList(), row, view.theme.hover);
    horizontal_line(*ImGui::GetWindowDrawList(), row.x0, row.x1, row.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = row.shrunk(view.px(series_side), view.px(10));
    const auto answer = [&](std::string_view id, std::string_view word, std::string_view why) {
        ButtonLook look = series_button;
        look.tooltip = view.word(why);
        const Rect rect = at.cut_right(button_width(view, view.word(word), look));
        at.x1 -= view.px(4);
        return button(view, id, rect, view.word(word), look);
    };
    if (answer("end", "series.end_here", "series.end_here.why")) view.send(end_series(view.project(), last));
    if (answer("continue", "series.continue", "series.continue.why")) go_on(view, last);
    Rect text{at.x0, row.y0 + view.px(4), at.x1 - view.px(8), row.y1 - view.px(4)};
    label(view, text.cut_top(view.px(18)), text_style::control_medium, view.theme.ink, title);
    label(view, text, text_style::caption, view.theme.ink2, line);
    draw_focus(view, hit, row.shrunk(view.px(4)), view.px(dims::radius));
    if (!hit.clicked) return;
    view.state.selection = Selection::of(last.id);
    view.state.inspector_open = true;
}

}  // namespace

void draw_series_to_continue(ViewContext& view, Rect& at) {
    const std::vector<SeriesToContinue>& list = view.ask.series_to_continue();
    if (list.empty()) return;
    at.y0 += view.px(12);
    draw_series_head(view, at.cut_top(view.px(dims::group_header)), list.size());
    for (const SeriesToContinue& one : list) {
        const Series* series = view.project().series.find(one.series);
        const Post* last = view.project().posts.find(one.last);
        const Rect row = at.cut_top(view.px(series_row_height));
        if (series && last) draw_series_to_continue_row(view, row, *series, *last, one.until);
    }
}

}  // namespace tandem

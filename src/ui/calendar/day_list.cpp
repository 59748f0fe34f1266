#include "ui/calendar/day_list.hpp"

#include <algorithm>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/context_menu.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float list_width_100 = 240, title_100 = 32, chip_100 = 32, gap_100 = 4, list_bar_100 = 18,
                list_padding_100 = 8;
constexpr std::string_view popup_id = "day_list";

std::vector<const MonthBar*> bars_on(const MonthModel& model, Day day) {
    std::vector<const MonthBar*> bars;
    for (const MonthBar& bar : model.bars)
        if (bar.days.contains(day)) bars.push_back(&bar);
    std::sort(bars.begin(), bars.end(), [](const MonthBar* a, const MonthBar* b) {
        return std::tuple(a->days.begin, a->campaign, a->item()) < std::tuple(b->days.begin, b->campaign, b->item());
    });
    return bars;
}

float content_height(const ViewContext& view, std::size_t chips, std::size_t bars) {
    return view.px(title_100) + view.px(list_bar_100 + gap_100) * static_cast<float>(bars) +
        view.px(chip_100 + gap_100) * static_cast<float>(chips) + view.px(list_padding_100);
}

void draw_bar_row(ViewContext& view, const MonthBar& bar, const Rect& rect, Popup& popup) {
    const Scope scope(view, bar.kind(), bar.item());
    const Hit hit = interact(view, "bar", rect);
    register_widget(view, {.id = "bar", .role = Role::bar, .label = bar.name, .rect = rect, .value = bar.budget});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, hit.hovered ? view.theme.smm_t3 : view.theme.smm_t2, view.px(dims::radius_bar));
    if (bar.occasion)
        icon_in(view, out, {rect.x0 + view.px(5), rect.y0, rect.x0 + view.px(17), rect.y1},
                occasion_icon(bar.occasion->kind), view.theme.smm_ink, 12);
    else
        marker_square(view, out, rect.x0 + view.px(7), rect,
                      bar.flight ? view.theme.network(bar.network).text : view.theme.marker(bar.color));
    const float budget = text_width(view, text_style::meta_medium, bar.budget);
    label_in(view, out, {rect.x0 + view.px(21), rect.y0, rect.x1 - budget - view.px(14), rect.y1},
             text_style::meta_strong, view.theme.smm_ink, bar.name);
    label_in(view, out, {rect.x0, rect.y0, rect.x1 - view.px(8), rect.y1}, text_style::meta_medium, view.theme.smm_ink,
             bar.budget, Align::right);
    if (!hit.clicked) return;
    view.state.selection = bar.selection();
    view.state.inspector_open = true;
    popup.close_now();
}

void draw_chip_row(ViewContext& view, const MonthChip& chip, Day day, const Rect& rect, Popup& popup) {
    const Scope scope(view, "post", chip.post.value);
    const Hit hit = interact(view, "chip", rect);
    register_widget(view, {.id = "chip", .role = Role::post, .label = chip.title, .rect = rect, .value = chip.time});
    const bool selected =
        view.state.selection.kind == Selection::Kind::posts && view.state.selection.has_post(chip.post);
    const ChipState state = selected ? ChipState::selected : hit.hovered ? ChipState::hovered : ChipState::plain;
    paint_chip(*ImGui::GetWindowDrawList(), chip, chip_box(chip, rect, view.scale, false, ruler_of(view)), state, view);
    if (hit.held && press_moved(view)) {
        begin_post_drag(view, chip, day, rect, false);
        popup.close_now();
    } else if (hit.clicked && !view.state.calendar.press_spent) {
        view.state.selection = Selection::of(chip.post);
        view.state.inspector_open = true;
        popup.close_now();
    } else if (hit.right_clicked) {
        view.state.selection = Selection::of(chip.post);
        open_context_menu(view);
        popup.close_now();
    }
}

}  // namespace

void open_day_list(ViewContext& view, Day day, const Rect& anchor) {
    view.state.calendar.listed_day = day;
    view.state.calendar.list_anchor = anchor;
    view.state.calendar.list_opens = true;
}

void draw_day_list(ViewContext& view) {
    CalendarState& state = view.state.calendar;
    if (!state.listed_day) return;
    const MonthModel& model = calendar_cache(view).month;
    const auto cell = model.grid.cell_of(*state.listed_day);
    if (!cell) {
        state.listed_day.reset();
        return;
    }
    if (state.list_opens) open_popup(popup_id);
    state.list_opens = false;
    const MonthDay& day = model.days[static_cast<std::size_t>(7 * cell->week + cell->column)];
    const std::vector<const MonthBar*> bars = bars_on(model, day.day);
    const float height = content_height(view, day.chips.size(), bars.size());
    const Rect where = place_popup(state.list_anchor, view.px(list_width_100), height, view.px(4), window_rect());
    Popup popup(view, popup_id, where, height);
    if (!popup.open()) {
        if (!popup_is_open(popup_id)) state.listed_day.reset();
        return;
    }
    const date::year_month_day ymd(day.day);
    const Registered node(view, {.id = "day_list", .role = Role::card, .label = day.label, .rect = where});
    Rect rest = popup.content().shrunk(view.px(list_padding_100), 0);
    const std::string title =
        view.words.format("month.list_title",
                          {{"day", facts::capitalised(facts::day_title(ymd, view.language))},
                           {"posts", view.words.count("month.posts", static_cast<std::int64_t>(day.chips.size()))}});
    label(view, rest.cut_top(view.px(title_100)), text_style::control_strong, view.theme.ink, title);
    for (const MonthBar* bar : bars) {
        draw_bar_row(view, *bar, rest.cut_top(view.px(list_bar_100)), popup);
        rest.cut_top(view.px(gap_100));
    }
    for (const MonthChip& chip : day.chips) {
        draw_chip_row(view, chip, day.day, rest.cut_top(view.px(chip_100)), popup);
        rest.cut_top(view.px(gap_100));
    }
}

}  // namespace tandem

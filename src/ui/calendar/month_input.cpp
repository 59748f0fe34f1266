#include "ui/calendar/month_input.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "app/other_clock.hpp"
#include "model/channel_order.hpp"
#include "model/holds.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/bar_cursor.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/day_list.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/span_drag.hpp"
#include "ui/context_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

namespace {

std::string tooltip_of(const ViewContext& view, const MonthDay& day) {
    std::string text;
    for (const ShownObservance& one : day.observances) {
        if (!text.empty()) text += '\n';
        text += observance_with_note(one, view.words);
    }
    return text;
}

// The line at the foot of a cell in full: what there is to do, and what the sign beside it means.
std::string work_tooltip(const ViewContext& view, const WorkLine& line) {
    std::string text = line.text;
    if (line.state == WorkLine::State::uncovered) text += " · " + std::string(view.word("card.nobody"));
    if (line.state == WorkLine::State::over) text += " · " + std::string(view.word("card.over"));
    if (!line.parts.empty()) text += '\n' + line.parts;
    return text;
}

void take_chip(ViewContext& view, std::size_t cell, std::size_t index, MonthMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const MonthDay& day = cache.month.days[cell];
    const CellChip& box = cache.layout.cells[cell].chips[index];
    const MonthChip& chip = day.chips[box.index];
    const Scope scope(view, "post", chip.post.value);
    const Hit hit = interact(view, "chip", box.rect, {.tab_stop = false});
    if (hit.hovered) tooltip_for(view, hit, box.rect, chip_tooltip(chip));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (view.tree.listening()) {
        std::string value = chip.network != nullptr ? chip.network->letters + " " + chip.time : chip.time;
        for (const std::string* beside : {&chip.clock, &chip.offset})
            if (!beside->empty()) value += " " + *beside;
        if (!chip.in_tool.empty()) value += " · " + chip.in_tool;
        if (!chip.problem.empty()) value += " · " + chip.problem;
        register_widget(view,
                        {.id = "chip",
                         .role = Role::post,
                         .label = chip.title,
                         .rect = box.rect,
                         .value = value,
                         .selected = view.state.selection.kind == Selection::Kind::posts &&
                             view.state.selection.has_post(chip.post),
                         .focused = led_to_post(view) == chip.post});
    }
    if (hit.hovered && !view.state.drag.active())
        marks.hovered_chip = {cell, index, box.badge.contains(pointer.x, pointer.y)};
    if (hit.held && press_moved(view)) {
        const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
        begin_post_drag(view, chip, day.day, box.rect, box.badge.contains(pressed.x, pressed.y));
    } else if (hit.clicked && may_click(view)) {
        click_post(view, chip.post);
    } else if (hit.right_clicked && may_click(view)) {
        open_menu_of(view, Selection::of(chip.post));
    }
}

void register_cell_texts(ViewContext& view, const MonthDay& day, const CellBox& box) {
    if (!view.tree.listening()) return;
    if (!box.on_call.empty()) register_text(view, box.on_call_rect, day.on_call_note);
    if (!box.money.empty()) register_text(view, box.money_rect, day.money);
    if (day.work) register_text(view, box.work.row, day.work->text);
    for (const ShownObservance& one : day.observances)
        if (one.is_span())
            register_text(view, one.school ? box.break_line : box.lasting_line, observance_text(one, view.words));
}

// Its name leads to what can be made of it; a rectangle may begin there as beside it.
void take_observance(ViewContext& view, std::size_t index, MonthMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const MonthDay& day = cache.month.days[index];
    const CellBox& box = cache.layout.cells[index];
    const Rect& rect = box.observance_rect;
    const Hit hit = interact(view, "observance", rect, {.tab_stop = false});
    register_widget(view,
                    {.id = "observance", .role = Role::button, .label = day.observances[box.named].name, .rect = rect});
    if (hit.hovered && !view.state.drag.active()) marks.hovered_observance = index;
    tooltip_for(view, hit, rect, tooltip_of(view, day));
    if (hit.held && !cache.month.above_hours && press_moved(view)) begin_band(view);
    if ((hit.clicked || hit.right_clicked) && may_click(view)) open_observance_card(view, day.day, rect);
}

void take_cell(ViewContext& view, std::size_t index, MonthMarks& marks) {
    CalendarCache& cache = calendar_cache(view);
    const MonthDay& day = cache.month.days[index];
    const CellBox& box = cache.layout.cells[index];
    const Hit hit = interact(view, day.id, box.rect, {.overlap = true, .tab_stop = false});
    const bool selected = view.state.selection.kind == Selection::Kind::day && view.state.selection.day == day.day;
    const Registered node(view,
                          {.id = day.id,
                           .role = Role::cell,
                           .label = day.label,
                           .rect = box.rect,
                           .value = day.work ? std::string_view(day.work->text) : std::string_view{},
                           .selected = selected});
    // Before the chips: a tooltip is about what was last taken.
    if (hit.hovered) {
        marks.hovered_cell = index;
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        if (!day.observances.empty() && box.head.contains(pointer.x, pointer.y))
            tooltip_for(view, hit, box.head, tooltip_of(view, day));
        if (!box.on_call.empty() && box.on_call_rect.contains(pointer.x, pointer.y))
            tooltip_for(view, hit, box.on_call_rect, day.on_call_note);
        if (!box.money.empty() && box.money_rect.contains(pointer.x, pointer.y))
            tooltip_for(view, hit, box.money_rect, day.money_note);
        if (day.work && box.work.row.contains(pointer.x, pointer.y))
            tooltip_for(view, hit, box.work.row, work_tooltip(view, *day.work));
    }
    register_cell_texts(view, day, box);
    for (std::size_t i = 0; i < box.chips.size(); ++i) take_chip(view, index, i, marks);
    if (!box.observance.empty()) take_observance(view, index, marks);
    if (!box.more.empty()) {
        const Hit more = interact(view, "more", box.more, {.tab_stop = false});
        register_widget(view,
                        {.id = "more",
                         .role = Role::button,
                         .label = "+" + std::to_string(box.hidden),
                         .rect = box.more,
                         .selected = box.hides_selected});
        if (more.hovered) marks.hovered_more = index;
        if (more.clicked && may_click(view)) open_day_list(view, day.day, box.more);
        tooltip_for(view, more, box.more, view.words.format("month.day_list", {{"day", day.label}}));
    }
    if (hit.held && !cache.month.above_hours && press_moved(view)) begin_band(view);
    if (!may_click(view)) return;
    if (hit.double_clicked) {
        add_post(view, day.day, std::nullopt);
        // Letting go selects the new post's day no more.
        view.state.calendar.press_spent = true;
    } else if (hit.clicked)
        view.state.selection = Selection::of(day.day);
    else if (hit.right_clicked)
        open_menu_of(view, Selection::of(day.day));
}

DragState::Kind kind_of_drag(const MonthBar& bar, MonthLayout::BarPart part) {
    using Kind = DragState::Kind;
    switch (part) {
        case MonthLayout::BarPart::begin:
            return bar.occasion ? Kind::occasion_begin : bar.flight ? Kind::flight_begin : Kind::campaign_begin;
        case MonthLayout::BarPart::end:
            return bar.occasion ? Kind::occasion_end : bar.flight ? Kind::flight_end : Kind::campaign_end;
        case MonthLayout::BarPart::body: break;
    }
    return bar.occasion ? Kind::occasion : bar.flight ? Kind::flight : Kind::campaign;
}

void take_bar(ViewContext& view, std::size_t index, MonthMarks& marks) {
    const CalendarCache& cache = calendar_cache(view);
    const BarBox& box = cache.layout.bars[index];
    const MonthBar& bar = cache.month.bars[box.bar];
    const Scope week(view, "week" + std::to_string(box.segment.week));
    const Scope scope(view, bar.kind(), bar.item());
    const Selection thing = bar.selection();
    const Hit hit = interact(view, "bar", box.rect, {.tab_stop = false});
    if (box.cut) tooltip_for(view, hit, box.rect, bar.budget.empty() ? bar.name : bar.name + " · " + bar.budget);
    register_widget(view,
                    {.id = "bar",
                     .role = Role::bar,
                     .label = bar.name,
                     .rect = box.rect,
                     .value = bar.budget,
                     .selected = view.state.selection == thing});
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto at_grip = [&](ImVec2 point) {
        if (box.begin_grip.contains(point.x, point.y)) return MonthLayout::BarPart::begin;
        return box.end_grip.contains(point.x, point.y) ? MonthLayout::BarPart::end : MonthLayout::BarPart::body;
    };
    if (hit.hovered && !view.state.drag.active()) {
        marks.hovered_bar = index;
        if (at_grip(pointer) != MonthLayout::BarPart::body) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (hit.held && press_moved(view) && bar.occasion && !is_movable(*bar.occasion)) {
        view.state.refused = view.word("drag.refused.incident");
        view.state.calendar.press_spent = true;
    } else if (hit.held && press_moved(view)) {
        const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
        const auto cell = cache.layout.cell_at(pressed.x, pressed.y);
        if (cell)
            begin_span_drag(view, kind_of_drag(bar, at_grip(pressed)), bar.item(), cache.month.days[*cell].day,
                            box.rect);
    } else if ((hit.clicked || hit.right_clicked) && may_click(view)) {
        if (const auto cell = cache.layout.cell_at(pointer.x, pointer.y))
            put_cursor_on_bar(view, cache.month.days[*cell].day);
        if (hit.right_clicked) return open_menu_of(view, thing);
        view.state.selection = thing;
        view.state.inspector_open = true;
    }
}

// What is drawn as taken away: the posts, or of a channel that moves alone the chip it leaves, if nothing stays in it.
void add_sources(const ViewContext& view, const MonthModel& model, MonthDrag& shown) {
    const DragState& drag = view.state.drag;
    if (drag.copy) return;
    if (drag.kind != DragState::Kind::variant) {
        shown.sources = drag.posts.empty() ? std::vector<Id<Post>>{{drag.item}} : posts_that_move(drag, view.project());
        return;
    }
    const auto cell = model.grid.cell_of(drag.from);
    if (!cell) return;
    for (const MonthChip& chip : model.days[static_cast<std::size_t>(7 * cell->week + cell->column)].chips)
        if (chip.post.value == drag.item && chip.more_channels + 1 <= static_cast<int>(drag.variants.size()))
            shown.sources = {chip.post};
    shown.source_day = drag.from;
}

MonthLanding landing_at(ViewContext& view, std::size_t cell, int minute) {
    const CalendarCache& cache = calendar_cache(view);
    MonthLanding landing{slot_in(cache.month, cache.layout, cell, minute, view.scale), {}};
    if (landing.slot.pushed_out > 0) {
        const CellBox& box = cache.layout.cells[cell];
        landing.box = with_hidden(box, box.hidden + landing.slot.pushed_out, view.scale, ruler_of(view));
        register_text(view, landing.box->more, "+" + std::to_string(landing.box->hidden));
    }
    return landing;
}

// An hour is the project's: a channel with another clock says another time.
void put_at_hour(ViewContext& view, Request& request) {
    Post post = request.actions.front().as<Put<Post>>()->row;
    post.when = own_time_at(view.project(), view.ask.zones(), post, *post.when);
    request.actions.front() = Put<Post>{std::move(post)};
}

}  // namespace

bool may_click(const ViewContext& view) { return !view.state.drag.active() && !view.state.calendar.press_spent; }

std::optional<Id<Channel>> channel_for_new_posts(const ViewContext& view) {
    const Filters& filters = view.state.filters;
    for (const Channel* one : channels_in_use(view.project().channels))
        if (filters.networks.empty() ? holds(filters.channels, one->id) : one->network == filters.networks.front())
            return one->id;
    return std::nullopt;
}

void add_post(ViewContext& view, Day day, std::optional<int> minute, const NewPostLane& lane) {
    const std::optional<Id<Channel>> channel = lane.channel ? lane.channel : channel_for_new_posts(view);
    Request request = new_post_request(view.project(), view.facts, day, channel,
                                       std::string(view.word("post.new_title")), view.ask.ids(), minute);
    if (lane.creator) {
        Post post = request.actions.front().as<Put<Post>>()->row;
        post.creator = lane.creator;
        request.actions.front() = Put<Post>{std::move(post)};
    }
    if (minute) put_at_hour(view, request);
    if (auto told = told_of_past(day, minute, view.now)) view.state.told = std::move(told);
    view.state.select_new({request.focus.item});
    view.send(std::move(request));
}

void click_post(ViewContext& view, Id<Post> post) {
    if (ImGui::GetIO().KeyCtrl) {
        view.state.selection.toggle(post);
        return;
    }
    if (ImGui::GetIO().KeyShift) return select_up_to(view, post);
    view.state.selection = Selection::of(post);
    view.state.inspector_open = true;
}

void open_menu_of(ViewContext& view, const Selection& thing) {
    const Selection& now = view.state.selection;
    const bool among =
        thing.kind == Selection::Kind::posts && now.kind == thing.kind && now.has_post(thing.posts.front());
    if (!among) view.state.selection = thing;
    open_context_menu(view);
}

void take_days(ViewContext& view, MonthMarks& marks) {
    const MonthLayout& layout = calendar_cache(view).layout;
    for (std::size_t i = 0; i < layout.cells.size(); ++i)
        if (!layout.cells[i].rect.empty()) take_cell(view, i, marks);
    for (std::size_t i = 0; i < layout.bars.size(); ++i) take_bar(view, i, marks);
}

// What the drag changes in the picture; nothing while nothing of the calendar is dragged.
std::optional<MonthDrag> month_drag(ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (!drag.active() || drag.of_its_view()) return std::nullopt;
    const CalendarCache& cache = calendar_cache(view);
    MonthDrag shown;
    add_sources(view, cache.month, shown);
    const DragPreview* preview = drag_preview(view);
    if (preview == nullptr) return shown;
    shown.refused = preview->check.refused();
    shown.work = preview->work;
    if (const auto days = span_days(drag, view.project(), view.today())) {
        shown.bar = drag.item;
        shown.bar_days = days->second;
        return shown;
    }
    const auto cell = drag.over ? cache.month.grid.cell_of(*drag.over) : std::nullopt;
    if (!cell) return shown;
    shown.target = static_cast<std::size_t>(7 * cell->week + cell->column);
    // Above hours nothing has a slot: the hours show where it would go.
    if (shown.refused || preview->check.answer == MoveCheck::Answer::unchanged || cache.month.above_hours) return shown;
    const int minute = static_cast<int>(minute_of_day(dropped_when(drag, view.project(), *drag.over)).count());
    shown.landings.emplace(*shown.target, landing_at(view, *shown.target, minute));
    shown.slot_time = view.words.time_text(minute);
    for (const auto& [day, other] : preview->other_landings)
        if (const auto there = cache.month.grid.cell_of(day)) {
            const auto index = static_cast<std::size_t>(7 * there->week + there->column);
            if (index != shown.target) shown.landings.emplace(index, landing_at(view, index, other));
        }
    return shown;
}

}  // namespace tandem

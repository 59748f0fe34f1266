#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/bars/filters.hpp"
#include "ui/bars/hidden_things.hpp"
#include "ui/campaigns/campaigns_page.hpp"
#include "ui/rules/rules_page.hpp"
#include "ui/team/team_page.hpp"
#include "ui/view_context.hpp"
#include "ui/views/filter_lines.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::array legend_steps{
    PostStatus::idea,      PostStatus::draft,    PostStatus::internal_review, PostStatus::client_approval,
    PostStatus::scheduled, PostStatus::published};

float legend_width(const ViewContext& view) {
    float width = 0;
    for (const PostStatus status : legend_steps)
        width += view.px(dims::status_glyph + 5 + 12) + text_width(view, text_style::meta, status_word(view, status));
    return width;
}

void draw_legend(ViewContext& view, Rect at) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    for (const PostStatus status : legend_steps) {
        const float side = view.px(dims::status_glyph);
        status_glyph(out, at.x0, std::round(at.y0 + (at.height() - side) / 2), side, view.theme.status(status));
        at.x0 += side + view.px(5);
        at.x0 += label(view, at, text_style::meta, view.theme.ink2, status_word(view, status)) + view.px(12);
    }
}

// Parts at the right are cut off first and drawn last: the way of Tab is that of reading.
Rect cut_switch(ViewContext& view, Rect& at, std::string_view word) {
    const float width = toggle_width(view, view.word(word));
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(6), width, view.px(28));
    at.x1 = rect.x0 - view.px(12);
    vertical_line(*ImGui::GetWindowDrawList(), at.x1, at.y0 + view.px(11), at.y1 - view.px(11), view.theme.hair2,
                  view.px(1));
    at.x1 -= view.px(4);
    return rect;
}

struct BarSwitch {
    CommandId id;
    std::string_view word, hint = {};
};

void draw_switch(ViewContext& view, const Rect& rect, const BarSwitch& one, bool on, Color color) {
    const std::string_view hint = one.hint.empty() ? one.hint : view.word(one.hint);
    if (toggle(view, command(one.id).word, rect, view.word(one.word), on, color, hint)) view.run(one.id);
}

void draw_drawer_button(ViewContext& view, Rect& at) {
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(6), view.px(28), view.px(28));
    const std::string keys = shortcut_text(view, command(CommandId::show_drawer).shortcut);
    if (icon_button(view, "drawer", rect, icons::panel_left, view.word("command.show_drawer"),
                    {.kind = ButtonKind::ghost, .shortcut = keys, .pressed_in = view.state.drawer_open}))
        view.run(CommandId::show_drawer);
    at.x0 = rect.x1 + view.px(8);
    vertical_line(*ImGui::GetWindowDrawList(), at.x0, at.y0 + view.px(11), at.y1 - view.px(11), view.theme.hair2,
                  view.px(1));
    at.x0 += view.px(9);
}

// What each day spends, and the flights, on the calendar.
void draw_money_button(ViewContext& view, const Rect& rect) {
    const std::string keys = shortcut_text(view, command(CommandId::show_money).shortcut);
    if (icon_button(view, "money", rect, icons::wallet, view.word("command.show_money"),
                    {.kind = ButtonKind::ghost, .shortcut = keys, .pressed_in = view.state.money_shown}))
        view.run(CommandId::show_money);
}

std::array<Segment, 3> grouping_segments(const ViewContext& view) {
    return {Segment{"kind", view.word("task.group.kind")}, Segment{"time", view.word("task.group.time")},
            Segment{"post", view.word("task.group.post")}};
}

// What the tasks are grouped by; without its name where there is little room.
Rect cut_grouping(ViewContext& view, Rect& at) {
    const std::string_view name = view.word("task.group.label");
    const float width = segmented_width(view, grouping_segments(view)),
                name_width = text_width(view, text_style::control, name) + view.px(10);
    const bool named = at.width() - width - name_width >= view.px(520);
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(5), width, view.px(dims::segmented));
    at.x1 = rect.x0 - view.px(10);
    if (!named) return rect;
    label(view, {at.x1 - name_width, at.y0, at.x1, at.y1}, text_style::control, view.theme.ink2, name, Align::right);
    at.x1 -= name_width + view.px(10);
    return rect;
}

void draw_grouping(ViewContext& view, const Rect& rect) {
    if (const auto chosen = segmented(view, "grouping", rect, grouping_segments(view),
                                      static_cast<int>(view.state.task_grouping), view.word("task.group.label")))
        view.state.task_grouping = static_cast<TaskGrouping>(*chosen);
}

constexpr std::array lane_words{"week.lanes.none", "week.lanes.role", "week.lanes.network", "week.lanes.person"};

std::array<Segment, 4> lane_segments(const ViewContext& view) {
    std::array<Segment, 4> segments;
    for (std::size_t i = 0; i < segments.size(); ++i) segments[i] = Segment{lane_words[i], view.word(lane_words[i])};
    return segments;
}

// What the hours are parted by; none where there are no hours, or no room.
Rect cut_lanes(ViewContext& view, Rect& at, const FilterBar& filters) {
    constexpr float least_filters = 330;
    if (view.state.section != Section::calendar || !shows_hours(view.state.calendar.view)) return {};
    const float width = segmented_width(view, lane_segments(view));
    if (at.width() - width < view.px(least_filters)) return {};
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(5), width, view.px(dims::segmented));
    at.x1 = rect.x0 - view.px(10);
    const std::string_view name = view.word("week.lanes");
    const float name_width = text_width(view, text_style::control, name) + view.px(10);
    if (at.width() - name_width < std::max(view.px(least_filters + 90), filters.width(view, ChipWords::chosen)))
        return rect;
    label(view, {at.x1 - name_width, at.y0, at.x1, at.y1}, text_style::control, view.theme.ink2, name, Align::right);
    at.x1 -= name_width + view.px(10);
    return rect;
}

void draw_lanes(ViewContext& view, const Rect& rect) {
    if (rect.empty()) return;
    auto segments = lane_segments(view);
    const std::string keys = shortcut_text(view, command(CommandId::next_lanes).shortcut);
    for (Segment& segment : segments) segment.tooltip = view.word("command.next_lanes"), segment.shortcut = keys;
    if (const auto chosen = segmented(view, "lanes", rect, segments, static_cast<int>(view.state.calendar.lanes),
                                      view.word("week.lanes")))
        view.state.calendar.lanes = static_cast<Lanes>(*chosen);
}

// Which days the strategy is held against; filters are no matter of it.
void draw_strategy_tools(ViewContext& view, Rect at) {
    const std::array segments{Segment{"month", view.word("strategy.by_month")},
                              Segment{"quarter", view.word("strategy.by_quarter")}};
    const std::string_view name = view.word("strategy.period");
    const float width = text_width(view, text_style::control, name) + view.px(10);
    label(view, at.cut_left(width), text_style::control, view.theme.ink2, name);
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(5), segmented_width(view, segments), view.px(dims::segmented));
    if (const auto chosen = segmented(view, "period", rect, segments, view.state.strategy.by_month ? 0 : 1, name))
        view.state.strategy.by_month = *chosen == 0;
}

// How much the filters hide, and a button that clears them all. In few words, or in none, where the room is wanted for
// the filters.
struct HiddenPart {
    Rect rect;  // of the button; empty while nothing is filtered
    std::string text;
    std::string kinds;  // what is hidden, for the tooltip
    bool both = false;  // the number stands beside the button
    bool bare = false;  // the button is its cross alone
};

HiddenPart cut_hidden(ViewContext& view, Rect& at, const FilterBar& filters) {
    if (!view.state.filters.any()) return {};
    constexpr ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::x, .small = true};
    const HiddenThings things = hidden_things(view);
    const int hidden = things.count();
    const std::string text = hidden_text(view.words, things);
    const std::string_view clear = view.word("filter.clear");
    const float button_px = button_width(view, clear, look),
                text_px = text_width(view, text_style::caption, text) + view.px(8);
    const bool both = hidden > 0 && button_px + text_px + filters.width(view, ChipWords::all) <= at.width();
    const std::string short_text =
        hidden > 0 && !both ? view.words.count("filter.hidden_short", hidden) : std::string(clear);
    const float worded = button_width(view, short_text, look);
    const bool bare = worded + filters.width(view, ChipWords::count) > at.width();
    const float width = bare ? view.px(dims::control_small) : worded;
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(8), width, view.px(dims::control_small));
    at.x1 = rect.x0 - view.px(8);
    if (both) {
        label(view, at, text_style::caption, view.theme.ink2, text, Align::right);
        at.x1 -= text_px;
    }
    return {rect, short_text, hidden_kinds(view.words, things), both, bare};
}

void draw_hidden(ViewContext& view, const HiddenPart& part) {
    if (part.rect.empty()) return;
    std::string tooltip = part.both ? std::string() : std::string(view.word("filter.clear"));
    if (part.bare && part.text != tooltip) tooltip += "\n" + part.text;
    if (!part.kinds.empty()) tooltip += (tooltip.empty() ? "" : "\n") + part.kinds;
    // What lets not everything through, by name.
    for (const std::string& line : filter_lines(view, view.state.filters))
        tooltip += (tooltip.empty() ? "" : "\n") + line;
    ButtonLook look{.kind = ButtonKind::ghost, .tooltip = tooltip, .small = true};
    const auto clicked = [&] {
        if (part.bare) return icon_button(view, "clear_filters", part.rect, icons::x, part.text, look);
        look.icon = icons::x;
        return button(view, "clear_filters", part.rect, part.text, look);
    };
    if (clicked()) view.state.clear_filters();
}

}  // namespace

void draw_toolbar(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "toolbar", .role = Role::group, .label = {}, .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    horizontal_line(*ImGui::GetWindowDrawList(), area.x0, area.x1, area.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = area.shrunk(view.px(12), 0);
    if (view.state.section == Section::strategy) return draw_strategy_tools(view, at);
    if (view.state.section == Section::team) return draw_team_tools(view, at);
    if (view.state.section == Section::campaigns) return draw_campaigns_tools(view, at);
    if (view.state.section == Section::rules) return draw_rules_tools(view, at);
    const bool calendar = view.state.section == Section::calendar;
    const Rect rules = calendar ? Rect{} : cut_rules_button(view, at);
    const std::string_view shows = calendar ? "filter.observances" : "task.show_done";
    const Rect show = cut_switch(view, at, shows);
    // Money per day is for those who see money.
    const bool money = calendar && view.state.lens != Lens::cm;
    Rect money_button;
    if (money) {
        money_button = Rect::at(at.x1 - view.px(28), at.y0 + view.px(6), view.px(28), view.px(28));
        at.x1 = money_button.x0 - view.px(8);
    }
    if (calendar) draw_drawer_button(view, at);
    FilterBar filters = filter_bar(view);
    const Rect lanes = cut_lanes(view, at, filters);
    const bool grouped = !calendar && view.state.task_span == TaskSpan::day;
    const Rect grouping = grouped ? cut_grouping(view, at) : Rect{};
    const HiddenPart hidden = cut_hidden(view, at, filters);
    filters.draw(view, at);
    if (calendar && lanes.empty() && hidden.rect.empty() && legend_width(view) + view.px(8) <= at.width()) {
        at.x0 = at.x1 - legend_width(view);
        draw_legend(view, at);
    }
    draw_hidden(view, hidden);
    draw_lanes(view, lanes);
    if (calendar) {
        if (money) draw_money_button(view, money_button);
        draw_switch(view, show, {CommandId::show_observances, shows, "filter.observances.hint"},
                    view.state.observances_shown, view.theme.smm);
    } else {
        if (grouped) draw_grouping(view, grouping);
        draw_switch(view, show, {CommandId::show_done, shows}, view.state.done_tasks_shown, view.theme.cm_ink);
        draw_rules_button(view, rules);
    }
}

}  // namespace tandem

#include "ui/rules/rule_row.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/context_menu.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 20, name_height = 18, sentence_line = 16, padding = 7, switch_width = 26;
constexpr float with_origin_from = 720;

const char* icon_of(RuleMoment moment) {
    switch (moment) {
        case RuleMoment::post: return icons::send;
        case RuleMoment::day: return icons::sun;
        case RuleMoment::flight: return icons::megaphone;
        case RuleMoment::campaign: return icons::flag;
        case RuleMoment::contest: return occasion_icon(facts::OccasionKind::contest);
        case RuleMoment::live: return occasion_icon(facts::OccasionKind::live_event);
        case RuleMoment::influencer: return occasion_icon(facts::OccasionKind::influencer_post);
        case RuleMoment::week: return icons::calendar_range;
        case RuleMoment::month: return icons::calendar;
        case RuleMoment::quarter: return icons::chart_column;
        case RuleMoment::observance: return icons::bell;
        case RuleMoment::incident: return occasion_icon(facts::OccasionKind::incident);
        case RuleMoment::other: break;
    }
    return icons::circle_help;
}

std::string moment_word(const ViewContext& view, RuleMoment moment) {
    return std::string(view.word("rule.moment." + std::string(name_of(moment))));
}

// What stands under the switch: the origin, or what is about to happen to the rule.
std::pair<std::string, Color> state_of(const ViewContext& view, const RuleLine& line) {
    const Theme& t = view.theme;
    if (line.fresh) return {std::string(view.word("rule.state.fresh")), t.ok_ink};
    if (line.goes) return {std::string(view.word("rule.state.goes")), t.danger};
    if (line.drafted) return {std::string(view.word("rule.state.drafted")), t.amber_ink};
    if (line.next_from)
        return {view.words.format("rule.state.next", {{"day", day_value(view, *line.next_from)}}), t.smm_ink};
    if (!line.against.empty()) return {std::string(view.word("rule.state.against")), t.amber_ink};
    return {};
}

std::string origin_text(const ViewContext& view, const RuleLine& line) {
    constexpr std::string_view origins[] = {"rule.origin.standard", "rule.origin.edited", "rule.origin.own"};
    return std::string(view.word(origins[static_cast<std::size_t>(line.origin)]));
}

std::string_view ground_text(const ViewContext& view, RuleGround ground) {
    switch (ground) {
        case RuleGround::sourced: return view.word("rule.ground.sourced");
        case RuleGround::practice: return view.word("rule.ground.practice");
        case RuleGround::proposal: return view.word("rule.ground.proposal");
        case RuleGround::none: break;
    }
    return {};
}

void draw_texts(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line, Color ink,
                Color second) {
    Rect at{columns.text, row.y0 + view.px(padding), columns.text_end, row.y1};
    Rect name = at.cut_top(view.px(name_height));
    if (const auto [word, color] = state_of(view, line); !word.empty()) {
        const float width = text_width(view, text_style::meta_medium, word);
        const float used =
            std::min(text_width(view, text_style::control_medium, line.name), name.width() - width - view.px(10));
        label(view, {name.x0 + used + view.px(10), name.y0, name.x1, name.y1}, text_style::meta_medium, color, word);
        name.x1 = name.x0 + used + 1;
    }
    label(view, name, text_style::control_medium, ink, line.name);
    paragraph(view, at, text_style::caption, view.px(sentence_line), second,
              line.understood ? std::string_view(line.sentence) : view.word("rule.not_understood"));
}

void draw_origin(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line, Color second) {
    if (!columns.with_origin) return;
    Rect at{columns.origin, row.y0 + view.px(padding), columns.origin_end, row.y1};
    const Color ink = line.origin == RuleOrigin::standard ? second : view.theme.smm_ink;
    label(view, at.cut_top(view.px(name_height)), text_style::caption, ink, origin_text(view, line));
    if (const std::string_view ground = ground_text(view, line.ground); !ground.empty())
        label(view, at.cut_top(view.px(sentence_line)), text_style::meta, second, ground);
}

void draw_work(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line, Color ink) {
    const float y0 = row.y0 + view.px(padding), y1 = y0 + view.px(name_height);
    const bool none = line.work.tasks == 0;
    label(view, {columns.tasks, y0, columns.tasks_end, y1}, text_style::control, ink,
          none ? "–" : facts::integer_text(line.work.tasks, view.language), Align::right);
    if (!none)
        label(view, {columns.minutes, y0, columns.minutes_end, y1}, text_style::control, ink,
              facts::duration_text(line.work.minutes, view.language), Align::right);
}

// The knob alone: the row it is in says what it switches.
void draw_switch(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float height = view.px(16), width = view.px(switch_width);
    const Rect track = Rect::at(columns.on, row.y0 + view.px(padding + 1), width, height);
    const bool can = line.understood && !line.goes;
    const Hit hit = interact(view, "on", track.grown(view.px(4)), {.enabled = can, .tab_stop = false});
    register_widget(view,
                    {.id = "on",
                     .role = Role::switch_,
                     .label = line.name,
                     .rect = track,
                     .value = line.on ? "on" : "off",
                     .enabled = can,
                     .selected = line.on});
    fill(out, track, line.on ? (can ? view.theme.cm_ink : view.theme.ink3) : view.theme.hair2, height / 2);
    const float centre = line.on ? track.x1 - height / 2 : track.x0 + height / 2;
    out.AddCircleFilled({centre, track.y0 + height / 2}, view.px(6),
                        view.theme.dark ? view.theme.ink : view.theme.panel);
    if (!can) return;
    tooltip_for(view, hit, track, view.word(line.on ? "rule.turn_off" : "rule.turn_on"), shortcut_text(view, "Space"));
    if (hit.clicked) begin_turn(view.session, view.state, line.rule);
}

}  // namespace

RuleColumns rule_columns(const ViewContext& view, const Rect& area) {
    RuleColumns out;
    const float gap = view.px(14);
    out.with_origin = area.width() >= view.px(with_origin_from);
    out.on = area.x0 + view.px(side);
    out.text = out.on + view.px(switch_width) + gap;
    out.minutes_end = area.x1 - view.px(side);
    out.minutes = out.minutes_end - view.px(64);
    out.tasks_end = out.minutes - gap;
    out.tasks = out.tasks_end - view.px(52);
    out.origin_end = out.tasks - gap;
    out.origin = out.origin_end - (out.with_origin ? view.px(120) : 0);
    out.text_end = out.origin - (out.with_origin ? 2 * gap : 0);
    return out;
}

void draw_rule_titles(ViewContext& view, const Rect& rect, const RuleColumns& columns) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    const auto title = [&](float x0, float x1, std::string_view word, Align align = Align::left) {
        label(view, {x0, rect.y0, x1, rect.y1}, text_style::meta_medium, view.theme.ink2, view.word(word), align);
    };
    title(columns.text, columns.text_end, "rules.column.rule");
    if (columns.with_origin) title(columns.origin, columns.origin_end, "rules.column.origin");
    title(columns.tasks, columns.tasks_end, "rules.column.tasks", Align::right);
    title(columns.minutes, columns.minutes_end, "rules.column.minutes", Align::right);
}

void draw_rule_group(ViewContext& view, const Rect& rect, const RuleColumns& columns, const RuleGroup& group) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    auto& folded_ones = view.state.rules.folded;
    const auto found = std::find(folded_ones.begin(), folded_ones.end(), group.moment);
    const bool folded = found != folded_ones.end();
    const std::string title = moment_word(view, group.moment);
    const Hit hit = interact(view, name_of(group.moment), rect);
    const Registered node(view,
                          {.id = name_of(group.moment),
                           .role = Role::button,
                           .label = title,
                           .rect = rect,
                           .value = folded ? "folded" : "open",
                           .focused = hit.focused});
    fill(out, rect, hit.hovered ? t.hover : t.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), t.hair, view.px(1));
    const Color second = hit.hovered ? t.ink2s : t.ink2;
    Rect at = rect.shrunk(view.px(side), 0);
    icon_in(view, out, {rect.x0, at.y0, at.x0, at.y1}, folded ? icons::chevron_right : icons::chevron_down, second, 13);
    icon_in(view, out, at.cut_left(view.px(16)), icon_of(group.moment), t.cm_ink, 14);
    at.x0 += view.px(8);
    if (group.work.tasks > 0) {
        label(view, {columns.tasks, at.y0, columns.tasks_end, at.y1}, text_style::control, second,
              facts::integer_text(group.work.tasks, view.language), Align::right);
        label(view, {columns.minutes, at.y0, columns.minutes_end, at.y1}, text_style::control, second,
              facts::duration_text(group.work.minutes, view.language), Align::right);
    }
    at.x0 += label(view, at, text_style::body_strong, t.ink, title) + view.px(10);
    const auto number = [&](int of) { return facts::integer_text(of, view.language); };
    count_pill(view, at.x0, at, number(group.on) + " / " + number(group.all), t.cm_ink, t.cm_t1);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, view.word(folded ? "campaign.unfold" : "campaign.fold"));
    if (!hit.clicked) return;
    if (folded)
        folded_ones.erase(found);
    else
        folded_ones.push_back(group.moment);
}

float rule_row_height(const ViewContext& view, const RuleColumns& columns, const RuleLine& line) {
    const std::string_view text = line.understood ? std::string_view(line.sentence) : view.word("rule.not_understood");
    const float sentence =
        paragraph_height(view, text_style::caption, view.px(sentence_line), columns.text_end - columns.text, text);
    return std::round(view.px(2 * padding + name_height) + std::max(sentence, view.px(sentence_line)));
}

RuleRowHit draw_rule_row(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line,
                         bool tab_stop) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Scope scope(view, "rule", line.rule.value);
    const Selection& selection = view.state.selection;
    const bool selected = selection.kind == Selection::Kind::rule && selection.rule == line.rule;
    const Hit hit = interact(view, "row", row, {.overlap = true, .tab_stop = tab_stop});
    const Registered node(view,
                          {.id = "row",
                           .role = Role::row,
                           .label = line.name,
                           .rect = row,
                           .value = line.on ? "on" : "off",
                           .selected = selected,
                           .focused = hit.focused});
    if (selected)
        fill(out, row, t.cm_t1);
    else if (hit.hovered)
        fill(out, row, t.hover);
    if (selected) fill(out, {row.x0, row.y0, row.x0 + view.px(3), row.y1}, t.cm);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), t.hair, view.px(1));
    const Color second = selected || hit.hovered ? t.ink2s : t.ink2;
    const Color ink = line.on && !line.goes ? t.ink : second;
    draw_texts(view, row, columns, line, ink, second);
    draw_origin(view, row, columns, line, second);
    draw_work(view, row, columns, line, ink);
    draw_switch(view, row, columns, line);
    draw_focus(view, hit, row.shrunk(view.px(4)), view.px(dims::radius_tag));
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool right = row.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered() &&
        ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    if (right || hit.clicked) {
        view.state.selection = Selection::of(line.rule);
        if (right)
            open_context_menu(view);
        else
            view.state.inspector_open = true;
    }
    return {hit.id, hit.focused};
}

}  // namespace tandem

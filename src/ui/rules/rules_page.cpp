#include "ui/rules/rules_page.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/rules/rule_row.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float header_height = 62, columns_height = 30, side = 20;

void draw_header(ViewContext& view, Rect at, const RulesCache& rules) {
    at = at.shrunk(view.px(side), 0);
    at.y0 += view.px(10);
    label(view, at.cut_top(view.px(24)), text_style::title, view.theme.ink, view.word("rules.title"));
    const auto number = [&](int of) { return facts::integer_text(of, view.language); };
    const std::string text = view.words.format("rules.summary",
                                               {{"on", number(rules.on)},
                                                {"all", number(rules.all)},
                                                {"month", facts::month_title(rules_month(view), view.language)},
                                                {"tasks", view.words.count("rules.tasks", rules.work.tasks)},
                                                {"time", facts::duration_text(rules.work.minutes, view.language)}});
    label(view, at.cut_top(view.px(18)), text_style::caption, view.theme.ink2, text);
}

void draw_empty(ViewContext& view, const Rect& area) {
    RulesState& state = view.state.rules;
    const bool any = view.project().rules.size() > 0;
    const EmptyNote note{view.word(any ? "empty.rules_filtered" : "empty.rules"),
                         view.word(any ? "filter.clear" : "rules.add")};
    if (!empty_plate(view, "empty", area, note)) return;
    if (!any) return view.run(CommandId::new_rule);
    state.find.clear();
    state.shown = RulesShown::all;
    state.origin.reset();
}

// The row that undo, a command or the search leads to comes into view, unfolded.
void take_reveal(ViewContext& view) {
    RulesState& state = view.state.rules;
    if (view.state.reveal) {
        state.row_wanted = {view.state.reveal->item};
        view.state.reveal.reset();
    }
    if (!state.row_wanted || !state.cache) return;
    for (const RuleGroup& group : state.cache->groups)
        for (const RuleLine& line : group.lines)
            if (line.rule == state.row_wanted) std::erase(state.folded, group.moment);
}

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

void select_row(ViewContext& view, std::size_t index, bool focus) {
    RulesState& state = view.state.rules;
    view.state.selection = Selection::of(state.order[index]);
    state.row_wanted = state.order[index];
    state.row_wants_keyboard = focus;
}

// Up, down and the ends of the list choose a rule; Enter leads to its fields, Space switches it.
void take_keys(ViewContext& view, unsigned int list_id, const RuleRowHit& focused) {
    RulesState& state = view.state.rules;
    const unsigned int id = focused.focused ? focused.id : list_id;
    if (state.order.empty() || !has_keys(view, id)) return;
    if (focused.focused) ImGui::SetKeyOwner(ImGuiKey_Space, id);
    const Selection& selection = view.state.selection;
    const auto at = selection.kind == Selection::Kind::rule
        ? std::find(state.order.begin(), state.order.end(), selection.rule)
        : state.order.end();
    const auto index = static_cast<std::size_t>(at - state.order.begin());
    const bool chosen = at != state.order.end();
    const std::size_t last = state.order.size() - 1;
    if (pressed(ImGuiKey_DownArrow, id))
        return select_row(view, chosen ? std::min(index + 1, last) : 0, focused.focused);
    if (pressed(ImGuiKey_UpArrow, id))
        return select_row(view, !chosen ? last : index > 0 ? index - 1 : 0, focused.focused);
    if (pressed(ImGuiKey_Home, id)) return select_row(view, 0, focused.focused);
    if (pressed(ImGuiKey_End, id)) return select_row(view, last, focused.focused);
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, ImGuiInputFlags_None, id) ||
        ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, ImGuiInputFlags_None, id);
    if (enter && (chosen || focused.focused)) {
        view.state.inspector_open = true;
        view.state.want_field("rule.name");
    }
    if (chosen && focused.focused && ImGui::IsKeyPressed(ImGuiKey_Space, ImGuiInputFlags_None, id))
        begin_turn(view.session, view.state, selection.rule);
}

// Draws the groups; which row has the keyboard.
RuleRowHit draw_groups(ViewContext& view, ScrollArea& scroll, Rect& at, const Rect& seen, const RuleColumns& columns,
                       const RulesCache& rules) {
    RulesState& state = view.state.rules;
    RuleRowHit focused;
    state.order.clear();
    const bool any_selected = view.state.selection.kind == Selection::Kind::rule;
    for (const RuleGroup& group : rules.groups) {
        draw_rule_group(view, at.cut_top(view.px(dims::group_header)), columns, group);
        if (std::find(state.folded.begin(), state.folded.end(), group.moment) != state.folded.end()) continue;
        for (const RuleLine& line : group.lines) {
            const Rect row = at.cut_top(rule_row_height(view, columns, line));
            const bool selected = any_selected && view.state.selection.rule == line.rule;
            const bool wanted = state.row_wanted == line.rule;
            if (wanted) scroll.reveal(row.y0 - view.px(dims::group_header), row.y1);
            if (wanted) state.row_wanted = {};
            if (wanted && state.row_wants_keyboard) {
                ImGui::SetKeyboardFocusHere();
                ImGui::SetNavCursorVisible(true);
                state.row_wants_keyboard = false;
            }
            const bool tab_stop = any_selected ? selected : state.order.empty();
            state.order.push_back(line.rule);
            // A row beyond the edges stays in reach of the keyboard.
            const float margin = row.height() + view.px(dims::group_header);
            if (row.y1 < seen.y0 - margin || row.y0 > seen.y1 + margin) continue;
            const RuleRowHit hit = draw_rule_row(view, row, columns, line, tab_stop);
            if (hit.focused) focused = hit;
            if (hit.focused && !selected) view.state.selection = Selection::of(line.rule);
        }
    }
    return focused;
}

}  // namespace

void draw_rules(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "rules", .role = Role::group, .label = view.word("rules.title"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.panel);
    const unsigned int list_id = ImGui::GetID("rules_keys");
    const RulesCache& rules = refreshed_rules(view);
    take_reveal(view);
    Rect rest = area;
    draw_header(view, rest.cut_top(view.px(header_height)), rules);
    const RuleColumns columns = rule_columns(view, rest);
    if (rules.groups.empty()) {
        view.state.rules.order.clear();
        return draw_empty(view, rest);
    }
    draw_rule_titles(view, rest.cut_top(view.px(columns_height)), columns);
    ScrollArea scroll(view, "list", rest);
    Rect at = scroll.content();
    const float top = at.y0;
    const RuleRowHit focused = draw_groups(view, scroll, at, rest, columns, rules);
    scroll.set_height(at.y0 - top + view.px(12));
    take_keys(view, list_id, focused);
}

}  // namespace tandem

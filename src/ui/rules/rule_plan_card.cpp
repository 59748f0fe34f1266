// What a change of a rule would do to the plan, told before it is made.

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/rules/rule_pen.hpp"
#include "ui/rules/rules_cache.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float line_height = 18, foot_height = 48, head_height = 30, most_of_panel = 0.55f;
constexpr std::size_t most_people = 6;

std::string before_after(const ViewContext& view, const BeforeAfter& minutes) {
    const auto time = [&](int of) { return facts::duration_text(of, view.language); };
    return minutes.differs()
        ? view.words.format("rule.plan.change", {{"before", time(minutes.before)}, {"after", time(minutes.after)}})
        : time(minutes.after);
}

// Tasks over the whole plan.
void add_counts(const ViewContext& view, const RuleGain& gain, std::vector<RulePlanLine>& lines) {
    const Theme& t = view.theme;
    const auto add = [&](const char* key, int count, const char* icon, Color color) {
        if (count > 0) lines.push_back({icon, color, view.words.count(key, count)});
    };
    add("rule.change.added", gain.added, icons::plus, t.cm_ink);
    add("rule.change.removed", gain.removed, icons::minus, t.cm_ink);
    add("rule.change.retimed", gain.retimed, icons::clock, t.cm_ink);
    add("rule.change.reassigned", gain.reassigned, icons::users, t.cm_ink);
    add("rule.plan.kept", gain.kept, icons::hand, t.ink2);
    add("rule.plan.to_decide", gain.to_decide, icons::inbox, t.amber_ink);
    if (!gain.changes_plan()) lines.push_back({icons::check, t.ink2, std::string(view.word("rule.plan.nothing"))});
}

void add_doubles(const ViewContext& view, const RulesCache::Told& told, std::vector<RulePlanLine>& lines) {
    for (const auto& [rule, count] : told.doubles) {
        const TaskRule* other = view.project().rules.find(rule);
        if (!other) continue;
        lines.push_back({icons::triangle_alert, view.theme.amber_ink,
                         view.words.count("rule.plan.doubles", count, {{"rule", rule_title(view, *other)}})});
    }
}

// Minutes of the month shown: the rule's own, the roles', the people's.
void add_minutes(const ViewContext& view, const RuleGain& gain, std::vector<RulePlanLine>& lines) {
    const Theme& t = view.theme;
    if (gain.own_minutes.differs() || gain.own_tasks.differs())
        lines.push_back(
            {icons::workflow, t.cm_ink,
             view.words.format(
                 "rule.plan.own",
                 {{"tasks", std::to_string(gain.own_tasks.before) + " → " + std::to_string(gain.own_tasks.after)},
                  {"time", before_after(view, gain.own_minutes)}})});
    const auto role = [&](const char* key, const BeforeAfter& minutes, Color color) {
        if (minutes.differs())
            lines.push_back({icons::user, color,
                             view.words.format("rule.plan.role",
                                               {{"who", view.word(key)}, {"time", before_after(view, minutes)}})});
    };
    role("hat.cm.full", gain.cm, t.cm_ink);
    role("hat.smm.full", gain.smm, t.smm_ink);
}

void add_people(const ViewContext& view, const RuleGain& gain, std::vector<RulePlanLine>& lines) {
    std::size_t told = 0;
    for (const PersonGain& one : gain.people) {
        const Person* person = view.project().people.find(one.person);
        if (!person) continue;
        if (++told > most_people) continue;
        std::string text = person->name;
        if (one.minutes.differs())
            text =
                view.words.format("rule.plan.role", {{"who", person->name}, {"time", before_after(view, one.minutes)}});
        if (one.other_tasks > 0) text += ", " + view.words.count("rule.plan.other_tasks", one.other_tasks);
        lines.push_back({icons::user_check, view.theme.ink2, std::move(text)});
    }
    if (told > most_people)
        lines.push_back({icons::users, view.theme.ink2,
                         view.words.count("rule.plan.more_people", static_cast<std::int64_t>(told - most_people))});
}

std::vector<RulePlanLine> lines_of(const ViewContext& view, const RulesCache::Told& told) {
    std::vector<RulePlanLine> lines;
    add_counts(view, told.gain, lines);
    add_doubles(view, told, lines);
    const std::size_t heading = lines.size();
    add_minutes(view, told.gain, lines);
    add_people(view, told.gain, lines);
    if (lines.size() > heading)
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(heading),
                     {nullptr, view.theme.ink2s, facts::month_title(rules_month(view), view.language)});
    return lines;
}

float text_room(const ViewContext& view, const Rect& panel) {
    return panel.width() - 2 * view.px(dims::inspector_padding) - view.px(20);
}

float height_of(const ViewContext& view, const std::vector<RulePlanLine>& lines, float width) {
    float height = 0;
    for (const RulePlanLine& line : lines)
        height += paragraph_height(view, text_style::caption, view.px(line_height), width, line.text) + view.px(2);
    return height;
}

void draw_lines(ViewContext& view, Rect at, const std::vector<RulePlanLine>& lines) {
    for (const RulePlanLine& line : lines) {
        if (line.icon == nullptr) {
            label(view, at.cut_top(view.px(line_height)), text_style::meta_medium, line.color, line.text);
            at.y0 += view.px(2);
            continue;
        }
        icon_in(view, *ImGui::GetWindowDrawList(), Rect::at(at.x0, at.y0, view.px(14), view.px(line_height)), line.icon,
                line.color, 13);
        const Rect text{at.x0 + view.px(20), at.y0, at.x1, at.y1};
        at.y0 +=
            paragraph(view, text, text_style::caption, view.px(line_height), view.theme.ink, line.text) + view.px(2);
    }
}

std::string_view title_of(const ViewContext& view, const RuleDraft& draft) {
    switch (draft.kind) {
        case RuleDraft::Kind::make: return view.word("rule.plan.make");
        case RuleDraft::Kind::remove: return view.word("rule.plan.remove");
        case RuleDraft::Kind::remove_version:
        case RuleDraft::Kind::edit: break;
    }
    return view.word("rule.plan.edit");
}

std::string_view apply_word(const ViewContext& view, const RuleDraft& draft) {
    switch (draft.kind) {
        case RuleDraft::Kind::make: return view.word("rule.plan.apply.make");
        case RuleDraft::Kind::remove_version:
        case RuleDraft::Kind::remove: return view.word("rule.plan.apply.remove");
        case RuleDraft::Kind::edit: break;
    }
    return view.word("dialog.apply");
}

void apply(ViewContext& view, const RuleDraft& draft) {
    const Id<TaskRule> rule = draft.rule.id;
    view.send(request_of(view.session, draft));
    if (draft.kind == RuleDraft::Kind::remove) view.state.selection = {};
    // Its row may stand elsewhere now.
    if (draft.kind == RuleDraft::Kind::make) view.state.rules.row_wanted = rule;
    leave_draft(view.state, rule);
}

void draw_foot(ViewContext& view, const Rect& area, const RuleDraft& draft, bool possible) {
    Rect at = area.shrunk(view.px(dims::inspector_padding), view.px(10));
    const std::string escape = shortcut_text(view, "Escape"), keys = shortcut_text(view, "Ctrl+Enter");
    const ButtonLook leave{
        .kind = ButtonKind::secondary, .tooltip = view.word("rule.plan.leave.hint"), .shortcut = escape};
    const ButtonLook yes{.kind = is_removal(draft) ? ButtonKind::danger : ButtonKind::primary_cm,
                         .icon = icons::check,
                         .shortcut = keys,
                         .enabled = possible};
    const std::string_view text = apply_word(view, draft);
    if (button(view, "leave", at.cut_left(button_width(view, view.word("rule.plan.leave"), leave)),
               view.word("rule.plan.leave"), leave)) {
        const bool gone = !view.project().rules.contains(draft.rule.id);
        if (gone) view.state.selection = {};
        return leave_draft(view.state, draft.rule.id);
    }
    const float width = button_width(view, text, yes);
    const bool chord = possible && ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_Enter);
    if (button(view, "apply", {at.x1 - width, at.y0, at.x1, at.y1}, text, yes) || chord) apply(view, draft);
}

}  // namespace

RulePlan plan_of(ViewContext& view, Rect& area, const RuleDraft& draft, bool any_wrong) {
    const RulesCache::Told& told = told_of(view, draft);
    RulePlan plan;
    plan.possible = told.possible && !any_wrong;
    if (plan.possible)
        plan.lines = lines_of(view, told);
    else
        plan.lines.push_back({icons::circle_alert, view.theme.danger,
                              std::string(view.word(any_wrong ? "rule.plan.wrong" : "rule.plan.impossible"))});
    const float wanted = height_of(view, plan.lines, text_room(view, area)) + view.px(head_height + foot_height + 6);
    plan.card = area.cut_bottom(std::min(wanted, std::round(area.height() * most_of_panel)));
    return plan;
}

void draw_rule_plan(ViewContext& view, const RulePlan& plan, const RuleDraft& draft) {
    Rect card = plan.card;
    const Registered node(view, {.id = "plan", .role = Role::group, .label = title_of(view, draft), .rect = card});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, card, view.theme.cm_t1);
    horizontal_line(out, card.x0, card.x1, card.y0, view.theme.cm_t2, view.px(1));
    const float padding = view.px(dims::inspector_padding);
    const Rect foot = card.cut_bottom(view.px(foot_height));
    Rect head = card.cut_top(view.px(head_height)).shrunk(padding, 0);
    if (plan.possible)
        head.x1 -= label(view, head, text_style::meta, view.theme.ink2s, view.word("rule.plan.whole"), Align::right) +
            view.px(8);
    label(view, head, text_style::control_strong, view.theme.ink, title_of(view, draft));
    {
        ScrollArea scroll(view, "lines", card);
        draw_lines(view, scroll.content().shrunk(padding, 0), plan.lines);
        scroll.set_height(height_of(view, plan.lines, text_room(view, card)) + view.px(4));
    }
    draw_foot(view, foot, draft, plan.possible);
}

}  // namespace tandem

#include "ui/rules/rule_sheet.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/command.hpp"
#include "app/rule_choices.hpp"
#include "app/rule_sentence.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/compiled_rule.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/rules/rule_pen.hpp"
#include "ui/rules/rules_cache.hpp"
#include "ui/team/team_state.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

void draw_names(RulePen& pen) {
    const bool english = pen.view().language == facts::Language::english;
    std::string TaskRule::*own = english ? &TaskRule::name_en : &TaskRule::name_fr;
    std::string TaskRule::*other = english ? &TaskRule::name_fr : &TaskRule::name_en;
    pen.words(
        {"rule.name", "rule.unnamed"}, pen.draft().rule.*own,
        [&](std::string_view text) { pen.write().rule.*own = std::string(text); }, text_style::control_strong);
    pen.words({english ? "rule.name.fr" : "rule.name.en", "rule.unnamed"}, pen.draft().rule.*other,
              [&](std::string_view text) { pen.write().rule.*other = std::string(text); });
}

void draw_sentence(Sheet& sheet, const RuleVersion& version) {
    ViewContext& view = sheet.view();
    const std::string text = rule_sentence({view.facts, view.words, view.project()}, version);
    sheet.gap(6);
    sheet.paragraph_of(text.empty() ? view.word("rule.not_understood") : std::string_view(text), text_style::control,
                       view.theme.ink, 18);
    sheet.gap(6);
}

// Where it comes from, how well that is founded, and why it is there.
void draw_origin(Sheet& sheet, const RuleDraft& draft) {
    ViewContext& view = sheet.view();
    const TaskRule* rule = view.project().rules.find(draft.rule.id);
    const facts::DefaultRule* came =
        rule && rule->origin != RuleOrigin::own ? view.facts.rules.find(rule->code) : nullptr;
    if (!came) {
        sheet.paragraph_of(view.word(rule ? "rule.origin.own.hint" : "rule.origin.fresh.hint"), text_style::caption,
                           view.theme.ink2, 16);
        return;
    }
    const std::string_view why = view.language == facts::Language::english ? came->why.en : came->why.fr;
    sheet.paragraph_of(why, text_style::caption, view.theme.ink2, 16);
    constexpr std::string_view kinds[] = {"rule.ground.none", "rule.ground.sourced", "rule.ground.practice",
                                          "rule.ground.proposal"};
    std::string ground(view.word(kinds[static_cast<std::size_t>(ground_of(view.facts, *rule))]));
    const bool minutes_proposed = came->evidence.find("minutes proposed") != std::string::npos;
    if (minutes_proposed && ground_of(view.facts, *rule) != RuleGround::proposal)
        ground += " · " + std::string(view.word("rule.adjust"));
    sheet.gap(2);
    sheet.paragraph_of(ground, text_style::caption, view.theme.cm_ink, 16);
    if (came->source != "proposal")
        sheet.paragraph_of(view.words.format("rule.source", {{"source", came->source}}), text_style::meta,
                           view.theme.ink2, 15);
}

void draw_moment(RulePen& pen) {
    std::vector<RulePen::Choice> choices;
    for (const facts::RuleTrigger trigger : rule_triggers()) {
        const std::string word(name_of(trigger));
        choices.push_back({word, pen.view().words.format("rule.when." + word, {{"of", ""}, {"campaign", ""}})});
    }
    pen.one_of(pen.sheet().row("rule.field.trigger"), "rule.field.trigger", pen.draft().after.trigger, choices,
               [&](const std::string& chosen) {
                   if (const auto trigger = trigger_from_word(chosen)) set_trigger(pen.write().after, *trigger);
               });
}

// From which day on the change holds, or for the past too.
void draw_from(RulePen& pen) {
    ViewContext& view = pen.view();
    const std::optional<Day> from = pen.draft().from;
    if (from) {
        const auto refuses = [&](std::string_view text) { return refuse_day(view, text, *from); };
        pen.text(pen.sheet().row("rule.field.from"), {"rule.field.from"}, day_value(view, *from), refuses,
                 [&](std::string_view text) { pen.write().from = day_from_typed(text, *from); });
        pen.tell_refusal();
    }
    if (pen.tick("rule.field.past", !from)) pen.write().from = from ? std::nullopt : std::optional(view.today());
}

std::string version_text(const ViewContext& view, const RuleVersion& version) {
    if (!version.valid_from) return std::string(view.word("rule.version.always"));
    return view.words.format("rule.version.from", {{"day", day_value(view, *version.valid_from)}});
}

// A click shows the version. One that is still to come can be deleted: what has begun has made work, and is changed
// from today on instead.
void draw_version(Sheet& sheet, const TaskRule& rule, const RuleVersion& version, bool holds_now) {
    ViewContext& view = sheet.view();
    const std::string text =
        version_text(view, version) + " · " + std::string(view.word(version.enabled ? "rule.on" : "rule.off"));
    const std::string sentence = rule_sentence({view.facts, view.words, view.project()}, version);
    const bool removable = version.valid_from && *version.valid_from >= view.today();
    const float button = removable ? view.px(24) : 0;
    const float height = paragraph_height(view, text_style::caption, view.px(16), sheet.width() - button, sentence);
    Rect row = sheet.line(24 + height / view.scale);
    Rect end = row.cut_right(button);
    const Hit hit = interact(view, "row", row);
    const Registered node(
        view,
        {.id = "row", .role = Role::row, .label = text, .rect = row, .selected = holds_now, .focused = hit.focused});
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), row.grown(view.px(4)), view.theme.hover, view.px(dims::radius_tag));
    Rect at = row;
    label(view, at.cut_top(view.px(20)), holds_now ? text_style::control_strong : text_style::control, view.theme.ink,
          text);
    paragraph(view, at, text_style::caption, view.px(16), hit.hovered ? view.theme.ink2s : view.theme.ink2, sentence);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, view.word("rule.version.show"));
    if (hit.clicked) view.state.rules.version_shown = {rule.id, version.valid_from.value_or(view.today())};
    if (removable && end_button(view, end, "remove", icons::x, "rule.version.remove"))
        begin_version_removal(view.session, view.state, rule.id, *version.valid_from);
    sheet.gap(6);
}

// What the rule said and will say, by date; what is changed while one is shown holds from its day on.
void draw_versions(Sheet& sheet, const TaskRule& rule) {
    if (rule.versions.size() < 2) return;
    if (!sheet.fold("rule.versions", std::to_string(rule.versions.size()))) return;
    const RuleVersion& now = version_on(rule, sheet.view().today());
    for (std::size_t i = 0; i < rule.versions.size(); ++i) {
        const Scope scope(sheet.view(), "version", nth_part(rule.id.value, "version", i));
        draw_version(sheet, rule, rule.versions[i], &rule.versions[i] == &now);
    }
}

void draw_doubles(Sheet& sheet, Id<TaskRule> rule) {
    ViewContext& view = sheet.view();
    for (const auto& [id, count] : doubles_of(view, rule)) {
        const TaskRule* other = view.project().rules.find(id);
        if (!other) continue;
        const Scope scope(view, "double", id.value);
        const std::string text = view.words.count("rule.plan.doubles", count, {{"rule", rule_title(view, *other)}});
        if (line_to_answer(sheet, icons::triangle_alert, text, view.word("rule.show_other"))) open_rule(view.state, id);
    }
}

// The duty that its role does not answer for; a warning, no more.
void draw_duty(Sheet& sheet, Id<TaskRule> rule) {
    ViewContext& view = sheet.view();
    for (const RuleGroup& group : refreshed_rules(view).groups)
        for (const RuleLine& line : group.lines) {
            if (line.rule != rule || line.against.empty()) continue;
            const std::string text = view.words.format("rule.against", {{"duty", line.against}});
            if (!line_to_answer(sheet, icons::triangle_alert, text, view.word("rule.show_duties"))) return;
            team_state(view.state).view = TeamView::duties;
            return view.run(CommandId::show_team);
        }
}

// Decisions about the tasks of a deleted rule that this one makes again.
void draw_take_over(Sheet& sheet, Id<TaskRule> rule) {
    ViewContext& view = sheet.view();
    const TakeOver& offer = view.ask.take_over();
    if (offer.edits.empty() || offer.to != rule) return;
    const std::string text = view.words.count("rule.takes_over", static_cast<std::int64_t>(offer.edits.size()));
    if (line_to_answer(sheet, icons::git_merge, text, view.word("rule.take_over")))
        view.send(take_over(view.session, view.ask.ids(), offer, view.user));
}

void draw_body(RulePen& pen, const TaskRule* rule) {
    Sheet& sheet = pen.sheet();
    pen.of(pen.draft().rule.id.value);
    draw_names(pen);
    draw_sentence(sheet, pen.draft().after);
    if (pen.tick("rule.field.enabled", pen.draft().after.enabled)) {
        const bool on = pen.draft().after.enabled;
        pen.write().after.enabled = !on;
    }
    if (rule) draw_duty(sheet, rule->id);
    if (rule) draw_doubles(sheet, rule->id);
    if (rule) draw_take_over(sheet, rule->id);
    sheet.rule();
    sheet.section(pen.view().word("rule.part.when"));
    draw_moment(pen);
    draw_rule_scope(pen);
    sheet.rule();
    draw_rule_slots(pen);
    sheet.rule();
    sheet.section(pen.view().word("rule.part.from"));
    draw_from(pen);
}

// The rule cannot be read by this program: it is kept as it is, and said why.
void draw_unknown(Sheet& sheet, const TaskRule& rule) {
    ViewContext& view = sheet.view();
    sheet.paragraph_of(rule_title(view, rule), text_style::body_strong, view.theme.ink, 20);
    sheet.gap(6);
    sheet.paragraph_of(view.word("rule.not_understood.kept"), text_style::control, view.theme.ink2, 18);
    sheet.gap(6);
    const RuleVersion& version = version_on(rule, view.today());
    sheet.text_row("rule.field.trigger", version.trigger);
    sheet.text_row("rule.scope", version.scope);
}

void draw_removal(Sheet& sheet, const TaskRule& rule) {
    ViewContext& view = sheet.view();
    sheet.paragraph_of(rule_title(view, rule), text_style::body_strong, view.theme.ink, 20);
    draw_sentence(sheet, version_on(rule, view.today()));
    sheet.paragraph_of(view.word("rule.removal.hint"), text_style::control, view.theme.ink2, 18);
}

void draw_version_removal(Sheet& sheet, const RuleDraft& draft) {
    ViewContext& view = sheet.view();
    sheet.paragraph_of(rule_title(view, draft.rule), text_style::body_strong, view.theme.ink, 20);
    sheet.gap(6);
    RuleVersion goes = draft.before;
    goes.valid_from = draft.from;
    sheet.paragraph_of(version_text(view, goes), text_style::control_strong, view.theme.ink, 18);
    draw_sentence(sheet, draft.before);
    sheet.paragraph_of(view.word("rule.version.removal.hint"), text_style::control, view.theme.ink2, 18);
    draw_sentence(sheet, draft.after);
}

}  // namespace

void draw_rule_sheet(ViewContext& view, Rect area) {
    const Id<TaskRule> id = view.state.selection.rule;
    // Another rule is looked at as it is now.
    auto& version = view.state.rules.version_shown;
    if (version && version->first != id) version.reset();
    const TaskRule* rule = view.project().rules.find(id);
    const std::optional<RuleDraft> draft = draft_or_rule(view.session, view.state, id);
    if (!draft) return;
    const Scope scope(view, "rule", id.value);
    const bool kept_draft = view.state.rules.draft_of(id) != nullptr;
    draw_sheet_head(view, area.cut_top(view.px(40)),
                    {.what = view.word(rule ? "rule.rule" : "rule.new_name"),
                     .icon = icons::workflow,
                     .cm = true,
                     .actions = rule != nullptr});
    RulesState& state = view.state.rules;
    RulePlan plan;
    if (kept_draft) plan = plan_of(view, area, *draft, state.wrong == id);
    {
        ScrollArea scroll(view, "sheet", area);
        Rect content = scroll.content();
        content.y0 += view.px(12);
        Sheet sheet(view, content, area.width());
        if (draft->kind == RuleDraft::Kind::remove && rule) {
            draw_removal(sheet, *rule);
        } else if (draft->kind == RuleDraft::Kind::remove_version) {
            draw_version_removal(sheet, *draft);
        } else if (rule && !compile_rule(*rule).understood()) {
            draw_unknown(sheet, *rule);
        } else {
            RulePen pen(sheet, *draft);
            draw_body(pen, rule);
            if (rule) draw_versions(sheet, *rule);
            sheet.rule();
            draw_origin(sheet, *draft);
            state.wrong = pen.any_wrong() ? id : Id<TaskRule>{};
            if (pen.changed()) keep_draft(view.session, view.state, pen.draft());
        }
        scroll.set_height(sheet.height() + view.px(36));
    }
    if (kept_draft) draw_rule_plan(view, plan, *draft);
}

}  // namespace tandem

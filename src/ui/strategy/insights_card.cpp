#include <algorithm>
#include <tuple>

#include <imgui.h>

#include "app/insight_requests.hpp"
#include "icons.hpp"
#include "model/holds.hpp"
#include "plan/decision_links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/strategy/decision_rows.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/strategy/verdict_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr std::size_t first_chains = 5;

// What somebody brought back or noticed, and what was made of it.
struct Chain {
    Uuid raised;
    Day day{};
    std::string text;
    const Insight* insight = nullptr;  // null: a watch note
    const Decision* decision = nullptr;
};

// Undecided insights first, then the newest; of watch notes those that something was decided about.
std::vector<Chain> chains(const Project& project) {
    std::vector<Chain> rows;
    for (const Insight& insight : project.insights)
        rows.push_back({insight.id.value, insight.day, insight.subject.empty() ? insight.text : insight.subject,
                        &insight, decision_of(project, insight.id.value)});
    for (const WatchNote& note : project.watch_notes)
        if (const Decision* decision = decision_of(project, note.id.value))
            rows.push_back({note.id.value, note.day, note.text, nullptr, decision});
    std::sort(rows.begin(), rows.end(), [](const Chain& a, const Chain& b) {
        const bool decided_a = a.decision, decided_b = b.decision;
        return std::tie(decided_a, b.day, b.raised) < std::tie(decided_b, a.day, a.raised);
    });
    return rows;
}

// "complaint, 12 people, serious".
std::string insight_note(const ViewContext& view, const Insight& insight) {
    std::string note(view.word("insight.kind." + std::string(word_of(insight.kind))));
    if (insight.count > 1) note += ", " + view.words.count("insight.people_count", insight.count);
    if (insight.severity > 0)
        note += ", " + std::string(view.word("insight.severity." + std::to_string(insight.severity)));
    return note;
}

void draw_raised(ViewContext& view, PageCard& card, const Chain& chain) {
    Rect line = card.line(24);
    ImGui::GetWindowDrawList()->AddCircleFilled({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f),
                                                view.theme.cm);
    line.x0 += view.px(13);
    label(view, line.cut_left(view.px(66)), text_style::meta_medium, view.theme.ink2,
          view.word(chain.insight ? "insight.title" : "strategy.watch"));
    if (chain.insight && end_button(view, line, "delete_insight", icons::trash_2, "insight.delete"))
        view.send({{"undo.delete_insight", {}}, {Remove<Insight>{chain.insight->id}}, {chain.raised, {}}});
    if (chain.insight) {
        const std::string what = insight_note(view, *chain.insight);
        const float width = text_width(view, text_style::meta, what);
        if (width + view.px(120) < line.width()) {
            const Color ink = chain.insight->severity >= 2 ? view.theme.danger : view.theme.ink2;
            label(view, line.cut_right(width + view.px(2)), text_style::meta, ink, what, Align::right);
            line.x1 -= view.px(8);
        }
    }
    label(view, line, text_style::control, view.theme.ink, chain.text);
}

void draw_undecided(ViewContext& view, PageCard& card, const Chain& chain, bool wanted) {
    Rect line = card.line(30);
    const Rect anchor = line;
    ImGui::GetWindowDrawList()->AddCircle({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f),
                                          view.theme.ink3, 0, view.px(1));
    line.x0 += view.px(13);
    label(view, line.cut_left(view.px(66)), text_style::meta_medium, view.theme.ink2, view.word("decision.title"));
    std::optional<DecisionVerdict> made = verdict_menu(view, anchor);
    for (const DecisionVerdict verdict : {DecisionVerdict::keep, DecisionVerdict::adjust, DecisionVerdict::drop}) {
        const std::string text = verdict_word(view, verdict);
        const ButtonLook look{.small = true};
        const float width = button_width(view, text, look);
        if (width > line.width()) break;
        if (button(view, text, line.cut_left(width).shrunk(0, view.px(3)), text, look)) made = verdict;
        line.x0 += view.px(6);
    }
    if (made) view.send(decide(view.project(), view.ask.ids(), chain.raised, *made, view.today(), view.user));
    if (!wanted) return;
    scroll_into_view(anchor.y0 - view.px(40), anchor.y1 + view.px(120));
    open_menu("verdict");
}

// The list of what was decided before, which is folded.
std::string earlier_list(Uuid raised) { return to_text(raised) + "/decisions"; }

// The latest; those before it are unfolded.
void draw_decisions(ViewContext& view, PageCard& card, const Chain& chain) {
    const std::vector<const Decision*> all = decisions_of(view.project(), chain.raised);
    const std::string list = earlier_list(chain.raised);
    const std::size_t shown = shows_all(view, list) ? all.size() : 1;
    for (std::size_t i = 0; i < shown; ++i) draw_decision(view, card, *all[i]);
    if (all.size() > 1) more_button(view, card.line(24), list, all.size(), 1);
}

void draw_chain(ViewContext& view, PageCard& card, const Chain& chain, bool wanted) {
    const Scope scope(view, "insight", chain.raised);
    const float top = card.line(0).y0;
    draw_raised(view, card, chain);
    show_if_wanted(view, chain.raised, top, card.rest().y1);
    if (chain.decision)
        draw_decisions(view, card, chain);
    else
        draw_undecided(view, card, chain, wanted);
    card.gap(3);
    card.rule();
}

// "Median delay: 3 days".
std::string delay_text(const ViewContext& view) {
    const std::optional<int> days = median_decision_days(view.project());
    return days ? view.words.count("decision.median", *days) : std::string();
}

// A decision that is looked for is shown, however old, and whatever was decided afterwards.
void unfold_wanted(ViewContext& view, const std::vector<Chain>& rows) {
    const Decision* wanted = view.project().decisions.find({view.state.strategy.row_wanted});
    if (!wanted) return;
    const auto first = [&](const auto& is) {
        return static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), is) - rows.begin());
    };
    std::size_t found = first([&](const Chain& row) { return row.decision == wanted; });
    if (found == rows.size()) {
        found = first([&](const Chain& row) { return holds(wanted->from, row.raised); });
        if (found == rows.size()) return;
        set_unfolded(view, uuid_from_name(earlier_list(rows[found].raised)), true);
    }
    if (found >= first_chains) set_unfolded(view, uuid_from_name("strategy/chains"), true);
}

}  // namespace

void draw_insights_card(ViewContext& view, Rect& column) {
    const std::vector<Chain> rows = chains(view.project());
    const bool wanted = std::exchange(view.state.strategy.decision_wanted, false);
    PageCard card(view, column,
                  {.id = "insights",
                   .icon = icons::workflow,
                   .title = view.word("strategy.insights"),
                   .trailing = delay_text(view),
                   .cm = true});
    card.rule();
    if (rows.empty()) {
        paragraph(view, card.line(44), text_style::caption, view.px(18), view.theme.ink2,
                  view.word("strategy.empty.insights"), 2);
        return;
    }
    unfold_wanted(view, rows);
    const std::size_t shown = shows_all(view, "strategy/chains") ? rows.size() : std::min(rows.size(), first_chains);
    for (std::size_t i = 0; i < shown; ++i) draw_chain(view, card, rows[i], wanted && i == 0);
    if (rows.size() > first_chains) more_button(view, card.line(24), "strategy/chains", rows.size(), first_chains);
}

}  // namespace tandem

#include <algorithm>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_notes = 6, most_chains = 5;

// Newest first.
template <class Row>
std::vector<const Row*> newest(const Table<Row>& table) {
    std::vector<const Row*> rows;
    for (const Row& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(),
              [](const Row* a, const Row* b) { return std::tie(b->day, b->id) < std::tie(a->day, a->id); });
    return rows;
}

std::string day_text(const ViewContext& view, Day day) {
    return facts::day_month_short(date::year_month_day(day), view.language);
}

void draw_note(ViewContext& view, PageCard& card, const WatchNote& note) {
    const Scope scope(view, "note", note.id.value);
    Rect line = card.line(28);
    const std::string kind(
        view.word("watch." + std::string(EnumWords<WatchKind>::words[static_cast<std::size_t>(note.kind)])));
    const float width = text_width(view, text_style::meta, kind) + view.px(12);
    Rect plate = line.cut_left(width).shrunk(0, view.px(5));
    fill(*ImGui::GetWindowDrawList(), plate, view.theme.cm_t1, view.px(dims::radius_tag));
    label(view, plate, text_style::meta, view.theme.cm_ink, kind, Align::centre);
    line.x0 += view.px(8);
    if (const Person* person = note.by ? view.project().people.find(*note.by) : nullptr)
        avatar_link(view, line, line.x1 - view.px(22), *person);
    label(view, line, text_style::caption, view.theme.ink2, day_text(view, note.day));
    card.text("watch.text", note.id.value, note.text, text_style::control, 0, 0,
              [id = note.id](const Session& session, std::string_view text) -> std::optional<Request> {
                  const WatchNote* row = session.project().watch_notes.find(id);
                  if (!row) return std::nullopt;
                  WatchNote next = *row;
                  next.text = text;
                  return Request{{"undo.edit_watch", {}}, {Put<WatchNote>{std::move(next)}}, {id.value, {}}};
              });
    card.rule();
}

void add_note(ViewContext& view) {
    WatchNote note;
    note.id = view.ask.ids().make<WatchNote>();
    note.day = view.today();
    note.text = view.word("watch.new");
    for (const Person& person : view.project().people)
        if (person.name == view.user) note.by = person.id;
    const Uuid id = note.id.value;
    view.send({{"undo.add_watch", {}}, {Put<WatchNote>{std::move(note)}}, {id, std::nullopt}});
}

const Decision* decision_from(const Project& project, Uuid insight) {
    for (const Decision& decision : project.decisions)
        if (std::find(decision.from.begin(), decision.from.end(), insight) != decision.from.end()) return &decision;
    return nullptr;
}

void draw_step(ViewContext& view, PageCard& card, Color dot, std::string_view key, const std::string& text) {
    Rect line = card.line(22);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.AddCircleFilled({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f), dot);
    line.x0 += view.px(13);
    label(view, line.cut_left(view.px(66)), text_style::meta_medium, view.theme.ink2, view.word(key));
    label(view, line, text_style::control, view.theme.ink, text);
}

void decide(ViewContext& view, const Insight& insight, DecisionVerdict verdict) {
    Decision decision;
    decision.id = view.ask.ids().make<Decision>();
    decision.day = view.today();
    decision.verdict = verdict;
    decision.from = {insight.id.value};
    for (const Person& person : view.project().people)
        if (person.name == view.user) decision.by = person.id;
    const Uuid id = decision.id.value;
    view.send({{"undo.decide", {}}, {Put<Decision>{std::move(decision)}}, {id, std::nullopt}});
}

void draw_undecided(ViewContext& view, PageCard& card, const Insight& insight) {
    Rect line = card.line(30);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    out.AddCircle({line.x0 + view.px(4), (line.y0 + line.y1) / 2}, view.px(3.5f), view.theme.ink3, 0, view.px(1));
    line.x0 += view.px(13);
    label(view, line.cut_left(view.px(66)), text_style::meta_medium, view.theme.ink2, view.word("decision.title"));
    for (const DecisionVerdict verdict : {DecisionVerdict::keep, DecisionVerdict::adjust, DecisionVerdict::drop}) {
        const std::string word =
            "decision." + std::string(EnumWords<DecisionVerdict>::words[static_cast<std::size_t>(verdict)]);
        const std::string_view text = view.word(word);
        const ButtonLook look{.small = true};
        const float width = button_width(view, text, look);
        if (width > line.width()) return;
        if (button(view, word, line.cut_left(width).shrunk(0, view.px(3)), text, look)) decide(view, insight, verdict);
        line.x0 += view.px(6);
    }
}

void draw_chain(ViewContext& view, PageCard& card, const Insight& insight) {
    const Scope scope(view, "insight", insight.id.value);
    draw_step(view, card, view.theme.cm, "insight.title", insight.subject.empty() ? insight.text : insight.subject);
    const Decision* decision = decision_from(view.project(), insight.id.value);
    if (!decision) {
        draw_undecided(view, card, insight);
        card.rule();
        return;
    }
    const std::string verdict(view.word(
        "decision." + std::string(EnumWords<DecisionVerdict>::words[static_cast<std::size_t>(decision->verdict)])));
    const Rect reason =
        card.text("decision.reason", decision->id.value, decision->reason, text_style::control, 79, 0,
                  [id = decision->id](const Session& session, std::string_view text) -> std::optional<Request> {
                      const Decision* row = session.project().decisions.find(id);
                      if (!row) return std::nullopt;
                      Decision next = *row;
                      next.reason = text;
                      return Request{{"undo.edit_decision", {}}, {Put<Decision>{std::move(next)}}, {id.value, {}}};
                  });
    const Rect beside = card.line(0);
    const float middle = reason.y0 + view.px(14);
    ImGui::GetWindowDrawList()->AddCircleFilled({beside.x0 + view.px(4), middle}, view.px(3.5f), view.theme.smm);
    label(view, {beside.x0 + view.px(13), reason.y0, beside.x0 + view.px(72), reason.y0 + view.px(28)},
          text_style::meta_medium, view.theme.ink2, verdict);
    if (!decision->changed.empty())
        draw_step(view, card, view.theme.ok, "decision.plan",
                  view.words.count("decision.changed", static_cast<std::int64_t>(decision->changed.size())));
    card.gap(3);
    card.rule();
}

// Undecided ones first.
std::vector<const Insight*> chains(const Project& project) {
    std::vector<const Insight*> rows = newest(project.insights);
    std::stable_partition(rows.begin(), rows.end(),
                          [&](const Insight* row) { return !decision_from(project, row->id.value); });
    return rows;
}

void draw_more(ViewContext& view, PageCard& card, std::size_t all, std::size_t shown) {
    if (all > shown)
        label(view, card.line(24), text_style::caption, view.theme.ink2,
              view.words.count("strategy.more", static_cast<std::int64_t>(all - shown)));
}

}  // namespace

void draw_watch_card(ViewContext& view, Rect& column) {
    PageCard card(view, column,
                  {.id = "watch", .icon = icons::binoculars, .title = view.word("strategy.watch"), .cm = true});
    if (card.head_button("add", icons::plus, "watch.add")) add_note(view);
    const auto notes = newest(view.project().watch_notes);
    if (notes.empty()) {
        const EmptyNote note{view.word("strategy.empty.watch"), view.word("watch.add")};
        if (empty_column(view, "none", card.line(96), note)) add_note(view);
        return;
    }
    card.rule();
    const std::size_t shown = std::min(notes.size(), most_notes);
    for (std::size_t i = 0; i < shown; ++i) draw_note(view, card, *notes[i]);
    draw_more(view, card, notes.size(), shown);
}

void draw_insights_card(ViewContext& view, Rect& column) {
    const auto rows = chains(view.project());
    PageCard card(view, column,
                  {.id = "insights", .icon = icons::workflow, .title = view.word("strategy.insights"), .cm = true});
    card.rule();
    if (rows.empty()) {
        paragraph(view, card.line(44), text_style::caption, view.px(18), view.theme.ink2,
                  view.word("strategy.empty.insights"), 2);
        return;
    }
    const std::size_t shown = std::min(rows.size(), most_chains);
    for (std::size_t i = 0; i < shown; ++i) draw_chain(view, card, *rows[i]);
    draw_more(view, card, rows.size(), shown);
}

}  // namespace tandem

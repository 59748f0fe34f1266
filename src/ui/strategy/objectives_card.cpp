#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "plan/objective_progress.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/figures.hpp"
#include "ui/strategy/objective_details.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using State = ObjectiveProgress::State;
constexpr float row_height = 44, figure_width = 58, field_inset = 6, unfold_width = 30;

struct ObjectiveColumns {
    Rect name, baseline, bar, actual, target;
};

ObjectiveColumns columns_of(const ViewContext& view, Rect line) {
    ObjectiveColumns columns;
    columns.target = line.cut_right(view.px(figure_width));
    columns.actual = line.cut_right(view.px(figure_width));
    columns.bar = line.cut_right(std::round(line.width() * 0.29f)).shrunk(view.px(10), 0);
    columns.baseline = line.cut_right(view.px(figure_width));
    columns.name = line;
    return columns;
}

void draw_titles(ViewContext& view, PageCard& card) {
    const ObjectiveColumns columns = columns_of(view, card.line(20));
    const auto title = [&](Rect rect, std::string_view key, Align align = Align::left) {
        if (align == Align::left) rect.x0 += view.px(field_inset);
        label(view, rect, text_style::meta_medium, view.theme.ink2, view.word(key), align);
    };
    title(columns.baseline, "objective.baseline");
    title(columns.bar, "objective.expected", Align::centre);
    title(columns.actual, "objective.actual");
    title(columns.target, "objective.target");
    card.rule();
}

// How far the way from baseline to target is done, with a tick where the linear pace would be.
void draw_bar(ViewContext& view, const Rect& area, const Objective& objective, const ObjectiveProgress& progress) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float height = view.px(8), y = std::round(area.y0 + (area.height() - height) / 2);
    const Rect track{area.x0, y, area.x1, y + height};
    fill(out, track, view.theme.hover, height / 2);
    const bool late = progress.state == State::at_risk || progress.state == State::missed;
    const float share = static_cast<float>(std::clamp(progress.percent.value_or(0), 0, 100)) / 100;
    if (share > 0)
        fill(out, {track.x0, track.y0, std::round(track.x0 + track.width() * share), track.y1},
             late ? view.theme.amber : view.theme.smm, height / 2);
    if (!progress.expected || !objective.target) return;
    const std::int64_t from = objective.baseline.value_or(Figure{}).thousandths;
    const auto way = static_cast<double>(objective.target->thousandths - from);
    const auto done = static_cast<double>(progress.expected->thousandths - from);
    const float tick = std::round(track.x0 + track.width() * static_cast<float>(done / way));
    fill(out, {tick - view.px(1), track.y0 - view.px(4), tick + view.px(1), track.y1 + view.px(4)}, view.theme.ink2);
}

std::string_view state_word(const ViewContext& view, State state) {
    switch (state) {
        case State::no_target: return view.word("objective.state.no_target");
        case State::no_actual: return view.word("objective.state.no_actual");
        case State::on_track: return view.word("objective.state.on_track");
        case State::at_risk: return view.word("objective.state.at_risk");
        case State::reached: return view.word("objective.state.reached");
        case State::missed: return view.word("objective.state.missed");
    }
    return {};
}

// "At risk: 212 on 13 Oct, 268 by the linear pace."
std::string sentence(const ViewContext& view, const ObjectiveProgress& progress, const facts::Kpi* kpi) {
    std::string text(state_word(view, progress.state));
    if (progress.actual && progress.measured)
        text += " · " +
            view.words.format(
                "objective.measured",
                {{"figure", figure_text(view, *progress.actual, kpi)},
                 {"day", facts::day_month_short(date::year_month_day(*progress.measured), view.language)}});
    if (progress.expected)
        text += " · " + view.words.format("objective.pace", {{"figure", figure_text(view, *progress.expected, kpi)}});
    return text;
}

facts::KpiUnit unit_of(const facts::Kpi* kpi) { return kpi ? kpi->unit : facts::KpiUnit::count; }

using Part = std::optional<Figure> Objective::*;

void draw_figure(ViewContext& view, const Rect& rect, const Objective& objective, std::string_view key, Part part,
                 const facts::Kpi* kpi) {
    const std::optional<Figure>& figure = objective.*part;
    typed_cell(view, rect, {key, "figure.none"}, objective.id.value, figure ? figure_text(view, *figure, kpi) : "", {},
               row_commit<Objective>(objective.id, "undo.edit_objective",
                                     [part, unit = unit_of(kpi)](Objective& row, std::string_view text) {
                                         const auto typed = typed_figure(text, unit);
                                         if (!typed && !is_blank(text)) return false;
                                         row.*part = typed;
                                         return true;
                                     }));
}

// Typing an actual is a reading of today; the same day's is replaced.
void draw_actual(ViewContext& view, const Rect& rect, const Objective& objective, const ObjectiveProgress& progress,
                 const facts::Kpi* kpi) {
    const auto commit = [id = objective.id, unit = unit_of(kpi), today = view.today()](
                            const Session& session, std::string_view text) -> std::optional<Request> {
        const Objective* row = session.project().objectives.find(id);
        const auto typed = typed_figure(text, unit);
        if (!row || !typed) return std::nullopt;
        Reading reading;
        reading.id = {uuid_from_name("tandem/actual/" + to_text(id) + "/" + row->kpi + "/" + to_text(today))};
        for (const Reading& known : session.project().readings)
            if (known.of == id.value && known.metric == row->kpi && known.day == today) reading = known;
        reading.day = today;
        reading.metric = row->kpi;
        reading.of = id.value;
        reading.value = *typed;
        reading.typed_at = session.now_instant();
        return Request{
            {"undo.type_actual", {{"title", row->name}}}, {Put<Reading>{std::move(reading)}}, {id.value, {}}};
    };
    typed_cell(view, rect, {"objective.actual", "figure.none"}, objective.id.value,
               progress.actual ? figure_text(view, *progress.actual, kpi) : "", {.style = text_style::control_strong},
               commit);
}

void draw_objective(ViewContext& view, PageCard& card, const Objective& objective, bool uncovered) {
    const Scope scope(view, "objective", objective.id.value);
    const ObjectiveColumns columns = columns_of(view, card.line(row_height));
    const facts::Kpi* kpi = view.facts.kpis.find(objective.kpi);
    const ObjectiveProgress progress = objective_progress(view.project(), objective, view.today());
    Rect name = columns.name;
    const bool unfolded =
        unfold_button(view, name.cut_left(view.px(unfold_width)), objective.id.value, view.word("objective.details"));
    Rect upper = name.cut_top(view.px(24));
    upper.y0 += view.px(2);
    upper.x0 -= view.px(field_inset);  // what is in a field stands inside of it
    typed_cell(view, upper, {"objective.name", "objective.name"}, objective.id.value, objective.name,
               {.style = text_style::control_medium},
               row_commit<Objective>(objective.id, "undo.edit_objective", [](Objective& row, std::string_view text) {
                   row.name = text;
                   return !is_blank(text);
               }));
    const std::string_view measure = kpi ? std::string_view(kpi->name.in(view.language)) : std::string_view();
    label(view, name, text_style::meta, uncovered ? view.theme.danger : view.theme.ink2,
          uncovered ? view.word("objective.uncovered") : measure);
    const float inset = (columns.actual.height() - view.px(dims::control)) / 2;
    draw_figure(view, columns.baseline.shrunk(0, inset), objective, "objective.baseline", &Objective::baseline, kpi);
    draw_bar(view, columns.bar, objective, progress);
    draw_actual(view, columns.actual.shrunk(0, inset), objective, progress, kpi);
    draw_figure(view, columns.target.shrunk(0, inset), objective, "objective.target", &Objective::target, kpi);
    const std::string told = sentence(view, progress, kpi);
    const Hit hit = interact(view, "progress", columns.bar, {.tab_stop = false});
    register_text(view, columns.bar, told);
    tooltip_for(view, hit, columns.bar, told);
    if (unfolded) draw_objective_details(view, card, objective);
    if (view.state.strategy.row_wanted == objective.id.value) {
        view.state.strategy.row_wanted = {};
        scroll_into_view(columns.bar.y0 - view.px(40), card.rest().y1);
    }
    card.rule();
}

void add_objective(ViewContext& view) {
    Objective objective;
    objective.id = view.ask.ids().make<Objective>();
    objective.name = view.word("objective.new");
    if (view.facts.objectives.begin() != view.facts.objectives.end()) {
        const facts::ObjectiveFamily& family = *view.facts.objectives.begin();
        objective.family = family.id;
        objective.kpi = family.primary_kpi;
        objective.funnel_stage = family.see_think_do_care;
    }
    objective.start = view.today();
    objective.deadline = quarter_of(view.today()).end - date::days(1);
    send_row(view, std::move(objective), "undo.add_objective");
}

}  // namespace

void draw_objectives_card(ViewContext& view, Rect& column, const StrategyCheck& check) {
    PageCard card(view, column, {.id = "objectives", .icon = icons::target, .title = view.word("strategy.objectives")});
    if (card.head_button("add", icons::plus, "objective.add")) add_objective(view);
    if (check.objectives.empty()) {
        const EmptyNote note{view.word("strategy.empty.objectives"), view.word("objective.add")};
        if (empty_column(view, "none", card.line(96), note)) add_objective(view);
        return;
    }
    draw_titles(view, card);
    for (const ObjectiveCover& cover : check.objectives) {
        const bool uncovered = std::any_of(check.gaps.begin(), check.gaps.end(), [&](const StrategyGap& gap) {
            return gap.kind == StrategyGap::Kind::objective_uncovered && gap.item == cover.objective.value;
        });
        if (const Objective* objective = view.project().objectives.find(cover.objective))
            draw_objective(view, card, *objective, uncovered);
    }
}

}  // namespace tandem

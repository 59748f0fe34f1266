#include "ui/strategy/objective_details.hpp"

#include <algorithm>

#include "app/strategy_removal.hpp"
#include "ui/inspector/decisions_about.hpp"
#include "ui/inspector/money_rows.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using Choices = std::vector<std::pair<std::string, std::string>>;

Choices families(const ViewContext& view) {
    Choices out;
    for (const facts::ObjectiveFamily& family : view.facts.objectives)
        out.emplace_back(family.id, family.name.in(view.language));
    return out;
}

// Those that tell most about the family come first.
Choices measures(const ViewContext& view, const facts::ObjectiveFamily* family) {
    std::vector<const facts::Kpi*> list;
    const auto add = [&](const facts::Kpi* kpi) {
        if (kpi && std::find(list.begin(), list.end(), kpi) == list.end()) list.push_back(kpi);
    };
    if (family) {
        add(view.facts.kpis.find(family->primary_kpi));
        for (const std::string& id : family->secondary_kpis) add(view.facts.kpis.find(id));
    }
    for (const facts::Kpi& kpi : view.facts.kpis) add(&kpi);
    Choices out;
    for (const facts::Kpi* kpi : list) out.emplace_back(kpi->id, kpi->name.in(view.language));
    return out;
}

Choices stages(const ViewContext& view) {
    Choices out;
    for (const char* stage : {"see", "think", "do", "care"})
        out.emplace_back(stage, view.word("journey." + std::string(stage)));
    return out;
}

// How the measure is worked out, and what to mind about it.
void draw_formula(Sheet& sheet, const facts::Kpi* kpi) {
    if (!kpi) return;
    ViewContext& view = sheet.view();
    sheet.paragraph_of(view.words.format("objective.formula", {{"formula", kpi->formula}}), text_style::caption,
                       view.theme.ink2, 16);
    const std::string& caveat = kpi->caveat.in(view.language);
    if (!caveat.empty()) sheet.paragraph_of(caveat, text_style::caption, view.theme.ink2, 16);
    sheet.gap(4);
}

}  // namespace

void draw_objective_details(ViewContext& view, PageCard& card, const Objective& objective) {
    const Rect rest = card.rest();
    Sheet sheet(view, rest, rest.width());
    const RowFields<Objective> fields(sheet, objective, "undo.edit_objective", objective.name, objective.id.value);
    const facts::ObjectiveFamily* family = view.facts.objectives.find(objective.family);
    sheet.gap(4);
    fields.id_of_list({"objective.family"}, &Objective::family, families(view), {});
    if (family) {
        sheet.paragraph_of(family->definition.in(view.language), text_style::caption, view.theme.ink2, 16);
        sheet.gap(4);
    }
    fields.id_of_list({"objective.kpi"}, &Objective::kpi, measures(view, family), {});
    draw_formula(sheet, view.facts.kpis.find(objective.kpi));
    fields.maybe_day({"objective.start", "objective.start.none"}, &Objective::start);
    fields.maybe_day({"objective.deadline"}, &Objective::deadline);
    fields.person({"objective.owner"}, &Objective::owner);
    fields.id_of_list({"objective.funnel"}, &Objective::funnel_stage, stages(view), view.word("field.none"));
    money_row(fields, sheet, "objective.budget", &Objective::budget);
    fields.references<Audience>({"objective.audiences"}, &Objective::audiences,
                                options_of(view, view.project().audiences));
    fields.long_text({"objective.note", "post.note.add"}, &Objective::note, 1);
    draw_decisions_about(sheet, objective.id.value);
    if (delete_button(sheet, "objective.delete")) view.send(remove_objective(view.project(), objective.id));
    card.took(sheet.height());
}

}  // namespace tandem

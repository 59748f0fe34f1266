// By when the steps of a post are to be finished, among what holds for the whole calendar.
#include "app/project_choices.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/typed_values.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

int lead_figure(const StepLead& lead) { return lead.working_days > 0 ? lead.working_days : lead.hours; }

int most_lead(const ProjectLead& of) { return of.in_hours() ? most_lead_hours : most_lead_days; }

std::optional<Request> changed_lead(const Session& session, PostStatus step, int working_days, int hours) {
    Request request = put_step_lead(session.project(), session.facts(), step, working_days, hours);
    return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
}

// In the unit it has. Nothing typed is what is proposed.
void draw_lead_field(ViewContext& view, const Rect& rect, std::string_view name, Uuid item, const ProjectLead& of) {
    const int most = most_lead(of);
    const auto is_lead = [most](std::string_view text) {
        const std::optional<int> figure = number_from_typed(text);
        return is_blank(text) || (figure && *figure <= most);
    };
    const std::string proposed = facts::integer_text(lead_figure(of.proposed), view.language);
    const FieldLook look{.placeholder = proposed, .refuses = [&view, is_lead, most](std::string_view text) {
                             return is_lead(text) ? std::string() : refuse_number(view, text, 0, most);
                         }};
    typed_cell(view, rect, {name}, item, facts::integer_text(lead_figure(of.lead), view.language), look,
               [of, is_lead](const Session& session, std::string_view text) -> std::optional<Request> {
                   const auto& [step, days, hours] = of.proposed;
                   if (is_blank(text)) return changed_lead(session, step, days, hours);
                   if (!is_lead(text)) return std::nullopt;
                   const int figure = number_from_typed(text).value_or(0);
                   return of.in_hours() ? changed_lead(session, step, 0, figure)
                                        : changed_lead(session, step, figure, 0);
               });
}

void draw_lead_reset(ViewContext& view, const Rect& line, const ProjectLead& of) {
    const StepLead& proposed = of.proposed;
    const std::string name = view.words.count(
        proposed.working_days > 0 ? "project.leads.reset_days" : "project.leads.reset_hours", lead_figure(proposed));
    const Rect at = Rect::at(line.x0, line.y0 + view.px(2), view.px(24), view.px(24));
    if (!icon_button(view, "reset", at, icons::rotate_ccw, name, {.kind = ButtonKind::ghost, .small = true})) return;
    Request request = put_step_lead(view.project(), view.facts, proposed.step, proposed.working_days, proposed.hours);
    if (!request.actions.empty()) view.send(std::move(request));
}

void draw_step_lead(Sheet& sheet, const ProjectLead& of) {
    constexpr float field_width = 64;
    ViewContext& view = sheet.view();
    const Uuid item = nth_part(view.project().id.value, "lead", static_cast<std::size_t>(of.lead.step));
    const Scope scope(view, "lead", item);
    const std::string name(status_word(view, of.lead.step));
    Rect at = project_row(sheet, name);
    draw_lead_field(view, at.cut_left(view.px(field_width)), name, item, of);
    at.x0 += view.px(6);
    const std::string unit =
        view.words.count(of.in_hours() ? "project.leads.hours" : "project.leads.days", lead_figure(of.lead));
    at.x0 += label(view, at, text_style::control, view.theme.ink2, unit) + view.px(8);
    if (of.is_own()) draw_lead_reset(view, at, of);
}

}  // namespace

void draw_step_leads(Sheet& sheet) {
    const Settings& settings = sheet.view().project().settings;
    for (const ProjectLead& of : step_leads(settings, sheet.view().facts))
        if (of.lead.step != PostStatus::client_approval || settings.approval_required) draw_step_lead(sheet, of);
}

}  // namespace tandem

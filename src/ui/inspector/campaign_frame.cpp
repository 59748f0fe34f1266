#include "ui/inspector/campaign_frame.hpp"

#include <imgui.h>

#include "app/naming_rule.hpp"
#include "icons.hpp"
#include "ui/inspector/color_row.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

using Fields = RowFields<Campaign>;

auto at_phase(std::size_t i, auto Phase::*member) {
    return [i, member](Campaign& row) { return i < row.phases.size() ? &(row.phases[i].*member) : nullptr; };
}

void choose_kind(const Fields& fields, ViewContext& view, const Rect& rect, const Campaign& campaign, std::size_t i) {
    std::vector<Option> kinds;
    for (std::size_t k = 0; k < EnumWords<PhaseKind>::words.size(); ++k)
        kinds.push_back({nth_part(campaign.id.value, "phase_kind", k),
                         std::string(view.word("campaign.phase." + std::string(EnumWords<PhaseKind>::words[k])))});
    const auto chosen = static_cast<std::size_t>(campaign.phases[i].kind);
    if (const auto k = one_of_cell(view, rect, "campaign.phase.kind", kinds, chosen, {}))
        fields.change([&](Campaign& next) { next.phases[i].kind = static_cast<PhaseKind>(*k); });
}

void draw_phase(const Fields& fields, Sheet& sheet, const Campaign& campaign, std::size_t i) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(dims::row);
    if (end_button(view, at, "remove", icons::x, "field.remove"))
        fields.change([&](Campaign& next) { next.phases.erase(next.phases.begin() + static_cast<std::ptrdiff_t>(i)); });
    at.x0 -= view.px(6);
    choose_kind(fields, view, at.cut_left(view.px(96)), campaign, i);
    fields.cell(at, {"campaign.phase.name", "campaign.phase.name"}, campaign.phases[i].name, {},
                [i](Campaign& row, std::string_view text) {
                    if (i >= row.phases.size()) return false;
                    row.phases[i].name = text;
                    return true;
                });
    Rect days = sheet.line(dims::row);
    days.x0 -= view.px(6);
    fields.edge_cell(days.cut_left(view.px(120)), {"person.first_day"}, at_phase(i, &Phase::days), true);
    label(view, days.cut_left(view.px(10)), text_style::control, view.theme.ink2, "–");
    fields.edge_cell(days.cut_left(view.px(120)), {"person.last_day"}, at_phase(i, &Phase::days), false);
    sheet.gap(6);
}

// The pattern, and what it makes of this campaign: on the network of its first flight, where it has one.
void draw_naming_rule(const Fields& fields, Sheet& sheet, const Campaign& campaign) {
    ViewContext& view = sheet.view();
    const FieldLook look{.placeholder = default_naming_rule, .refuses = [&view](std::string_view text) {
                             const std::vector<std::string> unknown = unknown_placeholders(text);
                             if (unknown.empty()) return std::string();
                             return view.words.format("error.bad_placeholder", {{"text", unknown.front()}});
                         }};
    fields.typed({"campaign.naming_rule", "campaign.naming_rule.default"}, campaign.naming_rule, look,
                 [](Campaign& row, std::string_view text) {
                     if (!unknown_placeholders(text).empty()) return false;
                     row.naming_rule = text;
                     return true;
                 });
    std::string name = name_in_tools(view.project(), campaign);
    for (const Flight& flight : view.project().flights)
        if (flight.campaign == campaign.id && !flight.cancelled) {
            name = name_in_tools(view.project(), flight);
            break;
        }
    sheet.paragraph_of(view.words.format("campaign.naming_rule.gives", {{"name", name}}), text_style::caption,
                       view.theme.ink2, 16);
    sheet.gap(4);
}

}  // namespace

void draw_phases(Sheet& sheet, const Campaign& campaign) {
    const std::string count = campaign.phases.empty() ? std::string() : std::to_string(campaign.phases.size());
    if (!sheet.fold("campaign.phases", count)) return;
    Fields fields(sheet, campaign, "undo.edit_campaign", campaign.name, campaign.id.value);
    fields.each_part("phase", campaign.phases.size(), [&](std::size_t i) { draw_phase(fields, sheet, campaign, i); });
    if (add_button(sheet, "add_phase", "campaign.phase.add"))
        fields.change([](Campaign& next) { next.phases.push_back({PhaseKind::during, {}, next.days}); });
}

void draw_campaign_frame(Sheet& sheet, const Campaign& campaign) {
    ViewContext& view = sheet.view();
    if (!sheet.fold("campaign.frame")) return;
    const Fields fields(sheet, campaign, "undo.edit_campaign", campaign.name, campaign.id.value);
    take_wanted(view, "post.audiences");
    fields.references<Audience>({"post.audiences"}, &Campaign::audiences, options_of(view, view.project().audiences));
    draw_naming_rule(fields, sheet, campaign);
    color_row(fields, sheet, campaign, "campaign.color", "campaign.color_code", &Campaign::color);
    sheet.gap(4);
    fields.long_text({"flight.targeting"}, &Campaign::targeting);
    fields.long_text({"campaign.insight"}, &Campaign::insight);
}

}  // namespace tandem

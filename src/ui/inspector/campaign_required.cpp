#include "app/campaign_required.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/campaign_frame.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

struct Requirement {
    bool CampaignRequired::*there;
    std::string_view word;  // what is there, or missing
    std::string_view missing;
    std::string_view field;  // where it is typed
    std::string_view fold;   // the part of the sheet that field is in; "": always open
};
constexpr std::array requirements{
    Requirement{&CampaignRequired::objectives, "required.objectives", "required.objectives.missing",
                "campaign.objectives", ""},
    Requirement{&CampaignRequired::budget, "required.budget", "required.budget.missing", "campaign.budget", ""},
    Requirement{&CampaignRequired::targeting, "required.targeting", "required.targeting.missing", "post.audiences",
                "campaign.frame"},
    Requirement{&CampaignRequired::dates, "required.dates", "required.dates.missing", "flight.starts", ""},
};

void draw_requirement(Sheet& sheet, const Requirement& one, bool there) {
    ViewContext& view = sheet.view();
    const Rect row = sheet.line(22);
    const std::string_view text = view.word(there ? one.word : one.missing);
    const Hit hit = interact(view, one.word, row);
    const Registered node(view,
                          {.id = one.word,
                           .role = Role::button,
                           .label = text,
                           .rect = row,
                           .value = there ? "there" : "missing",
                           .focused = hit.focused});
    if (hit.hovered)
        fill(*ImGui::GetWindowDrawList(), {row.x0 - view.px(6), row.y0, row.x1 + view.px(6), row.y1}, view.theme.hover,
             view.px(dims::radius_tag));
    Rect at = row;
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), there ? icons::check : icons::circle_alert,
            there ? view.theme.ok_ink : view.theme.amber_ink, 13);
    at.x0 += view.px(6);
    label(view, at, text_style::control, there && !hit.hovered ? view.theme.ink2 : view.theme.ink, text);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    if (!hit.clicked) return;
    view.state.want_field(one.field);
    std::vector<std::string>& folds = view.state.open_folds;
    if (!one.fold.empty() && std::find(folds.begin(), folds.end(), one.fold) == folds.end())
        folds.emplace_back(one.fold);
}

void draw_complete(Sheet& sheet) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(22);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::check, view.theme.ok_ink, 13);
    at.x0 += view.px(6);
    label(view, at, text_style::control, view.theme.ink2, view.word("required.complete"));
}

}  // namespace

void draw_campaign_required(Sheet& sheet, const Campaign& campaign) {
    const CampaignRequired required = required_of(sheet.view().project(), campaign);
    sheet.gap(4);
    if (required.complete()) return draw_complete(sheet);
    for (const Requirement& one : requirements) draw_requirement(sheet, one, required.*one.there);
}

}  // namespace tandem

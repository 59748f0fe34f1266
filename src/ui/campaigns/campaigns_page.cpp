#include "ui/campaigns/campaigns_page.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "icons.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_preview.hpp"
#include "ui/campaigns/budget_card.hpp"
#include "ui/campaigns/campaigns_cache.hpp"
#include "ui/campaigns/pace_chart.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/campaigns/timeline.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float margin = 12, most_cards = 364, highest_cards = 560, least_cards = 230, least_timeline = 190;
// At least so wide, a chart can be read beside the table.
constexpr float least_beside = 760;

// The version a drag would lead to, while there is one.
const Project& shown_project(ViewContext& view) {
    if (!view.state.drag.of_span()) return view.project();
    const DragPreview* preview = drag_preview(view);
    return preview != nullptr && preview->preview ? preview->preview->project : view.project();
}

// What undo or the search wants to show: its first day comes into view, unfolded where it is a flight; the timeline
// scrolls to its row.
void look_at_reveal(ViewContext& view) {
    if (!view.state.reveal) return;
    const Focus focus = *view.state.reveal;
    const Flight* flight = view.project().flights.find({focus.item});
    const Campaign* campaign =
        view.project().campaigns.find(flight != nullptr ? flight->campaign : Id<Campaign>{focus.item});
    if (campaign == nullptr) return;
    if (flight != nullptr && !is_unfolded(view, *campaign)) turn_fold(view, campaign->id);
    const DayRange& days = flight != nullptr ? flight->days : campaign->days;
    if (!days.overlaps(campaigns_period(view))) view.state.campaigns.from = days.begin;
}

// No campaign in these days: why, and what leads on.
void draw_empty(ViewContext& view, const Rect& area) {
    const Project& project = view.project();
    const bool filtered = view.state.filters.asks_for_channels() || !view.state.campaigns.objectives.empty();
    if (project.campaigns.empty() || filtered) {
        const EmptyNote note{view.word(filtered ? "empty.campaigns_filtered" : "empty.campaigns"),
                             view.word(filtered ? "filter.clear" : "campaign.add")};
        if (!empty_plate(view, "empty", area, note)) return;
        if (!filtered) return view.run(CommandId::new_campaign);
        view.state.remember_filters();
        view.state.filters.ask_for_all_channels();
        view.state.campaigns.objectives.clear();
        return;
    }
    // The campaign nearest to the days that are shown.
    const DayRange period = campaigns_period(view);
    const auto distance = [&](const Campaign& campaign) {
        return campaign.days.begin >= period.end ? campaign.days.begin - period.end : period.begin - campaign.days.end;
    };
    const auto nearest =
        std::min_element(project.campaigns.begin(), project.campaigns.end(),
                         [&](const Campaign& a, const Campaign& b) { return distance(a) < distance(b); });
    const std::string answer = view.words.format("timeline.show", {{"campaign", (*nearest).name}});
    if (empty_plate(view, "empty", area, {view.word("empty.campaigns_period"), answer}))
        view.state.campaigns.from = (*nearest).days.begin;
}

void draw_cards(ViewContext& view, Rect area, const Project& shown, const CampaignsCache& cache) {
    area = area.shrunk(view.px(margin));
    if (view.state.campaigns.table_only) return draw_budget_card(view, area, shown, cache.table);
    const std::optional<Id<Campaign>> chosen = campaign_in_view(view);
    const Campaign* campaign = chosen && !view.state.campaigns.chart_of_all ? shown.campaigns.find(*chosen) : nullptr;
    const PaceChart chart{cache.curve, campaign != nullptr ? std::string_view(campaign->name) : std::string_view{},
                          chosen.has_value()};
    if (area.width() >= view.px(least_beside)) {
        draw_pace_chart(view, area.cut_left(std::round(area.width() * 0.46f)), chart);
        area.x0 += view.px(margin);
    }
    draw_budget_card(view, area, shown, cache.table);
}

// What is left below the rows, within limits: nothing is gained by an empty timeline.
float cards_height(const ViewContext& view, const Rect& area, float rows) {
    const float usual = std::clamp(std::round(area.height() * 0.48f), view.px(least_cards), view.px(most_cards));
    if (rows == 0) return std::clamp(usual, 0.0f, std::max(0.0f, area.height() - view.px(least_timeline)));
    const float left = std::min(area.height() - rows - view.px(38), view.px(highest_cards));
    return std::clamp(std::max(usual, left), 0.0f, std::max(0.0f, area.height() - view.px(least_timeline)));
}

}  // namespace

void draw_campaigns(ViewContext& view, const Rect& area) {
    const Registered node(view,
                          {.id = "campaigns", .role = Role::group, .label = view.word("rail.campaigns"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    look_at_reveal(view);
    const DayRange period = campaigns_period(view);
    if (!view.state.campaigns.table_only) follow_timeline_drag(view, area, period);
    view.state.campaigns.ghost.reset();
    const Project& shown = shown_project(view);
    const CampaignsCache& cache = refreshed_campaigns(view, shown, period);
    Rect timeline = area;
    Rect cards =
        timeline.cut_bottom(cards_height(view, area, cache.rows.empty() ? 0 : timeline_height(view, cache.rows)));
    if (view.state.campaigns.table_only) cards = area, timeline.y1 = timeline.y0;
    if (!timeline.empty()) {
        draw_timeline(view, timeline, period, cache.rows);
        if (cache.rows.empty()) draw_empty(view, {timeline.x0, timeline.y0 + view.px(44), timeline.x1, timeline.y1});
    }
    view.state.reveal.reset();
    draw_cards(view, cards, shown, cache);
}

void draw_campaigns_tools(ViewContext& view, Rect at) {
    CampaignsState& state = view.state.campaigns;
    const ButtonLook look{.kind = ButtonKind::primary, .icon = icons::plus};
    const float width = button_width(view, view.word("campaign.add"), look);
    const Rect add = Rect::at(at.x1 - width, at.y0 + view.px(6), width, view.px(28));
    at.x1 = add.x0 - view.px(12);
    const std::array scales{Segment{"weeks", view.word("timeline.weeks")},
                            Segment{"quarter", view.word("timeline.quarter")},
                            Segment{"year", view.word("timeline.year")}};
    const std::array views{Segment{"timeline", view.word("timeline.name")},
                           Segment{"table", view.word("timeline.table")}};
    Rect view_choice = Rect::at(at.x0, at.y0 + view.px(5), segmented_width(view, views), view.px(dims::segmented));
    at.x0 = view_choice.x1 + view.px(12);
    const Rect scale = Rect::at(at.x1 - segmented_width(view, scales), at.y0 + view.px(5),
                                segmented_width(view, scales), view.px(dims::segmented));
    at.x1 = scale.x0 - view.px(12);
    if (const auto chosen =
            segmented(view, "view", view_choice, views, state.table_only ? 1 : 0, view.word("timeline.view")))
        state.table_only = *chosen == 1;
    draw_campaign_filters(view, at);
    if (const auto chosen =
            segmented(view, "scale", scale, scales, static_cast<int>(state.scale), view.word("timeline.scale"))) {
        state.scale = static_cast<TimelineScale>(*chosen);
        state.from.reset();
    }
    if (button(view, "add_campaign", add, view.word("campaign.add"), look)) view.run(CommandId::new_campaign);
}

}  // namespace tandem

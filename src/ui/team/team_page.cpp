#include "ui/team/team_page.hpp"

#include <array>

#include "ui/duties/duties_page.hpp"
#include "ui/hats/hats_page.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"

namespace tandem {

void draw_team(ViewContext& view, const Rect& area) {
    switch (view.state.team.view) {
        case TeamView::duties: return draw_duties(view, area);
        case TeamView::hats: return draw_two_hats(view, area);
    }
}

void draw_team_tools(ViewContext& view, Rect at) {
    const std::array segments{Segment{"duties", view.word("team.view.duties")},
                              Segment{"hats", view.word("team.view.hats")}};
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(5), segmented_width(view, segments), view.px(dims::segmented));
    at.x0 = rect.x1 + view.px(16);
    if (const auto chosen =
            segmented(view, "view", rect, segments, static_cast<int>(view.state.team.view), view.word("rail.team")))
        view.state.team.view = static_cast<TeamView>(*chosen);
    if (view.state.team.view == TeamView::duties) draw_duty_tools(view, at);
    if (view.state.team.view == TeamView::hats) draw_hats_tools(view, at);
}

}  // namespace tandem

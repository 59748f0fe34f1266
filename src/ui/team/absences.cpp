#include "ui/team/absences.hpp"

#include <array>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

void draw_absence_choices(ViewContext& view, const Rect& rect) {
    TeamState& state = team_state(view.state);
    const std::array segments{
        Segment{"day", view.word("team.mark.day")}, Segment{"morning", view.word("team.mark.morning")},
        Segment{"afternoon", view.word("team.mark.afternoon")}, Segment{"on_call", view.word("team.on_call")},
        Segment{"present", view.word("team.mark.present")}};
    Rect at = rect;
    const std::string_view hint = view.word("team.mark.hint");
    const Rect choice = Rect::at(at.x0, at.y0 + view.px(5), segmented_width(view, segments), view.px(dims::segmented));
    if (const auto chosen = segmented(view, "away_kind", choice, segments, static_cast<int>(state.away_kind),
                                      view.word("team.absences")))
        state.away_kind = static_cast<AwayKind>(*chosen);
    at.x0 = choice.x1 + view.px(12);
    if (at.width() > view.px(120)) label(view, at, text_style::caption, view.theme.ink2, hint);
}

void take_away_band(ViewContext& view, const Rect& cell, const TeamCell& here, bool held) {
    TeamState& state = team_state(view.state);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (held && !state.band && ImGui::IsMouseClicked(0)) state.band = AwayBand{here.person, here.day, here.day};
    if (state.band && state.band->person == here.person && pointer.x >= cell.x0 && pointer.x < cell.x1)
        state.band->to = here.day;
}

void finish_away_band(ViewContext& view) {
    TeamState& state = team_state(view.state);
    if (!state.band) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        state.band.reset();
        return;
    }
    if (ImGui::IsMouseDown(0)) return;
    Request request = away_request(view, state.band->person, state.band->days());
    state.cell = TeamCell{state.band->person, state.band->to};
    state.band.reset();
    if (!request.actions.empty()) view.send(std::move(request));
}

Request away_request(ViewContext& view, Id<Person> person, DayRange days) {
    const int noon = noon_of(view.project());
    switch (team_state(view.state).away_kind) {
        case AwayKind::day: return add_away(view.session, person, {days, {}, {}});
        case AwayKind::morning: return add_away(view.session, person, {days, MinuteRange{0, noon}, {}});
        case AwayKind::afternoon: return add_away(view.session, person, {days, MinuteRange{noon, 24 * 60}, {}});
        case AwayKind::on_call: {
            OnCall turn;
            turn.days = days;
            return add_on_call(view.session, person, turn);
        }
        case AwayKind::present: break;
    }
    return clear_away(view.session, person, days);
}

}  // namespace tandem

#include "ui/team/add_person.hpp"

#include <array>

#include <imgui.h>

#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

constexpr float width = 320, height = 196;

void choose_hats(ViewContext& view, Rect line, std::vector<Hat>& hats) {
    const std::array segments{Segment{"smm", view.word("hat.smm"), view.theme.smm, 0},
                              Segment{"cm", view.word("hat.cm"), view.theme.cm, 0},
                              Segment{"both", view.word("lens.both"), view.theme.smm, view.theme.cm}};
    const int chosen = hats.size() == 2 ? 2 : hats.empty() || hats.front() == Hat::cm ? 1 : 0;
    line.x1 = line.x0 + segmented_width(view, segments);
    const auto now = segmented(view, "hats", line, segments, chosen, view.word("person.hats"));
    if (!now) return;
    hats = *now == 2 ? std::vector{Hat::smm, Hat::cm} : std::vector{*now == 0 ? Hat::smm : Hat::cm};
}

void choose_hours(ViewContext& view, Rect line, HoursPreset& hours) {
    const std::array segments{Segment{"office", view.word("team.hours.office")},
                              Segment{"half", view.word("team.hours.half")},
                              Segment{"hour", view.word("team.hours.hour")}};
    line.x1 = line.x0 + segmented_width(view, segments);
    if (const auto now = segmented(view, "hours", line, segments, static_cast<int>(hours), view.word("person.hours")))
        hours = static_cast<HoursPreset>(*now);
}

void finish(ViewContext& view, TeamState& state) {
    const Request request = add_person_request(view.session, state.added, view.ask.ids().make<Person>());
    view.state.selection = Selection::of(Id<Person>{request.focus.item});
    view.state.inspector_open = true;
    view.send(request);
    state.cell.reset();
    state.added = {};
}

}  // namespace

void draw_add_person(ViewContext& view, const Rect& anchor) {
    TeamState& state = team_state(view.state);
    const bool opens = std::exchange(state.add_open, false);
    if (opens) {
        state.added = {{}, {Hat::cm}, HoursPreset::office};
        open_popup("add_person.card");
    }
    const Rect rect = place_popup(anchor, view.px(width), view.px(height), view.px(4), window_rect());
    Popup popup(view, "add_person.card", rect, view.px(height));
    if (!popup.open()) return;
    Rect at = popup.content().shrunk(view.px(14), view.px(10));
    label(view, at.cut_top(view.px(26)), text_style::card_title, view.theme.ink, view.word("team.add_person"));
    at.y0 += view.px(4);
    bool entered = false;
    free_field(view, "name", at.cut_top(view.px(dims::control)), state.added.name,
               {.name = view.word("person.name"),
                .placeholder = view.word("person.name"),
                .most_bytes = 200,
                .take_keyboard = opens},
               &entered);
    at.y0 += view.px(10);
    choose_hats(view, at.cut_top(view.px(dims::segmented)), state.added.hats);
    at.y0 += view.px(10);
    choose_hours(view, at.cut_top(view.px(dims::segmented)), state.added.hours);
    at.y0 += view.px(14);
    const std::string_view add = view.word("team.add");
    const bool named = state.added.name.find_first_not_of(' ') != std::string::npos;
    const ButtonLook look{.kind = ButtonKind::primary, .shortcut = "Enter", .enabled = named};
    Rect line = at.cut_top(view.px(dims::control));
    const bool clicked = button(view, "add", line.cut_right(button_width(view, add, look)), add, look);
    if (!named || !(clicked || entered)) return;
    finish(view, state);
    popup.close_now();
}

}  // namespace tandem

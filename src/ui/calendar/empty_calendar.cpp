#include "ui/calendar/empty_calendar.hpp"

#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float strip_height = 34, strip_button = 22, strip_gap = 12;

std::string_view answer_of(const ViewContext& view, bool filtered) {
    return view.word(filtered ? "filter.clear" : "command.add_post");
}

void do_answer(ViewContext& view, bool filtered) {
    if (filtered)
        view.state.clear_filters();
    else
        view.run(CommandId::new_post);
}

}  // namespace

void draw_empty_calendar(ViewContext& view, const Rect& area, std::string_view why, bool filtered) {
    if (view.state.drag.active()) return;
    if (empty_plate(view, "empty", area, {why, answer_of(view, filtered)})) do_answer(view, filtered);
}

Rect cut_empty_strip(const ViewContext& view, Rect& area) { return area.cut_top(view.px(strip_height)); }

void draw_empty_strip(ViewContext& view, const Rect& row, const EmptyStrip& strip) {
    if (row.empty()) return;
    const Registered node(view, {.id = "empty", .role = Role::group, .label = {}, .rect = row});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, row, view.theme.sunken);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), view.theme.hair, view.px(1));
    const std::string_view answer = answer_of(view, strip.filtered);
    const ButtonLook look{.small = true};
    const float width = button_width(view, answer, look);
    Rect at = row.shrunk(view.px(dims::page_margin), 0);
    Rect words = at;
    words.x1 -= width + view.px(strip_gap);
    words.x0 += label(view, words, text_style::control_medium, view.theme.ink2s, strip.why) + view.px(strip_gap);
    const bool explained = !strip.filtered && text_width(view, text_style::caption, strip.how) <= words.width();
    if (explained) words.x0 += label(view, words, text_style::caption, view.theme.ink2, strip.how) + view.px(strip_gap);
    // Nothing to press for who carries something.
    if (view.state.drag.active()) return;
    const float height = view.px(strip_button);
    const Rect place = Rect::at(words.x0, row.y0 + std::round((row.height() - height) / 2), width, height);
    if (button(view, "answer", place, answer, look)) do_answer(view, strip.filtered);
}

}  // namespace tandem

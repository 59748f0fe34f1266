#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/own_days.hpp"
#include "facts/date_words.hpp"
#include "facts/observances.hpp"
#include "icons.hpp"
#include "ui/days/days_parts.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %.
constexpr float announced_region = 128, announced_indent = 26;

// The day that stands for the row, or a new one, among the project's own, with the keyboard in its date.
void open_announced_day(ViewContext& view, const facts::Observance& row, const OwnObservance* own, DaysState& state) {
    state.part = DaysState::Part::own;
    state.date_wanted = true;
    if (own) {
        state.own = own->id;
        return;
    }
    OwnObservance made = own_day_of(row, view.ask.ids().make<OwnObservance>(), view.language);
    state.own = made.id;
    send_row(view, std::move(made), "undo.add_own_day");
}

// When it is next, where somebody gave it; else that it is announced.
std::string announced_text(const ViewContext& view, const OwnObservance* own) {
    if (own)
        if (const std::vector<Day> days = next_own_days(*own, view.today(), 1); !days.empty())
            return facts::day_title_year(date::year_month_day(days.front()), view.language);
    return std::string(view.word("days.announced"));
}

// Of that name, among the project's own: the one that stands for a row of the catalogue, or one that has no row.
const OwnObservance* undated_own_day(const ViewContext& view, const std::string& name) {
    for (const facts::Observance& row : view.facts.observances)
        if (is_announced(row) && row.name.in(view.language) == name)
            if (const OwnObservance* own = own_day_for(view.project(), row, view.today())) return own;
    for (const OwnObservance& own : view.project().own_observances)
        if (own.name == name && is_undated(own)) return &own;
    return nullptr;
}

}  // namespace

DaysState place_of_undated(const ViewContext& view, const std::string& name) {
    DaysState state;
    if (const OwnObservance* own = undated_own_day(view, name)) {
        state.part = DaysState::Part::own;
        state.own = own->id;
        state.date_wanted = true;
    } else {
        state.filter.search = name;
    }
    return state;
}

void draw_announced_row(ViewContext& view, Rect rect, const facts::Observance& row, DaysState& state) {
    const Scope scope(view, row.id);
    const OwnObservance* own = own_day_for(view.project(), row, view.today());
    const Hit hit = interact(view, "row", rect, {.overlap = true, .tab_stop = false});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, rect, view.theme.hover, view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, catalogue_tip(view, row) + "\n" + std::string(view.word("days.give_date.hint")));
    const Color second = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    rect = rect.shrunk(view.px(6), 0);
    rect.x0 += view.px(announced_indent);
    const ButtonLook look{.icon = icons::calendar_plus, .small = true};
    const std::string_view text = view.word(own ? "days.open_date" : "days.give_date");
    const Rect place = rect.cut_right(button_width(view, text, look)).shrunk(0, view.px(2));
    if (button(view, "date", place, text, look)) open_announced_day(view, row, own, state);
    rect.x1 -= view.px(8);
    label(view, rect.cut_right(view.px(announced_region)), text_style::caption, second, catalogue_regions(view, row),
          Align::right);
    const std::string when = announced_text(view, own);
    rect.x1 -= view.px(8);
    label(view, rect.cut_right(std::min(rect.width() / 2, text_width(view, text_style::caption, when) + view.px(2))),
          text_style::caption, second, when, Align::right);
    rect.x1 -= view.px(8);
    if (facts::asks_for_care(row))
        icon_in(view, out, rect.cut_right(view.px(20)), icons::triangle_alert, view.theme.amber_ink, 13);
    label(view, rect, text_style::control, second, row.name.in(view.language));
}

}  // namespace tandem

#include <algorithm>
#include <cmath>
#include <functional>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_paint.hpp"
#include "ui/year/year_places.hpp"

namespace tandem {
namespace {

constexpr float swatch = 14, between = 6, after = 16, least_after = 10;

// A sign, and what it means: said beside it, else under the pointer.
struct LegendSign {
    std::string_view id;
    std::string text;
    std::function<void(const Rect&)> paint;
    bool worded = true;

    float width(const ViewContext& view) const {
        return view.px(swatch) + (worded ? view.px(between) + text_width(view, text_style::meta, text) : 0);
    }
};

Rect legend_swatch(const ViewContext& view, const Rect& at) {
    const float side = view.px(swatch);
    return Rect::at(at.x0, std::round((at.y0 + at.y1 - side) / 2), side, side);
}

// The next one stands after it.
void draw_sign(ViewContext& view, Rect& at, const LegendSign& sign, float gap) {
    const Rect square = legend_swatch(view, at);
    const Rect whole{at.x0, at.y0, at.x0 + sign.width(view), at.y1};
    sign.paint(square);
    if (sign.worded) {
        label(view, {square.x1 + view.px(between), at.y0, whole.x1, at.y1}, text_style::meta, view.theme.ink2,
              sign.text);
    } else {
        register_text(view, square, sign.text);
        tooltip_for(view, interact(view, sign.id, whole, {.tab_stop = false}), whole, sign.text);
    }
    at.x0 = whole.x1 + gap;
}

// Where there is no room for all words the gaps give way, then the words of the first signs, which are the plainest.
void draw_signs(ViewContext& view, Rect at, std::vector<LegendSign> signs) {
    float gap = view.px(after);
    const auto fit = [&] {
        float width = -gap;
        for (const LegendSign& sign : signs) width += sign.width(view) + gap;
        return width <= at.width();
    };
    if (!fit()) gap = view.px(least_after);
    for (LegendSign& sign : signs)
        if (!fit()) sign.worded = false;
    for (const LegendSign& sign : signs)
        if (sign.width(view) <= at.width()) draw_sign(view, at, sign, gap);
}

std::vector<LegendSign> signs_of_steps(const ViewContext& view, bool by_work, const std::vector<std::string>& shares) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius_meter);
    std::vector<LegendSign> signs;
    for (std::size_t i = 0; i < shares.size(); ++i)
        signs.push_back({{}, shares[i], [&view, &out, radius, by_work, i](const Rect& rect) {
                             const Color color = color_of_step(static_cast<YearStep>(i + 1), by_work, view.theme);
                             fill(out, rect, color, radius);
                             outline(out, rect, by_work ? view.theme.cm_t2 : view.theme.smm_t2, radius, view.px(1));
                         }});
    if (by_work)
        signs.push_back({{}, std::string(view.word("year.legend.over")), [&view, &out, radius](const Rect& rect) {
                             fill(out, rect, view.theme.danger_t, radius);
                             hatch(out, rect, view.theme.danger_t2, radius, view.scale);
                             outline(out, rect, view.theme.danger, radius, view.px(1));
                         }});
    return signs;
}

void draw_steps(ViewContext& view, Rect& at, bool by_work) {
    std::vector<std::string> shares{"1", "2", "3\u20134", "5+"};
    if (by_work) {
        shares.clear();
        for (const char* n : {"0", "40", "65", "85"})
            shares.push_back(view.words.format("year.legend.share", {{"n", n}}));
    }
    const std::string_view title = view.word(by_work ? "year.legend.work" : "year.legend.posts");
    const float width = text_width(view, text_style::meta_medium, title);
    label(view, {at.x0, at.y0, at.x0 + width, at.y1}, text_style::meta_medium, view.theme.ink2, title);
    at.x0 += width + view.px(least_after);
    for (const LegendSign& sign : signs_of_steps(view, by_work, shares))
        if (sign.width(view) <= at.width()) draw_sign(view, at, sign, view.px(least_after));
    at.x0 += view.px(after - least_after);
}

const YearBar* first_bar(const YearModel& model) {
    for (const YearMonth& month : model.months)
        if (!month.bars.empty()) return &month.bars.front();
    return nullptr;
}

template <class Is>
bool any_day(const YearModel& model, const Is& is) {
    return std::any_of(model.months.begin(), model.months.end(),
                       [&](const YearMonth& month) { return std::any_of(month.days.begin(), month.days.end(), is); });
}

// Of years of schools that no order has set yet.
std::string unknown_breaks_text(const ViewContext& view, const YearModel& model) {
    const Day known = *model.school_known_until;
    if (!model.days().contains(known)) return std::string(view.word("year.legend.school_unknown"));
    return view.words.format("year.legend.school_until",
                             {{"day", facts::day_month(date::year_month_day(known), view.language)}});
}

std::vector<LegendSign> signs_of_days(ViewContext& view, const YearModel& model) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& theme = view.theme;
    const auto middle = [](const Rect& rect, float width, float height) {
        return Rect::at(std::round((rect.x0 + rect.x1 - width) / 2), std::round((rect.y0 + rect.y1 - height) / 2),
                        width, height);
    };
    std::vector<LegendSign> signs;
    signs.push_back({"off", std::string(view.word("year.legend.off")), [&](const Rect& rect) {
                         fill(out, rect, theme.paper, view.px(dims::radius_meter));
                         outline(out, rect, theme.hair, view.px(dims::radius_meter), view.px(1));
                     }});
    if (const YearBar* bar = first_bar(model))
        signs.push_back(
            {"campaign", std::string(view.word("year.legend.campaign")), [&, middle, bar](const Rect& rect) {
                 fill(out, middle(rect, rect.width(), view.px(3)), theme.marker(bar->color), view.px(1));
             }});
    if (any_day(model, [](const YearDay& day) { return day.note != YearNote::none; }))
        signs.push_back({"occasion", std::string(view.word("year.legend.occasion")), [&, middle](const Rect& rect) {
                             const Rect mark = year_note_mark(rect, view.scale);
                             fill(out, middle(rect, mark.width(), mark.height()), theme.ink2, view.px(1));
                         }});
    if (view.state.observances_shown)
        signs.push_back({"observance", std::string(view.word("year.legend.observance")), [&, middle](const Rect& rect) {
                             fill(out, middle(rect, view.px(3), view.px(3)), theme.ink2, view.px(1.5f));
                         }});
    if (any_day(model, [](const YearDay& day) { return day.lasting; }))
        signs.push_back({"lasting", std::string(view.word("year.legend.lasting")), [&, middle](const Rect& rect) {
                             fill(out, middle(rect, rect.width(), view.px(2)), theme.line_of_lasting());
                         }});
    if (any_day(model, [](const YearDay& day) { return day.school_break; }))
        signs.push_back({"school", std::string(view.word("year.legend.school")), [&, middle](const Rect& rect) {
                             fill(out, middle(rect, rect.width(), view.px(2)), theme.line_of_break());
                         }});
    if (model.school_known_until)
        signs.push_back({"school_unknown", unknown_breaks_text(view, model), [&](const Rect& rect) {
                             label_in(view, out, rect, text_style::meta, theme.ink2, "?", Align::centre);
                         }});
    return signs;
}

}  // namespace

void draw_year_legend(ViewContext& view, const YearState& year) {
    const Scope scope(view, "legend");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = year.layout.legend;
    fill(out, at, view.theme.panel);
    horizontal_line(out, at.x0, at.x1, at.y0, view.theme.hair, view.px(1));
    at = at.shrunk(view.px(dims::page_margin), 0);
    draw_steps(view, at, year.model.by_work);
    draw_signs(view, at, signs_of_days(view, year.model));
}

}  // namespace tandem

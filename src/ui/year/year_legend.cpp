#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_paint.hpp"
#include "ui/year/year_places.hpp"

namespace tandem {
namespace {

constexpr float swatch = 14, between = 6, after = 16;

// A sign and what it means; the next one stands after it. Nothing where there is no room for both.
template <class Paint>
void entry(ViewContext& view, Rect& at, std::string_view text, const Paint& paint) {
    const float width = view.px(swatch + between) + text_width(view, text_style::meta, text);
    if (width > at.width()) {
        at.x0 = at.x1;
        return;
    }
    const float side = view.px(swatch);
    paint(Rect::at(at.x0, std::round((at.y0 + at.y1 - side) / 2), side, side));
    const Rect words{at.x0 + side + view.px(between), at.y0, at.x0 + width, at.y1};
    label(view, words, text_style::meta, view.theme.ink2, text);
    at.x0 += width + view.px(after);
}

void draw_steps(ViewContext& view, Rect& at, bool by_work) {
    constexpr std::array posts{"1", "2", "3–4", "5+"}, work{"0", "40", "65", "85"};
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const std::string_view title = view.word(by_work ? "year.legend.work" : "year.legend.posts");
    const float width = text_width(view, text_style::meta_medium, title);
    label(view, {at.x0, at.y0, at.x0 + width, at.y1}, text_style::meta_medium, view.theme.ink2, title);
    at.x0 += width + view.px(after);
    const float radius = view.px(dims::radius_meter);
    for (std::size_t i = 0; i < posts.size(); ++i)
        entry(view, at, by_work ? view.words.format("year.legend.share", {{"n", work[i]}}) : posts[i],
              [&](const Rect& rect) {
                  fill(out, rect, color_of_step(static_cast<YearStep>(i + 1), by_work, view.theme), radius);
                  outline(out, rect, by_work ? view.theme.cm_t2 : view.theme.smm_t2, radius, view.px(1));
              });
    if (!by_work) return;
    entry(view, at, view.word("year.legend.over"), [&](const Rect& rect) {
        fill(out, rect, view.theme.danger_t, radius);
        hatch(out, rect, view.theme.danger_t2, radius, view.scale);
        outline(out, rect, view.theme.danger, radius, view.px(1));
    });
}

bool has_bars(const YearModel& model) {
    return std::any_of(model.months.begin(), model.months.end(),
                       [](const YearMonth& one) { return !one.bars.empty(); });
}

bool has_notes(const YearModel& model) {
    for (const YearMonth& month : model.months)
        for (const YearDay& day : month.days)
            if (day.note != YearNote::none) return true;
    return false;
}

bool has_breaks(const YearModel& model) {
    for (const YearMonth& month : model.months)
        for (const YearDay& day : month.days)
            if (day.school_break) return true;
    return false;
}

}  // namespace

void draw_year_legend(ViewContext& view, const YearState& year) {
    const Scope scope(view, "legend");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& theme = view.theme;
    Rect at = year.layout.legend;
    fill(out, at, theme.panel);
    horizontal_line(out, at.x0, at.x1, at.y0, theme.hair, view.px(1));
    at = at.shrunk(view.px(dims::page_margin), 0);
    draw_steps(view, at, year.model.by_work);
    entry(view, at, view.word("year.legend.off"), [&](const Rect& rect) {
        fill(out, rect, theme.paper, view.px(dims::radius_meter));
        outline(out, rect, theme.hair, view.px(dims::radius_meter), view.px(1));
    });
    if (has_bars(year.model))
        entry(view, at, view.word("year.legend.campaign"), [&](const Rect& rect) {
            const float y = std::round((rect.y0 + rect.y1) / 2) - view.px(1);
            fill(out, {rect.x0, y, rect.x1, y + view.px(3)}, theme.smm_t3, view.px(1));
        });
    if (has_notes(year.model))
        entry(view, at, view.word("year.legend.occasion"), [&](const Rect& rect) {
            const Rect mark = year_note_mark(rect, view.scale);
            const float to = std::round((rect.x0 + rect.x1 - mark.width()) / 2) - mark.x0;
            const float down = std::round((rect.y0 + rect.y1 - mark.height()) / 2) - mark.y0;
            fill(out, mark.moved(to, down), theme.ink2, view.px(1));
        });
    if (!view.state.observances_shown) return;
    entry(view, at, view.word("year.legend.observance"), [&](const Rect& rect) {
        const float side = view.px(3);
        fill(out,
             Rect::at(std::round((rect.x0 + rect.x1 - side) / 2), std::round((rect.y0 + rect.y1 - side) / 2), side,
                      side),
             theme.ink2, side / 2);
    });
    if (has_breaks(year.model))
        entry(view, at, view.word("year.legend.school"), [&](const Rect& rect) {
            const float y = std::round((rect.y0 + rect.y1) / 2) - view.px(1);
            fill(out, {rect.x0, y, rect.x1, y + view.px(2)}, faded(theme.amber, 0.55f));
        });
}

}  // namespace tandem

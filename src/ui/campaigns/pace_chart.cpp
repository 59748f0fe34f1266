#include "ui/campaigns/pace_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/campaigns/campaign_rows.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Where days and money are on the screen. A point stands at the end of its day.
struct Plot {
    Rect rect;
    DayRange days;
    Money most;

    float x(Day day) const {
        return rect.x0 +
            rect.width() * static_cast<float>((day - days.begin).count()) / static_cast<float>(days.length().count());
    }
    float y(Money money) const {
        return rect.y1 -
            rect.height() * static_cast<float>(money.cents) / static_cast<float>(std::max<std::int64_t>(most.cents, 1));
    }
    ImVec2 at(Day day, Money money) const { return {x(day), y(money)}; }
};

void dotted(ImDrawList& out, ImVec2 a, ImVec2 b, Color color, float thickness, float on, float off, float& phase) {
    const float dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
    for (float at = -phase; at < length; at += on + off) {
        const float begin = std::max(at, 0.0f), end = std::min(at + on, length);
        if (end <= begin) continue;
        out.AddLine({a.x + dx * begin / length, a.y + dy * begin / length},
                    {a.x + dx * end / length, a.y + dy * end / length}, color, thickness);
    }
    phase = std::fmod(phase + length, on + off);
}

class Chart {
  public:
    Chart(ViewContext& view, const MoneyCurve& curve, const Rect& area) : view_(view), curve_(curve) {
        Money most = curve.budget;
        for (const std::vector<Money>* line : {&curve.planned, &curve.spent, &curve.projected})
            for (const Money& value : *line) most = std::max(most, value);
        values_ = scale_values(most);
        plot_.most = values_.back();
        plot_.days = curve.days;
        plot_.rect = area;
        float names = 0;
        for (const Money& value : values_)
            names = std::max(names, text_width(view, text_style::meta, money_text_of(view, value)));
        plot_.rect.x0 += std::ceil(names) + view.px(8);
        plot_.rect.x1 -= view.px(8);
        plot_.rect.y0 += view.px(18);
        plot_.rect.y1 -= view.px(20);
    }

    void draw() {
        ImDrawList& out = *ImGui::GetWindowDrawList();
        draw_axes(out);
        draw_lines(out);
        draw_labels(out);
        draw_hovered(out);
    }

  private:
    bool over() const { return !curve_.projected.empty() && curve_.projected.back() > curve_.budget; }

    void draw_axes(ImDrawList& out) {
        const Theme& t = view_.theme;
        for (const Money& value : values_) {
            const float y = std::round(plot_.y(value));
            horizontal_line(out, plot_.rect.x0, plot_.rect.x1, y, t.hair, view_.px(1));
            const Rect name{plot_.rect.x0 - view_.px(120), y - view_.px(8), plot_.rect.x0 - view_.px(8),
                            y + view_.px(8)};
            label(view_, name, text_style::meta, t.ink2, money_text_of(view_, value), Align::right);
        }
        // As many days as can be read, today always.
        const float least = view_.px(48);
        const float day = plot_.rect.width() / static_cast<float>(curve_.days.length().count());
        const int step = std::max(1, static_cast<int>(std::ceil(least / day)));
        for (Day at = curve_.days.begin; at < curve_.days.end; at += date::days(step)) {
            const date::year_month_day ymd(at);
            const float x = plot_.x(at);
            const bool named =
                at == curve_.days.begin || ymd.day() < date::day(static_cast<unsigned>(step) + 1u) || step > 6;
            const std::string text =
                named ? facts::day_month_short(ymd, view_.language) : std::to_string(static_cast<unsigned>(ymd.day()));
            const Rect name{x, plot_.rect.y1 + view_.px(4), std::min(x + least, plot_.rect.x1 + view_.px(8)),
                            plot_.rect.y1 + view_.px(20)};
            if (text_width(view_, text_style::meta, text) <= name.width())
                label(view_, name, text_style::meta, at == view_.today() ? t.danger : t.ink2, text);
        }
    }

    void draw_lines(ImDrawList& out) {
        const Theme& t = view_.theme;
        const Day begin = curve_.days.begin;
        float phase = 0;
        for (std::size_t i = 0; i < curve_.planned.size(); ++i) {
            const Money before = i == 0 ? Money{} : curve_.planned[i - 1];
            dotted(out, plot_.at(begin + date::days(i), before), plot_.at(begin + date::days(i + 1), curve_.planned[i]),
                   t.smm, view_.px(1.75f), view_.px(4), view_.px(3), phase);
        }
        draw_spent(out);
        phase = 0;
        const Day first = curve_.days.end - date::days(curve_.projected.size());
        // Beginning with all that was known, at the end of its day.
        for (std::size_t i = 1; i < curve_.projected.size(); ++i)
            dotted(out, plot_.at(first + date::days(i), curve_.projected[i - 1]),
                   plot_.at(first + date::days(i + 1), curve_.projected[i]), over() ? t.danger : t.ink2s, view_.px(2),
                   view_.px(2), view_.px(3), phase);
        const float budget = std::round(plot_.y(curve_.budget));
        horizontal_line(out, plot_.rect.x0, plot_.rect.x1, budget, t.ink, view_.px(1.5f));
        if (const Day today = view_.today(); curve_.days.contains(today))
            vertical_line(out, std::round(plot_.x(today + date::days(1))), plot_.rect.y0 - view_.px(10), plot_.rect.y1,
                          t.danger, view_.px(1.5f));
    }

    void draw_spent(ImDrawList& out) {
        if (curve_.spent.empty()) return;
        const Theme& t = view_.theme;
        const Day begin = curve_.days.begin;
        ImVec2 last = plot_.at(begin, {});
        for (std::size_t i = 0; i < curve_.spent.size(); ++i) {
            const ImVec2 next = plot_.at(begin + date::days(i + 1), curve_.spent[i]);
            const std::array area{last, next, ImVec2{next.x, plot_.rect.y1}, ImVec2{last.x, plot_.rect.y1}};
            out.AddConvexPolyFilled(area.data(), static_cast<int>(area.size()), faded(t.smm, 0.08f));
            out.AddLine(last, next, t.smm, view_.px(2.5f));
            last = next;
        }
        out.AddCircleFilled(last, view_.px(5), t.smm);
        out.AddCircleFilled(last, view_.px(3), t.panel);
    }

    void draw_labels(ImDrawList& out) {
        const Theme& t = view_.theme;
        const float budget = plot_.y(curve_.budget);
        const std::string text =
            view_.words.format("pace.budget_line", {{"money", money_text_of(view_, curve_.budget)}});
        label(view_, {plot_.rect.x0 + view_.px(4), budget - view_.px(18), plot_.rect.x1, budget - view_.px(3)},
              text_style::meta_strong, t.ink, text);
        if (!over()) return;
        const Money end = curve_.projected.back();
        const ImVec2 point = plot_.at(curve_.days.end, end);
        out.AddCircleFilled(point, view_.px(4), t.danger);
        const std::string projected = view_.words.format("pace.projected_line", {{"money", money_text_of(view_, end)}});
        label(view_, {plot_.rect.x0, point.y - view_.px(20), plot_.rect.x1, point.y - view_.px(5)},
              text_style::meta_strong, t.danger, projected, Align::right);
    }

    // The values of the day under the pointer.
    void draw_hovered(ImDrawList& out) {
        const Hit hit = interact(view_, "plot", plot_.rect, {.tab_stop = false});
        register_widget(view_,
                        {.id = "plot",
                         .role = Role::image,
                         .label = view_.word("pace.title"),
                         .rect = plot_.rect,
                         .value = end_text()});
        if (!hit.hovered || view_.state.drag.active()) return;
        const float share = (ImGui::GetIO().MousePos.x - plot_.rect.x0) / plot_.rect.width();
        const Day day = curve_.days.begin +
            date::days(std::clamp(static_cast<int>(share * static_cast<float>(curve_.days.length().count())), 0,
                                  static_cast<int>(curve_.days.length().count()) - 1));
        const MoneyCurve::Values values = curve_.at(day);
        const float x = std::round(plot_.x(day + date::days(1)));
        vertical_line(out, x, plot_.rect.y0, plot_.rect.y1, view_.theme.ink3, view_.px(1));
        const Money shown = values.spent ? *values.spent : values.projected.value_or(values.planned);
        out.AddCircleFilled({x, plot_.y(shown)}, view_.px(4), view_.theme.smm);
        std::string text = facts::day_month_short(date::year_month_day(day), view_.language) + " · ";
        text += view_.words.format(values.spent ? "pace.spent_by" : "pace.projected_by",
                                   {{"money", money_text_of(view_, shown)}});
        text += "\n" + view_.words.format("pace.planned_by", {{"money", money_text_of(view_, values.planned)}});
        view_.tooltip = {text, {}, Rect::at(x - view_.px(1), plot_.y(shown) - view_.px(6), view_.px(2), view_.px(12))};
    }
    std::string end_text() const {
        return view_.words.format("pace.projected_line", {{"money", money_text_of(view_, curve_.projected.back())}});
    }

    ViewContext& view_;
    const MoneyCurve& curve_;
    std::vector<Money> values_;
    Plot plot_;
};

void draw_legend(ViewContext& view, Rect at, bool over) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& t = view.theme;
    const auto entry = [&](std::string_view word, Color line, Color ink, float thickness, float on, float off) {
        const float y = std::round((at.y0 + at.y1) / 2), width = view.px(18);
        float phase = 0;
        if (at.width() < width + view.px(40)) return;
        dotted(out, {at.x0, y}, {at.x0 + width, y}, line, view.px(thickness), view.px(on), view.px(off), phase);
        at.x0 += width + view.px(5);
        at.x0 += label(view, at, text_style::meta, ink, view.word(word)) + view.px(14);
    };
    entry("pace.planned", t.smm, t.ink2, 1.75f, 4, 3);
    entry("pace.spent", t.smm, t.ink2, 2.5f, 40, 1);
    entry("pace.projected_word", over ? t.danger : t.ink2s, t.ink2, 2, 2, 3);
    const float y0 = at.y0 + view.px(4);
    if (at.width() < view.px(60)) return;
    vertical_line(out, at.x0, y0, at.y1 - view.px(4), t.danger, view.px(1.5f));
    at.x0 += view.px(7);
    label(view, at, text_style::meta, t.danger, view.word("pace.today"));
}

}  // namespace

std::vector<Money> scale_values(Money most) {
    std::int64_t step = 1;
    // 1, 2 or 5 times a power of ten, five lines at most above 0.
    while (step * 5 < most.cents) {
        if (step * 2 * 5 >= most.cents) {
            step *= 2;
            break;
        }
        if (step * 5 * 5 >= most.cents) {
            step *= 5;
            break;
        }
        step *= 10;
    }
    std::vector<Money> values;
    for (std::int64_t value = 0;; value += step) {
        values.push_back({value});
        if (value >= most.cents && value > 0) return values;
    }
}

void draw_pace_chart(ViewContext& view, const Rect& area, const PaceChart& chart) {
    const Scope scope(view, "chart");
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, area, view.theme.panel, view.px(dims::radius_card));
    outline(out, area, view.theme.hair, view.px(dims::radius_card));
    Rect at = area.shrunk(view.px(dims::card_padding), 0);
    Rect head = at.cut_top(view.px(40));
    if (chart.selection) {
        const std::array segments{Segment{"all", view.word("pace.all")},
                                  Segment{"selection", view.word("pace.selection")}};
        const Rect choice = head.cut_right(segmented_width(view, segments)).shrunk(0, view.px(5));
        if (const auto chosen =
                segmented(view, "of", choice, segments, chart.name.empty() ? 0 : 1, view.word("pace.title")))
            view.state.campaigns.chart_of_all = *chosen == 0;
        head.x1 -= view.px(8);
    }
    head.x0 += label(view, head, text_style::card_title, view.theme.ink, view.word("pace.title")) + view.px(8);
    const std::string of(chart.name.empty() ? view.word("pace.of_all") : chart.name);
    label(view, head, text_style::caption, view.theme.ink2, std::string(tax_word(view)) + " · " + of);
    const MoneyCurve& curve = chart.curve;
    if (curve.days.empty() || (curve.budget.cents == 0 && curve.spent.empty())) {
        paragraph(view, at.shrunk(0, view.px(8)), text_style::control, view.px(18), view.theme.ink2,
                  view.word("pace.empty"));
        return;
    }
    draw_legend(view, at.cut_top(view.px(18)), curve.projected.back() > curve.budget);
    at.y1 -= view.px(6);
    Chart(view, curve, at).draw();
}

}  // namespace tandem

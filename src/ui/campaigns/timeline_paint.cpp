#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/campaigns/timeline_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float campaign_bar = 22, flight_bar = 14, foot = 3, cap = 3;

bool over(const TimelineRow& row) { return row.state == PaceState::over; }

Color ink_beside(const ViewContext& view, const TimelineRow& row) {
    const Theme& t = view.theme;
    if (row.off) return t.ink2;
    if (row.state == PaceState::over && !row.flight) return t.danger;
    if (row.state == PaceState::under && !row.flight && !row.finished) return t.amber_ink;
    return row.flight || row.finished ? t.ink2s : t.smm_ink;
}

const char* sign_beside(const TimelineRow& row) {
    if (row.flight || row.off) return nullptr;
    if (row.state == PaceState::over) return icons::triangle_alert;
    if (row.finished) return icons::check;
    return row.state == PaceState::under ? icons::triangle_alert : nullptr;
}

// Only what can be seen is drawn: a bar may be a year longer than the window.
Rect visible_bar(const Rect& bar, const Rect& clip) {
    return {std::max(bar.x0, clip.x0 - 12), bar.y0, std::min(bar.x1, clip.x1 + 12), bar.y1};
}

void paint_campaign(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& seen) {
    const Theme& t = view.theme;
    const float radius = view.px(dims::radius_bar);
    const bool quiet = row.finished || row.off;
    fill(out, seen, quiet ? t.hover : t.smm_t2, radius);
    const float spent = bar.x0 + bar.width() * row.spent_share;
    const Rect line{seen.x0, bar.y1 - view.px(foot), std::clamp(spent, seen.x0, seen.x1), bar.y1};
    if (!line.empty()) fill(out, line, quiet ? t.ink3 : over(row) ? t.danger : t.smm, view.px(1));
    for (const Day day : row.phases) {
        const float x = std::round(bar.x0 +
                                   bar.width() * static_cast<float>((day - row.days.begin).count()) /
                                       static_cast<float>(row.days.length().count()));
        if (seen.x0 < x && x < seen.x1) vertical_line(out, x, bar.y0, bar.y1, t.panel, view.px(2));
    }
    if (row.over_share > 0 && !row.finished) {
        // As much of its length as is projected above the budget.
        Rect part = bar;
        part.x0 = std::max(bar.x1 - bar.width() * std::min(row.over_share, 0.5f), seen.x0);
        part.y1 -= view.px(foot);
        hatch(out, part.intersect(seen), t.danger_t2, radius, view.scale);
    }
}

void paint_flight(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& seen) {
    const NetworkLook look = view.theme.network(row.network);
    const float radius = view.px(dims::radius_meter);
    fill(out, seen, row.off ? view.theme.hover : look.tint, radius);
    if (!row.off) {
        const Rect part{seen.x0, bar.y0, std::clamp(bar.x0 + bar.width() * row.spent_share, seen.x0, seen.x1), bar.y1};
        if (!part.empty()) fill(out, part, faded(look.text, 0.32f), radius);
    }
    outline(out, seen, row.off ? view.theme.ink3 : look.text, radius, view.px(1));
    if (seen.x0 == bar.x0)
        fill(out, {bar.x0, bar.y0, bar.x0 + view.px(cap), bar.y1}, row.off ? view.theme.ink3 : look.text, radius,
             Corners::left);
}

void paint_today(ViewContext& view, ImDrawList& out, const TimelineLayout& layout) {
    const Day today = view.today();
    if (!layout.scale.days.contains(today)) return;
    const std::string text = facts::day_month_short(date::year_month_day(today), view.language);
    const float width = text_width(view, text_style::meta_strong, text) + view.px(16);
    const float middle = layout.scale.x_of(today) + layout.scale.day_width() / 2;
    const float x = std::clamp(std::round(middle - width / 2), layout.header.x0 + view.px(2),
                               layout.header.x1 - width - view.px(2));
    const Rect pill = Rect::at(x, layout.header.y0 + view.px(4), width, view.px(18));
    fill(out, pill, view.theme.danger, view.px(dims::radius_bar));
    label(view, pill, text_style::meta_strong, view.theme.dark ? view.theme.onfill : view.theme.panel, text,
          Align::centre);
}

// The names of ticks: short ones where long ones do not fit side by side, and then only every second or fourth.
void paint_ticks(ViewContext& view, const TimelineLayout& layout) {
    const Rect& header = layout.header;
    const std::vector<TimeTick> ticks = ticks_of(view, layout.scale.days);
    if (ticks.size() < 2) return;
    const float room = layout.scale.x_of(ticks[1].day) - layout.scale.x_of(ticks[0].day) - view.px(8);
    float longest = 0, longest_short = 0;
    for (const TimeTick& tick : ticks) {
        longest = std::max(longest, text_width(view, text_style::meta_strong, tick.text));
        longest_short = std::max(longest_short, text_width(view, text_style::meta_strong, tick.short_text));
    }
    const bool shortened = longest > room;
    std::size_t step = 1;
    while (shortened && step < 8 && longest_short > room * static_cast<float>(step)) step *= 2;
    for (std::size_t i = 0; i < ticks.size(); i += step) {
        const float x = layout.scale.x_of(ticks[i].day),
                    x1 = std::min(x + (room + view.px(8)) * static_cast<float>(step), header.x1);
        const Rect at{std::max(x, header.x0) + view.px(6), header.y0 + view.px(23), x1, header.y1 - view.px(1)};
        const std::string& text = shortened ? ticks[i].short_text : ticks[i].text;
        const TextStyle style = ticks[i].today ? text_style::meta_strong : text_style::meta;
        // A week that is cut by the edge of time says nothing.
        if (at.width() >= text_width(view, style, text))
            label(view, at, style, ticks[i].today ? view.theme.smm_ink : view.theme.ink2, text);
    }
}

}  // namespace

float row_height(const ViewContext& view, const TimelineRow& row) { return view.px(row.flight ? 26 : 38); }

Rect bar_rect(const ViewContext& view, const TimelineRow& row, const Rect& line, const TimeScale& scale) {
    const float height = view.px(row.flight ? flight_bar : campaign_bar);
    const float x0 = scale.x_of(row.days.begin);
    const float y0 = std::round(line.y0 + (line.height() - height) / 2);
    return {x0, y0, std::max(scale.x_of(row.days.end) - view.px(1), x0 + view.px(4)), y0 + height};
}

void paint_bar(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& clip,
               bool selected, bool dragged) {
    const Rect seen = visible_bar(bar, clip);
    if (seen.empty()) return;
    if (row.flight)
        paint_flight(view, out, row, bar, seen);
    else
        paint_campaign(view, out, row, bar, seen);
    const float radius = view.px(row.flight ? dims::radius_meter : dims::radius_bar);
    if (selected || dragged) outline(out, seen, view.theme.smm, radius, view.px(1.5f));
}

Rect paint_beside(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& clip) {
    if (row.beside.empty()) return {};
    const TextStyle style = row.flight ? text_style::meta : text_style::meta_strong;
    const char* sign = sign_beside(row);
    const float gap = view.px(7), icon = sign != nullptr ? view.px(17) : 0;
    const float width = text_width(view, style, row.beside) + icon + view.px(1);
    const Rect seen = bar.intersect({clip.x0, bar.y0, clip.x1, bar.y1});
    if (seen.empty()) return {};
    Rect at{bar.x1 + gap, bar.y0, bar.x1 + gap + width, bar.y1};
    const bool inside_first = row.finished || bar.x1 >= clip.x1;
    const bool fits_inside = seen.width() >= width + view.px(14);
    if ((inside_first && fits_inside) || (at.x1 > clip.x1 && fits_inside))
        at = {seen.x0 + gap, bar.y0, seen.x0 + gap + width, bar.y1};
    else if (at.x1 > clip.x1 && bar.x0 - gap - width >= clip.x0)
        at = {bar.x0 - gap - width, bar.y0, bar.x0 - gap, bar.y1};
    if (at.x0 >= clip.x1 || at.x1 <= clip.x0) return {};
    at.x1 = std::min(at.x1, clip.x1);
    const Rect whole = at;
    // On the colours of a network only the darkest letters can be read.
    const Color ink = row.flight && at.x0 < bar.x1 && at.x1 > bar.x0 ? view.theme.ink : ink_beside(view, row);
    if (sign != nullptr) icon_in(view, out, at.cut_left(icon).moved(-view.px(2), 0), sign, ink, 12);
    label(view, at, style, ink, row.beside);
    return whole;
}

void paint_header(ViewContext& view, ImDrawList& out, const TimelineLayout& layout) {
    const Theme& t = view.theme;
    const Rect& header = layout.header;
    const auto right_of = [&](const std::vector<TimeTick>& ticks, std::size_t i) {
        return i + 1 < ticks.size() ? layout.scale.x_of(ticks[i + 1].day) : header.x1;
    };
    out.PushClipRect({header.x0, header.y0}, {header.x1, header.y1}, true);
    const std::vector<TimeTick> headings = headings_of(view, layout.scale.days);
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const float x = std::max(layout.scale.x_of(headings[i].day), header.x0);
        const Rect at{x + view.px(8), header.y0 + view.px(3), right_of(headings, i) - view.px(4),
                      header.y0 + view.px(23)};
        label(view, at, text_style::caption_strong, t.ink, headings[i].text);
    }
    paint_ticks(view, layout);
    out.PopClipRect();
    paint_today(view, out, layout);
    horizontal_line(out, layout.corner.x0, header.x1, header.y1 - view.px(1), t.hair, view.px(1));
}

void paint_grid(ViewContext& view, ImDrawList& out, const TimelineLayout& layout, const Rect& part) {
    const Theme& t = view.theme;
    const bool days = view.state.campaigns.scale == TimelineScale::weeks;
    for (const TimeTick& tick : ticks_of(view, layout.scale.days)) {
        const float x = layout.scale.x_of(tick.day);
        if (days && weekday_index(tick.day) >= 5)
            fill(out, {x, part.y0, layout.scale.x_of(tick.day + date::days(1)), part.y1}, t.paper);
        if (x > part.x0) vertical_line(out, x, part.y0, part.y1, t.hair, view.px(1));
    }
    for (const TimeTick& heading : headings_of(view, layout.scale.days))
        if (const float x = layout.scale.x_of(heading.day); x > part.x0)
            vertical_line(out, x, part.y0, part.y1, t.hair2, view.px(1));
}

BarZone zone_at(const ViewContext& view, const Rect& bar, float x) {
    // Short bars keep a middle to be moved by.
    const float grip = std::min(view.px(7), bar.width() / 4);
    if (x < bar.x0 + grip) return BarZone::begin;
    return x >= bar.x1 - grip ? BarZone::end : BarZone::body;
}

TimelineLayout timeline_layout(const ViewContext& view, const Rect& area, const DayRange& period) {
    constexpr float header_height = 44, names_width = 300, least_names = 200;
    TimelineLayout layout;
    layout.split = area.x0 + std::clamp(std::round(area.width() * 0.3f), view.px(least_names), view.px(names_width));
    layout.corner = {area.x0, area.y0, layout.split, area.y0 + view.px(header_height)};
    layout.header = {layout.split, area.y0, area.x1, layout.corner.y1};
    layout.body = {area.x0, layout.corner.y1, area.x1, area.y1};
    layout.scale = {period, layout.split, area.x1};
    return layout;
}

}  // namespace tandem

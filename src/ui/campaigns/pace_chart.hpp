#pragma once

#include <string_view>
#include <vector>

#include "plan/money_curve.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The card of spending as it adds up: planned, spent and projected, of one campaign or of all that are shown.
struct PaceChart {
    const MoneyCurve& curve;
    std::string_view name;   // of the campaign; empty: all
    bool selection = false;  // a campaign is selected: which of both can be chosen
};
void draw_pace_chart(ViewContext& view, const Rect& area, const PaceChart& chart);

// Round values from 0 to above `most` for the lines across a chart, at most six.
std::vector<Money> scale_values(Money most);

}  // namespace tandem

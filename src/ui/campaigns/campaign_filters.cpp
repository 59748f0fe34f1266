#include <algorithm>
#include <tuple>

#include "ui/bars/filter_dimension.hpp"
#include "ui/campaigns/campaigns_page.hpp"

namespace tandem {
namespace {

Dimension<Id<Objective>> objectives(ViewContext& view) {
    Dimension<Id<Objective>> out{"objectives",
                                 view.word("filter.objectives"),
                                 std::string(view.word("filter.objectives.all")),
                                 &view.state.campaigns.objectives,
                                 {}};
    std::vector<const Objective*> rows;
    for (const Objective& objective : view.project().objectives) rows.push_back(&objective);
    std::sort(rows.begin(), rows.end(), [](const Objective* a, const Objective* b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    for (const Objective* objective : rows) {
        MenuRow row;
        row.id = to_text(objective->id);
        row.text = objective->name;
        out.choices.push_back({objective->id, std::move(row)});
    }
    return out;
}

}  // namespace

void draw_campaign_filters(ViewContext& view, Rect& at) {
    FilterBar bar;
    if (!view.project().objectives.empty()) bar.add(filter_part(objectives(view)));
    bar.add(channel_part(view));
    bar.draw(view, at);
}

}  // namespace tandem

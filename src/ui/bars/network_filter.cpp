#include <algorithm>

#include <imgui.h>

#include "app/channel_text.hpp"
#include "model/channel_order.hpp"
#include "ui/bars/filter_dimension.hpp"
#include "ui/widgets/badges.hpp"

namespace tandem {
namespace {

// The first in use; null when there is none.
const Channel* first_channel_on(const std::vector<const Channel*>& in_use, std::string_view network) {
    const auto first =
        std::find_if(in_use.begin(), in_use.end(), [&](const Channel* each) { return each->network == network; });
    return first == in_use.end() ? nullptr : *first;
}

Dimension<std::string> networks(ViewContext& view) {
    Dimension<std::string> out{"networks",
                               view.word("filter.networks.label"),
                               std::string(view.word("filter.networks.all")),
                               &view.state.filters.networks,
                               {}};
    const std::vector<const Channel*> in_use = channels_in_use(view.project().channels);
    for (const facts::Network& network : view.facts.networks) {
        const Channel* channel = first_channel_on(in_use, network.id);
        if (!channel) continue;
        MenuRow row;
        row.id = network.id;
        row.text = network.name;
        row.dot = view.theme.network(&network).text;
        row.open_name = view.words.format("inspector.open_item", {{"name", channel_text(view.facts, *channel)}});
        out.choices.push_back({network.id, std::move(row), Selection::of(channel->id)});
    }
    return out;
}

}  // namespace

std::unique_ptr<FilterPart> network_part(ViewContext& view) {
    Dimension<std::string> dimension = networks(view);
    std::vector<const facts::Network*> shown;
    for (const Choice<std::string>& choice : dimension.choices)
        if (dimension.chosen->empty() || holds(*dimension.chosen, choice.value))
            shown.push_back(view.facts.networks.find(choice.value));
    if (shown.size() > 6) shown.resize(6);
    const auto count =
        static_cast<std::int64_t>(dimension.chosen->empty() ? dimension.choices.size() : dimension.chosen->size());
    ChipPicture picture;
    picture.text = view.words.count("filter.networks", count);
    picture.before_px = shown.empty() ? 0 : view.px(static_cast<float>(shown.size()) * 6 - 3);
    picture.draw = [&view, shown](const Rect& rect) {
        network_bars(view, *ImGui::GetWindowDrawList(), rect.x0 + view.px(10), rect, shown);
    };
    return filter_part(std::move(dimension), std::move(picture));
}

}  // namespace tandem

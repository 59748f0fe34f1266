#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "icons.hpp"
#include "ui/first_run/start_steps.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr int most_tile_columns = 4, handle_columns = 2;
// Of a tile, beside the network's name: the badge and the sign that it is chosen.
constexpr float tile_rest = 38 + 6 + 16 + 2;
constexpr float tile_height = 30, tile_gap = 8, handle_height = 34;

bool draw_network(ViewContext& view, const Rect& rect, const facts::Network& network,
                  std::vector<StartChannel>& channels) {
    const auto at = std::find_if(channels.begin(), channels.end(),
                                 [&](const StartChannel& one) { return one.network == network.id; });
    const bool on = at != channels.end();
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Hit hit = interact(view, network.id, rect);
    const Registered node(view,
                          {.id = network.id,
                           .role = Role::checkbox,
                           .label = network.name,
                           .rect = rect,
                           .value = on ? "on" : "off",
                           .selected = on,
                           .focused = hit.focused});
    fill(out, rect, on ? t.smm_t1 : hit.hovered ? t.hover : t.panel, view.px(dims::radius));
    outline(out, rect, on ? t.smm : t.hair2, view.px(dims::radius));
    network_badge(view, out, rect.x0 + view.px(8), rect.y0 + view.px(7), &network);
    Rect text{rect.x0 + view.px(38), rect.y0, rect.x1 - view.px(6), rect.y1};
    if (on) icon_in(view, out, text.cut_right(view.px(16)), icons::check, t.smm_ink, 13);
    label(view, text, text_style::control, t.ink, network.name);
    draw_focus(view, hit, rect, view.px(dims::radius));
    bool enter = false;
    if (chosen_by(hit, enter)) {
        if (on)
            channels.erase(at);
        else
            channels.push_back({network.id, {}});
    }
    return enter;
}

// As many as let every name be read.
int tile_columns(const ViewContext& view, float width_px) {
    float name = 0;
    for (const facts::Network& network : view.facts.networks)
        name = std::max(name, text_width(view, text_style::control, network.name));
    const int fit = static_cast<int>((width_px + view.px(tile_gap)) / (name + view.px(tile_rest + tile_gap)));
    return std::clamp(fit, 1, most_tile_columns);
}

bool draw_networks(ViewContext& view, Rect& at, std::vector<StartChannel>& channels, bool fresh) {
    const Scope scope(view, "networks");
    const float gap = view.px(tile_gap), height = view.px(tile_height);
    const int columns = tile_columns(view, at.width());
    const auto side_of = [&](int column) {
        return std::round(at.x0 + (at.width() + gap) * static_cast<float>(column) / static_cast<float>(columns));
    };
    bool enter = false;
    int index = 0;
    if (fresh) ImGui::SetKeyboardFocusHere();
    for (const facts::Network& network : view.facts.networks) {
        const float y = at.y0 + static_cast<float>(index / columns) * (height + gap);
        const Rect tile{side_of(index % columns), y, side_of(index % columns + 1) - gap, y + height};
        enter = draw_network(view, tile, network, channels) || enter;
        ++index;
    }
    at.y0 += static_cast<float>((index + columns - 1) / columns) * (height + gap);
    return enter;
}

bool draw_handles(ViewContext& view, const Rect& area, std::vector<StartChannel>& channels) {
    ScrollArea scroll(view, "handles", area);
    const Rect inside = scroll.content();
    const float gap = view.px(tile_gap), width = std::floor((inside.width() - gap) / handle_columns),
                pitch = view.px(handle_height) + view.px(6);
    bool enter = false;
    int index = 0;
    for (StartChannel& channel : channels) {
        const facts::Network* network = view.facts.networks.find(channel.network);
        if (!network) continue;
        Rect row = Rect::at(inside.x0 + static_cast<float>(index % handle_columns) * (width + gap),
                            inside.y0 + view.px(3) + static_cast<float>(index / handle_columns) * pitch, width,
                            view.px(handle_height));
        network_badge(view, *ImGui::GetWindowDrawList(), row.x0, row.y0 + view.px(9), network);
        row.x0 += view.px(30);
        label(view, row.cut_left(view.px(84)), text_style::control, view.theme.ink, network->name);
        row.x0 += view.px(6);
        bool entered = false;
        free_field(view, "handle:" + channel.network, row.shrunk(0, view.px(2)), channel.handle,
                   {.name = view.words.format("first.handle_of", {{"network", network->name}}),
                    .placeholder = view.word("first.handle"),
                    .most_bytes = 200},
                   &entered);
        enter = enter || entered;
        ++index;
    }
    scroll.set_height(view.px(6) + static_cast<float>((index + handle_columns - 1) / handle_columns) * pitch);
    return enter;
}

}  // namespace

bool draw_channels_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh) {
    std::vector<StartChannel>& channels = wizard.answers.channels;
    label(view, at.cut_top(view.px(22)), text_style::body_strong, view.theme.ink, view.word("first.channels"));
    label(view, at.cut_top(view.px(18)), text_style::caption, view.theme.ink2, view.word("first.channels.hint"));
    at.y0 += view.px(8);
    bool enter = draw_networks(view, at, channels, fresh || wizard.refused);
    if (channels.empty()) {
        draw_fault(view, at.cut_top(view.px(20)), wizard.tried[1] ? wizard.channels_fault() : "");
        return enter;
    }
    at.y0 += view.px(6);
    label(view, at.cut_top(view.px(20)), text_style::body_strong, view.theme.ink, view.word("first.handles"));
    at.y1 -= view.px(8);
    return draw_handles(view, at, channels) || enter;
}

}  // namespace tandem

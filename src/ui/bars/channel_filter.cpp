#include <algorithm>

#include <imgui.h>

#include "app/asked_channels.hpp"
#include "app/channel_text.hpp"
#include "model/channel_order.hpp"
#include "ui/bars/filter_dimension.hpp"
#include "ui/widgets/badges.hpp"

namespace tandem {
namespace {

// The channels of a network that can be chosen.
struct NetworkChannels {
    std::string id, name;
    const facts::Network* network = nullptr;  // null: this version does not know it
    std::vector<const Channel*> channels;     // in their order
};

// Of those in use, and of those that are chosen though they are not. Networks in the order of the facts.
std::vector<NetworkChannels> channels_by_network(const ViewContext& view) {
    std::vector<NetworkChannels> out;
    for (const facts::Network& network : view.facts.networks) out.push_back({network.id, network.name, &network, {}});
    for (const Channel* channel : channels_in_order(view.project().channels)) {
        if (channel->archived && !holds(view.state.filters.channels, channel->id)) continue;
        auto at = std::find_if(out.begin(), out.end(),
                               [&](const NetworkChannels& one) { return one.id == channel->network; });
        if (at == out.end()) {
            out.push_back({channel->network, channel->network, nullptr, {}});
            at = out.end() - 1;
        }
        at->channels.push_back(channel);
    }
    std::erase_if(out, [](const NetworkChannels& one) { return one.channels.empty(); });
    return out;
}

// A row of the menu: a network, or one of its channels.
struct ChannelChoice {
    const NetworkChannels* of = nullptr;
    const Channel* channel = nullptr;  // null: the network
};

class ChannelPart final : public ChipPart {
  public:
    ChannelPart(ViewContext& view, AskedChannels& asked, std::vector<NetworkChannels> networks, ChipPicture picture)
        : ChipPart("networks", view.word("filter.channels.label"), std::string(view.word("filter.channels.all")),
                   std::move(picture)),
          asked_(asked),
          networks_(std::move(networks)),
          names_(names_of_asked(view.facts, view.project().channels, asked)) {}

    // A network of one channel is that channel; of several each has a row below it.
    void draw_menu(ViewContext& view, const Rect& anchor) override {
        if (!menu_is_open(menu_id())) return;
        ChoiceRows rows;
        std::vector<ChannelChoice> choices;
        for (const NetworkChannels& one : networks_) {
            const bool single = one.channels.size() == 1;
            const Channel& first = *one.channels.front();
            rows.add(network_row(view, one), single ? Selection::of(first.id) : Selection());
            choices.push_back({&one});
            if (single) continue;
            for (const Channel* channel : one.channels) {
                rows.add(row_below(view, *channel), Selection::of(channel->id));
                choices.push_back({&one, channel});
            }
        }
        const auto clicked = choose(view, menu_id(), anchor, std::move(rows), active());
        if (!clicked) return;
        if (*clicked >= choices.size()) return clear();
        const ChannelChoice& choice = choices[*clicked];
        if (choice.channel)
            turn_channel(asked_, *choice.channel, choice.of->channels);
        else
            turn_network(asked_, choice.of->id, choice.of->channels);
    }
    void clear() override { asked_.ask_for_all_channels(); }

  protected:
    std::size_t chosen() const override { return asked_.networks.size() + asked_.channels.size(); }
    std::vector<std::string> names() const override { return names_; }

  private:
    MenuRow network_row(const ViewContext& view, const NetworkChannels& one) const {
        MenuRow row;
        row.id = one.id;
        row.text = one.name;
        row.dot = view.theme.network(one.network).text;
        row.checked = asks_for_network(asked_, one.id, one.channels);
        row.partly = !row.checked && std::any_of(one.channels.begin(), one.channels.end(), [&](const Channel* channel) {
            return asked_.asks_for(*channel);
        });
        if (one.channels.size() > 1) return row;
        const Channel& channel = *one.channels.front();
        if (channel.name != one.name) row.detail = channel.name;
        row.open_name = open_name(view, channel);
        return row;
    }
    MenuRow row_below(const ViewContext& view, const Channel& channel) const {
        MenuRow row;
        row.id = to_text(channel.id);
        row.text = channel.name.empty() ? channel_text(view.facts, channel) : channel.name;
        row.detail = channel.handle;
        row.inset = true;
        row.checked = asked_.asks_for(channel);
        row.open_name = open_name(view, channel);
        return row;
    }
    static std::string open_name(const ViewContext& view, const Channel& channel) {
        return view.words.format("inspector.open_item", {{"name", channel_text(view.facts, channel)}});
    }

    AskedChannels& asked_;
    std::vector<NetworkChannels> networks_;
    std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<FilterPart> channel_part(ViewContext& view) {
    AskedChannels& asked = view.state.filters;
    std::vector<NetworkChannels> networks = channels_by_network(view);
    std::vector<const facts::Network*> shown;
    std::int64_t count = 0;
    for (const NetworkChannels& one : networks) {
        const auto let = std::count_if(one.channels.begin(), one.channels.end(), [&](const Channel* channel) {
            return !asked.asks_for_channels() || asked.asks_for(*channel);
        });
        if (let > 0) shown.push_back(one.network);
        count += let;
    }
    if (shown.size() > 6) shown.resize(6);
    ChipPicture picture;
    picture.text = view.words.count("filter.channels", count);
    picture.before_px = shown.empty() ? 0 : view.px(static_cast<float>(shown.size()) * 6 - 3);
    picture.draw = [&view, shown](const Rect& rect) {
        network_bars(view, *ImGui::GetWindowDrawList(), rect.x0 + view.px(10), rect, shown);
    };
    return std::make_unique<ChannelPart>(view, asked, std::move(networks), std::move(picture));
}

}  // namespace tandem

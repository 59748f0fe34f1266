#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// What an export is kept to; nothing of a sort: all of it.
struct OnlyThese {
    std::vector<Id<Channel>> channels;
    std::vector<Id<Campaign>> campaigns;
    std::optional<Notice> problem;  // a name that nothing has, and which names there are
};

// As the window shows a channel: "Instagram · Maison Oriane", or its network alone where it has no name.
std::string channel_label(const Session& session, const Channel& channel);

// Each name is the name, the id or the label of channels, else the name or the id of campaigns: all that have it.
OnlyThese only_these(const Session& session, const std::vector<std::string>& names);

}  // namespace tandem

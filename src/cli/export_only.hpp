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

// Each name is the name or the id of channels, or as the window calls them (app/channel_text.hpp), else the name or the
// id of campaigns: all that have it.
OnlyThese only_these(const Session& session, const std::vector<std::string>& names);

}  // namespace tandem

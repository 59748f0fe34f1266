#include "cli/export_only.hpp"

#include <algorithm>

#include "app/channel_text.hpp"
#include "model/channel_order.hpp"

namespace tandem {
namespace {

template <class T>
bool has_name(const T& row, const std::string& name) {
    return !name.empty() && (row.name == name || to_text(row.id.value) == name);
}

template <class T>
bool add_once(std::vector<Id<T>>& ids, Id<T> id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    return true;
}

// Whether there is any.
bool add_named(const Session& session, const std::string& name, OnlyThese& only) {
    bool found = false;
    for (const Channel& channel : session.project().channels)
        if (has_name(channel, name) || channel_text(session.facts(), channel) == name)
            found = add_once(only.channels, channel.id);
    if (found) return true;
    for (const Campaign& campaign : session.project().campaigns)
        if (has_name(campaign, name)) found = add_once(only.campaigns, campaign.id);
    return found;
}

Notice nothing_named(const Session& session, const std::string& name) {
    std::string names;
    const auto add = [&](const std::string& one) { names += (names.empty() ? "" : ", ") + one; };
    for (const Channel* channel : channels_in_order(session.project().channels))
        add(channel_text(session.facts(), *channel));
    for (const Campaign& campaign : session.project().campaigns) add(campaign.name);
    return {Notice::Kind::error,
            {"export.unknown", {{"name", name}}},
            {{"tasks.nobody.cause", {{"names", names.empty() ? "–" : names}}}, {"export.nothing_written", {}}},
            {},
            {}};
}

}  // namespace

OnlyThese only_these(const Session& session, const std::vector<std::string>& names) {
    OnlyThese only;
    for (const std::string& name : names)
        if (!add_named(session, name, only)) {
            only.problem = nothing_named(session, name);
            return only;
        }
    return only;
}

}  // namespace tandem

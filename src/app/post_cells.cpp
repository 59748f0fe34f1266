#include "app/post_cells.hpp"

#include <algorithm>
#include <tuple>

#include "app/client_plan.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

std::string joined(const std::vector<std::string>& parts, const char* between) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : between) + parts[i];
    return text;
}

std::string status_name(const facts::Words& words, PostStatus status) {
    return std::string(words("status." + std::string(word_of(status))));
}

template <class T>
std::string name_in(const Table<T>& rows, std::optional<Id<T>> id) {
    const T* row = id ? rows.find(*id) : nullptr;
    return row ? row->name : std::string();
}

std::string last_comment(const Project& project, const Post& post, bool for_client) {
    const Comment* last = nullptr;
    for (const Comment& one : project.comments) {
        if (one.on != post.id.value || one.resolved || (for_client && !one.for_client)) continue;
        if (!last || std::tie(last->at, last->id) < std::tie(one.at, one.id)) last = &one;
    }
    return last ? last->text : std::string();
}

// A channel may be behind the others: a client does not see it before its approval.
std::vector<const Variant*> shown_variants(const Post& post, bool for_client) {
    std::vector<const Variant*> shown;
    for (const Variant& one : post.variants)
        if (!for_client || is_for_client(status_of(post, one))) shown.push_back(&one);
    return shown;
}

void put_channels(const Project& project, const facts::Facts& facts, const facts::Words& words,
                  const std::vector<const Variant*>& variants, PlanCells& cells) {
    std::vector<std::string> networks, accounts, formats;
    for (const Variant* variant : variants) {
        const Channel* channel = project.channels.find(variant->channel);
        networks.push_back(network_of(project, facts, variant->channel));
        accounts.push_back(channel ? channel->name : std::string());
        const facts::Format* format = facts.formats.find(variant->format);
        formats.push_back(format ? format->name.in(words.language()) : variant->format);
    }
    constexpr const char* between = " | ";
    cells[PlanColumn::network] = joined(networks, between);
    cells[PlanColumn::account] = joined(accounts, between);
    cells[PlanColumn::format] = joined(formats, between);
    const Variant* first = variants.empty() ? nullptr : variants.front();
    cells[PlanColumn::hashtags] = first ? joined(first->hashtags, " ") : std::string();
    cells[PlanColumn::link] = first ? first->link : std::string();
}

}  // namespace

std::string network_of(const Project& project, const facts::Facts& facts, Id<Channel> id) {
    const Channel* channel = project.channels.find(id);
    const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
    return network ? network->name : channel ? channel->name : std::string();
}

std::string zone_of(const Project& project, const Post& post) {
    if (!post.zone.empty()) return post.zone;
    const Channel* channel = post.variants.empty() ? nullptr : project.channels.find(post.variants.front().channel);
    return channel && !channel->zone.empty() ? channel->zone : project.settings.zone;
}

PlanCells post_cells(const Project& project, const facts::Facts& facts, const facts::Words& words, const Post& post,
                     bool for_client) {
    PlanCells cells;
    cells[PlanColumn::date] = post.when ? to_text(day_of(*post.when)) : std::string();
    cells[PlanColumn::time] =
        post.when ? facts::time_text(static_cast<int>(minute_of_day(*post.when).count())) : std::string();
    cells[PlanColumn::timezone] = zone_of(project, post);
    put_channels(project, facts, words, shown_variants(post, for_client), cells);
    cells[PlanColumn::title] = post.title;
    cells[PlanColumn::text] = post.text;
    cells[PlanColumn::campaign] = name_in(project.campaigns, post.campaign);
    cells[PlanColumn::pillar] = name_in(project.pillars, post.pillar);
    cells[PlanColumn::status] = status_name(words, post.status);
    if (!for_client) cells[PlanColumn::owner] = name_in(project.people, post.creator);
    cells[PlanColumn::notes] = last_comment(project, post, for_client);
    return cells;
}

std::string channel_differences(const Project& project, const facts::Facts& facts, const facts::Words& words,
                                const Post& post, bool for_client) {
    std::string text;
    for (const Variant* shown : shown_variants(post, for_client)) {
        const Variant& variant = *shown;
        std::string differs;
        const auto add_part = [&](const std::string& part) { differs += (differs.empty() ? "" : " · ") + part; };
        const auto when = when_of(post, variant);
        if (when && when != post.when)
            add_part(facts::day_month_short(date::year_month_day(day_of(*when)), words.language()) + " " +
                     facts::time_text(static_cast<int>(minute_of_day(*when).count())));
        if (variant.status && *variant.status != post.status) add_part(status_name(words, *variant.status));
        const bool own_words = variant.text && *variant.text != post.text;
        if (differs.empty() && !own_words) continue;
        const std::string name = network_of(project, facts, variant.channel);
        text += (text.empty() ? "" : "\n\n") +
            (differs.empty() ? name : words.format("workbook.channel", {{"channel", name}, {"what", differs}}));
        if (own_words) text += "\n" + *variant.text;
    }
    return text;
}

}  // namespace tandem

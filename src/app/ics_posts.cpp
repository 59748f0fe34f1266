#include <algorithm>

#include "app/ics_parts.hpp"
#include "app/ics_rows.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

// Variants of a post that go out together; `lead` speaks for them. Without one: a post that is on no channel yet.
struct Together {
    Uuid id;  // of the post, or of the variant that goes out apart
    Instant at{};
    std::string zone;
    std::vector<const Variant*> variants;

    const Variant* lead(const Post& post) const {
        for (const Variant* one : variants)
            if (!is_off_calendar(status_of(post, *one))) return one;
        return variants.empty() ? nullptr : variants.front();
    }
};

std::vector<Together> groups_of(const CalendarSource& source, const Post& post) {
    std::vector<Together> groups;
    if (post.variants.empty()) {
        const TimeZone& zone = publishing_zone(source.project, source.zones, post, {});
        groups.push_back({post.id.value, zone.resolve(*post.when, post.fold).instant, zone.name(), {}});
    }
    for (const Variant& variant : post.variants) {
        const auto at = planned_moment(source.project, source.zones, post, variant);
        if (!at) continue;
        const std::string& zone = publishing_zone(source.project, source.zones, post, variant.channel).name();
        if (groups.empty())
            groups.push_back({post.id.value, *at, zone, {&variant}});
        else if (groups.front().at == *at && groups.front().zone == zone)
            groups.front().variants.push_back(&variant);
        else
            groups.push_back({variant.id.value, *at, zone, {&variant}});
    }
    return groups;
}

IcsState state_of(PostStatus status) {
    switch (status) {
        case PostStatus::cancelled: return IcsState::cancelled;
        case PostStatus::approved:
        case PostStatus::scheduled:
        case PostStatus::published:
        case PostStatus::measured:
        case PostStatus::archived: return IcsState::confirmed;
        default: return IcsState::tentative;
    }
}

std::string with_hashtags(std::string text, const Variant& variant) {
    for (std::size_t i = 0; i < variant.hashtags.size(); ++i)
        text += (i > 0 ? " " : text.empty() ? "" : "\n\n") + variant.hashtags[i];
    return text;
}

// What is said there; where the channels say different things, each one's words under its name.
std::string description_of(const CalendarSource& source, const Post& post, const Together& group) {
    if (group.variants.empty()) return post.text;
    const std::string first = with_hashtags(text_of(post, *group.variants.front()), *group.variants.front());
    std::string text = first;
    for (const Variant* one : group.variants) {
        const std::string own = with_hashtags(text_of(post, *one), *one);
        if (own != first) text += "\n\n" + network_name(source, one->channel) + "\n" + own;
    }
    return text;
}

void describe(const CalendarSource& source, const Post& post, const Together& group, IcsItem& item) {
    std::string networks;
    for (const Variant* one : group.variants) {
        const std::string name = network_name(source, one->channel);
        if (name.empty() || std::find(item.categories.begin(), item.categories.end(), name) != item.categories.end())
            continue;
        item.categories.push_back(name);
        networks += (networks.empty() ? "" : ", ") + name;
    }
    const Variant* lead = group.lead(post);
    const std::string& words = lead ? text_of(post, *lead) : post.text;
    const std::string_view title = from_first_words(post.title.empty() ? words : post.title);
    item.title = (networks.empty() ? "" : "[" + networks + "] ") + std::string(title);
    item.description = description_of(source, post, group);
    if (lead) item.url = lead->published_link.empty() ? lead->link : lead->published_link;
    if (const Pillar* pillar = post.pillar ? source.project.pillars.find(*post.pillar) : nullptr)
        item.categories.push_back(pillar->name);
    if (const Campaign* campaign = post.campaign ? source.project.campaigns.find(*post.campaign) : nullptr)
        item.categories.push_back(campaign->name);
    item.categories.insert(item.categories.end(), post.tags.begin(), post.tags.end());
    item.tags = post.tags;
    item.other = post.calendar_lines;
}

IcsTies ties_of(const CalendarSource& source, const Post& post) {
    IcsTies ties{people_on(source, post.id.value), {}, post.campaign.value_or(Id<Campaign>{}).value};
    for (const auto& person : {post.creator, post.supervisor})
        if (person) ties.people.push_back(person->value);
    for (const Variant& variant : post.variants) {
        ties.channels.push_back(variant.channel.value);
        if (variant.ambassador) ties.people.push_back(variant.ambassador->value);
    }
    return ties;
}

}  // namespace

void add_posts(const CalendarSource& source, CalendarItems& all) {
    for (const Post& post : source.project.posts) {
        const IcsTies ties = ties_of(source, post);
        if (!post.when) {
            if (!is_off_calendar(post.status)) all.undated.push_back(ties);
            continue;
        }
        for (const Together& group : groups_of(source, post)) {
            const Variant* lead = group.lead(post);
            const PostStatus status = lead ? status_of(post, *lead) : post.status;
            if (status == PostStatus::archived) continue;
            IcsItem item;
            item.uid = ics_uid(group.id);
            item.begin = group.at;
            item.end = group.at + ics_moment_length;
            item.zone = group.zone;
            item.state = state_of(status);
            item.workflow = word_of(status);
            describe(source, post, group, item);
            add_rows(source, post, group.variants, item);
            IcsTies own = ties;
            if (!group.variants.empty()) {
                own.channels.clear();
                for (const Variant* one : group.variants) own.channels.push_back(one->channel.value);
            }
            all.items.push_back({IcsKind::posts, std::move(own), std::move(item)});
        }
    }
}

}  // namespace tandem

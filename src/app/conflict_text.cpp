#include "app/conflict_text.hpp"

#include <chrono>

#include "facts/number_words.hpp"
#include "plan/task.hpp"

namespace tandem {
namespace {

std::string network_name(const facts::Facts& facts, const Channel* channel) {
    const facts::Network* network = channel != nullptr ? facts.networks.find(channel->network) : nullptr;
    return network != nullptr ? network->name : std::string();
}

// The network on which one of `moved` and the other post are so many minutes apart, else one that they share; "" where
// there is none. With nothing moved: the other post's first.
std::string network_between(const facts::Facts& facts, const Project& project, const std::vector<Id<Post>>& moved,
                            const Post& other, std::chrono::minutes apart) {
    const Channel* shared = nullptr;
    for (const Variant& variant : other.variants) {
        if (moved.empty() && !shared) shared = project.channels.find(variant.channel);
        const auto at = when_of(other, variant);
        for (const Id<Post>& id : moved) {
            const Post* own = id == other.id ? nullptr : project.posts.find(id);
            if (!own) continue;
            for (const Variant& mine : own->variants) {
                if (mine.channel != variant.channel) continue;
                const auto when = when_of(*own, mine);
                const bool exact = at && when && std::chrono::abs(*at - *when) == apart;
                if (exact || !shared) shared = project.channels.find(variant.channel);
                if (exact) return network_name(facts, shared);
            }
        }
    }
    return network_name(facts, shared);
}

std::string observance_name(const facts::Facts& facts, Uuid item, facts::Language language) {
    for (const facts::Observance& one : facts.observances)
        if (uuid_from_name("tandem/observance/" + one.id) == item) return one.name.in(language);
    return {};
}

std::string first_name(const Project& project, const std::optional<Id<Person>>& id) {
    const Person* person = id ? project.people.find(*id) : nullptr;
    return person != nullptr ? person->name.substr(0, person->name.find(' ')) : std::string();
}

}  // namespace

std::string conflict_text(const facts::Facts& facts, const facts::Words& words, const Preview& preview,
                          const PlanConflict& conflict, const std::vector<Id<Post>>& moved, std::string_view day) {
    using Kind = PlanConflict::Kind;
    const Project& project = preview.project;
    const std::string duration = facts::duration_text(conflict.minutes, words.language());
    const Task* task = preview.plan.task({conflict.item});
    const std::string name = task != nullptr ? task_title(project, facts, *task, words.language()) : std::string();
    switch (conflict.kind) {
        case Kind::two_posts_close: {
            const Post* other = project.posts.find({conflict.item});
            if (other == nullptr) return {};
            const std::string network =
                network_between(facts, project, moved, *other, std::chrono::minutes(conflict.minutes));
            const std::string_view key = conflict.minutes == 0
                ? network.empty() ? "conflict.posts_together" : "conflict.two_posts_together"
                : network.empty() ? "conflict.posts_close"
                                  : "conflict.two_posts_close";
            return words.format(key, {{"other", other->title}, {"duration", duration}, {"network", network}});
        }
        case Kind::outside_campaign: {
            const Campaign* campaign = project.campaigns.find({conflict.item});
            return words.format("conflict.outside_campaign",
                                {{"campaign", campaign != nullptr ? campaign->name : std::string()}});
        }
        case Kind::day_off_uncovered:
            return words.format("conflict.day_off_uncovered", {{"day", day}, {"duration", duration}});
        case Kind::task_before_source: return words.format("conflict.task_before_source", {{"task", name}});
        case Kind::pin_conflict:
            return words.format(
                "conflict.pin_conflict",
                {{"task", name},
                 {"person", task != nullptr ? first_name(project, task->pinned_person) : std::string()}});
        case Kind::tone_warning:
            return words.format("conflict.tone_warning",
                                {{"observance", observance_name(facts, conflict.item, words.language())}});
        case Kind::in_the_past: return std::string(words("conflict.in_the_past"));
    }
    return {};
}

}  // namespace tandem

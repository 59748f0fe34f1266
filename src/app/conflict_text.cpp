#include "app/conflict_text.hpp"

#include <algorithm>

#include "facts/number_words.hpp"
#include "plan/task.hpp"

namespace tandem {
namespace {

std::string network_between(const facts::Facts& facts, const Project& project, const Post* own, const Post& other) {
    for (const Variant& variant : other.variants) {
        const bool shared = own == nullptr ||
            std::any_of(own->variants.begin(), own->variants.end(),
                        [&](const Variant& mine) { return mine.channel == variant.channel; });
        const Channel* channel = shared ? project.channels.find(variant.channel) : nullptr;
        const facts::Network* network = channel != nullptr ? facts.networks.find(channel->network) : nullptr;
        if (network != nullptr) return network->name;
    }
    return "–";
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
                          const PlanConflict& conflict, std::optional<Id<Post>> moved, std::string_view day) {
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
                network_between(facts, project, moved ? project.posts.find(*moved) : nullptr, *other);
            return words.format(conflict.minutes == 0 ? "conflict.two_posts_together" : "conflict.two_posts_close",
                                {{"other", other->title}, {"duration", duration}, {"network", network}});
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

#include "app/shared_parts.hpp"

#include <string>
#include <utility>

#include "app/channel_requests.hpp"
#include "app/media_checks.hpp"
#include "app/sent_message.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

void give_part(const Variant& from, Variant& to, SharedPart part) {
    switch (part) {
        case SharedPart::media: to.media = from.media; break;
        case SharedPart::link: to.link = from.link; break;
        case SharedPart::hashtags: to.hashtags = from.hashtags; break;
    }
}

bool has_same_part(const Variant& a, const Variant& b, SharedPart part) {
    switch (part) {
        case SharedPart::media: return a.media == b.media;
        case SharedPart::link: return a.link == b.link;
        case SharedPart::hashtags: return a.hashtags == b.hashtags;
    }
    return true;
}

// Why the network does not take what this channel would have; nothing where it does.
class PartTaken {
  public:
    PartTaken(const Project& project, const facts::Facts& facts, const Post& post, const facts::Network& network,
              const Variant& variant, facts::Language language)
        : project_(project), facts_(facts), post_(post), network_(network), variant_(variant), language_(language) {}

    std::optional<Label> refusal(SharedPart part) const {
        switch (part) {
            case SharedPart::media: return media_refusal();
            case SharedPart::link: return link_refusal();
            case SharedPart::hashtags: return hashtags_refusal();
        }
        return std::nullopt;
    }

  private:
    // By their number and kinds: what is wrong with a single piece is told where it is seen.
    std::optional<Label> media_refusal() const {
        const facts::MediaSlot* slot = facts::media_slot(facts_.media_slots, network_.id, variant_.format);
        if (!slot) return std::nullopt;
        const int messages = messages_sent(project_, facts_, network_, post_, variant_);
        for (MediaProblem& one : media_list_problems(network_, *slot, variant_, messages, language_))
            if (!one.piece) return std::move(one.problem.text);
        return std::nullopt;
    }
    std::optional<Label> link_refusal() const {
        const facts::LinkPlace place =
            facts::link_place(facts_.link_places, network_.id, variant_.format, !variant_.media.empty());
        if (place != facts::LinkPlace::nowhere) return std::nullopt;
        return Label{"post.share.no_link", {{"network", network_.name}}};
    }
    std::optional<Label> hashtags_refusal() const {
        const auto count = static_cast<std::int64_t>(variant_.hashtags.size());
        const facts::PartLimit* limit = facts::part_limit(facts_.part_limits, network_.id, facts::PostPart::hashtags);
        if (!limit || limit->advice || count <= limit->most) return std::nullopt;
        return Label{"post.hashtags_over",
                     {{"n", facts::integer_text(count, language_)},
                      {"limit", facts::integer_text(limit->most, language_)},
                      {"network", network_.name}}};
    }

    const Project& project_;
    const facts::Facts& facts_;
    const Post& post_;
    const facts::Network& network_;
    const Variant& variant_;
    facts::Language language_;
};

}  // namespace

bool has_part(const Variant& variant, SharedPart part) { return !has_same_part(variant, Variant{}, part); }

Variant variant_beside(const Project& project, const facts::Facts& facts, const Post& post, const Channel& channel,
                       IdSource& ids) {
    Variant variant = variant_on(channel, facts, ids);
    const facts::Network* network = facts.networks.find(channel.network);
    if (post.variants.empty() || !network) return variant;
    for (const SharedPart part : shared_parts) {
        Variant wanted = variant;
        give_part(post.variants.front(), wanted, part);
        const PartTaken taken(project, facts, post, *network, wanted, facts::Language::english);
        if (!taken.refusal(part)) variant = std::move(wanted);
    }
    return variant;
}

PartOnOthers part_on_others(const Project& project, const facts::Facts& facts, const Post& post, Id<Variant> from,
                            SharedPart part, facts::Language language) {
    PartOnOthers others{post, false, {}};
    const Variant* source = post.variant(from);
    if (!source || !has_part(*source, part)) return others;
    for (Variant& variant : others.post.variants) {
        if (variant.id == from || has_same_part(*source, variant, part)) continue;
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
        Variant wanted = variant;
        give_part(*source, wanted, part);
        std::optional<Label> refusal;
        if (network && is_published(status_of(post, variant)))
            refusal = Label{"post.share.published", {{"network", network->name}}};
        else if (network)
            refusal = PartTaken(project, facts, post, *network, wanted, language).refusal(part);
        if (refusal) {
            others.refused.push_back(std::move(*refusal));
            continue;
        }
        variant = std::move(wanted);
        others.changes = true;
    }
    return others;
}

}  // namespace tandem

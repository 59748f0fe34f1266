#include "app/part_counts.hpp"

#include <array>
#include <utility>

#include "app/sent_message.hpp"
#include "exchange/text_length.hpp"

namespace tandem {
namespace {

constexpr std::array limited_parts{
    std::pair{facts::PostPart::title, CountedPart::title},
    std::pair{facts::PostPart::hashtags, CountedPart::hashtags},
    std::pair{facts::PostPart::tags_outside, CountedPart::tags_outside},
    std::pair{facts::PostPart::mentions, CountedPart::mentions},
    std::pair{facts::PostPart::links, CountedPart::links},
    std::pair{facts::PostPart::link, CountedPart::link},
    std::pair{facts::PostPart::first_comment, CountedPart::comment},
};

class VariantCounts {
  public:
    VariantCounts(const Project& project, const facts::Facts& facts, const facts::Network& network, const Post& post,
                  const Variant& variant, std::vector<PartCount>& counts)
        : project_(project),
          facts_(facts),
          network_(network),
          post_(post),
          variant_(variant),
          message_(sent_message(project, facts, network, post, variant, text_of(post, variant))),
          limits_(limits_there(project, facts, network, variant)),
          counts_(counts) {}

    void add() {
        add_message();
        const std::string title = limits_.title ? sent_title(facts_, network_, post_, variant_) : std::string();
        if (!title.empty()) add(CountedPart::title, {code_points(title), *limits_.title}).sure = limits_.title_sure;
        for (const auto& [part, counted] : limited_parts) add_part(part, counted);
    }

  private:
    PartCount& add(CountedPart part, TextRoom room) {
        PartCount count;
        count.variant = variant_.id;
        count.network = &network_;
        count.part = part;
        count.room = room;
        return counts_.emplace_back(std::move(count));
    }
    void add_message() {
        std::vector<TextRoom> rooms = message_rooms(network_, limits_, message_);
        PartCount& count =
            add(CountedPart::message, fullest_room(rooms).value_or(TextRoom{code_points(message_.text)}));
        count.sure = limits_.text_sure;
        count.with_link = message_.with_link;
        count.with_warning = !message_.warning.empty();
        count.messages = std::move(rooms);
    }
    void add_part(facts::PostPart part, CountedPart counted) {
        const facts::PartLimit* limit = facts::part_limit(facts_.part_limits, network_.id, part);
        if (!limit) return;
        TextRoom room;
        if (part == facts::PostPart::first_comment)
            room = comment_room(facts_, network_, variant_.first_comment).value_or(TextRoom());
        else
            room = {part_counted(part, project_, facts_, network_, post_, variant_, message_), limit->most};
        if (room.length == 0) return;
        PartCount& count = add(counted, room);
        count.sure = limit->is_sure();
        count.advice = limit->advice;
    }

    const Project& project_;
    const facts::Facts& facts_;
    const facts::Network& network_;
    const Post& post_;
    const Variant& variant_;
    SentMessage message_;
    facts::TextLimits limits_;
    std::vector<PartCount>& counts_;
};

}  // namespace

std::vector<PartCount> part_counts(const Project& project, const facts::Facts& facts, const Post& post) {
    std::vector<PartCount> counts;
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        const facts::Network* network = channel ? facts.networks.find(channel->network) : nullptr;
        if (network) VariantCounts(project, facts, *network, post, variant, counts).add();
    }
    return counts;
}

}  // namespace tandem

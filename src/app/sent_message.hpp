#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/post_message.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// What a network gets of a channel's post: what is counted below the text, held against limits, previewed, and written
// for tools.
struct SentMessage {
    std::string text;          // the text, the link where it goes out inside the text, and the hashtags below
    bool with_link = false;    // the link was put into it
    std::string warning = {};  // what stands before it, and counts with it; "" where the network has no such field

    bool operator==(const SentMessage&) const = default;
};

// The channel's link with the tags that were typed in it and the others filled in (app/utm_link.hpp); "" for none.
std::string sent_link(const Project& project, const facts::Facts& facts, const Post& post, const Variant& variant);
// Whether the text has this address: with or without https:// and a last slash, and whatever utm_ tags follow it there;
// not as the beginning of a longer one. None is not there.
bool holds_link(std::string_view text, std::string_view link);
// Whether the channel's link goes out inside its text (facts/link_places.csv).
bool link_goes_in_text(const facts::Facts& facts, const facts::Network& network, const Variant& variant);

// The channel's content warning where the network has one (facts/networks.csv), else "": what is kept for another
// network does not go out.
std::string_view sent_warning(const facts::Network& network, const Variant& variant);

// `text` as it goes out on the channel's network.
SentMessage sent_message(const Project& project, const facts::Facts& facts, const facts::Network& network,
                         const Post& post, const Variant& variant, std::string_view text);
// The same with the link inside the text whatever the network, as for tools that have no other place for it.
SentMessage message_with_link(const Project& project, const facts::Facts& facts, const Post& post,
                              const Variant& variant, std::string_view text, const std::vector<std::string>& hashtags);

// The title that goes out, in counts, previews and files alike: the channel's own, else the post's where every post of
// the network has one (facts/networks.csv) or the format has a title of its own (facts/format_limits.csv). "" for none,
// and where the format is known to have none.
std::string sent_title(const facts::Facts& facts, const facts::Network& network, const Post& post,
                       const Variant& variant);

// How long texts may be there: as the channel itself says (Channel::text_limit, which is sure), or its format where
// that takes less or a text of any length, else the network; and as captions may be where it has media. Of a thread,
// how long each of its messages may be.
facts::TextLimits limits_there(const Project& project, const facts::Facts& facts, const facts::Network& network,
                               const Variant& variant);
// How much of these limits a message uses, its warning included: of a thread, the message that is nearest to its limit.
// Nothing where no limit is known.
std::optional<TextRoom> message_room(const facts::Network& network, const facts::TextLimits& limits,
                                     const SentMessage& message);
// Of several messages the one that is nearest to its limit.
std::optional<TextRoom> fullest_room(const std::vector<TextRoom>& rooms);
// The same of each message of a thread (app/thread_messages.hpp), the warning with each; of anything else, of the one
// message that it is. A blank thread is one empty message. None where no limit is known.
std::vector<TextRoom> message_rooms(const facts::Network& network, const facts::TextLimits& limits,
                                    const SentMessage& message);
// How many messages the channel's post is there: those of a thread, one of anything else.
int messages_sent(const Project& project, const facts::Facts& facts, const facts::Network& network, const Post& post,
                  const Variant& variant);
// How much of a first comment's limit is used; nothing where none is known.
std::optional<TextRoom> comment_room(const facts::Facts& facts, const facts::Network& network,
                                     std::string_view comment);

// In a message (app/text_spans.hpp): mentions, each time, and links, each address once.
int mentions_counted(std::string_view message);
int links_counted(std::string_view message);

// How much there is of what facts/part_limits.csv limits, the message being what goes out; of a title, of the one that
// the article or the mail would have.
std::int64_t part_counted(facts::PostPart part, const Project& project, const facts::Facts& facts,
                          const facts::Network& network, const Post& post, const Variant& variant,
                          const SentMessage& message);

}  // namespace tandem

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/post_message.hpp"
#include "app/text_spans.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// How a post looks on a network, in one of a few ways that are alike on many.
enum class PreviewShape : std::uint8_t {
    feed,      // words, then pictures
    pictures,  // pictures, then words
    tall,      // a film or picture over the whole screen, words at its foot
    message,   // a bubble
    article    // a title of its own, a picture over the whole width, words
};

// One message of a thread.
struct PreviewMessage {
    std::string text;
    std::vector<TextMark> marks;

    bool operator==(const PreviewMessage&) const = default;
};

// What a card says of one channel: texts and figures, no pixels.
struct PreviewCard {
    Id<Variant> variant;
    Id<Channel> channel;
    const facts::Network* network = nullptr;
    std::string account, handle;
    std::string format;  // "Carousel"; "" where none was chosen
    PreviewShape shape = PreviewShape::feed;
    float width_to_height = 1;        // of its pictures, where their own shape is not known
    float narrowest = 0, widest = 0;  // what of their own shape is shown there; 0: nobody says
    std::string title;                // as it goes out, an article's always; "" for none
    std::string warning;              // above the text, which is behind it; "" for none
    std::string text;  // as it goes out (app/sent_message.hpp): with hashtags, and the link where it is in the text
    bool with_link = false;  // the link was put into the text
    std::vector<TextMark> marks;
    std::vector<PreviewMessage> messages;  // of a thread, in their order (app/thread_messages.hpp); none elsewhere
    std::string link;    // shown as a card where there are no pictures; "" for none, and where the network shows none
    std::string domain;  // of it
    std::vector<MediaRef> media;
    std::string first_comment;
    std::string when;  // "Thu 22 Oct, 18:00"; with the zone where it is another than the project's; "" for ideas
    std::optional<TextRoom> room;  // of a thread's messages, the one that is nearest to its limit

    bool operator==(const PreviewCard&) const = default;
};

// Of the channels in their order, without those that were cancelled. Valid as long as the facts.
std::vector<PreviewCard> preview_cards(const Project& project, const facts::Facts& facts, const facts::Words& words,
                                       const Post& post);

// Width to height of a picture of so many pixels as it is shown there: its own, as far as the network takes it; what is
// beyond that is cut off. 0 pixels: not known.
float shown_ratio(const PreviewCard& card, int width_px, int height_px);

// The first of "4:5 / 1:1" as width to height; nothing where it is no ratio.
std::optional<float> ratio_from_text(std::string_view text);
// "example.com" of "https://www.example.com/a?b".
std::string domain_of(std::string_view link);

}  // namespace tandem

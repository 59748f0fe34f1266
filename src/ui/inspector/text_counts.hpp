#pragma once

#include <cstdint>

#include "app/post_message.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct Post;
struct Variant;
class Sheet;

// The field that counts stand below.
enum class CountPlace : std::uint8_t { title, text, hashtags, link, comment };

// How much of what each network takes is used, as it is while it is typed: of a text what goes out is counted,
// hashtags, the content warning where the network has one and, where it goes out inside the text, the link included
// (app/sent_message.hpp), with its mentions and links where they have a limit. Of a thread, each message is counted,
// and how the next one begins stands below. Where no limit is known a text has its plain length.
// Below a field of the post, its title or text: each network once on which it is what is said.
void draw_counts_of_post(Sheet& sheet, const Post& post, CountPlace place);
// Below a channel's own field; nothing where there is nothing in it, or no limit of it is known.
void draw_counts_of_channel(Sheet& sheet, const Post& post, const Variant& variant, CountPlace place);
// An alt text of the channel.
void draw_alt_text_count(Sheet& sheet, const Variant& variant, const TextRoom& room);

// A sign where a network would refuse what the channel says, with the reasons under the pointer: drawn at the right of
// `rest`, which it shortens. Nothing where all is well.
void draw_problem_sign(Sheet& sheet, const Post& post, const Variant& variant, Rect& rest);
// The reasons in words, one below the other, as of what is being typed; those about media stand with them
// (ui/inspector/media_slots.hpp).
void draw_problem_lines(Sheet& sheet, const Post& post, const Variant& variant);

}  // namespace tandem

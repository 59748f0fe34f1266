#pragma once

#include <string_view>

#include "app/post_message.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct Post;
struct Variant;
class Sheet;

// How much of what each network takes a text uses, as it is while it is typed: what goes out is counted, hashtags, the
// content warning where the network has one and, where it goes out inside the text, the link included
// (app/sent_message.hpp). Of a thread, each message is counted, and how the next one begins stands below. The post's
// own text: each network once on which it is what is said.
void draw_text_counts(Sheet& sheet, const Post& post, std::string_view text);
// A channel's own text.
void draw_text_count(Sheet& sheet, const Post& post, const Variant& variant, std::string_view text);
// The channel's first comment; nothing where its network's limit is not known.
void draw_comment_count(Sheet& sheet, const Variant& variant, std::string_view comment);
// An alt text of the channel.
void draw_alt_text_count(Sheet& sheet, const Variant& variant, const TextRoom& room);

// A sign where a network would refuse what the channel says, with the reasons under the pointer: drawn at the right of
// `rest`, which it shortens. Nothing where all is well.
void draw_problem_sign(Sheet& sheet, const Post& post, const Variant& variant, Rect& rest);
// The reasons in words, one below the other; those about media stand with them (ui/inspector/media_slots.hpp).
void draw_problem_lines(Sheet& sheet, const Post& post, const Variant& variant);

}  // namespace tandem

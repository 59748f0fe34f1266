#pragma once

namespace tandem {

struct Post;
struct Variant;
class Sheet;

// Pictures, videos and documents of a channel of a post: the pieces in their order, what fits, the file and the alt
// text of the chosen one with what can be done with it, and what the network would not take.
void draw_media_slots(Sheet& sheet, const Post& post, const Variant& variant);

}  // namespace tandem

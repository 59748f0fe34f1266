#pragma once

#include <string>

#include "model/project.hpp"

namespace tandem {

// SHA-256, in hexadecimal digits, of all that a client is shown of a post: title, moment, and for each channel its
// moment, format, text, hashtags, link, first comment, content warning and media. A channel that is held back, steps of
// the workflow and whatever is internal have no part in it. The same for the same contents, whatever program or day it
// is.
std::string client_digest(const Post& post);
// What somebody says yes to: any later change of it makes the approval stale.
ContentStamp client_stamp(const Post& post);
// Whether the post is as it was then; a stamp without digest is compared by title, text and moment.
bool is_as_stamped(const ContentStamp& stamp, const Post& post);
// The stamp's digest of such a text.
Uuid digest_id(const std::string& sha256_hex);

}  // namespace tandem

#pragma once

#include "model/project.hpp"

namespace tandem {

// Minute of the day at which a post should go out on `day`: the first of its primary channel's good times that keeps an
// hour's distance from the channel's other posts, else the first good time. Where the channel names none, what its
// posts show: the minute they used most in the 60 days before that day (of several the one used last), else that of its
// latest post; 10:00 where it has none, or the post no channel.
// What it knows of the posts is kept from call to call: after an edit, or from another version, it looks at what
// differs alone, so that it can be asked in every frame of a drag.
int suggest_minute(const Project& project, const Post& post, Day day);

}  // namespace tandem

#pragma once

#include "model/project.hpp"

namespace tandem {

// Minute of the day at which a post should go out on `day`: the first of its primary channel's good times that keeps an
// hour's distance from the channel's other posts, else the first good time; 10:00 where the channel names none.
int suggest_minute(const Project& project, const Post& post, Day day);

}  // namespace tandem

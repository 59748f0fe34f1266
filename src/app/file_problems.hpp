#pragma once

#include <vector>

#include "app/media_survey.hpp"
#include "app/post_problems.hpp"

namespace tandem {

// Those of post_problems, of days with a sensitive topic (app/tone_problems.hpp), and what is known of the files behind
// the media: what is missing, of the wrong shape or length, or cannot be read; of these without advice, only what a
// network would refuse. An empty `media` knows nothing of files.
std::vector<PostProblem> problems_with_files(const Project& project, const facts::Facts& facts, const Post& post,
                                             const MediaOf& media, facts::Language language);

}  // namespace tandem

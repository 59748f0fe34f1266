#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/shift_rest.hpp"
#include "edit/post_edits.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

enum class CopyStep : std::uint8_t;  // app/workbench.hpp

// Posts like others, with ids of their own and the steps that CopyPost gives: nothing of them is published, agreed on
// or commented. Times of day are kept by the clock on the wall, and so is what channels are apart.

// One such copy, `by_days` days later, which need not be in a project.
Post copied_post(const Post& original, int by_days, IdSource& ids);

// The edit, and what comes of it.
struct CopiedPosts {
    Request request;              // without actions: there was nothing to copy
    std::vector<Id<Post>> posts;  // the new ones in the order of their times, ideas behind
    int channels_left_out = 0;    // of the originals, which the project does not have
    RoomForPosts room = {};       // where others were to make room for them
};

// By time, ideas behind: what is pasted first.
bool comes_first(const Post& a, const Post& b);

// The first of them on `day`, at this minute of it by its own clock or at the time of day it had, the others as far
// from it as they were; ideas stay without a date. The originals may be gone, or be of another project: what they refer
// to and this project does not have is left out.
CopiedPosts paste_posts(const Project& project, const std::vector<Post>& originals, Day day, IdSource& ids,
                        std::optional<int> minute = {});

// The same, and what is on their days and later on their channels makes room.
CopiedPosts paste_posts_with_rest(const Project& project, const std::vector<Post>& originals, Day day, IdSource& ids,
                                  std::optional<int> minute = {});

// Copies a week, a month or 52 weeks later. In a month that is too short the last day stands for those that are
// missing, and what came first still comes first: it goes a day sooner where it would be overtaken.
CopiedPosts repeat_posts(const Project& project, const std::vector<Id<Post>>& posts, CopyStep step, IdSource& ids);

// For people, and for programs that take text: a line for each post, "2026-10-14 16:00 · Instagram · Title", then what
// it says.
std::string text_of_posts(const Project& project, const facts::Facts& facts, const std::vector<Post>& posts);

}  // namespace tandem

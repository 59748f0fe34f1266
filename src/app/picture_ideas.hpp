#pragma once

#include <filesystem>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// The files of a folder, or of folders within it, that are called like pictures or videos: by path, hidden ones left
// out, `most` at most.
inline constexpr std::size_t most_picture_ideas = 500;
std::vector<std::filesystem::path> media_files_in(const std::filesystem::path& folder,
                                                  std::size_t most = most_picture_ideas);

// An idea of the backlog for each file, called like it, in one undo step. Files that are not in the project's folder
// are copied into its folder "media" first; nothing is replaced there. A file that some post has already makes none.
// What to tell: how many ideas there are now, which files made none and why.
Notice add_picture_ideas(Session& session, const std::vector<std::filesystem::path>& files);

}  // namespace tandem

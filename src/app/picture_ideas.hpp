#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/media_copies.hpp"
#include "app/media_files.hpp"
#include "app/session.hpp"

namespace tandem {

inline constexpr std::size_t most_picture_ideas = 500;

// Why no pictures can be taken in now: the project has no folder, or no channel in use.
std::optional<Notice> pictures_refused(const Session& session);

// Ideas of the backlog that are to be made of pictures and videos, one for each file, called like it. A file that some
// post has already makes none.
class PictureIdeas {
  public:
    // Reads the session alone, where `pictures_refused` says nothing. Files that are not in the project's folder, or
    // whose names no reference can hold, are copied into its folder "media"; nothing is replaced there. Of those that
    // no post has yet the first `most` are taken. May throw WorkCancelled (model/work_meter.hpp).
    PictureIdeas(const Session& session, const MediaFiles& found, std::size_t most = most_picture_ideas);

    // Makes them, in one undo step; copies for ideas that were not made go again. What to tell: how many ideas there
    // are, which files made none and why, and what is left for the next time.
    Notice take(Session& session);

  private:
    struct Idea {
        std::string title, reference;
    };
    void read(const std::filesystem::path& file, std::size_t most);
    void refuse(const char* key, const std::filesystem::path& file);
    Notice notice() const;

    std::filesystem::path folder_;  // the project's
    MediaCopies copies_;
    std::set<std::string> known_;  // references of the project and of the ideas
    std::vector<Idea> ideas_;
    std::size_t found_, known_files_ = 0, left_files_ = 0;
    std::vector<Label> refused_;
    bool whole_;  // all of the folders was looked through
};

}  // namespace tandem

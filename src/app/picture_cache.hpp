#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "app/load_picture.hpp"

namespace tandem {

// What was made of pictures and videos, kept between sessions in a folder that may be emptied at any time: thumbnails,
// pictures of videos, what is known of a video. What is kept of a file holds as long as its size and its time are the
// same. A folder that cannot be read or written keeps nothing, and nobody is told.
class PictureCache {
  public:
    // An empty folder: nothing is kept.
    explicit PictureCache(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

    // What a file is kept as, as it stands on the disk now; "" where nothing is kept of it. `most_px`: the longer side
    // of the thumbnail; 0: what is known of it alone.
    std::string name_of(const std::filesystem::path& file, int most_px) const;
    // Nothing where nothing is kept under that name, or where it is damaged. Without a picture it has no pixels.
    std::optional<LoadedPicture> find(const std::string& name) const;
    // What is transparent in places is not kept.
    void keep(const std::string& name, LoadedPicture picture) const;
    // Takes away what was not used for longest until no more than this is left.
    void tidy(std::uintmax_t most_bytes = std::uintmax_t{200} << 20U) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace tandem

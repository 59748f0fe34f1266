#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/media_copies.hpp"
#include "app/session.hpp"

namespace tandem {

// Where among the media of a channel chosen files go.
struct MediaPlace {
    Id<Post> post;
    Id<Variant> variant;
    // The first in place of this one, which keeps its alt text, and the others right behind it; their number: behind
    // them all.
    std::size_t piece = 0;

    bool operator==(const MediaPlace&) const = default;
};

// Why no file can be chosen now: the project has no folder yet.
std::optional<Notice> media_refused(const Session& session);

// Media files that were chosen for a post, in their order. One that is not in the project's folder, or whose
// name no reference can hold, is copied into its folder "media", where nothing is replaced; copies go again unless they
// are kept.
class PickedMedia {
  public:
    // Reads the session alone, where `media_refused` says nothing. May throw WorkCancelled (model/work_meter.hpp).
    PickedMedia(const Session& session, const std::vector<std::filesystem::path>& files);

    // Which files are refused and why; nothing where all are taken.
    const std::optional<Notice>& refusal() const { return refusal_; }
    // How many are taken.
    std::size_t taken() const { return references_.size(); }
    // The edit that puts them there; nothing where the channel or the piece is gone, or all were refused.
    std::optional<Request> request(const Project& project, const MediaPlace& place) const;
    // It was made: the copies stay.
    void keep() { copies_.keep(); }

  private:
    // Takes it, or gives the key of why it is refused.
    const char* read(const std::filesystem::path& folder, const std::filesystem::path& file);

    MediaCopies copies_;
    std::vector<std::string> references_;
    std::optional<Notice> refusal_;
};

}  // namespace tandem

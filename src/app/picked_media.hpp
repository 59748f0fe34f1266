#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "app/media_copies.hpp"
#include "app/session.hpp"

namespace tandem {

// Where among the media of a channel a chosen file goes.
struct MediaPlace {
    Id<Post> post;
    Id<Variant> variant;
    std::size_t piece = 0;  // in place of this one, which keeps its alt text; their number: behind them all

    bool operator==(const MediaPlace&) const = default;
};

// Why no file can be chosen now: the project has no folder yet.
std::optional<Notice> media_refused(const Session& session);

// A picture or a video that was chosen for a post. One that is not in the project's folder, or whose name no reference
// can hold, is copied into its folder "media", where nothing is replaced; the copy goes again unless it is kept.
class PickedMedia {
  public:
    // Reads the session alone, where `media_refused` says nothing. May throw WorkCancelled (model/work_meter.hpp).
    PickedMedia(const Session& session, const std::filesystem::path& file);

    // Why nothing came of it.
    const std::optional<Notice>& refusal() const { return refusal_; }
    // The edit that puts it there; nothing where the channel or the piece is gone, or it was refused.
    std::optional<Request> request(const Project& project, const MediaPlace& place) const;
    // It was made: the copy stays.
    void keep() { copies_.keep(); }

  private:
    // Gives the key of why it is refused, or null.
    const char* read(const std::filesystem::path& folder, const std::filesystem::path& file);

    MediaCopies copies_;
    std::string reference_;
    std::optional<Notice> refusal_;
};

}  // namespace tandem

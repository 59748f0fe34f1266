#pragma once

#include <string_view>
#include <vector>

#include "app/media_checks.hpp"
#include "app/media_survey.hpp"
#include "ui/rect.hpp"
#include "ui/widgets/picture_shelf.hpp"

namespace tandem {

struct ViewContext;

// The picture that a reference of the project names, for a place of this size in pixels of the screen. Unreadable where
// there is none, where it is neither a picture nor a video with a picture in it, and where the project has no folder
// yet.
PictureShelf::Shown media_picture(ViewContext& view, std::string_view reference, const Rect& place);
// The sign of a kind of file where no picture of it is shown.
const char* media_icon(MediaKind kind);
// What is known of the file behind it so far, from what was shown of it in this frame.
MediaFacts facts_of_media(ViewContext& view, std::string_view reference, const PictureShelf::Shown& shown);

// What is known of files without drawing them; empty where the project has no folder yet. It outlives the frame, not
// the view's state.
MediaOf media_of(ViewContext& view);
// Counted up when more is known of them: what was worked out from media_of is then to be worked out again.
std::uint64_t media_version(const ViewContext& view);
// What networks would refuse of the post, its files included.
std::vector<PostProblem> problems_of(ViewContext& view, const Post& post);

}  // namespace tandem

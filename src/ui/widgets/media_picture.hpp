#pragma once

#include <string_view>

#include "app/media_checks.hpp"
#include "ui/rect.hpp"
#include "ui/widgets/picture_shelf.hpp"

namespace tandem {

struct ViewContext;

// The picture that a reference of the project names, for a place of this size in pixels of the screen. Unreadable where
// there is none, where it is neither a picture nor a video with a picture in it, and where the project has no folder
// yet.
PictureShelf::Shown media_picture(ViewContext& view, std::string_view reference, const Rect& place);
// What is known of the file behind it so far, from what was shown of it in this frame.
MediaFacts facts_of_media(const ViewContext& view, std::string_view reference, const PictureShelf::Shown& shown);

}  // namespace tandem

#pragma once

#include <string_view>

#include "ui/rect.hpp"
#include "ui/widgets/picture_shelf.hpp"

namespace tandem {

struct ViewContext;

// The picture that a reference of the project names, for a place of this size in pixels of the screen. Unreadable where
// there is none, where it is no picture, and where the project has no folder yet.
PictureShelf::Shown media_picture(ViewContext& view, std::string_view reference, const Rect& place);

}  // namespace tandem

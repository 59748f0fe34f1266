#pragma once

#include <string>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A button that puts a link on the clipboard and then says so; takes its width from the left of `at`. `id` names it in
// its Scope.
void draw_copy_link(ViewContext& view, std::string_view id, Rect& at, const std::string& link);

}  // namespace tandem

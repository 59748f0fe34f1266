#pragma once

#include <memory>

#include "ui/present/present_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Of the months from the first day of the scope to its last: a cover, a page each, campaigns, next steps.
std::shared_ptr<PresentState> begin_present(const Project& project, ClientScope scope);
std::vector<PresentPage> present_pages(const DayRange& days);

// The whole window. True once it is to be left.
bool draw_present(ViewContext& view, const Rect& window);

}  // namespace tandem

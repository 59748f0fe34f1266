#pragma once

#include <memory>

#include "ui/present/present_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// `before`: what was shown the time before, null when nothing was.
std::shared_ptr<PresentState> begin_present(const Session& session, DeckScope scope, const Snapshot* before);

// The whole window. True once it is to be left.
bool draw_present(ViewContext& view, const Rect& window);

}  // namespace tandem

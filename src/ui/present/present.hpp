#pragma once

#include <memory>

#include "app/command.hpp"
#include "ui/present/present_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// `before`: what was shown the time before, null when nothing was.
std::shared_ptr<PresentState> begin_present(const Session& session, DeckScope scope, const Snapshot* before);

// The whole window. True once it is to be left.
bool draw_present(ViewContext& view, const Rect& window);

// Whether this may be done while a client looks on: saving, quitting, full screen, undo and redo of what was done in
// the meeting.
bool is_for_presenter(CommandId id, const PresentState& state, const Session& session);

}  // namespace tandem

#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "app/recovery.hpp"

namespace tandem {

struct ViewContext;

enum class RecoveryAnswer : std::uint8_t { none, recover, later, discard };

// What a crash left, one at a time: which project, from when, the last edits by name and what they change.
RecoveryAnswer draw_recovery(ViewContext& view, const RecoverableWork& work);

// "3 publications changées, 1 tâche ajoutée": what differs between two versions, for people; empty when nothing does.
std::string changes_text(const ViewContext& view, std::span<const ChangedRows> changes);
// An instant as a day and a time of the project's zone: "mar. 13 oct. · 14:20".
std::string instant_text(const ViewContext& view, Instant at);

}  // namespace tandem

#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// What people say about an item: for the team, or for the client, which looks different. Their own they change; anyone
// resolves. A draft at the foot becomes a comment when it is sent.
void draw_remarks(Sheet& sheet, Uuid item, const std::string& title);

}  // namespace tandem

#pragma once

#include <string>

#include "app/command.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// The edges of the window. Each draws into its rectangle and asks for commands; none of them knows another.

// What bars show besides the project.
struct BarFacts {
    Lens lens = Lens::both;
    int open_tasks_today = 0;
    int posts_awaiting_client = 0;
    bool project_open = false;
};

void draw_rail(ViewContext& view, const Rect& area, const BarFacts& facts);
void draw_top_bar(ViewContext& view, const Rect& area, const BarFacts& facts);
void draw_toolbar(ViewContext& view, const Rect& area);
void draw_status_line(ViewContext& view, const Rect& area, const BarFacts& facts);

// Tandem's sign: two wheels and a frame. `side`: width in pixels of the screen.
void draw_logo(const ViewContext& view, float x, float y, float side);

// "Ctrl Z" for "Ctrl+Z", in the words of the user's keyboard; "" for none.
std::string shortcut_text(const ViewContext& view, std::string_view shortcut);
// The glyph of an icon by its Lucide name with underscores; null for "" and names not in the program.
const char* icon_glyph(std::string_view name);
// Name of the command, and its step where it has one: "Annuler : déplacer « Citrouille »".
std::string command_text(const ViewContext& view, CommandId id);
// The name of the open project's file or of the project; never empty.
std::string project_name(const ViewContext& view);

}  // namespace tandem

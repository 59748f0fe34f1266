#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct ViewContext;

// Rows of the command table as rows of a menu: names, keys, ticks, and whether they can be run now.
struct CommandMenu {
    std::vector<MenuRow> rows;
    std::vector<std::optional<CommandId>> commands;  // of each row; none: a title or a line

    void add(const ViewContext& view, CommandId id);
    void add_title(const ViewContext& view, std::string_view word);
    // Asks for the command of the row that was chosen, if one was.
    void run(ViewContext& view, std::optional<std::size_t> row) const;
};

// What can be done with what is selected: behind "..." in the inspector, and at the right button.
CommandMenu menu_of_selection(const ViewContext& view);

// Opens that menu at the pointer. The thing under the pointer is selected before.
void open_context_menu(ViewContext& view);
// Draws it while it is open; once per frame, after the views.
void draw_context_menu(ViewContext& view);

}  // namespace tandem

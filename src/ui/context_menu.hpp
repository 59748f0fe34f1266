#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "app/command.hpp"
#include "app/shown_observances.hpp"
#include "ui/post_choices.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct ViewContext;

// Rows of the command table as rows of a menu: names, keys, ticks, and whether they can be run now.
struct CommandMenu {
    std::vector<MenuRow> rows;
    std::vector<std::optional<CommandId>> commands;  // of each row; none: no command is meant
    std::vector<Selection> things;                   // what lies over the selected day, a row for each
    std::size_t things_at = 0;                       // the first of those rows
    std::vector<ShownObservance> observances;        // of the last rows: an idea about each, for the selected day
    std::optional<FreeHour> hour;                    // of the selected day: where a new post is made, and pasted
    std::vector<PostField> fields;  // of the first rows: what the selected posts are given in a menu beside it

    void add(const ViewContext& view, CommandId id);
    void add_title(const ViewContext& view, std::string_view word);
    // What lies over the day, to be selected, below a line and a title: campaigns and what else happens; nothing where
    // there is nothing.
    void add_things_on(const ViewContext& view, Day day);
    // Ideas about what the calendar says of the day, below a line; nothing where it says nothing.
    void add_observances(const ViewContext& view, Day day);
    // A new post is made at that hour of the selected day, and its row says so; what is pasted begins then.
    void put_at(const ViewContext& view, const FreeHour& at);
    // What the selected posts can be given, each in a menu beside its row, above a line. Before anything else.
    void add_fields(const ViewContext& view);
    // Asks for the command of the row that was chosen, if one was, selects its thing or makes its idea; gives the
    // selected posts what was chosen beside it.
    void run(ViewContext& view, std::optional<std::size_t> row, std::optional<std::size_t> beside = {}) const;
    // Draws the menu named `id` if it is open, and runs what is chosen.
    void draw(ViewContext& view, std::string_view id, const Rect& anchor) const;
};

// What can be done with what is selected: behind "..." in the inspector, and at the right button.
CommandMenu menu_of_selection(const ViewContext& view);

// Opens that menu at the pointer, or at this pixel of the window. The thing there is selected before.
void open_context_menu(ViewContext& view);
void open_context_menu(ViewContext& view, float x_px, float y_px);
// At the pointer, over an hour of the selected day: what is made or pasted then begins there.
void open_context_menu(ViewContext& view, const FreeHour& hour);
// Draws it while it is open; once per frame, after the views.
void draw_context_menu(ViewContext& view);

}  // namespace tandem

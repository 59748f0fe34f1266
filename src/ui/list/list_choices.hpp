#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/list/list_parts.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

// A row of a menu of the list, and the edit that choosing it makes; without one it is that of a step, which may be
// asked about, or a title.
struct ListMenuRow {
    MenuRow row;
    std::function<BulkEdit()> edit;
    std::optional<ListChoice> opens = {};  // what else it is chosen in, in place of an edit
};

// What is ticked is so of all posts of the menu, what has a dash of some. None for what is chosen in another way than
// in a menu.
std::vector<ListMenuRow> list_menu_rows(ViewContext& view, const ListMenu& menu);

}  // namespace tandem

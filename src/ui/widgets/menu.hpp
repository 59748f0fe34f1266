#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"
#include "ui/theme.hpp"

namespace tandem {

struct Channel;
struct ViewContext;
namespace facts {
struct Network;
}

struct MenuRow {
    enum class Kind : unsigned char { item, separator, title };

    std::string id = {};  // unique in its menu; of the model where a row is meant
    std::string text;
    std::string detail = {};    // at the right, in a lighter ink
    std::string shortcut = {};  // key caps at the right: "Ctrl Z"
    const char* icon = nullptr;
    Color dot = 0;                            // a marker square instead of an icon
    const facts::Network* network = nullptr;  // its letters instead of an icon
    std::optional<StatusLook> status = {};    // the glyph of a step instead of any of these
    bool checked = false;
    bool partly = false;  // of many things some have it: a dash for a tick
    bool inset = false;   // a part of what the row above stands for
    bool enabled = true;
    Kind kind = Kind::item;
    std::string why = {};        // tooltip, beside the menu
    std::string open_name = {};  // a button at the right end that opens what the row stands for; empty: none
    // Rows of the menu that opens beside it: one of them is chosen, not this one. Asked for while it is open.
    std::function<std::vector<MenuRow>()> beside = {};

    static MenuRow separator() {
        MenuRow row;
        row.kind = Kind::separator;
        return row;
    }
    static MenuRow title(std::string text) {
        MenuRow row;
        row.text = std::move(text);
        row.kind = Kind::title;
        return row;
    }
};

// A channel's: "Instagram · Maison Oriane" behind the network's letters.
MenuRow channel_row(const ViewContext& view, const Channel& channel);

struct MenuOptions {
    float least_width = 180;                       // at 100 %
    bool stays_open = false;                       // ticking rows of a filter
    bool check_column = false;                     // room for ticks at the left
    bool above = false;                            // grows upwards from the anchor
    float most_height = 420;                       // at 100 %; taller ones scroll
    std::optional<std::size_t>* opened = nullptr;  // set to the row whose opening button was clicked; the menu closes
    // Set to the row on which the right button was let go; the menu closes.
    std::optional<std::size_t>* secondary = nullptr;
    std::optional<std::size_t>* beside = nullptr;  // set to the row that was chosen in the menu beside the chosen one
    bool at_side = false;                          // of the anchor, a row of another menu: Left closes it
};

// Opens the menu named `id` of the present Scope, at the next call of `menu`.
void open_menu(std::string_view id);
bool menu_is_open(std::string_view id);
// Draws the menu if it is open, below `anchor` (or where there is room): the index of the row that was chosen in this
// frame. Where one row of several is chosen the keyboard begins at the one that is ticked. The menu beside a row opens
// with a press, Enter or Right, and where the pointer rests on the row a moment, so that none flashes by on the way.
std::optional<std::size_t> menu(ViewContext& view, std::string_view id, const Rect& anchor,
                                std::span<const MenuRow> rows, const MenuOptions& options = {});

struct ComboLook {
    std::string_view name;             // for the widget tree
    std::string_view text;             // what is chosen
    std::string_view empty_text = {};  // shown lighter when nothing is
    const char* icon = nullptr;
    Color dot = 0;
    const facts::Network* network = nullptr;  // its letters before the text
    bool plain = false;                       // looks like text until the pointer or the keyboard is there
    bool enabled = true;
    TextStyle style = text_style::control;
};
// A field whose value is chosen from a menu: the index of the row that was chosen in this frame. Rows are asked for
// only while it is open.
template <class Rows>
std::optional<std::size_t> combo(ViewContext& view, std::string_view id, const Rect& rect, const ComboLook& look,
                                 Rows&& rows);

// The closed part of a combo; true when it is to open.
bool combo_button(ViewContext& view, std::string_view id, const Rect& rect, const ComboLook& look);

template <class Rows>
std::optional<std::size_t> combo(ViewContext& view, std::string_view id, const Rect& rect, const ComboLook& look,
                                 Rows&& rows) {
    const std::string menu_id = std::string(id) + ".menu";
    if (combo_button(view, id, rect, look)) open_menu(menu_id);
    if (!menu_is_open(menu_id)) return std::nullopt;
    const auto list = rows();
    return menu(view, menu_id, rect, list, {.check_column = true});
}

}  // namespace tandem

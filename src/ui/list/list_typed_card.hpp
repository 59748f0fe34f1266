#pragma once

#include <cstddef>
#include <string_view>

namespace tandem {

struct ListMenu;
struct ViewContext;

// A card of the list with one field, for what is typed rather than chosen. Words are keys of words.csv.
struct TypedCard {
    std::string_view popup;  // its id
    float width = 0;         // at 100 %
    std::string_view name, hint, wrong;
    std::string_view give;    // the button
    std::string_view enters;  // what Enter does, below
    const char* icon = nullptr;
    std::size_t most_bytes = 30;  // of the text
    bool (*accepts)(std::string_view text) = nullptr;
};

enum class TypedAnswer : unsigned char { none, given, left };
// Opened by the menu in its first frame. Given: what is typed is accepted and was entered in this frame; the card is
// closing. Left: it is closed without that.
TypedAnswer ask_typed(ViewContext& view, ListMenu& menu, const TypedCard& look);

}  // namespace tandem

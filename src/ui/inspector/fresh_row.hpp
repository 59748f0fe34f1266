#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/id.hpp"

namespace tandem {

struct ViewContext;

// A row that is being written in a sheet: it comes into the project with its text, and is gone where none was typed.
struct FreshRow {
    Uuid on;            // the item that it will be a part of
    Uuid id;            // what its field belongs to
    std::string field;  // id of the field
    bool for_client = false;
    bool asked = false;  // the field was to get the keyboard
    bool typed = false;  // and had it

    bool operator==(const FreshRow&) const = default;
};

void begin_fresh_row(ViewContext& view, FreshRow row);
// The one that is written on this item in such a field; null when there is none, or its field has let go.
FreshRow* fresh_row(ViewContext& view, Uuid on, std::string_view field);
// Whether its field gets the keyboard now: once.
bool takes_keyboard(FreshRow& row);

}  // namespace tandem

#include "app/filled_cell.hpp"

#include <algorithm>

namespace tandem {

std::string filled_cell(std::string_view cell, const CellWords& words) {
    std::string text;
    while (!cell.empty()) {
        const std::size_t open = cell.find('{');
        const std::size_t close = open == cell.npos ? open : cell.find('}', open);
        if (close == cell.npos) return text.append(cell);
        const std::string_view inside = cell.substr(open + 1, close - open - 1);
        const std::size_t colon = std::min(inside.find(':'), inside.size());
        const auto said = words(inside.substr(0, colon), inside.substr(std::min(colon + 1, inside.size())));
        text.append(cell.substr(0, open));
        text.append(said ? std::string_view(*said) : cell.substr(open, close + 1 - open));
        cell.remove_prefix(close + 1);
    }
    return text;
}

}  // namespace tandem

#pragma once

#include <optional>
#include <vector>

#include "edit/action.hpp"

namespace tandem {

struct ViewContext;

struct HistoryAnswer {
    std::optional<std::size_t> go;  // so many steps are to be done
    bool closed = false;
};

// The steps since the project was opened, the latest on top; those that were undone are grey. `shown`: the step to
// scroll to in this frame.
HistoryAnswer draw_history(ViewContext& view, const std::vector<Label>& steps, std::size_t done,
                           std::optional<std::size_t> shown);

}  // namespace tandem

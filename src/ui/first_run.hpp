#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

struct FirstRunFacts {
    std::optional<std::filesystem::path> sample;
    std::vector<std::filesystem::path> recent;
};

// What the window shows while no project is open: the ways to one.
void draw_first_run(ViewContext& view, const Rect& area, const FirstRunFacts& facts);

}  // namespace tandem

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/page.hpp"

namespace tandem {

// A paragraph, or several, of one look.
struct FlowBlock {
    std::string text;  // nothing is put for an empty one
    double size = 10;
    bool bold = false;
    InkColor ink = 0x1E2228;
    double gap = 0;        // above it, where it is not the first of its area
    std::string uri = {};  // where all of it leads to; empty: nowhere
};

// Where text may stand, in points of its page.
struct FlowArea {
    double x = 0, top = 0, width = 0, end = 0;  // at least a line high
};

struct FlowedArea {
    std::vector<PageItem> items;
    double end = 0;  // of the last line in it
};

// Blocks one under the other through as many areas as it takes, which are all of one width: nothing is cut off. One
// result for each area that has text; none without text.
std::vector<FlowedArea> flow_text(const std::vector<FlowBlock>& blocks,
                                  const std::function<FlowArea(std::size_t number)>& area);

}  // namespace tandem

#include "app/text_flow.hpp"

#include <algorithm>

namespace tandem {
namespace {

class Flow {
  public:
    explicit Flow(const std::function<FlowArea(std::size_t)>& area) : area_of_(area) {}

    void put(const FlowBlock& block) {
        if (block.text.empty()) return;
        if (areas_.empty()) next_area();
        double gap = areas_.back().items.empty() ? 0 : block.gap;
        PageText text{area_.x,    0,         area_.width,     block.text,         block.size,
                      block.bold, block.ink, PageAlign::left, PageText::all_lines};
        PageText line = text;
        line.text.assign(1, 'X');
        // What begins at the very end of an area begins in the next one.
        if (y_ + gap + height_of(line) > area_.end && !areas_.back().items.empty()) {
            next_area();
            gap = 0;
        }
        if (y_ + gap + height_of(text) <= area_.end) return put_piece(std::move(text), gap, block.uri);
        const FlowArea next = area_of_(areas_.size());
        bool first = true;
        for (std::string& piece : broken_text(text, area_.end - y_ - gap, next.end - next.top)) {
            if (!first) next_area();
            text.x = area_.x, text.text = std::move(piece);
            put_piece(text, first ? gap : 0, block.uri);
            first = false;
        }
    }
    std::vector<FlowedArea> take() && { return std::move(areas_); }

  private:
    void next_area() {
        area_ = area_of_(areas_.size());
        areas_.push_back({{}, area_.top});
        y_ = area_.top;
    }
    void put_piece(PageText text, double gap, const std::string& uri) {
        text.y = y_ + gap;
        const double height = height_of(text);
        y_ = text.y + height;
        if (!uri.empty())
            areas_.back().items.emplace_back(
                PageLink{text.x, text.y, std::min(width_of(text), text.width), height, uri});
        areas_.back().items.emplace_back(std::move(text));
        areas_.back().end = y_;
    }

    const std::function<FlowArea(std::size_t)>& area_of_;
    std::vector<FlowedArea> areas_;
    FlowArea area_;
    double y_ = 0;
};

}  // namespace

std::vector<FlowedArea> flow_text(const std::vector<FlowBlock>& blocks,
                                  const std::function<FlowArea(std::size_t)>& area) {
    Flow flow(area);
    for (const FlowBlock& block : blocks) flow.put(block);
    return std::move(flow).take();
}

}  // namespace tandem

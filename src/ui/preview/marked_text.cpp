#include "ui/preview/marked_text.hpp"

#include <string>

#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/word_flow.hpp"

namespace tandem {

MarkedTextUsed marked_text(ViewContext& view, const Rect& rect, std::string_view text,
                           const std::vector<TextMark>& marks, const MarkedTextLook& look) {
    WordFlow flow(view, rect, look.style, look.line_px, look.most_lines);
    const auto add = [&](std::size_t begin, std::size_t end, Color ink) {
        flow.add(text.substr(begin, end - begin),
                 [&](std::string_view letters, const Rect& room) { flow.draw(letters, room, ink); });
    };
    std::size_t at = 0;
    for (const TextMark& mark : marks) {
        add(at, mark.begin, look.ink);
        add(mark.begin, mark.end, look.marked);
        at = mark.end;
    }
    add(at, text.size(), look.ink);
    const MarkedTextUsed used{flow.height_px(), flow.is_full()};
    register_text(view, Rect::at(rect.x0, rect.y0, rect.width(), used.height_px), std::string(text));
    return used;
}

}  // namespace tandem

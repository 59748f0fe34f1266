#include "ui/strategy/row_details.hpp"

#include <algorithm>

#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

bool is_unfolded(const ViewContext& view, Uuid item) {
    const std::vector<Uuid>& open = view.state.strategy.unfolded;
    return view.state.all_unfolded || std::find(open.begin(), open.end(), item) != open.end();
}

void set_unfolded(ViewContext& view, Uuid item, bool unfolded) {
    std::vector<Uuid>& open = view.state.strategy.unfolded;
    std::erase(open, item);
    if (unfolded) open.push_back(item);
}

bool unfold_button(ViewContext& view, const Rect& rect, Uuid item, std::string_view name) {
    const bool open = is_unfolded(view, item);
    const float side = view.px(dims::control_small);
    const Rect square = Rect::at(rect.x0, rect.y0 + (rect.height() - side) / 2, side, side);
    if (icon_button(view, "unfold", square, open ? icons::chevron_down : icons::chevron_right, name,
                    {.kind = ButtonKind::ghost, .small = true}))
        set_unfolded(view, item, !open);
    return open;
}

void show_if_wanted(ViewContext& view, Uuid item, float top_px, float bottom_px) {
    if (view.state.strategy.row_wanted != item) return;
    view.state.strategy.row_wanted = {};
    scroll_into_view(top_px - view.px(40), bottom_px);
}

bool shows_all(const ViewContext& view, std::string_view list) { return is_unfolded(view, uuid_from_name(list)); }

bool more_button(ViewContext& view, const Rect& line, std::string_view list, std::size_t all, std::size_t first) {
    if (all <= first) return true;
    const Uuid item = uuid_from_name(list);
    const bool open = is_unfolded(view, item);
    const std::string text = open ? std::string(view.word("strategy.fewer"))
                                  : view.words.count("strategy.more", static_cast<std::int64_t>(all - first));
    const ButtonLook look{
        .kind = ButtonKind::ghost, .icon = open ? icons::chevron_up : icons::chevron_down, .small = true};
    const float width = std::min(line.width(), button_width(view, text, look));
    if (button(view, "more", {line.x0, line.y0, line.x0 + width, line.y1}, text, look)) set_unfolded(view, item, !open);
    return open;
}

bool delete_button(Sheet& sheet, std::string_view word_key) {
    ViewContext& view = sheet.view();
    sheet.gap(2);
    const Rect line = sheet.line(dims::control_small);
    const ButtonLook look{.kind = ButtonKind::ghost, .icon = icons::trash_2, .small = true};
    const float width = std::min(line.width(), button_width(view, view.word(word_key), look));
    const bool clicked =
        button(view, "delete", {line.x0, line.y0, line.x0 + width, line.y1}, view.word(word_key), look);
    sheet.gap(6);
    return clicked;
}

}  // namespace tandem

#include "ui/bars/filter_bar.hpp"

#include <algorithm>

#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr float between_chips = 8, chip_top = 7;
constexpr std::string_view more_filters_menu = "filters_more.menu";

// The place of a chip at the left of the row, which loses it.
Rect cut_chip(const ViewContext& view, Rect& at, float width) {
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(chip_top), width, view.px(dims::filter));
    at.x0 = rect.x1 + view.px(between_chips);
    return rect;
}

}  // namespace

bool FilterBar::Laid::any() const { return std::find(behind.begin(), behind.end(), true) != behind.end(); }

void FilterBar::add(std::unique_ptr<FilterPart> part) {
    if (part) parts_.push_back(std::move(part));
}

float FilterBar::width(const ViewContext& view, ChipWords words) const {
    float width = 0;
    for (const auto& part : parts_) width += part->width(view, words) + view.px(between_chips);
    return width;
}

FilterBar::Laid FilterBar::lay(const ViewContext& view, float room) const {
    Laid laid{ChipWords::all, std::vector<bool>(parts_.size(), false)};
    // What was opened there stays there, so that its menu does not move away while rows are ticked.
    for (std::size_t i = 0; i < parts_.size(); ++i)
        laid.behind[i] = parts_[i]->id() == view.state.filter_behind && menu_is_open(parts_[i]->menu_id());
    if (!laid.any())
        for (const ChipWords words : {ChipWords::all, ChipWords::chosen, ChipWords::count}) {
            laid.words = words;
            if (width(view, words) - view.px(between_chips) <= room) return laid;
        }
    laid.words = ChipWords::count;
    FilterChip more;
    more.text = "+9";
    float used = filter_chip_width(view, more);
    more.active = true;
    const float tinted = filter_chip_width(view, more) - used;
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (!laid.behind[i]) used += parts_[i]->width(view, laid.words) + view.px(between_chips);
    for (const bool active : {false, true}) {
        if (active && used > room) used += tinted;
        for (std::size_t i = parts_.size(); i-- > 0 && used > room;) {
            if (laid.behind[i] || parts_[i]->active() != active) continue;
            laid.behind[i] = true;
            used -= parts_[i]->width(view, laid.words) + view.px(between_chips);
        }
    }
    return laid;
}

void FilterBar::draw(ViewContext& view, Rect& at) {
    const Laid laid = lay(view, at.width());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (laid.behind[i]) continue;
        parts_[i]->draw(view, cut_chip(view, at, parts_[i]->width(view, laid.words)), laid.words);
    }
    if (laid.any()) draw_more(view, at, laid);
}

// One chip for all that has no room, tinted where something of it lets not everything through.
void FilterBar::draw_more(ViewContext& view, Rect& at, const Laid& laid) {
    std::vector<FilterPart*> behind;
    std::string lines;
    FilterChip chip;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (!laid.behind[i]) continue;
        behind.push_back(parts_[i].get());
        lines += (lines.empty() ? "" : "\n") + parts_[i]->line(view);
        chip.active |= parts_[i]->active();
    }
    const std::string text = "+" + std::to_string(behind.size()),
                      name = view.words.count("filter.more", static_cast<std::int64_t>(behind.size()));
    chip.text = text, chip.name = name, chip.tooltip = lines;
    const Rect rect = cut_chip(view, at, filter_chip_width(view, chip));
    const ChipClick click = filter_chip(view, "filters_more", rect, chip);
    if (click == ChipClick::cleared) {
        view.state.remember_filters();
        for (FilterPart* part : behind) part->clear();
    }
    if (click == ChipClick::opened) open_menu(more_filters_menu);
    if (menu_is_open(more_filters_menu)) {
        std::vector<MenuRow> rows;
        for (const FilterPart* part : behind) rows.push_back(part->row());
        if (const auto chosen = menu(view, more_filters_menu, rect, rows, {.check_column = true})) {
            view.state.filter_behind = behind[*chosen]->id();
            open_menu(behind[*chosen]->menu_id());
        }
    }
    for (FilterPart* part : behind) part->draw_menu(view, rect);
}

}  // namespace tandem

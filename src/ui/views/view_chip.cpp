#include "ui/views/view_chip.hpp"

#include <algorithm>

#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/views/view_menu.hpp"
#include "ui/widgets/buttons.hpp"

namespace tandem {
namespace {

// Pixels at 100 %: a name is no longer than that.
constexpr float most_view_chip = 220, most_short_view_chip = 120;

class ViewPart final : public FilterPart {
  public:
    explicit ViewPart(std::string note) : note_(std::move(note)) {}

    std::string_view id() const override { return "view_note"; }
    bool active() const override { return false; }
    std::string line(const ViewContext& view) const override {
        return view.words.format("filter.line",
                                 {{"name", std::string(view.word("saved_view.chip"))}, {"values", note_}});
    }
    float width(const ViewContext& view, ChipWords words) const override {
        const float most = view.px(words == ChipWords::count ? most_short_view_chip : most_view_chip);
        return std::min(filter_chip_width(view, chip()), most);
    }
    void draw(ViewContext& view, const Rect& rect, ChipWords) override {
        const std::string tooltip = note_ + "\n" + std::string(view.word("saved_view.note_hint"));
        FilterChip look = chip();
        look.tooltip = tooltip;
        if (filter_chip(view, id(), rect, look) == ChipClick::opened) open_menu(menu_id());
        draw_menu(view, rect);
    }
    MenuRow row() const override {
        MenuRow row;
        row.id = id();
        row.text = note_;
        row.icon = icons::bookmark;
        return row;
    }
    std::string menu_id() const override { return "saved_views.menu"; }
    void draw_menu(ViewContext& view, const Rect& anchor) override {
        ViewMenu saved(view);
        if (menu_is_open(menu_id())) {
            std::vector<MenuRow> rows;
            saved.add_to(rows);
            std::optional<std::size_t> asked_about;
            const auto chosen = menu(view, menu_id(), anchor, rows, {.check_column = true, .secondary = &asked_about});
            if (asked_about) saved.ask_about(*asked_about);
            if (chosen) saved.take(*chosen);
        }
        ViewMenu(view).draw_asked();
    }
    void clear() override {}

  private:
    FilterChip chip() const { return {.text = note_, .value = {}, .icon = icons::bookmark}; }

    std::string note_;
};

}  // namespace

std::unique_ptr<FilterPart> view_chip(const ViewContext& view) {
    std::string note = view_note(view);
    return note.empty() ? nullptr : std::make_unique<ViewPart>(std::move(note));
}

}  // namespace tandem

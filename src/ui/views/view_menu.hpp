#pragma once

#include "ui/rect.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

struct ViewContext;
struct SavedView;

// The rows of saved views below those of the layouts, and what each does.
class ViewMenu {
  public:
    explicit ViewMenu(ViewContext& view) : view_(view) {}
    // Behind what is there.
    void add_to(std::vector<MenuRow>& rows);
    // A row that was chosen, by its place in the menu: does what it stands for.
    void take(std::size_t row);
    // The right button was let go on a row: that of a view opens what can be done with that very view.
    void ask_about(std::size_t row);
    // The menu which that opened, while it is open.
    void draw_asked();

  private:
    enum class Act : std::uint8_t { nothing, show, save, update, rename, remove, up, down };
    struct Taken {
        std::size_t row = 0;
        Act act{};
        const SavedView* of = nullptr;
    };
    void add(std::vector<MenuRow>& rows, MenuRow row, Act act, const SavedView* of);
    void add_acts(std::vector<MenuRow>& rows, const SavedView& of);
    const Taken* taken_row(std::size_t row) const;

    ViewContext& view_;
    std::vector<Taken> taken_;
};

// Whether a view was chosen and something else is shown by now.
bool differs_from_view(const ViewContext& view);
// "Client", resp. "Client · changed": the view that was chosen; "" for none.
std::string view_note(const ViewContext& view);
// Shows a saved view, on the calendar.
void show_view(ViewContext& view, const SavedView& saved);

}  // namespace tandem

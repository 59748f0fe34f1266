#include "ui/views/view_menu.hpp"

#include <algorithm>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/views/saved_views.hpp"

namespace tandem {
namespace {

constexpr std::string_view asked_menu = "view.menu";

constexpr CommandId command_of(CalendarView layout) {
    switch (layout) {
        case CalendarView::month: return CommandId::view_month;
        case CalendarView::week: return CommandId::view_week;
        case CalendarView::day: return CommandId::view_day;
        case CalendarView::list: return CommandId::view_list;
        case CalendarView::board: return CommandId::view_board;
        case CalendarView::year: return CommandId::view_year;
        case CalendarView::grid: return CommandId::view_grid;
    }
    return CommandId::view_month;
}

MenuRow act_row(std::string id, std::string text, const char* icon) {
    MenuRow row;
    row.id = std::move(id);
    row.text = std::move(text);
    row.icon = icon;
    return row;
}

}  // namespace

void ViewMenu::add(std::vector<MenuRow>& rows, MenuRow row, Act act, const SavedView* of) {
    taken_.push_back({rows.size(), act, of});
    rows.push_back(std::move(row));
}

void ViewMenu::add_acts(std::vector<MenuRow>& rows, const SavedView& of) {
    const auto text = [&](std::string_view key) { return view_.words.format(key, {{"name", of.name}}); };
    MenuRow update = act_row("update", text("saved_view.update"), icons::save);
    update.enabled = !is_shown_as(view_.state, view_.project(), of);
    add(rows, std::move(update), Act::update, &of);
    add(rows, act_row("rename", text("saved_view.rename_one"), icons::pencil), Act::rename, &of);
    const std::vector<const SavedView*> views = views_in_order(view_.project());
    if (views.size() > 1) {
        MenuRow up = act_row("up", text("saved_view.up"), icons::arrow_up);
        up.enabled = views.front() != &of;
        add(rows, std::move(up), Act::up, &of);
        MenuRow down = act_row("down", text("saved_view.down"), icons::arrow_down);
        down.enabled = views.back() != &of;
        add(rows, std::move(down), Act::down, &of);
    }
    add(rows, act_row("delete", text("saved_view.delete"), icons::trash_2), Act::remove, &of);
}

void ViewMenu::add_to(std::vector<MenuRow>& rows) {
    const Project& project = view_.project();
    const SavedView* chosen = chosen_view(view_.state, project);
    const std::vector<const SavedView*> views = views_in_order(project);
    if (!rows.empty()) rows.push_back(MenuRow::separator());
    for (const SavedView* one : views) {
        MenuRow row = act_row(to_text(one->id), one->name, icons::bookmark);
        row.checked = is_shown_as(view_.state, project, *one);
        if (one == chosen && !row.checked) row.detail = view_.word("saved_view.changed");
        add(rows, std::move(row), Act::show, one);
    }
    if (!views.empty()) rows.push_back(MenuRow::separator());
    if (chosen) add_acts(rows, *chosen);
    add(rows, act_row("save_view", std::string(view_.word(command(CommandId::save_view).word)), icons::bookmark_plus),
        Act::save, nullptr);
}

const ViewMenu::Taken* ViewMenu::taken_row(std::size_t number) const {
    const auto found =
        std::find_if(taken_.begin(), taken_.end(), [&](const Taken& taken) { return taken.row == number; });
    return found == taken_.end() ? nullptr : &*found;
}

void ViewMenu::take(std::size_t number) {
    const Taken* found = taken_row(number);
    if (!found) return;
    const SavedView* of = found->of;
    switch (found->act) {
        case Act::nothing: return;
        case Act::show: return show_view(view_, *of);
        case Act::save: return view_.run(CommandId::save_view);
        case Act::update: return view_.send(update_view(*of, view_of(view_.state)));
        case Act::rename:
            view_.state.calendar.view_to_rename = of->id;
            view_.state.dialog_wanted = DialogKind::save_view;
            return;
        case Act::remove: return view_.send(remove_view(*of));
        case Act::up:
        case Act::down: return view_.send(move_view(view_.project(), of->id, found->act == Act::up ? -1 : 1));
    }
}

void ViewMenu::ask_about(std::size_t number) {
    const Taken* found = taken_row(number);
    if (!found || found->act != Act::show) return;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    view_.state.calendar.view_asked = found->of->id;
    view_.state.calendar.view_asked_at = Rect::at(pointer.x, pointer.y, 0, 0);
    open_menu(asked_menu);
}

void ViewMenu::draw_asked() {
    const auto& asked = view_.state.calendar.view_asked;
    const SavedView* of = asked ? view_.project().saved_views.find(*asked) : nullptr;
    if (!of || !menu_is_open(asked_menu)) return;
    std::vector<MenuRow> rows;
    taken_.clear();
    add_acts(rows, *of);
    if (const auto chosen = menu(view_, asked_menu, view_.state.calendar.view_asked_at, rows)) take(*chosen);
}

bool differs_from_view(const ViewContext& view) {
    const SavedView* chosen = chosen_view(view.state, view.project());
    return chosen && !is_shown_as(view.state, view.project(), *chosen);
}

std::string view_note(const ViewContext& view) {
    const SavedView* chosen = chosen_view(view.state, view.project());
    if (!chosen) return {};
    return differs_from_view(view) ? view.words.format("saved_view.note_changed", {{"name", chosen->name}})
                                   : chosen->name;
}

void show_view(ViewContext& view, const SavedView& saved) {
    apply_view(view.state, saved, view.project());
    if (const auto layout = layout_of(saved)) view.run(command_of(*layout));
}

}  // namespace tandem

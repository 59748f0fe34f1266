#include "ui/bars/project_menu.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "model/person.hpp"
#include "ui/context_menu.hpp"
#include "ui/text/utf8.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::size_t most_recent = 8;

void draw_file_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("project.menu")) return;
    CommandMenu list;
    for (const Command& one : commands())
        if (one.group == CommandGroup::file) list.add(view, one.id);
    const auto& recent = view.workbench.preferences().recent_files;
    if (!recent.empty()) list.add_title(view, "menu.recent");
    const std::size_t first_recent = list.rows.size();
    for (std::size_t i = 0; i < std::min(recent.size(), most_recent); ++i) {
        MenuRow row;
        row.id = "recent:" + recent[i].string();
        row.text = recent[i].stem().string();
        row.detail = recent[i].parent_path().filename().string();
        row.icon = icons::file;
        row.why = recent[i].string();
        list.rows.push_back(std::move(row));
    }
    const auto chosen = menu(view, "project.menu", anchor, list.rows, {.least_width = 260});
    if (chosen && *chosen >= first_recent)
        view.state.open_file = recent[*chosen - first_recent];
    else
        list.run(view, chosen);
}

constexpr float least_name = 40;

// The first letters of the words before a dot in the middle, three at most: "Agence Cardinal · Lyon" is AC.
std::string plate_letters(const std::string& name) {
    Person as_person;
    as_person.name = name.substr(0, name.find(" · "));
    const std::string initials = initials_of(as_person);
    std::size_t end = 0;
    for (int letters = 0; letters < 3 && end < initials.size(); ++letters) end += read_code_point(initials, end).bytes;
    return initials.substr(0, end);
}

}  // namespace

void draw_project_button(ViewContext& view, Rect& at, float most_width_px, const BarFacts& facts) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const std::string name = facts.project_open ? project_name(view) : std::string(view.word("app.no_project"));
    const float plate_width = facts.project_open ? view.px(24 + 8) : 0;
    const float rest = view.px(6) + plate_width + view.px(8 + 14 + 6),
                name_width = text_width(view, text_style::body_strong, name);
    // Beside the plate an ellipsis alone would say nothing.
    const bool plate_alone = facts.project_open && most_width_px - rest < std::min(name_width, view.px(least_name));
    const float width = plate_alone ? rest - view.px(8) : std::min(rest + name_width, most_width_px);
    const Rect rect = Rect::at(at.x0 - view.px(6), at.y0 + view.px(8), width, view.px(32));
    const Hit hit = interact(view, "project", rect);
    const std::string letters = facts.project_open ? plate_letters(name) : std::string();
    const Registered node(
        view,
        {.id = "project", .role = Role::button, .label = name, .rect = rect, .value = letters, .focused = hit.focused});
    if (hit.hovered || menu_is_open("project.menu"))
        fill(out, rect, hit.held ? t.hair2 : t.hover, view.px(dims::radius));
    Rect inner = rect.shrunk(view.px(6), 0);
    if (facts.project_open) {
        const Rect plate = Rect::at(inner.x0, rect.y0 + view.px(4), view.px(24), view.px(24));
        fill(out, plate, mixed(rgb(0x1E2228), rgb(0xA94714), 0.5f), view.px(dims::radius_bar));
        label_in(view, out, plate, text_style::initials, rgb(0xFFFFFF), letters, Align::centre);
        inner.x0 += plate_width;
    }
    icon_in(view, out, inner.cut_right(view.px(14)), icons::chevrons_up_down, t.ink2, 14);
    inner.x1 -= view.px(6);
    if (!plate_alone) label(view, inner, text_style::body_strong, t.ink, name);
    draw_focus(view, hit, rect, view.px(dims::radius));
    const bool cut = name_width > inner.width();
    tooltip_for(view, hit, rect, cut ? std::string_view(name) : view.word("bar.project"));
    if (hit.clicked) open_menu("project.menu");
    draw_file_menu(view, rect);
    at.x0 = rect.x1 + view.px(8);
}

}  // namespace tandem

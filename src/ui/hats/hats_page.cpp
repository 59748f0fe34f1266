#include "ui/hats/hats_page.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "app/hats_text.hpp"
#include "icons.hpp"
#include "ui/hats/hats_rows.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/team/team_state.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 16, two_columns = 900, widest = 1180;

std::vector<const Person*> people_here(const Project& project, date::year_month month) {
    std::vector<const Person*> people;
    for (const Person& person : project.people)
        if (!person.left_on || *person.left_on > first_day(month)) people.push_back(&person);
    std::stable_sort(people.begin(), people.end(), [](const Person* a, const Person* b) {
        const bool two_a = a->hats.size() > 1, two_b = b->hats.size() > 1;
        return two_a != two_b ? two_a : a->name < b->name;
    });
    return people;
}

void draw_statement(ViewContext& view, Rect& column, const Person& person, const HatsText& text) {
    PageCard card(view, column,
                  {.id = "hats_statement", .icon = icons::user, .title = text.name, .trailing = text.month});
    for (std::size_t i = 0; i < text.statement.size(); ++i) {
        const TextStyle style = i == 0 ? text_style::body_strong : text_style::body;
        Rect line = card.line(0);
        line.y1 = line.y0 + paragraph_height(view, style, view.px(20), line.width(), text.statement[i]);
        const Color ink = i == 0 && text.sum.is_over ? view.theme.danger : view.theme.ink;
        if (i == 0 && text.sum.is_over) {
            Rect sign = line;
            sign.y1 = sign.y0 + view.px(20);
            icon_in(view, *ImGui::GetWindowDrawList(), sign.cut_left(view.px(16)), icons::triangle_alert,
                    view.theme.danger, 15);
            line.x0 += view.px(22);
            line.y1 = line.y0 + paragraph_height(view, style, view.px(20), line.width(), text.statement[i]);
        }
        paragraph(view, line, style, view.px(20), ink, text.statement[i]);
        card.took(line.height() + view.px(4));
    }
    card.gap(4);
    draw_rates(view, card, person);
}

void draw_notes(ViewContext& view, Rect& column, const HatsText& text) {
    if (text.duties.empty()) return;
    PageCard card(view, column, {.id = "hats_duties", .icon = icons::list_checks, .title = view.word("hats.by_duty")});
    draw_hat_duties(view, card, text);
}

}  // namespace

const Person* hats_person(const Project& project, const UiState& state) {
    if (state.team && state.team->hats_person)
        if (const Person* person = project.people.find(*state.team->hats_person)) return person;
    const std::vector<const Person*> people = people_here(project, state.month);
    return people.empty() ? nullptr : people.front();
}

void draw_two_hats(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "hats", .role = Role::group, .label = view.word("hats.title"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    const Person* person = hats_person(view.project(), view.state);
    if (!person) {
        label(view, area.shrunk(view.px(24), view.px(24)), text_style::body, view.theme.ink2, view.word("hats.empty"),
              Align::centre);
        return;
    }
    const HatsText text =
        hats_text(view.project(), view.facts, view.words, view.ask.two_hats(person->id, view.state.month));
    ScrollArea scroll(view, "page", area);
    Rect page = scroll.content().shrunk(view.px(side), 0);
    const float top = page.y0;
    page.y0 += view.px(side);
    if (page.width() > view.px(widest)) page.x1 = page.x0 + view.px(widest);
    Rect left = page, right = page;
    const bool two = page.width() >= view.px(two_columns);
    if (two) {
        left.x1 = left.x0 + std::round(page.width() * 0.62f);
        right.x0 = left.x1 + view.px(16);
    }
    draw_statement(view, left, *person, text);
    {
        PageCard card(view, left, {.id = "hats_weeks", .icon = icons::calendar_days, .title = view.word("hats.weeks")});
        draw_hat_weeks(view, card, text);
    }
    Rect& second = two ? right : left;
    {
        PageCard card(view, left,
                      {.id = "hats_minutes", .icon = icons::timer, .title = view.word("calibration.title")});
        draw_calibrations(view, card);
    }
    draw_notes(view, second, text);
    scroll.set_height(std::max(left.y0, second.y0) - top);
}

void draw_hats_tools(ViewContext& view, Rect& at) {
    const Person* person = hats_person(view.project(), view.state);
    if (!person) return;
    const ButtonLook look{.icon = icons::chevron_down, .tooltip = view.word("hats.whose"), .icon_after = true};
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(6), button_width(view, person->name, look), view.px(28));
    at.x0 = rect.x1 + view.px(8);
    if (button(view, "whose", rect, person->name, look)) open_menu("whose.menu");
    if (menu_is_open("whose.menu")) {
        const std::vector<const Person*> people = people_here(view.project(), view.state.month);
        std::vector<MenuRow> rows;
        for (const Person* one : people) {
            MenuRow row;
            row.id = to_text(one->id), row.text = one->name, row.checked = one == person;
            row.detail = view.word(one->hats.size() > 1 ? "hat.both" : one->terms(Hat::smm) ? "hat.smm" : "hat.cm");
            rows.push_back(std::move(row));
        }
        if (const auto chosen = menu(view, "whose.menu", rect, rows, {.check_column = true}))
            team_state(view.state).hats_person = people[*chosen]->id;
    }
    const std::string_view word = view.word("hats.print");
    const ButtonLook print{.icon = icons::printer, .tooltip = view.word("hats.print.why")};
    const float width = button_width(view, word, print);
    const Rect button_rect = Rect::at(at.x1 - width, at.y0 + view.px(6), width, view.px(28));
    at.x1 = button_rect.x0 - view.px(8);
    if (button(view, "print", button_rect, word, print)) {
        team_state(view.state).hats_person = person->id;
        view.run(CommandId::print_hats);
    }
    const std::string_view work = view.word("work.print");
    const ButtonLook look_of_work{.icon = icons::file_down, .tooltip = view.word("work.print.why")};
    const float work_width = button_width(view, work, look_of_work);
    if (work_width + view.px(8) > at.width()) return;
    const Rect work_rect = Rect::at(at.x1 - work_width, at.y0 + view.px(6), work_width, view.px(28));
    at.x1 = work_rect.x0 - view.px(8);
    if (button(view, "work", work_rect, work, look_of_work)) {
        team_state(view.state).hats_person = person->id;
        view.run(CommandId::print_work);
    }
}

}  // namespace tandem

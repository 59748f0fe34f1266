#include "ui/tasks/doer.hpp"

#include <vector>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Code = PersonVerdict::Code;

std::string verdict_word(const ViewContext& view, const PersonVerdict& verdict) {
    if (verdict.code == Code::chosen) return std::string(view.word("why.chosen"));
    if (verdict.code == Code::possible) return facts::signed_integer_text(verdict.points, view.language);
    return std::string(view.word("why.not_free"));
}

std::vector<MenuRow> people_rows(const ViewContext& view, const Task& task, const Explanation& why) {
    std::vector<MenuRow> rows;
    for (const PersonVerdict& verdict : why.people) {
        const Person* person = view.project().people.find(verdict.person);
        MenuRow row;
        row.id = to_text(verdict.person);
        row.text = person ? person->name : std::string();
        row.detail = verdict_word(view, verdict);
        row.checked = why.placement && why.placement->person == verdict.person;
        rows.push_back(std::move(row));
    }
    if (!task.pinned_person) return rows;
    rows.push_back(MenuRow::separator());
    MenuRow row;
    row.id = "unpin";
    row.text = view.word("task.unpin");
    rows.push_back(std::move(row));
    return rows;
}

}  // namespace

void draw_people_menu(ViewContext& view, std::string_view id, const Rect& anchor, const Task& task) {
    if (!menu_is_open(id)) return;
    const Explanation& why = view.ask.explain(task.id);
    const auto chosen = menu(view, id, anchor, people_rows(view, task, why), {.check_column = true});
    if (!chosen) return;
    const bool unpin = *chosen >= why.people.size();
    view.send(assign_task(view.session, task.id, unpin ? std::nullopt : std::optional(why.people[*chosen].person),
                          view.user));
}

void draw_doer(ViewContext& view, const Rect& disc, const Task& task) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    const std::string name = person ? person->name : std::string(view.word("task.nobody"));
    const Hit hit = interact(view, "who", disc, {.enabled = task.is_open(), .tab_stop = false});
    register_widget(view, {.id = "who", .role = Role::button, .label = name, .rect = disc, .enabled = task.is_open()});
    if (person) {
        avatar(view, out, disc, initials_of(*person), AvatarTone::cm);
    } else {
        dashed_outline(out, disc, view.theme.cm, disc.height() / 2, view.px(1.5f), view.scale);
        label_in(view, out, disc, text_style::initials, view.theme.cm_ink, "?", Align::centre);
    }
    if (task.is_open() && hit.hovered)
        outline(out, disc.grown(view.px(1)), view.theme.cm, disc.height() / 2 + view.px(1), view.px(1));
    tooltip_for(view, hit, disc, name);
    if (hit.clicked) open_menu("who.menu");
    draw_people_menu(view, "who.menu", disc, task);
}

}  // namespace tandem

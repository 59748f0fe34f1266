#include "ui/inspector/choices.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/post_deadlines.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/status_change.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

template <class Row>
MenuRow row_of(const Row& row, const std::string& name) {
    MenuRow out;
    out.id = to_text(row.id);
    out.text = name;
    return out;
}

// `word_key`: what having none is called, as the field says it.
MenuRow none_row(const ViewContext& view, std::string_view word_key) {
    MenuRow out;
    out.id = "none";
    out.text = view.word(word_key);
    return out;
}

// Rows of a table in the order people know them by, for a menu.
template <class Row, class Less>
std::vector<const Row*> sorted(const Table<Row>& table, Less less) {
    std::vector<const Row*> rows;
    for (const Row& row : table) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [&](const Row* a, const Row* b) { return less(*a, *b); });
    return rows;
}

}  // namespace

void choose_status(ViewContext& view, const Rect& line, const Post& post) {
    const float width = status_pill_width(view, post.status) + view.px(16);
    const Rect rect = Rect::at(line.x0, line.y0 + view.px(2), width, view.px(22));
    const Hit hit = interact(view, "status", rect);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    {
        const Registered node(view,
                              {.id = "status",
                               .role = Role::field,
                               .label = view.word("post.status"),
                               .rect = rect,
                               .value = status_word(view, post.status),
                               .focused = hit.focused});
        const StatusLook look = view.theme.status(post.status);
        fill(out, rect, hit.hovered ? mixed(look.tint, look.glyph, 0.12f) : look.tint, rect.height() / 2);
        status_glyph(out, rect.x0 + view.px(8), rect.y0 + view.px(5), view.px(dims::status_glyph), look);
        label(view, {rect.x0 + view.px(25), rect.y0, rect.x1 - view.px(20), rect.y1}, text_style::meta_medium,
              look.text, status_word(view, post.status));
        icon_in(view, out, {rect.x1 - view.px(20), rect.y0, rect.x1 - view.px(6), rect.y1}, icons::chevron_down,
                look.text, 12);
        draw_focus(view, hit, rect, rect.height() / 2);
    }
    if (hit.clicked) open_menu("status.menu");
    if (!menu_is_open("status.menu")) return;
    std::vector<MenuRow> rows;
    for (const facts::WorkflowStep& step : view.facts.workflow) {
        MenuRow row;
        row.id = step.id;
        row.text = step.name.in(view.language);
        row.status = view.theme.status(enum_from_word<PostStatus>(step.id).value_or(PostStatus::idea));
        row.checked = step.id == word_of(post.status);
        row.why = step.exit_condition.in(view.language);
        rows.push_back(std::move(row));
    }
    const auto chosen = menu(view, "status.menu", rect, rows, {.check_column = true});
    if (!chosen) return;
    change_status(view, {post.id}, enum_from_word<PostStatus>(rows[*chosen].id).value_or(post.status));
}

void choose_campaign(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const Campaign* now = post.campaign ? view.project().campaigns.find(*post.campaign) : nullptr;
    const auto list = [&] {
        return sorted(view.project().campaigns, [](const Campaign& a, const Campaign& b) {
            return std::tie(a.days.begin, a.name, a.id) < std::tie(b.days.begin, b.name, b.id);
        });
    };
    const ComboLook look{.name = view.word("post.campaign"),
                         .text = now ? std::string_view(now->name) : std::string_view{},
                         .empty_text = view.word("post.no_campaign"),
                         .dot = now ? view.theme.marker(now->color) : 0,
                         .plain = true};
    const auto chosen = combo(view, "campaign", sheet.row("post.campaign"), look, [&] {
        std::vector<MenuRow> rows{none_row(view, "post.no_campaign")};
        for (const Campaign* one : list()) {
            MenuRow row = row_of(*one, one->name);
            row.dot = view.theme.marker(one->color);
            row.checked = post.campaign == one->id;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (!chosen) return;
    Post next = post;
    next.campaign = *chosen == 0 ? std::nullopt : std::optional(list()[*chosen - 1]->id);
    send_row(view, std::move(next), "undo.edit_post");
}

void choose_pillar(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    const Pillar* now = post.pillar ? view.project().pillars.find(*post.pillar) : nullptr;
    const auto list = [&] {
        return sorted(view.project().pillars, [](const Pillar& a, const Pillar& b) {
            return std::tie(a.rank, a.name, a.id) < std::tie(b.rank, b.name, b.id);
        });
    };
    const ComboLook look{.name = view.word("post.pillar"),
                         .text = now ? std::string_view(now->name) : std::string_view{},
                         .empty_text = view.word("post.no_pillar"),
                         .dot = now ? view.theme.marker(now->color) : 0,
                         .plain = true};
    const auto chosen = combo(view, "pillar", sheet.row("post.pillar"), look, [&] {
        std::vector<MenuRow> rows{none_row(view, "post.no_pillar")};
        for (const Pillar* one : list()) {
            MenuRow row = row_of(*one, one->name);
            row.dot = view.theme.marker(one->color);
            row.checked = post.pillar == one->id;
            rows.push_back(std::move(row));
        }
        return rows;
    });
    if (!chosen) return;
    Post next = post;
    next.pillar = *chosen == 0 ? std::nullopt : std::optional(list()[*chosen - 1]->id);
    send_row(view, std::move(next), "undo.edit_post");
}

void choose_objectives(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    std::string names;
    for (const Id<Objective> id : post.objectives)
        if (const Objective* objective = view.project().objectives.find(id))
            names += (names.empty() ? "" : ", ") + objective->name;
    const auto list = [&] {
        return sorted(view.project().objectives, [](const Objective& a, const Objective& b) {
            return std::tie(a.name, a.id) < std::tie(b.name, b.id);
        });
    };
    const auto has = [&](Id<Objective> id) {
        return std::find(post.objectives.begin(), post.objectives.end(), id) != post.objectives.end();
    };
    const ComboLook look{.name = view.word("post.objective"),
                         .text = names,
                         .empty_text = view.word("post.no_objective"),
                         .icon = names.empty() ? nullptr : icons::target,
                         .plain = true};
    const auto chosen = combo(view, "objectives", sheet.row("post.objective"), look, [&] {
        std::vector<MenuRow> rows;
        for (const Objective* one : list()) {
            rows.push_back(row_of(*one, one->name));
            rows.back().checked = has(one->id);
        }
        if (rows.empty()) rows.push_back(MenuRow::title(std::string(view.word("empty.strategy"))));
        return rows;
    });
    if (!chosen) return;
    Post next = post;
    const Id<Objective> id = list()[*chosen]->id;
    if (has(id))
        std::erase(next.objectives, id);
    else
        next.objectives.push_back(id);
    send_row(view, std::move(next), "undo.edit_post");
}

std::vector<const Person*> people_to_choose(const ViewContext& view, std::optional<Id<Person>> also) {
    std::vector<const Person*> rows = sorted(view.project().people, [](const Person& a, const Person& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    std::erase_if(rows, [&](const Person* person) {
        return person->left_on && *person->left_on <= view.today() && also != person->id;
    });
    return rows;
}

void choose_person(Sheet& sheet, const Post& post, std::string_view key_word, std::optional<Id<Person>> Post::*field) {
    ViewContext& view = sheet.view();
    const Person* now = post.*field ? view.project().people.find(*(post.*field)) : nullptr;
    Rect at = sheet.row(key_word);
    if (now) at.x0 += avatar_link(view, at, at.x0 + view.px(6), *now);
    const ComboLook look{.name = view.word(key_word),
                         .text = now ? std::string_view(now->name) : std::string_view{},
                         .empty_text = view.word("post.nobody"),
                         .plain = true};
    const auto chosen = combo(view, key_word, at, look, [&] {
        std::vector<MenuRow> rows{none_row(view, "post.nobody")};
        for (const Person* one : people_to_choose(view, post.*field)) {
            rows.push_back(row_of(*one, one->name));
            rows.back().checked = post.*field == one->id;
        }
        return rows;
    });
    if (!chosen) return;
    Post next = post;
    next.*field = *chosen == 0 ? std::nullopt : std::optional(people_to_choose(view, post.*field)[*chosen - 1]->id);
    send_row(view, std::move(next), "undo.edit_post");
}

ApproverChoices approver_choices(const ViewContext& view, const std::function<bool(std::string_view name)>& is_chosen) {
    ApproverChoices out;
    const auto add = [&](MenuRow row, std::string name) {
        row.checked = row.kind == MenuRow::Kind::item && is_chosen(name);
        out.rows.push_back(std::move(row)), out.names.push_back(std::move(name));
    };
    add(none_row(view, "post.nobody"), {});
    add(MenuRow::title(std::string(view.word("post.approver.team"))), {});
    for (const Person* person : people_to_choose(view, std::nullopt)) add(row_of(*person, person->name), person->name);
    std::vector<const Contact*> contacts = sorted(view.project().contacts, [](const Contact& a, const Contact& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    std::erase_if(contacts, [](const Contact* one) { return one->kind != ContactKind::client || is_blank(one->name); });
    if (!contacts.empty()) add(MenuRow::title(std::string(view.word("post.approver.client"))), {});
    for (const Contact* contact : contacts) add(row_of(*contact, contact->name), contact->name);
    return out;
}

namespace {

void choose_among_approvers(ViewContext& view, const Rect& square, const Post& post) {
    if (icon_button(view, "choose", square, icons::chevron_down, view.word("post.approver.choose"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_menu("approver.menu");
    if (!menu_is_open("approver.menu")) return;
    const ApproverChoices choices =
        approver_choices(view, [&](std::string_view name) { return post.approver == name; });
    const auto chosen = menu(view, "approver.menu", square, choices.rows, {.check_column = true});
    if (!chosen || choices.names[*chosen] == post.approver) return;
    Post next = post;
    next.approver = choices.names[*chosen];
    send_row(view, std::move(next), "undo.edit_post");
}

}  // namespace

void choose_approver(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    Rect at = sheet.row("post.approver");
    const Scope scope(view, "approver");
    for (const Person& person : view.project().people) {
        if (person.name != post.approver || person.name.empty()) continue;
        at.x0 += avatar_link(view, at, at.x0 + view.px(6), person);
        break;
    }
    const Rect end = at.cut_right(view.px(24));
    const Rect square{end.x0, end.y0 + view.px(2), end.x1, end.y0 + view.px(26)};
    typed_cell(view, at, {"post.approver", "post.nobody"}, post.id.value, post.approver, {},
               row_commit<Post>(post.id, "undo.edit_post", [](Post& row, std::string_view text) {
                   row.approver = text;
                   return true;
               }));
    choose_among_approvers(view, square, post);
    if (lacks_approver(view.project(), post))
        sheet.paragraph_of(view.word("post.approver.missing"), text_style::caption, view.theme.amber_ink, 16);
}

}  // namespace tandem

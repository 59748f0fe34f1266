#include "ui/context_menu.hpp"

#include <array>

#include <imgui.h>

#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/calendar/shown_bars.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

constexpr std::string_view popup_id = "context.menu";
// At most, at 100 %: all of a menu is seen at once where the window is tall enough.
constexpr float most_menu_height = 700;

// What can begin on a day.
constexpr std::array for_a_day{CommandId::new_post,
                               CommandId::new_campaign,
                               CommandId::new_contest,
                               CommandId::new_live_event,
                               CommandId::new_influencer_post,
                               CommandId::new_incident,
                               CommandId::new_note,
                               CommandId::paste,
                               CommandId::paste_with_rest};

struct FieldRow {
    PostField field;
    std::string_view word;
    const char* icon;
};
// What is set most of what a post has, in the order of its sheet.
constexpr std::array given_beside{FieldRow{PostField::status, "post.status", icons::circle_dot},
                                  FieldRow{PostField::campaign, "post.campaign", icons::megaphone},
                                  FieldRow{PostField::pillar, "post.pillar", icons::layers}};

// A step that would be refused as a drag is not given in passing either: the sheet of the post takes any.
std::vector<PostChoice> choices_beside(const ViewContext& view, PostField field) {
    const std::vector<Id<Post>>& posts = view.state.selection.posts;
    std::vector<PostChoice> choices = post_choices(view, field, posts);
    bar_refused_steps(view, posts, choices);
    return choices;
}

}  // namespace

void CommandMenu::add(const ViewContext& view, CommandId id) {
    const Command& of = command(id);
    if (of.line_above && !rows.empty()) {
        rows.push_back(MenuRow::separator());
        commands.emplace_back();
    }
    MenuRow row;
    row.id = of.word;
    row.text = command_text(view, id);
    row.icon = icon_glyph(of.icon);
    row.shortcut = shortcut_text(view, of.shortcut);
    row.enabled = is_enabled(of, view.workbench);
    row.checked = of.on && of.on(view.workbench);
    if (!row.enabled && of.why_not)
        if (const std::string_view why = of.why_not(view.workbench); !why.empty()) row.why = view.word(why);
    rows.push_back(std::move(row));
    commands.emplace_back(id);
}

void CommandMenu::add_title(const ViewContext& view, std::string_view word) {
    rows.push_back(MenuRow::title(std::string(view.word(word))));
    commands.emplace_back();
}

void CommandMenu::add_things_on(const ViewContext& view, Day day) {
    std::vector<MenuRow> found;
    for (const Campaign& one : view.project().campaigns) {
        if (!one.days.contains(day) || !is_let_through(view.state.filters, one)) continue;
        found.push_back({.id = "campaign:" + to_text(one.id), .text = one.name, .dot = view.theme.marker(one.color)});
        things.push_back(Selection::of(one.id));
    }
    for (const Occasion& one : occasions(view.project())) {
        if (!one.days(view.today()).contains(day)) continue;
        if (!is_let_through(view.state.filters, view.project(), one)) continue;
        found.push_back({.id = "occasion:" + to_text(one.id),
                         .text = name_of_bar(one, view.words),
                         .icon = occasion_icon(one.kind)});
        things.push_back(Selection::of_occasion(one.id));
    }
    if (found.empty()) return;
    rows.push_back(MenuRow::separator());
    rows.push_back(MenuRow::title(std::string(view.word("menu.on_day"))));
    rows.insert(rows.end(), found.begin(), found.end());
    commands.resize(rows.size());
    things_at = rows.size() - found.size();
}

void CommandMenu::add_observances(const ViewContext& view, Day day) {
    observances = observances_on(view, day);
    if (observances.empty()) return;
    rows.push_back(MenuRow::separator());
    for (const ShownObservance& one : observances)
        rows.push_back({.id = "observance:" + one.name,
                        .text = view.words.format("observance.idea_of", {{"name", one.name}}),
                        .icon = icons::lightbulb});
    commands.resize(rows.size());
}

void CommandMenu::put_at(const ViewContext& view, const FreeHour& at) {
    hour = at;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (commands[i] == CommandId::new_post)
            rows[i].text = view.words.format("menu.new_post_at", {{"time", view.words.time_text(at.minute)}});
}

void CommandMenu::add_fields(const ViewContext& view) {
    for (const FieldRow& one : given_beside) {
        fields.push_back(one.field);
        rows.push_back({.id = std::string(one.word),
                        .text = std::string(view.word(one.word)),
                        .icon = one.icon,
                        .beside = [&view, field = one.field] { return menu_rows(choices_beside(view, field)); }});
    }
    rows.push_back(MenuRow::separator());
    commands.resize(rows.size());
}

void CommandMenu::run(ViewContext& view, std::optional<std::size_t> row, std::optional<std::size_t> beside) const {
    if (row && *row < fields.size()) {
        if (beside) give(view, view.state.selection.posts, choices_beside(view, fields[*row])[*beside]);
        return;
    }
    const std::size_t first = rows.size() - observances.size();
    if (row && *row >= first && *row < rows.size())
        return make_idea_about(view, observances[*row - first], view.state.selection.day);
    if (row && *row >= things_at && *row < things_at + things.size()) {
        view.state.selection = things[*row - things_at];
        view.state.inspector_open = true;
        return;
    }
    if (!row || *row >= commands.size() || !commands[*row]) return;
    if (hour && commands[*row] == CommandId::new_post)
        return add_post(view, view.state.selection.day, hour->minute, hour->lane);
    const bool pastes = commands[*row] == CommandId::paste || commands[*row] == CommandId::paste_with_rest;
    if (hour && pastes) view.state.calendar.paste_minute = hour->minute;
    view.run(*commands[*row]);
}

void CommandMenu::draw(ViewContext& view, std::string_view id, const Rect& anchor) const {
    std::optional<std::size_t> beside;
    const auto row = menu(view, id, anchor, rows, {.most_height = most_menu_height, .beside = &beside});
    run(view, row, beside);
}

CommandMenu menu_of_selection(const ViewContext& view) {
    CommandMenu list;
    if (view.state.selection.kind == Selection::Kind::posts) list.add_fields(view);
    if (view.state.selection.kind == Selection::Kind::day)
        for (const CommandId id : for_a_day) list.add(view, id);
    for (const CommandId id : commands_for(view.workbench.selected())) list.add(view, id);
    if (view.state.selection.kind != Selection::Kind::day) return list;
    list.add_things_on(view, view.state.selection.day);
    list.add_observances(view, view.state.selection.day);
    return list;
}

void open_context_menu(ViewContext& view) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    open_context_menu(view, pointer.x, pointer.y);
}

void open_context_menu(ViewContext& view, float x_px, float y_px) { view.state.context_menu = {true, x_px, y_px}; }

void open_context_menu(ViewContext& view, const FreeHour& hour) {
    open_context_menu(view);
    view.state.context_menu.hour = hour;
}

void draw_context_menu(ViewContext& view) {
    ContextMenu& state = view.state.context_menu;
    if (std::exchange(state.opens, false)) open_menu(popup_id);
    if (!menu_is_open(popup_id)) return;
    CommandMenu list = menu_of_selection(view);
    if (state.hour) list.put_at(view, *state.hour);
    list.draw(view, popup_id, Rect::at(state.x_px, state.y_px, 1, 1));
}

}  // namespace tandem

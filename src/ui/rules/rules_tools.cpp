#include <array>

#include <imgui.h>

#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/rules/rules_page.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/menu.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr std::string_view origin_menu = "origin.menu";
constexpr float least_find = 120, most_find = 220;

std::string button_text(const ViewContext& view) {
    return view.words.format("rules.button",
                             {{"n", facts::integer_text(rules_on(view.project(), view.today()), view.language)}});
}

constexpr ButtonLook rules_look{.kind = ButtonKind::secondary, .icon = icons::workflow};

std::string_view origin_word(const ViewContext& view, std::optional<RuleOrigin> origin) {
    if (!origin) return view.word("rules.origin.all");
    constexpr std::array keys{"rule.origin.standard", "rule.origin.edited", "rule.origin.own"};
    return view.word(keys[static_cast<std::size_t>(*origin)]);
}

// Where the rules come from that are shown.
void draw_origin(ViewContext& view, const Rect& rect, const FilterChip& chip) {
    RulesState& state = view.state.rules;
    const ChipClick click = filter_chip(view, "origin", rect, chip);
    if (click == ChipClick::cleared) state.origin.reset();
    if (click == ChipClick::opened) open_menu(origin_menu);
    if (!menu_is_open(origin_menu)) return;
    constexpr std::array<std::optional<RuleOrigin>, 4> origins{std::nullopt, RuleOrigin::standard, RuleOrigin::edited,
                                                               RuleOrigin::own};
    std::vector<MenuRow> rows;
    for (const auto& origin : origins) {
        MenuRow row;
        row.id = origin ? std::string(word_of(*origin)) : "all";
        row.text = origin_word(view, origin);
        row.checked = state.origin == origin;
        rows.push_back(std::move(row));
    }
    if (const auto chosen = menu(view, origin_menu, rect, rows, {.check_column = true}))
        state.origin = origins[*chosen];
}

}  // namespace

Rect cut_rules_button(const ViewContext& view, Rect& at) {
    const float width = button_width(view, button_text(view), rules_look);
    const Rect rect = Rect::at(at.x1 - width, at.y0 + view.px(6), width, view.px(28));
    at.x1 = rect.x0 - view.px(12);
    return rect;
}

void draw_rules_button(ViewContext& view, const Rect& rect) {
    ButtonLook look = rules_look;
    const std::string keys = shortcut_text(view, command(CommandId::open_rules).shortcut);
    look.tooltip = view.word("command.open_rules");
    look.shortcut = keys;
    if (button(view, "rules", rect, button_text(view), look)) view.run(CommandId::open_rules);
}

void draw_rules_tools(ViewContext& view, Rect at) {
    RulesState& state = view.state.rules;
    const std::string back_keys = shortcut_text(view, "Escape"), add_keys = shortcut_text(view, "N");
    const ButtonLook back{.kind = ButtonKind::secondary,
                          .icon = icons::arrow_left,
                          .tooltip = view.word("rules.back"),
                          .shortcut = back_keys};
    const ButtonLook add{.kind = ButtonKind::primary_cm,
                         .icon = icons::plus,
                         .tooltip = view.word("command.add_rule"),
                         .shortcut = add_keys};
    const float back_width = button_width(view, view.word("rail.tasks"), back);
    const Rect back_rect = Rect::at(at.x0, at.y0 + view.px(6), back_width, view.px(28));
    at.x0 = back_rect.x1 + view.px(12);
    const float add_width = button_width(view, view.word("rules.add"), add);
    const Rect add_rect = Rect::at(at.x1 - add_width, at.y0 + view.px(6), add_width, view.px(28));
    at.x1 = add_rect.x0 - view.px(12);
    const std::array shown{Segment{"all", view.word("rules.shown.all")}, Segment{"on", view.word("rules.shown.on")},
                           Segment{"off", view.word("rules.shown.off")}};
    const float shown_width = segmented_width(view, shown);
    const FilterChip chip{.text = view.word("rules.origin"),
                          .value = origin_word(view, state.origin),
                          .active = state.origin.has_value(),
                          .coral = true};
    const float chip_width = filter_chip_width(view, chip);
    const float find_width =
        std::clamp(at.width() - shown_width - chip_width - view.px(24), view.px(least_find), view.px(most_find));
    const Rect find = Rect::at(at.x0, at.y0 + view.px(6), find_width, view.px(28));
    const Rect shown_rect = Rect::at(find.x1 + view.px(12), at.y0 + view.px(5), shown_width, view.px(dims::segmented));
    const Rect chip_rect = Rect::at(shown_rect.x1 + view.px(12), at.y0 + view.px(7), chip_width, view.px(dims::filter));

    if (button(view, "back", back_rect, view.word("rail.tasks"), back)) view.run(CommandId::show_tasks);
    free_field(view, "find", find, state.find,
               {.name = view.word("rules.find"), .placeholder = view.word("rules.find"), .icon = icons::search});
    if (const auto chosen =
            segmented(view, "shown", shown_rect, shown, static_cast<int>(state.shown), view.word("rules.shown")))
        state.shown = static_cast<RulesShown>(*chosen);
    if (chip_rect.x1 <= at.x1) draw_origin(view, chip_rect, chip);
    if (button(view, "add", add_rect, view.word("rules.add"), add)) view.run(CommandId::new_rule);
}

}  // namespace tandem

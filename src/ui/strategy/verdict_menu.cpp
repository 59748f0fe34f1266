#include "ui/strategy/verdict_menu.hpp"

#include "ui/view_context.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

std::string verdict_word(const ViewContext& view, DecisionVerdict verdict) {
    return std::string(
        view.word("decision." + std::string(EnumWords<DecisionVerdict>::words[static_cast<std::size_t>(verdict)])));
}

std::optional<DecisionVerdict> verdict_menu(ViewContext& view, const Rect& anchor) {
    if (!menu_is_open("verdict")) return std::nullopt;
    std::vector<MenuRow> rows;
    for (std::size_t i = 0; i < EnumWords<DecisionVerdict>::words.size(); ++i) {
        MenuRow row;
        row.id = EnumWords<DecisionVerdict>::words[i];
        row.text = verdict_word(view, static_cast<DecisionVerdict>(i));
        rows.push_back(std::move(row));
    }
    const auto chosen = menu(view, "verdict", anchor, rows);
    return chosen ? std::optional(static_cast<DecisionVerdict>(*chosen)) : std::nullopt;
}

}  // namespace tandem

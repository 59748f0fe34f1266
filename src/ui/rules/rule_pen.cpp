#include "ui/rules/rule_pen.hpp"

#include <imgui.h>

#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {

void RulePen::text(const Rect& rect, RowName name, std::string_view value, const Refuses& refuses, const Take& take,
                   FieldLook look) {
    const Scope scope(view_, name.key, part_);
    auto& typed = view_.state.rules.typed;
    const std::string key = to_text(draft_.rule.id) + "/" + to_text(part_) + "/" + std::string(name.key);
    const auto kept = typed.find(key);
    std::string text(kept == typed.end() ? value : std::string_view(kept->second));
    look.name = view_.word(name.key);
    if (look.placeholder.empty()) look.placeholder = view_.word(name.placeholder);
    look.plain = true;
    // What the rule says already is no matter of how it was typed.
    const auto refusal_of = [&](std::string_view typed_text) {
        return typed_text == value ? std::string() : refuses(typed_text);
    };
    look.refuses = refusal_of;
    look.take_keyboard = take_wanted_field(name.key);
    // Why a text will not do stands below the row, not over it.
    const PendingTooltip before = view_.tooltip;
    const bool changed = free_field(view_, "value", rect, text, look);
    view_.tooltip = before;
    if (ImGui::IsItemActivated()) scroll_into_view(rect.y0, rect.y1);
    const std::string refusal = refusal_of(text);
    if (changed) {
        typed[key] = text;
        if (refusal.empty()) take(text), changed_ = true;
    } else if (!ImGui::IsItemActive() && refusal.empty()) {
        typed.erase(key);
    }
    if (refusal.empty()) return;
    wrong_ = true;
    refusal_ = refusal;
}

void RulePen::words(RowName name, std::string_view value, const Take& take, TextStyle style) {
    sheet_.gap(4);
    sheet_.caption(name.key);
    const FieldLook look{.name = view_.word(name.key),
                         .placeholder = view_.word(name.placeholder),
                         .style = style,
                         .most_bytes = 500,
                         .plain = true,
                         .take_keyboard = take_wanted_field(name.key),
                         .one_line = true};
    // It wraps, as names do; what is typed goes into the draft at once, and Escape takes it back.
    const std::string key = std::string(name.key) + ":" + to_text(part_);
    const Draft* typed = view_.drafts.is(key) ? view_.drafts.current() : nullptr;
    const std::string original = typed ? typed->original : std::string();
    sheet_.long_field(name.key, part_, value, look, 1,
                      [](const Session&, std::string_view) { return std::optional<Request>(); });
    const Draft* now = view_.drafts.is(key) ? view_.drafts.current() : nullptr;
    const std::string text = now ? now->text : std::string(value);
    const bool dropped = typed && !now && ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (now ? text != value : dropped && original != value) take(dropped ? original : text), changed_ = true;
    sheet_.gap(2);
}

bool RulePen::take_wanted_field(std::string_view key) {
    if (view_.state.sheet_field_wanted != key) return false;
    view_.state.sheet_field_wanted.clear();
    return true;
}

void RulePen::one_of(const Rect& rect, std::string_view key, std::string_view value, const std::vector<Choice>& choices,
                     const std::function<void(const std::string&)>& take, std::string_view empty) {
    const Scope scope(view_, key, part_);
    std::vector<Option> options;
    std::size_t chosen = choices.size();
    for (std::size_t i = 0; i < choices.size(); ++i) {
        options.push_back({nth_part(part_, key, i), choices[i].text});
        if (choices[i].value == value) chosen = i;
    }
    const auto picked = one_of_cell(view_, rect, key, options, chosen, empty);
    if (!picked) return;
    take(*picked < choices.size() ? choices[*picked].value : std::string());
    changed_ = true;
}

void RulePen::tell_refusal() {
    if (refusal_.empty()) return;
    sheet_.paragraph_of(refusal_, text_style::caption, view_.theme.danger, 16);
    sheet_.gap(4);
    refusal_.clear();
}

}  // namespace tandem

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/rule_draft.hpp"
#include "ui/inspector/row_cells.hpp"

namespace tandem {

// Draws fields of a rule and writes what is typed or chosen into its draft. A text that is no value of its field stays
// in it with the reason below, and changes nothing.
class RulePen {
  public:
    RulePen(Sheet& sheet, RuleDraft draft) : sheet_(sheet), view_(sheet.view()), draft_(std::move(draft)) {}

    Sheet& sheet() const { return sheet_; }
    ViewContext& view() const { return view_; }
    const RuleDraft& draft() const { return draft_; }
    // The draft, to be written in: it has changed.
    RuleDraft& write() {
        changed_ = true;
        return draft_;
    }
    bool changed() const { return changed_; }
    // Whether a field holds a text that is no value of it.
    bool any_wrong() const { return wrong_; }

    // Fields drawn from now on belong to this part of the rule.
    void of(Uuid part) { part_ = part; }

    // `refuses` says why a text is no value; "" where it is one, and then `take` gets it.
    using Refuses = std::function<std::string(std::string_view)>;
    using Take = std::function<void(std::string_view)>;
    void text(const Rect& rect, RowName name, std::string_view value, const Refuses& refuses, const Take& take,
              FieldLook look = {});
    // A name, below its caption, over as many lines as it takes. Any text will do.
    void words(RowName name, std::string_view value, const Take& take, TextStyle style = text_style::control);
    // One of these values, each with its word.
    struct Choice {
        std::string value;
        std::string text;
    };
    void one_of(const Rect& rect, std::string_view key, std::string_view value, const std::vector<Choice>& choices,
                const std::function<void(const std::string&)>& take, std::string_view empty = {});
    bool tick(std::string_view key, bool on) { return tick_row(sheet_, key, on); }
    // What the last text said that was refused, below its row.
    void tell_refusal();

  private:
    bool take_wanted_field(std::string_view key);

    Sheet& sheet_;
    ViewContext& view_;
    RuleDraft draft_;
    Uuid part_;
    std::string refusal_;
    bool changed_ = false;
    bool wrong_ = false;
};

// The parts of the panel, from the top.
void draw_rule_scope(RulePen& pen);
void draw_rule_slots(RulePen& pen);

// What a change would do, as it is told in the lower part of the panel.
struct RulePlanLine {
    const char* icon;  // null: a heading
    Color color;
    std::string text;
};
struct RulePlan {
    std::vector<RulePlanLine> lines;
    bool possible = false;
    Rect card;
};
// Cuts off `area` what it needs; drawn after what is above it, which has the keyboard first.
RulePlan plan_of(ViewContext& view, Rect& area, const RuleDraft& draft, bool any_wrong);
void draw_rule_plan(ViewContext& view, const RulePlan& plan, const RuleDraft& draft);

}  // namespace tandem

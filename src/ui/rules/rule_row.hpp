#pragma once

#include "ui/rect.hpp"
#include "ui/rules/rules_cache.hpp"

namespace tandem {

struct ViewContext;

// Columns of the list, from the left: the switch, name and sentence, where it comes from, its work.
struct RuleColumns {
    float on = 0, text = 0, origin = 0, tasks = 0, minutes = 0;  // left sides, pixels of the window
    float text_end = 0, origin_end = 0, tasks_end = 0, minutes_end = 0;
    bool with_origin = true;
};

RuleColumns rule_columns(const ViewContext& view, const Rect& area);
void draw_rule_titles(ViewContext& view, const Rect& rect, const RuleColumns& columns);
// The head of a moment with its counts; a click folds it.
void draw_rule_group(ViewContext& view, const Rect& rect, const RuleColumns& columns, const RuleGroup& group);
// As high as the sentence takes.
float rule_row_height(const ViewContext& view, const RuleColumns& columns, const RuleLine& line);
struct RuleRowHit {
    unsigned int id = 0;  // ImGui's
    bool focused = false;
};
RuleRowHit draw_rule_row(ViewContext& view, const Rect& row, const RuleColumns& columns, const RuleLine& line,
                         bool tab_stop);

}  // namespace tandem

#pragma once

#include "ui/first_run/start_wizard.hpp"

namespace tandem {

struct Hit;

// The content of a step. True when somebody pressed Enter in it.
bool draw_who_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh);
bool draw_channels_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh);
bool draw_hours_step(ViewContext& view, Rect at, StartWizard& wizard, bool fresh);
// The three sets of rules and what each asks of the week.
bool draw_rule_sets(ViewContext& view, Rect at, StartWizard& wizard);

// A title, a field below it and, where `fault` is a key of words.csv, what is wrong with it below that.
struct StepField {
    std::string_view id;
    std::string_view title;
    std::string_view fault = {};
    std::string_view placeholder = {};
    bool take_keyboard = false;
};
// 100 % pixels a StepField takes.
inline constexpr float step_field_gap = 4, step_field_own = 34;
inline constexpr float step_field_height = 20 + step_field_gap + step_field_own + 18;
bool draw_step_field(ViewContext& view, Rect at, std::string& text, const StepField& field);
void draw_fault(ViewContext& view, const Rect& row, std::string_view fault);
// A left or right arrow was pressed in this frame or the one before: the focus moves a frame after the key.
bool arrow_moved();
// Clicked, and not with Enter: that one goes to the next step and sets `enter`.
bool chosen_by(const Hit& hit, bool& enter);

}  // namespace tandem

#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/start_project.hpp"
#include "facts/words.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A new project in three steps: who you are, the channels, your hours. What is typed stays while going back and forth.
struct StartWizard {
    enum class Step : unsigned char { who, channels, hours };

    StartAnswers answers;
    std::array<std::string, 7> hours;      // as typed, Monday first
    std::string office_begin, office_end;  // as typed
    Step step = Step::who;
    bool fresh = true;                      // the step was just entered: its first field gets the keyboard
    std::array<bool, 3> tried{};            // somebody asked to leave this step: what lacks is said
    bool refused = false;                   // that was now: what lacks first gets the keyboard
    bool can_cancel = true;                 // there is something to go back to from the first step
    bool set_chosen = false;                // somebody chose the rules: they are not proposed any more
    std::optional<StartAnswers> asked_for;  // what `asked` was derived from
    std::array<int, 3> asked{};             // minutes a week of each set of rules

    // Empty answers for this zone, with the name of who is at this computer.
    static StartWizard begin(std::string person, std::string zone, const facts::Words& words);
    // Writes the typed times on the clock of these words; what is no time stays as it is.
    void follow_clock(const facts::Words& words);
    // Takes the typed hours into the answers; false when one of them is no time.
    bool take_hours();
    // The key of words.csv of what is wrong, empty when nothing is.
    std::string_view brand_fault() const;
    std::string_view person_fault() const;
    std::string_view channels_fault() const;
    std::string_view hours_fault() const;
    std::string_view office_fault() const;
    std::string_view currency_fault() const;
};

enum class WizardAnswer : unsigned char { none, created, cancelled };

// Draws the present step with its head and foot. `padding`: pixels of the screen at both sides; Escape goes back a
// step, on the first one it cancels, if that may be. The rules are proposed as they are derived for these answers.
WizardAnswer draw_start_wizard(ViewContext& view, const Rect& rect, float padding, StartWizard& wizard);
// The same in a dialog.
WizardAnswer draw_start_dialog(ViewContext& view, StartWizard& wizard);

}  // namespace tandem

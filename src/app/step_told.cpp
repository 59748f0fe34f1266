#include "app/step_told.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tandem {
namespace {

struct StepTold {
    std::string_view step, done;  // keys of words.csv, with the same values
    bool takes_away = false;
};

constexpr std::array steps_told{
    StepTold{"undo.delete_campaign", "done.deleted", true},
    StepTold{"undo.delete_channel", "done.deleted", true},
    StepTold{"undo.delete_contest", "done.deleted", true},
    StepTold{"undo.delete_flight", "done.deleted", true},
    StepTold{"undo.delete_incident", "done.deleted", true},
    StepTold{"undo.delete_influencer_post", "done.deleted", true},
    StepTold{"undo.delete_live", "done.deleted", true},
    StepTold{"undo.delete_note", "done.deleted", true},
    StepTold{"undo.delete_person", "done.deleted", true},
    StepTold{"undo.delete_post", "done.deleted", true},
    StepTold{"undo.delete_posts", "done.deleted_posts", true},
    StepTold{"undo.delete_view", "saved_view.deleted", true},
    StepTold{"undo.edit_post", "done.edited"},
    StepTold{"undo.edit_posts", "done.edited_posts"},
    StepTold{"undo.move_post", "done.moved"},
    StepTold{"undo.move_posts", "done.moved_posts"},
    StepTold{"undo.rename_view", "saved_view.renamed", true},
    StepTold{"undo.skip_in_series", "done.skipped", true},
    StepTold{"undo.set_status", "done.set_status"},
    StepTold{"undo.set_statuses", "done.set_statuses"},
    StepTold{"undo.update_view", "saved_view.updated", true},
};

const StepTold* find_told(const Label& step) {
    const auto found =
        std::find_if(steps_told.begin(), steps_told.end(), [&](const StepTold& one) { return one.step == step.key; });
    return found != steps_told.end() ? &*found : nullptr;
}

}  // namespace

std::optional<Label> told_of_step(const Label& step) {
    const StepTold* found = find_told(step);
    return found ? std::optional(Label{std::string(found->done), step.values}) : std::nullopt;
}

bool takes_something_away(const Label& step) {
    const StepTold* found = find_told(step);
    return found && found->takes_away;
}

}  // namespace tandem

#include "ui/dialogs/modal.hpp"

namespace tandem {

std::unique_ptr<Modal> make_modal(DialogKind dialog, const ViewContext& view) {
    switch (dialog) {
        case DialogKind::preview: return make_preview(view);
        case DialogKind::library: return make_library(view);
        case DialogKind::calendar_days: return make_calendar_days(view);
        case DialogKind::project_choices: return make_project_choices(view);
        case DialogKind::save_view: return make_save_view(view);
        case DialogKind::moved_moments: return make_moved_moments();
        case DialogKind::new_channel: return make_new_channel(view);
        case DialogKind::shift: return make_shift(view);
    }
    return nullptr;
}

}  // namespace tandem

#include "ui/frame.hpp"

namespace tandem {

void Frame::show_settings() {
    settings_ = {};
    question_ = Question::settings;
}

void Frame::answer_settings(ViewContext& view, bool made_smaller) {
    SettingsAnswer answer = draw_settings(view, settings_, made_smaller);
    // Words and sizes stay as they are until the frame is drawn.
    if (answer.changed)
        asked_.emplace_back([this, next = std::move(*answer.changed)]() mutable { set_preferences(std::move(next)); });
    if (answer.closed) question_ = Question::none;
    if (answer.open_project_choices) state_.dialog_wanted = DialogKind::project_choices;
    if (!answer.choose_folder) return;
    show_chooser(FileChooser::to_choose_folder(chooser_folder()), Question::folder);
}

void Frame::answer_folder(ViewContext& view) {
    const ChooserAnswer answer = answer_chooser(view);
    if (!answer.cancelled && answer.paths.empty()) return;
    show_settings();
    if (answer.paths.empty()) return;
    asked_.emplace_back([this, folder = answer.paths.front()] {
        Preferences next = options_.preferences;
        next.projects_folder = folder;
        set_preferences(std::move(next));
    });
}

}  // namespace tandem

#include "ui/frame.hpp"
#include "ui/inspector/series_rows.hpp"
#include "ui/widgets/fields.hpp"

namespace tandem {
namespace {

// What leaves the sheet where it is: who types goes on typing.
bool lets_type_on(CommandId id) {
    switch (id) {
        case CommandId::save:
        case CommandId::undo:
        case CommandId::redo:
        case CommandId::show_drawer:
        case CommandId::show_observances:
        case CommandId::show_money:
        case CommandId::show_done:
        case CommandId::lens_smm:
        case CommandId::lens_cm:
        case CommandId::lens_both:
        case CommandId::zoom_in:
        case CommandId::zoom_out:
        case CommandId::zoom_reset: return true;
        default: return false;
    }
}

}  // namespace

void Frame::run_commands() {
    for (const CommandId id : std::exchange(commands_, {})) {
        // What is being typed belongs to the version that is saved or undone.
        if (lets_type_on(id))
            commit_so_far();
        else if (id != CommandId::step_back)
            commit_drafts();
        const bool ran = run_command(id, *this);
        // What is asked now has the keyboard.
        if (lets_type_on(id) && question_ != Question::none) commit_drafts();
        if (ran || !command(id).why_not) continue;
        if (const std::string_view why = command(id).why_not(*this); !why.empty()) state_.refused = words_(why);
    }
}

void Frame::commit_so_far() {
    for (Request& request : drafts_.take_requests(session_, false))
        submit_as_meant(session_, state_, std::move(request));
    std::optional<Request> request = drafts_.request_so_far(session_);
    const bool as_before = drafts_.active() && drafts_.current()->text == drafts_.current()->original;
    if (as_before || (request && submit_as_meant(session_, state_, std::move(*request)))) drafts_.go_on();
}

void Frame::commit_drafts() {
    if (!drafts_.active()) return;
    for (Request& request : drafts_.take_requests(session_, true))
        submit_as_meant(session_, state_, std::move(request));
    release_keyboard();
}

}  // namespace tandem

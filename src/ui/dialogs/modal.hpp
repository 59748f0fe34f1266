#pragma once

#include <memory>

#include "app/workbench.hpp"

namespace tandem {

struct ViewContext;

// Something that is done over the window, with nothing else meanwhile; it keeps its own state while it is open.
class Modal {
  public:
    Modal() = default;
    virtual ~Modal() = default;
    Modal(const Modal&) = delete;
    Modal& operator=(const Modal&) = delete;

    // Once in each frame; what it changes it sends as requests. False when it is done with.
    virtual bool draw(ViewContext& view) = 0;
};

// Null where there is nothing to show: of a preview, when no post is selected, of a shift, when none has a date.
std::unique_ptr<Modal> make_modal(DialogKind dialog, const ViewContext& view);

// The parts of it, each in the folder of its subject.
std::unique_ptr<Modal> make_preview(const ViewContext& view);
std::unique_ptr<Modal> make_library(const ViewContext& view);
std::unique_ptr<Modal> make_calendar_days(const ViewContext& view);
// The same dialog, at what holds for the whole calendar.
std::unique_ptr<Modal> make_project_choices(const ViewContext& view);
std::unique_ptr<Modal> make_save_view(const ViewContext& view);
std::unique_ptr<Modal> make_moved_moments();
std::unique_ptr<Modal> make_new_channel(const ViewContext& view);
std::unique_ptr<Modal> make_shift(const ViewContext& view);

}  // namespace tandem

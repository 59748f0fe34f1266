#pragma once

#include "ui/exports/export_dialog.hpp"
#include "ui/rect.hpp"

namespace tandem {

// The choices of the kind that is shown, one under the other from the top of `at`, which is left with the room below.
void draw_export_options(ViewContext& view, Rect& at, ExportDialog& dialog);

}  // namespace tandem

#pragma once

#include <memory>
#include <optional>

#include "app/plan_export.hpp"
#include "ui/widgets/picture.hpp"

namespace tandem {

struct ViewContext;

// What the plan can be handed over as, and how that looks.
struct ExportDialog {
    ExportWish wish;
    std::optional<ExportWish> looked;  // what the look is of; its version of the project
    std::uint64_t plan = 0;
    ExportLook look;
    std::unique_ptr<Picture> page;
    std::string from, until;  // of ExportSpan::days, as they are typed
    bool menu_open = false;   // in the frame before

    bool stale(std::uint64_t version) const { return !looked || !(*looked == wish) || plan != version; }
};

struct ExportAnswer {
    enum class Kind : unsigned char { none, write, closed } kind = Kind::none;
    std::optional<ExportKind> other;  // of which the choices are to be shown
};
// Kinds at the left, choices and the beginning of the first file at the right.
ExportAnswer draw_export(ViewContext& view, ExportDialog& dialog);

}  // namespace tandem

#pragma once

#include <optional>
#include <string>

#include "ui/exports/export_dialog.hpp"

namespace tandem {

struct ViewContext;

// What is asked before the plan is presented. Client, agency, logo and colour are the project's: each is an edit.
struct PresentSetup {
    ExportDialog options;  // of the kind deck: kept for this user, as the PDF of it is
    std::string shown_to;  // names of those who look on
    bool menu_open = false;

    // What would be shown, and the choices and the version it was worked out for.
    struct Counts {
        std::size_t pages = 0, posts = 0, changes = 0;
        int held_back = 0;
    };
    Counts counts;
    std::optional<ExportChoice> counted;
    std::uint64_t plan = 0;
};

enum class PresentAnswer : unsigned char { none, present, closed, choose_logo };
PresentAnswer draw_present_setup(ViewContext& view, PresentSetup& setup);

}  // namespace tandem

#pragma once

#include <string>
#include <vector>

#include "app/client_plan.hpp"
#include "app/export_draft.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

struct MonthExport {
    ClientScope scope;
    PaperSize paper = PaperSize::a4;
};

// Months of the plan as a client sees them, as a PDF. The same bytes for the same plan on the same day.
std::string month_pdf_of(const Session& session, const MonthExport& wish, const facts::Words& words);
// The same to be written, with what is left out.
ExportDraft month_document(const Session& session, const MonthExport& wish, const facts::Words& words);
// Each of its pages as a picture, `scale` (1 to 3) times 96 pixels an inch; a part for each page where there are
// several.
ExportDraft month_pictures(const Session& session, const MonthExport& wish, int scale, const facts::Words& words);

// What it would be: how many pages, what is left out, and the first page as a picture of 4 bytes a pixel.
struct MonthLook {
    std::size_t pages = 0;
    std::vector<Label> lines;
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};
MonthLook look_at_month(const Session& session, const MonthExport& wish, const facts::Words& words);
}  // namespace tandem

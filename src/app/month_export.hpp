#pragma once

#include <filesystem>
#include <string>

#include "app/client_plan.hpp"
#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

struct MonthExport {
    ClientScope scope;
    PaperSize paper = PaperSize::a4;
};

// Months of the plan as a client sees them, as a PDF. The same bytes for the same plan on the same day.
std::string month_pdf_of(const Session& session, const MonthExport& wish, const facts::Words& words);
// Writes it to a file, in place of what is there; what to tell the user about it, and what was left out.
Notice export_month(const Session& session, const MonthExport& wish, const facts::Words& words,
                    const std::filesystem::path& path);

}  // namespace tandem

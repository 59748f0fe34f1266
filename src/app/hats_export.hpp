#pragma once

#include <filesystem>
#include <string>

#include "app/hats_text.hpp"

namespace tandem {

// One page of A4 about one person's two hats in a month, as a PDF. The same bytes for the same plan on the same day.
std::string hats_pdf_of(const Session& session, Id<Person> person, date::year_month month, const facts::Words& words);
// Writes it to a file, in place of what is there; what to tell the user about it.
Notice export_hats(const Session& session, Id<Person> person, date::year_month month, const facts::Words& words,
                   const std::filesystem::path& path);

}  // namespace tandem

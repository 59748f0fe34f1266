#pragma once

#include <filesystem>

namespace tandem {

// The folder with the text of the IANA time zone database (africa, europe, ..., version); empty if there is none.
// Looked for in this order: the environment's TANDEM_TZDATA, "tzdata" beside the running program,
// "../share/tandem/tzdata" from there, and the folder the program was built with.
// The date library is given it before main starts (date_tz.cpp); nobody has to call date::set_install.
std::filesystem::path tzdata_folder() noexcept;
// The same without the environment: the folder that came with the program.
std::filesystem::path bundled_tzdata_folder() noexcept;

}  // namespace tandem

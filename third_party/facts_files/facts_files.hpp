#pragma once

#include <string_view>

namespace tandem {

// The text of src/facts/<name> ("networks.csv"), as it was when the program was built; empty if there is no such
// file. It lives as long as the program.
std::string_view facts_file(std::string_view name);

}  // namespace tandem

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// The messages of a thread in their order: its text is cut at each line that holds three hyphens or more and nothing
// else but white space. Without white space at their ends; empty ones are left out. Without such a line the whole text
// is one message; a blank text has none.
std::vector<std::string> thread_messages(std::string_view text);

}  // namespace tandem

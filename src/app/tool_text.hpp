#pragma once

#include <string>

#include "facts/words.hpp"
#include "model/post.hpp"

namespace tandem {

// What is to be done in the tools that publish, in the words of the user.

// "À reprogrammer dans Buffer"; "À retirer de Buffer".
std::string to_do_in_tool(const facts::Words& words, std::string_view tool, bool removal);
// "Fait dans Buffer".
std::string done_in_tool(const facts::Words& words, std::string_view tool);
// What changed since it was scheduled: "heure, texte". `removal`: that it is not scheduled any more comes alone.
std::string changed_parts(const facts::Words& words, const ToolCopy& copy, bool removal);

}  // namespace tandem

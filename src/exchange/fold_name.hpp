#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// A name as it is compared: lower case, without accents, letters and digits only, of whatever script. "Légende / Hook"
// becomes "legendehook", "Ioniță" "ionita", "ΩΡΑ" and "ώρα" alike "ωρα".
std::string fold_name(std::string_view text);

// The words of a text, each folded the same way: "Goût : l’acide" has "gout", "l", "acide".
std::vector<std::string> fold_words(std::string_view text);

// The same words behind `folded`, a blank before each: for long texts that are searched.
void append_words(std::string& folded, std::string_view text);

// The text without white space at both ends; no-break spaces count as white space.
std::string_view trimmed(std::string_view text);

}  // namespace tandem

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edit/action.hpp"
#include "facts/words.hpp"

namespace tandem {

// The sentence a label stands for. A value that is "@" and a key of words.csv is that text; a handle such as "@oriane"
// stays. With a value "n" and no text of the key itself, the form for that count is taken; with a value "english" and
// no text of the key, that value.
std::string text_of(const facts::Words& words, const Label& label);

// `text` with each {name} of `values` replaced.
std::string filled(std::string_view text, const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace tandem

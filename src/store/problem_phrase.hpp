#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/problem.hpp"

// Values of problems that are words themselves: what a file is, why the system refused, which step failed. A value
// holds "@problem." and a key of words.csv, so that a screen in another language finds them too.
namespace tandem {

// The value that stands for the phrase of that key, such as "kind.folder": "@problem.kind.folder".
std::string phrase(std::string_view key);
// The English of such a value; nothing for any other, one from a file that begins alike included.
std::optional<std::string_view> english_phrase(std::string_view value);
// All of them. Their keys lack "problem.".
std::span<const ProblemText> problem_phrases();

}  // namespace tandem

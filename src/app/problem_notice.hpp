#pragma once

#include "app/session.hpp"
#include "store/problem.hpp"

namespace tandem {

// A problem of the store in the words of the screen: keys of words.csv, and the values that fill them.
Notice notice_of(const Problem& problem, Notice::Kind kind);

}  // namespace tandem

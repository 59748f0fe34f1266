#pragma once

#include <cstddef>
#include <optional>

#include "model/project.hpp"

namespace tandem {

// The versions of a post that a client was shown or said something about, numbered from 1 in the order in which they
// came up. What was like one of them before has its number again. Presentations of some channels alone do not count:
// nobody saw all of the post there.

// Of the post as it is: its number, or else the next one.
std::size_t version_of(const Project& project, const Post& post);
// Of what a verdict was given on; nothing where that is not known.
std::optional<std::size_t> version_of(const Project& project, const Approval& approval);

}  // namespace tandem

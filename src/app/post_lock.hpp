#pragma once

#include <optional>

#include "edit/action.hpp"
#include "facts/language.hpp"

namespace tandem {

// Why the date of a post stays what it is, with the day on which it came out; nothing where it may change. Views ask
// this wherever they refuse what check_move refuses (model/move_bar.hpp).
std::optional<Label> why_date_stays(const Project& project, const Post& post, facts::Language language);
// The same of one of its channels, which may move where the post may not.
std::optional<Label> why_date_stays(const Project& project, const Post& post, const Variant& variant,
                                    facts::Language language);

}  // namespace tandem

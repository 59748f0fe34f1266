#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "facts/facts.hpp"
#include "model/post.hpp"

namespace tandem {

// Words of a sheet as Tandem's own. All are compared folded (see fold_name.hpp).

// A step by its id, by its name in French or English, or by another usual word for it.
std::optional<PostStatus> status_of_word(const facts::Facts& facts, std::string_view word);

// The id of a network, by id, name, letters or a usual nickname ("Insta", "Twitter").
std::optional<std::string> network_of_word(const facts::Facts& facts, std::string_view word);

// The id of a format that the network knows, by id, name or a usual word ("photo", "post", "texte"). Any format's id or
// name when the network has none such.
std::optional<std::string> format_of_word(const facts::Facts& facts, const facts::Network* network,
                                          std::string_view word);

}  // namespace tandem

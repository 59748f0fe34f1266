#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/search_query.hpp"
#include "model/post.hpp"

namespace tandem {

// What a post says behind its title, for the search: texts, notes, steps, labels, hashtags, links, names of media. They
// stand in the post.
std::vector<std::string_view> texts_behind_title(const Post& post);
// The words around what answers the query, where the title alone does not answer it; else "".
std::string excerpt_of(const Post& post, const SearchQuery& query);

}  // namespace tandem

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/post.hpp"

namespace tandem {

// What one row of a table can say of several channels of a post: of each kind the first that one of them has. An
// export writes it, and an import that finds it again has learnt nothing new.

using Variants = std::vector<const Variant*>;

std::string link_of(const Variants& variants);
std::string first_comment_of(const Variants& variants);
std::string content_warning_of(const Variants& variants);
std::vector<std::string> hashtags_of(const Variants& variants);
std::vector<MediaRef> media_of(const Variants& variants);

// Parts with what stands between them.
std::string list_cell(const std::vector<std::string>& parts, std::string_view between);
// The same of a list whose places matter: "-" for a part that is empty, unless all are.
std::string list_in_places(std::vector<std::string> parts, std::string_view between);

// Cells of media: their paths or addresses, and their alternative texts.
std::string files_cell(const std::vector<MediaRef>& media, std::string_view between);
std::string alt_texts_cell(const std::vector<MediaRef>& media, std::string_view between);
// An account in a list of accounts: by its name, else its handle, on one line and without what stands between parts.
std::string account_cell(const Channel& channel);

}  // namespace tandem

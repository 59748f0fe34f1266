#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/post_formats.hpp"

namespace tandem {

struct ViewContext;

// What the program keeps about formats between frames.
struct FormatsState {
    Table<Post> posts;  // the formats are those of
    std::vector<FormatCount> in_use;
};

// The name of a format, or that there is none.
std::string_view format_word(const ViewContext& view, const std::string& id);

}  // namespace tandem

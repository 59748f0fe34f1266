#pragma once

#include <string_view>

namespace tandem {

// What the review page looks like, and what its script does; both stand in the page as they are.
extern const std::string_view review_style;
extern const std::string_view review_script;

}  // namespace tandem

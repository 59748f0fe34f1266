#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// Labels are the tags of posts: words of the team's own.

struct LabelCount {
    std::string label;
    int posts = 0;  // that have it

    bool operator==(const LabelCount&) const = default;
};

// Those in use, by their folded letters.
std::vector<LabelCount> labels_in_use(const Table<Post>& posts);

// The one in use that says the same but for accents and capitals; else the text itself.
std::string label_like(const std::vector<LabelCount>& in_use, std::string_view text);

// "autumn, launch".
std::string labels_text(const std::vector<std::string>& labels);

}  // namespace tandem

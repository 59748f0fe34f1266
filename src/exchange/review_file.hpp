#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tandem {

// The data of a review page, and the file of answers that its script saves. Both are JSON.

inline constexpr std::string_view review_format = "tandem-review-answers";
inline constexpr int review_version = 1;

struct ReviewPageItem {
    std::string id;
    std::string title;
    std::string digest;           // SHA-256 of what the client sees of it
    bool asks_for_answer = true;  // else remarks alone are taken
};

struct ReviewPageData {
    std::string plan_id;
    std::string short_id;  // for names of files
    std::string revision;
    std::vector<ReviewPageItem> items;
    std::vector<std::pair<std::string, std::string>> words;  // by name
};
std::string review_data_json(const ReviewPageData& data);

struct ReviewFileItem {
    std::string id;
    std::string digest;    // of what was answered to
    std::string decision;  // "approved", "changes_requested", or nothing
    std::string comment;
};

struct ReviewFile {
    int version = 0;  // 0: none that can be read
    std::string plan_id;
    std::string revision;
    std::string reviewer;
    std::string saved_at;  // ISO 8601, as it is written
    std::vector<ReviewFileItem> items;
};
// Nothing where the bytes are no answers. Texts are without control characters, and not longer than a person writes.
std::optional<ReviewFile> read_review_file(std::string_view bytes);

}  // namespace tandem

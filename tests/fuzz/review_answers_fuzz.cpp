// The answers of a client's review page.
#include <algorithm>

#include "exchange/review_file.hpp"
#include "fuzz/target.hpp"

namespace tandem::fuzz {
namespace {

bool is_plain(const std::string& text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; });
}

void read(std::string_view bytes) {
    const auto file = read_review_file(bytes);
    if (!file) return;
    hold(is_plain(file->plan_id) && is_plain(file->reviewer) && is_plain(file->revision) && is_plain(file->saved_at));
    for (const ReviewFileItem& item : file->items)
        hold(is_plain(item.id) && is_plain(item.comment) && is_plain(item.decision) && is_plain(item.digest));
}

std::vector<std::string> seeds() {
    return {
        R"({"format": "tandem-review-answers", "version": 1, "plan_id": "11111111-1111-8111-8111-111111111111",
"revision": "3", "reviewer": "Ada", "saved_at": "2026-10-13T10:00:00Z", "items": [{"id": "2", "text_sha256": "ab",
"digest": "ab", "decision": "approved", "comment": ""}, {"id": "3", "decision": "changes_requested",
"comment": "Tr\u00e8s bien\nmais"}]})",
        R"({"format": "tandem-review-answers", "version": 99, "items": []})",
        "{\"format\": \"tandem-review-answers\", \"plan_id\": \"a\x7f\", \"items\": [{\"comment\": \"\xc2\x80\"}]}"};
}

}  // namespace

const Target review_answers{read, seeds};

}  // namespace tandem::fuzz

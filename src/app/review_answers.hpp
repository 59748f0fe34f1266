#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// What became of the answer about one post.
struct ReviewAnswer {
    enum class Fate : std::uint8_t { approved, changes_requested, commented, stale, known, unknown_post } fate{};
    std::string title;  // of the post; its id where there is none
    std::string comment;
};

struct ReviewReport {
    std::optional<Label> problem;  // why the file was refused; there is nothing else then
    std::string reviewer;
    bool older = false;  // answers to a page from before the plan changed
    std::vector<ReviewAnswer> answers;
    Request request;  // everything, as one undo step; without actions when the file says nothing new

    std::size_t count(ReviewAnswer::Fate fate) const;
};

// Whether a file holds answers, whatever its name.
bool are_review_answers(std::string_view bytes);

// What taking the answers of a client would do. Nothing changes until the request is submitted. A post that still is
// what the client saw gets their approval, with its stamp, and its step of the workflow follows: changes requested as
// soon as one reviewer's latest answer to this version says so, approved once it waited for that and nobody does. Of a
// post that changed since, the answer is kept as one about an earlier text, and approves nothing. The same file twice
// changes nothing; answers of two reviewers stand beside each other.
ReviewReport plan_review(Session& session, std::string_view bytes);

// What to tell about it once it is taken, and when it is refused.
Notice review_notice(const ReviewReport& report);
Notice review_refusal(const Label& reason, const std::filesystem::path& path);

}  // namespace tandem

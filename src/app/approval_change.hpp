#pragma once

#include <optional>
#include <string>

#include "model/project.hpp"

namespace tandem {

// What became of a post since somebody said yes to it.
struct ApprovalChange {
    Id<Approval> approval;
    std::string approver;  // may be empty
    Instant at{};
    std::string title_before, title;  // both, whether they differ or not
    std::string text_before, text;
    std::optional<LocalMinute> when_before, when;
    bool knows_before = true;   // false: only that it is another version is known, and the three before are empty
    bool rest_changed = false;  // known where nothing else changed: a channel's own text, format, media, link, hashtags

    bool operator==(const ApprovalChange&) const = default;
};

// Of the latest approval, where the post is not as it was then. Nothing where it is as somebody approved it, where
// nobody did, and where the latest word on it was no yes.
std::optional<ApprovalChange> change_since_approval(const Project& project, const Post& post);
// The same of one approval; nothing where the post is as it was then.
std::optional<ApprovalChange> change_since(const Approval& approval, const Post& post);

}  // namespace tandem

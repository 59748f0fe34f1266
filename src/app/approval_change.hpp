#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

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
    // What a channel says otherwise than then, of the channels that were there.
    struct Part {
        enum class What : std::uint8_t {
            title,
            when,
            text,
            format,
            hashtags,
            link,
            first_comment,
            content_warning,
            media
        } what{};
        Id<Channel> channel;
        std::string before, after;  // of `when`: see to_text

        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;
    std::vector<Id<Channel>> added, removed;  // channels
    bool knows_before = true;  // false: only that it is another version is known, and the three before are empty
    bool rest_changed =
        false;  // nothing of all that is another, yet it is another version: of an earlier program's stamp

    bool operator==(const ApprovalChange&) const = default;
};

// Of the latest approval, where the post is not as it was then. Nothing where it is as somebody approved it, where
// nobody did, and where the latest word on it was no yes.
std::optional<ApprovalChange> change_since_approval(const Project& project, const Post& post);
// All posts of which that tells something.
std::set<Id<Post>> modified_since_approval(const Project& project);
// The same of one approval; nothing where the post is as it was then.
std::optional<ApprovalChange> change_since(const Approval& approval, const Post& post);

}  // namespace tandem

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/channel.hpp"
#include "model/day_range.hpp"

namespace tandem {

// A picture, video or document, by its path relative to the project's folder.
struct MediaRef {
    std::string path;
    std::string alt_text;

    bool operator==(const MediaRef&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("path", s.path), f("alt_text", s.alt_text);
    }
};

// What the tool that publishes still holds of a variant that was changed here after it had been scheduled there. A part
// is set while what stands here differs from it, so that going back to it leaves nothing to do.
struct ToolCopy {
    std::optional<Instant> since;     // of the first change; empty until an open project has written it down
    std::optional<LocalMinute> when;  // goes out at, wall time of the variant's zone then
    std::string zone;                 // of `when`: the post's own; empty: the channel's, else the project's
    std::optional<Id<Channel>> channel;
    std::optional<std::string> format;
    std::optional<std::string> text;  // the variant's or else the post's
    std::optional<std::string> title;
    std::optional<std::vector<std::string>> hashtags;
    std::optional<std::string> first_comment;
    std::optional<std::string> content_warning;
    std::optional<std::string> link;
    std::optional<std::vector<MediaRef>> media;
    bool withdrawn = false;  // still scheduled there, here it is not any more
    bool missing = false;    // not there yet: the channel was added here after the post had been scheduled

    bool operator==(const ToolCopy&) const = default;
    bool changes_text() const { return text || title || hashtags || first_comment || content_warning; }
    // Nothing there differs from what stands here.
    bool is_blank() const {
        return !when && !channel && !format && !changes_text() && !link && !media && !withdrawn && !missing;
    }
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("since", s.since), f("when", s.when), f("zone", s.zone), f("channel", s.channel), f("format", s.format);
        f("text", s.text), f("title", s.title), f("hashtags", s.hashtags), f("first_comment", s.first_comment);
        f("content_warning", s.content_warning), f("link", s.link), f("media", s.media), f("withdrawn", s.withdrawn),
            f("missing", s.missing);
    }
};

}  // namespace tandem

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/post_problems.hpp"

namespace tandem {

// What a channel's pictures, videos and other files are held against: facts/media_slots.csv.

// An animation is a GIF: of it, of a document and of sound no picture is ever made.
enum class MediaKind : std::uint8_t { picture, video, animation, document, audio, unknown };
// By how the file is called; no file is looked at.
MediaKind media_kind(std::string_view reference);

// What is known of one file; what is not has the value it begins with.
struct MediaFacts {
    MediaKind kind = MediaKind::unknown;
    int width = 0, height = 0;  // pixels, standing upright
    std::optional<double> seconds = {};
    bool missing = false;     // no such file in the project's folder
    bool unreadable = false;  // a picture that is none of the known kinds, broken or too large; a GIF that is none
    std::optional<std::uint64_t> bytes = {};

    bool operator==(const MediaFacts&) const = default;
};

struct MediaProblem {
    PostProblem problem;
    std::optional<std::size_t> piece = {};  // index in the variant's media; none: it is about all of them
};

// What the variant's format takes on its network; null where nothing is known. Valid as long as the facts.
const facts::MediaSlot* media_slot_of(const Project& project, const facts::Facts& facts, const Variant& variant);

// The commonest format of the channel's network that asks for media and takes those of the variant; the one it has
// where none does.
std::string format_for_media(const facts::Facts& facts, const Channel& channel, const Variant& variant);

// What is known without looking at any file: how many there are, of what kinds, and alt texts that are too long. A post
// without media has no problem yet. Each of so many messages of a thread takes as many as the format does. One picture
// beside the video of a format that takes a video alone is its cover.
std::vector<MediaProblem> media_list_problems(const facts::Network& network, const facts::MediaSlot& slot,
                                              const Variant& variant, int messages, facts::Language language);

// That, and what the files say: shapes, sizes in pixels and in bytes, lengths, what is missing, alt texts that are.
// `files` are those of the variant's media in their order; further media are of unknown files. Nothing of a channel on
// which the post has appeared, or that is off the calendar.
std::vector<MediaProblem> media_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                         const Variant& variant, const std::vector<MediaFacts>& files,
                                         facts::Language language);
// Those problems alone, for problems_text.
std::vector<PostProblem> plain_problems(const std::vector<MediaProblem>& problems);

// What fits: "2 to 10 pictures or videos, 4:5 to 1.91:1, 1080 × 1350 best"; "" where nothing is known. Of a thread, in
// each message.
std::string media_wanted_text(const facts::Words& words, const facts::MediaSlot& slot, bool each_message = false);
// "0:45", "2:20", "1:02:00": rounded to seconds.
std::string clip_text(double seconds);
// "a box.png" of "img/a box.png".
std::string_view media_name(std::string_view reference);

}  // namespace tandem

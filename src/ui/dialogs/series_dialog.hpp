#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/series_pattern.hpp"
#include "model/post.hpp"

namespace tandem {

struct Project;
struct ViewContext;

// In which rhythm a post recurs, as it is being asked for.
struct SeriesDialog {
    enum class End : std::uint8_t { never, times, day };

    Id<Post> post;
    LocalMinute begin{};
    std::string title;
    bool is_series = false;  // already: the rhythm changes from this post on
    SeriesPattern pattern;
    std::vector<LocalMinute> skipped = {};      // behind the post
    std::vector<LocalMinute> was_skipped = {};  // the same before anything was done here
    End end = End::times;
    std::string interval = "1", times = "10", until;  // as typed
    bool end_fresh = false;                           // the date was just asked for: the keyboard goes there
};

// For a post with a date: its series' rhythm, else every week, ten times.
// Its texts are as somebody who writes the language would type them.
SeriesDialog series_dialog_for(const Project& project, const Post& post, facts::Language language);
// What was asked for; nothing while something typed is not understood.
std::optional<SeriesPattern> asked_pattern(const SeriesDialog& dialog);

enum class SeriesAnswer : std::uint8_t { none, cancel, take };
SeriesAnswer draw_series_dialog(ViewContext& view, SeriesDialog& dialog);

}  // namespace tandem

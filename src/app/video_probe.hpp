#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "app/load_picture.hpp"
#include "app/run_program.hpp"

namespace tandem {

// What is known of a video where FFmpeg's tools are installed. Nothing here needs them: without them nothing is known.

struct VideoTools {
    std::optional<std::filesystem::path> ffprobe, ffmpeg;
};
// Those on a search path, by default that of the environment.
VideoTools video_tools();
VideoTools video_tools(std::string_view search_path);

struct VideoFacts {
    int width = 0, height = 0;  // pixels, standing upright; both 0: not known
    std::optional<double> seconds;
};

// Each opens this file alone, as a film in one of the usual containers: nothing that it may name, no address, no
// playlist. `file` is absolute. Each waits up to the limit, and gives nothing where the tool does not, or gives what
// makes no sense.
std::optional<VideoFacts> probe_video(const VideoTools& tools, const std::filesystem::path& file,
                                      const RunLimits& limits = {});
// A picture from near its beginning, no side longer than `most_px`.
std::optional<LoadedPicture> video_poster(const VideoTools& tools, const std::filesystem::path& file, int most_px,
                                          const VideoFacts& facts, RunLimits limits = {});

// What ffprobe writes about a file, line by line "key=value".
std::optional<VideoFacts> read_probe(std::string_view text);

}  // namespace tandem

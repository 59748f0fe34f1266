#include "app/video_probe.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "exchange/read_picture.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr int most_video_side = 32768;            // pixels
constexpr double most_video_seconds = 1'000'000;  // eleven days
constexpr std::size_t most_poster_bytes = std::size_t{32} << 20U;

std::vector<std::string> input_arguments(const fs::path& file) {
    // A playlist or a list of files that is called like a film is not followed: the reader of the file is one of these.
    return {"-protocol_whitelist",  "file", "-format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm", "-i",
            "file:" + file.string()};
}

void add_arguments(std::vector<std::string>& all, const std::vector<std::string>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

std::optional<double> read_decimal(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

// What the lines say, the first of each kind.
struct ProbeLines {
    std::optional<double> width, height, turned, seconds;

    void take(std::string_view line) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) return;
        const std::string_view key = line.substr(0, equals);
        const std::optional<double> value = read_decimal(line.substr(equals + 1));
        if (!value) return;
        const auto first = [&](std::optional<double>& place) {
            if (!place) place = value;
        };
        if (key == "width") first(width);
        if (key == "height") first(height);
        if (key == "duration") first(seconds);
        if (key == "rotation" || key == "TAG:rotate") first(turned);
    }
};

bool is_side(const std::optional<double>& value) { return value && *value >= 1 && *value <= most_video_side; }

}  // namespace

VideoTools video_tools() {
    const char* path = std::getenv("PATH");
    return video_tools(path ? std::string_view(path) : std::string_view());
}

VideoTools video_tools(std::string_view search_path) {
    return {find_program("ffprobe", search_path), find_program("ffmpeg", search_path)};
}

std::optional<VideoFacts> read_probe(std::string_view text) {
    ProbeLines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    VideoFacts facts;
    if (is_side(lines.width) && is_side(lines.height)) {
        facts.width = static_cast<int>(*lines.width);
        facts.height = static_cast<int>(*lines.height);
        constexpr double half = 180, quarter = 90;
        const bool lies = lines.turned && std::abs(std::fmod(*lines.turned, half)) == quarter;
        if (lies) std::swap(facts.width, facts.height);
    }
    if (lines.seconds && *lines.seconds > 0 && *lines.seconds <= most_video_seconds) facts.seconds = lines.seconds;
    if (facts.width == 0 && !facts.seconds) return std::nullopt;
    return facts;
}

std::optional<VideoFacts> probe_video(const VideoTools& tools, const fs::path& file, const RunLimits& limits) {
    if (!tools.ffprobe || !file.is_absolute()) return std::nullopt;
    std::vector<std::string> arguments{
        "-v",
        "error",
        "-select_streams",
        "v:0",
        "-show_entries",
        "stream=width,height:stream_tags=rotate:stream_side_data=rotation:format=duration",
        "-of",
        "default=noprint_wrappers=1"};
    add_arguments(arguments, input_arguments(file));
    const std::optional<std::string> text = output_of_program(*tools.ffprobe, arguments, limits);
    return text ? read_probe(*text) : std::nullopt;
}

std::optional<LoadedPicture> video_poster(const VideoTools& tools, const fs::path& file, int most_px,
                                          const VideoFacts& facts, RunLimits limits) {
    if (!tools.ffmpeg || !file.is_absolute()) return std::nullopt;
    limits.most_bytes = most_poster_bytes;
    std::vector<std::string> arguments{"-v", "error", "-nostdin"};
    // Many films begin in black.
    constexpr double long_enough = 3;
    if (facts.seconds.value_or(0) >= long_enough) add_arguments(arguments, {"-ss", "1"});
    add_arguments(arguments, input_arguments(file));
    const std::string side = std::to_string(most_px);
    add_arguments(arguments,
                  {"-map", "0:v:0", "-frames:v", "1", "-vf",
                   "scale=w=min(iw\\," + side + "):h=min(ih\\," + side + "):force_original_aspect_ratio=decrease", "-f",
                   "image2pipe", "-c:v", "png", "pipe:1"});
    const std::optional<std::string> bytes = output_of_program(*tools.ffmpeg, arguments, limits);
    if (!bytes) return std::nullopt;
    PictureAnswer answer = read_picture(*bytes, most_px);
    if (!answer.picture) return std::nullopt;
    ReadPicture& picture = *answer.picture;
    return LoadedPicture{picture.size.width, picture.size.height,       facts.width,
                         facts.height,       std::move(picture.pixels), facts.seconds};
}

}  // namespace tandem

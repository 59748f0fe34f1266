#pragma once

#include <filesystem>
#include <optional>
#include <vector>

namespace tandem {

// A picture file as it is drawn.
struct LoadedPicture {
    int width = 0, height = 0;            // pixels of `pixels`
    int file_width = 0, file_height = 0;  // of the file, standing upright
    std::vector<unsigned char> pixels;    // 4 bytes each: red, green, blue, alpha; rows from the top
    std::optional<double> seconds = {};   // of a video
};

// Reads a PNG, JPEG or WebP file, made smaller so that no side is longer than `most_px`. Nothing when the file cannot
// be read, is something else, broken, or larger than what is read (exchange/read_picture.hpp).
std::optional<LoadedPicture> load_picture(const std::filesystem::path& file, int most_px);

struct FileSize {
    int width = 0, height = 0;  // pixels, standing upright
};
// Of such a file, from its head alone where that says it.
std::optional<FileSize> picture_file_size(const std::filesystem::path& file);

}  // namespace tandem

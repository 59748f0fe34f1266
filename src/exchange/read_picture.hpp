#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace tandem {

// Pictures that somebody gives: PNG, JPEG and WebP, whatever their file is called. Hostile files are expected: what a
// picture would need is known from its head, before anything is decoded.

struct PictureSize {
    int width = 0, height = 0;  // pixels, standing upright

    bool operator==(const PictureSize&) const = default;
};

struct ReadPicture {
    PictureSize size;   // of `pixels`
    PictureSize whole;  // of the file
    // 4 bytes a pixel: red, green, blue, alpha, which does not darken the others; in rows from the top. sRGB is taken
    // for granted.
    std::vector<unsigned char> pixels;
};

enum class PictureProblem : std::uint8_t {
    none,
    unknown,    // none of the three kinds
    too_large,  // more bytes or pixels than are read
    broken
};

inline constexpr std::size_t most_picture_bytes = 50U << 20U;
inline constexpr std::int64_t most_picture_pixels = 40'000'000;

struct PictureAnswer {
    PictureProblem problem = PictureProblem::none;
    std::optional<ReadPicture> picture;  // exactly when there is no problem
};

// Made smaller, so that neither side is longer than `most_px` (1 or more); never larger. Turned as the camera was held,
// as far as the file says so in Exif. Throws nothing but std::bad_alloc.
PictureAnswer read_picture(std::string_view bytes, int most_px);

// The size alone, without decoding; nothing where it is no picture that would be read.
std::optional<PictureSize> picture_size(std::string_view bytes);

}  // namespace tandem

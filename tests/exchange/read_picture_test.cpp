#include "exchange/read_picture.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "exchange/outside_readers.hpp"

using namespace tandem;
using namespace tandem::testing;
namespace fs = std::filesystem;

namespace {

std::string bytes_of_file(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// A picture that ImageMagick makes: what stands between "convert" and the file's name.
std::string made(const std::string& how, const std::string& ending) {
    const fs::path file = fs::temp_directory_path() / ("tandem-picture-" + std::to_string(getpid()) + ending);
    const std::string said = output_of_reader("convert " + how + " " + file.string() + " 2>&1");
    const std::string bytes = bytes_of_file(file);
    fs::remove(file);
    REQUIRE_MESSAGE(!bytes.empty(), said);
    return bytes;
}

// Its pixels as ImageMagick reads the same bytes: red, green, blue, alpha.
std::string by_convert(const std::string& bytes, const std::string& ending, const std::string& how = "") {
    const fs::path file = fs::temp_directory_path() / ("tandem-judged-" + std::to_string(getpid()) + ending);
    std::ofstream(file, std::ios::binary) << bytes;
    std::string pixels = output_of_reader("convert " + file.string() + " " + how + " -depth 8 rgba:- 2>/dev/null");
    fs::remove(file);
    return pixels;
}

ReadPicture read(const std::string& bytes, int most_px = 4000) {
    PictureAnswer answer = read_picture(bytes, most_px);
    REQUIRE(answer.problem == PictureProblem::none);
    REQUIRE(answer.picture);
    CHECK(answer.picture->pixels.size() ==
          std::size_t{4} * static_cast<std::size_t>(answer.picture->size.width * answer.picture->size.height));
    return std::move(*answer.picture);
}

// How far two pictures are apart where they differ most, without what is clear.
int farthest(const ReadPicture& ours, const std::string& theirs) {
    REQUIRE(ours.pixels.size() == theirs.size());
    int most = 0;
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const bool clear = i % 4 != 3 && ours.pixels[i - i % 4 + 3] == 0;
        if (!clear) most = std::max(most, std::abs(int{ours.pixels[i]} - int{static_cast<unsigned char>(theirs[i])}));
    }
    return most;
}

// 48 by 32: four quarters of different colours.
const std::string quarters = "-size 24x16 xc:#d02020 xc:#20c040 +append \\( xc:#2040e0 xc:#f0d020 +append \\) -append";

// A block of Exif that says how the camera was held.
std::string exif_tiff(char turned, bool big_end) {
    return big_end ? std::string("MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0", 19) + turned + std::string("\0\0\0\0\0\0", 6)
                   : std::string("II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0", 18) + turned + std::string("\0\0\0\0\0\0\0", 7);
}

// Its segment, put in front of what a JPEG file holds.
std::string with_orientation(const std::string& jpeg, char turned, bool big_end) {
    const std::string content = std::string("Exif\0\0", 6) + exif_tiff(turned, big_end);
    const auto length = static_cast<char>(content.size() + 2);
    return jpeg.substr(0, 2) + "\xff\xe1" + std::string(1, '\0') + length + content + jpeg.substr(2);
}

std::string four_bytes(std::uint32_t n, bool big_end) {
    std::string text;
    for (unsigned shift = 0; shift < 32; shift += 8) text += static_cast<char>(n >> (big_end ? 24 - shift : shift));
    return text;
}

std::string png_chunk(const std::string& name, const std::string& content) {
    std::uint32_t crc = 0xffffffffU;
    for (const char c : name + content) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return four_bytes(static_cast<std::uint32_t>(content.size()), true) + name + content + four_bytes(~crc, true);
}

// Behind the head of a PNG file.
std::string png_with_exif(const std::string& png, const std::string& exif) {
    constexpr std::size_t head = 8 + 25;
    return png.substr(0, head) + png_chunk("eXIf", exif) + png.substr(head);
}

// A WebP file of one chunk as the extended kind, with Exif at its end.
std::string webp_with_exif(const std::string& webp, PictureSize size, const std::string& exif) {
    const auto chunk = [](const std::string& name, const std::string& content) {
        return name + four_bytes(static_cast<std::uint32_t>(content.size()), false) + content +
            std::string(content.size() % 2, '\0');
    };
    const auto side = [](int px) { return four_bytes(static_cast<std::uint32_t>(px - 1), false).substr(0, 3); };
    const std::string all = "WEBP" +
        chunk("VP8X", "\x08" + std::string(3, '\0') + side(size.width) + side(size.height)) + webp.substr(12) +
        chunk("EXIF", exif);
    return "RIFF" + four_bytes(static_cast<std::uint32_t>(all.size()), false) + all;
}

// The head of a PNG file that claims a size, without the rest.
std::string png_head(std::uint32_t width, std::uint32_t height) {
    return "\x89PNG\r\n\x1a\n" +
        png_chunk("IHDR", four_bytes(width, true) + four_bytes(height, true) + std::string("\10\6\0\0\0", 5)) +
        png_chunk("IDAT", "") + png_chunk("IEND", "");
}

long peak_kilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

}  // namespace

TEST_CASE("PNG of every kind has the pixels that another program reads") {
    for (const char* kind : {"-define png:color-type=2", "-define png:color-type=6", "-define png:color-type=3",
                             "-colorspace Gray -define png:color-type=0", "-define png:color-type=2 -depth 16",
                             "-define png:color-type=2 -interlace PNG", "-monochrome"}) {
        CAPTURE(std::string(kind));
        const std::string bytes = made("-size 48x32 gradient:#d02020-#2040e0 " + std::string(kind), ".png");
        const ReadPicture picture = read(bytes);
        CHECK(picture.size == PictureSize{48, 32});
        CHECK(picture.whole == PictureSize{48, 32});
        CHECK(picture_size(bytes) == PictureSize{48, 32});
        CHECK(farthest(picture, by_convert(bytes, ".png")) <= 1);
    }
}

TEST_CASE("what is clear stays clear, in PNG and in WebP") {
    const std::string how = "-size 40x40 xc:none -fill \"rgba(200,40,80,0.5)\" -draw \"rectangle 10,10 29,29\" ";
    for (const auto& [ending, more] :
         {std::pair(".png", ""), {".png", "-define png:color-type=6"}, {".webp", "-define webp:lossless=true"}}) {
        const std::string bytes = made(how + more, ending);
        const ReadPicture picture = read(bytes);
        CHECK(picture.pixels[3] == 0);
        const std::size_t middle = 4 * (20 * 40 + 20);
        CHECK(std::abs(picture.pixels[middle + 3] - 128) <= 1);
        CHECK(std::abs(picture.pixels[middle] - 200) <= 2);
        // Made smaller, an edge mixes with what is clear and does not become dark.
        const ReadPicture small = read(bytes, 7);
        CHECK(small.size == PictureSize{7, 7});
        for (std::size_t i = 0; i < small.pixels.size(); i += 4)
            if (small.pixels[i + 3] > 0) CHECK(std::abs(small.pixels[i] - 200) <= 3);
    }
}

TEST_CASE("JPEG and WebP have nearly the colours that another program reads") {
    for (const auto& [ending, how] : {std::pair(".jpg", "-quality 92"),
                                      {".jpg", "-quality 92 -interlace JPEG"},
                                      {".jpg", "-colorspace Gray"},
                                      {".jpg", "-sampling-factor 4:4:4"},
                                      {".webp", "-quality 90"},
                                      {".webp", "-define webp:lossless=true"}}) {
        CAPTURE(how);
        const std::string bytes = made(quarters + " " + how, ending);
        const ReadPicture picture = read(bytes);
        CHECK(picture.size == PictureSize{48, 32});
        CHECK(farthest(picture, by_convert(bytes, ending)) <= 6);
    }
}

TEST_CASE("a JPEG for print, in four inks, has its colours on the screen") {
    const std::string bytes = made(quarters + " -colorspace CMYK -quality 95", ".jpg");
    const ReadPicture picture = read(bytes);
    CHECK(picture.size == PictureSize{48, 32});
    CHECK(farthest(picture, by_convert(bytes, ".jpg", "-colorspace sRGB")) <= 40);
    // The upper left quarter is red, the lower left blue.
    CHECK(picture.pixels[0] > 180);
    CHECK(picture.pixels[2] < 80);
    const std::size_t below = std::size_t{4} * 28 * 48;
    CHECK(picture.pixels[below + 2] > 180);
}

TEST_CASE("a JPEG stands upright however the camera was held") {
    const std::string plain = made(quarters + " -quality 95 -strip", ".jpg");
    for (int turned = 1; turned <= 8; ++turned)
        for (const bool big_end : {false, true}) {
            CAPTURE(turned);
            const std::string bytes = with_orientation(plain, static_cast<char>(turned), big_end);
            const ReadPicture picture = read(bytes);
            const PictureSize size = turned >= 5 ? PictureSize{32, 48} : PictureSize{48, 32};
            CHECK(picture.size == size);
            CHECK(picture.whole == size);
            CHECK(picture_size(bytes) == size);
            CHECK(farthest(picture, by_convert(bytes, ".jpg", "-auto-orient")) <= 6);
        }
    // What is no way to hold a camera turns nothing.
    CHECK(read(with_orientation(plain, 9, false)).size == PictureSize{48, 32});
    CHECK(read(with_orientation(plain, 0, true)).size == PictureSize{48, 32});
}

TEST_CASE("a PNG and a WebP that say how the camera was held stand upright too") {
    const std::string png = made(quarters + " -strip -define png:color-type=2", ".png");
    const std::string webp = made(quarters + " -strip -define webp:lossless=true", ".webp");
    const char* turns[] = {"",           "-flop",      "-rotate 180", "-flip",
                           "-transpose", "-rotate 90", "-transverse", "-rotate 270"};
    for (int turned = 1; turned <= 8; ++turned)
        for (const bool big_end : {false, true}) {
            CAPTURE(turned);
            const std::string exif = exif_tiff(static_cast<char>(turned), big_end);
            const PictureSize size = turned >= 5 ? PictureSize{32, 48} : PictureSize{48, 32};
            const std::string expected = by_convert(png, ".png", turns[turned - 1]);
            // Some programs put the mark of JPEG's segment before it.
            for (const std::string& block : {exif, std::string("Exif\0\0", 6) + exif})
                for (const std::string& bytes : {png_with_exif(png, block), webp_with_exif(webp, {48, 32}, block)}) {
                    const ReadPicture picture = read(bytes);
                    CHECK(picture.size == size);
                    CHECK(picture.whole == size);
                    CHECK(picture_size(bytes) == size);
                    CHECK(farthest(picture, expected) == 0);
                }
        }
    // Chunks that claim more than there is turn nothing.
    const std::string cut = webp_with_exif(webp, {48, 32}, exif_tiff(6, true));
    std::string lying = cut;
    lying[cut.find("EXIF") + 5] = '\x7f';
    CHECK(read(lying).size == PictureSize{48, 32});
}

TEST_CASE("a picture is made smaller and never larger, with the mean of its colours") {
    const std::string bytes = made("-size 800x600 pattern:gray50 -define png:color-type=2", ".png");
    const ReadPicture picture = read(bytes, 100);
    CHECK(picture.size == PictureSize{100, 75});
    CHECK(picture.whole == PictureSize{800, 600});
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) REQUIRE(std::abs(picture.pixels[i] - 128) <= 1);
    CHECK(read(bytes, 5000).size == PictureSize{800, 600});
    CHECK(read(made("-size 900x2 xc:red", ".png"), 30).size == PictureSize{30, 1});
    CHECK(read(made("-size 3000x1500 xc:#406080", ".jpg"), 64).size == PictureSize{64, 32});
    CHECK(read(made("-size 1x1 xc:red", ".webp"), 1).size == PictureSize{1, 1});
}

TEST_CASE("a picture that is cut anywhere is refused or shown as far as it goes, and never ends the program") {
    for (const char* ending : {".png", ".jpg", ".webp"}) {
        const std::string bytes = made("-size 60x40 -seed 7 plasma:red-blue -strip", ending);
        for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 150) {
            const PictureAnswer answer = read_picture(std::string_view(bytes).substr(0, length), 100);
            CHECK((answer.problem == PictureProblem::none) == answer.picture.has_value());
            // Of PNG the mark of its end, which says nothing, may be missing.
            const bool whole = std::string_view(ending) == ".png" && length + 16 >= bytes.size();
            if (answer.picture && !whole) CHECK(std::string_view(ending) == ".jpg");
        }
        CHECK(read_picture(std::string_view(bytes).substr(0, 20), 100).problem != PictureProblem::none);
    }
}

TEST_CASE("a file of few bytes that claims to be huge is refused at once and takes no memory") {
    const long before = peak_kilobytes();
    for (const auto& [width, height] : {std::pair(100'000U, 100'000U), {0x7fffffffU, 0x7fffffffU}, {40'000'001U, 1U}}) {
        const std::string bytes = png_head(width, height);
        CHECK(read_picture(bytes, 100).problem != PictureProblem::none);
        CHECK_FALSE(read_picture(bytes, 100).picture);
        CHECK_FALSE(picture_size(bytes));
    }
    CHECK(picture_size(png_head(6000, 6000)) == PictureSize{6000, 6000});
    CHECK(read_picture(png_head(100'000, 100'000), 100).problem == PictureProblem::too_large);
    // A JPEG that says it has 65 000 lines of as many pixels.
    std::string jpeg = made("-size 16x16 xc:red -strip", ".jpg");
    const std::size_t frame = jpeg.find("\xff\xc0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, "\xfd\xe8\xfd\xe8");
    CHECK(read_picture(jpeg, 100).problem == PictureProblem::too_large);
    CHECK(peak_kilobytes() - before < 20'000);
    CHECK(read_picture(std::string(most_picture_bytes + 1, '\xff'), 100).problem == PictureProblem::too_large);
}

TEST_CASE("what is no picture of the three kinds is refused, whatever it is called") {
    for (const char* ending : {".gif", ".bmp", ".tif", ".tga", ".ppm"})
        CHECK(read_picture(made("-size 8x8 xc:red", ending), 100).problem == PictureProblem::unknown);
    for (const std::string_view bytes : {std::string_view(""), std::string_view("PNG"), std::string_view("<svg/>"),
                                         std::string_view("RIFF\0\0\0\0WAVE", 12), std::string_view("\0\0\0\0", 4)})
        CHECK(read_picture(bytes, 100).problem == PictureProblem::unknown);
    // Right so far, and nothing behind it.
    for (const std::string_view bytes : {std::string_view("\x89PNG\r\n\x1a\n"), std::string_view("\xff\xd8\xff"),
                                         std::string_view("RIFF\0\0\0\0WEBP", 12)})
        CHECK(read_picture(bytes, 100).problem == PictureProblem::broken);
}

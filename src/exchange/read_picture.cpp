#include "exchange/read_picture.hpp"

#include <algorithm>
#include <csetjmp>
#include <memory>
#include <string>

#include <libexif/exif-data.h>
#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

namespace tandem {
namespace {

enum class Kind : std::uint8_t { unknown, png, jpeg, webp };

Kind kind_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Kind::png;
    if (bytes.starts_with("\xff\xd8\xff")) return Kind::jpeg;
    if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return Kind::webp;
    return Kind::unknown;
}

const unsigned char* octets(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

bool is_readable(PictureSize size) {
    return size.width > 0 && size.height > 0 &&
        static_cast<std::int64_t>(size.width) * size.height <= most_picture_pixels;
}

// The largest size of these proportions within a square.
PictureSize within(PictureSize size, int most_px) {
    const int longer = std::max(size.width, size.height);
    if (longer <= most_px) return size;
    const auto scaled = [&](int side) {
        return std::max(1, static_cast<int>(static_cast<std::int64_t>(side) * most_px / longer));
    };
    return {scaled(size.width), scaled(size.height)};
}

ReadPicture blank(PictureSize size) {
    ReadPicture picture{size, {}, {}};
    picture.pixels.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 4);
    return picture;
}

// The mean of a rectangle of pixels, each counting by its alpha.
void put_mean(const ReadPicture& from, int x0, int x1, int y0, int y1, unsigned char* to) {
    std::uint64_t sum[4] = {};
    for (int y = y0; y < y1; ++y) {
        const unsigned char* at = from.pixels.data() +
            4 *
                (static_cast<std::size_t>(y) * static_cast<std::size_t>(from.size.width) +
                 static_cast<std::size_t>(x0));
        for (int x = x0; x < x1; ++x, at += 4) {
            for (int c = 0; c < 3; ++c) sum[c] += std::uint64_t{at[c]} * at[3];
            sum[3] += at[3];
        }
    }
    const auto count = static_cast<std::uint64_t>(x1 - x0) * static_cast<std::uint64_t>(y1 - y0);
    for (int c = 0; c < 3; ++c) to[c] = sum[3] == 0 ? 0 : static_cast<unsigned char>((sum[c] + sum[3] / 2) / sum[3]);
    to[3] = static_cast<unsigned char>((sum[3] + count / 2) / count);
}

ReadPicture shrunk(ReadPicture picture, PictureSize to) {
    if (picture.size == to) return picture;
    ReadPicture small = blank(to);
    const auto edge = [](int i, int from, int count) {
        return static_cast<int>(static_cast<std::int64_t>(i) * from / count);
    };
    unsigned char* at = small.pixels.data();
    for (int y = 0; y < to.height; ++y) {
        const int y0 = edge(y, picture.size.height, to.height);
        const int y1 = std::max(y0 + 1, edge(y + 1, picture.size.height, to.height));
        for (int x = 0; x < to.width; ++x, at += 4) {
            const int x0 = edge(x, picture.size.width, to.width);
            put_mean(picture, x0, std::max(x0 + 1, edge(x + 1, picture.size.width, to.width)), y0, y1, at);
        }
    }
    return small;
}

// ---- how the camera was held

// A number of four bytes; the place is within the file.
std::uint32_t number_at(std::string_view bytes, std::size_t at, bool big_end) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<unsigned char>(bytes[at + (big_end ? i : 3 - i)]);
    return number;
}

// What the file says in Exif: all of a JPEG, where libexif looks for it, and the block of the others. PNG's chunks have
// their length before their name and a check behind, WebP's a name first and an even number of bytes.
std::string_view exif_part(Kind kind, std::string_view bytes) {
    if (kind == Kind::jpeg) return bytes;
    const bool png = kind == Kind::png;
    for (std::size_t at = png ? 8 : 12; at + 8 <= bytes.size();) {
        const std::string_view name = bytes.substr(at + (png ? 4 : 0), 4);
        const std::size_t length = number_at(bytes, at + (png ? 0 : 4), png);
        if (length > bytes.size() - at - 8) return {};
        if (name == (png ? "eXIf" : "EXIF")) return bytes.substr(at + 8, length);
        at += 8 + length + (png ? 4 : length % 2);
    }
    return {};
}

// 1 to 8 as Exif counts, 1 where the file does not say.
int orientation(Kind kind, std::string_view bytes) {
    constexpr std::size_t most_exif_bytes = 64U << 10U;
    const std::string_view part = exif_part(kind, bytes);
    std::string block;
    if (kind != Kind::jpeg) {
        if (part.empty() || part.size() > most_exif_bytes) return 1;
        using namespace std::string_view_literals;
        constexpr std::string_view mark = "Exif\0\0"sv;
        block = std::string(part.starts_with(mark) ? ""sv : mark) + std::string(part);
    }
    const std::string_view read = block.empty() ? part : std::string_view(block);
    const std::unique_ptr<ExifData, void (*)(ExifData*)> exif(
        exif_data_new_from_data(octets(read), static_cast<unsigned int>(read.size())), exif_data_unref);
    if (!exif) return 1;
    const ExifEntry* entry = exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) return 1;
    const int turned = exif_get_short(entry->data, exif_data_get_byte_order(exif.get()));
    return turned >= 1 && turned <= 8 ? turned : 1;
}

bool lies(int turned) { return turned >= 5; }

ReadPicture upright(ReadPicture picture, int turned) {
    if (turned == 1) return picture;
    const PictureSize from = picture.size;
    ReadPicture out = blank(lies(turned) ? PictureSize{from.height, from.width} : from);
    for (int y = 0; y < out.size.height; ++y)
        for (int x = 0; x < out.size.width; ++x) {
            int sx = lies(turned) ? y : x, sy = lies(turned) ? x : y;
            if (turned == 2 || turned == 3 || turned == 7 || turned == 8) sx = from.width - 1 - sx;
            if (turned == 3 || turned == 4 || turned == 6 || turned == 7) sy = from.height - 1 - sy;
            const auto index = [](int column, int row, int width) {
                return 4 *
                    (static_cast<std::size_t>(row) * static_cast<std::size_t>(width) +
                     static_cast<std::size_t>(column));
            };
            std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(index(sx, sy, from.width)), 4,
                        out.pixels.begin() + static_cast<std::ptrdiff_t>(index(x, y, out.size.width)));
        }
    return out;
}

// ---- PNG

struct PngImage {
    png_image image{};
    PngImage() { image.version = PNG_IMAGE_VERSION; }
    PngImage(const PngImage&) = delete;
    PngImage& operator=(const PngImage&) = delete;
    ~PngImage() { png_image_free(&image); }
    bool begin(std::string_view bytes) {
        return png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) != 0;
    }
    PictureSize size() const {
        constexpr png_uint_32 most = 1U << 30U;
        if (image.width > most || image.height > most) return {};
        return {static_cast<int>(image.width), static_cast<int>(image.height)};
    }
};

// What the library reads from.
struct PngBytes {
    std::string_view bytes;
    std::size_t at = 0;
};

void take_bytes(png_structp png, png_bytep to, std::size_t count) {
    auto& from = *static_cast<PngBytes*>(png_get_io_ptr(png));
    if (from.bytes.size() - from.at < count) png_error(png, "the file ends too soon");
    std::copy_n(from.bytes.data() + from.at, count, reinterpret_cast<char*>(to));
    from.at += count;
}

// Jumps back here from errors of the library: nothing in it may need to be destroyed.
bool decode_png(png_structp png, png_infop info, png_bytepp rows) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_read_info(png, info);
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xff, PNG_FILLER_AFTER);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    if (png_get_rowbytes(png, info) != std::size_t{4} * png_get_image_width(png, info)) return false;
    png_read_image(png, rows);
    return true;
}

void keep_silent(png_structp, png_const_charp) {}
[[noreturn]] void give_up(png_structp png, png_const_charp) { png_longjmp(png, 1); }

// By hand: the library's simple reader mixes up the lines of interlaced pictures with 16 bits a sample (1.6.39).
std::optional<ReadPicture> read_png(std::string_view bytes) {
    PngImage head;
    if (!head.begin(bytes)) return std::nullopt;
    ReadPicture picture = blank(head.size());
    std::vector<png_bytep> rows;
    for (int y = 0; y < picture.size.height; ++y)
        rows.push_back(picture.pixels.data() +
                       4 * static_cast<std::size_t>(picture.size.width) * static_cast<std::size_t>(y));
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, give_up, keep_silent);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    PngBytes from{bytes};
    if (info) png_set_read_fn(png, &from, take_bytes);
    const bool done = info && decode_png(png, info, rows.data());
    png_destroy_read_struct(&png, &info, nullptr);
    if (!done) return std::nullopt;
    return picture;
}

// ---- JPEG

struct JpegCloser {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Jpeg = std::unique_ptr<void, JpegCloser>;

struct JpegHead {
    PictureSize size;  // as it is stored
    int colors = 0;
};

std::optional<JpegHead> jpeg_head(void* jpeg, std::string_view bytes) {
    JpegHead head;
    int sampling = 0;
    if (!jpeg ||
        tjDecompressHeader3(jpeg, octets(bytes), bytes.size(), &head.size.width, &head.size.height, &sampling,
                            &head.colors) != 0 ||
        head.size.width <= 0 || head.size.height <= 0)
        return std::nullopt;
    return head;
}

// Inks as Adobe's programs store them: the more the lighter.
void print_to_screen(ReadPicture& picture) {
    for (std::size_t i = 0; i < picture.pixels.size(); i += 4) {
        unsigned char* p = picture.pixels.data() + i;
        for (int c = 0; c < 3; ++c) p[c] = static_cast<unsigned char>(p[c] * p[3] / 255);
        p[3] = 255;
    }
}

// The smallest of the sizes that the library decodes to at once in which no side is too short.
PictureSize scaled_jpeg(PictureSize whole, PictureSize wanted) {
    int count = 0;
    const tjscalingfactor* factors = tjGetScalingFactors(&count);
    PictureSize best = whole;
    for (int i = 0; i < count; ++i) {
        const PictureSize size{TJSCALED(whole.width, factors[i]), TJSCALED(whole.height, factors[i])};
        if (size.width >= wanted.width && size.height >= wanted.height && size.width < best.width) best = size;
    }
    return best;
}

std::optional<ReadPicture> read_jpeg(std::string_view bytes, int most_px) {
    const Jpeg jpeg(tjInitDecompress());
    const auto head = jpeg_head(jpeg.get(), bytes);
    if (!head) return std::nullopt;
    ReadPicture picture = blank(scaled_jpeg(head->size, within(head->size, most_px)));
    const bool inks = head->colors == TJCS_CMYK || head->colors == TJCS_YCCK;
    const int failed = tjDecompress2(jpeg.get(), octets(bytes), bytes.size(), picture.pixels.data(), picture.size.width,
                                     0, picture.size.height, inks ? TJPF_CMYK : TJPF_RGBA, TJFLAG_LIMITSCANS);
    // A picture that ends too soon is shown as far as it goes.
    if (failed != 0 && tjGetErrorCode(jpeg.get()) == TJERR_FATAL) return std::nullopt;
    if (inks) print_to_screen(picture);
    return picture;
}

// ---- WebP

std::optional<PictureSize> webp_size(std::string_view bytes) {
    WebPBitstreamFeatures features;
    if (WebPGetFeatures(octets(bytes), bytes.size(), &features) != VP8_STATUS_OK || features.has_animation != 0)
        return std::nullopt;
    return PictureSize{features.width, features.height};
}

std::optional<ReadPicture> read_webp(std::string_view bytes) {
    const auto size = webp_size(bytes);
    if (!size) return std::nullopt;
    ReadPicture picture = blank(*size);
    if (!WebPDecodeRGBAInto(octets(bytes), bytes.size(), picture.pixels.data(), picture.pixels.size(), size->width * 4))
        return std::nullopt;
    return picture;
}

// ---- all of them

std::optional<PictureSize> stored_size(Kind kind, std::string_view bytes) {
    if (kind == Kind::webp) return webp_size(bytes);
    if (kind == Kind::jpeg) {
        const Jpeg jpeg(tjInitDecompress());
        const auto head = jpeg_head(jpeg.get(), bytes);
        return head ? std::optional(head->size) : std::nullopt;
    }
    PngImage png;
    if (!png.begin(bytes)) return std::nullopt;
    return png.size();
}

std::optional<PictureSize> upright_size(Kind kind, std::string_view bytes) {
    const auto size = stored_size(kind, bytes);
    return size && lies(orientation(kind, bytes)) ? PictureSize{size->height, size->width} : size;
}

std::optional<ReadPicture> stored_picture(Kind kind, std::string_view bytes, int most_px) {
    switch (kind) {
        case Kind::png: return read_png(bytes);
        case Kind::jpeg: return read_jpeg(bytes, most_px);
        case Kind::webp: return read_webp(bytes);
        case Kind::unknown: break;
    }
    return std::nullopt;
}

std::optional<ReadPicture> decoded(Kind kind, std::string_view bytes, int most_px) {
    auto picture = stored_picture(kind, bytes, most_px);
    if (picture) *picture = upright(std::move(*picture), orientation(kind, bytes));
    return picture;
}

}  // namespace

std::optional<PictureSize> picture_size(std::string_view bytes) {
    const Kind kind = kind_of(bytes);
    if (kind == Kind::unknown || bytes.size() > most_picture_bytes) return std::nullopt;
    const auto size = upright_size(kind, bytes);
    return size && is_readable(*size) ? size : std::nullopt;
}

PictureAnswer read_picture(std::string_view bytes, int most_px) {
    if (bytes.size() > most_picture_bytes) return {PictureProblem::too_large, {}};
    const Kind kind = kind_of(bytes);
    if (kind == Kind::unknown) return {PictureProblem::unknown, {}};
    const auto whole = upright_size(kind, bytes);
    if (!whole) return {PictureProblem::broken, {}};
    if (!is_readable(*whole)) return {PictureProblem::too_large, {}};
    std::optional<ReadPicture> picture = decoded(kind, bytes, most_px);
    if (!picture) return {PictureProblem::broken, {}};
    *picture = shrunk(std::move(*picture), within(*whole, most_px));
    picture->whole = *whole;
    return {PictureProblem::none, std::move(picture)};
}

}  // namespace tandem

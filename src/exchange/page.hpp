#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tandem {

// A page as boxes, lines and texts, whatever it is written as. Lengths are points (1/72 inch) from the top left corner.

// 0xRRGGBB.
using InkColor = std::uint32_t;

struct PageBox {
    double x = 0, y = 0, width = 0, height = 0;
    InkColor fill = 0xFFFFFF;
    bool hatched = false;  // strokes of `fill` on white, for what colour alone must not say
    double radius = 0;

    bool operator==(const PageBox&) const = default;
};

struct PageLine {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double width = 0.5;
    InkColor ink = 0;

    bool operator==(const PageLine&) const = default;
};

enum class PageAlign : std::uint8_t { left, centre, right };

struct PageText {
    static constexpr int all_lines = 1'000'000;

    double x = 0, y = 0;  // top left corner of where it stands
    double width = 0;     // 0: as wide as it is; else it is aligned in it, and wraps or ends with an ellipsis
    std::string text;
    double size = 9;
    bool bold = false;
    InkColor ink = 0x1E2228;
    PageAlign align = PageAlign::left;
    int most_lines = 1;
    bool turned = false;  // read from below: it goes up from (x, y), which is the bottom left corner of where it stands

    bool operator==(const PageText&) const = default;
};

// Leads to an address where the reader follows links.
struct PageLink {
    double x = 0, y = 0, width = 0, height = 0;
    std::string uri;

    bool operator==(const PageLink&) const = default;
};

struct PackedPicture;

// A picture that covers its place: what is too much on two sides is cut off.
struct PagePicture {
    double x = 0, y = 0, width = 0, height = 0;
    std::shared_ptr<const PackedPicture> picture;  // not null, with a pixel at least
    double radius = 0;

    bool operator==(const PagePicture&) const = default;
};

using PageItem = std::variant<PageBox, PageLine, PageText, PageLink, PagePicture>;

inline constexpr double a4_short = 595.28, a4_long = 841.89, a3_long = 1190.55;

struct Page {
    double width = a4_short;
    double height = a4_long;
    std::vector<PageItem> items;     // later ones over earlier ones
    std::string outline = {};        // how the document's outline calls it; empty: it does not
    std::string outline_group = {};  // above that: one entry for pages of one group that follow each other

    bool operator==(const Page&) const = default;
};

// How high a text becomes, in points, with the fonts that will write it.
double height_of(const PageText& text);
double width_of(const PageText& text);
// A text in pieces of whole lines, the first no higher than `first` points, the others than `next`: one line each at
// least. None is empty, whatever blank lines lie between them.
std::vector<std::string> broken_text(const PageText& text, double first, double next);
// Of its characters, those that none of the fonts has.
int unknown_glyphs(const PageText& text);

struct DocumentFacts {
    std::string title;
    std::string author;
    std::string made_at;  // ISO 8601: part of the bytes, so that equal documents are equal files
};

// A PDF of these pages: text that can be selected and searched, fonts embedded. The same bytes for the same pages and
// facts. Throws std::runtime_error where the PDF cannot be made.
std::string pdf_of(const std::vector<Page>& pages, const DocumentFacts& facts);

// A page as a picture: 4 bytes a pixel, red, green, blue and 255, in rows from the top.
struct PageImage {
    int width = 0, height = 0;  // pixels
    std::vector<unsigned char> pixels;
};
// `width_px` from 1 to 20 000. Throws std::runtime_error where it cannot be made.
PageImage image_of(const Page& page, int width_px);
// A page as SVG: letters as outlines, so that it looks the same everywhere. The same bytes for the same page. Throws
// std::runtime_error where it cannot be made.
std::string svg_of(const Page& page);
// The same as a PNG (sRGB), with exactly `times` (1 or more) as many pixels each way. The same bytes for the same page.
std::string png_of(const Page& page, int width_px, int times = 1);

}  // namespace tandem

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/page.hpp"
#include "facts/words.hpp"
#include "model/day_range.hpp"

namespace tandem {

struct ClientPost;

// What all pages that a client gets are painted with.
namespace paint {
inline constexpr InkColor ink = 0x1E2228, second = 0x5F646C, hair = 0xD3D0C7, weekend = 0xF7F6F2, holiday = 0xFBF2DD,
                          bar = 0xE0E4F9, bar_ink = 0x3A4BB8, waiting = 0x7338BA, unknown_brand = 0x858A92,
                          smm = 0x4C5FD5, panel = 0xFFFFFF, paper = 0xFAFAF7;
}  // namespace paint

// "#RRGGBB"; `otherwise` where it is something else.
InkColor color_of(std::string_view hex, InkColor otherwise);
// Of the first network; neutral without one.
InkColor brand_of(const ClientPost& post);
// "IG FB"; empty without a network.
std::string letters_of(const ClientPost& post);
// What is to be said about a post's step: nothing where the client has no more to do with it.
struct StepText {
    std::string text;
    bool waits = false;  // for the client
};
StepText step_of(const ClientPost& post, const facts::Words& words);

// Without line breaks and control characters, which would take a line of the page each.
std::string one_line(std::string_view text);
// Without control characters but line breaks, which are "\n" each.
std::string lines_of(std::string_view text);

// "Made on …" at the left and "2 / 5" at the right of every page from one on, at the height `y`.
void put_feet(std::vector<Page>& pages, const facts::Words& words, Day made_on, double margin, double y, double size,
              std::size_t from = 0);

}  // namespace tandem

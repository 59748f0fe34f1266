#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/client_deck.hpp"
#include "app/page_paint.hpp"
#include "exchange/page.hpp"
#include "facts/words.hpp"

namespace tandem {

// The pages of a presentation as they fill: what is the same on all of them. Lengths are points.
namespace slide {
inline constexpr double width = 960, height = 540, margin = 28, inner = width - 2 * margin, top = 78, end = 492;
}

// Where a deck's pages are made, and with what.
struct DeckPaper {
    const Deck& deck;
    const facts::Words& words;
    InkColor accent;  // of the client, or else Tandem's own
    std::vector<Page> pages;

    DeckPaper(const Deck& of, const facts::Words& in);

    // A new page with a title; `outline`: its name in the document's outline, empty for none;
    // `group`: what stands above it there.
    Page& add(const std::string& title, const std::string& outline, const std::string& group = {});
    void text(double x, double y, double width, std::string words, double size, bool bold, InkColor ink,
              PageAlign align = PageAlign::left);
    std::string day(LocalMinute when) const;  // "mer. 14 oct. · 16:00"
    std::string days(const DayRange& range) const;
};

// The colour that is read on another one: white, or ink.
InkColor ink_on(InkColor ground);

struct DeckCell {
    double width = 0;
    std::string text = {};
    bool bold = false;
    InkColor ink = paint::ink;
    PageAlign align = PageAlign::left;
};

// Rows one under the other, on as many pages as it takes: the later ones say that they go on.
class DeckList {
  public:
    DeckList(DeckPaper& paper, std::string title, std::function<void()> head = {});

    // A place of this height, at most that of a page, on the last page of the paper; its top.
    double take(double height);
    void heading(const std::string& text);
    // Cells beside each other, each with all of its text; what is higher than a page goes on on the next one.
    void row(const std::vector<DeckCell>& cells, double size = 12);

  private:
    void put(const std::vector<DeckCell>& cells, double size, double height);

    DeckPaper& paper_;
    std::string title_;
    std::function<void()> head_;  // of each page
    double y_;
};

}  // namespace tandem

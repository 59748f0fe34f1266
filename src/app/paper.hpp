#pragma once

#include <string>
#include <vector>

#include "app/hats_text.hpp"
#include "exchange/page.hpp"

namespace tandem {

// One page of A4 that is written from the top down; for the statements that go to a client or a boss. Lengths are
// points.
class Paper {
  public:
    static constexpr double margin = 42, line = 15;
    static constexpr InkColor ink = 0x1E2228, second = 0x6B7078, hair = 0xD3D0C7, smm = 0x4C5FD5, cm = 0xE4703A,
                              danger = 0xB3261E;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    double width() const { return page_.width - 2 * margin; }
    void gap(double points) { y_ += points; }
    // Whether so much more fits above the foot.
    bool has_room(double points) const { return y_ + points < page_.height - margin - 12; }

    void text(std::string words, double size, bool bold = false, InkColor color = ink, int most_lines = 1);
    void rule(double thickness = 0.5);
    // Cells of one line; `ends` are where they end, from the left edge of the text; the first one stands left, the
    // others right. The one that is `red` is told to be looked at.
    void row(const std::vector<std::string>& cells, const std::vector<double>& ends, bool bold, InkColor color,
             std::size_t red = none);
    // Minutes of both hats against the hours there are, at one scale for all rows.
    void bar(const HatsRow& row, int longest, const std::string& name);
    void legend(const std::string& of_smm, const std::string& of_cm, const std::string& of_tick);
    void foot(std::string words);
    Page page() && { return std::move(page_); }

  private:
    Page page_;
    double y_ = margin;
};

}  // namespace tandem

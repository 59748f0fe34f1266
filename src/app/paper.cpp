#include "app/paper.hpp"

#include <algorithm>

namespace tandem {

void Paper::text(std::string words, double size, bool bold, InkColor color, int most_lines) {
    PageText text{margin, y_, width(), std::move(words), size, bold, color, PageAlign::left, most_lines};
    y_ += height_of(text) + 3;
    page_.items.emplace_back(std::move(text));
}

void Paper::rule(double thickness) {
    page_.items.emplace_back(PageLine{margin, y_, margin + width(), y_, thickness, hair});
    y_ += 3;
}

void Paper::row(const std::vector<std::string>& cells, const std::vector<double>& ends, bool bold, InkColor color,
                std::size_t red) {
    double begin = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        page_.items.emplace_back(PageText{margin + begin, y_, ends[i] - begin, cells[i], 9, bold || i == red,
                                          i == red ? danger : color, i == 0 ? PageAlign::left : PageAlign::right, 1});
        begin = ends[i] + 4;
    }
    y_ += line;
}

void Paper::bar(const HatsRow& row, int longest, const std::string& name) {
    constexpr double label = 110, height = 9;
    page_.items.emplace_back(PageText{margin, y_, label, name, 9, false, second, PageAlign::left, 1});
    const double room = width() - label;
    const auto length = [&](int minutes) { return room * minutes / std::max(1, longest); };
    const double x = margin + label, smm_end = x + length(row.smm_minutes);
    page_.items.emplace_back(PageBox{x, y_ + 1, length(row.smm_minutes), height, smm, false, 0});
    page_.items.emplace_back(PageBox{smm_end, y_ + 1, length(row.cm_minutes), height, cm, false, 0});
    if (row.is_over) {
        const double from = x + length(row.capacity_minutes), to = smm_end + length(row.cm_minutes);
        page_.items.emplace_back(PageBox{from, y_ + 1, to - from, height, danger, true, 0});
    }
    const double tick = x + length(row.capacity_minutes);
    page_.items.emplace_back(PageLine{tick, y_ - 1, tick, y_ + height + 3, 1.2, ink});
    y_ += line;
}

void Paper::legend(const std::string& of_smm, const std::string& of_cm, const std::string& of_tick) {
    double x = margin;
    const auto entry = [&](const std::string& name, InkColor color) {
        page_.items.emplace_back(PageBox{x, y_ + 3, 8, 8, color, false, 2});
        PageText text{x + 12, y_, 0, name, 8.5, false, second, PageAlign::left, 1};
        x += 12 + width_of(text) + 16;
        page_.items.emplace_back(std::move(text));
    };
    entry(of_smm, smm), entry(of_cm, cm);
    page_.items.emplace_back(PageLine{x + 3, y_ + 1, x + 3, y_ + 12, 1.2, ink});
    page_.items.emplace_back(PageText{x + 12, y_, 0, of_tick, 8.5, false, second, PageAlign::left, 1});
    y_ += line + 2;
}

void Paper::foot(std::string words) {
    page_.items.emplace_back(
        PageText{margin, page_.height - margin, width(), std::move(words), 8, false, second, PageAlign::left, 1});
}

}  // namespace tandem

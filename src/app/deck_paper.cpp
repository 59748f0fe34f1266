#include "app/deck_paper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr double row_pad = 6, heading_height = 30;

PageText text_of(const DeckCell& cell, double size) {
    return {0, 0, cell.width, cell.text, size, cell.bold, cell.ink, cell.align, PageText::all_lines};
}

double height_of_row(const std::vector<DeckCell>& cells, double size) {
    double height = 0;
    for (const DeckCell& cell : cells)
        if (!cell.text.empty()) height = std::max(height, height_of(text_of(cell, size)));
    return height + 2 * row_pad;
}

// As WCAG has it.
double luminance(InkColor color) {
    const auto part = [&](unsigned shift) {
        const double c = static_cast<double>(color >> shift & 0xFFU) / 255;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0);
}

}  // namespace

InkColor ink_on(InkColor ground) {
    const double light = luminance(ground);
    return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance(paint::ink) + 0.05) ? paint::panel : paint::ink;
}

DeckPaper::DeckPaper(const Deck& of, const facts::Words& in)
    : deck(of), words(in), accent(color_of(of.cover.accent, paint::smm)) {}

Page& DeckPaper::add(const std::string& title, const std::string& outline, const std::string& group) {
    pages.push_back({slide::width, slide::height, {}, outline, group});
    pages.back().items.emplace_back(PageBox{0, 0, slide::width, 5, accent, false, 0});
    text(slide::margin, slide::margin - 4, slide::inner * 0.66, title, 19, true, paint::ink);
    std::string names = one_line(deck.cover.client);
    if (!deck.cover.agency.empty()) names += (names.empty() ? "" : " · ") + one_line(deck.cover.agency);
    text(slide::margin + slide::inner * 0.68, slide::margin + 3, slide::inner * 0.32, names, 9, false, paint::second,
         PageAlign::right);
    return pages.back();
}

void DeckPaper::text(double x, double y, double width, std::string of, double size, bool bold, InkColor ink,
                     PageAlign align) {
    pages.back().items.emplace_back(PageText{x, y, width, std::move(of), size, bold, ink, align, 1});
}

std::string DeckPaper::day(LocalMinute when) const {
    return words.moment_text(date::year_month_day(day_of(when)), static_cast<int>(minute_of_day(when).count()));
}

std::string DeckPaper::days(const DayRange& range) const {
    return facts::day_range_text(date::year_month_day(range.begin), date::year_month_day(range.end), words.language());
}

DeckList::DeckList(DeckPaper& paper, std::string title, std::function<void()> head)
    : paper_(paper), title_(std::move(title)), head_(std::move(head)), y_(slide::top) {
    paper_.add(title_, title_);
    if (head_) head_();
}

double DeckList::take(double height) {
    if (y_ + height > slide::end && y_ > slide::top) {
        paper_.add(paper_.words.format("page.continued", {{"title", title_}}), "");
        if (head_) head_();
        y_ = slide::top;
    }
    const double y = y_;
    y_ += height;
    return y;
}

void DeckList::heading(const std::string& text) {
    // Not alone at the end of a page.
    constexpr double with_a_row = heading_height + 30;
    const double y = take(with_a_row);
    y_ -= with_a_row - heading_height;
    paper_.text(slide::margin, y + 10, slide::inner, text, 14, true, paint::ink);
}

void DeckList::put(const std::vector<DeckCell>& cells, double size, double height) {
    const double y = take(height);
    double x = slide::margin;
    for (const DeckCell& cell : cells) {
        PageText text = text_of(cell, size);
        text.x = x, text.y = y + row_pad;
        x += cell.width;
        if (!cell.text.empty()) paper_.pages.back().items.emplace_back(std::move(text));
    }
    paper_.pages.back().items.emplace_back(
        PageLine{slide::margin, y + height, slide::margin + slide::inner, y + height, 0.5, paint::hair});
}

void DeckList::row(const std::vector<DeckCell>& cells, double size) {
    constexpr double most = slide::end - slide::top;
    const double height = height_of_row(cells, size);
    if (height <= most) return put(cells, size, height);
    std::vector<std::vector<DeckCell>> rows;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        constexpr double room = most - 2 * row_pad;
        const std::vector<std::string> pieces = broken_text(text_of(cells[c], size), room, room);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i == rows.size()) {
                rows.push_back(cells);
                for (DeckCell& cell : rows.back()) cell.text.clear();
            }
            rows[i][c].text = pieces[i];
        }
    }
    for (const std::vector<DeckCell>& each : rows) put(each, size, height_of_row(each, size));
}

}  // namespace tandem

#include "app/hats_export.hpp"

#include <algorithm>

#include "app/text_file.hpp"
#include "exchange/page.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr double margin = 42, line = 15;
constexpr InkColor ink = 0x1E2228, second = 0x6B7078, hair = 0xD3D0C7, smm = 0x4C5FD5, cm = 0xE4703A, danger = 0xB3261E;

// Writes from the top to the bottom of one page.
class Paper {
  public:
    double width() const { return page_.width - 2 * margin; }
    void gap(double points) { y_ += points; }

    void text(std::string words, double size, bool bold = false, InkColor color = ink, int most_lines = 1) {
        PageText text{margin, y_, width(), std::move(words), size, bold, color, PageAlign::left, most_lines};
        y_ += height_of(text) + 3;
        page_.items.emplace_back(std::move(text));
    }
    void rule(double thickness = 0.5) {
        page_.items.emplace_back(PageLine{margin, y_, margin + width(), y_, thickness, hair});
        y_ += 3;
    }
    // Cells of one line; columns are ends of cells in points from the left edge of the text, the first one
    // left-aligned.
    void row(const std::vector<std::string>& cells, const std::vector<double>& ends, bool bold, InkColor color,
             std::size_t red = static_cast<std::size_t>(-1)) {
        double begin = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            page_.items.emplace_back(PageText{margin + begin, y_, ends[i] - begin, cells[i], 9, bold || i == red,
                                              i == red ? danger : color, i == 0 ? PageAlign::left : PageAlign::right,
                                              1});
            begin = ends[i] + 4;
        }
        y_ += line;
    }
    // Minutes of both hats against the hours there are, at one scale for all rows.
    void bar(const HatsRow& row, int longest, const std::string& name) {
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
    void legend(const std::string& of_smm, const std::string& of_cm, const std::string& of_tick) {
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
    void foot(std::string words) {
        page_.items.emplace_back(
            PageText{margin, page_.height - margin, width(), std::move(words), 8, false, second, PageAlign::left, 1});
    }
    bool has_room(double points) const { return y_ + points < page_.height - margin - 12; }
    Page page() && { return std::move(page_); }

  private:
    Page page_;
    double y_ = margin;
};

void put_weeks(Paper& paper, const HatsText& text, const facts::Words& words) {
    const std::vector<double> ends{104, 153, 202, 255, 308, 361, 441, paper.width()};
    std::vector<std::string> titles;
    for (const char* key :
         {"hats.week", "hat.smm", "hat.cm", "hats.asked", "hats.done_head", "hats.capacity", "hats.above", "hats.cost"})
        titles.emplace_back(words(key));
    paper.row(titles, ends, false, second);
    paper.rule();
    const auto cells = [](const HatsRow& row) {
        return std::vector<std::string>{row.when, row.smm,      row.cm,   row.asked,
                                        row.done, row.capacity, row.over, row.cost};
    };
    constexpr std::size_t above = 6;
    for (const HatsRow& week : text.weeks) paper.row(cells(week), ends, false, ink, above);
    paper.rule(1);
    paper.row(cells(text.sum), ends, true, ink, above);
}

void put_bars(Paper& paper, const HatsText& text, const facts::Words& words) {
    int longest = 0;
    for (const HatsRow& week : text.weeks)
        longest = std::max({longest, week.capacity_minutes, week.smm_minutes + week.cm_minutes});
    paper.legend(std::string(words("hat.smm.full")), std::string(words("hat.cm.full")),
                 std::string(words("hats.capacity_tick")));
    for (const HatsRow& week : text.weeks) paper.bar(week, longest, week.when);
}

void put_duties(Paper& paper, const HatsText& text, const facts::Words& words) {
    if (text.duties.empty()) return;
    paper.text(std::string(words("hats.by_duty")), 11, true);
    const std::vector<double> ends{380, paper.width()};
    std::size_t shown = 0;
    for (const HatsDuty& duty : text.duties) {
        if (!paper.has_room(line * (3 + static_cast<double>(text.notes.size())))) break;
        paper.row({duty.name, duty.time}, ends, false, ink);
        ++shown;
    }
    if (shown < text.duties.size())
        paper.row({words.count("hats.more_duties", static_cast<std::int64_t>(text.duties.size() - shown)), ""}, ends,
                  false, second);
}

}  // namespace

std::string hats_pdf_of(const Session& session, Id<Person> person, date::year_month month, const facts::Words& words) {
    const HatsText text =
        hats_text(session.project(), session.facts(), words, two_hats(session.planner(), person, month));
    const std::string title = std::string(words("hats.title")) + " · " + text.name + " · " + text.month;
    Paper paper;
    paper.text(std::string(words("hats.title")) + " · " + session.project().settings.name, 9, false, second);
    paper.text(text.name, 20, true);
    paper.text(text.hats + " · " + text.month, 11, false, second);
    paper.gap(10);
    for (const std::string& sentence : text.statement)
        paper.text(sentence, 10.5, &sentence == &text.statement[0], ink, 2);
    paper.gap(10);
    put_weeks(paper, text, words);
    paper.gap(14);
    put_bars(paper, text, words);
    paper.gap(14);
    put_duties(paper, text, words);
    paper.gap(8);
    for (const std::string& note : text.notes) paper.text(note, 8.5, false, second, 2);
    const date::year_month_day today(day_of(session.now()));
    paper.foot(words.format("hats.made_on", {{"day", facts::day_title_year(today, words.language())}}));
    std::vector<Page> pages;
    pages.push_back(std::move(paper).page());
    return pdf_of(pages, {title, session.project().settings.agency, to_text(day_of(session.now())) + "T00:00:00Z"});
}

Notice export_hats(const Session& session, Id<Person> person, date::year_month month, const facts::Words& words,
                   const std::filesystem::path& path) {
    if (auto problem = write_text_file(path, hats_pdf_of(session, person, month, words))) return *problem;
    return {
        Notice::Kind::done, {"notice.hats_written.title", {{"file", path.filename().string()}}}, {}, path.string(), {}};
}

}  // namespace tandem

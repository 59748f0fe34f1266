#include "app/hats_export.hpp"

#include <algorithm>

#include "app/paper.hpp"
#include "app/text_file.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

void put_weeks(Paper& paper, const HatsText& text, const facts::Words& words) {
    const std::vector<double> ends{104, 153, 202, 255, 308, 361, 441, paper.width()};
    std::vector<std::string> titles;
    for (const char* key :
         {"hats.week", "hat.smm", "hat.cm", "hats.asked", "hats.done_head", "hats.capacity", "hats.above", "hats.cost"})
        titles.emplace_back(words(key));
    paper.row(titles, ends, false, Paper::second);
    paper.rule();
    const auto cells = [](const HatsRow& row) {
        return std::vector<std::string>{row.when, row.smm,      row.cm,   row.asked,
                                        row.done, row.capacity, row.over, row.cost};
    };
    constexpr std::size_t above = 6;
    for (const HatsRow& week : text.weeks) paper.row(cells(week), ends, false, Paper::ink, above);
    paper.rule(1);
    paper.row(cells(text.sum), ends, true, Paper::ink, above);
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
        if (!paper.has_room(Paper::line * (3 + static_cast<double>(text.notes.size())))) break;
        paper.row({duty.name, duty.time}, ends, false, Paper::ink);
        ++shown;
    }
    if (shown < text.duties.size())
        paper.row({words.count("hats.more_duties", static_cast<std::int64_t>(text.duties.size() - shown)), ""}, ends,
                  false, Paper::second);
}

}  // namespace

std::string hats_pdf_of(const Session& session, Id<Person> person, date::year_month month, const facts::Words& words) {
    const HatsText text =
        hats_text(session.project(), session.facts(), words, two_hats(session.planner(), person, month));
    const std::string title = std::string(words("hats.title")) + " · " + text.name + " · " + text.month;
    Paper paper;
    paper.text(std::string(words("hats.title")) + " · " + session.project().settings.name, 9, false, Paper::second);
    paper.text(text.name, 20, true);
    paper.text(text.hats + " · " + text.month, 11, false, Paper::second);
    paper.gap(10);
    for (const std::string& sentence : text.statement)
        paper.text(sentence, 10.5, &sentence == &text.statement[0], Paper::ink, 2);
    paper.gap(10);
    put_weeks(paper, text, words);
    paper.gap(14);
    put_bars(paper, text, words);
    paper.gap(14);
    put_duties(paper, text, words);
    paper.gap(8);
    for (const std::string& note : text.notes) paper.text(note, 8.5, false, Paper::second, 2);
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

#include "app/work_export.hpp"

#include <algorithm>

#include "app/paper.hpp"
#include "app/text_file.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"

namespace tandem {
namespace {

std::string time_text(int minutes, const facts::Words& words) {
    return facts::duration_text(minutes, words.language());
}

std::string task_line(const Session& session, const facts::Words& words, const DoneTask& done) {
    const Task* task = session.plan().task(done.task);
    const std::string title =
        task ? task_title(session.project(), session.facts(), *task, words.language()) : std::string("?");
    return facts::weekday_day_month(date::year_month_day(done.day), words.language()) + " · " + title + ", " +
        time_text(done.minutes, words);
}

std::vector<WorkDuty> lines_of(const Session& session, const facts::Words& words, const WorkDone& work, Hat role) {
    std::vector<WorkDuty> lines;
    std::string duty;
    int minutes = 0;
    const auto close = [&] {
        if (!lines.empty()) lines.back().time = time_text(minutes, words);
        minutes = 0;
    };
    bool first = true;
    for (const DoneTask& done : work.tasks) {
        if (done.role != role) continue;
        if (first || done.duty != duty) {
            close();
            duty = done.duty;
            const facts::Duty* fact = session.facts().duties.find(duty);
            lines.push_back({fact ? fact->name.in(words.language()) : std::string(words("duties.elsewhere")), {}, {}});
            first = false;
        }
        minutes += done.minutes;
        lines.back().tasks.push_back(task_line(session, words, done));
    }
    close();
    return lines;
}

void put_lines(Paper& paper, const std::vector<WorkDuty>& lines, const facts::Words& words) {
    const std::vector<double> ends{400, paper.width()};
    std::int64_t left_out = 0;
    for (const WorkDuty& line : lines) {
        if (!paper.has_room(3 * Paper::line)) {
            left_out += static_cast<std::int64_t>(line.tasks.size());
            continue;
        }
        paper.row({line.name, line.time}, ends, true, Paper::ink);
        for (const std::string& task : line.tasks) {
            if (paper.has_room(3 * Paper::line))
                paper.row({"   " + task, ""}, {paper.width() - 30, paper.width()}, false, Paper::second);
            else
                ++left_out;
        }
    }
    if (left_out > 0) paper.text(words.count("work.more", left_out), 8.5, false, Paper::second);
}

}  // namespace

WorkText work_text(const Session& session, const facts::Words& words, const WorkDone& work,
                   std::optional<Id<Person>> person) {
    WorkText text;
    const Person* row = person ? session.project().people.find(*person) : nullptr;
    text.who = row ? row->name : std::string(words("work.team"));
    text.when = facts::day_range_text(date::year_month_day(work.days.begin), date::year_month_day(work.days.end),
                                      words.language());
    const auto count = static_cast<std::int64_t>(work.tasks.size());
    text.statement.push_back(words.count("work.done", count,
                                         {{"time", time_text(work.minutes(), words)},
                                          {"planned", std::to_string(work.planned_tasks)},
                                          {"planned_time", time_text(work.planned_minutes, words)}}));
    if (work.minutes(Hat::smm) > 0 && work.minutes(Hat::cm) > 0)
        text.statement.push_back(words.format(
            "work.hats",
            {{"smm", time_text(work.minutes(Hat::smm), words)}, {"cm", time_text(work.minutes(Hat::cm), words)}}));
    const auto timed =
        std::count_if(work.tasks.begin(), work.tasks.end(), [](const DoneTask& one) { return one.timed; });
    if (count > 0)
        text.statement.push_back(
            words.format("work.timed", {{"n", std::to_string(timed)}, {"of", std::to_string(count)}}));
    text.smm = lines_of(session, words, work, Hat::smm);
    text.cm = lines_of(session, words, work, Hat::cm);
    return text;
}

std::string work_pdf_of(const Session& session, const facts::Words& words, const DayRange& days,
                        std::optional<Id<Person>> person) {
    const WorkText text =
        work_text(session, words, work_done(session.project(), session.plan(), session.facts(), days, person), person);
    Paper paper;
    paper.text(std::string(words("work.title")) + " · " + session.project().settings.name, 9, false, Paper::second);
    paper.text(text.who, 20, true);
    paper.text(text.when, 11, false, Paper::second);
    paper.gap(8);
    for (const std::string& sentence : text.statement)
        paper.text(sentence, 10.5, &sentence == &text.statement.front(), Paper::ink, 2);
    const auto part = [&](const std::vector<WorkDuty>& lines, const char* key) {
        if (lines.empty()) return;
        paper.gap(10);
        paper.text(std::string(words(key)), 12, true);
        paper.rule();
        put_lines(paper, lines, words);
    };
    part(text.smm, "hat.smm.full");
    part(text.cm, "hat.cm.full");
    const date::year_month_day today(day_of(session.now()));
    paper.foot(words.format("hats.made_on", {{"day", facts::day_title_year(today, words.language())}}));
    std::vector<Page> pages;
    pages.push_back(std::move(paper).page());
    return pdf_of(pages,
                  {std::string(words("work.title")) + " · " + text.who + " · " + text.when,
                   session.project().settings.agency, to_text(day_of(session.now())) + "T00:00:00Z"});
}

Notice export_work(const Session& session, const facts::Words& words, const DayRange& days,
                   std::optional<Id<Person>> person, const std::filesystem::path& path) {
    if (auto problem = write_text_file(path, work_pdf_of(session, words, days, person))) return *problem;
    return {
        Notice::Kind::done, {"notice.hats_written.title", {{"file", path.filename().string()}}}, {}, path.string(), {}};
}

}  // namespace tandem

#include <algorithm>

#include "app/away_plan.hpp"
#include "app/paper.hpp"
#include "app/text_file.hpp"
#include "facts/date_words.hpp"

namespace tandem {
namespace {

constexpr double foot_room = 4 * Paper::line;

// A list under its title; what there is no room for is counted.
void put_list(Paper& paper, const facts::Words& words, std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty() || !paper.has_room(foot_room)) return;
    paper.gap(8);
    paper.text(std::string(words(title)), 11.5, true);
    paper.rule();
    std::int64_t left_out = 0;
    for (const std::string& line : lines) {
        if (paper.has_room(foot_room))
            paper.text(line, 9, false, Paper::ink, 2);
        else
            ++left_out;
    }
    if (left_out > 0) paper.text(words.count("away.more", left_out), 8.5, false, Paper::second);
}

// Those who decide, with how to reach them; the person who is away is not among them.
std::vector<std::string> escalation(const Project& project, Id<Person> away, const facts::Words& words) {
    std::vector<std::string> lines;
    for (const Person& person : project.people) {
        if (person.id == away || !person.terms(Hat::smm) || person.left_on) continue;
        lines.push_back(person.name + " · " +
                        (person.contact.empty() ? std::string(words("away.no_contact")) : person.contact));
    }
    std::sort(lines.begin(), lines.end());
    lines.insert(lines.end(), project.charter.conduct.begin(), project.charter.conduct.end());
    return lines;
}

}  // namespace

std::string handover_pdf_of(const Session& session, const facts::Words& words, const AwayPlan& plan) {
    const Project& project = session.project();
    const Person* person = project.people.find(plan.person);
    const std::string name = person ? person->name : std::string("?");
    const std::string when = facts::day_range_text(date::year_month_day(plan.days.begin),
                                                   date::year_month_day(plan.days.end), words.language());
    const auto texts = [&](const std::vector<AwayTask>& tasks) {
        std::vector<std::string> lines;
        for (const AwayTask& task : tasks) lines.push_back(away_text(session, words, task));
        return lines;
    };
    std::vector<std::string> replies;
    for (const SavedReply& reply : project.saved_replies) replies.push_back(reply.title + " · " + reply.text);
    Paper paper;
    paper.text(std::string(words("away.handover")) + " · " + project.settings.name, 9, false, Paper::second);
    paper.text(words.format("away.title_of", {{"person", name}}), 20, true);
    paper.text(when, 11, false, Paper::second);
    paper.gap(6);
    paper.text(away_summary(session, words, plan), 10.5, true, Paper::ink, 3);
    put_list(paper, words, "away.part.gaps", texts(plan.gaps));
    put_list(paper, words, "away.part.kept", texts(plan.kept));
    put_list(paper, words, "away.part.covered", texts(plan.covered));
    put_list(paper, words, "away.part.sooner", texts(plan.sooner));
    put_list(paper, words, "away.part.later", texts(plan.later));
    put_list(paper, words, "away.part.escalation", escalation(project, plan.person, words));
    put_list(paper, words, "away.part.replies", replies);
    const date::year_month_day today(day_of(session.now()));
    paper.foot(words.format("hats.made_on", {{"day", facts::day_title_year(today, words.language())}}));
    std::vector<Page> pages;
    pages.push_back(std::move(paper).page());
    return pdf_of(pages,
                  {std::string(words("away.handover")) + " · " + name + " · " + when, project.settings.agency,
                   to_text(day_of(session.now())) + "T00:00:00Z"});
}

Notice export_handover(const Session& session, const facts::Words& words, const AwayPlan& plan,
                       const std::filesystem::path& path) {
    if (auto problem = write_text_file(path, handover_pdf_of(session, words, plan))) return *problem;
    return {
        Notice::Kind::done, {"notice.hats_written.title", {{"file", path.filename().string()}}}, {}, path.string(), {}};
}

}  // namespace tandem
